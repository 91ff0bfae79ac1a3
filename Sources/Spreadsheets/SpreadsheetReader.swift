package import TextIO

/// Reads the rows of the first visible sheet of an XLSX file as texts, one by one.
///
/// Shared strings are held in memory, rows are not. Numbers come as they are stored,
/// so that a date is a number of days; what a formula last gave comes as its value.
package final class SpreadsheetReader {
  /// One row with something in it.
  package struct Row: Sendable, Hashable {
    /// The number that a spreadsheet shows, from 1.
    package var number: Int
    /// The texts, empty ones at the end left out.
    package var cells: [String]
  }

  /// The last row that a sheet can have.
  static let lastRow = 1 << 20
  /// The most columns that are read.
  static let mostColumns = 1024
  /// The most bytes that all shared strings may have.
  static let mostSharedBytes = 512 << 20

  private let entry: ZipEntry
  private let sheet: SheetCollector
  private let parser: XMLPushParser
  private var isFinished = false
  private var given = 0

  /// Opens a workbook; `-` is standard input.
  package init(path: String) throws(InputError) {
    let archive = try ZipArchive(path: path)
    let workbook = try Workbook(archive)
    var strings: [String] = []
    if let shared = try workbook.sharedStrings.flatMap(archive.entry) {
      strings = try SharedStrings.read(shared)
    }
    guard let entry = try archive.entry(workbook.sheet) else {
      throw InputError(file: archive.name, message: "the sheet \(workbook.sheet) is missing")
    }
    self.entry = entry
    let sheet = SheetCollector(name: entry.name, strings: strings)
    self.sheet = sheet
    parser = try XMLPushParser(name: entry.name) {
      event throws(InputError) in
      try sheet.take(event)
    }
  }

  /// The next row with something in it, or nil at the end.
  package func next() throws(InputError) -> Row? {
    while given == sheet.rows.count {
      if isFinished { return nil }
      sheet.rows.removeAll(keepingCapacity: true)
      given = 0
      if let piece = try entry.next() {
        try parser.parse(piece)
      } else {
        isFinished = true
        try parser.finish()
      }
    }
    given += 1
    return sheet.rows[given - 1]
  }
}
