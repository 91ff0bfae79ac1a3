/// The cells of one pair of segments: where each pair of words stands in the table, the
/// translation probabilities, and the posteriors of both directions. Used by one thread.
final class PairWorkspace {
  private(set) var chineseCount = 0
  private(set) var englishCount = 0
  /// Between rows that have a place for each Chinese word.
  private(set) var chineseStride = 0
  /// Between rows that have a place for each English word.
  private(set) var englishStride = 0
  /// Slots of the table, a row for each Chinese word; negative where a pair has none.
  private(set) var slots: [Int32] = []
  /// Pseudo-counts, a row for each Chinese word.
  var priors: [Float] = []
  /// What the table and the priors count for each cell, and for each word of either side.
  var weights: [Float] = []
  var rowMasses: [Float] = []
  var columnMasses: [Float] = []
  /// t(English | Chinese), a row for each English word.
  let toEnglish = FloatBuffer()
  /// t(Chinese | English), a row for each Chinese word.
  let toChinese = FloatBuffer()
  let nullToEnglish = FloatBuffer()
  let nullToChinese = FloatBuffer()
  /// Posteriors of links by the model that produces English words, a row for each of them.
  let englishPosteriors = FloatBuffer()
  /// Posteriors of links by the model that produces Chinese words, a row for each of them.
  let chinesePosteriors = FloatBuffer()
  let englishNulls = FloatBuffer()
  let chineseNulls = FloatBuffer()
  private let columnScales = FloatBuffer()
  private let model = HiddenMarkovModel()

  /// No pair of words is impossible.
  let leastProbability: Float

  init(leastProbability: Float) { self.leastProbability = leastProbability }

  func load(
    chinese: UnsafeBufferPointer<UInt32>, english: UnsafeBufferPointer<UInt32>,
    _ table: TableView
  ) {
    resize(chinese.count, english.count)
    let least = leastProbability
    let (toEnglish, toChinese) = (toEnglish.base, toChinese.base)
    let (chineseStride, englishStride) = (chineseStride, englishStride)
    let columnScales = columnScales.base
    for (column, word) in english.enumerated() { columnScales[column] = table.columnScale(word) }
    let entries = table.entries
    slots.withUnsafeMutableBufferPointer { slots in
      for row in 0..<chinese.count {
        let slots = UnsafeMutableBufferPointer(
          rebasing: slots[row * english.count..<(row + 1) * english.count])
        let rowScale = table.rowScale(chinese[row])
        Self.findSlots(of: english, table.row(chinese[row]), entries.baseAddress, slots)
        for column in 0..<english.count {
          let slot = Int(slots[column])
          let weight = slot >= 0 ? entries[slot].weight : 0
          toEnglish[column * chineseStride + row] = weight * rowScale + least
          toChinese[row * englishStride + column] = weight * columnScales[column] + least
        }
      }
    }
    for (column, word) in english.enumerated() {
      nullToEnglish.base[column] = table.nullToEnglish(word) + least
    }
    for (row, word) in chinese.enumerated() {
      nullToChinese.base[row] = table.nullToChinese(word) + least
    }
  }

  /// Finds words in a row of the table.
  ///
  /// All first slots are read before any is looked at, so that the waits for memory overlap.
  private static func findSlots(
    of words: UnsafeBufferPointer<UInt32>, _ row: (start: UInt32, size: UInt32),
    _ entries: UnsafePointer<TranslationTable.Entry>?, _ slots: UnsafeMutableBufferPointer<Int32>
  ) {
    guard let entries, row.size > 0 else {
      slots.update(repeating: -1)
      return
    }
    for place in 0..<words.count {
      let home = row.start &+ TranslationTable.home(words[place], row.size)
      slots[place] = Int32(bitPattern: entries[Int(home)].column)
    }
    for place in 0..<words.count {
      let word = words[place]
      let found = UInt32(bitPattern: slots[place])
      let slot: Int
      if found == word {
        slot = Int(row.start &+ TranslationTable.home(word, row.size))
      } else if found == TranslationTable.Entry.noColumn {
        slot = -1
      } else {
        slot = TranslationTable.slot(entries, row.start, row.size, word)
      }
      slots[place] = Int32(truncatingIfNeeded: slot)
    }
  }

