internal import Bitext
internal import Spreadsheets
internal import TextIO

/// Units from the rows of the first sheet of a workbook. A header is recognised; without one there
/// are two columns. Row *n* of the sheet is unit *n*, the header not counted; rows without anything
/// in them are empty units.
struct SpreadsheetUnits: UnitSource {
  private(set) var losses = ConversionLosses()
  private let rows: SpreadsheetReader
  private let name: String
  private let wanted: (source: String?, target: String?)
  private var columns: DelimitedColumns?
  /// The row that has been read and not given yet.
  private var waiting: SpreadsheetReader.Row?
  /// The number of the row to give next.
  private var number = 1

  init(_ input: TextInput, source: String?, target: String?) throws(InputError) {
    rows = try SpreadsheetReader(path: input.path)
    name = input.name
    wanted = (source, target)
  }

  mutating func next(into unit: inout TranslationUnit) throws(InputError) -> Bool {
    if waiting == nil { waiting = try rows.next() }
    guard var row = waiting else { return false }
    if columns == nil {
      let cells = row.cells.map { Array($0.utf8) }
      columns = DelimitedColumns(header: cells, source: wanted.source, target: wanted.target)
      if columns != nil {
        number = row.number + 1
        waiting = try rows.next()
        guard let next = waiting else { return false }
        row = next
      }
    }
    unit.removeAll()
    defer { number += 1 }
    if row.number > number { return true }
    waiting = nil
    let columns = columns ?? .pair
    if row.cells.count > columns.meanings.count {
      throw InputError(
        file: name, line: row.number,
        message: columns.meanings.count == 2
          ? "there are more than two columns" : "there are more columns than the header has",
        hint: "source and target alone are wanted, or a header that names the columns")
    }
    columns.fill(&unit, row.cells.map { Array($0.utf8) }, &losses)
    return true
  }
}
