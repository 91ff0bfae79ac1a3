/// Finds the places where a piece of a text stands again, without reading the text each time.
///
/// The places of all characters are filed under a hash of the six bytes that begin there, two
/// Han characters; a piece is compared with the text at the places filed under its own beginning.
///
/// - Complexity: building takes time linear in the text and four bytes a character.
struct RepetitionIndex: Sendable {
  /// Shorter pieces cannot be looked up.
  static let shortest = 6

  private var places: [Int32] = []
  /// Where each bucket begins in `places`, with one more for the end of the last.
  private var starts: [Int32]
  private let shift: UInt64

  /// Files the characters of a text of less than 2 GiB.
  init(_ text: [UInt8]) {
    var bits: UInt64 = 4
    while bits < 22 && 1 << bits < text.count / 6 { bits += 1 }
    shift = 64 - bits
    starts = Array(repeating: 0, count: 1 << Int(bits) + 1)
    let end = text.count - Self.shortest
    if end < 0 { return }
    text.withUnsafeBytes { text in
      for place in 0...end where text[place] & 0xC0 != 0x80 {
        starts[bucket(text, place) + 1] += 1
      }
      for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
      places = Array(repeating: 0, count: Int(starts[starts.count - 1]))
      var next = starts
      for place in 0...end where text[place] & 0xC0 != 0x80 {
        let bucket = bucket(text, place)
        places[Int(next[bucket])] = Int32(truncatingIfNeeded: place)
        next[bucket] += 1
      }
    }
  }

  /// The bucket of the six bytes at a place.
  @inline(__always)
  private func bucket(_ text: UnsafeRawBufferPointer, _ place: Int) -> Int {
    let head = text.loadUnaligned(fromByteOffset: place, as: UInt32.self)
    let tail = text.loadUnaligned(fromByteOffset: place + 4, as: UInt16.self)
    let key = UInt64(head) << 16 | UInt64(tail)
    return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  /// The places in a range where a pattern stands whole, in order.
  ///
  /// - Parameters:
  ///   - pattern: well-formed UTF-8 of at least ``shortest`` bytes.
  ///   - text: the text that was filed.
  func places(
    of pattern: [UInt8], in text: [UInt8], within range: Range<Int>, limit: Int = .max
  ) -> [Int] {
    guard pattern.count >= Self.shortest, range.upperBound <= text.count else { return [] }
    return text.withUnsafeBytes { text in
      pattern.withUnsafeBytes { pattern in
        let bucket = bucket(pattern, 0)
        let filed = places[Int(starts[bucket])..<Int(starts[bucket + 1])]
        var found: [Int] = []
        for place in filed[firstIndex(in: filed, from: range.lowerBound)...] {
          let place = Int(place)
          if place + pattern.count > range.upperBound { break }
          let piece = UnsafeRawBufferPointer(rebasing: text[place..<place + pattern.count])
          if piece.elementsEqual(pattern) { found.append(place) }
          if found.count == limit { break }
        }
        return found
      }
    }
  }

  private func firstIndex(in filed: ArraySlice<Int32>, from place: Int) -> Int {
    var low = filed.startIndex
    var high = filed.endIndex
    while low < high {
      let middle = (low + high) / 2
      if Int(filed[middle]) < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
