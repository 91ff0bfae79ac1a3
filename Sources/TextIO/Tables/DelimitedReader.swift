/// The rows of a table one after the other, read in bounded memory.
///
/// With commas, semicolons or tabs in CSV the quoting of RFC 4180 holds. In TSV a quote is an
/// ordinary character, as corpora have it; but spreadsheet programs, whose "Unicode text" is in UTF-16, quote
/// in it as in CSV. In CSV a carriage return outside of quotes ends a row, too, as spreadsheets on old
/// Macintoshes wrote it.
package struct DelimitedReader {
  /// The two kinds of tables.
  package enum Style {
    case tsv, csv

    /// What stands between cells, in plain words.
    package var separatorName: String { self == .tsv ? "tab" : "comma" }
  }

  /// A row with its places, for messages.
  package struct Row {
    /// The texts of its cells.
    package var cells: [[UInt8]] = []
    /// The 1-based line at which it begins.
    package var firstLine = 0
    /// The last of its lines.
    fileprivate var line = LineReader.Line(bytes: [], number: 0, offset: 0)
    /// Where each cell begins in its line.
    fileprivate var starts: [Int] = []

    /// An empty row, whose memory is used again.
    package init() {}
  }

  package let style: Style
  private let lines: LineReader
  /// Lines that were looked at before they are read.
  private var waiting: [LineReader.Line] = []
  /// What stands behind a carriage return that ended a row.
  private var rest: LineReader.Line?
  /// How many rows ended so.
  private var returnCount = 0
  /// What stands between cells, known once a row was read.
  package private(set) var separator: UInt8?
  private static let longestRow = 1 << 20

  package init(_ input: TextInput, _ style: Style) throws(InputError) {
    lines = try LineReader(input)
    self.style = style
    separator = style == .tsv ? 0x09 : nil
  }

  /// Reads the next row; false at the end. An empty line is a row of one empty cell.
  package mutating func next(into row: inout Row) throws(InputError) -> Bool {
    let separator = try chosenSeparator()
    guard let first = try nextLine() else { return false }
    let quotes = style == .csv || lines.isUTF16
    row.line = first
    row.firstLine = first.number
    row.cells.removeAll(keepingCapacity: true)
    row.starts.removeAll(keepingCapacity: true)
    var index = row.line.bytes.startIndex
    while true {
      row.starts.append(index)
      if quotes && index < row.line.bytes.endIndex && row.line.bytes[index] == 0x22 {
        let cell = try quoted(&index, &row.line, separator)
        row.cells.append(style == .csv ? FormulaGuard.removed(from: cell) : cell)
      } else {
        let end =
          row.line.bytes[index...].firstIndex { $0 == separator || $0 == 0x0D && style == .csv }
          ?? row.line.bytes.endIndex
        let cell = Array(row.line.bytes[index..<end])
        row.cells.append(style == .csv ? FormulaGuard.removed(from: cell) : cell)
        index = end
      }
      guard index < row.line.bytes.endIndex else { return true }
      if row.line.bytes[index] == 0x0D, separator != 0x0D {
        endRow(&row.line, at: index)
        return true
      }
      index += 1
    }
  }

  /// Ends a line at a carriage return; what stands behind is the next one.
  private mutating func endRow(_ line: inout LineReader.Line, at place: Int) {
    let start = line.bytes.startIndex
    if place + 1 < line.bytes.endIndex {
      returnCount += 1
      rest = LineReader.Line(
        bytes: line.bytes[(place + 1)...], number: line.number + 1,
        offset: line.offset + place + 1 - start)
    }
    line.bytes = line.bytes[..<place]
  }

  /// Whether the next row has not come yet, so that asking for it would wait for more input.
  ///
  /// - Throws: ``InputError`` for ill-formed text in what has come.
  package func isWaiting() throws(InputError) -> Bool {
    if rest != nil || !waiting.isEmpty { return false }
    return try lines.isWaiting()
  }

  /// An error at a cell of a row: before the cell of that number, counted from 1.
  package func error(
    _ message: String, in row: Row, column: Int, hint: String
  ) -> InputError {
    let place = column < row.starts.count ? row.starts[column] - 1 : row.line.bytes.endIndex
    return lines.error(message, in: row.line, at: place, hint: hint)
  }

  private mutating func nextLine() throws(InputError) -> LineReader.Line? {
    if let line = rest.take() { return line }
    var line = waiting.isEmpty ? try lines.next() : waiting.removeFirst()
    line?.number += returnCount
    return line
  }

  /// Looks at the first lines for what stands between cells.
  private mutating func chosenSeparator() throws(InputError) -> UInt8 {
    if let separator { return separator }
    while waiting.count < DelimiterChoice.mostLines, let line = try lines.next() {
      waiting.append(line)
    }
    var chosen = DelimiterChoice.separator(
      of: waiting.flatMap { $0.bytes.split(separator: 0x0D, maxSplits: DelimiterChoice.mostLines) })
    if let first = waiting.first, let stated = DelimiterChoice.stated(in: first.bytes) {
      chosen = stated
      waiting.removeFirst()
    }
    separator = chosen
    return chosen
  }

  /// Reads a quoted cell, which may go on in further lines.
  private mutating func quoted(
    _ index: inout Int, _ line: inout LineReader.Line, _ separator: UInt8
  ) throws(InputError) -> [UInt8] {
    let (opening, start) = (line, index)
    var cell: [UInt8] = []
    index += 1
    while true {
      guard let quote = line.bytes[index...].firstIndex(of: 0x22) else {
        cell += line.bytes[index...]
        cell.append(0x0A)
        guard cell.count <= Self.longestRow else {
          throw lines.error("the cell is over 1 MB", in: opening, at: start)
        }
        guard let next = try nextLine() else {
          throw lines.error(
            "the quote is never closed", in: opening, at: start,
            hint: "double quotes inside cells")
        }
        line = next
        index = line.bytes.startIndex
        continue
      }
      cell += line.bytes[index..<quote]
      index = quote + 1
      if index < line.bytes.endIndex && line.bytes[index] == 0x22 {
        cell.append(0x22)
        index += 1
        continue
      }
      while index < line.bytes.endIndex && line.bytes[index] == 0x20 { index += 1 }
      if index < line.bytes.endIndex, line.bytes[index] != separator, line.bytes[index] != 0x0D {
        throw lines.error(
          "text after a closing quote", in: line, at: index, hint: "double quotes inside cells")
      }
      return cell
    }
  }
}
