internal import English
internal import Lexicon
internal import Quantities
internal import Text

/// What is known beforehand of the words that a model links, whether it has seen them or not:
/// identical strings, marks, numbers of one value, the dictionary's glosses, and what the model
/// knows of characters. In training every pair of words that meet has such a prior; here those
/// get theirs that did not meet in the training text.
///
/// What a word is worth is looked up once.
struct CellPriors: Sendable {
  private let storage: ModelStorage
  private let dictionary: BilingualDictionary?
  private let options: WordAlignmentOptions
  /// By Chinese word; nil where they have not been asked for.
  private var glosses: [WordGlosses?] = []
  private var chineseValues: [UInt32: [(value: KnownPairs.Value, share: Float)]] = [:]
  private var marks: [UInt32: [(english: String, share: Float)]] = [:]
  /// By English word: the keys of its stem and first letters, and the model's number of these.
  private var englishKeys: [(stem: UInt64, prefix: UInt64, number: UInt32)] = []
  /// The keys of the stems of the parts of words with hyphens.
  private var parts: [UInt32: [UInt64]] = [:]
  private var values: [UInt32: [KnownPairs.Value]] = [:]

  /// Smaller pseudo-counts are not worth a look.
  private static let least: Float = 1e-3

  init(_ model: WordAlignmentModel) {
    storage = model.storage
    dictionary = model.dictionary
    options = model.options
  }

  /// What one thread needs.
  struct Scratch {
    /// By the model's number of first letters.
    fileprivate var characters: [Float] = []
    fileprivate var touched: [Int] = []
  }

  /// Takes words that have joined the vocabularies.
  mutating func extend(chinese: Vocabulary, english: Vocabulary) {
    for word in UInt32(glosses.count)..<UInt32(chinese.count) {
      glosses.append(nil)
      let renderings = PunctuationPairs.renderings(of: chinese[word])
      if !renderings.isEmpty { marks[word] = renderings }
      if let value = KnownPairs.value(ofChinese: chinese.string(word)) {
        chineseValues[word] = KnownPairs.renderings(of: value)
      }
    }
    let prefixes = storage.characters.prefixes
    for word in UInt32(englishKeys.count)..<UInt32(english.count) {
      let spelling = english.string(word)
      let keys = Self.keys(EnglishStemmer.stem(spelling))
      let number = english[word].withUnsafeBufferPointer {
        prefixes.number(of: EnglishForms.prefix($0))
      }
      englishKeys.append((keys.stem, keys.prefix, number ?? UInt32.max))
      if dictionary != nil, spelling.utf8.contains(UInt8(ascii: "-")) {
        let found = spelling.split(separator: "-").filter { $0.utf8.count > 1 }
        if !found.isEmpty {
          parts[word] = found.map { Self.keys(EnglishStemmer.stem(String($0))).stem }
        }
      }
      let numbers = KnownPairs.values(of: spelling)
      if !numbers.isEmpty { values[word] = numbers }
    }
  }

  /// Looks up what the words of some pairs need, on all cores.
  mutating func prepare(_ chinese: TokenizedText, _ pairs: Range<Int>) {
    guard let dictionary else { return }
    var wanted: [UInt32] = []
    var isWanted = [Bool](repeating: false, count: glosses.count)
    for pair in pairs {
      for word in chinese.words[chinese.range(pair)]
      where glosses[Int(word)] == nil && !isWanted[Int(word)] {
        isWanted[Int(word)] = true
        wanted.append(word)
      }
    }
    let size = 64
    let found = Parallel.map((wanted.count + size - 1) / size) {
      [wanted, options] part -> [WordGlosses] in
      wanted[part * size..<min(wanted.count, (part + 1) * size)].map { word in
        chinese.vocabulary[word].withUnsafeBufferPointer {
          WordGlosses($0, dictionary, options) { stem in
            let keys = Self.keys(stem)
            return (keys.stem, keys.prefix)
          }
        }
      }
    }
    for (word, glosses) in zip(wanted, found.joined()) { self.glosses[Int(word)] = glosses }
  }

  private static func keys(_ stem: String) -> (stem: UInt64, prefix: UInt64) {
    var stem = stem
    return stem.withUTF8 { (Vocabulary.hash($0), Vocabulary.hash(EnglishForms.prefix($0))) }
  }

  /// Raises the priors of a pair's cells to what is known of their words.
  ///
  /// - Parameter words: The pair's words by their numbers in the vocabularies.
  func apply(
    _ chineseWords: ArraySlice<UInt32>, _ englishWords: ArraySlice<UInt32>,
    _ chinese: Vocabulary, _ english: Vocabulary, _ workspace: PairWorkspace,
    _ scratch: inout Scratch
  ) {
    for (row, word) in chineseWords.enumerated() {
      let bytes = chinese[word]
      let isLatin = bytes.first.map { $0 < 0x80 } ?? false
      let marks = marks[word] ?? []
      let glosses = glosses[Int(word)]
      let numbers = chineseValues[word]
      turn(to: bytes, &scratch)
      for (column, other) in englishWords.enumerated() {
        let keys = englishKeys[Int(other)]
        var weight: Float = 0
        if let glosses, !glosses.isEmpty {
          weight += glosses.weight(keys.stem, keys.prefix)
          if let parts = parts[other], glosses.stems[keys.stem] == nil {
            for part in parts { weight += options.hyphenShare * (glosses.stems[part] ?? 0) }
          }
        }
        if !scratch.touched.isEmpty, keys.number != UInt32.max {
          weight += scratch.characters[Int(keys.number)]
        }
        if isLatin, english[other].elementsEqual(bytes) { weight += options.identicalWeight }
        if let numbers, let others = values[other] {
          for (value, share) in numbers where others.contains(value) {
            weight += options.valueWeight * share
          }
        }
        for (mark, share) in marks where english[other].elementsEqual(mark.utf8) {
          weight += options.punctuationWeight * share
        }
        if weight >= Self.least { workspace.raise(row, column, prior: weight) }
      }
    }
  }

  /// Sums up what the characters of a word render.
  private func turn(to word: ArraySlice<UInt8>, _ scratch: inout Scratch) {
    for place in scratch.touched { scratch.characters[place] = 0 }
    scratch.touched.removeAll(keepingCapacity: true)
    let known = storage.characters
    guard options.characterWeight > 0, known.characters.count > 0 else { return }
    if scratch.characters.isEmpty {
      scratch.characters = Array(repeating: 0, count: known.prefixes.count)
    }
    word.withUnsafeBufferPointer { bytes in
      let pieces = CharacterModel.characters(bytes).filter {
        known.characters.number(of: $0) != nil
      }
      guard pieces.count >= 2 else { return }
      let share = options.characterWeight / Float(pieces.count)
      for piece in pieces {
        for entry in known.entries(of: piece) {
          let place = Int(entry.prefix)
          if scratch.characters[place] == 0 { scratch.touched.append(place) }
          scratch.characters[place] += share * entry.probability
        }
      }
    }
  }
}
