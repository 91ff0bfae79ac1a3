/// What a bracket's English is when it renders nothing: a mark of the figure before
/// it, a ticker, or a date.
enum BracketLabel: Equatable {
  /// A unit, currency, scale, or basis of account; with the Chinese that it does render.
  case measure(names: [String])
  /// A ticker or a listing.
  case ticker
  /// A fiscal period or a date.
  case date

  /// Reads English as a label of what ends with `chinese`; nil where it may be a term.
  init?(_ term: EnglishTerm, of chinese: Character?) {
    let words = term.text.split { " -–/".contains($0) }.map(String.init)
    if Self.isDate(words) {
      self = .date
    } else if let names = Self.measureNames(term.text, words) {
      if let endings = LabelTable.ambiguous[term.text], let chinese, !endings.contains(chinese),
        !names.contains(where: { $0.last == chinese })
      {
        return nil
      }
      self = .measure(names: names)
    } else if Self.isListing(term.text, words) {
      self = .ticker
    } else {
      return nil
    }
  }

  // MARK: Measures

  private static func measureNames(_ text: String, _ words: [String]) -> [String]? {
    if let names = names(of: text) { return names }
    guard words.count > 1 else { return nil }
    if words.first?.lowercased() == "per" { return ["每", "人均"] }
    var names: [String] = []
    for word in words {
      if let own = Self.names(of: word) {
        names += own
      } else if !LabelTable.fillers.contains(word.lowercased()) {
        return nil
      }
    }
    return names.isEmpty ? nil : names
  }

  private static func names(of mark: String) -> [String]? {
    if let names = LabelTable.measures[mark] { return names }
    // BASIC is no basis of account.
    let isLong = mark.utf8.count > 4 && !mark.contains("-")
    return isLong && !mark.contains(where: \.isLowercase)
      ? nil : LabelTable.bases[mark.lowercased()]
  }

  // MARK: Listings

  /// AAPL, AAPL.O, AAPL US, 700 HK, NASDAQ AAPL.
  private static func isListing(_ text: String, _ words: [String]) -> Bool {
    if LabelTable.tickers.contains(text) { return true }
    if words.count == 2 || (words.count == 3 && words[2] == "Equity") {
      if LabelTable.exchanges.contains(words[0].lowercased()), isCode(words[1]) { return true }
      return isCode(words[0]) && LabelTable.exchangeEndings.contains(words[1])
    }
    guard words.count == 1, let dot = text.lastIndex(of: ".") else { return false }
    let code = text[..<dot]
    return code.utf8.count >= 2 && isCode(String(code))
      && LabelTable.exchangeEndings.contains(String(text[text.index(after: dot)...]))
  }

  /// One to six capitals and digits.
  private static func isCode(_ text: String) -> Bool {
    (1...6).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
  }

  /// Whether capitals are the consonants, more or less, of a company's one-word name, as NVDA
  /// are of Nvidia and AAPL of Apple; an abbreviation takes its letters from several words.
  static func isSkeleton(_ ticker: String, of name: String, isCompany: Bool) -> Bool {
    let code = Array(ticker.utf8.map { $0 | 0x20 })
    let letters = Array(name.lowercased().utf8.filter { (0x61...0x7A).contains($0) })
    guard (3...5).contains(code.count), ticker.utf8.allSatisfy({ (0x41...0x5A).contains($0) }),
      letters.count > code.count, letters.first == code.first
    else { return false }
    if !isCompany && (code.count < 4 || letters.starts(with: code)) { return false }
    let common = commonLength(code, letters)
    return common >= 3 && common + 1 >= code.count
  }

  /// The length of the longest common subsequence.
  private static func commonLength(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var row = Array(repeating: 0, count: second.count + 1)
    for letter in first {
      var diagonal = 0
      for index in second.indices {
        let above = row[index + 1]
        row[index + 1] = letter == second[index] ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[second.count]
  }

  // MARK: Dates

  /// Q3, 3Q25, FY2026, 1H26, Q3 FY25, Jan 2025, 2025E; not March or 2025 alone.
  private static func isDate(_ words: [String]) -> Bool {
    guard !words.isEmpty, words.count <= 4 else { return false }
    let periods = words.count { isPeriod($0) }
    let months = words.count {
      LabelTable.months.contains($0.lowercased().filter { $0 != "." })
    }
    let numbers = words.count { $0.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x27 } }
    return periods + months + numbers == words.count && (periods > 0 || months > 0 && numbers > 0)
  }

  /// A word of digits with Q, H, FY, CY before, between or after them, or E or A after.
  private static func isPeriod(_ word: String) -> Bool {
    let bytes = word.uppercased().utf8.filter { $0 != 0x27 }
    guard bytes.contains(where: { (0x30...0x39).contains($0) }), bytes.count <= 8 else {
      return false
    }
    let shape = String(
      decoding: bytes.map { (0x30...0x39).contains($0) ? 0x39 : $0 }, as: UTF8.self)
    let run = shape.reduce(into: "") { if !($0.last == "9" && $1 == "9") { $0.append($1) } }
    if ["9E", "9A", "9F"].contains(run) { return bytes.count == 5 || bytes.count == 3 }
    return [
      "Q9", "H9", "F9", "FY9", "CY9", "CQ9", "FQ9", "9Q", "9H", "9Q9", "9H9", "9FY9", "9M9",
      "9M", "FY9E", "FY9A", "Q9FY9", "9QFY9", "H9FY9", "9HFY9", "9Q9E", "9Q9A", "FY9Q9", "FY9H9",
    ].contains(run)
  }
}
