internal import Lexicon

/// The glosses of a Chinese word as pseudo-counts of English stems and prefixes.
struct WordGlosses: Sendable {
  /// What a stem and its first letters are known by.
  typealias Keys = (stem: UInt64?, prefix: UInt64?)

  private(set) var stems: [UInt64: Float] = [:]
  private(set) var prefixes: [UInt64: Float] = [:]

  /// - Parameter keys: What stands for a stem; glosses without a key are left out.
  init(
    _ word: UnsafeBufferPointer<UInt8>, _ dictionary: BilingualDictionary?,
    _ options: WordAlignmentOptions, keys: (String) -> Keys
  ) {
    guard let dictionary else { return }
    for gloss in dictionary.glossStems(of: word) {
      let weight = options.dictionaryWeight * (gloss.share + options.dictionaryEvenness)
      add(keys(gloss.stem), weight, options)
    }
    for gloss in dictionary.learnedStems(of: word) {
      add(keys(gloss.stem), options.learnedWeight * gloss.share, options)
    }
    if stems.isEmpty, word.count > 3 { addParts(of: word, dictionary, options, keys: keys) }
  }

  private mutating func add(_ keys: Keys, _ weight: Float, _ options: WordAlignmentOptions) {
    if let stem = keys.stem { stems[stem, default: 0] += weight }
    if let prefix = keys.prefix { prefixes[prefix, default: 0] += weight * options.prefixShare }
  }

  /// The longest headwords within a word that is none stand for it.
  private mutating func addParts(
    of word: UnsafeBufferPointer<UInt8>, _ dictionary: BilingualDictionary,
    _ options: WordAlignmentOptions, keys: (String) -> Keys
  ) {
    var place = 0
    while place < word.count {
      let length = dictionary.longestMatch(in: word, at: place)
      guard length > 0 else {
        place += 1
        continue
      }
      let part = UnsafeBufferPointer(rebasing: word[place..<place + length])
      let share = options.partWeight * Float(length) / Float(word.count)
      for gloss in dictionary.glossStems(of: part) {
        add(keys(gloss.stem), share * (gloss.share + options.dictionaryEvenness), options)
      }
      place += length
    }
  }

  /// Whether the dictionary says nothing.
  var isEmpty: Bool { stems.isEmpty && prefixes.isEmpty }

  /// The pseudo-count of a word with this stem and these first letters.
  func weight(_ stem: UInt64, _ prefix: UInt64) -> Float {
    stems[stem] ?? prefixes[prefix] ?? 0
  }
}
