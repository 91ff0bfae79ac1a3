internal import Platform
internal import Segmentation

/// What speaks for and against a rendering of a term of a list, as numbers for a classifier.
@_spi(Fitting)
public struct ListFeatures: Sendable {
  /// The names of the features, in order.
  public static let names = [
    "score", "scoreSquared", "entry", "entryOfWord", "singleComposition", "threeUnits", "logCount",
    "hapax", "whole", "margin", "rivals", "countRatio", "marginOfChinese", "othersOfChinese",
    "support", "missing", "untaught", "particle", "mixed", "length", "shortChinese", "common",
    "verb", "weakFirst", "weakLast", "head", "capitals", "namedRival", "nested",
    "beforeEnding", "prefixed",
  ]
  /// The features, in the order of ``names``.
  public let values: [Double]

  /// What the other candidates say of one.
  struct Rivalry {
    /// The best score of another rendering of the term, and of another term with the Chinese.
    var bestOfConcept = 0.0
    var bestOfChinese = 0.0
    /// How many renderings of the term are about as good, and how often the commonest stands.
    var peers = 0
    var mostOfPeers = 0
    /// How many other terms the Chinese renders about as well.
    var others = 0
    /// Whether a gloss, a list or a termbase names other Chinese for the term, which stands at least
    /// half as often.
    var isNamed = false
    /// The share of the places that lie in longer candidates.
    var nested = 0.0
    /// The share of the places before a character that ends nouns (补充|剂), and of those after one that
    /// belongs to what follows (可|测量).
    var beforeEnding = 0.0
    var prefixed = 0.0
  }

  init(
    _ candidate: ListCandidate, count: Int, wholeCount: Int, _ rivalry: Rivalry,
    support: (mean: Double, missing: Int)?, text: AnalyzedText, judge: RenderingJudge
  ) {
    let words = candidate.term.contentWords
    let simplified = String(decoding: text.simplify(candidate.chinese), as: UTF8.self)
    let isSingle = words.count == 1
    let isEntry = candidate.evidence == .dictionary
    let cost = text.model.cost(ofWord: simplified)
    let han = simplified.unicodeScalars.count { $0.value >= 0x3400 }
    let scalars = simplified.unicodeScalars.count
    let first = String(simplified.prefix(2))
    let last = String(simplified.suffix(1))
    values = [
      candidate.score, candidate.score * candidate.score, isEntry ? 1 : 0,
      isEntry && isSingle ? 1 : 0, !isEntry && isSingle ? 1 : 0, words.count >= 3 ? 1 : 0,
      log2(Double(count + 1)), count == 1 ? 1 : 0, Double(wholeCount) / Double(max(1, count)),
      max(-0.5, min(0.5, candidate.score - rivalry.bestOfConcept)),
      log2(Double(1 + rivalry.peers)),
      log2(Double(count + 1) / Double(rivalry.mostOfPeers + 1)),
      max(-0.5, min(0.5, candidate.score - rivalry.bestOfChinese)),
      log2(Double(1 + rivalry.others)),
      support?.mean ?? 0, Double(support?.missing ?? 0), support == nil ? 1 : 0,
      simplified.dropFirst().dropLast().contains { "的之和与及或".contains($0) } ? 1 : 0,
      han < scalars ? 1 : 0,
      abs(log2(max(1, Double(scalars)) / (1.9 * Double(max(1, words.count))))), scalars < 2 ? 1 : 0,
      cost.map { max(0, Double(100 - $0) / 40) } ?? 0, judge.isVerb(simplified) ? 1 : 0,
      scalars > 2 && Self.isWeakFirst(first) ? 1 : 0,
      scalars > 2 && Self.weakLast.contains(last) ? 1 : 0, candidate.hasHead ? 1 : 0,
      candidate.term.isCapitalized ? 1 : 0, rivalry.isNamed ? 1 : 0, rivalry.nested,
      rivalry.beforeEnding, rivalry.prefixed,
    ]
  }

  private static func isWeakFirst(_ word: String) -> Bool {
    FunctionWords.leading.contains(word) || LeadingVerbs.strong.contains(word)
      || FunctionWords.grammatical.contains(word)
      || FunctionWords.grammatical.contains(String(word.prefix(1)))
  }

  private static let weakLast: Set<String> = [
    "的", "了", "为", "在", "和", "与", "可", "时", "中", "后", "前", "上", "下", "到", "出", "来", "去",
    "其", "该", "并", "将", "会", "能", "要", "是", "有", "不", "从", "使", "被", "把", "等",
  ]

  /// The probability by the candidate's own features, for the matching.
  var first: Double { ListWeights.probability(values, ListWeights.first, ListWeights.firstBias) }

  /// The probability, given whether the matching chose the pair.
  func confidence(isMatched: Bool) -> Double {
    ListWeights.probability(
      values + [isMatched ? 1 : 0], ListWeights.weights, ListWeights.bias)
  }
}

extension ListWeights {
  /// Logistic regression.
  static func probability(_ values: [Double], _ weights: [Double], _ bias: Double) -> Double {
    1 / (1 + exp(-zip(weights, values).reduce(bias) { $0 + $1.0 * $1.1 }))
  }
}
