package import Bitext
internal import English
package import Lexicon
package import Segmentation

/// Judges what was counted, which comes in the order of a file of counts: Chinese phrases, each with its
/// pairs, English phrases, words in small letters, names, and at last the units that show the pairs.
///
/// - Complexity: memory of the pairs that are kept, and of the units that are shown.
package struct CountedTerms {
  private var candidates: CountedCandidates
  private let miner: TermMiner
  private var english: [UInt64: Int] = [:]
  /// Whether the words that are asked for stand in small letters somewhere.
  private var small: [UInt64: Bool] = [:]
  private var names: [(name: TermCounts.Name, count: Int)] = []
  private var areCounted = false
  private var isJudged = false
  /// The concepts, when they are judged.
  package private(set) var concepts: [CountedConcept] = []
  private var units: [UInt64: Sides<String>?] = [:]

  /// Begins.
  ///
  /// - Parameters:
  ///   - includesPlainTerms: Whether words of the common language and phrases that begin with a
  ///     verb are terms too.
  ///   - most: The most pairs that are kept.
  package init(
    dictionary: BilingualDictionary?, model: SegmentationModel, minimumConfidence: Double,
    includesPlainTerms: Bool = false, most: Int
  ) {
    candidates = CountedCandidates(most: most)
    var miner = TermMiner(dictionary: dictionary, model: model)
    miner.minimumConfidence = minimumConfidence
    miner.includesPlainTerms = includesPlainTerms
    self.miner = miner
  }

  /// Pairs that stand less often were left out, as not all fit.
  package private(set) var leastCount = 1

  /// Takes how often a Chinese phrase stands, the pairs of which follow.
  package mutating func add(chinese key: UInt64, _ count: Int) {
    candidates.begin(key, count: count)
  }

  /// Takes a pair.
  package mutating func add(_ key: TermCounts.PairKey, _ pair: CountedPair) {
    candidates.add(key, pair)
  }

  /// Takes how often an English phrase stands.
  package mutating func add(english key: UInt64, _ count: Int) {
    countAll()
    if english[key] != nil { english[key] = count }
  }

  /// Takes a word that stands in small letters.
  package mutating func add(small key: UInt64) {
    countAll()
    if small[key] != nil { small[key] = true }
  }

  /// Takes a name.
  package mutating func add(_ name: TermCounts.Name, _ count: Int) { names.append((name, count)) }

  /// Takes a unit.
  package mutating func add(unit key: UInt64, _ text: Sides<String>) {
    judge()
    if units[key] != nil { units[key] = .some(text) }
  }

  /// The unit of an example, where it was kept.
  package func unit(_ example: CountedPair.Example) -> Sides<String>? { units[example.unit] ?? nil }

  private mutating func countAll() {
    if areCounted { return }
    areCounted = true
    candidates.end()
    leastCount = candidates.leastCount
    for candidate in candidates.all {
      english[candidate.key.english] = 0
      let words = EnglishTerm(FormChoice.english(candidate.pair.englishForms.byText)).words
      if let first = words.first { small[MiningText.wordKey(first.lowercased())] = false }
    }
  }

  /// Judges all, once what tells of them has come.
  package mutating func judge() {
    if isJudged { return }
    countAll()
    isJudged = true
    candidates.take(english)
    let nested = candidates.nestedCounts
    let all = candidates.all
    let pairs = all.map { MiningPair($0, nested: nested[$0.key.chinese] ?? 0) }
    let small = small
    let judged = miner.judge(
      pairs, least: 0.8 * miner.minimumConfidence,
      standsSmall: { small[MiningText.wordKey($0)] == true }, isCut: \.isCut)
    let outcomes = CountedCompetition(
      all, english: pairs.map(\.foldedEnglish),
      strengths: judged.map { TermMiner.isSideBySide($0) ? 0 : $0.confidence }
    ).outcomes()
    var terms: [(index: Int, term: MinedTerm)] = []
    for (index, var term) in judged.enumerated()
    where TermMiner.isIndependent(outcomes[index]) && !TermMiner.isSideBySide(term)
      && miner.isLong(term)
    {
      term.parts.count = outcomes[index].standing + outcomes[index].nested
      guard term.confidence >= miner.minimumConfidence,
        miner.isWanted(
          term, firstChinese: pairs[index].firstChinese, wordCount: pairs[index].chineseWords)
      else { continue }
      terms.append((index, term))
    }
    let named = namedTerms()
    let known = Set(named.map(\.chinese))
    terms.removeAll { known.contains($0.term.chinese) }
    terms += named.map { (Int.max, $0) }
    terms.sort {
      ($1.term.confidence, $1.term.parts.count, $0.term.chinese, $0.term.english, $0.index)
        < ($0.term.confidence, $0.term.parts.count, $1.term.chinese, $1.term.english, $1.index)
    }
    var examples: [String: CountedPair] = [:]
    for (index, term) in terms where index < all.count {
      for example in all[index].pair.examples {
        examples[Self.name(term), default: CountedPair()].add(example)
      }
    }
    concepts = MinedConcept.grouping(terms.map(\.term)).map {
      CountedConcept($0) { examples[Self.name($0)]?.examples ?? [] }
    }
    for example in concepts.flatMap(\.examples) { units[example.unit] = .some(nil) }
    candidates = CountedCandidates(most: 1)
  }

  private static func name(_ term: MinedTerm) -> String { term.chinese + "\t" + term.english }

  private func namedTerms() -> [MinedTerm] {
    names.map { name, count in
      DottedNames.term(
        name.chinese.text, name.english.text, count: count,
        sound: miner.judge.transliterationScore(
          EnglishTerm(name.english.text), name.chinese.text))
    }
  }
}
