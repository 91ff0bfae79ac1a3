internal import Terminology

/// Finds out what the columns of a table of terms hold.
enum TableHeader {
  /// The columns that a first row names, or nil when it is no header.
  ///
  /// A row that names the same kind of column twice is an entry: a glossary of
  /// languages may well begin with `English,英语`.
  static func columns(_ cells: [String]) -> [TableColumn?]? {
    let columns = cells.map { TableColumn(header: $0) }
    let known = columns.compactMap { $0 }
    let terms = known.filter(\.holdsTerms)
    guard let first = terms.first, Set(terms).count == terms.count else { return nil }
    // The only column named may be `term`; beside a stranger it would prove little.
    let isEnough = terms.count > 1 || known.count > 1 || cells.count == 1
    if !isEnough { return nil }
    return named(columns, cells, first: first, terms: terms)
  }

  /// The columns with names for those that have no place of their own.
  private static func named(
    _ columns: [TableColumn?], _ cells: [String], first: TableColumn, terms: [TableColumn]
  ) -> [TableColumn?] {
    let columns = zip(columns, cells).map { column, cell -> TableColumn? in
      guard column == nil || column == .ignored else { return column }
      let name = TermText.tidied(cell)
      return name.isEmpty ? nil : .other(name)
    }
    guard first == .target, terms.count == 1 else { return columns }
    return columns.map { $0 == .target ? .source : $0 }
  }

  /// The columns of a table without a header, by their cells: the first that holds
  /// words is the source, the next in another script is the target, and what else
  /// holds words a remark. Numbers, and codes such as `T-017` where there are more
  /// than two columns, are no terms.
  static func guess(_ rows: [[String]]) -> [TableColumn?] {
    let width = rows.map(\.count).max() ?? 0
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

/// What the cells of a column look like.
private struct ColumnProfile {
  /// Whether at least half of the filled cells have letters.
  let holdsWords: Bool
  /// Whether nearly all filled cells are up to four letters and then digits.
  let holdsCodes: Bool
  /// Whether at least half of the filled cells have Han characters.
  let isHan: Bool

  init(_ rows: ArraySlice<[String]>, column: Int) {
    let cells = rows.compactMap { column < $0.count ? $0[column] : nil }.filter { !$0.isEmpty }
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
