internal import TextIO

/// Collects rows while a sheet of an XLSX file goes by.
final class SheetCollector {
  /// Rows that have been closed.
  var rows: [SpreadsheetReader.Row] = []

  /// What cells show that is no text: errors, and numbers in forms that are not understood.
  private(set) var oddities = SheetOddities()

  private let name: String
  private let strings: [String]
  private let styles: SheetStyles
  private let isFrom1904: Bool
  private var merged: MergedRows
  private var number = 0
  private var cells: [String] = []
  /// The column of the open cell, or that after the last one.
  private var column = 0
  private var type = ""
  private var style = 0
  private var text = CellText()
  private var isInCell = false
  /// Whether the open cell has a formula, and a value beside it.
  private var hasFormula = false
  private var hasValue = false

  init(
    name: String, strings: [String], styles: SheetStyles, isFrom1904: Bool, merged: MergedCells
  ) {
    self.name = name
    self.strings = strings
    self.styles = styles
    self.isFrom1904 = isFrom1904
    self.merged = MergedRows(merged)
  }

  /// Takes the next event.
  func take(_ event: XMLPushParser.Event) throws(InputError) {
    switch event {
    case .start(let element): try open(element)
    case .text(let utf8): if isInCell { try text.append(utf8, name: name) }
    case .end: try close()
    }
  }

  private func open(_ element: XMLElementStart) throws(InputError) {
    switch element.name {
    case "row":
      let last = SpreadsheetReader.lastRow
      number = element["r"].flatMap { Int($0) } ?? number + 1
      if number > last {
        throw InputError(
          file: name, message: "a row's number is beyond \(last), the last that sheets have")
      }
      cells.removeAll()
      column = 0
    case "c":
      column = element["r"].flatMap(Self.column) ?? column
      type = element["t"] ?? "n"
      style = element["s"].flatMap { Int($0) } ?? 0
      text.begin()
      isInCell = true
      (hasFormula, hasValue) = (false, false)
    case "f": hasFormula = true
    case "v": hasValue = true
    default: break
    }
    text.open(element.name)
  }

  private func close() throws(InputError) {
    switch text.close() {
    case "c":
      isInCell = false
      let value = try value()
      // An empty text, unlike no value, is a result.
      if value.isEmpty, hasFormula, !hasValue || type != "str" {
        oddities.addFormula(at: "\(SheetCollector.letters(column))\(number)", isKnown: type == "e")
      }
      try put(value)
      column += 1
    case "row":
      while cells.last == "" { cells.removeLast() }
      let continued = try merged.fill(&cells, row: number, name: name)
      if cells.isEmpty { return }
      rows.append(SpreadsheetReader.Row(number: number, cells: cells, continued: continued))
      cells.removeAll()
    default: break
    }
  }

  private func value() throws(InputError) -> String {
    let string = text.string
    switch type {
    case "s":
      guard let index = Int(string), strings.indices.contains(index) else {
        if string.isEmpty { return "" }
        throw InputError(file: name, message: "a cell refers to a text that is not there")
      }
      return strings[index]
    case "b": return string == "1" ? "TRUE" : "FALSE"
    case "e":
      oddities.addError(string, at: "\(SheetCollector.letters(column))\(number)")
      return ""
    case "d": return SheetCollector.date(string)
    case "n": return shown(string)
    default: return string
    }
  }

  /// A number as the sheet shows it.
  private func shown(_ string: String) -> String {
    guard !string.isEmpty, let number = Double(string) else { return string }
    if let text = styles[style].text(number, isFrom1904: isFrom1904) { return text }
    oddities.addForm(at: "\(SheetCollector.letters(column))\(self.number)")
    return DecimalDigits(number)?.general ?? string
  }

  /// A date by ISO 8601, without a time of midnight.
  private static func date(_ string: String) -> String {
    let parts = string.split(separator: "T", maxSplits: 1)
    guard parts.count == 2 else { return string }
    let time = parts[1].prefix { $0 != "Z" && $0 != "." }
    return time == "00:00:00" ? String(parts[0]) : "\(parts[0]) \(time)"
  }

  private func put(_ value: String) throws(InputError) {
    if value.isEmpty { return }
    if column >= SpreadsheetReader.mostColumns {
      throw InputError(
        file: name,
        message: "row \(number) has more than \(SpreadsheetReader.mostColumns) columns")
    }
    while cells.count <= column { cells.append("") }
    cells[column] = value
  }

  /// The column, from 0, of a cell's name such as `AB12`; a far one stays far.
  private static func column(_ name: String) -> Int? {
    let letters = name.utf8.prefix { $0 >= 0x41 && $0 <= 0x5A }
    guard (1...3).contains(letters.count) else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1 - 0x40) } - 1
  }

  /// The row, from 1, and column, from 0, of a cell's name.
  static func place(_ name: String) -> (row: Int, column: Int)? {
    guard let column = column(name),
      let row = Int(name.drop { $0.isASCII && $0.isLetter }), row > 0
    else { return nil }
    return (row, column)
  }

  private static func letters(_ column: Int) -> String { TableOptions.letters(of: column) }
}
