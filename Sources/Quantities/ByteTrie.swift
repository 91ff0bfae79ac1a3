internal import Text

/// A dictionary of byte strings that finds the longest one starting at a place, in time linear in
/// its length.
struct ByteTrie: Sendable {
  private var edges: [UInt32: UInt32] = [:]
  private var kinds: [Lexeme.Kind?] = [nil]

  /// Adds a string; a later string replaces an equal one.
  mutating func insert(_ string: String, _ kind: Lexeme.Kind) {
    var node: UInt32 = 0
    for byte in string.utf8 {
      let key = node << 8 | UInt32(byte)
      if let next = edges[key] {
        node = next
      } else {
        let next = UInt32(truncatingIfNeeded: kinds.count)
        kinds.append(nil)
        edges[key] = next
        node = next
      }
    }
    kinds[Int(node)] = kind
  }

  /// The longest string at `start`, or `nil`. ASCII letters match either case and a hyphen
  /// matches a space; a string that ends in an ASCII letter ends where a word ends.
  func longestMatch(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (kind: Lexeme.Kind, end: Int)? {
    var node: UInt32 = 0
    var best: (Lexeme.Kind, Int)?
    var index = start
    while index < bytes.count {
      var byte = bytes[index]
      byte = ASCII.lowercased(byte)
      if byte == 0x2D { byte = 0x20 }
      guard let next = edges[node << 8 | UInt32(byte)] else { break }
      node = next
      index += 1
      guard let kind = kinds[Int(node)] else { continue }
      let isInsideWord =
        ASCII.isAlphanumeric(bytes[index - 1]) && index < bytes.count
        && ASCII.isAlphanumeric(bytes[index])
      if !isInsideWord { best = (kind, index) }
    }
    return best
  }
}
