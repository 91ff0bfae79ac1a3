package import TextIO

/// An XLSX file with its sheets.
package final class SpreadsheetFile {
  /// A sheet of a workbook.
  package struct Sheet: Sendable, Hashable {
    /// The name on its tab.
    package var name: String
    /// Whether it is hidden from who opens the file.
    package var isHidden: Bool
  }

  /// The most bytes that all shared strings may have.
  static let mostSharedBytes = 512 << 20

  /// The name for messages.
  package var name: String { archive.name }
  /// The sheets in the order of their tabs.
  package let sheets: [Sheet]

  let archive: ZipArchive
  private let workbook: Workbook
  private let strings: [String]
  private let styles: SheetStyles

  /// Opens a workbook; `-` is standard input.
  package init(path: String) throws(InputError) {
    archive = try ZipArchive(path: path)
    workbook = try Workbook(archive)
    sheets = workbook.sheets.map { Sheet(name: $0.name, isHidden: $0.isHidden) }
    if let entry = try workbook.sharedStrings.flatMap(archive.entry) {
      strings = try SharedStrings.read(entry)
    } else {
      strings = []
    }
    if let entry = try workbook.styles.flatMap(archive.entry) {
      styles = try SheetStyles(entry)
    } else {
      styles = SheetStyles()
    }
  }

  /// The first sheet that is not hidden, or the first.
  package var firstShown: Int { sheets.firstIndex { !$0.isHidden } ?? 0 }

  /// The part of the archive that is a sheet.
  func part(of sheet: Int) -> String { workbook.sheets[sheet].part }

  /// The rows of a sheet from its first on.
  package func rows(of sheet: Int) throws(InputError) -> SpreadsheetReader {
    let part = workbook.sheets[sheet].part
    guard let entry = try archive.entry(part) else {
      throw InputError(file: archive.name, message: "the sheet \(part) is missing")
    }
    return try SpreadsheetReader(
      entry,
      SheetCollector(
        name: entry.name, strings: strings, styles: styles, isFrom1904: workbook.isFrom1904,
        merged: MergedCells(archive, sheet: part)))
  }
}
