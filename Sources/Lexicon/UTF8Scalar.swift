/// Steps through UTF-8 that may be malformed, without ever leaving the buffer.
enum UTF8Scalar {
  /// The end of the scalar that starts at an offset within the buffer. A byte that starts no
  /// scalar is taken alone.
  @inline(__always)
  static func end(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let lead = utf8[start]
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    return min(start + length, utf8.count)
  }

  /// The scalar at an offset, or nil where the bytes there are no whole scalar.
  @inline(__always)
  static func decode(_ utf8: UnsafeBufferPointer<UInt8>, at start: Int) -> Unicode.Scalar? {
    let lead = UInt32(utf8[start])
    if lead < 0x80 { return Unicode.Scalar(lead) }
    let stop = end(in: utf8, from: start)
    guard lead >= 0xC2, stop - start == (lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4) else { return nil }
    var value = lead & (lead < 0xE0 ? 0x1F : lead < 0xF0 ? 0x0F : 0x07)
    for place in start + 1..<stop {
      guard utf8[place] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(utf8[place] & 0x3F)
    }
    return Unicode.Scalar(value)
  }

  /// Whether a scalar is a Han character of the common blocks.
  @inline(__always)
  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF, 0xF900...0xFAFF, 0x3007: true
    default: false
    }
  }
}
