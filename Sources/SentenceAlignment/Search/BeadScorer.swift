internal import Platform
internal import Text

/// The log-likelihood ratio of beads: how frequent their kind is, how their lengths fit, how
/// their words fit, and what paragraphs and embeddings say.
///
/// The lengths' part is log p(English lengths | Chinese length) − log p(English lengths). Lengths
/// by themselves are taken as exponential, the logarithm of a bead's English length as normal
/// around that of the Chinese (compare Gale and Church, *A Program for Aligning Sentences in
/// Bilingual Corpora*, Computational Linguistics 19(1), 1993). Beads of one to six English
/// sentences are scored at once.
struct BeadScorer: Sendable {
  static let most = 6

  private var words: WordScores?
  let kinds: [SIMD8<Float>]
  let omissionOpening: Float
  let omissionExtension: Float
  private let wordWeight: Float
  private let lengthWeight: Float
  private var kindWeight: Float = 1
  private let structure: ParagraphBreaks
  private let embeddings: EmbeddingScores?
  private let embeddingWeight: Float
  private let lengthVariance: Float
  private let lengthVarianceByCharacter: Float
  /// For each Chinese start and count the English length that is expected.
  private var expectations: [(length: Float, logarithm: Float)] = []
  /// For each English start the logarithms of the lengths of one to six sentences, and what is
  /// the same for every Chinese side.
  private var englishLogarithms: [SIMD8<Float>] = []
  private var englishLengths: [SIMD8<Float>] = []
  private var englishOdds: [SIMD8<Float>] = []

  /// Makes a scorer.
  init(
    _ chinese: SentenceWords, _ english: SentenceWords, words: WordScores, habits: BeadHabits,
    structure: ParagraphBreaks, embeddings: EmbeddingScores?, parameters: AlignmentParameters
  ) {
    self.words = words
    self.structure = structure
    self.embeddings = embeddings
    wordWeight = Float(parameters.wordWeight)
    lengthWeight = Float(parameters.lengthWeight)
    embeddingWeight = Float(parameters.embeddingWeight)
    omissionOpening = Float(parameters.omissionOpening)
    omissionExtension = Float(parameters.omissionExtension)
    kinds = habits.kinds
    lengthVariance = Float(parameters.lengthVariance)
    lengthVarianceByCharacter = Float(parameters.lengthVarianceByCharacter) * 2
    fillExpectations(chinese, habits.lengthRatio)
    fillEnglish(english)
  }

  /// A scorer of all but the words.
  ///
  /// - Parameter kindWeight: What the scores of kinds are multiplied by.
  func withoutWords(kindWeight: Float) -> BeadScorer {
    var copy = self
    copy.words = nil
    copy.kindWeight = kindWeight
    return copy
  }

  /// The scores of beads of `rowCount` Chinese and one to six English sentences, of which those
  /// that end at or before `limit(row)` are meant.
  @inline(__always) func scores(_ row: Int, _ rowCount: Int, _ column: Int) -> SIMD8<Float> {
    var scores = kinds[rowCount - 1] * kindWeight
    scores += lengths(row, rowCount, column) * lengthWeight
    if let words { scores += words.scores(row, rowCount, column) * wordWeight }
    if !structure.isEmpty || embeddings != nil {
      for count in 1...Self.most where column + count <= limit(row) {
        scores[count - 1] +=
          structure.score(row, rowCount, column, count)
          + embedding(row, rowCount, column, count)
      }
    }
    return scores
  }

  /// The last place that a bead from a row may end at.
  @inline(__always) func limit(_ row: Int) -> Int {
    words?.limit(row) ?? englishOdds.count
  }

  /// The part of the lengths.
  @inline(__always) func lengths(_ row: Int, _ rowCount: Int, _ column: Int) -> SIMD8<Float> {
    let expected = expectations[row * Self.most + rowCount - 1]
    let difference = englishLogarithms[column] - expected.logarithm
    let variance =
      lengthVarianceByCharacter / (englishLengths[column] + expected.length) + lengthVariance
    return englishOdds[column] - difference * difference / (variance * 2)
      - FastMath.log(variance) * 0.5
  }

  /// The part of the words; 0 for a bead beyond the limit.
  func wordScore(_ row: Int, _ rowCount: Int, _ column: Int, _ columnCount: Int) -> Float {
    words?.score(row, rowCount, column, columnCount) ?? 0
  }

  /// What the embeddings say of a bead.
  @inline(__always) func embedding(
    _ row: Int, _ rowCount: Int, _ column: Int, _ columnCount: Int
  ) -> Float {
    guard let embeddings else { return 0 }
    return embeddingWeight * embeddings.score(row, rowCount, column, columnCount)
  }

  private mutating func fillExpectations(
    _ chinese: SentenceWords, _ ratio: Float
  ) {
    expectations.reserveCapacity(chinese.count * Self.most)
    for row in 0..<chinese.count {
      var length: Float = 0
      for line in row..<row + Self.most {
        if line < chinese.count { length += chinese.lengths[line] }
        let expected = length * ratio + 1
        expectations.append((expected, logf(expected)))
      }
    }
  }

  private mutating func fillEnglish(_ english: SentenceWords) {
    let mean = max(1, english.lengths.reduce(0, +) / Float(max(1, english.count)))
    for column in 0..<english.count {
      var length: Float = 0
      var logarithms = SIMD8<Float>.zero
      var lengths = SIMD8<Float>(repeating: 1)
      var odds = SIMD8<Float>.zero
      var logFactorial: Float = 0
      for count in 1...Self.most {
        if column + count <= english.count { length += english.lengths[column + count - 1] }
        if count > 2 { logFactorial += logf(Float(count - 1)) }
        lengths[count - 1] = length + 1
        logarithms[count - 1] = logf(length + 1)
        odds[count - 1] =
          Float(count) * (logf(mean) - logarithms[count - 1]) + logFactorial + (length + 1)
          / mean
          - 0.9189385
      }
      englishLengths.append(lengths)
      englishLogarithms.append(logarithms)
      englishOdds.append(odds)
    }
  }
}
