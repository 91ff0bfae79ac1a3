internal import English

/// What prior knowledge sees of English words: stems, short prefixes, values and marks.
struct EnglishForms: Sendable {
  /// The number of each word's stem.
  private(set) var stems: [UInt32] = []
  /// The number of each word's prefix of four letters, or of the whole word where it is shorter
  /// or no word of letters.
  private(set) var prefixes: [UInt32] = []
  /// The stems of the parts of words with hyphens.
  private var partStems: [UInt32: [UInt32]] = [:]
  private(set) var stemVocabulary = Vocabulary()
  private(set) var prefixVocabulary = Vocabulary()

  /// Letters of a prefix.
  static let prefixLength = 4

  init(_ vocabulary: Vocabulary) {
    for word in 0..<UInt32(vocabulary.count) {
      let spelling = vocabulary.string(word)
      stems.append(Self.insert(EnglishStemmer.stem(spelling), &stemVocabulary))
      if spelling.utf8.contains(UInt8(ascii: "-")) {
        let parts = spelling.split(separator: "-").filter { $0.utf8.count > 1 }
        if !parts.isEmpty {
          partStems[word] = parts.map {
            Self.insert(EnglishStemmer.stem(String($0)), &stemVocabulary)
          }
        }
      }
      prefixes.append(
        vocabulary[word].withUnsafeBufferPointer { prefixVocabulary.insert(Self.prefix($0)) })
    }
  }

  /// The letters that a word's family is known by.
  static func prefix(_ word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard word.count > prefixLength, word.prefix(prefixLength).allSatisfy({ $0 &- 97 < 26 }) else {
      return word
    }
    return UnsafeBufferPointer(rebasing: word[..<prefixLength])
  }

  /// The stems of a word's parts where it has hyphens, none otherwise.
  func parts(of word: UInt32) -> [UInt32] { partStems[word] ?? [] }

  /// The numbers that a dictionary's stem has here.
  func numbers(ofStem stem: String) -> (stem: UInt32?, prefix: UInt32?) {
    var stem = stem
    return stem.withUTF8 {
      (stemVocabulary.number(of: $0), prefixVocabulary.number(of: Self.prefix($0)))
    }
  }

  private static func insert(_ word: String, _ vocabulary: inout Vocabulary) -> UInt32 {
    var word = word
    return word.withUTF8 { vocabulary.insert($0) }
  }
}
