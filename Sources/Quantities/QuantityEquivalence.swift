extension Quantity {
  /// Whether the two quantities can translate each other.
  ///
  /// Equal values in equal or convertible units (2 percentage points and 200 basis points, 10%
  /// and a tenth, two years and 24 months, 增长 200% and tripled), with modifiers that point to
  /// the same side. Counted nouns compare equal to no unit. Symmetric.
  public func isEquivalent(to other: Quantity) -> Bool {
    if isLooseMatch(other) || other.isLooseMatch(self) { return true }
    guard modifiersAgree(other) else { return false }
    switch (value, other.value) {
    case (.yearOverYear, .yearOverYear), (.sequential, .sequential): return true
    case (.period(let left), .period(let right)): return left == right
    case (.period(let period), .number(let number)):
      return period.isPlainYear(number, other.unit)
    case (.number(let number), .period(let period)):
      return period.isPlainYear(number, unit)
    case (.magnitude(_, let left, _), .magnitude(_, let right, _)):
      return left == right && unitsAgree(other)
    case (.factor(let factor), .number(let number)):
      return Self.agree(factor, number, other.unit, with: unit)
    case (.number(let number), .factor(let factor)):
      return Self.agree(factor, number, unit, with: other.unit)
    case (.fraction, .fraction): return value == other.value && unitsAgree(other)
    default: return rangesAgree(other)
    }
  }

  private func modifiersAgree(_ other: Quantity) -> Bool {
    if modifier == other.modifier { return true }
    if modifier.side != 0, modifier.side == other.modifier.side { return true }
    switch (modifier, other.modifier) {
    case (.about, .nearly), (.nearly, .about), (.range, .vague), (.vague, .range): return true
    default: return false
    }
  }

  private func unitsAgree(_ other: Quantity) -> Bool {
    unit.agrees(with: other.unit)
  }

  /// 十几 and "more than a dozen": a vague range against a bound inside it.
  private func isLooseMatch(_ other: Quantity) -> Bool {
    guard modifier == .vague, other.modifier.side == 1, unitsAgree(other),
      case .range(let low, let high) = value, case .number(let bound) = other.value,
      let floor = low.subtracting(.one), let below = bound.isLess(than: floor),
      let above = high.isLess(than: bound)
    else { return false }
    return !below && !above
  }

  private func rangesAgree(_ other: Quantity) -> Bool {
    let pair: (Quantity) -> (ExactDecimal, ExactDecimal)? = { quantity in
      switch quantity.value {
      case .number(let number): (number, number)
      case .range(let low, let high): (low, high)
      case .factor(let factor): (factor, factor)
      default: nil
      }
    }
    guard let left = pair(self), let right = pair(other) else { return false }
    let scale = unitsAgree(other) ? (.one, .one) : Self.scales(unit, other.unit)
    guard let (leftScale, rightScale) = scale,
      let low = left.0.multiplied(by: leftScale), let high = left.1.multiplied(by: leftScale)
    else { return false }
    return low == right.0.multiplied(by: rightScale)
      && high == right.1.multiplied(by: rightScale)
  }

  /// The factors that bring two different units to one, or `nil` when they do not convert.
  private static func scales(
    _ left: QuantityUnit, _ right: QuantityUnit
  ) -> (ExactDecimal, ExactDecimal)? {
    if let left = left.duration, let right = right.duration, left.base == right.base,
      let leftLength = ExactDecimal(left.length), let rightLength = ExactDecimal(right.length)
    {
      return (leftLength, rightLength)
    }
    guard let hundred = ExactDecimal(100), let quarter = ExactDecimal(25) else { return nil }
    switch (left, right) {
    case (.cent, _) where right.isCurrency: return (.one, hundred)
    case (_, .cent) where left.isCurrency: return (hundred, .one)
    case (.quarterPoint, .basisPoint): return (quarter, .one)
    case (.basisPoint, .quarterPoint): return (.one, quarter)
    case (.quarterPoint, .percentagePoint), (.quarterPoint, .percent): return (quarter, hundred)
    case (.percentagePoint, .quarterPoint), (.percent, .quarterPoint): return (hundred, quarter)
    case (.percentagePoint, .basisPoint): return (hundred, .one)
    case (.basisPoint, .percentagePoint): return (.one, hundred)
    case (.percent, .none): return (.one, hundred)
    case (.none, .percent): return (hundred, .one)
    case (.kilowattHour, .degree), (.degree, .kilowattHour): return (.one, .one)
    case (.times, _) where right.isCount: return (.one, .one)
    case (_, .times) where left.isCount: return (.one, .one)
    case (.times, .multiple), (.multiple, .times): return (.one, .one)
    default: return nil
    }
  }

  private static func agree(
    _ factor: ExactDecimal, _ number: ExactDecimal, _ unit: QuantityUnit,
    with factorUnit: QuantityUnit
  ) -> Bool {
    if factorUnit == .times, unit.isCount { return factor == number }
    guard unit == .percent else {
      return unit == .none && number.exponent < 0 && factor == number
    }
    guard let part = number.scaled(by: -2) else { return false }
    return factor == ExactDecimal.one.adding(part) || factor == ExactDecimal.one.subtracting(part)
  }
}

extension CalendarPeriod {
  /// Whether the period is no more than a year and `number` is that year; 113年 may be the 113th
  /// of the Republic.
  fileprivate func isPlainYear(_ number: ExactDecimal, _ unit: QuantityUnit) -> Bool {
    guard part == .whole, stretch == .all, let year, let whole = number.wholeNumber else {
      return false
    }
    if unit == .year, Self.yearsOfRepublic.contains(whole) {
      return Self.year(ofRepublic: whole) == year
    }
    return !isFiscal && unit.isCount && whole == year
  }
}
