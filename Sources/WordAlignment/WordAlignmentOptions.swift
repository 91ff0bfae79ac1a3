public import Bitext

/// The settings of a word aligner; the defaults are those that did best on development text.
public struct WordAlignmentOptions: Sendable, Hashable {
  /// Which side of a bitext is Chinese.
  public var direction = Direction.chineseToEnglish
  /// Iterations of IBM Model 1, the first of them uniform; at least 1.
  public var modelOneIterations = 5
  /// Iterations of the hidden Markov models that train in agreement.
  public var agreementIterations = 5
  /// What is added to every translation probability in a pair of segments, so that none is 0.
  public var leastProbability: Float = 1e-7
  /// The probability of a word that it translates nothing, 0 to 1.
  public var nullMass: Float = 0.2
  /// How both directions' links become one set.
  public var symmetrization = Symmetrization.fitted(threshold: 0.4)
  /// Pairs of words whose share in the first, uniform iteration is less both ways are dropped.
  public var leastUniform: Float = 1e-3
  /// Pairs with at least such a pseudo-count are kept however small their share.
  public var leastPrior: Float = 0.05
  /// The pseudo-count of two words that are the same string.
  public var identicalWeight: Float = 1
  /// The pseudo-count of two punctuation marks that render each other.
  public var punctuationWeight: Float = 1
  /// The pseudo-count of two numbers of one value.
  public var valueWeight: Float = 2
  /// The part of a gloss's weight for an English word that has it between hyphens.
  public var hyphenShare: Float = 0.5
  /// The pseudo-counts that a dictionary's glosses share for a Chinese word.
  public var dictionaryWeight: Float = 3
  /// What each gloss gets beside its share.
  public var dictionaryEvenness: Float = 0.2
  /// The pseudo-counts of what compounds teach about a word.
  public var learnedWeight: Float = 1
  /// The pseudo-counts that the glosses of a word's parts share where it has none.
  public var partWeight: Float = 1
  /// Whether the characters' model learns from the dictionary beside the bitext.
  public var usesDictionaryCharacters = true
  /// The part of a gloss's weight for English words that share but its first letters.
  public var prefixShare: Float = 0.5
  /// What the probability of an English word from a Chinese word's characters is multiplied by.
  public var characterWeight: Float = 10
  /// Iterations of the characters' model.
  public var characterIterations = 4

  /// After the second iteration pairs of words less probable than this both ways are dropped.
  public var leastKept: Float = 1e-3

  /// The characters' model learns from about so many pairs.
  public var characterPairs = 10_000

  /// Pairs of words that are less probable than this both ways when training ends are dropped.
  public var leastSaved: Float = 1e-3

  /// Whether the first iterations already know that neighbours stay neighbours.
  public var startsHidden = false
  /// Whether those of the characters' model do.
  public var charactersStartHidden = true

  /// The default settings.
  public init() {}
}
