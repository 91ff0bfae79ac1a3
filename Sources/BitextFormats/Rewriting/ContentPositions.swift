internal import Bitext

/// Finds places of a segment's text in the bytes of its element.
struct ContentPositions {
  private let bytes: ArraySlice<UInt8>
  private let dialect: InlineCode.Dialect
  /// The elements that are open, with whether what they hold is no text of the segment.
  private var open: [Bool] = []
  private var index: Int
  private var textOffset = 0

  /// - Parameter bytes: What stands between the tags of the segment, well-formed.
  init(_ bytes: ArraySlice<UInt8>, _ dialect: InlineCode.Dialect) {
    self.bytes = bytes
    self.dialect = dialect
    index = bytes.startIndex
  }

  /// Where in the bytes a stretch of text begins and ends, as indices, or nil where it begins or ends
  /// within CDATA, into which nothing can be put, or stands in several elements. Stretches must come in order and may not overlap.
  mutating func next(_ text: Range<Int>) -> Range<Int>? {
    // What is put between two characters goes right behind the first, before any tag.
    guard let start = advance(to: text.lowerBound, isStart: !text.isEmpty) else { return nil }
    let depth = open.count
    guard let end = advance(to: text.upperBound, isStart: false), open.count == depth else {
      return nil
    }
    return start..<end
  }

  /// Where the character at an offset stands. Offsets must come in order.
  mutating func start(of offset: Int) -> Int? { advance(to: offset, isStart: true) }

  /// The index at which so much text has gone by: before the next character, or right after the last.
  private mutating func advance(to offset: Int, isStart: Bool) -> Int? {
    while textOffset < offset || isStart && isAtMarkup {
      guard index < bytes.endIndex else { return nil }
      step()
    }
    return textOffset == offset ? index : nil
  }

  /// Whether what follows gives no text of the segment.
  private var isAtMarkup: Bool {
    index < bytes.endIndex && (bytes[index] == 0x3C || open.last == true)
  }

  private mutating func step() {
    switch bytes[index] {
    case 0x3C: markup()
    case 0x26:
      let end = bytes[index...].firstIndex(of: 0x3B) ?? bytes.endIndex - 1
      count(Self.length(of: bytes[(index + 1)..<end]))
      index = end + 1
    case 0x0D where index + 1 < bytes.endIndex && bytes[index + 1] == 0x0A: index += 1
    default:
      count(1)
      index += 1
    }
  }

  private mutating func count(_ length: Int) {
    if open.last != true { textOffset += length }
  }

  private mutating func markup() {
    let rest = bytes[index...]
    if rest.starts(with: Array("<!--".utf8)) {
      skip(past: "-->", from: index + 4)
    } else if rest.starts(with: Array("<?".utf8)) {
      skip(past: "?>", from: index + 2)
    } else if rest.starts(with: Array("<![CDATA[".utf8)) {
      let start = index + 9
      skip(past: "]]>", from: start)
      count(bytes[start..<max(index - 3, start)].count)
    } else {
      tag()
    }
  }

  private mutating func skip(past end: String, from start: Int) {
    let wanted = Array(end.utf8)
    index = start
    while index < bytes.endIndex, !bytes[index...].starts(with: wanted) { index += 1 }
    index = min(index + wanted.count, bytes.endIndex)
  }

  private mutating func tag() {
    var end = index + 1
    var quote: UInt8?
    while end < bytes.endIndex {
      let byte = bytes[end]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        break
      }
      end += 1
    }
    let tag = bytes[(index + 1)..<min(end, bytes.endIndex)]
    index = min(end + 1, bytes.endIndex)
    if tag.first == 0x2F {
      _ = open.popLast()
      return
    }
    let qualified = tag.prefix { $0 > 0x20 && $0 != 0x2F && $0 != 0x3E }
    let name = String(decoding: qualified.split(separator: 0x3A).last ?? [], as: UTF8.self)
    let role = InlineElement(rawValue: name)?.role(in: dialect)
    if role == .character { count(Self.characterLength(tag)) }
    let isDeleted = name == "mrk" && dialect == .xliff && Self.hasDeletion(tag)
    if tag.last != 0x2F { open.append(role == .data || isDeleted || open.last == true) }
  }

  /// Whether the tag of a `mrk` says that what it holds was deleted.
  private static func hasDeletion(_ tag: ArraySlice<UInt8>) -> Bool {
    String(decoding: tag, as: UTF8.self).firstRange(of: /\bmtype\s*=\s*["']x-sdl-deleted["']/)
      != nil
  }

  /// The length in UTF-8 of what a reference stands for.
  private static func length(of name: ArraySlice<UInt8>) -> Int {
    guard name.first == 0x23 else { return 1 }
    let digits = String(decoding: name.dropFirst(), as: UTF8.self)
    let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap { Unicode.Scalar($0) }.map { String($0).utf8.count } ?? 0
  }

  /// The length of what `cp` of XLIFF 2 stands for.
  private static func characterLength(_ tag: ArraySlice<UInt8>) -> Int {
    let text = String(decoding: tag, as: UTF8.self)
    guard let hex = text.firstRange(of: "hex=") else { return 0 }
    let digits = text[hex.upperBound...].dropFirst().prefix { $0.isHexDigit }
    let scalar = UInt32(digits, radix: 16).flatMap { Unicode.Scalar($0) }
    return scalar.map { String($0).utf8.count } ?? 0
  }
}
