/// Gives each distinct word a number, from 0 upward in the order of first sight.
///
/// Bytes lie in one array and are found by open addressing over FNV-1a, so that a look-up
/// allocates nothing.
struct WordTypes: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [Int32] = [0]
  private var slots: [Int32] = Array(repeating: -1, count: 1 << 8)

  var count: Int { starts.count - 1 }

  /// The number of a word, or nil where it has none.
  func number(of word: UnsafeBufferPointer<UInt8>) -> Int32? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(word)) & mask
    while slots[slot] >= 0 {
      if matches(slots[slot], word) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  func number(of word: String) -> Int32? {
    Array(word.utf8).withUnsafeBufferPointer { number(of: $0) }
  }

  /// The number of a word, which is given one where it has none.
  mutating func insert(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(word)) & mask
    while slots[slot] >= 0 {
      if matches(slots[slot], word) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    let number = Int32(count)
    slots[slot] = number
    bytes.append(contentsOf: word)
    starts.append(Int32(truncatingIfNeeded: bytes.count))
    if count * 2 > slots.count { grow() }
    return number
  }

  mutating func insert(_ word: String) -> Int32 {
    Array(word.utf8).withUnsafeBufferPointer { insert($0) }
  }

  /// Gives all words of another list numbers.
  ///
  /// - Returns: For each number in the other list the number in this one.
  mutating func insert(all other: WordTypes) -> [Int32] {
    (0..<Int32(other.count)).map { number in
      other.utf8(of: number).withUnsafeBufferPointer { insert($0) }
    }
  }

  /// The word of a number.
  subscript(number: Int32) -> String {
    String(decoding: utf8(of: number), as: UTF8.self)
  }

  func utf8(of number: Int32) -> ArraySlice<UInt8> {
    bytes[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
  }

  private func matches(_ number: Int32, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[Int(number)])
    guard Int(starts[Int(number) + 1]) - start == word.count else { return false }
    for place in 0..<word.count where bytes[start + place] != word[place] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for number in 0..<Int32(count) {
      let hash = utf8(of: number).withUnsafeBufferPointer { Self.hash($0) }
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = number
    }
  }

  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash ^ (hash >> 31)
  }
}
