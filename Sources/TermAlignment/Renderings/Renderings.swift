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
    /// How many content words of English the Chinese translates, its head last; 0 where the
    /// Chinese has another head.
    var words = 0
  }

  private var pairs: [Pair: Support] = [:]
  /// Pairs that were chosen already, and stand beside what a termbase names.
  private var decided: Set<Pair> = []

  /// Adds what the Chinese of a text proposes, or what was chosen for a term of a list; it stands as
  /// it is.
  mutating func decide(
    _ chinese: String, _ concept: Int, _ form: String, _ evidence: Evidence, _ confidence: Double
  ) {
    add(chinese, concept, form, evidence, confidence)
    decided.insert(Pair(chinese: chinese, concept: concept))
  }

  /// The Chinese that glosses and termbases name, by concept.
  var namedChinese: [Int: Set<String>] {
    var named: [Int: Set<String>] = [:]
    for (pair, support) in pairs
    where !support.evidence.isDisjoint(with: [.gloss, .termbase, .domain]) {
      named[pair.concept, default: []].insert(pair.chinese)
    }
    return named
  }

  /// Adds a reason; further reasons of the same kind count once, at their best.
  mutating func add(
    _ chinese: String, _ concept: Int, _ form: String, _ evidence: Evidence, _ confidence: Double,
    words: Int = 0
  ) {
    let pair = Pair(chinese: chinese, concept: concept)
    guard var support = pairs[pair] else {
      pairs[pair] = Support(
        form: form, evidence: evidence, confidence: confidence, words: words)
      return
    }
    support.words = max(support.words, words)
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

  /// All Chinese forms.
  var chinese: Set<String> { Set(pairs.keys.map(\.chinese)) }

  /// All pairs, in a fixed order.
  var named: [(pair: Pair, support: Support)] {
    pairs.sorted { ($0.key.concept, $0.key.chinese) < ($1.key.concept, $1.key.chinese) }
      .map { (pair: $0.key, support: $0.value) }
  }

  /// Whether a gloss, a termbase or a dictionary already gives a concept its Chinese.
  func isNamed(_ concept: Int) -> Bool {
    let kinds: Evidence = [.gloss, .termbase, .domain, .dictionary]
    return pairs.contains {
      $0.key.concept == concept && !$0.value.evidence.isDisjoint(with: kinds)
    }
  }

  /// Whether a gloss gives a concept its Chinese.
  func isGlossed(_ concept: Int) -> Bool {
    pairs.contains { $0.key.concept == concept && $0.value.evidence.contains(.gloss) }
  }

  /// Whether there is a reason already for a pair.
  func holds(_ chinese: String, _ concept: Int) -> Bool {
    pairs[Pair(chinese: chinese, concept: concept)] != nil
  }

  /// A rendering that is put together from translations of two words or more needs this
  /// much to stand beside a better one.
  private static let leastOfRival = 0.85

  /// The pairs to believe, in a fixed order: for each concept those near its best.
  ///
  /// A gloss or a termbase names a form outright, and all that are named stand. A
  /// form that is only inferred stands beside a better one when it is nearly as
  /// good, or when all the words of a longer term are translated in it (资本开支 beside
  /// 资本支出), since a text often has two renderings of one term.
  func chosen(minimumConfidence: Double) -> [(pair: Pair, support: Support)] {
    var best: [Int: Double] = [:]
    for (pair, support) in pairs {
      best[pair.concept] = max(best[pair.concept] ?? 0, support.confidence)
    }
    let named: Evidence = [.gloss, .termbase, .domain]
    let listed = Set(
      pairs.filter { $0.value.evidence.contains(.dictionary) }.map(\.key.concept))
    var rivals: [(pair: Pair, support: Support)] = []
    var kept = pairs.filter { pair, support in
      guard support.confidence >= minimumConfidence else { return false }
      // A part of another word's meaning (家人 for member) yields to the word itself.
      if support.evidence == .composition, listed.contains(pair.concept),
        EnglishTerm(support.form).contentWords.count == 1, support.words < 2
      {
        return false
      }
      if !support.evidence.isDisjoint(with: named) || decided.contains(pair) { return true }
      if support.confidence >= (best[pair.concept] ?? 0) - 0.03 { return true }
      if support.words >= 2 && support.confidence >= Self.leastOfRival {
        rivals.append((pair, support))
      }
      return false
    }
    // A rival is another word for the whole, not a part of the better one or one with more.
    let forms = Dictionary(grouping: kept.keys, by: \.concept).mapValues { $0.map(\.chinese) }
    for (pair, support) in rivals
    where !(forms[pair.concept] ?? []).contains(where: { Self.overlap($0, pair.chinese) }) {
      kept[pair] = support
    }
    return kept.sorted {
      ($0.key.concept, $0.key.chinese) < ($1.key.concept, $1.key.chinese)
    }
    .map { (pair: $0.key, support: $0.value) }
  }

  /// The numbers of the pairs that are no guesses which the text itself speaks against.
  ///
  /// What a dictionary alone gives for a term competes: a word that stands in the text far more
  /// rarely than another that is as good is most likely used in another sense (结余 beside 余额 for
  /// balance), and where three or more renderings put together are equally good, none of them is.
  ///
  /// - Parameter counts: how often the Chinese of each pair stands in the text.
  func withoutUnlikely(
    _ chosen: [(pair: Pair, support: Support)], counts: [Int]
  ) -> [Int] {
    var guesses: [Int: [Int]] = [:]
    var best: [Int: Double] = [:]
    for (place, (pair, support)) in chosen.enumerated() {
      best[pair.concept] = max(best[pair.concept] ?? 0, support.confidence)
      let isGuess = support.evidence.isSubset(of: [.dictionary, .composition])
      if isGuess, !decided.contains(pair) { guesses[pair.concept, default: []].append(place) }
    }
    var dropped: Set<Int> = []
    for (concept, places) in guesses where places.count > 1 {
      let limit = best[concept] ?? 0
      let isUnsure = limit < Self.leastOfRival && places.count > 2
      func weight(_ place: Int) -> Double {
        chosen[place].support.confidence * (1 + 0.1 * Double(min(counts[place], 30)).squareRoot())
      }
      guard let main = places.max(by: { (weight($0), $1) < (weight($1), $0) }) else { continue }
      for place in places where place != main || isUnsure {
        let share = chosen[place].support.words > 1 ? Self.shareOfPhrase : Self.shareOfWord
        // One place of few says nothing.
        let isRare = Double(counts[place]) < share * Double(counts[main]) - 1
        if isUnsure || isRare { dropped.insert(place) }
      }
    }
    return chosen.indices.filter { !dropped.contains($0) }
  }

  /// How often a second rendering must stand in the text, by the first: a word, which has other
  /// senses, and a phrase, which hardly has.
  private static let shareOfWord = 1.0 / 3
  private static let shareOfPhrase = 0.1

  private static func overlap(_ first: String, _ second: String) -> Bool {
    let (long, short) = first.utf8.count >= second.utf8.count ? (first, second) : (second, first)
    let text = Array(long.utf8)
    let part = Array(short.utf8)
    return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
  }
}
