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
    case (.number, .period), (.period, .number): isOtherPart(than: other)
    case (.clock, .clock): true
    case (.factor(let one), .factor(let other)): one != other
    case (.magnitude(_, let one, false), .magnitude(_, let two, false)):
      one != two && unit.agrees(with: other.unit)
    default:
      isPart && other.isPart || isPowerOfTen(times: other)
        || modifier.isBound && modifier == other.modifier
        || unit.isName && other.unit.isName
        || (modifier.isSharp && other.modifier.isSharp || modifier == other.modifier
          || ends != nil && other.ends != nil)
          && unit.isDuration && unit.dimension == other.unit.dimension
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
    case (.period(let one), .period(let two)):
      return isPart(one) && isPart(two) && one.part != two.part
        && (one.year == nil || two.year == nil || one.year == two.year)
    case (.number, .period(let period)): return unit == .quarter && isPart(period)
    case (.period(let period), .number): return other.unit == .quarter && isPart(period)
    default: return false
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

extension QuantityModifier {
  /// Whether it is a bound that a contract or a law would name.
  fileprivate var isBound: Bool { self == .atLeast || self == .atMost }

  /// Whether it is the number itself or a bound, which 一年內 need not say.
  fileprivate var isSharp: Bool { self == .exact || isBound }
}

extension QuantityUnit {
  fileprivate var isName: Bool { self == .label || self == .ordinal || self == .digits }
}

extension CalendarPeriod.Part {
  fileprivate var isSpan: Bool {
    switch self {
    case .quarter, .half, .decade, .century: true
    case .whole, .month, .day, .dayOnly: false
    }
  }
}
