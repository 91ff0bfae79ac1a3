internal import Quantities
internal import Text

/// One side of a unit, with its quantities and its numerals.
struct NumberSide {
  let text: [UInt8]
  let isChinese: Bool
  /// The quantities, by place; those that are no numbers are left out.
  private(set) var quantities: [Quantity]
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
    let quantities = isChinese ? found.map { Self.inCelsius($0, text) } : found
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
      || isCase(quantity.start..<quantity.end, text)
  }

  /// Whether a number is one that a message of ICU has a text of its own for, as in `=1 {one file}`. A
  /// language writes as many of these as it needs.
  private static func isCase(_ range: Range<Int>, _ text: [UInt8]) -> Bool {
    guard range.lowerBound > 0, text[range.lowerBound - 1] == UInt8(ascii: "=") else {
      return false
    }
    return text[range.upperBound...].first { $0 != 0x20 } == UInt8(ascii: "{")
  }

  /// A 度 that is no angle and no hour of electricity is Celsius, as 华氏 would be said.
  private static func inCelsius(_ quantity: Quantity, _ text: [UInt8]) -> Quantity {
    guard quantity.unit == .degree,
      text[quantity.start..<quantity.end].suffix(3).elementsEqual("度".utf8)
    else { return quantity }
    var quantity = quantity
    quantity.unit = .celsius
    return quantity
  }

  /// Whether a sum is in dollars of which nothing says whose.
  var hasDollars: Bool { quantities.contains { $0.unit == .dollar } }

  /// Takes such dollars for American ones.
  mutating func takeDollarsForAmerican() {
    for index in quantities.indices where quantities[index].unit == .dollar {
      quantities[index].unit = .usd
    }
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

  /// The number of a version as it is written: the 3.10 of "Python 3.10".
  func version(_ numeral: Int) -> String? {
    let range = numerals[numeral].range
    guard numerals[numeral].digits.contains("."), owners[numeral] == nil,
      text[..<range.lowerBound].last == 0x20
    else { return nil }
    let name = text[..<(range.lowerBound - 1)].suffix(32).reversed().prefix { ASCII.isLetter($0) }
    guard name.count > 1, name.contains(where: { ASCII.isUpper($0) }) else { return nil }
    return numerals[numeral].written(in: text)
  }

  /// Whether nothing is to be said of a numeral that has no counterpart.
  func isFree(_ numeral: Int) -> Bool {
    isGlued(numeral) || numerals[numeral].isNoNumber(in: text)
      || Self.isCase(numerals[numeral].range, text)
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

  /// Whether nothing but a quantity stands within brackets, as accounts write what is below nothing.
  func isInBrackets(_ quantity: Int) -> Bool {
    let place = quantities[quantity]
    let (before, after) = (text[..<place.start], text[place.end...])
    return ["(", "（"].contains { before.suffix($0.utf8.count).elementsEqual($0.utf8) }
      && [")", "）"].contains { after.starts(with: $0.utf8) }
  }

  /// The years of all dates.
  var years: Set<Int> {
    Set(
      quantities.compactMap {
        if case .period(let period) = $0.value { return period.year }
        return nil
      })
  }

  /// Whether a number is one in a row: 连续五年, "the fifth year in a row", "the fifth consecutive year".
  func isInARow(_ index: Int) -> Bool {
    let quantity = quantities[index]
    guard case .number = quantity.value, quantity.unit == .ordinal || quantity.unit.isDuration
    else {
      return false
    }
    let before = text[..<quantity.start].suffix(6)
    if Self.rows.contains(where: { before.elementsEqual($0.utf8) }) { return true }
    if text[quantity.end...].starts(with: " in a row".utf8) { return true }
    let said = String(decoding: text[quantity.start..<quantity.end], as: UTF8.self)
    return said.contains("consecutive") || said.contains("straight")
  }

  private static let rows = HanVariants.forms(of: ["连续", "接连"])

  /// The days of the year of all dates.
  var days: Set<CalendarPeriod.Part> {
    Set(
      quantities.compactMap {
        guard case .period(let period) = $0.value, case .day = period.part else { return nil }
        return period.part
      })
  }

  /// The quantities in words that digits in brackets right after them say again as another number.
  var misstated: [Int] {
    quantities.indices.dropLast().filter { index in
      guard !hasDigits(index), hasDigits(index + 1),
        case .number(let said) = quantities[index].value, let first = said.wholeNumber,
        let digits = numerals(of: index + 1).first.map({ numerals[$0] }),
        let second = Int(digits.digits), first != second
      else { return false }
      let between = text[quantities[index].end..<digits.range.lowerBound].filter { $0 != 0x20 }
      let after = text[digits.range.upperBound...]
      return ["(", "（"].contains { between.elementsEqual($0.utf8) }
        && [")", "）"].contains { after.starts(with: $0.utf8) }
    }
  }

  /// How a quantity is written, from what must be rendered to what may be rendered freely.
  enum Wording: Int, Comparable {
    case digits, telling, free

    static func < (one: Wording, other: Wording) -> Bool { one.rawValue < other.rawValue }
  }

  /// How a quantity is written; words such as one, first, several and a third are rendered freely.
  func wording(of index: Int) -> Wording {
    let quantity = quantities[index]
    if hasDigits(index) { return .digits }
    if quantity.unit == .digits || quantity.unit == .label { return .free }
    switch quantity.value {
    case .number(.one): return quantity.unit.isShare ? .telling : .free
    case .number where quantity.unit.isMeasure: return .telling
    case .number(let number), .range(let number, _):
      let isRare = number.approximation >= 13 || number.exponent < -2
      return isRare || quantity.unit.isShare || quantity.unit.isCurrency ? .telling : .free
    case .period(let period): return period.year == nil ? .free : .telling
    case .magnitude where quantity.unit.isCurrency || quantity.unit.isMeasure: return .telling
    case .magnitude, .fraction, .factor, .clock, .yearOverYear, .sequential: return .free
    }
  }
}

extension QuantityUnit {
  /// Whether it measures something other than time, or a discount.
  fileprivate var isMeasure: Bool {
    self == .percentOff || self == .percent || measure != nil && !isDuration
  }
}
