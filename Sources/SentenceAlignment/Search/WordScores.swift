#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The words' log-likelihood ratio of every bead in a window, in constant time a bead.
///
/// For Chinese sentences Z and English ones E,
/// Σ over e in E of log((1−λ) + λ · mean over z in Z of r(z,e)), and the same the other way. The
/// first sum is additive over English sentences for a given Z, the second over Chinese ones for
/// a given E, so that sums along rows and columns give every bead by two subtractions.
struct WordScores: Sendable {
  static let most = 6

  /// For a Chinese start and a count of Chinese sentences, sums along the English sentences:
  /// `[start of row i + j − lower][count − 1]`.
  private var alongEnglish: [Float]
  /// For an English start and a count of English sentences, each Chinese sentence's part:
  /// `[start of row i + j − lower][count − 1]`, summed down the diagonal's column on reading.
  private var alongChinese: [Float]
  private let lower: [Int32]
  private let upper: [Int32]
  private let starts: [Int]
  private let columnLimit: Int

  init(
    _ chinese: SentenceWords, _ english: SentenceWords, _ translations: WordTranslations,
    window: SearchWindow, share: Double
  ) {
    let rows = chinese.count
    columnLimit = english.count
    var lower: [Int32] = []
    var upper: [Int32] = []
    var starts = [0]
    // A cell is a pair of sentences; a bead that starts in an earlier row may reach it.
    for row in 0..<rows {
      lower.append(window.lower[max(0, row - Self.most + 1)])
      upper.append(
        max(window.upper[min(rows, row + 1)], lower[row]))
      starts.append(starts[row] + Int(upper[row] - lower[row]) + 1)
    }
    self.lower = lower
    self.upper = upper
    self.starts = starts
    let cells = CellEvidence(
      chinese, english, translations, lower: lower, upper: upper, starts: starts)
    alongEnglish = Self.sums(
      cells.english, chinese, english, lower: lower, upper: upper, starts: starts, share: share)
    alongChinese = Self.columns(
      cells.chinese, chinese, english, lower: lower, upper: upper, starts: starts, share: share)
  }

  /// The score of a bead of `rowCount` Chinese and `columnCount` English sentences, 1 to 6 each.
  @inline(__always) func score(
    _ row: Int, _ rowCount: Int, _ column: Int, _ columnCount: Int
  ) -> Float {
    let base = starts[row] - Int(lower[row])
    let end = min(column + columnCount, Int(upper[row]))
    let begin = min(column, Int(upper[row]))
    var score =
      alongEnglish[(base + end) * Self.most + rowCount - 1]
      - alongEnglish[(base + begin) * Self.most + rowCount - 1]
    for line in row..<row + rowCount {
      let place = column
      guard place >= Int(lower[line]), place <= Int(upper[line]) else { continue }
      score += alongChinese[(starts[line] + place - Int(lower[line])) * Self.most + columnCount - 1]
    }
    return score
  }

  /// Running sums along a row: entry *j* holds the sum over English sentences before *j*.
  private static func sums(
    _ cells: CellEvidence.Side, _ chinese: SentenceWords, _ english: SentenceWords,
    lower: [Int32], upper: [Int32], starts: [Int], share: Double
  ) -> [Float] {
    var result = [Float](repeating: 0, count: starts[chinese.count] * most)
    let factor = Float(share / (1 - share))
    let penalty = Float(log(1 - share))
    var scratch = [Float](repeating: 0, count: english.longestSentence)
    for row in 0..<chinese.count {
      var running = (Float(0), Float(0), Float(0), Float(0), Float(0), Float(0))
      withUnsafeMutableBytes(of: &running) { bytes in
        let running = bytes.bindMemory(to: Float.self)
        for column in Int(lower[row])..<Int(upper[row]) {
          let words = english.range(column)
          var wordTotal: Float = 0
          var touched = 0
          var sum: Float = 0
          for count in 1...most where row + count <= chinese.count {
            let line = row + count - 1
            let lineWords = Float(chinese.range(line).count)
            var isChanged = false
            if column >= Int(lower[line]), column < Int(upper[line]) {
              let cell = starts[line] + column - Int(lower[line])
              for place in cells.range(cell) {
                scratch[Int(cells.entries[place].word)] += cells.entries[place].sum
                isChanged = true
              }
            }
            if isChanged { touched = 1 }
            wordTotal += lineWords
            sum = 0
            if touched != 0, wordTotal > 0 {
              let scale = factor / wordTotal
              for word in 0..<words.count where scratch[word] > 0 {
                sum += FastLog.log1p(scratch[word] * scale)
              }
            }
            let score = wordTotal > 0 ? sum + penalty * Float(words.count) : 0
            running[count - 1] += score
            result[(starts[row] + column + 1 - Int(lower[row])) * most + count - 1] =
              running[count - 1]
          }
          if touched != 0 { for word in 0..<words.count { scratch[word] = 0 } }
        }
      }
    }
    return result
  }

  private static func columns(
    _ cells: CellEvidence.Side, _ chinese: SentenceWords, _ english: SentenceWords,
    lower: [Int32], upper: [Int32], starts: [Int], share: Double
  ) -> [Float] {
    var result = [Float](repeating: 0, count: starts[chinese.count] * most)
    let factor = Float(share / (1 - share))
    let penalty = Float(log(1 - share))
    var scratch = [Float](repeating: 0, count: chinese.longestSentence)
    for row in 0..<chinese.count {
      let words = chinese.range(row)
      for column in Int(lower[row])..<Int(upper[row]) {
        var wordTotal: Float = 0
        var isTouched = false
        for count in 1...most where column + count <= english.count {
          let place = column + count - 1
          if place < Int(upper[row]) {
            let cell = starts[row] + place - Int(lower[row])
            for entry in cells.range(cell) {
              scratch[Int(cells.entries[entry].word)] += cells.entries[entry].sum
              isTouched = true
            }
          }
          wordTotal += Float(english.range(place).count)
          var sum: Float = 0
          if isTouched, wordTotal > 0 {
            let scale = factor / wordTotal
            for word in 0..<words.count where scratch[word] > 0 {
              sum += FastLog.log1p(scratch[word] * scale)
            }
          }
          result[(starts[row] + column - Int(lower[row])) * most + count - 1] =
            wordTotal > 0 ? sum + penalty * Float(words.count) : 0
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
}

/// Logarithms to about six digits, from the exponent and a polynomial of the mantissa.
enum FastLog {
  @inline(__always) static func log1p(_ value: Float) -> Float {
    let x = value + 1
    let bits = x.bitPattern
    let exponent = Float(Int32(bits >> 23) - 127)
    let mantissa = Float(bitPattern: (bits & 0x7F_FFFF) | 0x3F80_0000)
    // atanh series on (m−1)/(m+1), which is at most 1/3.
    let t = (mantissa - 1) / (mantissa + 1)
    let square = t * t
    let series =
      t * (2 + square * (0.6666667 + square * (0.4 + square * (0.2857143 + square * 0.2222222))))
    return exponent * 0.6931472 + series
  }
}
