package import TextIO

/// Reads the rows of a sheet of an XLSX file as the texts that it shows, one by one.
///
/// Shared strings are held in memory, rows are not. Numbers come as their formats show them, dates
/// by ISO 8601; what a formula last gave comes as its value. A cell that is one with a cell above
/// has what stands there.
package final class SpreadsheetReader {
  /// One row with something in it.
  package struct Row: Sendable, Hashable {
    /// The number that a spreadsheet shows, from 1.
    package var number: Int
    /// The texts, empty ones at the end left out.
    package var cells: [String]
    /// The columns whose cell began in a row above.
    package var continued: [Int] = []
  }

  /// The last row that a sheet can have.
  static let lastRow = 1 << 20
  /// The most columns that are read.
  static let mostColumns = 1024

  private let entry: ZipEntry
  private let sheet: SheetCollector
  private let parser: XMLPushParser
  private var isFinished = false
  private var given = 0

  /// Opens the first sheet of a workbook that is not hidden; `-` is standard input.
  package convenience init(path: String) throws(InputError) {
    let file = try SpreadsheetFile(path: path)
    let rows = try file.rows(of: file.firstShown)
    self.init(of: rows)
  }

  private init(of reader: SpreadsheetReader) {
    (entry, sheet, parser) = (reader.entry, reader.sheet, reader.parser)
  }

  init(_ entry: ZipEntry, _ sheet: SheetCollector) throws(InputError) {
    self.entry = entry
    self.sheet = sheet
    parser = try XMLPushParser(name: entry.name) { event throws(InputError) in
      try sheet.take(event)
    }
  }

  /// What the cells read so far show that is no text.
  package var oddities: SheetOddities { sheet.oddities }

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
