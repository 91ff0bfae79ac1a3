internal import Text

/// Phrases that are looked for all at once, each with what it says, in one pass over a text.
struct PhraseFlags: Sendable {
  /// The bytes of all phrases, one after the other.
  private var bytes: [UInt8] = []
  /// Where each phrase stands in `bytes` and what it says, by how it begins.
  private var buckets: [[(range: Range<Int>, flags: UInt16)]]
  private static let size = 256

  /// Phrases of two bytes and more in lower case, with what each says; what is said of one phrase at
  /// several places adds up.
  init(_ phrases: [(words: [String], flags: UInt16)]) {
    buckets = Array(repeating: [], count: Self.size)
    for (words, flags) in phrases {
      for word in words where word.utf8.count > 1 {
        let start = bytes.count
        bytes += word.utf8
        buckets[Self.bucket(bytes[start], bytes[start + 1])]
          .append((start..<bytes.count, flags))
      }
    }
  }

  @inline(__always)
  private static func bucket(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first &* 31 &+ second)
  }

  /// What all phrases that stand in a text say together. Letters of ASCII match either case.
  func flags(in text: [UInt8]) -> UInt16 {
    var found: UInt16 = 0
    text.withUnsafeBufferPointer { text in
      guard text.count > 1 else { return }
      var next = ASCII.lowercased(text[0])
      for place in 0..<text.count - 1 {
        let first = next
        next = ASCII.lowercased(text[place + 1])
        let bucket = Self.bucket(first, next)
        if buckets[bucket].isEmpty { continue }
        for (range, flags) in buckets[bucket] where found & flags != flags {
          if stands(range, text, place) { found |= flags }
        }
      }
    }
    return found
  }

  private func stands(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool
  {
    guard place + range.count <= text.count else { return false }
    for offset in 0..<range.count
    where bytes[range.lowerBound + offset] != ASCII.lowercased(text[place + offset]) {
      return false
    }
    return true
  }
}
