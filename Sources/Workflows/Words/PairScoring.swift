public import Bitext
internal import BitextFormats
internal import Lexicon
public import Scoring
public import TextIO
internal import WordAlignment

/// Judges pair after pair of a corpus: how probable it is that one segment is a whole translation of
/// the other.
///
/// ```swift
/// let scoring = PairScoring(SegmentPairInput(["corpus.jsonl"]))
/// try OutputFiles.write(["scored.jsonl"]) { sinks in
///   var writer = PairScoreWriter(sinks[0], .jsonl)
///   try scoring.run { try writer.write($0) }
/// }
/// ```
public struct PairScoring: Sendable {
  /// The pairs.
  public var input: SegmentPairInput
  /// A model that ``ModelTraining`` made; without it, words are linked by the dictionary, numbers,
  /// names and spelling alone.
  public var model: String?

  /// Judges the pairs of an input.
  public init(_ input: SegmentPairInput) { self.input = input }

  /// A unit with its score.
  public struct ScoredUnit: Sendable {
    /// The unit, with all that its file says of it.
    public var unit: TranslationUnit
    /// Its score.
    public var score: PairScore
    /// Why it could not be read; it has no text then.
    public var failure: InputError?
  }

  /// How many pairs there were.
  public struct Summary: Sendable, Hashable {
    /// All of them, those among them that could not be read.
    public var pairCount = 0
    /// How many could not be read.
    public var errorCount = 0
  }

  /// Judges all pairs. The score of a pair depends on it, the model and the dictionary alone.
  ///
  /// - Parameters:
  ///   - onWarning: Is told of each warning as soon as it is known.
  ///   - body: Is given some thousand units at a time, in order, or fewer where more have not come yet.
  /// - Returns: How many pairs there were.
  /// - Throws: `InputError`, `LexiconError`, `WordAlignmentError` or `ICUError` where something
  ///   cannot be read or opened, and what the body throws.
  /// - Complexity: linear in the number of pairs; memory of a batch and the words.
  @discardableResult
  public func run(
    _ resources: LanguageResources = LanguageResources(), onWarning: WarningHandler? = nil,
    _ body: ([ScoredUnit]) throws -> Void
  ) throws -> Summary {
    var warnings = WarningList(onWarning)
    let pairs = try input.open(resources)
    pairs.keepsDetails = true
    let dictionary = try resources.openDictionary(for: .words, &warnings)
    var linking =
      if let model {
        try WordAlignmentModel(path: model)
      } else {
        try WordAligner(dictionary: dictionary).train(on: TokenizedBitext())
      }
    linking.dictionary = dictionary
    var scorer: PairScorer?
    var ways = input.ways
    while let batch = try pairs.next() {
      ways?.add(batch.pairs)
      if scorer == nil {
        // A piece of a corpus may be too short to tell, or all in one language by chance.
        linking.options.direction = Direction(
          source: input.sourceLanguage ?? batch.sourceLanguage(otherwise: .chinese))
        scorer = PairScorer(linking)
      }
      let scores =
        scorer?.scores(of: batch.pairs, batch.tokens.map { ($0.source, $0.target) }) ?? []
      try body(
        scores.enumerated().map { index, score in
          ScoredUnit(unit: batch.unit(index), score: score, failure: batch.failures[index])
        })
    }
    pairs.warn(&warnings, of: input.names[0])
    input.warn(&warnings, of: ways)
    return Summary(pairCount: pairs.count, errorCount: pairs.errorCount)
  }
}

extension TokenizedPairs.Batch {
  /// A pair with what else is known of it.
  fileprivate func unit(_ index: Int) -> TranslationUnit {
    var unit = details[index] ?? TranslationUnit()
    unit.source.utf8 = Array(pairs[index].source.utf8)
    unit.target.utf8 = Array(pairs[index].target.utf8)
    return unit
  }
}
