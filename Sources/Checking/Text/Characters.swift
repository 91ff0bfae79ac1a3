/// Kinds of characters, by code point.
enum Characters {
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
