internal import Text

/// The words' log-likelihood ratio of every bead in a window, in constant time a bead.
///
/// For Chinese sentences Z and English ones E,
/// Σ over e in E of log((1−λ) + λ · mean over z in Z of r(z,e)), and the same the other way. A
/// word of whose translation nothing is known counts 1, as by chance, in the mean, and nothing
/// in the sum. The first sum is additive over English sentences for a given Z, the second over
/// Chinese ones for a given E, so that sums along rows give every bead by a subtraction and an
/// addition for each Chinese sentence.
struct WordScores: Sendable {
  /// For a count of Chinese sentences, sums along the English sentences of each row:
  /// `[(count − 1) · stride + start of row i + j − lower]`, over the English sentences before *j*.
  private var alongEnglish: [Float]
  private let stride: Int
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
    stride = starts[rows] + BeadScorer.most
    alongEnglish = []
    alongChinese = []
    let cells = CellEvidence(
      chinese, english, translations, lower: lower, upper: upper, starts: starts)
    let chineseSide = Side(chinese, isKnown: translations.isKnownChinese, share: Float(share))
    let englishSide = Side(english, isKnown: translations.isKnownEnglish, share: Float(share))
    addSums(cells.english, chineseSide, englishSide)
    addParts(cells.chinese, chineseSide, englishSide)
  }

  /// What one side's words alone make of beads.
  private struct Side {
    let count: Int
    /// How many words of each sentence are known.
    var known: [Float] = []
    /// For one to six sentences from each, what a ratio is multiplied by in the mean over them.
    var scales: [SIMD8<Float>] = []
    /// For one to six sentences from each, the logarithm of the mean without ratios.
    var bases: [SIMD8<Float>] = []
    let longest: Int

    init(_ sentences: SentenceWords, isKnown: [Bool], share: Float) {
      count = sentences.count
      longest = sentences.longestSentence
      known = (0..<count).map { sentence in
        sentences.range(sentence).reduce(0) { $0 + (isKnown[Int(sentences.words[$1])] ? 1 : 0) }
      }
      for first in 0..<count {
        var words: Float = 0
        var unknown: Float = 0
        var scale = SIMD8<Float>.zero
        var mean = SIMD8<Float>(repeating: 1)
        for next in 0..<min(BeadScorer.most, count - first) {
          let wordCount = Float(sentences.range(first + next).count)
          words += wordCount
          unknown += wordCount - known[first + next]
          guard words > 0 else { continue }
          mean[next] = 1 - share + share * unknown / words
          scale[next] = share / (words * mean[next])
        }
        scales.append(scale)
        bases.append(FastMath.log(mean))
      }
    }
  }

  /// The last place that a bead from a row may end at.
  @inline(__always) func limit(_ row: Int) -> Int { Int(upper[row]) }

  /// The scores of beads of `rowCount` Chinese and one to six English sentences, of which those
  /// within the row's limit are meant.
  @inline(__always) func scores(_ row: Int, _ rowCount: Int, _ column: Int) -> SIMD8<Float> {
    let place = starts[row] + column - Int(lower[row])
    let first = (rowCount - 1) * stride + place
    var scores = alongEnglish.withUnsafeBufferPointer { sums in
      SIMD8<Float>(
        sums[first + 1], sums[first + 2], sums[first + 3], sums[first + 4], sums[first + 5],
        sums[first + 6], 0, 0) - sums[first]
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

  /// Adds up, along each row, what one to six Chinese sentences say of English ones.
  private mutating func addSums(_ cells: CellEvidence.Side, _ chinese: Side, _ english: Side) {
    var result = [Float](repeating: 0, count: stride * BeadScorer.most)
    var ratios = RatioSums(wordCount: english.longest)
    for row in 0..<chinese.count {
      let scales = chinese.scales[row]
      let bases = chinese.bases[row]
      let lines = min(BeadScorer.most, chinese.count - row)
      var running = SIMD8<Float>.zero
      var place = starts[row]
      for column in Int(lower[row])..<Int(upper[row]) {
        running += bases * english.known[column]
        for next in 0..<lines {
          let line = row + next
          if column >= Int(lower[line]), column < Int(upper[line]) {
            ratios.add(cells, starts[line] + column - Int(lower[line]))
          }
          if ratios.count > 0 { running[next] += ratios.logarithm(scale: scales[next]) }
        }
        ratios.clear()
        place += 1
        for next in 0..<lines { result[next * stride + place] = running[next] }
      }
    }
    alongEnglish = result
  }

  /// Finds what one to six English sentences say of each Chinese one.
  private mutating func addParts(_ cells: CellEvidence.Side, _ chinese: Side, _ english: Side) {
    var result = [SIMD8<Float>](repeating: .zero, count: starts[chinese.count])
    var ratios = RatioSums(wordCount: chinese.longest)
    for row in 0..<chinese.count {
      let last = Int(upper[row])
      let base = starts[row] - Int(lower[row])
      for column in Int(lower[row])..<last {
        let scales = english.scales[column]
        var scores = english.bases[column] * chinese.known[row]
        for next in 0..<min(BeadScorer.most, english.count - column) {
          if column + next < last { ratios.add(cells, base + column + next) }
          if ratios.count > 0 { scores[next] += ratios.logarithm(scale: scales[next]) }
        }
        ratios.clear()
        result[base + column] = scores
      }
    }
    alongChinese = result
  }
}

/// Sums of ratios for some of a sentence's words, packed so that logarithms are taken of eight
/// at once.
private struct RatioSums {
  /// How many words have a sum.
  private(set) var count = 0
  /// For each word of the sentence where its sum lies, or -1.
  private var slots: [Int32]
  private var words: [Int32]
  /// Zero beyond `count`.
  private var sums: [Float]

  init(wordCount: Int) {
    slots = Array(repeating: -1, count: wordCount)
    words = Array(repeating: 0, count: wordCount)
    sums = Array(repeating: 0, count: wordCount + 8)
  }

  @inline(__always) mutating func add(_ cells: CellEvidence.Side, _ cell: Int) {
    for index in cells.range(cell) {
      let entry = cells.entries[index]
      var slot = Int(slots[Int(entry.word)])
      if slot < 0 {
        slot = count
        slots[Int(entry.word)] = Int32(truncatingIfNeeded: slot)
        words[slot] = entry.word
        count += 1
      }
      sums[slot] += entry.sum
    }
  }

  /// Σ log(1 + sum · scale).
  @inline(__always) func logarithm(scale: Float) -> Float {
    sums.withUnsafeBytes { bytes in
      var total = SIMD8<Float>.zero
      for first in Swift.stride(from: 0, to: count, by: 8) {
        let packed = bytes.loadUnaligned(fromByteOffset: first * 4, as: SIMD8<Float>.self)
        total += FastMath.log(packed * scale + 1)
      }
      return total.sum()
    }
  }

  @inline(__always) mutating func clear() {
    for slot in 0..<count {
      slots[Int(words[slot])] = -1
      sums[slot] = 0
    }
    count = 0
  }
}

extension SentenceWords {
  /// The number of words in the longest sentence.
  var longestSentence: Int {
    (0..<count).reduce(0) { max($0, range($1).count) }
  }
}
