internal import Lexicon

/// What is known of translations beforehand, as pseudo-counts of word pairs that occur together:
/// identical strings, equal marks and values, a dictionary's glosses, and characters.
struct PriorBuilder: Sendable {
  let corpus: TrainingCorpus
  let dictionary: BilingualDictionary?
  let options: WordAlignmentOptions
  let forms: EnglishForms
  let characters: CharacterModel?
  fileprivate let known: KnownPairs

  init(
    corpus: TrainingCorpus, dictionary: BilingualDictionary?, priors: [WordPrior],
    options: WordAlignmentOptions
  ) {
    self.corpus = corpus
    self.dictionary = dictionary
    self.options = options
    forms = EnglishForms(corpus.englishVocabulary)
    characters =
      options.characterWeight > 0
      ? CharacterModel(
        corpus: corpus, forms: forms,
        dictionary: options.usesDictionaryCharacters ? dictionary : nil, options: options) : nil
    known = KnownPairs(corpus.chineseVocabulary, corpus.englishVocabulary, priors, options)
  }

  /// What one thread needs to see the priors of one row after another.
  func makeRow() -> RowPriors { RowPriors(self) }

  fileprivate func glosses(of word: UnsafeBufferPointer<UInt8>) -> WordGlosses {
    WordGlosses(word, dictionary, options) { stem in
      let numbers = forms.numbers(ofStem: stem)
      return (numbers.stem.map { UInt64($0) }, numbers.prefix.map { UInt64($0) })
    }
  }
}

/// The pseudo-counts of a Chinese word with every English word, in arrays by the number of a stem,
/// of a prefix or of a word, so that a pair is a few look-ups. Used by one thread.
struct RowPriors {
  private let builder: PriorBuilder
  private var stems: [Float]
  private var prefixes: [Float]
  private var characters: [Float]
  /// By the number of an English word.
  private var words: [Float]
  private var hasGlosses = false
  private var hasCharacters = false
  /// What is to be made zero before the next row.
  private var touched = Touched()

  private struct Touched {
    var words: [UInt32] = []
    var stems: [UInt32] = []
    var prefixes: [UInt32] = []
    var characters: [UInt32] = []
  }

  fileprivate init(_ builder: PriorBuilder) {
    self.builder = builder
    words = Array(repeating: 0, count: builder.corpus.englishWordCount)
    stems = Array(repeating: 0, count: builder.forms.stemVocabulary.count)
    prefixes = Array(repeating: 0, count: builder.forms.prefixVocabulary.count)
    characters = builder.characters == nil ? [] : prefixes
  }

  /// Turns to a Chinese word.
  mutating func turn(to row: Int) {
    for word in touched.words { words[Int(word)] = 0 }
    for stem in touched.stems { stems[Int(stem)] = 0 }
    for prefix in touched.prefixes { prefixes[Int(prefix)] = 0 }
    for prefix in touched.characters { characters[Int(prefix)] = 0 }
    touched = Touched()
    for pair in builder.known[UInt32(truncatingIfNeeded: row)] {
      words[Int(pair.english)] += pair.weight
      touched.words.append(pair.english)
    }
    builder.corpus.chineseVocabulary[UInt32(truncatingIfNeeded: row)].withUnsafeBufferPointer {
      if let identical = builder.corpus.englishVocabulary.number(of: $0) {
        words[Int(identical)] += builder.options.identicalWeight
        touched.words.append(identical)
      }
      let glosses = builder.glosses(of: $0)
      for (stem, weight) in glosses.stems { stems[Int(stem)] = weight }
      for (prefix, weight) in glosses.prefixes { prefixes[Int(prefix)] = weight }
      touched.stems += glosses.stems.keys.map { UInt32(truncatingIfNeeded: $0) }
      touched.prefixes += glosses.prefixes.keys.map { UInt32(truncatingIfNeeded: $0) }
      guard let model = builder.characters else { return }
      let pieces = model.characters(of: $0)
      guard pieces.count >= 2 else { return }
      let share = builder.options.characterWeight / Float(pieces.count)
      for piece in pieces {
        model.forEachPrefix(of: piece) { prefix, probability in
          if characters[Int(prefix)] == 0 { touched.characters.append(prefix) }
          characters[Int(prefix)] += share * probability
        }
      }
    }
    hasGlosses = !touched.stems.isEmpty || !touched.prefixes.isEmpty
    hasCharacters = !touched.characters.isEmpty
  }

  /// The pseudo-count of the row's word with an English one; 0 where it is negligible.
  @inline(__always)
  func weight(_ english: UInt32) -> Float {
    var weight = words[Int(english)]
    if hasGlosses {
      let stem = stems[Int(builder.forms.stems[Int(english)])]
      weight += stem > 0 ? stem : prefixes[Int(builder.forms.prefixes[Int(english)])]
      if stem == 0 {
        // A word with hyphens renders what its parts render.
        for part in builder.forms.parts(of: english) {
          weight += builder.options.hyphenShare * stems[Int(part)]
        }
      }
    }
    if hasCharacters { weight += characters[Int(builder.forms.prefixes[Int(english)])] }
    return weight > 1e-3 ? weight : 0
  }
}
