/// Finds many patterns in a text in one pass.
///
/// Patterns are filed under their first three bytes, or fewer for the shortest; a
/// place in the text is compared with those of its own first bytes alone. Han
/// patterns share few beginnings, so a pass costs little more than reading.
struct PatternIndex {
  private var patterns: [[UInt8]] = []
  private var byHead: [UInt32: [Int]] = [:]
  private var byFirst: [Bool] = Array(repeating: false, count: 256)

  /// Adds a pattern and gives its number; an empty one is never found.
  mutating func add(_ pattern: [UInt8]) -> Int {
    let number = patterns.count
    patterns.append(pattern)
    if let first = pattern.first {
      byFirst[Int(first)] = true
      byHead[Self.head(pattern[...]), default: []].append(number)
    }
    return number
  }

  private static func head(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Calls `body` with the number of each pattern that stands at each place.
  ///
  /// - Complexity: O(*n*) in the text, times the patterns that share a beginning.
  func forEachMatch(in text: [UInt8], _ body: (_ pattern: Int, _ place: Int) -> Void) {
    text.withUnsafeBufferPointer { text in
      for place in text.indices where byFirst[Int(text[place])] {
        var head: UInt32 = 0
        for length in 1...3 where place + length <= text.count {
          head = head << 8 | UInt32(text[place + length - 1])
          for number in byHead[head] ?? [] where matches(number, text, place, headLength: length) {
            body(number, place)
          }
        }
      }
    }
  }

  @inline(__always)
  private func matches(
    _ number: Int, _ text: UnsafeBufferPointer<UInt8>, _ place: Int, headLength: Int
  ) -> Bool {
    let pattern = patterns[number]
    guard min(pattern.count, 3) == headLength, place + pattern.count <= text.count else {
      return false
    }
    for offset in headLength..<max(headLength, pattern.count)
    where text[place + offset] != pattern[offset] {
      return false
    }
    return true
  }
}
