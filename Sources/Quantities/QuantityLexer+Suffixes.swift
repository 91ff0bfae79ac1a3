internal import Text

extension QuantityLexer {
  /// A number with letters on it: 200bn, 4Q25, 20th, 3x, 40bps.
  mutating func suffixed(_ kind: Lexeme.Kind, _ start: Int, _ end: Int) -> Int {
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
    if let end = partOfYear(count, start, end) { return end }
    guard !ASCII.isAlphanumeric(byte(letters)), let suffix = suffix(value, end, letters) else {
      // 3.50D has a unit that nobody knows, 3D is a name.
      if value.exponent < 0, letters <= end + 3, letters == nameEnd(end) {
        emit(kind, start, end)
        return emit(.other, end, letters)
      }
      return emit(.other, start, nameEnd(end))
    }
    switch suffix {
    case .ordinal, .decade: return emit(suffix, start, letters)
    default: break
    }
    emit(kind, start, end)
    return emit(suffix, end, letters)
  }

  /// 2024H1, 2024Q3 and 24H1.
  private mutating func partOfYear(_ count: Int, _ start: Int, _ end: Int) -> Int? {
    let year = digits(at: start)
    let place = digits(at: end + 1)
    guard count == 4 || count == 2, place.count == 1, !ASCII.isAlphanumeric(byte(place.end)),
      let written = year.value, (1900...2100).contains(written) || (10...50).contains(written),
      let number = ExactDecimal(written < 100 ? 2000 + written : written),
      let part = Self.part(byte(end), Int(place.value ?? 0))
    else { return nil }
    emit(.number(number, digits: 4), start, end)
    return emit(.part(part), end, place.end)
  }

  static func part(_ letter: UInt8, _ number: Int) -> CalendarPeriod.Part? {
    if letter | 0x20 == 0x71, (1...4).contains(number) { return .quarter(number) }
    if letter == 0x48, (1...2).contains(number) { return .half(number) }
    return nil
  }

  /// The two or four digits of a year, if any, up to a word's end.
  func yearTail(_ start: Int) -> (year: Int, end: Int)? {
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
    case "w": return .englishScale(4)
    case "W": return .unit(.watt)
    case "BC", "BCE": return .word(.beforeChrist)
    // A generation of networks; a gram is a small letter.
    case "G", "L": return nil
    case "s":
      // The 1990s and the 30s are no seconds, and "30s" alone is either; 1.5s is a duration.
      return value.exponent < 0 ? .unit(.second) : decade(value) ?? ages()
    case "h", "hr": return .unit(.hour)
    case "st", "nd", "rd", "th": return value.wholeNumber.map { .ordinal($0) }
    default: break
    }
    let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
    guard let match = trie.longestMatch(in: part, at: 0),
      match.end == part.count
    else { return nil }
    switch match.kind {
    case .unit, .englishScale, .currency, .dayPart, .word(.perMillion), .word(.perBillion):
      return match.kind
    default: return nil
    }
  }

  /// The decade of the 1990s, the 80s and his 30s.
  private func decade(_ value: ExactDecimal) -> Lexeme.Kind? {
    guard let year = value.wholeNumber, year % 10 == 0 else { return nil }
    if (1000...2100).contains(year) { return .decade(year) }
    guard (10...90).contains(year), let last = lexemes.last, last.end <= bytes.count else {
      return nil
    }
    switch last.kind {
    case .word(.the), .stretch: return .decade(year)
    default:
      let word = bytes[last.start..<last.end]
      return Self.possessives.contains { word.elementsEqual($0.utf8) } ? .decade(year) : nil
    }
  }

  /// The people of "under-18s".
  private func ages() -> Lexeme.Kind? {
    guard case .word(.hyphen)? = lexemes.last?.kind, case .before? = lexemes.dropLast().last?.kind
    else { return nil }
    return .classifier(.person)
  }

  private static let possessives = ["his", "her", "their", "my", "our", "your"]
}
