internal import Bitext
public import Lexicon

/// Learns to link the words of a bitext between Chinese and English.
///
/// ```swift
/// let aligner = WordAligner(dictionary: dictionary)
/// let model = try aligner.train(on: bitext)
/// let links = model.align(["我", "喜欢", "茶"], ["i", "like", "tea"])
/// ```
public struct WordAligner: Sendable {
  let dictionary: BilingualDictionary?
  let priors: [WordPrior]
  let options: WordAlignmentOptions

  /// The least bound of memory for training, in bytes.
  public static let leastMemory = MemoryBound.least

  /// An aligner.
  ///
  /// - Parameters:
  ///   - dictionary: What is known of translations beforehand.
  ///   - priors: Pairs of words known beside it, such as those of a termbase.
  ///   - options: The settings.
  public init(
    dictionary: BilingualDictionary?, priors: [WordPrior] = [],
    options: WordAlignmentOptions = WordAlignmentOptions()
  ) {
    self.dictionary = dictionary
    self.priors = priors
    self.options = options
  }

  /// Trains a model.
  ///
  /// The result is the same for any number of cores. Time is linear in the number of pairs and
  /// about quadratic in their length.
  ///
  /// - Throws: `WordAlignmentError` where the bitext is too large for a table in memory.
  public func train(on bitext: TokenizedBitext) throws(WordAlignmentError) -> WordAlignmentModel {
    guard bitext.sourceTokenCount < Int(Int32.max), bitext.targetTokenCount < Int(Int32.max) else {
      throw WordAlignmentError(.tooLarge, "the bitext has more than 2,147,483,646 tokens on a side")
    }
    return try train(TrainingCorpus(bitext, options.direction), nil)
  }

  /// Trains a model on more than fits into memory.
  ///
  /// Passes go over the corpus on disk; where the translation table would grow beyond its share of
  /// the bound, the least probable pairs of words are dropped, so that a small bound costs quality.
  /// What words there are is not bounded.
  ///
  /// - Parameter memory: About how many bytes may be used, `leastMemory` at least.
  /// - Throws: `WordAlignmentError` where the corpus is too large or cannot be read.
  public func train(
    on corpus: CorpusFile, memory: Int
  ) throws(WordAlignmentError) -> WordAlignmentModel {
    let corpus = try corpus.corpus(options.direction)
    return try train(
      corpus,
      MemoryBound(
        bytes: memory, wordCount: corpus.chineseWordCount + corpus.englishWordCount))
  }

  private func train(
    _ corpus: TrainingCorpus, _ bound: MemoryBound?
  ) throws(WordAlignmentError) -> WordAlignmentModel {
    let most = Int(TranslationTable.Entry.noColumn)
    guard corpus.chineseWordCount < most, corpus.englishWordCount < most else {
      throw WordAlignmentError(.tooLarge, "the bitext has more than \(most - 1) words on a side")
    }
    let known = PriorBuilder(
      corpus: corpus, dictionary: dictionary, priors: priors, options: options)
    var trainer = AgreementTrainer(
      corpus: corpus, priors: known, options: options, bound: bound)
    trainer.train()
    trainer.table.prune(below: options.leastSaved)
    let writer = ModelWriter(
      table: trainer.table, facts: WordFacts(corpus, nullCounts: trainer.nullCounts),
      jumps: trainer.jumps, chinese: corpus.chineseVocabulary,
      english: corpus.englishVocabulary,
      characters: CharacterPrefixes(known.characters, prefixes: known.forms.prefixVocabulary),
      options: options)
    var model = try WordAlignmentModel(
      storage: ModelStorage(writer.bytes(), label: "the trained model"))
    model.options = options
    model.dictionary = dictionary
    return model
  }
}
