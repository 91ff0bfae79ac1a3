/// How characters render English word families, as a model keeps it for words that it has never
/// seen: for each character the first letters of English words with their probabilities.
struct CharacterPrefixes: Sendable {
  struct Entry: Sendable {
    /// The number of the first letters.
    var prefix: UInt32
    /// t(first letters | character).
    var probability: Float
  }

  private(set) var characters = Vocabulary()
  private(set) var prefixes = Vocabulary()
  /// Where each character's entries end.
  private(set) var ends: [UInt32] = []
  private(set) var entries: [Entry] = []

  /// What is less probable is not kept.
  private static let least: Float = 1e-3

  /// - Parameter model: Nil where characters are not asked.
  init(_ model: CharacterModel?, prefixes all: Vocabulary) {
    guard let model else { return }
    characters = model.characters
    for character in 0..<UInt32(characters.count) {
      var found: [(prefix: UInt32, probability: Float)] = []
      model.forEachPrefix(of: character) { prefix, probability in
        if probability >= Self.least { found.append((prefix, probability)) }
      }
      found.sort { $0.prefix < $1.prefix }
      for (prefix, probability) in found {
        let number = all[prefix].withUnsafeBufferPointer { prefixes.insert($0) }
        entries.append(Entry(prefix: number, probability: probability))
      }
      ends.append(UInt32(truncatingIfNeeded: entries.count))
    }
  }
}

/// The same in a model's file. Valid as long as its owner lives.
struct CharacterPrefixesView {
  let characters: VocabularyView
  let prefixes: VocabularyView
  let ends: UnsafeBufferPointer<UInt32>
  let entries: UnsafeBufferPointer<CharacterPrefixes.Entry>

  /// Whether all places are inside.
  var isSound: Bool {
    guard characters.isSound, prefixes.isSound, ends.count == characters.count else {
      return false
    }
    var last: UInt32 = 0
    for end in ends {
      guard end >= last, Int(end) <= entries.count else { return false }
      last = end
    }
    return entries.allSatisfy { Int($0.prefix) < prefixes.count }
  }

  /// The prefixes that a character renders, none where it is unknown.
  func entries(of character: UnsafeBufferPointer<UInt8>)
    -> Slice<UnsafeBufferPointer<CharacterPrefixes.Entry>>
  {
    guard let number = characters.number(of: character) else { return entries[0..<0] }
    let start = number == 0 ? 0 : Int(ends[Int(number) - 1])
    return entries[start..<Int(ends[Int(number)])]
  }
}
