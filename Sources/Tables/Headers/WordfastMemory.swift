/// The header of a translation memory of Wordfast Classic, a table of which the first row says whose it is:
/// `%20260101~120000 ⇥ %User ID,… ⇥ %TU=2 ⇥ %EN-US ⇥ %Wordfast TM v.5 ⇥ %ZH-CN ⇥ …`, with columns that all
/// such memories have.
enum WordfastMemory {
  /// The header, where the first row is one.
  static func head(of rows: [TableRow]) -> TableHead? {
    guard let first = rows.first, first.cells.count > 5,
      first.cells[0].hasPrefix("%"), first.cells[4].hasPrefix("%Wordfast TM")
    else { return nil }
    let width = rows.map(\.cells.count).max() ?? 0
    var names = [
      "date", "author", "count", "source language", "source", "target language", "target",
    ]
    var columns: [TableColumn?] = [
      .other("date"), .other("author"), .other("count"), .sourceLanguage, .source, .targetLanguage,
      .target,
    ]
    for number in 1..<max(width - names.count + 1, 1) {
      columns.append(.other("attribute \(number)"))
      names.append("attribute \(number)")
    }
    return TableHead(columns: columns, names: names, length: 1, row: 0)
  }
}
