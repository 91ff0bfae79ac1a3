internal import Platform

// Finding and counting line ends and scalars, eight bytes at a time.

extension UnsafeRawBufferPointer {
  /// How often a byte occurs, counted eight at a time.
  package func count(of byte: UInt8) -> Int {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let pattern = 0x0101_0101_0101_0101 &* UInt64(byte)
    var total = 0
    var index = 0
    while index + 8 <= count {
      let difference = loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ pattern
      // The high bit of a byte of the sum stays clear only where all eight bits were.
      let nonzero = ((difference & low) &+ low) | difference | low
      total &+= (~nonzero).nonzeroBitCount
      index += 8
    }
    while index < count {
      total &+= self[index] == byte ? 1 : 0
      index += 1
    }
    return total
  }

  /// The number of scalars in well-formed UTF-8: the bytes that continue none.
  package var scalarCount: Int {
    var continuations = 0
    var index = 0
    while index + 8 <= count {
      let word = loadUnaligned(fromByteOffset: index, as: UInt64.self)
      continuations &+= ((word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101).nonzeroBitCount
      index += 8
    }
    while index < count {
      continuations &+= UTF8Scalar.isContinuation(self[index]) ? 1 : 0
      index += 1
    }
    return count - continuations
  }

  /// The first index at or after `start` that has a byte, or nil.
  package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }
}
