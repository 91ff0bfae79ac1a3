internal import Tables
internal import Terminology

extension TermRows {
  /// A table in which a row says the language of its term, or of both of its terms, as one with a column for
  /// each language; nil where none does, or not in words that are understood.
  static func byRowLanguages(
    columns: [TableColumn?], names: [String], rows: [TableRow]
  ) -> TermRows? {
    let pairs = languagePairs(columns, names, rows)
    if pairs.isEmpty || columns.contains(where: { isAbout($0) }) { return nil }
    var places: [TableColumn: Int] = [:]
    var own: [(column: TableColumn, name: String)] = []
    let kept = columns.indices.filter { index in
      !pairs.contains { $0.term == index || $0.language == index }
    }
    var stacked: [TableRow] = []
    for row in rows {
      var terms: [(place: Int, text: String)] = []
      for pair in pairs where pair.term < row.cells.count && !row.cells[pair.term].isEmpty {
        let tag = pair.language < row.cells.count ? TermText.tidied(row.cells[pair.language]) : ""
        guard let column = TableColumn(header: tag), case .language = column else { return nil }
        let place = places[column] ?? own.count
        if places[column] == nil {
          places[column] = place
          own.append((column, tag))
        }
        terms.append((place, row.cells[pair.term]))
      }
      var cells = kept.map { $0 < row.cells.count ? row.cells[$0] : "" }
      for (place, text) in terms {
        let index = kept.count + place
        while cells.count <= index { cells.append("") }
        cells[index] += cells[index].isEmpty ? text : "|\(text)"
      }
      stacked.append(TableRow(number: row.number, cells: cells))
    }
    if own.isEmpty { return nil }
    return TermRows(
      columns: kept.map { columns[$0] } + own.map(\.column),
      names: kept.map { $0 < names.count ? names[$0] : "" } + own.map(\.name), rows: stacked)
  }

  /// The columns of terms with those that say their languages, where these are not the same in all rows.
  private static func languagePairs(
    _ columns: [TableColumn?], _ names: [String], _ rows: [TableRow]
  ) -> [(term: Int, language: Int)] {
    func varies(_ column: Int) -> Bool {
      Set(rows.lazy.map { column < $0.cells.count ? $0.cells[column] : "" }.filter { !$0.isEmpty })
        .count > 1
    }
    if let source = columns.firstIndex(of: .source), let target = columns.firstIndex(of: .target),
      let first = columns.firstIndex(of: .sourceLanguage),
      let second = columns.firstIndex(of: .targetLanguage), varies(first) || varies(second)
    {
      return [(source, first), (target, second)]
    }
    let terms = columns.indices.filter { columns[$0]?.holdsTerms == true }
    guard terms.count == 1, let term = terms.first,
      let language = names.firstIndex(where: { languageNames.contains($0.lowercased()) }),
      language != term, language < columns.count
    else { return [] }
    return [(term, language)]
  }

  private static let languageNames: Set<String> = [
    "language", "lang", "locale", "language code", "term language", "语言", "语种", "語言", "語種",
  ]

  private static func isAbout(_ column: TableColumn?) -> Bool {
    if case .about? = column { true } else { false }
  }
}
