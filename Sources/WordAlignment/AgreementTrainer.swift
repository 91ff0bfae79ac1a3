/// Trains both directions together: IBM Model 1, then hidden Markov models in agreement.
///
/// In the second stage the expected count of a link is the product of its posteriors in both
/// directions (Liang, Taskar and Klein, *Alignment by Agreement*, 2006). Blocks of pairs are
/// worked on side by side; their counts are added up in the order of the blocks, so that the
/// result is the same for any number of cores. Memory is the table, two counts a slot, and the
/// counts of a few blocks.
struct AgreementTrainer {
  let corpus: TrainingCorpus
  let options: WordAlignmentOptions
  private(set) var table: TranslationTable
  private(set) var jumps = JumpTables()
  /// Counts that are added in each iteration.
  var pseudoCounts: [PseudoCount] = []
  private let blocks: [Range<Int>]

  /// Cells of a block: about a millisecond's work.
  private static let blockCells = 20_000
  /// Blocks whose counts are in memory at a time.
  private static let waveSize = 48
  static let partitions = 8

  init(corpus: TrainingCorpus, options: WordAlignmentOptions) {
    self.corpus = corpus
    self.options = options
    table = CooccurrenceCounter(corpus: corpus, options: options).table()
    table.nullToEnglish = corpus.english.frequencies(wordCount: corpus.englishWordCount)
      .map { Float($0) }
    table.nullToChinese = corpus.chinese.frequencies(wordCount: corpus.chineseWordCount)
      .map { Float($0) }
    blocks = corpus.blocks(ofCells: Self.blockCells)
  }

  /// Runs all iterations.
  mutating func train() {
    normalize()
    for _ in 1..<max(1, options.modelOneIterations) { iterate(isAgreement: false) }
    for _ in 0..<max(0, options.agreementIterations) { iterate(isAgreement: true) }
  }

  private mutating func iterate(isAgreement: Bool) {
    var counts = ExpectedCounts(table)
    var first = 0
    while first < blocks.count {
      let wave = blocks[first..<min(blocks.count, first + Self.waveSize)]
      let (corpus, options, table, jumps) = (corpus, options, table, jumps)
      let parts = Parallel.map(wave.count) { index in
        BlockCounts(
          wave[wave.startIndex + index], corpus, table, jumps, options, isAgreement: isAgreement)
      }
      counts.add(parts)
      first += wave.count
    }
    table.toEnglish = counts.toEnglish
    table.toChinese = counts.toChinese
    table.nullToEnglish = counts.nullToEnglish
    table.nullToChinese = counts.nullToChinese
    normalize()
    if isAgreement {
      jumps.toEnglish = JumpTable(counts: counts.englishJumps, smoothing: 0.5)
      jumps.toChinese = JumpTable(counts: counts.chineseJumps, smoothing: 0.5)
    }
  }

  /// Adds the priors and turns counts into probabilities.
  private mutating func normalize() {
    for count in pseudoCounts {
      table.toEnglish[Int(count.slot)] += count.weight
      table.toChinese[Int(count.slot)] += count.weight
    }
    table.normalize(englishWordCount: corpus.englishWordCount)
  }
}

extension TranslationTable {
  /// Turns counts into probabilities.
  mutating func normalize(englishWordCount: Int) {
    var sums = [Float](repeating: 0, count: englishWordCount)
    for row in 0..<rowCount {
      let range = Int(rowStarts[row])..<Int(rowStarts[row + 1])
      var sum: Float = 0
      for slot in range where columns[slot] != Self.empty {
        sum += toEnglish[slot]
        sums[Int(columns[slot])] += toChinese[slot]
      }
      let scale = sum > 0 ? 1 / sum : 0
      for slot in range { toEnglish[slot] *= scale }
    }
    for slot in 0..<columns.count where columns[slot] != Self.empty {
      let sum = sums[Int(columns[slot])]
      toChinese[slot] = sum > 0 ? toChinese[slot] / sum : 0
    }
    Self.normalize(&nullToEnglish)
    Self.normalize(&nullToChinese)
  }

  private static func normalize(_ values: inout [Float]) {
    let sum = values.reduce(0) { $0 + Double($1) }
    let scale = sum > 0 ? Float(1 / sum) : 0
    for index in values.indices { values[index] *= scale }
  }
}
