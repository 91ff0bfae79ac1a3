internal import Terminology
internal import TextIO

/// Reads TBX: version 3 (ISO 30042:2019) in both styles, whatever the dialect, and
/// version 2 (`martif`). Data categories that a `Concept` has no place for are
/// passed over.
enum TBXReader {
  /// Reads a file in the encoding that it declares, piece by piece.
  static func read(_ path: String) throws(InputError) -> Termbase {
    let name = path == "-" ? "<stdin>" : path
    func failed(_ failure: SystemFile.Failure) -> InputError {
      InputError(file: name, message: failure.message)
    }
    let file: SystemFile
    do { file = try SystemFile.forReading(path) } catch { throw failed(error) }
    var document = TBXCollector(name: name)
    let parser = try XMLPushParser(name: name) { event throws(InputError) in
      try document.take(event)
    }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count: Int
      do { count = try file.read(into: &buffer, at: 0) } catch { throw failed(error) }
      if count == 0 { break }
      try parser.parse(buffer[..<count])
    }
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
