internal import Bitext

/// Judges whether documents are translations of each other.
///
/// A bead of a translation has words that fit each other better than they fit the words of beads
/// elsewhere. Sentences made by one pattern fit each other everywhere, and what strangers seem to
/// share was learned from chance: neither counts.
struct LikenessJudge {
  /// With how many beads elsewhere each is compared.
  private static let controlCount = 4
  /// How many beads of a document are looked at, about.
  private static let sampleCount = 500

  private var scorer: PlacedWordScorer

  /// - Parameter translations: What was not learned from the beads that are judged.
  init(
    _ chinese: SentenceWords, _ english: SentenceWords, _ translations: WordTranslations,
    parameters: AlignmentParameters
  ) {
    scorer = PlacedWordScorer(chinese, english, translations, parameters: parameters)
  }

  /// How far sentences fit their counterparts better than others, −1…1 for each sentence.
  ///
  /// It is 2A − 1, where A is the probability that a bead's words fit better than the words of
  /// its Chinese and of another bead's English.
  mutating func fit(of beads: [SentenceBead], where isJudged: (Int) -> Bool) -> (
    sum: Double, count: Int
  ) {
    let pairs = beads.filter { !$0.isOmission }
    let stride = Swift.max(1, pairs.count / Self.sampleCount)
    var result = (sum: 0.0, count: 0)
    for index in Swift.stride(from: 0, to: pairs.count, by: stride) where isJudged(index) {
      let bead = pairs[index]
      let sentences = bead.chinese.count + bead.english.count
      let score = self.score(bead, bead)
      var wins = 0.0
      var comparisons = 0
      for step in 1...Self.controlCount {
        let other = (index + pairs.count * step / (Self.controlCount + 1)) % pairs.count
        guard other != index else { continue }
        let control = self.score(bead, pairs[other])
        wins += score > control ? 1 : score < control ? -1 : 0
        comparisons += 1
      }
      result.count += sentences
      if comparisons == 0 {
        result.sum += score > 0 ? Double(sentences) : 0
      } else {
        result.sum += wins / Double(comparisons) * Double(sentences)
      }
    }
    return result
  }

  private mutating func score(_ chinese: SentenceBead, _ english: SentenceBead) -> Float {
    scorer.score(
      chinese.chinese.lowerBound, chinese.chinese.count, english.english.lowerBound,
      english.english.count)
  }
}
