internal import Terminology
internal import TextIO

/// Reads the terms in a table of a web page.
final class HTMLTermTableReader {
  private static let longestText = 1 << 20

  private let name: String
  private var tables: [[[String]]] = []
  private var title: String?
  /// The text of the open cell or title.
  private var text: [UInt8]?

  private init(name: String) { self.name = name }

  /// The concepts of the first table whose header names columns of terms or, where
  /// none does, of the first table.
  static func parse(_ text: TextFile) throws(InputError) -> Termbase {
    let reader = HTMLTermTableReader(name: text.name)
    let parser = try HTMLPushParser(name: text.name) { event throws(InputError) in
      try reader.take(event)
    }
    try parser.parse(text.bytes)
    let tables = reader.tables.filter { !$0.isEmpty }
    let table = tables.first { TableHeader.columns($0[0]) != nil } ?? tables.first
    guard let table else { return Termbase() }
    var termbase = try TermTable.termbase(table, name: text.name)
    termbase.title = reader.title == MarkdownTermTable.defaultTitle ? nil : reader.title
    return termbase
  }

  private func take(_ event: HTMLPushParser.Event) throws(InputError) {
    switch event {
    case .start(let element): open(element)
    case .end(let element): close(element)
    case .text(let utf8):
      guard let count = text?.count else { return }
      if count + utf8.count > Self.longestText {
        throw InputError(file: name, message: "a cell is over 1 MB")
      }
      text?.append(contentsOf: utf8)
    }
  }

  private func open(_ element: String) {
    switch element {
    case "table": tables.append([])
    case "tr": if !tables.isEmpty { tables[tables.count - 1].append([]) }
    case "td", "th", "title": text = []
    case "br", "p", "div", "li": text?.append(0x20)
    default: break
    }
  }

  private func close(_ element: String) {
    switch element {
    case "td", "th":
      guard let cell = taken(), let table = tables.indices.last,
        let row = tables[table].indices.last
      else { return }
      tables[table][row].append(cell)
    case "title": if let text = taken(), title == nil, !text.isEmpty { title = text }
    default: break
    }
  }

  private func taken() -> String? {
    defer { text = nil }
    return text.map { TermText.tidied(String(decoding: $0, as: UTF8.self)) }
  }
}
