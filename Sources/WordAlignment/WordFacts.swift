internal import Text

/// What a model knows of each word by itself.
struct WordFacts: Sendable {
  /// A word's frequency, how often it stands for nothing, and its class.
  struct Fact: Sendable {
    /// The natural logarithm of 1 and its count.
    var frequency: Float
    /// How often it came from nothing, 0 to 1.
    var nullShare: Float
    /// Its number in `WordClasses`.
    var wordClass: Float
    /// Characters of Chinese, letters of English.
    var length: Float

    /// What can be said of a word that was never seen: it is taken for one that was seen once.
    init(unknown word: String, _ classes: WordClasses) {
      frequency = FastMath.log(2)
      nullShare = 0.4
      wordClass = classes.number(of: word)
      length = Float(word.unicodeScalars.count)
    }

    init(frequency: Float, nullShare: Float, wordClass: Float, length: Float) {
      self.frequency = frequency
      self.nullShare = nullShare
      self.wordClass = wordClass
      self.length = length
    }
  }

  private(set) var chinese: [Fact] = []
  private(set) var english: [Fact] = []

  init(
    _ corpus: TrainingCorpus, nullCounts: (chinese: [Float], english: [Float])
  ) {
    chinese = Self.facts(
      corpus.chineseVocabulary, corpus.chinese.frequencies(wordCount: corpus.chineseWordCount),
      nullCounts.chinese, WordClasses.chinese)
    english = Self.facts(
      corpus.englishVocabulary, corpus.english.frequencies(wordCount: corpus.englishWordCount),
      nullCounts.english, WordClasses.english)
  }

  private static func facts(
    _ vocabulary: Vocabulary, _ frequencies: [UInt32], _ nulls: [Float], _ classes: WordClasses
  ) -> [Fact] {
    (0..<vocabulary.count).map { index in
      let word = UInt32(index)
      let frequency = Float(frequencies[index])
      let null = index < nulls.count ? nulls[index] : 0
      return Fact(
        frequency: FastMath.log(1 + frequency),
        nullShare: (null + 0.5) / (frequency + 1),
        wordClass: classes.number(of: vocabulary.string(word)),
        length: Float(vocabulary.string(word).unicodeScalars.count))
    }
  }

}
