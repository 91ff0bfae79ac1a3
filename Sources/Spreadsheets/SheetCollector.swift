internal import TextIO

/// Collects rows while a sheet of an XLSX file goes by.
final class SheetCollector {
  /// Rows that have been closed.
  var rows: [SpreadsheetReader.Row] = []

  private let name: String
  private let strings: [String]
  private var number = 0
  private var cells: [String] = []
  /// The column of the open cell, or that after the last one.
  private var column = 0
  private var type = ""
  private var text = CellText()
  private var isInCell = false

  init(name: String, strings: [String]) {
    self.name = name
    self.strings = strings
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
      text.begin()
      isInCell = true
    default: break
    }
    text.open(element.name)
  }

  private func close() throws(InputError) {
    switch text.close() {
    case "c":
      isInCell = false
      try put(value())
      column += 1
    case "row":
      while cells.last == "" { cells.removeLast() }
      if !cells.isEmpty { rows.append(SpreadsheetReader.Row(number: number, cells: cells)) }
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
    case "e": return ""
    default: return string
    }
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
}
