internal import Quantities
internal import Text

/// One side of a unit, with its quantities and its numerals.
struct NumberSide {
  let text: [UInt8]
  let isChinese: Bool
  /// The quantities, by place; those that are no numbers are left out.
  let quantities: [Quantity]
  /// All numerals, by place.
  let numerals: [DigitNumeral]
  /// For each numeral the quantity that it belongs to, if any.
  let owners: [Int?]
  /// For each quantity its numerals.
  private let owned: [Range<Int>]

  /// Reads a text in linear time.
  init(_ text: [UInt8], isChinese: Bool, _ finder: QuantityFinder) {
    self.text = text
    self.isChinese = isChinese
    let numerals = DigitNumeral.numerals(in: text)
    let found = text.withUnsafeBufferPointer { finder.quantities(in: $0) }.filter {
      $0.value != .yearOverYear && $0.value != .sequential && !Self.isPlaceholder($0, text)
    }
    let quantities = found
    let owners = Self.overlaps(
      of: numerals.map(\.range), with: quantities.map { $0.start..<$0.end })
    var owned = Array(repeating: 0..<0, count: quantities.count)
    for (numeral, owner) in owners.enumerated() {
      guard let owner else { continue }
      owned[owner] = (owned[owner].isEmpty ? numeral : owned[owner].lowerBound)..<numeral + 1
    }
    self.numerals = numerals
    self.quantities = quantities
    self.owners = owners
    self.owned = owned
  }

  /// For each range the first of others that it overlaps; both are sorted and apart.
  private static func overlaps(of ranges: [Range<Int>], with others: [Range<Int>]) -> [Int?] {
    var place = 0
    return ranges.map { range in
      while place < others.count, others[place].upperBound <= range.lowerBound { place += 1 }
      return place < others.count && others[place].lowerBound < range.upperBound ? place : nil
    }
  }

  /// Whether a quantity is the number of a placeholder, as in {0} and %1.
  private static func isPlaceholder(_ quantity: Quantity, _ text: [UInt8]) -> Bool {
    guard quantity.start > 0 else { return false }
    let before = text[quantity.start - 1]
    return before == UInt8(ascii: "{") || before == UInt8(ascii: "%")
  }

  /// Whether there is neither a quantity nor a numeral.
  var isEmpty: Bool { quantities.isEmpty && numerals.isEmpty }

  /// The numerals of a quantity.
  func numerals(of quantity: Int) -> Range<Int> { owned[quantity] }

  /// Whether a quantity is written in digits.
  func hasDigits(_ quantity: Int) -> Bool { !owned[quantity].isEmpty }

  /// Whether a numeral stands in a name: COVID-19.
  func isGlued(_ numeral: Int) -> Bool { numerals[numeral].isGlued(in: text) }

  /// The Latin letters around a numeral that stands in a name, in lower case: cve-#.
  func name(of numeral: Int) -> [UInt8]? {
    guard isGlued(numeral) else { return nil }
    let range = numerals[numeral].range
    let before = text[..<range.lowerBound].suffix(32).reversed()
      .prefix { ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
    let after = text[range.upperBound...].prefix(32).prefix { ASCII.isLetter($0) }
    guard before.contains(where: { ASCII.isLetter($0) }) || !after.isEmpty else { return nil }
    return before.reversed().map { $0 | 0x20 } + [UInt8(ascii: "#")] + after.map { $0 | 0x20 }
  }

  /// Whether nothing is to be said of a numeral that has no counterpart.
  func isFree(_ numeral: Int) -> Bool {
    isGlued(numeral) || numerals[numeral].isFullHour(in: text)
  }

  /// Whether a word of a fall or a loss stands near a quantity, which is no share, whose words stand in
  /// its clause.
  func saysFall(near index: Int, _ finder: QuantityFinder) -> Bool {
    let quantity = quantities[index]
    if quantity.unit.isShare { return false }
    let range = max(0, quantity.start - 60)..<min(text.count, quantity.end + 20)
    return text.withUnsafeBufferPointer {
      finder.saysFall(in: UnsafeBufferPointer(rebasing: $0[range]), isLoss: false)
    }
  }

  /// Whether a word of a loss stands anywhere. Linear time.
  func saysLoss(_ finder: QuantityFinder) -> Bool {
    text.withUnsafeBufferPointer { finder.saysFall(in: $0, isLoss: true) }
  }

  /// Whether a hyphen stands before a quantity, apart from it or joined to something else.
  func hasHyphen(before quantity: Int) -> Bool {
    let before = text[..<quantities[quantity].start].suffix(4)
    let trimmed = before.last == 0x20 ? before.dropLast() : before
    return ["-", "−", "－", "–"].contains { trimmed.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// The years of all dates.
  var years: Set<Int> {
    Set(
      quantities.compactMap {
        if case .period(let period) = $0.value { return period.year }
        return nil
      })
  }

  /// Whether a word such as 去年 stands for a year. Linear time.
  var saysYear: Bool {
    let said = String(decoding: text, as: UTF8.self).lowercased()
    return (isChinese ? Self.chineseYears : Self.englishYears).contains { said.contains($0) }
  }

  private static let chineseYears = [
    "今年", "去年", "上年", "明年", "同年", "当年", "當年", "该年", "該年", "本年", "年内", "年內", "前年", "翌年", "次年",
  ]
  private static let englishYears = [
    "this year", "last year", "next year", "that year", "same year", "the year", "previous year",
    "year earlier", "year ago", "prior year", "current year", "year-on-year",
  ]

  /// How sure it is that a quantity left alone is a slip, before looking at the other side.
  func trust(_ index: Int) -> Double {
    let quantity = quantities[index]
    if hasDigits(index) { return 0.85 }
    // Words such as one, first, several and a third are rendered freely.
    if quantity.unit == .digits { return 0.3 }
    switch quantity.value {
    case .number(.one): return quantity.unit.isShare ? 0.6 : 0.2
    case .number where quantity.unit == .label: return 0.3
    case .number where quantity.unit.isMeasure: return 0.6
    case .number(let number), .range(let number, _):
      let isRare = number.approximation >= 13 || number.exponent < -2
      return isRare || quantity.unit.isShare || quantity.unit.isCurrency ? 0.6 : 0.2
    case .magnitude, .fraction: return 0.3
    case .factor: return 0.25
    case .clock: return 0.4
    case .period(let period): return period.year == nil ? 0.3 : 0.6
    case .yearOverYear, .sequential: return 0.1
    }
  }
}

extension QuantityUnit {
  /// Whether it measures something other than time, or a discount.
  fileprivate var isMeasure: Bool {
    self == .percentOff || self == .percent || measure != nil && !isDuration
  }
}

extension Quantity {
  /// Whether two unlike quantities in words are of a kind that is seldom rendered freely: a part of
  /// the year, a part of a whole, a span of time, the number of a chapter or of digits.
  func contradicts(_ other: Quantity) -> Bool {
    switch (value, other.value) {
    case (.period(let one), .period(let other)): one.part.isSpan && other.part.isSpan
    case (.clock, .clock): true
    default:
      isPart && other.isPart || unit.isName && other.unit.isName
        || modifier == .exact && other.modifier == .exact && unit.isDuration
          && unit.dimension == other.unit.dimension
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
