/// Splits a table into rows of cells.
///
/// With commas or semicolons the quoting of RFC 4180 holds: a quoted cell may have
/// separators, line ends and doubled quotes. With tabs a quote is an ordinary
/// character, unless it begins a cell and another ends that cell in the same line,
/// as spreadsheets write it.
package struct DelimitedRows {
  /// One row with the index of its first byte.
  package struct Row {
    package var start: Int
    package var cells: [String]
  }

  /// Parses a table. Empty lines give no row.
  ///
  /// - Throws: ``InputError`` for a quote that is never closed, and for text after a
  ///   closing quote.
  package static func parse(_ text: TextFile, separator: UInt8) throws(InputError) -> [Row] {
    var parser = DelimitedRows(text: text, separator: separator)
    while parser.index < text.bytes.count { try parser.parseRow() }
    return parser.rows
  }

  private let text: TextFile
  private let separator: UInt8
  private var index = 0
  private var rows: [Row] = []

  private init(text: TextFile, separator: UInt8) {
    self.text = text
    self.separator = separator
  }

  private mutating func parseRow() throws(InputError) {
    let bytes = text.bytes
    var row = Row(start: index, cells: [])
    while true {
      row.cells.append(try parseCell())
      guard index < bytes.count else { break }
      let byte = bytes[index]
      index += 1
      if byte == separator { continue }
      if byte == 0x0D && index < bytes.count && bytes[index] == 0x0A { index += 1 }
      break
    }
    if row.cells.contains(where: { !$0.isEmpty }) { rows.append(row) }
  }

  /// Parses one cell and stops at what ends it.
  private mutating func parseCell() throws(InputError) -> String {
    let start = index
    if index < text.bytes.count && text.bytes[index] == 0x22 {
      if separator != 0x09 { return try parseQuoted() }
      if let cell = parseQuotedInTabs() { return cell }
    }
    index = start
    while index < text.bytes.count && !endsCell(text.bytes[index]) { index += 1 }
    try checkLength(from: start)
    return FormulaGuard.removed(
      from: String(decoding: text.bytes[start..<index], as: UTF8.self))
  }

  /// The most bytes of one cell; longer ones are a quote gone wrong, or worse.
  private static let longestCell = 1 << 20

  private func checkLength(from start: Int) throws(InputError) {
    if index - start > Self.longestCell {
      throw error("a cell is over 1 MB", at: start, hint: "is a quote missing that ends it?")
    }
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0A || byte == 0x0D
  }

  private mutating func parseQuoted() throws(InputError) -> String {
    let opening = index
    var cell: [UInt8] = []
    index += 1
    while index < text.bytes.count {
      let byte = text.bytes[index]
      index += 1
      if cell.count >= Self.longestCell { try checkLength(from: opening) }
      if byte != 0x22 {
        cell.append(byte)
      } else if index < text.bytes.count && text.bytes[index] == 0x22 {
        cell.append(byte)
        index += 1
      } else {
        // Spaces after the quote are common and harmless.
        while index < text.bytes.count && text.bytes[index] == 0x20 { index += 1 }
        if index < text.bytes.count && !endsCell(text.bytes[index]) {
          throw error("text after a closing quote", at: index, hint: "double quotes inside cells")
        }
        return FormulaGuard.removed(from: String(decoding: cell, as: UTF8.self))
      }
    }
    throw error("the quote is never closed", at: opening, hint: "double quotes inside cells")
  }

  /// The cell when a second quote ends it in the same line.
  private mutating func parseQuotedInTabs() -> String? {
    var cell: [UInt8] = []
    var place = index + 1
    while place < text.bytes.count && !endsCell(text.bytes[place]) {
      if cell.count > Self.longestCell { return nil }
      let byte = text.bytes[place]
      place += 1
      if byte != 0x22 {
        cell.append(byte)
      } else if place >= text.bytes.count || endsCell(text.bytes[place]) {
        index = place
        return FormulaGuard.removed(from: String(decoding: cell, as: UTF8.self))
      } else if text.bytes[place] == 0x22 {
        cell.append(byte)
        place += 1
      } else {
        return nil
      }
    }
    return nil
  }

  private func error(_ message: String, at index: Int, hint: String) -> InputError {
    let (line, column) = text.position(of: index)
    return InputError(
      file: text.name, line: line, column: column, offset: text.baseOffset + index,
      message: message, hint: hint)
  }
}
