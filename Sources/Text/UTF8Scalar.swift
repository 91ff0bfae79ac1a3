/// The one decoder of UTF-8: forwards, backwards, and never outside the buffer.
///
/// Any bytes are accepted. A byte that begins no well-formed sequence (The Unicode Standard, table
/// 3-7) is a scalar by itself, U+FFFD, so that the pieces always tile the input. Whether bytes are
/// well-formed, and where they are not, ``UTF8Scan`` tells.
public enum UTF8Scalar {
  /// What is read where no well-formed sequence begins.
  public static let replacement: UInt32 = 0xFFFD

  /// Whether a byte goes on with a scalar that began before it.
  @inlinable @inline(__always)
  public static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The bytes of the scalar that a byte begins, in text that is known to be well-formed; 1 for a
  /// byte that begins none.
  @inlinable @inline(__always)
  public static func length(ofLead byte: UInt8) -> Int {
    byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// The end of the scalar that starts at an offset within the buffer, in text that is known to be
  /// well-formed; within the buffer for any bytes.
  @inlinable @inline(__always)
  public static func end(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    min(start &+ length(ofLead: utf8[start]), utf8.count)
  }

  /// The start of the scalar that ends before an offset; 0 at the start.
  @inlinable @inline(__always)
  public static func start(in utf8: UnsafeBufferPointer<UInt8>, before end: Int) -> Int {
    var place = min(end, utf8.count) &- 1
    let limit = max(place &- 3, 0)
    while place > limit && isContinuation(utf8[place]) { place &-= 1 }
    return max(place, 0)
  }

  /// The scalar at an offset if it has three bytes, as Han characters do, and is not at the very
  /// end.
  @inlinable @inline(__always)
  public static func decodeThree(
    _ utf8: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (value: UInt32, length: Int)? {
    guard position &+ 4 <= utf8.count, let base = utf8.baseAddress else { return nil }
    let word = UInt32(
      littleEndian: UnsafeRawPointer(base).loadUnaligned(
        fromByteOffset: position, as: UInt32.self))
    guard word & 0xC0_C0F0 == 0x80_80E0 else { return nil }
    let value = (word & 15) << 12 | (word >> 8 & 63) << 6 | word >> 16 & 63
    return value >= 0x800 && value & 0xF800 != 0xD800 ? (value, 3) : nil
  }

  /// The scalar at an offset and its length; U+FFFD and 1 where none begins.
  @inlinable @inline(__always)
  public static func decode(
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
      return (replacement, 1)
    }
    if first >= 0xC2 && first < 0xE0 && rest >= 2 {
      let second = UInt32(utf8[position + 1])
      return second & 0xC0 == 0x80 ? ((first & 31) << 6 | second & 63, 2) : (replacement, 1)
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
    return (replacement, 1)
  }

  /// The scalar at an offset of an array.
  @inlinable @inline(__always)
  public static func decode(
    _ utf8: [UInt8], at position: Int
  ) -> (value: UInt32, length: Int) {
    if utf8[position] < 0x80 { return (UInt32(utf8[position]), 1) }
    return utf8.withUnsafeBufferPointer { decode($0, at: position) }
  }

  /// The scalar at an offset, or nil where none begins.
  @inlinable @inline(__always)
  public static func scalar(
    _ utf8: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> Unicode.Scalar? {
    let (value, length) = decodeThree(utf8, at: position) ?? decode(utf8, at: position)
    // U+FFFD itself has three bytes.
    return length == 1 && value == replacement ? nil : Unicode.Scalar(value)
  }
}
