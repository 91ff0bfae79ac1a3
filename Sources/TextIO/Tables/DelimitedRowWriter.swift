/// Writes rows of comma- or tab-separated values.
///
/// CSV follows RFC 4180: CRLF, quotes where needed, quotes doubled. TSV has line
/// feeds and no quotes; tabs and line ends in cells become spaces.
package struct DelimitedRowWriter: Sendable {
  /// What stands between cells.
  package enum Separator: UInt8, Sendable {
    case tab = 0x09
    case comma = 0x2C
  }

  private let separator: Separator
  private let guardsFormulas: Bool

  /// A writer that puts an apostrophe before cells that a spreadsheet would run as formulas where
  /// it is asked to.
  package init(separator: Separator, guardsFormulas: Bool) {
    self.separator = separator
    self.guardsFormulas = guardsFormulas
  }

  /// Appends one row with its line end.
  package func append(row: [String], to bytes: inout [UInt8]) {
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
