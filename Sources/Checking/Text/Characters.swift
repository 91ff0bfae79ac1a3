/// Kinds of characters, by code point.
enum Characters {
  /// Whether it is a Han character.
  @inline(__always)
  static func isHan(_ value: UInt32) -> Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF, 0xF900...0xFAFF, 0x3007: true
    default: false
    }
  }

  /// Whether it is a letter of ASCII.
  @inline(__always)
  static func isLetter(_ value: UInt32) -> Bool { (value | 0x20) &- 0x61 < 26 }

  /// Whether it is a letter of ASCII.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Whether it is a digit of ASCII.
  @inline(__always)
  static func isDigit(_ value: UInt32) -> Bool { value &- 0x30 < 10 }

  /// Whether it is a digit of ASCII.
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Whether it is a lower-case letter of ASCII.
  @inline(__always)
  static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  /// Whether it is an upper-case letter of ASCII.
  @inline(__always)
  static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  /// A byte with letters of ASCII in lower case.
  @inline(__always)
  static func lowercased(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }

  /// Whether it is white space.
  @inline(__always)
  static func isSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Whether it is a letter of any alphabet outside ASCII; generous.
  @inline(__always)
  static func isOtherLetter(_ value: UInt32) -> Bool {
    switch value {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x370...0x1FFF, 0x2C00...0x2DFF,
      0x3040...0x30FF, 0x3105...0x312F, 0xA640...0xD7FF:
      true
    default: false
    }
  }
}
