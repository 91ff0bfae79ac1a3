/// Kinds of ASCII characters, by byte or by number.
public enum ASCII {
  /// Whether it is a letter.
  @inlinable @inline(__always)
  public static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Whether it is a letter.
  @inlinable @inline(__always)
  public static func isLetter(_ value: UInt32) -> Bool { (value | 0x20) &- 0x61 < 26 }

  /// Whether it is a digit.
  @inlinable @inline(__always)
  public static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Whether it is a digit.
  @inlinable @inline(__always)
  public static func isDigit(_ value: UInt32) -> Bool { value &- 0x30 < 10 }

  /// Whether it is a lower-case letter.
  @inlinable @inline(__always)
  public static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  /// Whether it is an upper-case letter.
  @inlinable @inline(__always)
  public static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  /// Whether it is a letter or a digit.
  @inlinable @inline(__always)
  public static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  /// Whether it is a space, a tab or a line end.
  @inlinable @inline(__always)
  public static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

  /// A byte with letters in lower case.
  @inlinable @inline(__always)
  public static func lowercased(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }
}
