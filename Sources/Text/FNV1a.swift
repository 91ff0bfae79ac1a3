/// The hash FNV-1a of 64 bits: simple, and the same in every run and on every machine. Its low bits alone
/// are not well spread; whoever takes them mixes it once more.
///
/// Source: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, *The FNV Non-Cryptographic Hash Algorithm*.
package enum FNV1a {
  /// The hash of nothing.
  @inlinable package static var start: UInt64 { 0xCBF2_9CE4_8422_2325 }

  /// The hash of what was hashed and one more byte, or a larger number in the place of one.
  @inlinable
  @inline(__always)
  package static func adding(_ part: UInt64, to hash: UInt64) -> UInt64 {
    (hash ^ part) &* 0x0000_0100_0000_01B3
  }

  /// The hash of some bytes. Linear time.
  @inlinable
  package static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = start
    for byte in bytes { hash = adding(UInt64(byte), to: hash) }
    return hash
  }
}
