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
      return factor == number || !other.unit.isCount && factor == number.adding(.one)
    }
    if case .number(let number) = value, case .factor(let factor) = other.value {
      return factor == number || !unit.isCount && factor == number.adding(.one)
    }
    if let day = dayNumber { return other.value == .number(day) && other.unit.isDuration }
    if let day = other.dayNumber { return value == .number(day) && unit.isDuration }
    return false
  }

  private var dayNumber: ExactDecimal? {
    guard case .period(let period) = value, case .dayOnly(let day) = period.part else { return nil }
    return ExactDecimal(Int64(day))
  }

  /// Whether the units of two equal numbers cannot stand for each other.
  func contradictsUnit(of other: Quantity) -> Bool {
    if dayNumber != nil { return other.unit != .day && other.unit.isDuration }
    if other.dayNumber != nil { return unit != .day && unit.isDuration }
    return unit.contradicts(other.unit)
  }
}
