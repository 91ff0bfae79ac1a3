internal import GlossaryBuilding
internal import Spreadsheets
internal import TermAlignment
internal import Terminology
internal import TextIO

/// Writes a glossary as a table of comma- or tab-separated values.
struct DelimitedGlossary {
  let separator: DelimitedRowWriter.Separator
  let hasByteOrderMark: Bool
  let guardsFormulas: Bool

  static let columns = [
    "id", "source", "source variants", "target", "target variants", "frequency", "file", "line",
    "column", "evidence", "confidence", "attention", "context",
    "context start", "context end", "status",
  ]

  /// The columns of numbers, with how many decimal places they have.
  private static let numbers = [
    "frequency": 0, "line": 0, "column": 0, "confidence": 3, "context start": 0, "context end": 0,
  ]

  /// Writes the same table as a workbook.
  static func writeWorkbook(of glossary: Glossary, to sink: OutputSink) throws(OutputError) {
    let sheet = try SpreadsheetWriter(title: "Glossary", output: sink.name)
    try sheet.append(columns)
    let table = DelimitedGlossary(separator: .tab, hasByteOrderMark: false, guardsFormulas: false)
    for entry in glossary.entries {
      let cells = zip(columns, table.cells(of: entry)).map { column, text in
        if let places = numbers[column], let value = Double(text) {
          return SpreadsheetWriter.Cell.number(value, places: places)
        }
        return SpreadsheetWriter.Cell.text(text)
      }
      try sheet.append(cells)
    }
    try sheet.finish(to: sink)
  }

  func bytes(of glossary: Glossary) -> [UInt8] {
    var bytes: [UInt8] = hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    let rows = DelimitedRowWriter(separator: separator, guardsFormulas: guardsFormulas)
    rows.append(row: DelimitedGlossary.columns, to: &bytes)
    for entry in glossary.entries { rows.append(row: cells(of: entry), to: &bytes) }
    return bytes
  }

  private func cells(of entry: GlossaryEntry) -> [String] {
    [
      entry.id,
      entry.source,
      entry.sourceVariants.joined(separator: " | "),
      entry.target,
      entry.targetVariants.joined(separator: " | "),
      String(entry.frequency),
      entry.first.file,
      entry.first.isKnown ? String(entry.first.line) : "",
      entry.first.isKnown ? String(entry.first.column) : "",
      entry.evidence.names.joined(separator: "+"),
      entry.confidenceText(),
      entry.attention.map(\.message).joined(separator: " ; "),
      entry.contexts.first?.sentence ?? "",
      entry.contexts.first.map { String($0.termRange.lowerBound) } ?? "",
      entry.contexts.first.map { String($0.termRange.upperBound) } ?? "",
      Term.Status.proposed.rawValue,
    ]
  }
}
