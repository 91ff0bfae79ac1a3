internal import Bitext
internal import Spreadsheets
internal import TextIO

/// Writes units into a workbook, with the columns of CSV.
struct SpreadsheetUnitWriter: UnitDestination {
  private(set) var losses = ConversionLosses()
  private let sink: OutputSink
  private let workbook: SpreadsheetWriter
  private var columns: UnitColumns
  private var hasBegun = false

  init(_ sink: OutputSink, _ options: UnitWritingOptions) throws(OutputError) {
    self.sink = sink
    workbook = try SpreadsheetWriter(title: "bitext", output: sink.name)
    columns = UnitColumns(options)
  }

  mutating func write(_ unit: TranslationUnit) throws(OutputError) {
    try begin(unit)
    var cells = columns.cells(of: unit, &losses).map {
      SpreadsheetWriter.Cell.text(String(decoding: $0, as: UTF8.self))
    }
    if let column = columns.confidence, let confidence = unit.confidence {
      cells[column] = .number(confidence, places: UnitConfidence.places)
    }
    try workbook.append(cells)
  }

  mutating func finish() throws(OutputError) {
    try begin(nil)
    try workbook.finish(to: sink)
  }

  private mutating func begin(_ first: TranslationUnit?) throws(OutputError) {
    if hasBegun { return }
    hasBegun = true
    if let first { columns.begin(with: first) }
    try workbook.append(columns.names)
  }
}
