internal import Terminology
internal import TextIO

/// Reads TBX: version 3 (ISO 30042:2019) in both styles, whatever the dialect, and
/// version 2 (`martif`). Data categories that a `Concept` has no place for are
/// passed over.
enum TBXReader {
  /// Reads a file in the encoding that it declares, piece by piece.
  static func read(_ path: String, _ options: TextOptions) throws(InputError) -> Termbase {
    let pieces = try XMLPieces(TextInput(path, options: options))
    var document = TBXCollector(name: pieces.name)
    let parser = try XMLPushParser(name: pieces.name, ignoresDeclaredEncoding: true) {
      event throws(InputError) in
      try document.take(event)
    }
    while let piece = try pieces.next() { try parser.parse(piece) }
    return try document.finish(parser)
  }

  /// Reads a text that is UTF-8 already, whatever encoding it declares.
  static func parse(_ text: TextFile) throws(InputError) -> Termbase {
    var document = TBXCollector(name: text.name)
    let parser = try XMLPushParser(name: text.name, ignoresDeclaredEncoding: true) {
      event throws(InputError) in
      try document.take(event)
    }
    try parser.parse(text.bytes[...])
    return try document.finish(parser)
  }
}
