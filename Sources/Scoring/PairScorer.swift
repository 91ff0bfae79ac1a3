public import Bitext
internal import Checking
internal import Text
@_spi(Fitting) public import WordAlignment

/// Judges pairs of segments: how probable it is that one is a whole translation of the other.
///
/// ```swift
/// var scorer = PairScorer(model)
/// let pair = SegmentPair(source: "我喜欢茶。", target: "I like tea.")
/// let scores = scorer.scores(of: [pair], [([0..<3, 3..<9, 9..<12, 12..<15], [0..<1, 2..<6, 7..<10, 10..<11])])
/// ```
///
/// A pair is linked by a model of word links; what has a counterpart, what has none and where, the
/// quantities, names, lengths, letters and repetitions are numbers that boosted trees were fitted
/// to (`Tools/fitting/run fit-pair-scorer`). The score of a pair depends on it and the model alone.
///
/// - Complexity: linear in the number of pairs; quadratic in the length of a segment of up to 256
///   tokens and linear beyond.
public struct PairScorer: Sendable {
  private var linker: WordLinker
  private let numbers: NumberAgreement
  private let direction: Direction
  static let trees = BoostedTrees(text: FittedScores.text, width: PairFeatures.count)

  /// A scorer.
  ///
  /// - Parameter model: Links the words; its settings say which language is the source.
  public init(_ model: WordAlignmentModel) {
    linker = WordLinker(model)
    direction = model.options.direction
    numbers = NumberAgreement(direction)
  }

  /// Where the tokens of a pair stand in its UTF-8.
  public typealias Tokens = (source: [Range<Int>], target: [Range<Int>])

  /// The scores of pairs, found on all cores.
  ///
  /// - Parameters:
  ///   - pairs: The pairs.
  ///   - tokens: The tokens of each of them.
  public mutating func scores(of pairs: [SegmentPair], _ tokens: [Tokens]) -> [PairScore] {
    features(of: pairs, tokens).map(Self.score)
  }

  /// The numbers that trees may be fitted to.
  @_spi(Fitting) public mutating func values(
    of pairs: [SegmentPair], _ tokens: [Tokens]
  ) -> [[Float]] {
    features(of: pairs, tokens).map(\.values)
  }

  /// How many numbers describe a pair.
  @_spi(Fitting) public static var valueCount: Int { PairFeatures.count }
  /// Which of them is the logarithm of how many words English has for one of Chinese.
  @_spi(Fitting) public static var lengthValue: Int { PairFeatures.lengthPlace }

  private mutating func features(of pairs: [SegmentPair], _ tokens: [Tokens]) -> [PairFeatures] {
    let count = min(pairs.count, tokens.count)
    for index in 0..<count {
      linker.append(pairs[index], tokens[index].source, tokens[index].target)
    }
    let evidence = linker.takeEvidence()
    let size = 64
    return Parallel.map((count + size - 1) / size) { [numbers, direction] block in
      (block * size..<min(count, (block + 1) * size)).map { index in
        Self.features(pairs[index], tokens[index], evidence[index], numbers, direction)
      }
    }.flatMap { $0 }
  }

  private static func features(
    _ pair: SegmentPair, _ tokens: Tokens, _ evidence: PairEvidence, _ numbers: NumberAgreement,
    _ direction: Direction
  ) -> PairFeatures {
    let (source, target) = (Array(pair.source.utf8), Array(pair.target.utf8))
    let first = source.withUnsafeBufferPointer { SideView($0, tokens.source, evidence.source) }
    let second = target.withUnsafeBufferPointer { SideView($0, tokens.target, evidence.target) }
    return PairFeatures(
      Sides(source: first, target: second, direction), numbers.judge(source, target), direction)
  }
}
