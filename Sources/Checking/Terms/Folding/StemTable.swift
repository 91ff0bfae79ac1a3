internal import English
internal import Text

/// The keys of Latin words, each worked out once: inflection folded, lower case, no accents.
///
/// Words are filed in an open-addressed table over flat arrays, so that looking one up copies
/// nothing.
struct StemTable: Sendable {
  private var slots: [Int32] = Array(repeating: -1, count: 1 << 12)
  private var words: [UInt8] = []
  private var wordEnds: [Int32] = []
  private var keys: [UInt8] = []
  private var keyEnds: [Int32] = []

  /// Adds the key of a word to some bytes.
  ///
  /// - Parameter word: Lower-case ASCII letters; other bytes are kept.
  mutating func append(keyOf word: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    let number = number(of: word)
    let start = number == 0 ? 0 : Int(keyEnds[number - 1])
    bytes += keys[start..<Int(keyEnds[number])]
  }

  private mutating func number(of word: ArraySlice<UInt8>) -> Int {
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] >= 0 {
      if self.word(Int(slots[slot])) == word { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = wordEnds.count
    words += word
    wordEnds.append(Int32(clamping: words.count))
    // Endings of two letters and fewer are no inflection.
    if word.count < 4 {
      keys += word
    } else {
      var key = Array(word)
      EnglishStemmer.stem(&key)
      keys += key
    }
    keyEnds.append(Int32(clamping: keys.count))
    slots[slot] = Int32(clamping: number)
    if 2 * wordEnds.count > slots.count { grow() }
    return number
  }

  private func word(_ number: Int) -> ArraySlice<UInt8> {
    words[(number == 0 ? 0 : Int(wordEnds[number - 1]))..<Int(wordEnds[number])]
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: 2 * slots.count)
    for number in wordEnds.indices {
      var slot = Self.hash(word(number)) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(clamping: number)
    }
  }

  private static func hash(_ word: ArraySlice<UInt8>) -> Int {
    let hash = FNV1a.hash(word)
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
