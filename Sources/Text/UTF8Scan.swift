/// Finds the first place where bytes are not well-formed UTF-8 (The Unicode
/// Standard, table 3-7).
///
/// ASCII is passed eight bytes at a time and three-byte sequences, in which most
/// Chinese is written, by one masked comparison each.
package enum UTF8Scan {
  /// What is wrong, and where.
  package enum Issue: Sendable, Hashable {
    /// A NUL byte.
    case nul(at: Int)
    /// An ill-formed sequence and its length: the maximal subpart, 1 to 3 bytes.
    case illFormed(at: Int, length: Int)
    /// A sequence well-formed so far that the end of the bytes cuts off.
    case incomplete(at: Int)
  }

  /// The first issue at or after an offset, or nil. Linear time.
  package static func firstIssue(
    in bytes: UnsafeRawBufferPointer, from start: Int = 0, rejectsNUL: Bool
  ) -> Issue? {
    let highBits: UInt64 = 0x8080_8080_8080_8080
    // Subtracting one from each byte sets the high bit of a zero byte, so that one
    // test finds both NUL and bytes beyond ASCII.
    let borrow: UInt64 = rejectsNUL ? 0x0101_0101_0101_0101 : 0
    let count = bytes.count
    var index = start
    while index < count {
      while index + 8 <= count {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if ((word &- borrow) | word) & highBits != 0 { break }
        index += 8
      }
      while index + 4 <= count {
        let word = UInt32(
          littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self))
        guard word & 0x00C0_C0F0 == 0x0080_80E0 else { break }
        // E0 must be followed by A0 or more, and ED by less than A0.
        let firstTwo = word & 0x20FF
        if firstTwo == 0x00E0 || firstTwo == 0x20ED { break }
        index += 3
      }
      guard index < count else { return nil }
      let first = bytes[index]
      if first < 0x80 {
        if first == 0 && rejectsNUL { return .nul(at: index) }
        index += 1
        continue
      }
      switch sequence(in: bytes, at: index, first: first) {
      case .wellFormed(let length): index += length
      case .issue(let issue): return issue
      }
    }
    return nil
  }

  private enum Sequence {
    case wellFormed(length: Int)
    case issue(Issue)
  }

  private static func sequence(
    in bytes: UnsafeRawBufferPointer, at index: Int, first: UInt8
  ) -> Sequence {
    let length: Int
    var lowest: UInt8 = 0x80
    var highest: UInt8 = 0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, lowest) = (3, 0xA0)
    case 0xED: (length, highest) = (3, 0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, lowest) = (4, 0x90)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, highest) = (4, 0x8F)
    default: return .issue(.illFormed(at: index, length: 1))
    }
    for step in 1..<length {
      guard index + step < bytes.count else { return .issue(.incomplete(at: index)) }
      let byte = bytes[index + step]
      guard byte >= lowest && byte <= highest else {
        return .issue(.illFormed(at: index, length: step))
      }
      (lowest, highest) = (0x80, 0xBF)
    }
    return .wellFormed(length: length)
  }
}
