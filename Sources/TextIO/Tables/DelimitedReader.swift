/// The rows of a table one after the other, read in bounded memory.
///
/// With commas or semicolons the quoting of RFC 4180 holds. With tabs a quote is an ordinary
/// character, as corpora have it.
package struct DelimitedReader {
  /// The two kinds of tables.
  package enum Style {
    case tsv, csv

    /// What stands between cells, in plain words.
    package var separatorName: String { self == .tsv ? "tab" : "comma" }
  }

  package let style: Style
  private let lines: LineReader
  private var line = LineReader.Line(bytes: [], number: 0, offset: 0)
  /// The 1-based line at which the last row begins.
  package private(set) var firstLine = 0
  /// Where each cell of the last row begins in its line, for messages.
  private var starts: [Int] = []
  private var separator: UInt8?
  private static let longestRow = 1 << 20

  package init(_ input: TextInput, _ style: Style) throws(InputError) {
    lines = try LineReader(input)
    self.style = style
    separator = style == .tsv ? 0x09 : nil
  }

  /// Reads the next row; false at the end. An empty line is a row of one empty cell.
  package mutating func next(into cells: inout [[UInt8]]) throws(InputError) -> Bool {
    guard let first = try lines.next() else { return false }
    line = first
    firstLine = first.number
    cells.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    let separator = self.separator ?? Self.separator(in: first.bytes)
    self.separator = separator
    var index = line.bytes.startIndex
    while true {
      starts.append(index)
      if style == .csv && index < line.bytes.endIndex && line.bytes[index] == 0x22 {
        cells.append(FormulaGuard.removed(from: try quoted(&index, separator)))
      } else {
        let end = line.bytes[index...].firstIndex(of: separator) ?? line.bytes.endIndex
        let cell = Array(line.bytes[index..<end])
        cells.append(style == .csv ? FormulaGuard.removed(from: cell) : cell)
        index = end
      }
      guard index < line.bytes.endIndex else { return true }
      index += 1
    }
  }

  /// An error at a cell of the last row: before the cell of that number, counted from 1.
  package func error(_ message: String, column: Int, hint: String) -> InputError {
    let place = column < starts.count ? starts[column] - 1 : line.bytes.endIndex
    return lines.error(message, in: line, at: place, hint: hint)
  }

  /// Reads a quoted cell, which may go on in further lines.
  private mutating func quoted(
    _ index: inout Int, _ separator: UInt8
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
        guard let next = try lines.next() else {
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
      if index < line.bytes.endIndex && line.bytes[index] != separator {
        throw lines.error(
          "text after a closing quote", in: line, at: index, hint: "double quotes inside cells")
      }
      return cell
    }
  }

  /// Comma or semicolon, whichever the first line has more of outside quotes.
  private static func separator(in line: ArraySlice<UInt8>) -> UInt8 {
    var isQuoted = false
    var (commas, semicolons) = (0, 0)
    for byte in line {
      switch byte {
      case 0x22: isQuoted.toggle()
      case 0x2C where !isQuoted: commas += 1
      case 0x3B where !isQuoted: semicolons += 1
      default: break
      }
    }
    return semicolons > commas ? 0x3B : 0x2C
  }
}
