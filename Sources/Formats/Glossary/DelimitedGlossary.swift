internal import GlossaryBuilding
internal import TermAlignment

/// Writes a glossary as a table of comma- or tab-separated values.
///
/// CSV follows RFC 4180: CRLF, quotes where needed, quotes doubled. TSV has line
/// feeds and no quotes; tabs and line ends in cells become spaces.
struct DelimitedGlossary {
  enum Separator: UInt8 {
    case tab = 0x09
    case comma = 0x2C
  }

  let separator: Separator
  let hasByteOrderMark: Bool
  let guardsFormulas: Bool

  static let columns = [
    "id", "source", "source variants", "target", "target variants", "frequency", "file", "line",
    "column", "evidence", "confidence", "attention", "context",
  ]

  func bytes(of glossary: Glossary) -> [UInt8] {
    var bytes: [UInt8] = hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    append(row: DelimitedGlossary.columns, to: &bytes)
    for entry in glossary.entries {
      append(row: cells(of: entry), to: &bytes)
    }
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

  /// Appends one row with its line end.
  func append(row: [String], to bytes: inout [UInt8]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(separator.rawValue) }
      let isGuarded = guardsFormulas && FormulaGuard.isNeeded(for: cell)
      switch separator {
      case .comma: appendQuoted(cell, isGuarded: isGuarded, to: &bytes)
      case .tab: appendPlain(cell, isGuarded: isGuarded, to: &bytes)
      }
    }
    bytes.append(contentsOf: separator == .comma ? [0x0D, 0x0A] : [0x0A])
  }

  private func appendQuoted(_ cell: String, isGuarded: Bool, to bytes: inout [UInt8]) {
    let utf8 = cell.utf8
    let needsQuotes =
      utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
      || utf8.first == 0x20 || utf8.last == 0x20
    if needsQuotes { bytes.append(0x22) }
    if isGuarded { bytes.append(FormulaGuard.mark) }
    for byte in utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    if needsQuotes { bytes.append(0x22) }
  }

  private func appendPlain(_ cell: String, isGuarded: Bool, to bytes: inout [UInt8]) {
    if isGuarded { bytes.append(FormulaGuard.mark) }
    for byte in cell.utf8 {
      bytes.append(byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0x20 : byte)
    }
  }
}
