/// How like the embeddings of beads' two sides are: the cosine of the sums, less its mean over
/// pairs of sentences that do not correspond.
struct EmbeddingScores: Sendable {
  /// Scalar products of a Chinese and an English vector, for the window's cells.
  private var products: [Float] = []
  private var lower: [Int32] = []
  private var starts: [Int] = [0]
  /// Squared lengths of sums of one to six vectors from each sentence.
  private let chineseNorms: [Float]
  private let englishNorms: [Float]
  private let mean: Float

  init(
    _ chinese: SentenceEmbeddings, _ rows: Range<Int>, _ english: SentenceEmbeddings,
    _ columns: Range<Int>, window: SearchWindow
  ) {
    chineseNorms = Self.norms(chinese, rows)
    englishNorms = Self.norms(english, columns)
    // Sentences far from each other on the diagonal do not correspond.
    var sum: Float = 0
    var count = 0
    for step in 0..<min(512, rows.count * columns.count) {
      let row = step * 7919 % max(1, rows.count)
      let column = (row * columns.count / max(1, rows.count) + columns.count / 2) % columns.count
      sum += Self.product(
        chinese, rows.lowerBound + row, english,
        columns.lowerBound + (column + step) % columns.count)
      count += 1
    }
    mean = count > 0 ? sum / Float(count) : 0
    for row in 0..<rows.count {
      let first = Int(window.lower[max(0, row - BeadScorer.most + 1)])
      let last = min(columns.count, Int(window.upper[row + 1]))
      lower.append(Int32(first))
      for column in first..<max(first, last) {
        products.append(
          Self.product(chinese, rows.lowerBound + row, english, columns.lowerBound + column))
      }
      starts.append(products.count)
    }
  }

  func score(_ row: Int, _ rows: Int, _ column: Int, _ columns: Int) -> Float {
    var sum: Float = 0
    for line in row..<row + rows {
      for place in column..<column + columns {
        let offset = place - Int(lower[line])
        guard offset >= 0, starts[line] + offset < starts[line + 1] else { continue }
        sum += products[starts[line] + offset]
      }
    }
    let norm =
      chineseNorms[row * BeadScorer.most + rows - 1]
      * englishNorms[column * BeadScorer.most + columns - 1]
    return norm > 0 ? sum / norm.squareRoot() - mean : 0
  }

  private static func product(
    _ left: SentenceEmbeddings, _ row: Int, _ right: SentenceEmbeddings, _ column: Int
  ) -> Float {
    let dimension = left.dimension
    guard right.dimension == dimension, row < left.count, column < right.count else { return 0 }
    return left.values.withUnsafeBufferPointer { left in
      right.values.withUnsafeBufferPointer { right in
        var sums = SIMD8<Float>.zero
        var place = 0
        let first = row * dimension
        let second = column * dimension
        while place + 8 <= dimension {
          var a = SIMD8<Float>.zero
          var b = SIMD8<Float>.zero
          for lane in 0..<8 {
            a[lane] = left[first + place + lane]
            b[lane] = right[second + place + lane]
          }
          sums += a * b
          place += 8
        }
        var sum = sums.sum()
        while place < dimension {
          sum += left[first + place] * right[second + place]
          place += 1
        }
        return sum
      }
    }
  }

  private static func norms(_ vectors: SentenceEmbeddings, _ range: Range<Int>) -> [Float] {
    var norms: [Float] = []
    norms.reserveCapacity(range.count * BeadScorer.most)
    for first in range {
      var norm: Float = 0
      for count in 0..<BeadScorer.most {
        let last = first + count
        if last < range.upperBound {
          norm += product(vectors, last, vectors, last)
          for before in first..<last { norm += 2 * product(vectors, before, vectors, last) }
        }
        norms.append(norm)
      }
    }
    return norms
  }
}
