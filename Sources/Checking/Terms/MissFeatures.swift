internal import Platform

/// What speaks for and against a slip where no form of a term renders it.
///
/// Translators render a term freely, by another word, or leave it to the context, far more often
/// than they get it wrong; each feature tells of one such way.
struct MissFeatures: Sendable, Hashable {
  /// The share of the term's places that an allowed form renders.
  var reliability = 0.0
  /// The number of segments with the term.
  var count = 1
  /// How surely something in the target is linked to the term.
  var linked = 0.0
  /// How well a dictionary explains something in the target as the term's rendering.
  var dictionary = 0.0
  /// The share of the term's places without an allowed form in which the same words are linked.
  var recurrence = 0.0
  /// The number of other segments where the same words are linked to the term.
  var others = 0
  /// How much of an allowed form stands in the target.
  var overlap = 0.0
  /// Whether the target has a form of another concept that nothing in the source asks for.
  var hasAlien = false
  /// Whether that form is what is linked to the term.
  var isLinkedToAlien = false
  /// Whether the term begins or ends within a word of the source.
  var cutsWord = false
  /// Whether the term is a part of a longer word of the dictionary, as 病毒 is of 抗病毒.
  var isCovered = false
  /// The number of words of the term, or of Chinese characters.
  var length = 1
  /// Whether the term is Chinese.
  var isChinese = false
  /// Whether another term of the segment is not rendered either.
  var hasCompany = false

  /// The names of ``values``.
  static let names = [
    "reliability", "logCount", "linked", "unlinked", "dictionary", "recurrence", "recurs",
    "overlap", "alien", "linkedAlien", "cutsWord", "length", "company",
    "reliableCount", "explained", "chinese", "chineseUnlinked", "unlinkedReliability",
    "chineseLogit", "covered",
  ]

  /// The features as numbers.
  var values: [Double] {
    let logit = log((reliability + 0.02) / (1.02 - reliability))
    return [
      logit, log2(Double(max(1, count))), linked, linked == 0 ? 1 : 0, dictionary, recurrence,
      log2(1 + Double(others)), overlap, hasAlien ? 1 : 0, isLinkedToAlien ? 1 : 0,
      cutsWord ? 1 : 0, Double(min(8, length)), hasCompany ? 1 : 0,
      logit * min(1, log2(Double(max(1, count))) / 4),
      max(dictionary, others > 0 ? min(1, 0.5 + 0.1 * Double(others)) : 0) * max(linked, 0.2),
      isChinese ? 1 : 0, isChinese && linked == 0 ? 1 : 0, linked == 0 ? logit : 0,
      isChinese ? logit : 0, isCovered ? 1 : 0,
    ]
  }

  /// The probability that a careful translator would change something, by a logistic model.
  func confidence(by weights: MissWeights) -> Double {
    let sum = zip(weights.weights, values).reduce(weights.bias) { $0 + $1.0 * $1.1 }
    return 1 / (1 + exp(-sum))
  }
}
