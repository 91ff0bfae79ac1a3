internal import Tables
internal import Terminology
internal import TextIO

/// Reads the terms in a table of a web page.
final class HTMLTermTableReader {
  private static let longestText = 1 << 20

  private let file: TextFile
  private var tables: [[[String]]] = []
  private var title: String?
  /// The text of the open cell or title.
  private var text: [UInt8]?
  private var isInCell = false

  private init(_ file: TextFile) { self.file = file }

  /// The concepts of the first table whose header names columns of terms or, where
  /// none does, of the first table.
  static func parse(_ text: TextFile, _ reader: TermTable) throws(InputError) -> Termbase {
    let page = HTMLTermTableReader(text)
    // `withUnsafeBufferPointer` cannot carry a typed error, so the outcome is a value.
    try text.bytes.withUnsafeBufferPointer { utf8 in
      Result { () throws(InputError) in try page.read(utf8) }
    }.get()
    let tables = page.tables.filter { !$0.isEmpty }
    let table = tables.first { TableHeader.columns($0[0]) != nil } ?? tables.first
    guard let table else { return Termbase() }
    var termbase = try reader.termbase(rows: table, name: text.name)
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
        if tag.isEnd { close(tag.name) } else { open(tag.name) }
      case .text(let range):
        if hidden == nil { try append(utf8[range], tokens.place) }
      case .reference(_, let characters):
        if hidden == nil { try append(characters, tokens.place) }
      }
    }
    finishCell()
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
  private func open(_ element: String) {
    switch element {
    case "table":
      finishCell()
      tables.append([])
    case "tr":
      finishCell()
      if !tables.isEmpty { tables[tables.count - 1].append([]) }
    case "td", "th":
      finishCell()
      guard let table = tables.indices.last else { return }
      if tables[table].isEmpty { tables[table].append([]) }
      isInCell = true
      text = []
    case "tbody", "thead", "tfoot": finishCell()
    case "title": if !isInCell { text = [] }
    case "br", "p", "div", "li": text?.append(0x20)
    default: break
    }
  }

  private func close(_ element: String) {
    switch element {
    case "td", "th", "tr", "table", "tbody", "thead", "tfoot": finishCell()
    case "title":
      if !isInCell, let text = taken(), title == nil, !text.isEmpty { title = text }
    default: break
    }
  }

  private func finishCell() {
    guard isInCell, let cell = taken(), let table = tables.indices.last,
      let row = tables[table].indices.last
    else { return }
    isInCell = false
    tables[table][row].append(cell)
  }

  private func taken() -> String? {
    defer { text = nil }
    return text.map { TermText.tidied(String(decoding: $0, as: UTF8.self)) }
  }
}
