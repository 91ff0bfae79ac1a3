/// One aligned pair of tokens in a segment pair.
///
/// The links of a pair are sorted by source, then target.
public struct WordLink: Sendable, Hashable {
  /// The token in the source segment, counted from 0.
  public var source: Int32
  /// The token in the target segment, counted from 0.
  public var target: Int32
  /// The probability of the link, 0 to 1.
  public var probability: Float

  /// A link with its probability.
  public init(source: Int32, target: Int32, probability: Float) {
    self.source = source
    self.target = target
    self.probability = probability
  }
}
