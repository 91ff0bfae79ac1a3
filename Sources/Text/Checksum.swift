/// A 64-bit checksum over words of eight bytes: enough to notice damage, at
/// several gigabytes a second.
package struct Checksum {
  /// The checksum of what was added.
  package private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The checksum of nothing.
  package init() {}

  /// Adds bytes.
  package mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }

  /// Adds bytes.
  package mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    add(UnsafeRawBufferPointer(bytes))
  }

  /// Adds bytes; the same ones in two pieces give another checksum.
  package mutating func add(_ raw: UnsafeRawBufferPointer) {
    var position = 0
    // Four at a time, as each step of one waits for the one before.
    var lanes = SIMD4(value, ~value, value &+ 1, value &+ 2)
    while position + 32 <= raw.count {
      for lane in 0..<4 {
        let word = raw.loadUnaligned(fromByteOffset: position + lane * 8, as: UInt64.self)
        lanes[lane] = Self.mixed(lanes[lane], word)
      }
      position += 32
    }
    for lane in 0..<4 { mix(lanes[lane]) }
    while position + 8 <= raw.count {
      mix(raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      position += 8
    }
    var rest: UInt64 = UInt64(raw.count) << 56
    while position < raw.count {
      rest = rest << 8 | UInt64(raw[position])
      position += 1
    }
    mix(rest)
  }

  private mutating func mix(_ word: UInt64) { value = Self.mixed(value, word) }

  @inline(__always)
  private static func mixed(_ value: UInt64, _ word: UInt64) -> UInt64 {
    let product = (value ^ word) &* 0xFF51_AFD7_ED55_8CCD
    return product ^ product >> 32
  }
}
