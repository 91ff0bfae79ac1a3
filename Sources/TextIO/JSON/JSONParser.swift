/// Parses one JSON document strictly, at most 64 values deep.
package struct JSONParser {
  private let text: TextFile
  private var index = 0
  /// Whether halves of surrogate pairs are read as U+FFFD.
  private var isLenient = false
  private static let deepest = 64

  /// The value of a whole text.
  package static func parse(_ text: TextFile) throws(InputError) -> JSONValue {
    var parser = JSONParser(text: text)
    let value = try parser.value(depth: 0)
    try parser.expectEnd()
    return value
  }

  /// A member of an object as it stands in the text.
  package struct Member {
    package var name: String
    package var value: JSONValue
    /// Where the value stands.
    package var range: Range<Int>
  }

  /// The members of a text's object in their order, those of one name too; none of any other value.
  package static func members(of text: TextFile) throws(InputError) -> [Member] {
    var parser = JSONParser(text: text)
    parser.skipSpace()
    var members: [Member] = []
    if parser.byte == 0x7B {
      try parser.forEachMember(depth: 0) { members.append($0) }
    } else {
      _ = try parser.value(depth: 0)
    }
    try parser.expectEnd()
    return members
  }

  /// The value of a member, as its text, of an object in which something else cannot be read; nil
  /// where what stands there cannot be read either.
  package static func salvage(_ name: String, from text: TextFile) -> String? {
    var parser = JSONParser(text: text)
    parser.isLenient = true
    parser.skipSpace()
    guard parser.byte == 0x7B else { return nil }
    var value: String?
    try? parser.forEachMember(depth: 0) { member in
      // What ends with the text may be cut.
      guard member.name == name, member.range.upperBound < text.bytes.count else { return }
      value = String(decoding: text.bytes[member.range], as: UTF8.self)
    }
    guard let value, (try? parse(TextFile(name: "", text: value))) != nil else { return nil }
    return value
  }

  /// A member's value, as it is written, of a line that is no text or of which only a beginning is
  /// there; nil where it cannot be made out for sure.
  package static func salvage(_ name: String, fromUnread line: ArraySlice<UInt8>) -> String? {
    let mark: [UInt8] = [0xEF, 0xBF, 0xBD]
    let text = String(decoding: line.flatMap { $0 == 0 ? mark : [$0] }, as: UTF8.self)
    guard let value = salvage(name, from: TextFile(name: "", text: text)),
      // Of a number at the end there may have been more.
      !value.unicodeScalars.contains("\u{FFFD}"), !text.hasSuffix(value)
    else { return nil }
    return value
  }

  private init(text: TextFile) {
    self.text = text
  }

  private var byte: UInt8? { index < text.bytes.count ? text.bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private mutating func expectEnd() throws(InputError) {
    skipSpace()
    if index < text.bytes.count { throw error("text after the end of the JSON") }
  }

  private mutating func accept(_ expected: UInt8) -> Bool {
    guard byte == expected else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(InputError) -> JSONValue {
    if depth > JSONParser.deepest { throw error("values nested more than 64 deep") }
    skipSpace()
    switch byte {
    case 0x7B: return try object(depth: depth)
    case 0x5B: return try array(depth: depth)
    case 0x22: return .string(try string())
    case 0x74: return try literal("true", .boolean(true))
    case 0x66: return try literal("false", .boolean(false))
    case 0x6E: return try literal("null", .null)
    default: return try number()
    }
  }

  private mutating func object(depth: Int) throws(InputError) -> JSONValue {
    var members: [String: JSONValue] = [:]
    try forEachMember(depth: depth) { members[$0.name] = $0.value }
    return .object(members)
  }

  private mutating func forEachMember(
    depth: Int, _ body: (Member) -> Void
  ) throws(InputError) {
    index += 1
    skipSpace()
    if accept(0x7D) { return }
    while true {
      skipSpace()
      guard byte == 0x22 else { throw error("expected the name of a member") }
      let name = try string()
      skipSpace()
      guard accept(0x3A) else { throw error("expected a colon") }
      skipSpace()
      let start = index
      let value = try value(depth: depth + 1)
      body(Member(name: name, value: value, range: start..<index))
      skipSpace()
      if accept(0x7D) { return }
      guard accept(0x2C) else { throw error("expected a comma or the end of the object") }
    }
  }

  private mutating func array(depth: Int) throws(InputError) -> JSONValue {
    var elements: [JSONValue] = []
    index += 1
    skipSpace()
    if accept(0x5D) { return .array(elements) }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if accept(0x5D) { return .array(elements) }
      guard accept(0x2C) else { throw error("expected a comma or the end of the array") }
    }
  }

  private mutating func literal(_ word: String, _ value: JSONValue) throws(InputError) -> JSONValue
  {
    guard text.bytes[index...].starts(with: word.utf8) else { throw error("expected a value") }
    index += word.utf8.count
    return value
  }

  private mutating func number() throws(InputError) -> JSONValue {
    let start = index
    while let byte, byte >= 0x30 && byte <= 0x39 || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte) {
      index += 1
    }
    let digits = String(decoding: text.bytes[start..<index], as: UTF8.self)
    guard JSONLine.isNumber(digits) else {
      index = start
      throw error("expected a value")
    }
    return .number(digits)
  }

  private mutating func string() throws(InputError) -> String {
    var bytes: [UInt8] = []
    index += 1
    while let byte {
      index += 1
      switch byte {
      case 0x22: return String(decoding: bytes, as: UTF8.self)
      case 0x5C: try appendEscape(to: &bytes)
      case ..<0x20:
        index -= 1
        throw error("a control character in a string")
      default: bytes.append(byte)
      }
    }
    throw error("the string is never closed")
  }

  private mutating func appendEscape(to bytes: inout [UInt8]) throws(InputError) {
    guard let escape = byte else { throw error("the string is never closed") }
    index += 1
    switch escape {
    case 0x22, 0x5C, 0x2F: bytes.append(escape)
    case 0x62: bytes.append(0x08)
    case 0x66: bytes.append(0x0C)
    case 0x6E: bytes.append(0x0A)
    case 0x72: bytes.append(0x0D)
    case 0x74: bytes.append(0x09)
    case 0x75:
      let unit = try hexadecimal()
      var scalar = Unicode.Scalar(unit)
      if unit & 0xFC00 == 0xD800 {
        let start = index
        var low: UInt32 = 0
        if accept(0x5C), accept(0x75) { low = try hexadecimal() }
        if low & 0xFC00 == 0xDC00 {
          scalar = Unicode.Scalar(0x10000 + ((unit & 0x3FF) << 10) + (low & 0x3FF))
        } else if isLenient {
          index = start
        }
      }
      guard let scalar = scalar ?? (isLenient ? "\u{FFFD}" : nil) else {
        throw error("half of a surrogate pair")
      }
      bytes.append(contentsOf: String(Character(scalar)).utf8)
    default: throw error("an unknown escape in a string")
    }
  }

  private mutating func hexadecimal() throws(InputError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw error("expected four hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }

  private func error(_ message: String) -> InputError {
    let (line, column) = text.position(of: index)
    return InputError(
      file: text.name, line: line, column: column, offset: text.baseOffset + index,
      message: "not JSON: \(message)")
  }
}
