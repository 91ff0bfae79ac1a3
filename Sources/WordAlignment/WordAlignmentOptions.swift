/// The settings of a word aligner; the defaults are those that did best on development text.
public struct WordAlignmentOptions: Sendable, Hashable {
  /// The language of the source side; the other side is in the other language.
  public enum SourceLanguage: Sendable, Hashable {
    /// Chinese to English.
    case chinese
    /// English to Chinese.
    case english
  }

  /// The language of the source side.
  public var sourceLanguage = SourceLanguage.chinese
  /// Iterations of IBM Model 1, the first of them uniform; at least 1.
  public var modelOneIterations = 5
  /// Iterations of the hidden Markov models that train in agreement.
  public var agreementIterations = 5
  /// What is added to every translation probability in a pair of segments, so that none is 0.
  public var leastProbability: Float = 1e-7
  /// The probability of a word that it translates nothing, 0 to 1.
  public var nullMass: Float = 0.2
  /// How both directions' links become one set.
  public var symmetrization = Symmetrization.posterior(threshold: 0.25)
  /// The most English words kept for a Chinese word.
  public var longestRow = 4096
  /// A pair of words stays when it is seen together this many times as often as by chance.
  public var leastRatio: Float = 1.0

  /// The default settings.
  public init() {}
}
