internal import Terminology
package import TextIO

/// Finds out what the columns of a table of terms without a header hold.
package enum TableGuess {
  /// The columns of a table without a header, by their cells: the first that holds
  /// words is the source, the next in another script is the target, and what else
  /// holds words a remark. Numbers, and codes such as `T-017` where there are more
  /// than two columns, are no terms.
  package static func columns(of rows: [TableRow]) -> [TableColumn?] {
    let width = rows.map(\.cells.count).max() ?? 0
    let profiles = (0..<width).map { ColumnProfile(rows.prefix(500), column: $0) }
    var wordy = (0..<width).filter { profiles[$0].holdsWords }
    if wordy.count > 2 {
      let proper = wordy.filter { !profiles[$0].holdsCodes }
      if proper.count >= 2 { wordy = proper }
    }
    var columns: [TableColumn?] = Array(repeating: nil, count: width)
    guard let source = wordy.first else { return columns }
    columns[source] = .source
    let rest = wordy.dropFirst()
    let target = rest.first { profiles[$0].isHan != profiles[source].isHan } ?? rest.first
    if let target { columns[target] = .target }
    if let note = rest.last(where: { $0 != target }) { columns[note] = .note }
    return columns
  }
}

extension TableGuess {
  /// Stops where a row looks like a header whose words are not known: both its cells are Chinese,
  /// or both are English and speak of terms or languages, and no other row is like that.
  ///
  /// - Parameters:
  ///   - columns: The places of both columns of texts.
  ///   - isOfTerms: Whether it is a table of terms; in one of pairs, whose first may well be left
  ///     untranslated, Chinese must speak of terms or languages, too.
  package static func refuseUnknownHeader(
    in rows: [TableRow], columns: (Int, Int), file: String, isOfTerms: Bool = true
  ) throws(InputError) {
    let pairs = rows.prefix(100).compactMap {
      row -> (number: Int, first: String, second: String)? in
      guard max(columns.0, columns.1) < row.cells.count else { return nil }
      let pair = (row.cells[columns.0], row.cells[columns.1])
      return pair.0.isEmpty || pair.1.isEmpty ? nil : (row.number, pair.0, pair.1)
    }
    guard pairs.count > 2, let first = pairs.first, isOdd(first.first, first.second, isOfTerms)
    else { return }
    let rest = pairs.dropFirst()
    let han = rest.map { (TermText.containsHan($0.first), TermText.containsHan($0.second)) }
    guard han.allSatisfy({ $0.0 != $0.1 }), han.allSatisfy({ $0.0 == han[0].0 }) else { return }
    throw InputError(
      file: file, line: first.number,
      message: "this row looks like a header, and “\(first.first)” and “\(first.second)” are not "
        + "understood",
      hint: "say what the columns hold: --header-row \(first.number) --columns "
        + "\(han[0].0 ? "zh" : "en")=\(columns.0 + 1),\(han[0].0 ? "en" : "zh")=\(columns.1 + 1); "
        + "--header-row 0 where there is no header")
  }

  private static func isOdd(_ first: String, _ second: String, _ isOfTerms: Bool) -> Bool {
    let han = (TermText.containsHan(first), TermText.containsHan(second))
    if han.0 != han.1 { return false }
    if han.0 {
      let marks = ["中文", "汉语", "英文", "英语", "原文", "译文", "术语", "语言"]
      return isOfTerms
        || [first, second].allSatisfy { text in
          text.count <= 12 && marks.contains { text.contains($0) }
        }
    }
    let words = ["term", "english", "chinese", "source", "target", "translation", "language"]
    return [first, second].allSatisfy { text in
      LanguageName.words(of: text).contains { words.contains($0) }
    }
  }
}

/// What the cells of a column look like.
private struct ColumnProfile {
  /// Whether at least half of the filled cells have letters.
  let holdsWords: Bool
  /// Whether nearly all filled cells are up to four letters and then digits.
  let holdsCodes: Bool
  /// Whether at least half of the filled cells have Han characters.
  let isHan: Bool

  init(_ rows: ArraySlice<TableRow>, column: Int) {
    let cells = rows.compactMap { column < $0.cells.count ? $0.cells[column] : nil }.filter {
      !$0.isEmpty
    }
    let words = cells.count { $0.unicodeScalars.contains { $0.properties.isAlphabetic } }
    let codes = cells.count(where: ColumnProfile.isCode)
    let han = cells.count(where: TermText.containsHan)
    holdsWords = !cells.isEmpty && words * 2 >= cells.count
    holdsCodes = codes * 10 >= cells.count * 9
    isHan = !cells.isEmpty && han * 2 >= cells.count
  }

  private static func isCode(_ cell: String) -> Bool {
    let letters = cell.utf8.prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    var rest = cell.utf8.dropFirst(letters.count)
    if rest.first == 0x2D || rest.first == 0x5F { rest = rest.dropFirst() }
    return letters.count <= 4 && !rest.isEmpty && rest.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }
}
