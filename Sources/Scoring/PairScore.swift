/// How well a pair of segments stand for each other.
public struct PairScore: Sendable, Hashable {
  /// The probability that each segment is a whole translation of the other, where as many pairs
  /// are as are not.
  public var score = 0.0
  /// How much of the source has a counterpart in the target: the share of its words, each by what it
  /// weighs, 0 to 1.
  public var sourceCoverage = 1.0
  /// How much of the target has a counterpart in the source.
  public var targetCoverage = 1.0
  /// Whether the quantities of both are the same: 1, or less the surer a slip is.
  public var numbers = 1.0
  /// How much of the names and of the Latin words in Chinese text stands on both sides.
  public var names = 1.0
  /// How usual the lengths are beside each other: 1 at the usual ratio, about 0.6 at a standard
  /// deviation off.
  public var length = 1.0
  /// Whether both texts are in their languages: that of the side which is less so.
  public var languages = 1.0
  /// How much of the letters is in the script of its side's language, on the side with less.
  public var script = 1.0
  /// How much of the text does not go round in circles, on the side with less.
  public var repetition = 1.0

  /// A score of nothing.
  public init() {}

  /// The names of the parts in the order in which they are written.
  public static let names: [String] = [
    "sourceCoverage", "targetCoverage", "numbers", "names", "length", "languages", "script",
    "repetition",
  ]

  /// The parts, as ``names`` calls them.
  public var parts: [Double] {
    [
      sourceCoverage, targetCoverage, numbers, names, length, languages, script, repetition,
    ]
  }
}
