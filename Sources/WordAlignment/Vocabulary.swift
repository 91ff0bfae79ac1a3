internal import Text

/// Words numbered in the order in which they were first seen.
///
/// Words are kept as UTF-8 in one array and found by open addressing: about 12 bytes a word
/// beside its letters.
struct Vocabulary: Sendable {
  private(set) var text: [UInt8] = []
  /// Where each word ends in `text`.
  private(set) var ends: [UInt32] = []
  /// Numbers of words plus 1; 0 is an empty slot. The count is a power of two.
  private(set) var slots = [UInt32](repeating: 0, count: 64)

  var count: Int { ends.count }

  /// The UTF-8 of a word; empty where there is no such word.
  subscript(word: UInt32) -> ArraySlice<UInt8> {
    let place = Int(word)
    guard place < ends.count else { return [] }
    let start = place == 0 ? 0 : Int(ends[place - 1])
    return text[start..<Int(ends[place])]
  }

  /// A word as a string.
  func string(_ word: UInt32) -> String { String(decoding: self[word], as: UTF8.self) }

  /// The number of a word that is known.
  func number(of word: UnsafeBufferPointer<UInt8>) -> UInt32? {
    let found = slots[slot(of: word)]
    return found > 0 ? found - 1 : nil
  }

  func number(of word: String) -> UInt32? {
    var word = word
    return word.withUTF8 { number(of: $0) }
  }

  /// The number of a word that is known, whatever the case of its letters.
  func number(ofFolded word: String) -> UInt32? {
    var word = word
    var folded: [UInt8] = []
    word.withUTF8 { LatinCase.fold($0, into: &folded) }
    return folded.withUnsafeBufferPointer { number(of: $0) }
  }

  /// The number of a word, given to it now where it is new.
  mutating func insert(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let slot = slot(of: word)
    if slots[slot] > 0 { return slots[slot] - 1 }
    text.append(contentsOf: word)
    ends.append(UInt32(truncatingIfNeeded: text.count))
    slots[slot] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return UInt32(ends.count - 1)
  }

  /// The slot that holds a word or the empty one where it belongs.
  private func slot(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(word)) & mask
    while slots[slot] > 0 {
      let start = slots[slot] > 1 ? Int(ends[Int(slots[slot]) - 2]) : 0
      let end = Int(ends[Int(slots[slot]) - 1])
      if end - start == word.count, isEqual(start, word) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func isEqual(_ start: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    for place in 0..<word.count where text[start + place] != word[place] { return false }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    text.withUnsafeBufferPointer { text in
      var start = 0
      for (index, end) in ends.enumerated() {
        let word = UnsafeBufferPointer(rebasing: text[start..<Int(end)])
        var slot = Int(truncatingIfNeeded: Self.hash(word)) & mask
        while slots[slot] > 0 { slot = (slot + 1) & mask }
        slots[slot] = UInt32(index + 1)
        start = Int(end)
      }
    }
  }

  /// FNV-1a with a final mix.
  static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let value = FNV1a.hash(word)
    return (value ^ value >> 32) &* 0x9E37_79B9_7F4A_7C15 >> 20
  }
}
