internal import Bitext
internal import Tables
internal import TextIO

/// Units from the rows of a workbook. A header is looked for in the first rows; without one there
/// are two columns. Below it, row *n* of the first sheet is unit *n*; rows without anything in them
/// are empty units.
struct SpreadsheetUnits: UnitSource {
  private(set) var losses = ConversionLosses()
  private let rows: SheetRows
  private let columns: PairColumns
  private let ownRemarks: [String]
  /// The row that has been read and not given yet.
  private var waiting: TableRow?
  /// The number of the row to give next; nil at the beginning of a further sheet.
  private var number: Int?

  init(
    _ input: TextInput, source: String?, target: String?, _ options: TableOptions
  ) throws(InputError) {
    rows = try SheetRows(path: input.path, options: options)
    let found = try PairTable.columns(
      of: rows.firstRows, rows.head, (source, target), options, file: rows.name)
    columns = found?.columns ?? .pair
    let length = found?.head.length ?? 0
    let (firstRows, name) = (rows.firstRows, rows.name)
    if found == nil { rows.takeAll() }
    number = length > 0 ? rows.firstRows[length - 1].number + 1 : 1
    ownRemarks =
      found.map { PairTable.remarks($0.head, on: firstRows, in: name).map(\.message) }
      ?? []
  }

  /// The cells of the unit that was given last, such as `Sheet1!B5`.
  var cells: (source: String, target: String)? {
    guard let number, let places = columns.places else { return nil }
    let row = number - 1
    func cell(_ column: Int) -> String {
      "\(rows.sheetName)!\(SheetRows.letters(ofColumn: column))\(row)"
    }
    return (cell(places.source), cell(places.target))
  }

  var remarks: [String] { ownRemarks + rows.remarks.map(\.message) }

  mutating func next(into unit: inout TranslationUnit) throws(InputError) -> Bool {
    if waiting == nil { waiting = try nextRow() }
    guard let row = waiting else { return false }
    unit.removeAll()
    let wanted = number ?? row.number
    number = wanted + 1
    if row.number > wanted { return true }
    waiting = nil
    if row.cells.count > columns.meanings.count {
      throw InputError(
        file: rows.name, line: row.number,
        message: columns.meanings.count == 2
          ? "there are more than two columns" : "there are more columns than the header has",
        hint: PairTable.wantedColumns)
    }
    columns.fill(&unit, row.cells.map { Array($0.utf8) }, &losses)
    return true
  }

  /// The next row; that of a further sheet begins to count anew.
  private mutating func nextRow() throws(InputError) -> TableRow? {
    let sheet = rows.place
    let row = try rows.next()
    if rows.place != sheet { number = nil }
    return row
  }
}
