internal import Bitext

/// Aligns one document pair with given word translations.
struct PairAligner {
  let chinese: SentenceWords
  let english: SentenceWords
  let pair: DocumentPair
  let translations: WordTranslations
  let englishTypeCount: Int
  let parameters: AlignmentParameters
  let habits: BeadHabits
  /// How far a path may stray from an anchor, in sentences.
  let slack: Int
  /// Whether the beads that are likely are scored again by the places of their words.
  let looksClosely: Bool

  /// The best beads, around those that a person has set.
  func align() -> [SentenceBead] {
    var beads: [SentenceBead] = []
    var row = 0
    var column = 0
    for fixed in pair.fixedBeads {
      guard fixed.chinese.lowerBound >= row, fixed.english.lowerBound >= column,
        fixed.chinese.upperBound <= chinese.count, fixed.english.upperBound <= english.count
      else { continue }
      beads += StretchWalk(
        self, row..<fixed.chinese.lowerBound, column..<fixed.english.lowerBound
      ).beads()
      var kept = fixed
      kept.isFixed = true
      kept.confidence = 1
      beads.append(kept)
      row = fixed.chinese.upperBound
      column = fixed.english.upperBound
    }
    return beads + StretchWalk(self, row..<chinese.count, column..<english.count).beads()
  }

  /// Scores beads that are known already.
  func scorer(for beads: [SentenceBead]) -> BeadScorer {
    let (rows, columns) = (0..<chinese.count, 0..<english.count)
    return Stretch(self, rows, columns).scorer(SearchWindow(around: beads, rows, columns))
  }
}
