internal import Bitext

/// Sentences of both sides that are aligned at a time: a whole document, what stands between two
/// fixed beads, or a part of a long one.
struct Stretch {
  let whole: PairAligner
  let chinese: SentenceWords
  let english: SentenceWords
  let rows: Range<Int>
  let columns: Range<Int>
  /// A stretch of no more sentences is short.
  private static let short = 400
  /// By so much a window is opened at last; less where words are only to be learned, which a lost
  /// passage takes few from.
  private static let widest = 2048
  private static let widestToLearn = 256
  /// The same where words hardly speak for what was found.
  private static let widestWithoutWords = 32
  /// So many times wider a window is opened each time.
  private static let step = 4
  /// A bead with a higher score of its words has words that speak for it, as most beads of translations
  /// have, and one in five of others.
  private static let leastWordScore: Float = 2
  private static let leastShareOfWords = 0.25
  /// By so much a path must be better to take another's place.
  private static let leastGain = 0.01

  init(_ whole: PairAligner, _ rows: Range<Int>, _ columns: Range<Int>) {
    self.whole = whole
    self.rows = rows
    self.columns = columns
    chinese = whole.chinese.slice(rows)
    english = whole.english.slice(columns)
  }

  /// The best beads, counted from the start of the document, without regard to evenness.
  func alignment() -> StretchAlignment {
    let (lattice, scorer, beads) = search()
    var result: StretchAlignment
    if whole.looksClosely {
      let places = PlacedBeadScorer(self, scorer)
      let rescored = rescored(lattice, places)
      result = closeAlignment(rescored)
      result.weighEvenness(rescored, places, parameters: whole.parameters)
    } else {
      result = StretchAlignment(
        beads: beads,
        posteriors: BeadPosteriors(lattice, sharpness: whole.parameters.sharpness))
    }
    result.move(by: rows.lowerBound, columns.lowerBound)
    return result
  }

  private func closeAlignment(_ rescored: BeadLattice) -> StretchAlignment {
    StretchAlignment(
      beads: BestPath(rescored).beads(),
      posteriors: BeadPosteriors(rescored, sharpness: whole.parameters.placedSharpness))
  }

  /// The best beads in a window, where they are better than others.
  ///
  /// - Parameter beads: Beads of the stretch, counted from the start of the document.
  func beads(in window: SearchWindow, betterThan beads: [SentenceBead]) -> [SentenceBead]? {
    let scorer = self.scorer(window)
    let places = PlacedBeadScorer(self, scorer)
    var result = closeAlignment(rescored(lattice(window, scorer), places))
    result.move(by: rows.lowerBound, columns.lowerBound)
    let gain = score(of: result.beads, places) - score(of: beads, places)
    return gain > Self.leastGain ? result.beads : nil
  }

  /// The best beads in a window with what they score, counted from the start of the document.
  func beads(in window: SearchWindow) -> (beads: [SentenceBead], score: Double) {
    let scorer = self.scorer(window)
    let places = PlacedBeadScorer(self, scorer)
    var result = closeAlignment(rescored(lattice(window, scorer), places))
    result.move(by: rows.lowerBound, columns.lowerBound)
    return (result.beads, score(of: result.beads, places))
  }

  /// What a path scores, whose beads are counted from the start of the document.
  func score(of beads: [SentenceBead]) -> Double {
    let window = SearchWindow(around: beads, rows, columns)
    return score(of: beads, PlacedBeadScorer(self, scorer(window)))
  }

  /// What a path scores where the places of words count.
  private func score(of beads: [SentenceBead], _ scorer: PlacedBeadScorer) -> Double {
    var scorer = scorer
    var sum = 0.0
    var last: SentenceBead?
    for bead in beads {
      if bead.isOmission {
        let goesOn =
          last.map { $0.isOmission && $0.english.isEmpty == bead.english.isEmpty } ?? false
        sum += Double(
          goesOn ? whole.parameters.omissionExtension : whole.parameters.omissionOpening)
      } else {
        sum += Double(
          scorer.score(
            bead.chinese.lowerBound - rows.lowerBound, bead.chinese.count,
            bead.english.lowerBound - columns.lowerBound, bead.english.count))
      }
      last = bead
    }
    return sum
  }

  /// Looks for the best path in a window that is opened until the path has room in it.
  private func search() -> (BeadLattice, BeadScorer, [SentenceBead]) {
    var window = SearchWindow(
      anchors: anchors(), slack: whole.slack, rowCount: rows.count, columnCount: columns.count)
    var scorer = self.scorer(window)
    var lattice = self.lattice(window, scorer)
    var beads = BestPath(lattice).beads()
    var amount = Self.widestWithoutWords
    let most = whole.looksClosely ? Self.widest : Self.widestToLearn
    var passages: [SearchWindow.Passage: Int] = [:]
    while amount <= (isFound(beads, scorer) ? most : Self.widestWithoutWords), !isLost(beads),
      let wider = window.opened(around: beads, amount, columns.count, &passages)
    {
      window = wider
      scorer = self.scorer(window)
      lattice = self.lattice(window, scorer)
      beads = BestPath(lattice).beads()
      amount *= Self.step
    }
    return (lattice, scorer, beads)
  }

