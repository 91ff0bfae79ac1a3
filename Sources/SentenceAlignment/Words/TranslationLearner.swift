internal import Bitext

/// Learns word translations from beads: IBM Model 1 with the priors as pseudo-counts and an
/// absolute discount.
///
/// Brown et al., *The Mathematics of Statistical Machine Translation*, Computational Linguistics
/// 19(2), 1993. An iteration goes through the pairs of words that meet in a bead; memory is that
/// of the words of the text and of the entries kept.
struct TranslationLearner {
  let parameters: AlignmentParameters
  /// How often expectation and maximization alternate.
  var iterationCount = 4

  /// Learns t(target | source), a row for each source word.
  ///
  /// - Parameters:
  ///   - groups: For each bead its words.
  ///   - direction: Which of them are source words.
  ///   - priors: t(target | source) as known before.
  func learn(
    _ groups: WordGroups, _ direction: Direction, priors: SparseTable,
    targetFrequencies: WordFrequencies
  ) -> SparseTable {
    let sourceCount = priors.rowCount
    let postings = groups.postings(of: direction.source, typeCount: sourceCount)
    let target = groups.words[direction.target]
    var table = priors
    let targetCount = targetFrequencies.counts.count
    let floor = (0..<Int32(targetCount)).map { targetFrequencies.share($0) }
    for iteration in 0..<iterationCount {
      table = step(
        target, groups.weights, postings, table, priors, floor, isFirst: iteration == 0,
        targetCount: targetCount)
    }
    return table
  }

  private func step(
    _ target: SentenceWords, _ weights: [Float], _ postings: SparseTable, _ table: SparseTable,
    _ priors: SparseTable, _ floor: [Float], isFirst: Bool, targetCount: Int
  ) -> SparseTable {
    // What words outside a row get: much before anything is learned, little afterwards.
    let outside: Float = isFirst ? 0.5 : 0.02
    let inside: Float = 1 - outside
    // NULL generates every target word by its frequency.
    var sums = target.words.map { floor[Int($0)] * 0.5 }
    var row = floor.map { $0 * outside }
    let background = row
    func spread(_ source: Int) {
      for place in table.range(source) {
        row[Int(table.columns[place])] += inside * table.weights[place]
      }
    }
    func clear(_ source: Int) {
      for place in table.range(source) {
        let column = Int(table.columns[place])
        row[column] = background[column]
      }
    }
    for source in 0..<table.rowCount where !postings.range(source).isEmpty {
      spread(source)
      for posting in postings.range(source) {
        let times = postings.weights[posting]
        for place in target.range(Int(postings.columns[posting])) {
          sums[place] += times * row[Int(target.words[place])]
        }
      }
      clear(source)
    }
    var learned = SparseTable()
    var counts = [Float](repeating: 0, count: targetCount)
    var touched: [Int32] = []
    let strength = Float(parameters.dictionaryCount)
    let discount = Float(parameters.countDiscount)
    for source in 0..<table.rowCount {
      spread(source)
      var total: Float = 0
      for posting in postings.range(source) {
        let bead = Int(postings.columns[posting])
        let times = postings.weights[posting] * weights[bead]
        for place in target.range(bead) {
          let word = target.words[place]
          let count = times * row[Int(word)] / sums[place]
          if counts[Int(word)] == 0 { touched.append(word) }
          counts[Int(word)] += count
          total += count
        }
      }
      clear(source)
      let priorRange = priors.range(source)
      for place in priorRange where counts[Int(priors.columns[place])] == 0 {
        touched.append(priors.columns[place])
      }
      touched.sort()
      let scale = 1 / (total + (priorRange.isEmpty ? 1 : strength))
      for word in touched {
        let known = priors.weight(Int32(source), word)
        let seen = max(0, counts[Int(word)] - discount)
        let weight = (seen + strength * known) * scale
        if weight > 0.002 { learned.append(word, weight) }
        counts[Int(word)] = 0
      }
      touched.removeAll(keepingCapacity: true)
      learned.endRow()
    }
    return learned
  }
}

/// The words of beads, bead after bead.
struct WordGroups {
  var words = Sides(chinese: SentenceWords(), english: SentenceWords())
  /// How sure each bead is, 0…1.
  var weights: [Float] = []

  mutating func append(
    _ bead: SentenceBead, _ chinese: SentenceWords, _ english: SentenceWords, weight: Float
  ) {
    for sentence in bead.chinese {
      words.chinese.words += chinese.words[chinese.range(sentence)]
    }
    for sentence in bead.english {
      words.english.words += english.words[english.range(sentence)]
    }
    words.chinese.endSentence(length: 0)
    words.english.endSentence(length: 0)
    weights.append(weight)
  }

  /// For each word of a language the beads that hold it and how often.
  func postings(of language: BitextLanguage, typeCount: Int) -> SparseTable {
    let source = words[language]
    var rows = SparseTable()
    for bead in 0..<weights.count {
      for place in source.range(bead) { rows.append(source.words[place], 1) }
      rows.endRow()
    }
    let sparse = rows.transposed(columnCount: typeCount)
    // A word that stands twice in a bead is one entry of weight 2.
    var merged = SparseTable()
    for word in 0..<typeCount {
      for place in sparse.range(word) {
        if let last = merged.columns.last, merged.columns.count > Int(merged.starts[word]),
          last == sparse.columns[place]
        {
          merged.weights[merged.weights.count - 1] += 1
        } else {
          merged.append(sparse.columns[place], 1)
        }
      }
      merged.endRow()
    }
    return merged
  }
}
