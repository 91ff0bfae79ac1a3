internal import Bitext
internal import TextIO

/// Writes units as comma-separated values (RFC 4180) with a header, safe for spreadsheets.
struct CSVUnitWriter: UnitDestination {
  private(set) var losses = ConversionLosses()
  private let sink: OutputSink
  private var columns: UnitColumns
  private var bytes: [UInt8] = []
  private var hasBegun = false

  init(_ sink: OutputSink, _ options: UnitWritingOptions) {
    self.sink = sink
    columns = UnitColumns(options)
  }

  mutating func write(_ unit: TranslationUnit) throws(OutputError) {
    try begin(unit)
    bytes.removeAll(keepingCapacity: true)
    let cells = columns.cells(of: unit, &losses)
    for (index, text) in cells.enumerated() {
      cell(text, index + 1 == cells.count ? 0x0A : 0x2C)
    }
    try sink.append(bytes)
  }

  mutating func finish() throws(OutputError) { try begin(nil) }

  private mutating func begin(_ first: TranslationUnit?) throws(OutputError) {
    if hasBegun { return }
    hasBegun = true
    if let first { columns.begin(with: first) }
    try sink.append(columns.names.joined(separator: ",") + "\n")
  }

  private mutating func cell(_ utf8: [UInt8], _ end: UInt8) {
    let isGuarded = FormulaGuard.isNeeded(for: utf8[...])
    let isQuoted = isGuarded || utf8.contains { [0x22, 0x2C, 0x3B, 0x0A, 0x0D].contains($0) }
    if isQuoted { bytes.append(0x22) }
    if isGuarded { bytes.append(FormulaGuard.mark) }
    for byte in utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    if isQuoted { bytes.append(0x22) }
    bytes.append(end)
  }
}
