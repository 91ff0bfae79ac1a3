/// A message of MIME (RFC 2045 to 2047), as web pages are archived in (MHT): its text, and nothing else of it.
struct MIMEMessage {
  private var headers: [String: String] = [:]
  private var body: ArraySlice<UInt8> = []

  /// A text that was found.
  struct Text {
    var bytes: [UInt8]
    var isPage: Bool
    var charset: String?
  }

  private static let deepest = 8
  private static let mostHeaders = 200

  /// Whether bytes begin as a message does.
  static func isOne(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
    return head.hasPrefix("mime-version:") || head.hasPrefix("content-type:")
      || head.hasPrefix("from:") && head.contains("\nmime-version:")
  }

  /// Splits a message. Linear time.
  init(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    var last: String?
    var count = 0
    while !rest.isEmpty, count < Self.mostHeaders {
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      var line = rest[..<end]
      rest = rest[min(end + 1, rest.endIndex)...]
      if line.last == 0x0D { line.removeLast() }
      if line.isEmpty { break }
      let text = String(decoding: line, as: UTF8.self)
      if line.first == 0x20 || line.first == 0x09, let last {
        headers[last, default: ""] += " " + text.drop { $0 == " " || $0 == "\t" }
      } else if let colon = text.firstIndex(of: ":") {
        let name = text[..<colon].lowercased()
        if headers[name] == nil {
          headers[name] = String(text[text.index(after: colon)...].drop { $0 == " " })
        }
        last = name
      }
      count += 1
    }
    body = rest
  }

  /// The first page in it, else the first plain text; nil where there is none.
  var text: Text? {
    let texts = texts(depth: 0)
    return texts.first(where: \.isPage) ?? texts.first
  }

  private func texts(depth: Int) -> [Text] {
    let type = (headers["content-type"] ?? "text/plain").lowercased()
    if type.hasPrefix("multipart/"), depth < Self.deepest {
      return parts.flatMap { MIMEMessage($0).texts(depth: depth + 1) }
    }
    guard type.hasPrefix("text/html") || type.hasPrefix("text/plain") else { return [] }
    return [Text(bytes: decoded, isPage: type.hasPrefix("text/html"), charset: value("charset"))]
  }

  /// The value of a parameter of the type.
  private func value(_ name: String) -> String? {
    guard let type = headers["content-type"] else { return nil }
    for part in type.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].lowercased().filter({ $0 != " " && $0 != "\t" }) == name else {
        continue
      }
      let value = pair[1].drop { $0 == " " || $0 == "\"" }.prefix { $0 != "\"" && $0 != " " }
      return value.isEmpty ? nil : String(value)
    }
    return nil
  }

  /// What stands between the boundaries.
  private var parts: [ArraySlice<UInt8>] {
    guard let boundary = value("boundary") else { return [] }
    let mark = Array("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var line = body.startIndex
    while line < body.endIndex {
      let end = body[line...].firstIndex(of: 0x0A).map { $0 + 1 } ?? body.endIndex
      if body[line..<end].starts(with: mark) {
        if let start { parts.append(body[start..<line]) }
        start = end
        if body[(line + mark.count)..<end].starts(with: [0x2D, 0x2D]) { return parts }
      }
      line = end
    }
    if let start { parts.append(body[start...]) }
    return parts
  }

  private var decoded: [UInt8] {
    switch headers["content-transfer-encoding"]?.lowercased().filter({ $0 != " " }) {
    case "base64": Self.base64(body)
    case "quoted-printable": Self.quotedPrintable(body)
    default: Array(body)
    }
  }

  private static func quotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index] == 0x3D else {
        bytes.append(text[index])
        index += 1
        continue
      }
      if index + 2 < text.endIndex, let high = digit(text[index + 1]),
        let low = digit(text[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
        continue
      }
      // An equals sign at the end of a line joins it with the next.
      var end = index + 1
      while end < text.endIndex, text[end] == 0x20 || text[end] == 0x0D { end += 1 }
      if end < text.endIndex, text[end] == 0x0A {
        index = end + 1
      } else {
        bytes.append(0x3D)
        index += 1
      }
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  private static func base64(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var (bits, count): (UInt32, Int) = (0, 0)
    for byte in text {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x47
      case 0x30...0x39: value = byte + 4
      case 0x2B: value = 62
      case 0x2F: value = 63
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }
}
