internal import Bitext
internal import Tables
internal import TextIO

/// Units from the rows of a table. A header is looked for in the first rows; without one there are
/// two columns.
struct DelimitedUnits: UnitSource {
  private(set) var losses = ConversionLosses()
  private(set) var remarks: [String] = []
  private var reader: DelimitedReader
  private let name: String
  private let wanted: (source: String?, target: String?)
  private let options: TableOptions
  private var columns: PairColumns?
  private var row = DelimitedReader.Row()
  /// Rows that were looked at and not given yet, the next one last.
  private var waiting: [Result<DelimitedReader.Row, InputError>] = []

  init(
    _ input: TextInput, _ style: DelimitedReader.Style, source: String?, target: String?,
    _ options: TableOptions
  ) throws(InputError) {
    reader = try DelimitedReader(input, style)
    name = input.name
    wanted = (source, target)
    self.options = options
  }

  var line: Int? { row.firstLine }

  /// Where the sides stand in a row, and what stands between the cells.
  var cells: UnitCells? {
    guard let places = (columns ?? .pair).places, let separator = reader.separator else {
      return nil
    }
    return UnitCells(
      source: places.source, target: places.target, separator: separator)
  }

  mutating func next(into unit: inout TranslationUnit) throws(InputError) -> Bool {
    if columns == nil { columns = try findColumns() }
    while try nextRow() {
      unit.removeAll()
      let isBlank = row.cells.count == 1 && row.cells[0][...].trimmed.isEmpty
      if isBlank {
        if reader.style == .csv { continue }
        return true
      }
      try fill(&unit, columns ?? .pair)
      return true
    }
    return false
  }

  func isWaiting() throws(InputError) -> Bool {
    // The first rows tell together what the columns are.
    if columns == nil || !waiting.isEmpty { return false }
    return try reader.isWaiting()
  }

  private mutating func nextRow() throws(InputError) -> Bool {
    guard let next = waiting.popLast() else { return try reader.next(into: &row) }
    row = try next.get()
    return true
  }

  /// Looks at the first rows for a header, and keeps what is below it.
  private mutating func findColumns() throws(InputError) -> PairColumns {
    var rows: [Result<DelimitedReader.Row, InputError>] = []
    var texts: [TableRow] = []
    var next = DelimitedReader.Row()
    while !TableHeader.isEnough(texts.count, last: next.firstLine, options),
      rows.count < 4 * TableHeader.mostRows + (options.headerRow ?? 0)
    {
      do {
        guard try reader.next(into: &next) else { break }
      } catch  where error.record != nil {
        // It is told in its place.
        rows.append(.failure(error))
        continue
      }
      rows.append(.success(next))
      let cells = next.cells.map { String(decoding: $0, as: UTF8.self) }
      if cells.contains(where: { !$0.isEmpty }) {
        texts.append(TableRow(number: next.firstLine, cells: cells))
      }
    }
    waiting = rows.reversed()
    let found = try PairTable.columns(
      of: texts, try TableHeader.find(in: texts, options: options, file: name), wanted, options,
      file: name)
    guard let found else { return .pair }
    remarks = PairTable.remarks(found.head, on: texts, in: name).map(\.message)
    if found.head.length > 0 {
      let last = texts[found.head.length - 1].number
      waiting.removeAll { ((try? $0.get())?.firstLine).map { $0 <= last } ?? false }
    }
    return found.columns
  }

  private mutating func fill(
    _ unit: inout TranslationUnit, _ columns: PairColumns
  ) throws(InputError) {
    if row.cells.count < columns.meanings.count && row.cells.count < 2 {
      throw reader.error(
        reader.style == .tsv
          ? "there is no tab between source and target" : "there is one column only", in: row,
        column: 1, hint: "two columns are wanted, with a \(reader.style.separatorName) between"
      ).ofRecord()
    }
    if reader.style == .tsv, row.cells.count < columns.meanings.count, let last = row.cells.last,
      last.first == 0x22, last.count(where: { $0 == 0x22 }) % 2 == 1
    {
      throw reader.error(
        "a cell begins with a quotation mark, and the row ends in it", in: row,
        column: row.cells.count - 1, hint: "a table with quoted cells is CSV: --from csv"
      ).ofRecord()
    }
    if row.cells.count > columns.meanings.count {
      throw reader.error(
        columns.meanings.count == 2
          ? "there are more than two columns" : "there are more columns than the header has",
        in: row, column: columns.meanings.count, hint: PairTable.wantedColumns
      ).ofRecord()
    }
    columns.fill(&unit, row.cells, &losses)
  }
}
