#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A place in a text, kept up to date while the text goes by.
struct TextPosition: Sendable, Hashable {
  /// 1-based line; a line ends after its line feed.
  var line = 1
  /// 1-based column in Unicode scalars.
  var column = 1
  /// Offset in bytes.
  var offset = 0

  /// Moves past well-formed UTF-8. Linear time; only what follows the last line
  /// feed is counted in scalars.
  mutating func advance(over utf8: UnsafeRawBufferPointer) {
    offset += utf8.count
    let feeds = utf8.count(of: 0x0A)
    guard feeds > 0 else {
      column += utf8.scalarCount
      return
    }
    line += feeds
    var start = utf8.count
    while start > 0 && utf8[start - 1] != 0x0A { start -= 1 }
    column = 1 + UnsafeRawBufferPointer(rebasing: utf8[start...]).scalarCount
  }
}

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
      continuations &+= self[index] & 0xC0 == 0x80 ? 1 : 0
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
