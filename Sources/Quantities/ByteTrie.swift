internal import Text

/// A dictionary of byte strings that finds the longest one starting at a place, in time linear in
/// its length.
struct ByteTrie: Sendable {
  /// The edges by open addressing: a node and a byte, then the node that they lead to.
  private var keys: [UInt32]
  private var targets: [UInt32]
  private var count = 0
  private var kinds: [Lexeme.Kind?] = [nil]
  private static let free = UInt32.max

  init() {
    keys = Array(repeating: Self.free, count: 1 << 15)
    targets = Array(repeating: 0, count: 1 << 15)
  }

  /// Adds a string; a later string replaces an equal one.
  mutating func insert(_ string: String, _ kind: Lexeme.Kind) {
    var node: UInt32 = 0
    for byte in string.utf8 {
      let key = node << 8 | UInt32(byte)
      if let next = target(of: key) {
        node = next
      } else {
        let next = UInt32(truncatingIfNeeded: kinds.count)
        kinds.append(nil)
        if count * 3 > keys.count { grow() }
        add(key, next)
        node = next
      }
    }
    kinds[Int(node)] = kind
  }

  private mutating func add(_ key: UInt32, _ target: UInt32) {
    var slot = Self.slot(of: key, keys.count)
    while keys[slot] != Self.free { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    targets[slot] = target
    count += 1
  }

  private mutating func grow() {
    let old = zip(keys, targets).filter { $0.0 != Self.free }
    keys = Array(repeating: Self.free, count: keys.count * 2)
    targets = Array(repeating: 0, count: keys.count)
    count = 0
    for (key, target) in old { add(key, target) }
  }

  @inline(__always)
  private static func slot(of key: UInt32, _ count: Int) -> Int {
    let mixed = key &* 0x9E37_79B1
    return Int(truncatingIfNeeded: mixed ^ mixed >> 15) & (count - 1)
  }

  @inline(__always)
  private func target(of key: UInt32) -> UInt32? {
    var slot = Self.slot(of: key, keys.count)
    while keys[slot] != Self.free {
      if keys[slot] == key { return targets[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
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
      guard let next = target(of: node << 8 | UInt32(byte)) else { break }
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
