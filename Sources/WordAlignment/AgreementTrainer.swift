internal import Text

/// Trains both directions together and in agreement: IBM Model 1, then hidden Markov models.
///
/// The expected count of a link is the product of its posteriors in both directions (Liang,
/// Taskar and Klein, *Alignment by Agreement*, 2006, who train Model 1 without it). Blocks of pairs are
/// worked on side by side; their counts are added up in the order of the blocks, so that the
/// result is the same for any number of cores. Memory is the table, a sum a slot, and the counts
/// of a few blocks.
struct AgreementTrainer {
  let corpus: TrainingCorpus
  let options: WordAlignmentOptions
  var table: TranslationTable
  private(set) var jumps = JumpTables()
  /// How often each word was expected to come from nothing in the last iteration.
  private(set) var nullCounts: (chinese: [Float], english: [Float]) = ([], [])
  private let blocks: [Range<Int>]

  /// Cells of a block: about a millisecond's work.
  private static let blockCells = 10_000
  /// Blocks whose counts are in memory at a time.
  private static let waveSize = 96
  static let partitions = 8

  /// - Parameters:
  ///   - priors: What is known beforehand.
  ///   - bound: How much memory there is, where that is bounded.
  init(
    corpus: TrainingCorpus, priors: PriorBuilder?, options: WordAlignmentOptions,
    bound: MemoryBound? = nil
  ) {
    self.corpus = corpus
    self.options = options
    table = CooccurrenceCounter(corpus: corpus, priors: priors, options: options).table(bound)
    table.nullToEnglish = corpus.english.frequencies(wordCount: corpus.englishWordCount)
      .map { Float($0) }
    table.nullToChinese = corpus.chinese.frequencies(wordCount: corpus.chineseWordCount)
      .map { Float($0) }
    blocks = corpus.blocks(ofCells: Self.blockCells)
  }

  /// Runs all iterations.
  mutating func train() {
    table.addPriors()
    normalize()
    let first = max(1, options.modelOneIterations) - 1
    let count = first + max(0, options.agreementIterations)
    func tell(_ round: Int) {
      WorkWatch.current?.begin("learning, round \(round) of \(count)")
    }
    for iteration in 1..<max(1, options.modelOneIterations) {
      tell(iteration)
      iterate(isHidden: options.startsHidden, learnsJumps: false)
      if iteration == 1 { table.prune(below: options.leastKept) }
    }
    for iteration in 0..<max(0, options.agreementIterations) {
      tell(first + iteration + 1)
      iterate(isHidden: true, learnsJumps: true)
      if iteration == 0 { table.prune(below: options.leastKept / 10) }
    }
  }

  private func blockCounts(_ wave: ArraySlice<Range<Int>>, isHidden: Bool) -> [BlockCounts] {
    Parallel.map(wave.count) { index in
      BlockCounts(
        wave[wave.startIndex + index], corpus, table, jumps, options, isHidden: isHidden)
    }
  }

  private mutating func iterate(isHidden: Bool, learnsJumps: Bool) {
    var counts = ExpectedCounts(table)
    table.beginCounts()
    var first = 0
    while first < blocks.count {
      let wave = blocks[first..<min(blocks.count, first + Self.waveSize)]
      let parts = blockCounts(wave, isHidden: isHidden)
      counts.add(parts, to: &table.counts)
      if let start = wave.first?.lowerBound, let end = wave.last?.upperBound {
        corpus.release(start..<end)
      }
      first += wave.count
    }
    table.advance()
    table.nullToEnglish = counts.nullToEnglish.map(\.value)
    table.nullToChinese = counts.nullToChinese.map(\.value)
    nullCounts = (table.nullToChinese, table.nullToEnglish)
    normalize()
    if learnsJumps {
      jumps.toEnglish = JumpTable(counts: counts.englishJumps, smoothing: 0.5)
      jumps.toChinese = JumpTable(counts: counts.chineseJumps, smoothing: 0.5)
    }
  }

  /// Turns counts into probabilities.
  private mutating func normalize() {
    table.normalize(englishWordCount: corpus.englishWordCount)
  }
}
