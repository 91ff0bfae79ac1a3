/// The words of a stored vocabulary. Valid as long as its owner lives.
struct VocabularyView {
  let text: UnsafeBufferPointer<UInt8>
  let ends: UnsafeBufferPointer<UInt32>
  let slots: UnsafeBufferPointer<UInt32>

  var count: Int { ends.count }

  /// Whether all places are inside and a search ends.
  var isSound: Bool {
    guard slots.count > ends.count, slots.count & (slots.count - 1) == 0 else { return false }
    var last: UInt32 = 0
    for end in ends {
      guard end >= last, Int(end) <= text.count else { return false }
      last = end
    }
    return slots.allSatisfy { Int($0) <= ends.count } && slots.contains(0)
  }

  /// The UTF-8 of a word; empty where there is no such word.
  subscript(word: Int) -> UnsafeBufferPointer<UInt8> {
    guard word >= 0, word < ends.count else { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = word == 0 ? 0 : Int(ends[word - 1])
    return UnsafeBufferPointer(rebasing: text[start..<Int(ends[word])])
  }

  /// The number of a word that is known.
  func number(of word: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard !slots.isEmpty else { return nil }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Vocabulary.hash(word)) & mask
    while slots[slot] > 0 {
      if self[Int(slots[slot]) - 1].elementsEqual(word) { return slots[slot] - 1 }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
