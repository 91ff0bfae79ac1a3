internal import Text

/// Cuts a text into the lexemes that quantities are made of, in one pass over the bytes.
struct QuantityLexer {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var lexemes: [Lexeme] = []
  private var isSpaced = false
  private var checkedEnd = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The lexemes of the whole text, in order.
  mutating func run() -> [Lexeme] {
    var index = 0
    while index < bytes.count {
      if let end = space(at: index) {
        isSpaced = true
        index = end
      } else if let end = address(at: index) {
        index = emit(.other, index, end)
      } else if digit(at: index) != nil || isLeadingPoint(index) {
        index = number(at: index)
      } else if ASCII.isLetter(bytes[index]) {
        index = word(at: index)
      } else if let match = QuantityVocabulary.trie.longestMatch(in: bytes, at: index) {
        index = emit(match.kind, index, match.end)
      } else {
        index = emit(.other, index, scalarEnd(index))
      }
    }
    return lexemes
  }

  @discardableResult
  mutating func emit(_ kind: Lexeme.Kind, _ start: Int, _ end: Int) -> Int {
    lexemes.append(Lexeme(kind: kind, start: start, end: end, isSpaced: isSpaced))
    isSpaced = false
    return end
  }

  func byte(_ index: Int) -> UInt8 {
    index >= 0 && index < bytes.count ? bytes[index] : 0
  }

  private func scalarEnd(_ index: Int) -> Int {
    var end = index + 1
    while end < bytes.count, end < index + 4, bytes[index] >= 0xC0, bytes[end] & 0xC0 == 0x80 {
      end += 1
    }
    return end
  }

  private func space(at index: Int) -> Int? {
    if bytes[index] == 0x20 || bytes[index] == 0x09 { return index + 1 }
    if bytes[index] == 0xC2, byte(index + 1) == 0xA0 { return index + 2 }
    if bytes[index] == 0xE3, byte(index + 1) == 0x80, byte(index + 2) == 0x80 { return index + 3 }
    if bytes[index] == 0xE2, byte(index + 1) == 0x80, byte(index + 2) == 0xAF { return index + 3 }
    return nil
  }

  /// The end of a web or mail address that starts here. Looks at each byte once.
  private mutating func address(at index: Int) -> Int? {
    guard index >= checkedEnd, bytes[index] > 0x20, bytes[index] < 0x7F else { return nil }
    var end = index
    var isAddress = false
    while end < bytes.count, bytes[end] > 0x20, bytes[end] < 0x7F {
      switch bytes[end] {
      case 0x3A: isAddress = isAddress || (byte(end + 1) == 0x2F && byte(end + 2) == 0x2F)
      case 0x40:
        isAddress =
          isAddress
          || (end > index && ASCII.isAlphanumeric(bytes[end - 1])
            && ASCII.isAlphanumeric(byte(end + 1)))
      case 0x77:
        isAddress =
          isAddress || (byte(end + 1) == 0x77 && byte(end + 2) == 0x77 && byte(end + 3) == 0x2E)
      default: break
      }
      end += 1
    }
    checkedEnd = end
    return isAddress ? end : nil
  }

  // MARK: Numbers

  private func digit(at index: Int) -> (value: Int64, end: Int)? {
    let first = byte(index)
    if ASCII.isDigit(first) { return (Int64(first) - 0x30, index + 1) }
    if first == 0xEF, byte(index + 1) == 0xBC, byte(index + 2) >= 0x90, byte(index + 2) <= 0x99 {
      return (Int64(byte(index + 2)) - 0x90, index + 3)
    }
    return nil
  }

  /// Whether a number without a digit before its point starts here: .08.
  private func isLeadingPoint(_ index: Int) -> Bool {
    guard byte(index) == 0x2E, ASCII.isDigit(byte(index + 1)) else { return false }
    let before = index == 0 ? 0x20 : byte(index - 1)
    return [0x20, 0x24, 0x28, 0x2B, 0x2D, 0x3C, 0x3E, 0x7E].contains(before)
  }

  private func sign(_ ascii: UInt8, at index: Int) -> Int? {
    if byte(index) == ascii { return index + 1 }
    // The full-width form lies 0xFEE0 above.
    let isFullWidth =
      byte(index) == 0xEF && byte(index + 1) == 0xBC && byte(index + 2) == ascii &+ 0x60
    return isFullWidth && index > 0 && byte(index - 1) >= 0x80 ? index + 3 : nil
  }

