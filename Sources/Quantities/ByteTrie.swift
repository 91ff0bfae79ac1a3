internal import Text

/// A dictionary of byte strings that finds the longest one starting at a place, in time linear in
/// its length.
///
/// Nearly every place of a text is looked up and hardly any begins a word. So a Han character and a
/// pair of letters at the start cost one load of a small table, and any other byte one slot; what a
/// word says is loaded only where it ends.
struct ByteTrie: Sendable {
  /// The edges by open addressing: a node and a byte, then the node that they lead to.
  private var edges: [UInt64]
  private var count = 0
  /// The node behind each Han character that begins a string, 0 for none.
  private var characters: [UInt32]
  /// The node behind each two letters that begin a string, 0 for none.
  private var letters: [UInt32]
  private var kinds: [Lexeme.Kind?] = [nil]
  private static let free = UInt64.max
  /// What marks a node at which a string ends.
  private static let end: UInt32 = 1 << 23

  init() {
    edges = Array(repeating: Self.free, count: 1 << 14)
    characters = Array(repeating: 0, count: 6 << 12)
    letters = Array(repeating: 0, count: 26 << 5)
  }

  /// Adds a string; a later string replaces an equal one.
  mutating func insert(_ string: String, _ kind: Lexeme.Kind) {
    let bytes = string.utf8.map(ASCII.lowercased)
    var node: UInt32 = 0
    for (index, byte) in bytes.enumerated() {
      let key = node << 8 | UInt32(byte)
      let place = slot(of: key)
      var next = UInt32(truncatingIfNeeded: edges[place])
      if edges[place] == Self.free {
        next = UInt32(truncatingIfNeeded: kinds.count)
        kinds.append(nil)
        count += 1
      }
      if index + 1 == bytes.count { next |= Self.end }
      edges[place] = UInt64(key) << 32 | UInt64(next)
      if index == 2, let character = Self.character(bytes[0], bytes[1], bytes[2]) {
        characters[character] = next
      } else if index == 1, let pair = Self.pair(bytes[0], bytes[1]) {
        letters[pair] = next
      }
      if count * 2 > edges.count { grow() }
      node = next & ~Self.end
    }
    kinds[Int(node)] = kind
  }

  private mutating func grow() {
    let old = edges.filter { $0 != Self.free }
    edges = Array(repeating: Self.free, count: edges.count * 2)
    for edge in old { edges[slot(of: UInt32(truncatingIfNeeded: edge >> 32))] = edge }
  }

  /// The slot of an edge, or the free one where it would be.
  @inline(__always)
  private func slot(of key: UInt32) -> Int {
    let mixed = key &* 0x9E37_79B1
    var slot = Int(truncatingIfNeeded: mixed ^ mixed >> 15) & (edges.count - 1)
    while edges[slot] != Self.free, UInt32(truncatingIfNeeded: edges[slot] >> 32) != key {
      slot = (slot + 1) & (edges.count - 1)
    }
    return slot
  }

  /// The place of a character from U+4000 to U+9FFF, of three bytes.
  @inline(__always)
  private static func character(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int? {
    guard first >= 0xE4, first <= 0xE9 else { return nil }
    return Int(first - 0xE4) << 12 | Int(second & 0x3F) << 6 | Int(third & 0x3F)
  }

  /// The place of two letters of either case.
  @inline(__always)
  private static func pair(_ first: UInt8, _ second: UInt8) -> Int? {
    guard ASCII.isLetter(first), ASCII.isLetter(second) else { return nil }
    return Int((first | 0x20) - 0x61) << 5 | Int((second | 0x20) - 0x61)
  }

  /// The longest string at `start`, or `nil`. ASCII letters match either case and a hyphen
  /// matches a space; a string that ends in an ASCII letter ends where a word ends.
  func longestMatch(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (kind: Lexeme.Kind, end: Int)? {
    var node: UInt32 = 0
    var best: (node: UInt32, end: Int)?
    var index = start
    if start + 3 <= bytes.count,
      let character = Self.character(bytes[start], bytes[start + 1], bytes[start + 2]),
      bytes[start + 1] & 0xC0 == 0x80, bytes[start + 2] & 0xC0 == 0x80
    {
      let next = characters[character]
      if next == 0 { return nil }
      node = next & ~Self.end
      index += 3
      if next != node { best = (node, index) }
    } else if start + 2 <= bytes.count, let pair = Self.pair(bytes[start], bytes[start + 1]) {
      let next = letters[pair]
      if next == 0 { return nil }
      node = next & ~Self.end
      index += 2
      let isInsideWord = index < bytes.count && ASCII.isAlphanumeric(bytes[index])
      if next != node, !isInsideWord { best = (node, index) }
    }
    while index < bytes.count {
      var byte = ASCII.lowercased(bytes[index])
      if byte == 0x2D { byte = 0x20 }
      let edge = edges[slot(of: node << 8 | UInt32(byte))]
      if edge == Self.free { break }
      let next = UInt32(truncatingIfNeeded: edge)
      node = next & ~Self.end
      index += 1
      guard next != node else { continue }
      let isInsideWord =
        ASCII.isAlphanumeric(bytes[index - 1]) && index < bytes.count
        && ASCII.isAlphanumeric(bytes[index])
      if !isInsideWord { best = (node, index) }
    }
    guard let best, let kind = kinds[Int(best.node)] else { return nil }
    return (kind, best.end)
  }
}
