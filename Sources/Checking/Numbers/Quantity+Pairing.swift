internal import Quantities

extension Quantity {
  /// The power of ten that a heading names.
  var power: Int? {
    switch value {
    case .magnitude(_, let power, _): power
    case .number(let number): number.exponent
    default: nil
    }
  }

  /// Whether both have one number, whatever it counts; 10日 has that of ten days.
  func hasValue(of other: Quantity) -> Bool {
    if value == other.value { return true }
    if case .factor(let factor) = value, case .number(let number) = other.value {
      return factor == number
        || !other.unit.isCount && !other.unit.isDuration && factor == number.adding(.one)
    }
    if case .number(let number) = value, case .factor(let factor) = other.value {
      return factor == number || !unit.isCount && !unit.isDuration && factor == number.adding(.one)
    }
    if let day = dayNumber { return other.value == .number(day) && other.unit.isDuration }
    if let day = other.dayNumber { return value == .number(day) && unit.isDuration }
    return false
  }

  var dayNumber: ExactDecimal? {
    guard case .period(let period) = value, case .dayOnly(let day) = period.part else { return nil }
    return ExactDecimal(Int64(day))
  }

  /// Whether both count or measure one kind of thing that has a name: durations, fractions, ordinals.
  func isOfKind(of other: Quantity) -> Bool {
    switch (value, other.value) {
    case (.fraction, .fraction): true
    case (.number(let one), .number(let two)) where unit.isCount && other.unit.isCount:
      one.exponent < 0 && two.exponent < 0
    case (.number, .number), (.range, .range):
      unit == other.unit && !unit.isCount
        || unit.measure != nil && unit.dimension == other.unit.dimension
    default: false
    }
  }

  /// Whether the units of two equal numbers cannot stand for each other.
  func contradictsUnit(of other: Quantity) -> Bool {
    if dayNumber != nil { return other.unit != .day && other.unit.isDuration }
    if other.dayNumber != nil { return unit != .day && unit.isDuration }
    return unit.contradicts(other.unit)
  }
}
