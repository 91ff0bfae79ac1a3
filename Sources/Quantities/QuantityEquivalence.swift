extension Quantity {
  /// Whether the two quantities can translate each other.
  ///
  /// Equal values in equal or convertible units (2 percentage points and 200 basis points, 10%
  /// and a tenth, two years and 24 months, 增长 200% and tripled), with modifiers that point to
  /// the same side. Counted nouns compare equal to no unit. Symmetric.
  public func isEquivalent(to other: Quantity) -> Bool {
    if isLooseMatch(other) || other.isLooseMatch(self) { return true }
    if isOverTen(other) || other.isOverTen(self) { return true }
    if isScale(other) || other.isScale(self) { return true }
    guard modifiersAgree(other) || isAge(other) || other.isAge(self) else { return false }
    switch (value, other.value) {
    case (.yearOverYear, .yearOverYear), (.sequential, .sequential): return true
    case (.period(let left), .period(let right)): return left.isSame(as: right)
    case (.clock(let one, let either), .clock(let two, let other)):
      return one == two || (either || other) && one % 720 == two % 720
    case (.period(let period), .range(let low, let high)): return period.isAges(low, high)
    case (.range(let low, let high), .period(let period)): return period.isAges(low, high)
    case (.period(let period), .number(let number)):
      return period.isPlain(number, other)
    case (.number(let number), .period(let period)):
      return period.isPlain(number, self)
    case (.magnitude(_, let left, _), .magnitude(_, let right, _)):
      return left == right && unitsAgree(other)
    // 百万元 over a table is "RMB millions".
    case (.magnitude(_, let power, _), .number(let number)),
      (.number(let number), .magnitude(_, let power, _)):
      return unit.isCurrency && unitsAgree(other) && number.coefficient == 1
        && number.exponent == power
    case (.factor(let factor), .number(let number)):
      return Self.agree(factor, number, other.unit, with: unit)
        || isFactor(factor, of: other, number)
    case (.number(let number), .factor(let factor)):
      return Self.agree(factor, number, unit, with: other.unit)
        || other.isFactor(factor, of: self, number)
    case (.factor(let one), .factor(let two)):
      return one == two || isFactor(one, of: other, two) || other.isFactor(two, of: self, one)
    case (.fraction, .fraction): return value == other.value && unitsAgree(other)
    default: return rangesAgree(other)
    }
  }

  /// 高出1.4倍 is also "1.4 times higher".
  private func isFactor(
    _ factor: ExactDecimal, of other: Quantity, _ number: ExactDecimal
  ) -> Bool {
    direction == .rise && other.unit == .times && factor == number.adding(.one)
  }

  private func modifiersAgree(_ other: Quantity) -> Bool {
    let sides = (side, other.side)
    if modifier == other.modifier { return sides.0 * sides.1 >= 0 }
    if sides.0 != 0, sides.0 == sides.1 { return true }
    switch (modifier, other.modifier) {
    case (.about, .nearly), (.nearly, .about), (.range, .vague), (.vague, .range): return true
    default: return false
    }
  }

  private func unitsAgree(_ other: Quantity) -> Bool {
    unit.agrees(with: other.unit)
  }

  /// The side of the number that its modifier, or a word apart from it, points to.
  private var side: Int { modifier.side == 0 ? openSide : modifier.side }

  /// 十几 and "more than a dozen": a vague range against a bound inside it.
  private func isLooseMatch(_ other: Quantity) -> Bool {
    guard modifier == .vague, other.modifier.side == 1, unitsAgree(other),
      case .range(let low, let high) = value, case .number(let bound) = other.value,
      let floor = ExactDecimal(low.coefficient - 1, exponent: low.exponent),
      let below = bound.isLess(than: floor),
      let above = high.isLess(than: bound)
    else { return false }
    return !below && !above
  }

  /// 十多个 and "over a dozen".
  private func isOverTen(_ other: Quantity) -> Bool {
    modifier == .moreThan && other.modifier == .moreThan && unitsAgree(other)
      && value == ExactDecimal(10).map { .number($0) }
      && other.value == ExactDecimal(12).map { .number($0) }
  }

  /// 百亿级 and "the 10 billion yuan scale": an order of magnitude of nothing in particular, by its name.
  private func isScale(_ other: Quantity) -> Bool {
    guard unit == .none, case .magnitude(1, let power, _) = value, other.unit.isCurrency,
      case .number(let number) = other.value
    else { return false }
    return number.coefficient == 1 && number.exponent == power
  }

  /// 三十多岁 and "in his thirties".
  private func isAge(_ other: Quantity) -> Bool {
    if case .period(let period) = value, period.part == .decade {
      return other.modifier.side == 1 || other.modifier == .range
    }
    return false
  }

  /// 2008至2009年 and 2008/09.
  private var isSpanOfYears: Bool {
    guard unit == .year || unit == .none, case .range(let low, let high) = value,
      let first = low.wholeNumber, let last = high.wholeNumber
    else { return false }
    return (1800...2200).contains(first) && (1800...2200).contains(last)
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
    let isAgreed = unitsAgree(other) || isSpanOfYears && other.isSpanOfYears
    let scale = isAgreed ? (.one, .one) : Self.scales(unit, other.unit)
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
    if let left = left.measure, let right = right.measure, left.dimension == right.dimension {
      return (left.scale, right.scale)
    }
    guard let hundred = ExactDecimal(100), let quarter = ExactDecimal(25),
      let million = ExactDecimal(1_000_000)
    else { return nil }
    switch (left, right) {
    // "10m" is ten metres or ten millions.
    case (.metre, _) where right.isCount: return (million, .one)
    case (_, .metre) where left.isCount: return (.one, million)
    case (.cent, _) where right.isCurrency: return (.one, hundred)
    case (_, .cent) where left.isCurrency: return (hundred, .one)
    case (.quarterPoint, .basisPoint): return (quarter, .one)
    case (.basisPoint, .quarterPoint): return (.one, quarter)
    case (.quarterPoint, .percentagePoint), (.quarterPoint, .percent): return (quarter, hundred)
    case (.percentagePoint, .quarterPoint), (.percent, .quarterPoint): return (hundred, quarter)
    case (.percent, .basisPoint): return (hundred, .one)
    case (.basisPoint, .percent): return (.one, hundred)
    case (.percentagePoint, .basisPoint): return (hundred, .one)
    case (.basisPoint, .percentagePoint): return (.one, hundred)
    case (.percent, .none): return (.one, hundred)
    case (.none, .percent): return (hundred, .one)
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
  /// Whether both are one period; a decade without its century is that of any.
  fileprivate func isSame(as other: CalendarPeriod) -> Bool {
    if self == other || isCentury(other) || other.isCentury(self) { return true }
    guard part == .decade, other.part == .decade, let year, let second = other.year else {
      return false
    }
    return min(year, second) < 100 && year % 100 == second % 100
  }

  /// Whether it is "the 1200s", which may be a whole century, and the other 十三世纪.
  private func isCentury(_ other: CalendarPeriod) -> Bool {
    guard part == .decade, other.part == .century, stretch == other.stretch, let year,
      let century = other.year
    else { return false }
    return year >= 1000 && year % 100 == 0 && year / 100 + 1 == century
  }

  /// Whether the period is a decade of life from the first age to the last.
  fileprivate func isAges(_ low: ExactDecimal, _ high: ExactDecimal) -> Bool {
    guard part == .decade, let year, year < 100, low.wholeNumber == year,
      let last = high.wholeNumber
    else { return false }
    return last == year + 9 || last == year + 10
  }

  /// Whether a number says the same as the period: its year, where it is no more; 113年 may be the
  /// 113th of the Republic, and 97年 the year 1997. A day without its month may be a span of days,
  /// and a decade an age.
  fileprivate func isPlain(_ number: ExactDecimal, _ quantity: Quantity) -> Bool {
    guard stretch == .all || part == .decade, let whole = number.wholeNumber else { return false }
    let unit = quantity.unit
    switch part {
    case .dayOnly(let day): return day == whole && (unit == .day || unit == .ordinal)
    case .decade: return whole == year && whole < 100 && (unit.isCount || unit == .year)
    case .whole: break
    default: return false
    }
    guard let year else { return false }
    if unit == .year, (10..<100).contains(whole), year % 100 == whole, year > 1900 { return true }
    if unit == .year, Self.yearsOfRepublic.contains(whole) {
      return Self.year(ofRepublic: whole) == year
    }
    return !isFiscal && unit.isCount && whole == year
  }
}
