internal import Bitext
internal import Platform

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

  /// A window is not widened beyond this many nodes, of about 80 bytes each.
  private static let mostNodes = 4_000_000

  /// The best beads, around those that a person has set.
  func align() -> [SentenceBead] {
    var beads: [SentenceBead] = []
    var row = 0
    var column = 0
    for fixed in pair.fixedBeads {
      guard fixed.chinese.lowerBound >= row, fixed.english.lowerBound >= column,
        fixed.chinese.upperBound <= chinese.count, fixed.english.upperBound <= english.count
      else { continue }
      beads += align(
        row..<fixed.chinese.lowerBound, column..<fixed.english.lowerBound)
      var kept = fixed
      kept.isFixed = true
      kept.confidence = 1
      beads.append(kept)
      row = fixed.chinese.upperBound
      column = fixed.english.upperBound
    }
    return beads + align(row..<chinese.count, column..<english.count)
  }

  private func align(_ rows: Range<Int>, _ columns: Range<Int>) -> [SentenceBead] {
    guard !rows.isEmpty || !columns.isEmpty else { return [] }
    let stretch = Stretch(self, rows, columns)
    var window = SearchWindow(
      anchors: stretch.anchors(), slack: slack, rowCount: rows.count, columnCount: columns.count)
    var scorer = stretch.scorer(window)
    var lattice = stretch.lattice(window, scorer)
    var beads = BestPath(lattice).beads()
    var amount = 32
    while amount <= 2048, window.nodeCount < Self.mostNodes,
      let wider = window.widened(
        around: beads.map { ($0.chinese.upperBound, $0.english.upperBound) }, by: amount,
        columnCount: columns.count)
    {
      window = wider
      scorer = stretch.scorer(window)
      lattice = stretch.lattice(window, scorer)
      beads = BestPath(lattice).beads()
      amount *= 2
    }
    if looksClosely {
      let places = PlacedBeadScorer(stretch, scorer)
      lattice = stretch.rescored(lattice, places)
      beads = stretch.judged(BestPath(lattice).beads(), lattice, places)
    } else {
      let posteriors = BeadPosteriors(lattice, sharpness: parameters.sharpness)
      for index in beads.indices {
        beads[index].confidence = posteriors.probability(of: beads[index])
      }
    }
    return beads.map { bead in
      SentenceBead(
        chinese: rows.lowerBound + bead.chinese.lowerBound..<rows.lowerBound
          + bead.chinese.upperBound,
        english: columns.lowerBound + bead.english.lowerBound..<columns.lowerBound
          + bead.english.upperBound,
        confidence: bead.confidence)
    }
  }

  /// Scores beads that are known already.
  func scorer(for beads: [SentenceBead]) -> BeadScorer {
    var lower = [Int32](repeating: Int32(english.count), count: chinese.count + 1)
    var upper = [Int32](repeating: 0, count: chinese.count + 1)
    for bead in beads {
      for row in bead.chinese.lowerBound...bead.chinese.upperBound {
        lower[row] = min(lower[row], Int32(bead.english.lowerBound))
        upper[row] = max(upper[row], Int32(bead.english.upperBound))
      }
    }
    let stretch = Stretch(self, 0..<chinese.count, 0..<english.count)
    return stretch.scorer(
      SearchWindow(lower: lower, upper: upper, columnCount: english.count))
  }

  /// Scores beads by the places of their words and all else.
  private struct PlacedBeadScorer {
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

  /// Sentences between two fixed beads, or all.
  private struct Stretch {
    let whole: PairAligner
    let chinese: SentenceWords
    let english: SentenceWords
    let rows: Range<Int>
    let columns: Range<Int>

    init(_ whole: PairAligner, _ rows: Range<Int>, _ columns: Range<Int>) {
      self.whole = whole
      self.rows = rows
      self.columns = columns
      chinese = whole.chinese.slice(rows)
      english = whole.english.slice(columns)
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

    func lattice(_ window: SearchWindow, _ scorer: BeadScorer) -> BeadLattice {
      BeadLattice(
        window, rowCount: rows.count, columnCount: columns.count,
        barriers: Barriers(demands, rowCount: rows.count, columnCount: columns.count),
        scorer: scorer)
    }

    /// The beads that are likely, scored again by the places of their words.
    func rescored(_ lattice: BeadLattice, _ scorer: PlacedBeadScorer) -> BeadLattice {
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

    /// The beads with their probabilities, or those of line for line where these are likelier.
    ///
    /// That both sides have as many sentences seldom comes by chance, so it speaks for the one
    /// path on which each sentence meets the one with its number.
    func judged(
      _ beads: [SentenceBead], _ lattice: BeadLattice, _ scorer: PlacedBeadScorer
    ) -> [SentenceBead] {
      let parameters = whole.parameters
      let posteriors = BeadPosteriors(lattice, sharpness: parameters.placedSharpness)
      let evenness = probabilityOfEvenness(posteriors, lattice, scorer)
      var beads = beads
      if evenness > 0.5 {
        beads = rows.indices.map { index in
          let place = index - rows.lowerBound
          return SentenceBead(chinese: place..<place + 1, english: place..<place + 1)
        }
      }
      for index in beads.indices {
        let bead = beads[index]
        let isEven = bead.chinese == bead.english && bead.chinese.count == 1
        beads[index].confidence =
          (1 - evenness) * posteriors.probability(of: bead) + (isEven ? evenness : 0)
      }
      return beads
    }

    /// The probability that each sentence corresponds to the one with its number.
    private func probabilityOfEvenness(
      _ posteriors: BeadPosteriors, _ lattice: BeadLattice, _ scorer: PlacedBeadScorer
    ) -> Double {
      guard rows.count == columns.count else { return 0 }
      var scorer = scorer
      var sum = 0.0
      for place in 0..<rows.count {
        guard lattice.barriers.allows(place, 1, place, 1) else { return 0 }
        sum += Double(scorer.score(place, 1, place, 1))
      }
      let logarithm =
        whole.parameters.evennessOdds + whole.parameters.placedSharpness * sum
        - posteriors.totalLogarithm
      return 1 / (1 + exp(-logarithm))
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
}
