internal import Text

extension QuantityLexer {
  mutating func word(at start: Int) -> Int {
    var letters = start
    while ASCII.isLetter(byte(letters)) { letters += 1 }
    if ASCII.isDigit(byte(letters)) { return numbered(start, letters) }
    if let match = trie.longestMatch(in: bytes, at: start),
      match.end >= letters
    {
      return emit(match.kind, start, match.end)
    }
    if let month = shortMonth(start, letters) { return emit(.month(month), start, letters) }
    if isNumbered(after: lexemes.last) || isNumbered(before: letters),
      let number = RomanNumeral.value(of: bytes[start..<letters])
    {
      return emit(.roman(number), start, letters)
    }
    var hasUpper = false
    var hasLower = false
    for index in start..<letters {
      if ASCII.isUpper(bytes[index]) { hasUpper = true } else { hasLower = true }
    }
    let isNumberedName = byte(letters) == 0x2D && ASCII.isDigit(byte(letters + 1))
    let end = isNumberedName ? nameEnd(letters) : letters
    return emit(hasUpper ? .capitalised(mixed: hasLower) : .other, start, end)
  }

  /// Whether a lexeme has a number after it.
  private func isNumbered(after last: Lexeme?) -> Bool {
    if case .label? = last?.kind { true } else { false }
  }

  /// Whether what stands here has a number before it: the 期 of III期.
  private func isNumbered(before index: Int) -> Bool {
    guard byte(index) >= 0xE4, index + 3 <= bytes.count else { return false }
    return Self.numbered.contains { bytes[index..<index + 3].elementsEqual($0.utf8) }
  }

  static let numbered = HanVariants.forms(of: ["期", "型", "类", "级", "度", "章", "阶"])

  /// HK28.5 cents, unlike a name such as HK0700.
  private func isCents(at index: Int) -> Bool {
    var end = digits(at: index).end
    if byte(end) == 0x2E { end = digits(at: end + 1).end }
    guard byte(end) == 0x20, end < bytes.count,
      let match = trie.longestMatch(in: bytes, at: end + 1)
    else { return false }
    return match.kind == .unit(.cent)
  }

  /// Letters with digits on them: Q4, H1, FY2026, Q4FY26, RMB1.2; otherwise a name such as EC2.
  private mutating func numbered(_ start: Int, _ letters: Int) -> Int {
    let prefix = UnsafeBufferPointer(rebasing: bytes[start..<letters])
    if let match = trie.longestMatch(in: prefix, at: 0),
      match.end == prefix.count, case .currency = match.kind
    {
      return emit(match.kind, start, letters)
    }
    let name = String(decoding: prefix, as: UTF8.self)
    if name == "HK", isCents(at: letters) { return emit(.currency(.hkd), start, letters) }
    if name == "FY", let tail = yearTail(letters), tail.year > 0 {
      return emit(.fiscalYear(tail.year), start, afterNextYear(tail.year, tail.end))
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

  /// May and Mar where a number or a word of dates stands beside them.
  private func shortMonth(_ start: Int, _ end: Int) -> Int? {
    guard end == start + 3, byte(start) == 0x4D, byte(start + 1) == 0x61 else { return nil }
    let month: Int
    switch byte(start + 2) {
    case 0x79: month = 5
    case 0x72: month = 3
    default: return nil
    }
    let next = byte(end) == 0x2E ? end + 1 : end
    if byte(next) == 0x20, ASCII.isDigit(byte(next + 1)) { return month }
    if month == 5, byte(end) == 0x2F || byte(end) == 0xE2, byte(end + 1) != 0x20,
      ASCII.isUpper(byte(end == 0x2F ? end + 1 : end + 3)) || ASCII.isUpper(byte(end + 1))
    {
      return month
    }
    switch lexemes.last?.kind {
    case .number(_, let digits) where digits == 1 || digits == 2: return month
    case .ordinal, .stretch, .month, .word(.inWord), .word(.of), .word(.from), .word(.hyphen),
      .word(.to):
      return month
    default: return nil
    }
  }

  /// The end of FY2024/25, of which the second year says nothing new.
  private func afterNextYear(_ year: Int, _ end: Int) -> Int {
    guard byte(end) == 0x2F || byte(end) == 0x2D else { return end }
    let next = digits(at: end + 1)
    let isNext = next.count == 2 && next.value == Int64((year + 1) % 100)
    return isNext && !ASCII.isAlphanumeric(byte(next.end)) ? next.end : end
  }
}
