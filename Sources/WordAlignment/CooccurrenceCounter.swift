internal import Text

/// Builds the pattern of a translation table and the counts of the first, uniform iteration of
/// IBM Model 1, the mean of both directions' (Brown et al., *The Mathematics of Statistical Machine
/// Translation*, 1993).
///
/// For each Chinese word the pairs that contain it are visited through an inverted index, and
/// counts are added up in an array with a place for each English word: no pair of words needs a
/// lookup, and a row is pruned before the next one is made. Time is one step a cell of the
/// sentence pairs; memory is the table and, per thread, two doubles an English word.
struct CooccurrenceCounter {
  let corpus: TrainingCorpus
  let priors: PriorBuilder?
  let options: WordAlignmentOptions

  /// Rows are shared out in groups of about as many tokens.
  private static let groupCount = 256
  /// Groups whose rows are in memory beside the table.
  private static let waveSize = 16

  /// The table of all pairs.
  ///
  /// - Parameter bound: Where memory is bounded, stretches of pairs are counted apart, and what is
  ///   least probable is dropped from their tables' sum as it grows.
  func table(_ bound: MemoryBound?) -> TranslationTable {
    guard let bound else { return table(0..<corpus.count) }
    var sum = TranslationTable(rowCount: corpus.chineseWordCount)
    for chunk in corpus.chunks(ofTokens: bound.chunkTokens) {
      sum.add(table(chunk))
      corpus.release(chunk)
      sum.shrink(toSlots: bound.slots, englishWordCount: corpus.englishWordCount)
    }
    return sum
  }

  private func table(_ pairs: Range<Int>) -> TranslationTable {
    let index = InvertedIndex(corpus.chinese, pairs, wordCount: corpus.chineseWordCount)
    let groups = index.groups(Self.groupCount)
    let columnSums = columnSums(pairs)
    var table = TranslationTable()
    // What is reserved and not used takes no memory, and nothing is ever copied to grow.
    table.entries.reserveCapacity(
      min(corpus.cellCount(pairs) * 5 / 4 + corpus.chineseWordCount, Int(Int32.max)))
    var first = 0
    while first < groups.count {
      let wave = groups[first..<min(groups.count, first + Self.waveSize)]
      table.join(
        Parallel.map(wave.count) { rows(wave[wave.startIndex + $0], index, columnSums) })
      first += wave.count
    }
    return table
  }

  /// What the counts of each English word's column add up to.
  private func columnSums(_ pairs: Range<Int>) -> [Double] {
    var sums = [Double](repeating: 0, count: corpus.englishWordCount)
    for pair in pairs {
      let range = corpus.english.range(pair)
      let share = Double(corpus.chinese.range(pair).count) / Double(range.count + 1)
      for word in corpus.english.words[range] { sums[Int(word)] += share }
    }
    return sums
  }

  private func rows(
    _ rows: Range<Int>, _ index: InvertedIndex, _ columnSums: [Double]
  ) -> TranslationTable {
    var table = TranslationTable()
    var sums = [SIMD2<Double>](repeating: .zero, count: corpus.englishWordCount)
    var touched: [UInt32] = []
    var entries: [TranslationTable.Entry] = []
    var known = priors?.makeRow()
    for row in rows {
      touched.removeAll(keepingCapacity: true)
      entries.removeAll(keepingCapacity: true)
      var chance = 0.0
      sums.withUnsafeMutableBufferPointer { sums in
        for segment in index.segments(of: row) {
          let range = corpus.english.range(Int(segment))
          // Each word of the English segment gets its share from each Chinese word and nothing.
          let share = SIMD2(
            1 / Double(corpus.chinese.range(Int(segment)).count + 1),
            1 / Double(range.count + 1))
          chance += share.x * Double(range.count)
          for word in corpus.english.words[range] {
            if sums[Int(word)].x == 0 { touched.append(word) }
            sums[Int(word)] += share
          }
        }
      }
      let least = Double(options.leastUniform)
      known?.turn(to: row)
      for word in touched {
        let sum = sums[Int(word)]
        let prior = known?.weight(word) ?? 0
        if sum.x >= least * chance || sum.y >= least * columnSums[Int(word)]
          || prior >= options.leastPrior
        {
          entries.append(
            .init(column: word, weight: Float((sum.x * sum.y).squareRoot()), prior: prior))
        }
      }
      for word in touched { sums[Int(word)] = .zero }
      table.appendRow(entries)
    }
    return table
  }
}
