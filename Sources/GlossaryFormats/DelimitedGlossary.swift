internal import GlossaryBuilding
internal import TermAlignment
internal import TextIO

/// Writes a glossary as a table of comma- or tab-separated values.
struct DelimitedGlossary {
  let separator: DelimitedRowWriter.Separator
  let hasByteOrderMark: Bool
  let guardsFormulas: Bool

  static let columns = [
    "id", "source", "source variants", "target", "target variants", "frequency", "file", "line",
    "column", "evidence", "confidence", "attention", "context",
  ]

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
      String(entry.first.line),
      String(entry.first.column),
      entry.evidence.names.joined(separator: "+"),
      entry.confidenceText(),
      entry.attention.map(\.message).joined(separator: " ; "),
      entry.contexts.first?.marked ?? "",
    ]
  }
}
