internal import Quantities

extension Quantity {
  /// Whether two unlike quantities in words are of a kind that is seldom rendered freely: a part of
  /// the year, a part of a whole, a span of time, the number of a chapter or of digits.
  func contradicts(_ other: Quantity) -> Bool {
    switch (value, other.value) {
    case (.period(let one), .period(let other)):
      one.part.isSpan && other.part.isSpan
        || one.part.month != nil && one.part.month == other.part.month
          && one.part.day != nil && other.part.day != nil
        || one.isOtherMonth(than: other)
    case (.number, .period), (.period, .number):
      isOtherPart(than: other) || isOtherSpan(than: other)
    case (.number, .number) where isOtherPart(than: other): true
    case (.clock, .clock): true
    case (.factor(let one), .factor(let other)): one != other
    case (.magnitude(_, let one, false), .magnitude(_, let two, false)):
      one != two && unit.agrees(with: other.unit)
    default:
      isPart && other.isPart || isPowerOfTen(times: other)
        || modifier.isBound(like: other.modifier)
        || unit.isName && other.unit.isName || isOtherSpan(than: other)
    }
  }

  /// Whether one is a part of a year and the other another one, or several: 第三季度 and "the first three
  /// quarters".
  func isOtherPart(than other: Quantity) -> Bool {
    func isPart(_ period: CalendarPeriod) -> Bool {
      switch period.part {
      case .quarter, .half: true
      default: false
      }
    }
    switch (value, other.value) {
    case (.number(let one), .number(let two)):
      // 第五週年 and "the third anniversary".
      return counted != nil && counted == other.counted && unit != other.unit && one != two
    case (.period(let one), .period(let two)):
      return isPart(one) && isPart(two) && one.part != two.part
        && (one.year == nil || two.year == nil || one.year == two.year)
    case (.number, .period(let period)):
      return unit == .quarter && isPart(period) || isOtherQuarter(than: period)
    case (.period(let period), .number):
      return other.unit == .quarter && isPart(period) || other.isOtherQuarter(than: period)
    default: return false
    }
  }

  /// Whether it is the place of another quarter, as of a match: 第三节 and "the second quarter".
  private func isOtherQuarter(than period: CalendarPeriod) -> Bool {
    guard unit == .ordinal, case .number(let place) = value,
      case .quarter(let quarter) = period.part
    else { return false }
    return place.wholeNumber.map { $0 != Int64(quarter) } ?? false
  }

  /// Whether both are months, and not one.
  func isOtherMonth(than other: Quantity) -> Bool {
    guard case .period(let one) = value, case .period(let two) = other.value else { return false }
    return one.isOtherMonth(than: two)
  }

  /// Whether both are lengths of time and not the same one, even roughly as 30 days are a month.
  func isOtherSpan(than other: Quantity) -> Bool {
    guard modifier != .vague, other.modifier != .vague, let one = days, let two = other.days else {
      return false
    }
    let isSaidAlike =
      modifier == other.modifier || modifier.isStated && other.modifier.isStated
    let slack = isSaidAlike ? 0.08 : 0.3
    return !one.isNear(two, within: slack)
  }

  /// Whether both are one length of time, in days or weeks here and in months or years there.
  func isRoughly(_ other: Quantity) -> Bool {
    guard unit.dimension != other.unit.dimension, let one = days, let two = other.days else {
      return false
    }
    return one.isNear(two, within: 0.08)
  }

  /// How many days it is from the least to the most that is said, where it is a length of time; 10日 may be one.
  private var days: Days? {
    if let count = dayNumber?.approximation { return Days(low: count, high: count) }
    let perUnit: Double
    switch (unit.dimension, unit.measure?.scale.approximation) {
    case (.time, let milliseconds?): perUnit = milliseconds / 86_400_000
    case (.calendarTime, let months?): perUnit = 30.44 * months
    default: return nil
    }
    switch value {
    case .number(let number):
      return Days(low: number.approximation * perUnit, high: number.approximation * perUnit)
    case .range(let low, let high):
      return Days(low: low.approximation * perUnit, high: high.approximation * perUnit)
    default: return nil
    }
  }

  /// Whether one is ten times the other, a hundred times and so on.
  private func isPowerOfTen(times other: Quantity) -> Bool {
    func shift(_ one: ExactDecimal, _ two: ExactDecimal) -> Int? {
      one.coefficient == two.coefficient ? one.exponent - two.exponent : nil
    }
    guard unit.agrees(with: other.unit) else { return false }
    switch (value, other.value) {
    case (.number(let one), .number(let two)):
      return shift(one, two).map { $0 != 0 } ?? false
    case (.range(let low, let high), .range(let first, let last)):
      guard let start = shift(low, first), let end = shift(high, last) else { return false }
      return start == end && start != 0
    default: return false
    }
  }

  /// Whether it is a small number that counts something, and nothing else is said of it.
  var isPlainCount: Bool {
    guard modifier == .exact, unit.isCount || unit == .times, let number = count else {
      return false
    }
    return number.wholeNumber.map { (2...20).contains($0) } ?? false
  }

  private var count: ExactDecimal? {
    switch value {
    case .number(let number), .factor(let number): number
    default: nil
    }
  }

  private var isPart: Bool {
    switch value {
    case .fraction: true
    case .number(let number): unit == .percent || unit == .none && number.exponent < 0
    case .factor(let number): number.exponent < 0
    default: false
    }
  }
}

/// From how many days to how many something lasts.
private struct Days {
  let low: Double
  let high: Double

  /// Whether both are one, but for a share of the longer.
  func isNear(_ other: Days, within share: Double) -> Bool {
    abs(low - other.low) <= share * max(low, other.low)
      && abs(high - other.high) <= share * max(high, other.high)
  }
}

extension QuantityModifier {
  /// Whether both are bounds from one side, which a contract or a law would name.
  fileprivate func isBound(like other: QuantityModifier) -> Bool {
    switch (self, other) {
    case (.atLeast, .atLeast), (.atLeast, .moreThan), (.moreThan, .atLeast): true
    case (.atMost, .atMost), (.atMost, .lessThan), (.lessThan, .atMost), (.lessThan, .lessThan):
      true
    default: false
    }
  }

  /// Whether the number stands as it is, from where or up to where; what is about so much is said freely.
  fileprivate var isStated: Bool {
    switch self {
    case .exact, .range, .moreThan, .atLeast, .lessThan, .atMost: true
    case .about, .nearly, .vague, .numberClass, .none: false
    }
  }
}

extension QuantityUnit {
  fileprivate var isName: Bool { self == .label || self == .ordinal || self == .digits }
}

extension CalendarPeriod {
  /// Whether both are months of one year, or of a year that is not named, and not one.
  func isOtherMonth(than other: CalendarPeriod) -> Bool {
    guard case .month(let one) = part, case .month(let two) = other.part, stretch == other.stretch
    else { return false }
    return one != two && (year == nil || other.year == nil || year == other.year)
  }
}

extension CalendarPeriod.Part {
  fileprivate var isSpan: Bool {
    switch self {
    case .quarter, .half, .decade, .century: true
    case .whole, .month, .day, .dayOnly: false
    }
  }
}
