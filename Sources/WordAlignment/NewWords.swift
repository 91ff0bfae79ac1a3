internal import English
internal import Lexicon
internal import Text

/// Evidence for words that a model has never seen: identical strings, marks, numbers of one value
/// and the dictionary's glosses.
///
/// A new word's cells get the probabilities that evidence suggests; what a word is worth is looked
/// up once.
struct NewWords: Sendable {
  private let dictionary: BilingualDictionary?
  private let options: WordAlignmentOptions
  private var isNewChinese: [Bool] = []
  private var isNewEnglish: [Bool] = []
  /// Nil where they have not been asked for.
  private var glosses: [WordGlosses?] = []
  /// The keys of each English word's stem and first letters.
  private var englishKeys: [(stem: UInt64, prefix: UInt64)] = []
  private var values: [UInt32: [KnownPairs.Value]] = [:]
  private var chineseValues: [UInt32: KnownPairs.Value] = [:]

  init(dictionary: BilingualDictionary?, options: WordAlignmentOptions) {
    self.dictionary = dictionary
    self.options = options
  }

  /// Takes words that have joined the vocabularies.
  mutating func extend(
    chinese: Vocabulary, english: Vocabulary, chineseNumbers: [UInt32], englishNumbers: [UInt32]
  ) {
    for word in isNewChinese.count..<chinese.count {
      let isNew = chineseNumbers[word] == UInt32.max
      isNewChinese.append(isNew)
      glosses.append(nil)
      if isNew {
        chineseValues[UInt32(word)] = KnownPairs.value(ofChinese: chinese.string(UInt32(word)))
      }
    }
    for word in isNewEnglish.count..<english.count {
      isNewEnglish.append(englishNumbers[word] == UInt32.max)
      let spelling = english.string(UInt32(word))
      if dictionary != nil { englishKeys.append(Self.keys(EnglishStemmer.stem(spelling))) }
      let found = KnownPairs.values(of: spelling)
      if !found.isEmpty { values[UInt32(word)] = found }
    }
  }

  /// Looks up what the words of some pairs need, on all cores.
  mutating func prepare(
    _ chinese: TokenizedText, _ english: TokenizedText, _ pairs: Range<Int>
  ) {
    guard let dictionary else { return }
    var wanted: [UInt32] = []
    var isWanted = [Bool](repeating: false, count: glosses.count)
    for pair in pairs {
      let hasNewEnglish = english.words[english.range(pair)].contains { isNewEnglish[Int($0)] }
      for word in chinese.words[chinese.range(pair)]
      where glosses[Int(word)] == nil && !isWanted[Int(word)]
        && (hasNewEnglish || isNewChinese[Int(word)])
      {
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

  /// Raises the probabilities of cells with a new word for which there is evidence.
  ///
  /// - Parameter words: The pair's words by their numbers in the vocabularies.
  func apply(
    _ chineseWords: ArraySlice<UInt32>, _ englishWords: ArraySlice<UInt32>,
    _ chinese: Vocabulary, _ english: Vocabulary, _ workspace: PairWorkspace
  ) {
    let newColumns = englishWords.indices.filter { isNewEnglish[Int(englishWords[$0])] }
    for (row, word) in chineseWords.enumerated() {
      let isNew = isNewChinese[Int(word)]
      guard isNew || !newColumns.isEmpty else { continue }
      let bytes = chinese[word]
      let isLatin = bytes.first.map { $0 < 0x80 } ?? false
      let value = isNew ? chineseValues[word] : nil
      let marks = isNew ? PunctuationPairs.renderings(of: bytes) : []
      let glosses = glosses[Int(word)]
      for index in isNew ? Array(englishWords.indices) : newColumns {
        let other = englishWords[index]
        var weight: Float = 0
        if let glosses {
          weight = glosses.weight(englishKeys[Int(other)].stem, englishKeys[Int(other)].prefix)
        }
        if isLatin, english[other].elementsEqual(bytes) { weight += options.identicalWeight }
        if let value, let others = values[other], others.contains(value) {
          weight += options.valueWeight
        }
        if !marks.isEmpty, marks.contains(where: { english[other].elementsEqual($0.utf8) }) {
          weight += options.punctuationWeight
        }
        if weight > 0.05 {
          workspace.raise(row, index - englishWords.startIndex, prior: weight)
        }
      }
    }
  }
}