  /// Whether words speak for a path at all. Where they do not, lengths alone chose it, and the texts are
  /// likely none that a wider window would bring together. Short stretches are worth the time.
  private func isFound(_ beads: [SentenceBead], _ scorer: BeadScorer) -> Bool {
    guard min(rows.count, columns.count) > Self.short else { return true }
    var found = 0
    for bead in beads where !bead.isOmission {
      let (row, column) = (bead.chinese.lowerBound, bead.english.lowerBound)
      let score = scorer.wordScore(row, bead.chinese.count, column, bead.english.count)
      if score > Self.leastWordScore { found += bead.chinese.count + bead.english.count }
    }
    return Double(found) > Self.leastShareOfWords * Double(rows.count + columns.count)
  }

  /// Whether a path leaves out most of both sides, as it does where texts are no translations: a
  /// wider window would take time and find nothing. Short stretches are worth the time.
  private func isLost(_ beads: [SentenceBead]) -> Bool {
    guard min(rows.count, columns.count) > Self.short else { return false }
    var left = (rows: 0, columns: 0)
    for bead in beads where bead.isOmission {
      left.rows += bead.chinese.count
      left.columns += bead.english.count
    }
    return 2 * left.rows > rows.count && 2 * left.columns > columns.count
  }

  /// Where a path is sought: what a person demands, and what rare words tell.
  func anchors() -> [AnchorFinder.Anchor] {
    let found = AnchorFinder(
      chinese: chinese, english: english, toEnglish: whole.translations.toEnglish,
      englishTypeCount: whole.englishTypeCount
    ).anchors()
    let demanded = demands.map {
      AnchorFinder.Anchor(row: $0.chinese, column: $0.english, weight: .greatestFiniteMagnitude)
    }
    guard !demanded.isEmpty else { return found }
    let agreeing = found.filter { anchor in
      demanded.allSatisfy {
        ($0.row < anchor.row && $0.column < anchor.column)
          || ($0.row > anchor.row && $0.column > anchor.column)
      }
    }
    return (agreeing + demanded).sorted { $0.row < $1.row }
  }

  private var demands: [DocumentPair.Anchor] {
    whole.pair.anchors.compactMap { anchor in
      guard rows.contains(anchor.chinese), columns.contains(anchor.english) else { return nil }
      return DocumentPair.Anchor(
        chinese: anchor.chinese - rows.lowerBound, english: anchor.english - columns.lowerBound)
    }
  }

  func scorer(_ window: SearchWindow) -> BeadScorer {
    let words = WordScores(
      chinese, english, whole.translations, window: window,
      share: whole.parameters.lexicalShare)
    return BeadScorer(
      chinese, english, words: words, habits: whole.habits, structure: structure,
      embeddings: embeddings(window), parameters: whole.parameters)
  }

  private func lattice(_ window: SearchWindow, _ scorer: BeadScorer) -> BeadLattice {
    BeadLattice(
      window, rowCount: rows.count, columnCount: columns.count,
      barriers: Barriers(demands, rowCount: rows.count, columnCount: columns.count),
      scorer: scorer)
  }

  /// The beads that are likely, scored again by the places of their words.
  private func rescored(_ lattice: BeadLattice, _ scorer: PlacedBeadScorer) -> BeadLattice {
    let posteriors = BeadPosteriors(lattice, sharpness: whole.parameters.sharpness)
    let limit = whole.parameters.leastLogarithm
    var scorer = scorer
    return lattice.rescored { edge, row, rows, column, columns in
      let logarithm = posteriors.logarithm(
        ofEdge: edge, from: lattice.node(row, column),
        to: lattice.node(row + rows, column + columns))
      return logarithm >= limit ? scorer.score(row, rows, column, columns) : nil
    }
  }

  private var structure: ParagraphBreaks {
    ParagraphBreaks(
      whole.pair.chinese.paragraphStarts, rows, whole.pair.english.paragraphStarts, columns,
      parameters: whole.parameters)
  }

  private func embeddings(_ window: SearchWindow) -> EmbeddingScores? {
    guard let chinese = whole.pair.chineseEmbeddings, let english = whole.pair.englishEmbeddings
    else { return nil }
    return EmbeddingScores(chinese, rows, english, columns, window: window)
  }
}

/// Scores beads by the places of their words and all else.
struct PlacedBeadScorer {
  private var words: PlacedWordScorer
  private let others: BeadScorer
  private let weight: Float

  init(_ stretch: Stretch, _ scorer: BeadScorer) {
    let parameters = stretch.whole.parameters
    words = PlacedWordScorer(
      stretch.chinese, stretch.english, stretch.whole.translations, parameters: parameters)
    others = scorer.withoutWords(kindWeight: Float(parameters.placedKindWeight))
    weight = Float(parameters.placedWeight)
  }

  mutating func score(_ row: Int, _ rows: Int, _ column: Int, _ columns: Int) -> Float {
    weight * words.score(row, rows, column, columns)
      + others.scores(row, rows, column)[columns - 1]
  }
}