  func digits(at index: Int) -> (value: Int64?, count: Int, end: Int) {
    var value: Int64? = 0
    var count = 0
    var end = index
    while let next = digit(at: end) {
      if let old = value {
        let (product, overflow) = old.multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(next.value)
        value = overflow || carry ? nil : sum
      }
      count += 1
      end = next.end
    }
    return (value, count, end)
  }

  private mutating func number(at start: Int) -> Int {
    if let end = date(at: start) { return end }
    let whole = digits(at: start)
    var end = whole.end
    var coefficient = whole.value
    var isPlain = true
    if whole.count <= 3 {
      while let next = sign(0x2C, at: end) {
        let group = digits(at: next)
        guard group.count == 3 else { break }
        coefficient = Self.append(group.value, count: 3, to: coefficient)
        end = group.end
        isPlain = false
      }
    }
    var places = 0
    if let next = sign(0x2E, at: end), digit(at: next) != nil {
      let fraction = digits(at: next)
      places = min(fraction.count, 18)
      coefficient =
        fraction.count > 18 ? nil : Self.append(fraction.value, count: places, to: coefficient)
      end = fraction.end
      isPlain = false
    }
    if isName(after: end) || (isPlain && whole.count > 1 && whole.value == 0) {
      return emit(.other, start, nameEnd(end))
    }
    let value = coefficient.flatMap { ExactDecimal($0, exponent: -places) }
    let kind = value.map { Lexeme.Kind.number($0, digits: isPlain ? whole.count : 0) } ?? .other
    guard ASCII.isLetter(byte(end)) else { return emit(kind, start, end) }
    return suffixed(kind, start, end)
  }

  private static func append(_ group: Int64?, count: Int, to old: Int64?) -> Int64? {
    guard var value = old, let group else { return nil }
    for _ in 0..<count {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = product
    }
    let (sum, overflow) = value.addingReportingOverflow(group)
    return overflow ? nil : sum
  }

  /// Versions, addresses, times, ratios and form names: 1.2.3, 10:30, 24/7, 10-K.
  private func isName(after end: Int) -> Bool {
    let next = byte(end)
    if next == 0x2E || next == 0x3A || next == 0x2F { return ASCII.isDigit(byte(end + 1)) }
    if next == 0x5F { return true }
    return next == 0x2D && ASCII.isUpper(byte(end + 1)) && !ASCII.isAlphanumeric(byte(end + 2))
  }

