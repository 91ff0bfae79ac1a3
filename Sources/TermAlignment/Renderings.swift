/// Pairs of a Chinese form and an English term, with the evidence gathered.
struct Renderings {
  /// A pair.
  struct Pair: Hashable {
    var chinese: String
    var concept: Int
  }

  /// What is known of a pair.
  struct Support {
    var form: String
    var evidence: Evidence
    var confidence: Double
  }

  private var pairs: [Pair: Support] = [:]

  /// Adds a reason; further reasons of the same kind count once, at their best.
  mutating func add(
    _ chinese: String, _ concept: Int, _ form: String, _ evidence: Evidence, _ confidence: Double
  ) {
    let pair = Pair(chinese: chinese, concept: concept)
    guard var support = pairs[pair] else {
      pairs[pair] = Support(form: form, evidence: evidence, confidence: confidence)
      return
    }
    if support.evidence.isSuperset(of: evidence) {
      if confidence > support.confidence {
        support.confidence = confidence
        support.form = form
      }
    } else {
      if confidence > support.confidence { support.form = form }
      support.evidence.formUnion(evidence)
      support.confidence = 1 - (1 - support.confidence) * (1 - confidence)
    }
    pairs[pair] = support
  }

  /// Whether a gloss, a termbase or a dictionary already gives a concept its Chinese.
  func isNamed(_ concept: Int) -> Bool {
    let kinds: Evidence = [.gloss, .termbase, .dictionary]
    return pairs.contains {
      $0.key.concept == concept && !$0.value.evidence.isDisjoint(with: kinds)
    }
  }

  /// The pairs to believe, in a fixed order: for each concept those near its best.
  ///
  /// A gloss or a termbase names a form outright, and all that are named stand. A
  /// form that is only inferred stands beside a better one when it is nearly as
  /// good, since a text often has two renderings of one term.
  func chosen(minimumConfidence: Double) -> [(pair: Pair, support: Support)] {
    var best: [Int: Double] = [:]
    for (pair, support) in pairs {
      best[pair.concept] = max(best[pair.concept] ?? 0, support.confidence)
    }
    let named: Evidence = [.gloss, .termbase]
    let listed = Set(
      pairs.filter { $0.value.evidence.contains(.dictionary) }.map(\.key.concept))
    return pairs.filter { pair, support in
      guard support.confidence >= minimumConfidence else { return false }
      // A part of another word's meaning (家人 for member) yields to the word itself.
      if support.evidence == .composition, listed.contains(pair.concept),
        EnglishTerm(support.form).contentWords.count == 1
      {
        return false
      }
      if !support.evidence.isDisjoint(with: named) { return true }
      return support.confidence >= (best[pair.concept] ?? 0) - 0.03
    }
    .sorted {
      ($0.key.concept, $0.key.chinese) < ($1.key.concept, $1.key.chinese)
    }
    .map { (pair: $0.key, support: $0.value) }
  }
}
