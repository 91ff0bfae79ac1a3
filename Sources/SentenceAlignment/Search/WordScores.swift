/// The words' log-likelihood ratio of every bead in a window, in constant time a bead.
///
/// For Chinese sentences Z and English ones E,
/// Σ over e in E of log((1−λ) + λ · mean over z in Z of r(z,e)), and the same the other way. A
/// word of whose translation nothing is known counts 1, as by chance, in the mean, and nothing
/// in the sum. The first sum is additive over English sentences for a given Z, the second over Chinese ones for
/// a given E, so that sums along rows and columns give every bead by two subtractions.
struct WordScores: Sendable {
  /// For a count of Chinese sentences, sums along the English sentences of each row:
  /// `[count − 1][start of row i + j − lower]`.
  private var alongEnglish: [[Float]]
  /// For a Chinese sentence and an English start, its part in beads of one to six English
  /// sentences: `[start of row i + j − lower]`.
  private var alongChinese: [SIMD8<Float>]
  private let lower: [Int32]
  private let upper: [Int32]
  private let starts: [Int]

  init(
    _ chinese: SentenceWords, _ english: SentenceWords, _ translations: WordTranslations,
    window: SearchWindow, share: Double
  ) {
    let rows = chinese.count
    var lower: [Int32] = []
    var upper: [Int32] = []
    var starts = [0]
    // A cell is a pair of sentences; a bead that starts in an earlier row may reach it.
    for row in 0..<rows {
      lower.append(window.lower[max(0, row - BeadScorer.most + 1)])
      upper.append(max(window.upper[row + 1], lower[row]))
      starts.append(starts[row] + Int(upper[row] - lower[row]) + 1)
    }
    self.lower = lower
    self.upper = upper
    self.starts = starts
    let cells = CellEvidence(
      chinese, english, translations, lower: lower, upper: upper, starts: starts)
    let known = (
      chinese.knownCounts(translations.isKnownChinese),
      english.knownCounts(translations.isKnownEnglish)
    )
    alongEnglish = Self.sums(
      cells.english, chinese, english, known, lower: lower, upper: upper, starts: starts,
      share: Float(share))
    alongChinese = Self.columns(
      cells.chinese, chinese, english, known, lower: lower, upper: upper, starts: starts,
      share: Float(share))
  }

  /// The last place that a bead from a row may end at.
  @inline(__always) func limit(_ row: Int) -> Int { Int(upper[row]) }

  /// The scores of beads of `rowCount` Chinese and one to six English sentences, of which those
  /// within the row's limit are meant.
  @inline(__always) func scores(_ row: Int, _ rowCount: Int, _ column: Int) -> SIMD8<Float> {
    let place = starts[row] + column - Int(lower[row])
    var scores = alongEnglish[rowCount - 1].withUnsafeBufferPointer { sums in
      SIMD8<Float>(
        sums[place + 1], sums[place + 2], sums[place + 3], sums[place + 4], sums[place + 5],
        sums[place + 6], 0, 0) - sums[place]
    }
    for line in row..<row + rowCount where column <= Int(upper[line]) {
      scores += alongChinese[starts[line] + column - Int(lower[line])]
    }
    return scores
  }

  /// The score of a bead of `rowCount` Chinese and `columnCount` English sentences, 1 to 6 each.
  func score(_ row: Int, _ rowCount: Int, _ column: Int, _ columnCount: Int) -> Float {
    guard column + columnCount <= limit(row) else { return 0 }
    return scores(row, rowCount, column)[columnCount - 1]
  }

