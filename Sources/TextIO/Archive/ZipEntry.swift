internal import CZip

/// An entry of an archive as it is read, piece by piece.
package final class ZipEntry {
  /// The archive and the entry, for messages.
  package let name: String
  private let file: OpaquePointer
  /// The most bytes that may come.
  private let limit: Int
  /// Kept open as long as the entry.
  private let archive: ZipArchive
  private var total = 0
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  package init(name: String, file: OpaquePointer, limit: Int, archive: ZipArchive) {
    self.name = name
    self.file = file
    self.limit = limit
    self.archive = archive
  }

  deinit { zip_fclose(file) }

  /// The next piece, or nil at the end.
  package func next() throws(InputError) -> ArraySlice<UInt8>? {
    let count = buffer.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, UInt64($0.count)) }
    if count < 0 {
      throw InputError(file: name, message: "the archive is damaged or cut off here")
    }
    total += Int(count)
    try archive.spend(Int(count), in: name)
    if total > limit {
      throw InputError(
        file: name, message: "the archive swells to more than \(limit >> 20) MB here",
        hint: "such files are made to do harm")
    }
    return count == 0 ? nil : buffer[..<Int(count)]
  }

  /// Gives all of it to a parser of XML.
  package func parse(with parser: XMLPushParser) throws(InputError) {
    while let piece = try next() { try parser.parse(piece) }
    try parser.finish()
  }

  /// How many elements of a name are in it, as XML.
  package func count(of name: StaticString) throws(InputError) -> Int {
    var count = 0
    let parser = try XMLPushParser(name: self.name) { event throws(InputError) in
      if case .start(let start) = event, start.isNamed(name) { count += 1 }
    }
    try parse(with: parser)
    return count
  }
}

extension XMLPushParser {
  /// Parses one more piece.
  package func parse(_ piece: ArraySlice<UInt8>) throws(InputError) {
    // `withUnsafeBytes` cannot carry a typed error, so the outcome is a value.
    let outcome = piece.withUnsafeBytes { raw in
      Result { () throws(InputError) in try parse(raw) }
    }
    try outcome.get()
  }
}
