/// The numbers that weigh kinds of evidence against each other.
///
/// The defaults were found on development data by `Tools/fit-sentence-aligner`.
public struct AlignmentParameters: Sendable, Hashable {
  /// λ: the share of a word's probability that comes from the other side's words.
  public var lexicalShare = 0.0494
  /// The weight of the words' log-likelihood ratio.
  public var wordWeight = 0.4
  /// The weight of the lengths' log-likelihood ratio.
  public var lengthWeight = 0.4243
  /// The weight of the prior probability of a bead's kind.
  public var kindWeight = 1.0
  /// How many beads the expected frequencies of kinds count for, beside those found.
  public var kindCount = 800.0
  /// The share of beads other than one to one below which these are believed less.
  public var manifoldShare = 0.2
  /// The variance of the logarithm of the ratio of two lengths, for long sentences.
  public var lengthVariance = 0.0133
  /// What one over the length adds to that variance.
  public var lengthVarianceByCharacter = 1.8
  /// The score of a sentence without counterpart that follows one with a counterpart.
  public var omissionOpening = -7.5
  /// The score of each further sentence without counterpart.
  public var omissionExtension = -0.3333
  /// What each sentence beyond one on a side costs a bead.
  public var sentenceCost = 1.2
  /// What a bead with more than one sentence on both sides costs on top.
  public var doubleCost = 0.2633
  /// How many occurrences the dictionary counts for when word translations are learned.
  public var dictionaryCount = 4.0
  /// What is taken from each learned count, against overfitting.
  public var countDiscount = 0.75
  /// The greatest ratio of a translation's probability to chance.
  public var greatestRatio = 1500.0
  /// The part of the probability that words not in the dictionary's senses take, for a word.
  public var dictionaryDoubt = 0.2
  /// The power of a Chinese word's frequency in the reverse reading of the dictionary.
  public var reversePower = 0.75
  /// What a match of word families counts, beside one of stems.
  public var familyShare = 0.5
  /// What the parts of a Chinese word count when its own senses are not found.
  public var partShare = 0.5
  /// How far from its counterpart's place a word stands, in Chinese characters.
  public var placeScale = 10.0
  /// λ where places count.
  public var placedShare = 0.4
  /// The part of a word's weight that is spread evenly over the other side.
  public var evenShare = 0.1033
  /// The weight of the words' score where places count.
  public var placedWeight = 0.5
  /// What the scores of kinds are multiplied by where places count.
  public var placedKindWeight = 1.0
  /// Beads whose probability has a lower logarithm are not looked at closely.
  public var leastLogarithm = -7.0
  /// What scores where places count are multiplied by to give logarithms of probabilities, so
  /// that of beads with probability *p* the share *p* is right.
  public var placedSharpness = 1.1
  /// The same for the first scores.
  public var sharpness = 0.6
  /// The weight of the cosine of embeddings, above that of unrelated sentences.
  public var embeddingWeight = 10.0
  /// What each paragraph break within a bead costs.
  public var paragraphCrossing = 2.0
  /// What a bead gains where a paragraph begins with it on both sides, and loses where one
  /// begins on one side alone.
  public var paragraphMeeting = 0.7

  /// The default values.
  public init() {}
}
