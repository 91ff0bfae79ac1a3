/// The apostrophe that keeps a spreadsheet from running a cell as a formula.
///
/// A cell from a text that begins with `=`, `+`, `-` or `@` (or their fullwidth
/// forms, which East Asian spreadsheets accept), or with a tab or line end, could
/// otherwise call programs or send data away when the table is opened.
package enum FormulaGuard {
  /// The apostrophe.
  package static let mark: UInt8 = 0x27

  /// Whether a cell could be taken for a formula.
  package static func isNeeded(for cell: String) -> Bool {
    // Apostrophes before it count too, so that taking one away gives what there was.
    guard let first = cell.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    return starters.contains(first)
  }

  /// The cell as it was before an apostrophe was put before it.
  package static func removed(from cell: String) -> String {
    guard cell.utf8.first == mark else { return cell }
    let rest = cell.unicodeScalars.dropFirst()
    guard let first = rest.first(where: { $0 != "'" }), starters.contains(first) else {
      return cell
    }
    return String(rest)
  }

  /// Whether a cell in UTF-8 could be taken for a formula, or for one that is already marked.
  package static func isNeeded(for cell: ArraySlice<UInt8>) -> Bool {
    let rest = cell.drop { $0 == mark }
    // The longest of the starters has three bytes.
    return isNeeded(for: String(decoding: rest.prefix(4), as: UTF8.self))
  }

  /// The cell as it was before an apostrophe was put before it.
  package static func removed(from cell: [UInt8]) -> [UInt8] {
    guard cell.first == mark, isNeeded(for: cell.dropFirst()) else { return cell }
    return Array(cell.dropFirst())
  }

  private static let starters: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]
}