  /// Takes the pseudo-counts of the cells' pairs from the table.
  func loadPriors(_ table: TableView) {
    let count = chineseCount * englishCount
    if priors.count < count { priors = [Float](repeating: 0, count: count) }
    priors.withUnsafeMutableBufferPointer { priors in
      slots.withUnsafeBufferPointer { slots in
        for place in 0..<count {
          priors[place] = slots[place] >= 0 ? table.entries[Int(slots[place])].prior : 0
        }
      }
    }
  }

  private func resize(_ chineseCount: Int, _ englishCount: Int) {
    self.chineseCount = chineseCount
    self.englishCount = englishCount
    chineseStride = (chineseCount + 7) & ~7
    englishStride = (englishCount + 7) & ~7
    if slots.count < chineseCount * englishCount {
      slots = [Int32](repeating: 0, count: chineseCount * englishCount * 3 / 2)
    }
    for buffer in [toEnglish, englishPosteriors] { buffer.reserve(englishCount * chineseStride) }
    for buffer in [toChinese, chinesePosteriors] { buffer.reserve(chineseCount * englishStride) }
    for buffer in [nullToEnglish, englishNulls, columnScales] { buffer.reserve(englishCount) }
    for buffer in [nullToChinese, chineseNulls] { buffer.reserve(chineseCount) }
    toEnglish.clear(englishCount * chineseStride)
    toChinese.clear(chineseCount * englishStride)
  }

  /// Posteriors of both directions by their hidden Markov models.
  func runModels(
    _ jumps: JumpTables, nullMass: Float, englishJumpCounts: UnsafeMutablePointer<Float>? = nil,
    chineseJumpCounts: UnsafeMutablePointer<Float>? = nil
  ) {
    model.run(
      .init(
        rows: englishCount, columns: chineseCount, stride: chineseStride,
        emissions: toEnglish.base, nullEmissions: nullToEnglish.base,
        posteriors: englishPosteriors.base, nullPosteriors: englishNulls.base),
      jumps.toEnglish, nullMass: nullMass, jumpCounts: englishJumpCounts)
    model.run(
      .init(
        rows: chineseCount, columns: englishCount, stride: englishStride,
        emissions: toChinese.base, nullEmissions: nullToChinese.base,
        posteriors: chinesePosteriors.base, nullPosteriors: chineseNulls.base),
      jumps.toChinese, nullMass: nullMass, jumpCounts: chineseJumpCounts)
  }

  /// Posteriors of both directions by IBM Model 1: every place is as likely as the others.
  func runModelOne(nullMass: Float) {
    Self.normalize(
      englishCount, chineseCount, chineseStride, toEnglish, nullToEnglish, nullMass,
      englishPosteriors, englishNulls)
    Self.normalize(
      chineseCount, englishCount, englishStride, toChinese, nullToChinese, nullMass,
      chinesePosteriors, chineseNulls)
  }

  private static func normalize(
    _ rows: Int, _ columns: Int, _ stride: Int, _ emissions: FloatBuffer, _ nulls: FloatBuffer,
    _ nullMass: Float, _ posteriors: FloatBuffer, _ nullPosteriors: FloatBuffer
  ) {
    let share = (1 - nullMass) / Float(columns)
    for row in 0..<rows {
      let values = emissions.base + row * stride
      let result = posteriors.base + row * stride
      result.update(repeating: 0, count: stride)
      Vector.add(result, values, share, stride)
      var sum = nullMass * nulls.base[row]
      for column in 0..<columns { sum += result[column] }
      let scale = 1 / max(sum, 1e-37)
      Vector.scale(result, scale, stride)
      nullPosteriors.base[row] = nullMass * nulls.base[row] * scale
    }
  }
}

/// The jumps of both directions.
struct JumpTables: Sendable {
  /// Places among Chinese words as English ones are produced.
  var toEnglish = JumpTable()
  /// Places among English words as Chinese ones are produced.
  var toChinese = JumpTable()
}
