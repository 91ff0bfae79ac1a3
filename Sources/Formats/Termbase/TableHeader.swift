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
    guard first == .target, terms.count == 1 else { return columns }
    return columns.map { $0 == .target ? .source : $0 }
  }

  /// The columns of a table without a header, by the script of their cells: the
  /// first two that hold words are terms, a third is a remark.
  static func guess(_ rows: [[String]]) -> [TableColumn?] {
    let width = rows.map(\.count).max() ?? 0
    let sample = rows.prefix(500)
    var columns: [TableColumn?] = Array(repeating: nil, count: width)
    var found = 0
    for column in 0..<width {
      let cells = sample.compactMap { column < $0.count ? $0[column] : nil }
      let words = cells.filter { $0.unicodeScalars.contains { $0.properties.isAlphabetic } }
      if words.count * 2 < cells.count { continue }
      switch found {
      case 0: columns[column] = .source
      case 1: columns[column] = .target
      case 2: columns[column] = .note
      default: break
      }
      found += 1
    }
    return columns
  }
}
