#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The log-likelihood ratio of beads: how frequent their kind is, how their lengths fit, how
/// their words fit.
struct BeadScorer: Sendable {
  static let most = WordScores.most

  let parameters: AlignmentParameters
  let words: WordScores
  /// The log-probability of each kind: `(rows − 1) · 6 + columns − 1`.
  var kinds: [Float]
  var omissionOpening: Float
  var omissionExtension: Float
  private let wordWeight: Float
  private let lengthWeight: Float
  private let lengthVariance: Float
  private let lengthVarianceByCharacter: Float
  private let structure: ParagraphBreaks
  private let embeddings: EmbeddingScores?
  private let chineseSums: [Float]
  private let englishSums: [Float]
  /// English characters for a Chinese one, over the documents.
  private let ratio: Float
  private let logMeanLength: Float
  private let meanLength: Float

  init(
    _ chinese: SentenceWords, _ english: SentenceWords, words: WordScores, habits: BeadHabits,
    structure: ParagraphBreaks, embeddings: EmbeddingScores?, parameters: AlignmentParameters
  ) {
    self.parameters = parameters
    self.words = words
    wordWeight = Float(parameters.wordWeight)
    lengthWeight = Float(parameters.lengthWeight)
    lengthVariance = Float(parameters.lengthVariance)
    lengthVarianceByCharacter = Float(parameters.lengthVarianceByCharacter)
    ratio = habits.lengthRatio
    self.structure = structure
    self.embeddings = embeddings
    kinds = habits.kinds
    omissionOpening = Float(parameters.omissionOpening)
    omissionExtension = Float(parameters.omissionExtension)
    chineseSums = Self.sums(chinese.lengths)
    englishSums = Self.sums(english.lengths)
    meanLength = max(1, (englishSums.last ?? 0) / Float(max(1, english.count)))
    logMeanLength = log(meanLength)
  }

  /// The score of a bead, 1 to 6 sentences on a side.
  @inline(__always) func score(
    _ row: Int, _ rowCount: Int, _ column: Int, _ columnCount: Int
  ) -> Float {
    let kind = kinds[(rowCount - 1) * Self.most + columnCount - 1]
    let words = wordWeight * words.score(row, rowCount, column, columnCount)
    let length = lengthWeight * length(row, rowCount, column, columnCount)
    return kind + words + length + structure.score(row, rowCount, column, columnCount)
      + embedding(row, rowCount, column, columnCount)
  }

  /// The score of a bead but for its words, kinds weighing as where places count.
  func scoreWithoutWords(
    _ row: Int, _ rowCount: Int, _ column: Int, _ columnCount: Int
  ) -> Float {
    let kind = kinds[(rowCount - 1) * Self.most + columnCount - 1]
    let length = lengthWeight * length(row, rowCount, column, columnCount)
    return Float(parameters.placedKindWeight) * kind + length
      + structure.score(row, rowCount, column, columnCount)
      + embedding(row, rowCount, column, columnCount)
  }

  /// log p(English lengths | Chinese length) − log p(English lengths), lengths by themselves
  /// being exponential and the sum's logarithm normal around that of the Chinese.
  @inline(__always) func length(
    _ row: Int, _ rowCount: Int, _ column: Int, _ columnCount: Int
  ) -> Float {
    let chinese = (chineseSums[row + rowCount] - chineseSums[row]) * ratio + 1
    let english = englishSums[column + columnCount] - englishSums[column] + 1
    let difference = FastLog.log1p(english - 1) - FastLog.log1p(chinese - 1)
    let variance =
      lengthVariance + lengthVarianceByCharacter * 2 / (chinese + english)
    let logEnglish = FastLog.log1p(english - 1)
    return -difference * difference / (2 * variance)
      - 0.5 * FastLog.log1p(variance * 6.283185 - 1)
      - Float(columnCount) * logEnglish + Self.logFactorials[columnCount - 1]
      + Float(columnCount) * logMeanLength + english / meanLength
  }

  /// What the embeddings say of a bead.
  @inline(__always) func embedding(
    _ row: Int, _ rowCount: Int, _ column: Int, _ columnCount: Int
  ) -> Float {
    guard let embeddings else { return 0 }
    return Float(parameters.embeddingWeight)
      * embeddings.score(row, rowCount, column, columnCount)
  }

  private static let logFactorials: [Float] = [0, 0, 0.6931472, 1.7917595, 3.1780538, 4.7874917]

  private static func sums(_ lengths: [Float]) -> [Float] {
    var sums: [Float] = [0]
    for length in lengths { sums.append(sums[sums.count - 1] + length) }
    return sums
  }
}