  private func nameEnd(_ start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let isJoint =
        [0x2E, 0x3A, 0x2F, 0x2D, 0x5F].contains(bytes[end]) && ASCII.isAlphanumeric(byte(end + 1))
      guard isJoint || ASCII.isAlphanumeric(bytes[end]) || isThousand(at: end) else { break }
      end += 1
    }
    return end
  }

  /// Whether the comma of 1/1,037 stands here.
  private func isThousand(at index: Int) -> Bool {
    guard byte(index) == 0x2C, ASCII.isDigit(byte(index - 1)) else { return false }
    let group = digits(at: index + 1)
    return group.count == 3 && !ASCII.isAlphanumeric(byte(group.end))
  }

  /// A number with letters on it: 200bn, 4Q25, 20th, 3x, 40bps.
  private mutating func suffixed(_ kind: Lexeme.Kind, _ start: Int, _ end: Int) -> Int {
    var letters = end
    while ASCII.isLetter(byte(letters)) { letters += 1 }
    guard case .number(let value, let count) = kind else {
      return emit(.other, start, nameEnd(end))
    }
    if let whole = value.wholeNumber, count == 1, letters == end + 1 {
      if let part = Self.part(byte(end), whole), let next = yearTail(letters) {
        emit(.part(part), start, letters)
        if next.end > letters, let year = ExactDecimal(Int64(next.year)) {
          emit(.number(year, digits: 4), letters, next.end)
        }
        return next.end
      }
    }
    guard !ASCII.isAlphanumeric(byte(letters)), let suffix = suffix(value, end, letters) else {
      return emit(.other, start, nameEnd(end))
    }
    if case .ordinal = suffix { return emit(suffix, start, letters) }
    emit(kind, start, end)
    return emit(suffix, end, letters)
  }

  private static func part(_ letter: UInt8, _ number: Int) -> CalendarPeriod.Part? {
    if letter | 0x20 == 0x71, (1...4).contains(number) { return .quarter(number) }
    if letter == 0x48, (1...2).contains(number) { return .half(number) }
    return nil
  }

  /// The two or four digits of a year, if any, up to a word's end.
  private func yearTail(_ start: Int) -> (year: Int, end: Int)? {
    let tail = digits(at: start)
    guard !ASCII.isLetter(byte(tail.end)) else { return nil }
    switch tail.count {
    case 0: return (0, start)
    case 2: return (2000 + Int(tail.value ?? 0), tail.end)
    case 4: return (Int(tail.value ?? 0), tail.end)
    default: return nil
    }
  }

  private func suffix(_ value: ExactDecimal, _ start: Int, _ end: Int) -> Lexeme.Kind? {
    let word = String(decoding: bytes[start..<end], as: UTF8.self)
    switch word {
    case "k", "K": return .englishScale(3)
    case "m", "M", "MM": return .englishScale(6)
    case "b", "B": return .englishScale(9)
    case "t", "T": return .englishScale(12)
    case "x", "X": return .word(.times)
    case "s":
      // The 1990s and the 30s are no seconds, and "30s" alone is either; 1.5s is a duration.
      return value.exponent < 0 ? .unit(.second) : nil
    case "h", "hr": return .unit(.hour)
    case "st", "nd", "rd", "th": return value.wholeNumber.map { .ordinal($0) }
    default: break
    }
    let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
    guard let match = QuantityVocabulary.trie.longestMatch(in: part, at: 0),
      match.end == part.count
    else { return nil }
    switch match.kind {
    case .unit, .englishScale, .currency: return match.kind
    default: return nil
    }
  }

  // MARK: Words

  private mutating func word(at start: Int) -> Int {
    var letters = start
    while ASCII.isLetter(byte(letters)) { letters += 1 }
    if ASCII.isDigit(byte(letters)) { return numbered(start, letters) }
    if let match = QuantityVocabulary.trie.longestMatch(in: bytes, at: start),
      match.end >= letters
    {
      return emit(match.kind, start, match.end)
    }
    let isMay =
      letters == start + 3 && byte(start) == 0x4D && byte(start + 1) == 0x61
      && byte(start + 2) == 0x79 && byte(letters) == 0x20 && ASCII.isDigit(byte(letters + 1))
    if isMay { return emit(.month(5), start, letters) }
    var hasUpper = false
    var hasLower = false
    for index in start..<letters {
      if ASCII.isUpper(bytes[index]) { hasUpper = true } else { hasLower = true }
    }
    let isNumberedName = byte(letters) == 0x2D && ASCII.isDigit(byte(letters + 1))
    let end = isNumberedName ? nameEnd(letters) : letters
    return emit(hasUpper ? .capitalised(mixed: hasLower) : .other, start, end)
  }

  /// HK28.5 cents, unlike a name such as HK0700.
  private func isCents(at index: Int) -> Bool {
    var end = digits(at: index).end
    if byte(end) == 0x2E { end = digits(at: end + 1).end }
    guard byte(end) == 0x20, end < bytes.count,
      let match = QuantityVocabulary.trie.longestMatch(in: bytes, at: end + 1)
    else { return false }
    return match.kind == .unit(.cent)
  }

  /// Letters with digits on them: Q4, H1, FY2026, Q4FY26, RMB1.2; otherwise a name such as EC2.
  private mutating func numbered(_ start: Int, _ letters: Int) -> Int {
    let prefix = UnsafeBufferPointer(rebasing: bytes[start..<letters])
    if let match = QuantityVocabulary.trie.longestMatch(in: prefix, at: 0),
      match.end == prefix.count, case .currency = match.kind
    {
      return emit(match.kind, start, letters)
    }
    let name = String(decoding: prefix, as: UTF8.self)
    if name == "HK", isCents(at: letters) { return emit(.currency(.hkd), start, letters) }
    if name == "FY", let tail = yearTail(letters), tail.year > 0 {
      return emit(.fiscalYear(tail.year), start, tail.end)
    }
    let number = digits(at: letters)
    if number.count == 1, letters == start + 1, let value = number.value,
      let part = Self.part(bytes[start], Int(value))
    {
      if !ASCII.isLetter(byte(number.end)) { return emit(.part(part), start, number.end) }
      if byte(number.end) == 0x46, byte(number.end + 1) == 0x59,
        let tail = yearTail(number.end + 2), tail.year > 0
      {
        emit(.part(part), start, number.end)
        return emit(.fiscalYear(tail.year), number.end, tail.end)
      }
    }
    return emit(.other, start, nameEnd(letters))
  }
}
