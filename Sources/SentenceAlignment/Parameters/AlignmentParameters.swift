/// The numbers that weigh kinds of evidence against each other.
///
/// `Tools/fitting` finds them on development data and writes them beside this file: one set for
/// alignment with a dictionary and one for alignment without.
public struct AlignmentParameters: Sendable, Hashable {
  /// λ: the share of a word's probability that comes from the other side's words.
  public var lexicalShare: Double
  /// The weight of the words' log-likelihood ratio.
  public var wordWeight: Double
  /// The weight of the lengths' log-likelihood ratio.
  public var lengthWeight: Double
  /// The weight of the prior probability of a bead's kind.
  public var kindWeight: Double
  /// How many beads the expected frequencies of kinds count for, beside those found.
  public var kindCount: Double
  /// The share of beads other than one to one below which these are believed less.
  public var manifoldShare: Double
  /// The variance of the logarithm of the ratio of two lengths, for long sentences.
  public var lengthVariance: Double
  /// What one over the length adds to that variance.
  public var lengthVarianceByCharacter: Double
  /// The score of a sentence without counterpart that follows one with a counterpart.
  public var omissionOpening: Double
  /// The score of each further sentence without counterpart.
  public var omissionExtension: Double
  /// What each sentence beyond one on a side costs a bead.
  public var sentenceCost: Double
  /// What a bead with more than one sentence on both sides costs on top.
  public var doubleCost: Double
  /// How many occurrences the dictionary counts for when word translations are learned.
  public var dictionaryCount: Double
  /// What is taken from each learned count, against overfitting.
  public var countDiscount: Double
  /// The greatest ratio of a translation's probability to chance.
  public var greatestRatio: Double
  /// The part of the probability that words not in the dictionary's senses take, for a word.
  public var dictionaryDoubt: Double
  /// The power of a Chinese word's frequency in the reverse reading of the dictionary.
  public var reversePower: Double
  /// What a match of word families counts, beside one of stems.
  public var familyShare: Double
  /// What the parts of a Chinese word count when its own senses are not found.
  public var partShare: Double
  /// How far from its counterpart's place a word stands, in Chinese characters.
  public var placeScale: Double
  /// λ where places count.
  public var placedShare: Double
  /// The part of a word's weight that is spread evenly over the other side.
  public var evenShare: Double
  /// The weight of the words' score where places count.
  public var placedWeight: Double
  /// What the scores of kinds are multiplied by where places count.
  public var placedKindWeight: Double
  /// Beads whose probability has a lower logarithm are not looked at closely.
  public var leastLogarithm: Double
  /// The logarithm of the odds, before any sentence is looked at, that documents with as many
  /// sentences correspond line for line, beside each other single path.
  public var evennessOdds: Double
  /// What scores where places count are multiplied by to give logarithms of probabilities, so
  /// that of beads with probability *p* the share *p* is right.
  public var placedSharpness: Double
  /// The same for the first scores.
  public var sharpness: Double
  /// The weight of the cosine of embeddings, above that of unrelated sentences.
  public var embeddingWeight: Double
  /// What each paragraph break within a bead costs.
  public var paragraphCrossing: Double
  /// What a bead gains where a paragraph begins with it on both sides, and loses where one
  /// begins on one side alone.
  public var paragraphMeeting: Double
}
