internal import Bitext
internal import Spreadsheets
internal import TextIO

/// Writes units into a workbook, with the columns of CSV.
struct SpreadsheetUnitWriter: UnitDestination {
  private(set) var losses = ConversionLosses()
  private let sink: OutputSink
  private let workbook: SpreadsheetWriter

  init(_ sink: OutputSink) throws(OutputError) {
    self.sink = sink
    workbook = try SpreadsheetWriter(title: "bitext", output: sink.name)
    try workbook.append(CSVUnitWriter.columns)
  }

  mutating func write(_ unit: TranslationUnit) throws(OutputError) {
    try workbook.append(
      CSVUnitWriter.cells(of: unit, &losses).map { String(decoding: $0, as: UTF8.self) })
  }

  mutating func finish() throws(OutputError) { try workbook.finish(to: sink) }
}