  /// Running sums along a row: entry *j* holds the sum over English sentences before *j*.
  private static func sums(
    _ cells: CellEvidence.Side, _ chinese: SentenceWords, _ english: SentenceWords,
    _ known: (chinese: [Int32], english: [Int32]), lower: [Int32], upper: [Int32], starts: [Int],
    share: Float
  ) -> [[Float]] {
    var result = Array(
      repeating: [Float](repeating: 0, count: starts[chinese.count] + BeadScorer.most), count: BeadScorer.most)
    var scratch = [Float](repeating: 0, count: english.longestSentence)
    for row in 0..<chinese.count {
      var running = (Float(0), Float(0), Float(0), Float(0), Float(0), Float(0))
      withUnsafeMutableBytes(of: &running) { bytes in
        let running = bytes.bindMemory(to: Float.self)
        for column in Int(lower[row])..<Int(upper[row]) {
          let words = english.range(column)
          var wordTotal: Float = 0
          var unknown: Float = 0
          var isTouched = false
          for count in 1...BeadScorer.most where row + count <= chinese.count {
            let line = row + count - 1
            let lineWords = Float(chinese.range(line).count)
            if column >= Int(lower[line]), column < Int(upper[line]) {
              let cell = starts[line] + column - Int(lower[line])
              for place in cells.range(cell) {
                scratch[Int(cells.entries[place].word)] += cells.entries[place].sum
                isTouched = true
              }
            }
            wordTotal += lineWords
            unknown += lineWords - Float(known.chinese[line])
            let base = wordTotal > 0 ? 1 - share + share * unknown / wordTotal : 1
            var sum: Float = 0
            if isTouched, wordTotal > 0 {
              let scale = share / (wordTotal * base)
              for word in 0..<words.count where scratch[word] > 0 {
                sum += FastLog.log1p(scratch[word] * scale)
              }
            }
            running[count - 1] += sum + FastLog.log1p(base - 1) * Float(known.english[column])
            result[count - 1][starts[row] + column + 1 - Int(lower[row])] = running[count - 1]
          }
          if isTouched { for word in 0..<words.count { scratch[word] = 0 } }
        }
      }
    }
    return result
  }

  private static func columns(
    _ cells: CellEvidence.Side, _ chinese: SentenceWords, _ english: SentenceWords,
    _ known: (chinese: [Int32], english: [Int32]), lower: [Int32], upper: [Int32], starts: [Int],
    share: Float
  ) -> [SIMD8<Float>] {
    var result = [SIMD8<Float>](repeating: .zero, count: starts[chinese.count])
    var scratch = [Float](repeating: 0, count: chinese.longestSentence)
    for row in 0..<chinese.count {
      let words = chinese.range(row)
      for column in Int(lower[row])..<Int(upper[row]) {
        var wordTotal: Float = 0
        var unknown: Float = 0
        var isTouched = false
        for count in 1...BeadScorer.most where column + count <= english.count {
          let place = column + count - 1
          if place < Int(upper[row]) {
            let cell = starts[row] + place - Int(lower[row])
            for entry in cells.range(cell) {
              scratch[Int(cells.entries[entry].word)] += cells.entries[entry].sum
              isTouched = true
            }
          }
          let wordCount = english.range(place).count
          wordTotal += Float(wordCount)
          unknown += Float(wordCount - Int(known.english[place]))
          let base = wordTotal > 0 ? 1 - share + share * unknown / wordTotal : 1
          var sum: Float = 0
          if isTouched, wordTotal > 0 {
            let scale = share / (wordTotal * base)
            for word in 0..<words.count where scratch[word] > 0 {
              sum += FastLog.log1p(scratch[word] * scale)
            }
          }
          result[starts[row] + column - Int(lower[row])][count - 1] =
            sum + FastLog.log1p(base - 1) * Float(known.chinese[row])
        }
        if isTouched { for word in 0..<words.count { scratch[word] = 0 } }
      }
    }
    return result
  }
}

extension SentenceWords {
  /// The number of words in the longest sentence.
  var longestSentence: Int {
    (0..<count).reduce(0) { max($0, range($1).count) }
  }

  /// How many words of each sentence are known.
  func knownCounts(_ isKnown: [Bool]) -> [Int32] {
    (0..<count).map { sentence in
      range(sentence).reduce(0) { $0 + (isKnown[Int(words[$1])] ? 1 : 0) }
    }
  }
}
