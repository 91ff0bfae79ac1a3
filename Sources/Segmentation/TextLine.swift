/// UTF-8 text as scalars with their places and classes.
///
/// Any bytes are accepted: each byte that starts no well-formed sequence counts
/// as one symbol, so that the pieces always tile the input.
struct TextLine {
  /// Number of scalars.
  private(set) var count = 0
  /// Byte offset of each scalar, and of the end.
  private(set) var offsets: [Int32] = []
  /// UTF-16 value of each scalar; `beyond` for scalars outside the basic plane.
  private(set) var units: [UInt16] = []
  /// ``CharacterTable/Class`` of each scalar.
  private(set) var classes: [UInt8] = []

  static let beyond: UInt16 = 0xFFFF

  /// Reads text of less than 2 GiB.
  mutating func read(
    _ utf8: UnsafeBufferPointer<UInt8>, entries: UnsafePointer<CharacterTable.Entry>
  ) {
    reserve(utf8.count + 1)
    count = 0
    var position = 0
    let end = utf8.count
    offsets.withUnsafeMutableBufferPointer { offsets in
      units.withUnsafeMutableBufferPointer { units in
        classes.withUnsafeMutableBufferPointer { classes in
          while position < end {
            let (value, length) = UTF8Scalar.decode(utf8, at: position)
            offsets[count] = Int32(truncatingIfNeeded: position)
            if value < 0x10000 {
              units[count] = UInt16(truncatingIfNeeded: value)
              classes[count] = entries[Int(value)].characterClass
            } else {
              units[count] = Self.beyond
              classes[count] = Self.classBeyond(value)
            }
            count += 1
            position += length
          }
          offsets[count] = Int32(truncatingIfNeeded: end)
        }
      }
    }
  }

  private mutating func reserve(_ size: Int) {
    if offsets.count < size {
      offsets = Array(repeating: 0, count: size)
      units = Array(repeating: 0, count: size)
      classes = Array(repeating: 0, count: size)
    }
  }

  static func classBeyond(_ value: UInt32) -> UInt8 {
    guard let scalar = Unicode.Scalar(value) else { return CharacterTable.Class.symbol.rawValue }
    if (0x20000...0x3FFFF).contains(value) { return CharacterTable.Class.han.rawValue }
    return CharacterTable.classify(scalar).rawValue
  }
}

enum UTF8Scalar {
  /// The scalar at a place and its length; U+FFFD and 1 where none begins.
  @inline(__always)
  static func decode(
    _ utf8: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (value: UInt32, length: Int) {
    let first = UInt32(utf8[position])
    if first < 0x80 { return (first, 1) }
    let rest = utf8.count - position
    if first >= 0xE0 && first < 0xF0 && rest >= 3 {
      let second = UInt32(utf8[position + 1])
      let third = UInt32(utf8[position + 2])
      let value = (first & 15) << 12 | (second & 63) << 6 | third & 63
      if second & 0xC0 == 0x80 && third & 0xC0 == 0x80 && value >= 0x800
        && value & 0xF800 != 0xD800
      {
        return (value, 3)
      }
      return (0xFFFD, 1)
    }
    if first >= 0xC2 && first < 0xE0 && rest >= 2 {
      let second = UInt32(utf8[position + 1])
      return second & 0xC0 == 0x80 ? ((first & 31) << 6 | second & 63, 2) : (0xFFFD, 1)
    }
    if first >= 0xF0 && first < 0xF5 && rest >= 4 {
      let second = UInt32(utf8[position + 1])
      let third = UInt32(utf8[position + 2])
      let fourth = UInt32(utf8[position + 3])
      let value =
        (first & 7) << 18 | (second & 63) << 12 | (third & 63) << 6 | fourth & 63
      if second & 0xC0 == 0x80 && third & 0xC0 == 0x80 && fourth & 0xC0 == 0x80
        && value >= 0x10000 && value <= 0x10FFFF
      {
        return (value, 4)
      }
    }
    return (0xFFFD, 1)
  }
}
