/// Reads a tag of HTML with its attributes.
struct HTMLTagReader {
  private let utf8: UnsafeBufferPointer<UInt8>
  private let isEnd: Bool
  private(set) var place: Int

  /// Reads from the first letter of the name on.
  init(_ utf8: UnsafeBufferPointer<UInt8>, at place: Int, isEnd: Bool) {
    self.utf8 = utf8
    self.place = place
    self.isEnd = isEnd
  }

  /// The tag; nil where the page ends within it.
  mutating func read() -> HTMLTag? {
    var tag = HTMLTag(name { HTMLBytes.endsName($0) }, isEnd: isEnd)
    while true {
      skipSpaces()
      guard place < utf8.count else { return nil }
      switch utf8[place] {
      case 0x3E:
        place += 1
        return tag
      case 0x2F:
        place += 1
        guard place < utf8.count else { return nil }
        if utf8[place] == 0x3E {
          place += 1
          tag.closesItself = true
          return tag
        }
      default:
        guard let attribute = attribute() else { return nil }
        tag.attributes.append(attribute)
      }
    }
  }

  private mutating func name(until isEnd: (UInt8) -> Bool) -> String {
    let start = place
    while place < utf8.count, !isEnd(utf8[place]) { place += 1 }
    return String(decoding: utf8[start..<place].map(HTMLBytes.lowercased), as: UTF8.self)
  }

  private mutating func skipSpaces() {
    while place < utf8.count, HTMLBytes.isSpace(utf8[place]) { place += 1 }
  }

  private mutating func attribute() -> (name: String, value: String)? {
    // An equals sign at the beginning is part of the name.
    let first = utf8[place] == 0x3D ? "=" : ""
    if !first.isEmpty { place += 1 }
    let name = first + self.name { HTMLBytes.endsName($0) || $0 == 0x3D }
    skipSpaces()
    guard place < utf8.count else { return nil }
    guard utf8[place] == 0x3D else { return (name, "") }
    place += 1
    skipSpaces()
    guard place < utf8.count else { return nil }
    let quote = utf8[place]
    if quote == 0x22 || quote == 0x27 {
      place += 1
      let start = place
      while place < utf8.count, utf8[place] != quote { place += 1 }
      guard place < utf8.count else { return nil }
      place += 1
      return (name, value(start..<place - 1))
    }
    let start = place
    while place < utf8.count, !HTMLBytes.isSpace(utf8[place]), utf8[place] != 0x3E { place += 1 }
    return (name, value(start..<place))
  }

  private func value(_ range: Range<Int>) -> String {
    let part = UnsafeBufferPointer(rebasing: utf8[range])
    guard part.contains(0x26) else { return String(decoding: part, as: UTF8.self) }
    var value: [UInt8] = []
    var index = 0
    while index < part.count {
      if let reference = CharacterReference.read(part, at: index, rules: .attribute) {
        value += reference.characters
        index += reference.length
      } else {
        value.append(part[index])
        index += 1
      }
    }
    return String(decoding: value, as: UTF8.self)
  }
}

/// What single bytes are in HTML.
enum HTMLBytes {
  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }

  /// Whether a name ends before a byte.
  static func endsName(_ byte: UInt8) -> Bool { isSpace(byte) || byte == 0x2F || byte == 0x3E }

  static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  static func starts(
    _ utf8: UnsafeBufferPointer<UInt8>, at place: Int, with text: StaticString
  ) -> Bool {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard place >= 0, place + wanted.count <= utf8.count else { return false }
    for (offset, byte) in wanted.enumerated() where utf8[place + offset] != byte { return false }
    return true
  }

  /// Whether the name of an element stands at a place, in letters of either case.
  static func hasName(
    _ utf8: UnsafeBufferPointer<UInt8>, at place: Int, _ name: StaticString
  ) -> Bool {
    let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    let end = place + wanted.count
    guard end < utf8.count, endsName(utf8[end]) else { return false }
    for (offset, byte) in wanted.enumerated() where utf8[place + offset] | 0x20 != byte {
      return false
    }
    return true
  }
}

/// Whether a script stands in a comment in which another begins: its end is not the script's.
struct HTMLScriptState {
  private var isComment = false
  private(set) var isWithinComment = false

  mutating func look(at utf8: UnsafeBufferPointer<UInt8>, _ place: Int) {
    switch utf8[place] {
    case 0x3C:
      if HTMLBytes.starts(utf8, at: place, with: "<!--") {
        isComment = true
      } else if isComment, !isWithinComment, HTMLBytes.hasName(utf8, at: place + 1, "script") {
        isWithinComment = true
      }
    case 0x2F:
      // The end of the inner one, which stands before this place's `<`.
      if isWithinComment, utf8[place - 1] == 0x3C,
        HTMLBytes.hasName(utf8, at: place + 1, "script")
      {
        isWithinComment = false
      }
    case 0x2D:
      if HTMLBytes.starts(utf8, at: place, with: "-->") {
        isComment = false
        isWithinComment = false
      }
    default: break
    }
  }
}
