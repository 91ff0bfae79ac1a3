internal import TextIO

/// Reads a text that a Word document embeds as a whole: a web page, one in an archive of MIME (MHT), a
/// Word document, or plain text.
enum EmbeddedText {
  /// Documents in documents in documents are made to do harm.
  private static let deepest = 3

  /// The lines of a part; nil where it is not there, or of a kind that is not read.
  static func lines(
    of part: String, in archive: ZipArchive, depth: Int
  ) throws(InputError) -> [UInt8]? {
    guard depth < deepest, let entry = try archive.entry(part) else { return nil }
    let name = entry.name
    var bytes: [UInt8] = []
    while let piece = try entry.next() {
      bytes += piece
      if bytes.count > FlowText.longest {
        throw InputError(
          file: name, message: "an embedded text of more than \(FlowText.longest >> 20) MB")
      }
    }
    let suffix = part.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      let inner = try ZipArchive(bytes: bytes, name: name)
      return try WordText.read(inner, depth: depth + 1).0.bytes
    }
    if bytes.starts(with: "{\\rtf".utf8) { return nil }
    if ["mht", "mhtml", "eml"].contains(suffix) || MIMEMessage.isOne(bytes) {
      guard let text = MIMEMessage(bytes[...]).text else { return nil }
      return try self.lines(of: text.bytes, isPage: text.isPage, charset: text.charset, name)
    }
    switch suffix {
    case "htm", "html", "xhtml": return try self.lines(of: bytes, isPage: true, charset: nil, name)
    case "txt": return try self.lines(of: bytes, isPage: false, charset: nil, name)
    default: return nil
    }
  }

  private static func lines(
    of bytes: [UInt8], isPage: Bool, charset: String?, _ name: String
  ) throws(InputError) -> [UInt8] {
    let file = try TextFile.decoded(bytes, name: name) { head in
      charset ?? (isPage ? HTMLText.declaredEncoding(in: head) : nil)
    }
    if !isPage { return file.bytes }
    return try HTMLText.read(file, ExtractionOptions()).bytes
  }
}
