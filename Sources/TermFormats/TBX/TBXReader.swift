internal import Terminology
internal import TextIO

/// Reads XML of terms: TBX of version 3 (ISO 30042:2019) in both styles, whatever the dialect, of
/// version 2 (`martif`), and the XML of MultiTerm (`mtf`), told by the root. What a `Concept` has no
/// place for is kept among its fields.
enum TBXReader {
  /// Reads a file in the encoding that it declares, piece by piece.
  static func read(
    _ path: String, _ options: TextOptions, onRemark: RemarkHandler? = nil
  ) throws(InputError) -> Termbase {
    let pieces = try XMLPieces(TextInput(path, options: options))
    var document = TermDocument(name: pieces.name)
    let parser = try XMLPushParser(name: pieces.name, ignoresDeclaredEncoding: true) {
      event throws(InputError) in
      try document.take(event)
    }
    while let piece = try pieces.next() { try parser.parse(piece) }
    return try document.finish(parser, onRemark)
  }

  /// Reads a text that is UTF-8 already, whatever encoding it declares.
  static func parse(
    _ text: TextFile, onRemark: RemarkHandler? = nil
  ) throws(InputError) -> Termbase {
    var document = TermDocument(name: text.name)
    let parser = try XMLPushParser(name: text.name, ignoresDeclaredEncoding: true) {
      event throws(InputError) in
      try document.take(event)
    }
    try parser.parse(text.bytes[...])
    return try document.finish(parser, onRemark)
  }
}

/// A document of terms, whose root tells in which of the forms of XML it is.
private struct TermDocument {
  private let name: String
  private var tbx: TBXCollector
  private var multiTerm: MultiTermCollector?
  private var hasRoot = false

  init(name: String) {
    self.name = name
    tbx = TBXCollector(name: name)
  }

  mutating func take(_ event: XMLPushParser.Event) throws(InputError) {
    if !hasRoot, case .start(let element) = event {
      hasRoot = true
      if element.name == "mtf" { multiTerm = MultiTermCollector(name: name) }
    }
    if multiTerm == nil { try tbx.take(event) } else { try multiTerm?.take(event) }
  }

  func finish(
    _ parser: XMLPushParser, _ onRemark: RemarkHandler?
  ) throws(InputError) -> Termbase {
    try parser.finish()
    let (termbase, remarks, format) =
      multiTerm.map { ($0.termbase, $0.remarks, TermbaseFormat.multiterm) }
      ?? (tbx.termbase, tbx.remarks, .tbx)
    for message in remarks { onRemark?(InputRemark(file: name, message: message)) }
    if termbase.concepts.isEmpty {
      throw InputError(file: name, message: "no term found", hint: format.lookedFor)
    }
    return termbase
  }
}
