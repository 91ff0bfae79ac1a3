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
    let decades = numerals.filter(\.isDecade)
    let overlapping = Self.overlaps(of: found.map { $0.start..<$0.end }, with: decades.map(\.range))
    let quantities = zip(found, overlapping).filter { $0.1 == nil }.map(\.0)
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

  /// How sure it is that a quantity left alone is a slip, before looking at the other side.
  func trust(_ index: Int) -> Double {
    let quantity = quantities[index]
    if hasDigits(index) { return 0.85 }
    // Words such as one, first, several and a third are rendered freely.
    if quantity.unit == .digits { return 0.3 }
    switch quantity.value {
    case .number(.one): return quantity.unit.isShare ? 0.6 : 0.2
    case .number where quantity.unit.isMeasure: return 0.6
    case .number(let number), .range(let number, _):
      let isRare = number.approximation >= 13 || number.exponent < -2
      return isRare || quantity.unit.isShare || quantity.unit.isCurrency ? 0.6 : 0.2
    case .magnitude, .fraction: return 0.3
    case .factor: return 0.25
    case .period(let period): return period.year == nil ? 0.3 : 0.6
    case .yearOverYear, .sequential: return 0.1
    }
  }
}

extension QuantityUnit {
  /// Whether it tells how much of something, or how a rate changed.
  fileprivate var isShare: Bool {
    self == .percent || self == .percentagePoint || self == .basisPoint || self == .quarterPoint
  }

  /// Whether two units cannot stand for each other whatever a translator does.
  func contradicts(_ other: QuantityUnit) -> Bool {
    if agrees(with: other) { return false }
    if isShare, other.isShare { return true }
    let isHard = isCurrency || Self.hard.contains(self)
    return isHard && (other.isCurrency || Self.hard.contains(other))
  }

  /// Whether it measures something other than time, or a discount.
  fileprivate var isMeasure: Bool {
    let times: Set<QuantityUnit> = [.second, .minute, .hour, .day, .week, .month]
    return self == .percentOff || Self.hard.contains(self) && !times.contains(self)
  }

  private static let hard: Set<QuantityUnit> = [
    .percent, .day, .month, .week, .hour, .minute, .second, .kilogram, .kilometre, .metre,
    .millimetre, .centimetre, .nanometre, .tonne, .megawatt, .gigawatt, .kilowatt, .watt,
    .byte, .kilobyte, .megabyte, .gigabyte, .terabyte, .petabyte, .hertz, .kilohertz, .megahertz,
    .gigahertz,
  ]
}

extension Quantity {
  /// Whether two unlike quantities in words are of a kind that is seldom rendered freely: a quarter
  /// or half of the year, or a part of a whole.
  func contradicts(_ other: Quantity) -> Bool {
    switch (value, other.value) {
    case (.period(let one), .period(let other)): one.part.isSpan && other.part.isSpan
    default: isPart && other.isPart
    }
  }

  private var isPart: Bool {
    switch value {
    case .fraction: true
    case .number(let number): unit == .none && number.exponent < 0
    default: false
    }
  }
}

extension CalendarPeriod.Part {
  fileprivate var isSpan: Bool {
    switch self {
    case .quarter, .half: true
    case .whole, .month, .day, .dayOnly: false
    }
  }
}
