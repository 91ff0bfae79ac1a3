internal import Bitext
internal import Checking
internal import Spreadsheets
internal import TextIO

/// Findings as rows of a table, for CSV and workbooks.
struct FindingRows {
  /// The header.
  static let columns = [
    "segment", "id", "rule", "detail", "severity", "confidence", "message", "source", "target",
    "source span", "target span", "suggestion", "cause", "status", "reason", "fingerprint",
  ]

  /// The columns of numbers.
  private static let segment = 0
  private static let confidence = 5

  /// Writes CSV (RFC 4180), safe for spreadsheets.
  static func writeCSV(_ records: FindingRecords, to sink: OutputSink) throws(OutputError) {
    if records.options.hasByteOrderMark { try sink.append("\u{FEFF}") }
    try sink.append(columns.joined(separator: ",") + "\n")
    var bytes: [UInt8] = []
    for index in 0..<records.count {
      bytes.removeAll(keepingCapacity: true)
      for (column, cell) in cells(of: records[index]).enumerated() {
        append(cell, column + 1 == columns.count ? 0x0A : 0x2C, to: &bytes)
      }
      try sink.append(bytes)
    }
  }

  /// Writes a workbook; texts that no cell holds are cut, with an ellipsis.
  static func writeWorkbook(_ records: FindingRecords, to sink: OutputSink) throws(OutputError) {
    let workbook = try SpreadsheetWriter(title: "findings", output: sink.name)
    try workbook.append(columns)
    for index in 0..<records.count {
      let record = records[index]
      var cells = cells(of: record).map { SpreadsheetWriter.Cell.fitting($0.text) }
      cells[segment] = .number(Double(record.finding.segment) + 1, places: 0)
      cells[confidence] = .number(record.finding.confidence, places: 3)
      try workbook.append(cells)
    }
    try workbook.finish(to: sink)
  }

  private static func cells(of record: FindingRecords.Record) -> [ArraySlice<UInt8>] {
    let finding = record.finding
    var confidence: [UInt8] = []
    confidence.append(finding.confidence, places: 3)
    func cell(_ text: String?) -> ArraySlice<UInt8> { Array((text ?? "").utf8)[...] }
    return [
      cell("\(finding.segment.addingReportingOverflow(1).partialValue)"), cell(record.unit.id),
      cell(finding.rule.name), cell(finding.detail), cell(finding.severity.rawValue),
      confidence[...], cell(finding.message), record.unit.source.utf8[...],
      record.unit.target.utf8[...], record.source.marked, record.target.marked,
      cell(finding.suggestion), cell(finding.cause), cell(record.disposition.name),
      cell(record.disposition.reason), cell(record.fingerprint.description),
    ]
  }

  private static func append(_ cell: ArraySlice<UInt8>, _ end: UInt8, to bytes: inout [UInt8]) {
    let isGuarded = FormulaGuard.isNeeded(for: cell)
    let isQuoted = isGuarded || cell.contains { [0x22, 0x2C, 0x3B, 0x0A, 0x0D].contains($0) }
    if isQuoted { bytes.append(0x22) }
    if isGuarded { bytes.append(FormulaGuard.mark) }
    for byte in cell {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    if isQuoted { bytes.append(0x22) }
    bytes.append(end)
  }
}
