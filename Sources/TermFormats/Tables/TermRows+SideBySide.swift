internal import Tables

extension TermRows {
  /// Tables side by side under one header, as printed glossaries have them (`英文,中文,英文,中文`), as one
  /// table; nil where there are no such. The rows keep their numbers.
  static func stacked(columns: [TableColumn?], names: [String], rows: [TableRow]) -> TermRows? {
    let count = (columns.lastIndex { $0 != nil } ?? -1) + 1
    guard
      let width = (2..<max(2, count / 2 + 1)).first(where: { width in
        count % width == 0 && isTable(columns[..<width])
          && (width..<count).allSatisfy { columns[$0] == columns[$0 - width] }
      })
    else { return nil }
    let stacked = rows.flatMap { row in
      stride(from: 0, to: count, by: width).map { first in
        let cells = row.cells.dropFirst(first)
        let last = first + width == count
        return TableRow(
          number: row.number, cells: Array(last ? cells : cells.prefix(width)),
          continued: row.continued.map { $0 - first }.filter { (0..<width).contains($0) })
      }
    }
    return TermRows(
      columns: Array(columns[..<width]), names: Array(names.prefix(width)), rows: stacked)
  }

  /// Whether columns hold terms of two languages at least, each in one column.
  private static func isTable(_ columns: ArraySlice<TableColumn?>) -> Bool {
    let terms = columns.compactMap { $0 }.filter(\.holdsTerms)
    return terms.count > 1 && Set(terms).count == terms.count
  }
}
