internal import Spreadsheets
package import TextIO

/// The rows of a workbook's sheets below their headers.
///
/// All sheets that have the header of the first that has one are read, or the one that is asked
/// for; without any header, the first sheet. Hidden sheets are read only when they are asked for.
package final class SheetRows {
  /// The name for messages.
  package let name: String
  /// What the columns hold; nil where no header was found and nothing was said.
  package let head: TableHead?
  /// The first rows of the first sheet that is read, with its header.
  package let firstRows: [TableRow]
  /// What a person should know so far.
  package private(set) var remarks: [InputRemark] = []

  private let file: SpreadsheetFile
  private var chosen: [(sheet: Int, length: Int)]
  /// Which of the sheets that are read is open.
  package private(set) var place = 0
  private var reader: SpreadsheetReader?
  /// How many rows of the open sheet are still to be passed over.
  private var skipped = 0

  /// Opens a workbook; `-` is standard input.
  package init(path: String, options: TableOptions) throws(InputError) {
    let file = try SpreadsheetFile(path: path)
    self.file = file
    name = file.name
    let wanted = try options.sheet.map { name throws(InputError) in try Self.find(name, in: file) }
    let shown = file.sheets.indices.filter { !file.sheets[$0].isHidden }
    let candidates = wanted.map { [$0] } ?? (shown.isEmpty ? [0] : shown)
    var found: (head: TableHead, rows: [TableRow])?
    var chosen: [(sheet: Int, length: Int)] = []
    var first: (sheet: Int, rows: [TableRow])?
    for sheet in candidates {
      let rows = try Self.firstRows(of: sheet, in: file, options)
      if rows.isEmpty { continue }
      if first == nil { first = (sheet, rows) }
      // A row that was named may be there in one sheet and not in the next.
      let head: TableHead?
      do {
        head = try TableHeader.find(in: rows, options: options, file: file.name)
      } catch {
        if found == nil && (candidates.count == 1 || options.headerRow == nil) { throw error }
        continue
      }
      guard let head, head.row != nil || found == nil else { continue }
      if let known = found?.head {
        guard known.columns == head.columns else { continue }
      } else {
        found = (head, rows)
      }
      chosen.append((sheet, head.length))
      if head.row == nil { break }
    }
    if chosen.isEmpty, let first { chosen = [(first.sheet, 0)] }
    if chosen.isEmpty, let sheet = candidates.first { chosen = [(sheet, 0)] }
    self.chosen = chosen
    head = found?.head
    firstRows = found?.rows ?? first?.rows ?? []
    if file.sheets.count > 1 && wanted == nil { remarks.append(sheetRemark()) }
  }

  private static func find(
    _ name: String, in file: SpreadsheetFile
  ) throws(InputError) -> Int {
    if let place = file.sheets.firstIndex(where: { $0.name == name }) { return place }
    let shown = file.sheets.indices.filter { !file.sheets[$0].isHidden }
    if let number = Int(name), shown.indices.contains(number - 1) { return shown[number - 1] }
    throw InputError(
      file: file.name, message: "there is no sheet \(name)",
      hint: "its sheets are " + file.sheets.map(\.name).joined(separator: ", "))
  }

  private static func firstRows(
    of sheet: Int, in file: SpreadsheetFile, _ options: TableOptions
  ) throws(InputError) -> [TableRow] {
    let reader = try file.rows(of: sheet)
    var rows: [TableRow] = []
    while !TableHeader.isEnough(rows.count, last: rows.last?.number ?? 0, options),
      let row = try reader.next()
    {
      rows.append(TableRow(row))
    }
    return rows
  }

  /// Which sheets are read and which are not.
  private func sheetRemark() -> InputRemark {
    let read = chosen.map { file.sheets[$0.sheet].name }
    let others = file.sheets.indices.filter { sheet in !chosen.contains { $0.sheet == sheet } }
    var message = "read the sheet\(read.count == 1 ? "" : "s") \(read.joined(separator: ", "))"
    if !others.isEmpty {
      let names = others.map {
        file.sheets[$0].name + (file.sheets[$0].isHidden ? " (hidden)" : "")
      }
      message += "; not read: \(names.joined(separator: ", ")) (--sheet names another)"
    }
    return InputRemark(file: name, message: message)
  }

  /// The name of the sheet that is open.
  package var sheetName: String {
    file.sheets[chosen[min(place, chosen.count - 1)].sheet].name
  }

  /// What a column from 0 on is called: A, B, …, Z, AA.
  package static func letters(ofColumn column: Int) -> String {
    let letter = String(Unicode.Scalar(UInt8(0x41 + column % 26)))
    return column < 26 ? letter : letters(ofColumn: column / 26 - 1) + letter
  }

  /// The next row below a header, or nil at the end.
  package func next() throws(InputError) -> TableRow? {
    while true {
      if reader == nil {
        guard place < chosen.count else { return nil }
        reader = try file.rows(of: chosen[place].sheet)
        skipped = chosen[place].length
      }
      while let row = try reader?.next() {
        if skipped > 0 {
          skipped -= 1
          continue
        }
        return TableRow(row)
      }
      try endSheet()
    }
  }

  /// Takes the rows that were taken for a header of the first sheet for data, and no other sheet.
  package func takeAll() {
    guard let first = chosen.first else { return }
    chosen = [(first.sheet, 0)]
  }

  private func endSheet() throws(InputError) {
    let sheet = file.sheets[chosen[place].sheet].name
    var messages = reader?.oddities.messages ?? []
    let comments = try file.commentCount(of: chosen[place].sheet)
    if comments > 0 {
      messages.append("not read: \(comments) comment\(comments == 1 ? "" : "s") on cells")
    }
    for message in messages {
      remarks.append(
        InputRemark(file: name, message: chosen.count > 1 ? "\(sheet): \(message)" : message))
    }
    reader = nil
    place += 1
  }
}

extension TableRow {
  init(_ row: SpreadsheetReader.Row) {
    self.init(number: row.number, cells: row.cells, continued: row.continued)
  }
}
