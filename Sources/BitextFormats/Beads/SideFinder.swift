internal import Spreadsheets
internal import TextIO

/// Finds the sentences of a document that the texts of a column are, in their order.
struct SideFinder {
  private let name: String
  private let file: String
  /// The sentences without white space, in UTF-8.
  private let sentences: [[UInt8]]
  /// The places of sentences by their text, ascending.
  private let places: [[UInt8]: [Int]]
  /// Where the last sentence that was found ends.
  private var bound = 0

  /// How many places of a sentence that stands often are tried.
  private static let mostTried = 64
  /// Longer sentences are found among the next ones alone.
  private static let longestKey = 512

  init(_ sentences: [String], name: String, _ file: String) {
    (self.name, self.file) = (name, file)
    let bare = sentences.map(Self.bare)
    self.sentences = bare
    places = Dictionary(
      grouping: bare.indices.filter { bare[$0].count <= Self.longestKey }, by: { bare[$0] })
  }

  private static func bare(_ text: String) -> [UInt8] {
    var bare: [UInt8] = []
    for scalar in text.unicodeScalars
    where scalar.value >= 0x20 && !scalar.properties.isWhitespace {
      bare.append(contentsOf: String(scalar).utf8)
    }
    return bare
  }

  /// The sentences that a text is; nil where it is empty.
  ///
  /// - Throws: `InputError` with the row where it is not that of whole sentences that come after
  ///   those of the rows before.
  mutating func sentences(
    _ side: SheetBead.Side, row: Int
  ) throws(InputError) -> Range<Int>? {
    let text = Self.bare(side.text)
    let numbered = Self.numbers(side.numbers).flatMap { range in
      range.upperBound <= sentences.count && isText(text, of: range) ? range : nil
    }
    if text.isEmpty && numbered == nil { return nil }
    guard let found = numbered ?? search(text) else { throw unknown(side.text, row) }
    if found.lowerBound < bound {
      throw InputError(
        file: file, line: row,
        message: "sentence \(found.lowerBound) of the \(name) comes after sentence \(bound - 1)",
        hint: "each sentence stands in one row, and rows are in order on both sides")
    }
    bound = found.upperBound
    return found
  }

  /// Whether a text is that of some sentences, or their beginning where a cell could not hold more.
  private func isText(_ text: [UInt8], of range: Range<Int>) -> Bool {
    let whole = sentences[range].joined()
    if whole.elementsEqual(text) { return true }
    let cut = Array(SpreadsheetWriter.cut.utf8)
    return text.count > 8_192 && text.suffix(cut.count) == cut[...]
      && whole.starts(with: text.dropLast(cut.count))
  }

  /// Numbers that follow each other.
  private static func numbers(_ text: String) -> Range<Int>? {
    let numbers = text.split(separator: ",").map { number in
      Int(String(number.filter { !$0.isWhitespace }))
    }
    guard let first = numbers.first.flatMap({ $0 }), first >= 0, first < 1 << 40 else { return nil }
    for (offset, number) in numbers.enumerated() where number != first + offset { return nil }
    return first..<first + numbers.count
  }

  /// The first sentences from the bound on that a text is, or else the last before it.
  private func search(_ text: [UInt8]) -> Range<Int>? {
    for place in sentences.indices.dropFirst(bound).prefix(Self.mostTried) {
      if let found = match(text, from: place) { return found }
    }
    var key: [UInt8] = []
    for byte in text.prefix(Self.longestKey) {
      key.append(byte)
      guard let starts = places[key] else { continue }
      let later = starts.drop { $0 < bound }.prefix(Self.mostTried)
      let earlier = starts.prefix { $0 < bound }.suffix(Self.mostTried).reversed()
      for place in Array(later) + earlier {
        if let found = match(text, from: place) { return found }
      }
    }
    return nil
  }

  /// The sentences from a place on that a text is.
  private func match(_ text: [UInt8], from place: Int) -> Range<Int>? {
    guard !sentences[place].isEmpty else { return nil }
    var rest = text[...]
    var end = place
    while end < sentences.count, !rest.isEmpty, rest.starts(with: sentences[end]) {
      rest = rest.dropFirst(sentences[end].count)
      end += 1
    }
    return rest.isEmpty ? place..<end : nil
  }

  private func unknown(_ text: String, _ row: Int) -> InputError {
    let start = text.prefix(30).replacing("\n", with: " ")
    return InputError(
      file: file, line: row,
      message: "“\(start)\(text.count > 30 ? "…" : "")” is not the text of whole sentences of the "
        + name,
      hint: "move, join and split whole sentences; correct their text in the document and align it "
        + "again")
  }
}
