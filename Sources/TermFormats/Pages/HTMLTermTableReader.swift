internal import Tables
internal import Terminology
internal import TextIO

/// Reads the terms in a table of a web page.
final class HTMLTermTableReader {
  private static let longestText = 1 << 20
  /// HTML 5, § 4.9.11, and the rows of a spreadsheet.
  private static let mostColumns = 1000
  private static let mostRows = 65534
  /// The most cells that may go on from others, so that a small page fills no memory.
  private static let mostFilled = 5_000_000
  private var filled = 0

  private let file: TextFile
  private var tables: [[TableRow]] = []
  /// Cells of the open table that go on in rows below, by column: how many rows, and what stands there.
  private var spans: [Int: (rows: Int, text: String)] = [:]
  /// How many columns and rows the open cell takes.
  private var size = (columns: 1, rows: 1)
  private var title: String?
  /// The text of the open cell or title.
  private var text: [UInt8]?
  private var isInCell = false

  private init(_ file: TextFile) { self.file = file }

  /// The concepts of all tables whose header names columns of terms or, where none does, of the first.
  static func parse(_ text: TextFile, _ reader: TermTable) throws(InputError) -> Termbase {
    let page = HTMLTermTableReader(text)
    // `withUnsafeBufferPointer` cannot carry a typed error, so the outcome is a value.
    try text.bytes.withUnsafeBufferPointer { utf8 in
      Result { () throws(InputError) in try page.read(utf8) }
    }.get()
    var termbase = try reader.termbase(tables: page.tables, name: text.name)
    termbase.title = page.title == MarkdownTermTable.defaultTitle ? nil : page.title
    return termbase
  }

  private func read(_ utf8: UnsafeBufferPointer<UInt8>) throws(InputError) {
    var tokens = HTMLTokens(utf8)
    var hidden: String?
    while let token = tokens.next() {
      switch token {
      case .tag(let tag):
        if tag.name == hidden { hidden = tag.isEnd ? nil : hidden }
        if ["script", "style"].contains(tag.name), !tag.isEnd { hidden = tag.name }
        if tag.isEnd { close(tag.name) } else { open(tag) }
      case .text(let range):
        if hidden == nil { try append(utf8[range], tokens.place) }
      case .reference(_, let characters):
        if hidden == nil { try append(characters, tokens.place) }
      }
    }
    finishRow()
  }

  private func append(
    _ utf8: some Collection<UInt8>, _ place: Int
  ) throws(InputError) {
    guard let count = text?.count else { return }
    if count + utf8.count > Self.longestText {
      throw file.error("a cell is over 1 MB", at: place)
    }
    text?.append(contentsOf: utf8)
  }

  /// Tags that may be left out are those of a browser: a cell ends where the next begins.
  private func open(_ tag: HTMLTag) {
    switch tag.name {
    case "table":
      finishRow()
      spans = [:]
      tables.append([])
    case "tr":
      finishRow()
      if !tables.isEmpty { beginRow() }
    case "td", "th":
      finishCell()
      guard let table = tables.indices.last else { return }
      if tables[table].isEmpty { beginRow() }
      isInCell = true
      text = []
      func number(_ name: String, most: Int) -> Int {
        min(max(tag[name].flatMap { Int($0) } ?? 1, 1), most)
      }
      size = (
        number("colspan", most: Self.mostColumns), number("rowspan", most: Self.mostRows)
      )
    case "tbody", "thead", "tfoot": finishCell()
    case "title": if !isInCell { text = [] }
    case "br": text?.append(0x0A)
    case "p", "div", "li": text?.append(0x20)
    default: break
    }
  }

  private func close(_ element: String) {
    switch element {
    case "tr", "table": finishRow()
    case "td", "th", "tbody", "thead", "tfoot": finishCell()
    case "title":
      if !isInCell, let text = taken(), title == nil, !text.isEmpty { title = text }
    default: break
    }
  }

  private func beginRow() {
    let table = tables.count - 1
    tables[table].append(TableRow(number: tables[table].count + 1, cells: []))
  }

  private func finishCell() {
    guard isInCell, let cell = taken(), let table = tables.indices.last,
      let row = tables[table].indices.last
    else { return }
    isInCell = false
    fillSpans(of: table, row)
    if size.rows > 1 {
      spans[tables[table][row].cells.count] = (size.rows - 1, cell)
    }
    tables[table][row].cells.append(cell)
    for _ in 1..<size.columns { tables[table][row].cells.append("") }
  }

  /// Puts what goes on from rows above before the next cell of a row.
  private func fillSpans(of table: Int, _ row: Int) {
    let begun = tables[table][row].cells.count
    var column = begun
    while let span = spans[column], filled < Self.mostFilled {
      filled += 1
      tables[table][row].cells.append(span.text)
      tables[table][row].continued.append(column)
      spans[column] = span.rows > 1 ? (span.rows - 1, span.text) : nil
      column += 1
    }
  }

  private func finishRow() {
    finishCell()
    if let table = tables.indices.last, let row = tables[table].indices.last {
      fillSpans(of: table, row)
    }
  }

  private func taken() -> String? {
    defer { text = nil }
    return text.map { utf8 in
      // Line breaks part terms.
      String(decoding: utf8, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        .map { TermText.tidied(String($0)) }.joined(separator: "\n")
    }
  }
}
