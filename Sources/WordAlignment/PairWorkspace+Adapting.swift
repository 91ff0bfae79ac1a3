/// Pairs that a model was not trained on: their cells get what is known of them beforehand and what
/// the pairs teach, as though they had been part of the training text.
extension PairWorkspace {
  /// Takes the weights and the pseudo-counts of the cells' pairs from the table.
  func loadWeights(
    _ table: TableView, _ chinese: UnsafeBufferPointer<UInt32>,
    _ english: UnsafeBufferPointer<UInt32>
  ) {
    let count = chineseCount * englishCount
    if weights.count < count { weights = [Float](repeating: 0, count: count) }
    for place in 0..<count {
      let slot = Int(slots[place])
      weights[place] = slot >= 0 ? table.entries[slot].weight : 0
    }
    rowMasses = chinese.map { Self.mass(table.rowScale($0)) }
    columnMasses = english.map { Self.mass(table.columnScale($0)) }
  }

  private static func mass(_ scale: Float) -> Float { scale > 0 ? 1 / scale : 0 }

  /// Raises a cell's pseudo-count, by which its weight grows.
  func raise(_ row: Int, _ column: Int, prior: Float) {
    let place = row * englishCount + column
    let more = prior - priors[place]
    guard more > 0 else { return }
    priors[place] = prior
    weights[place] += more
    rowMasses[row] += more
    columnMasses[column] += more
  }

  /// Makes the probabilities those of the weights.
  func takeProbabilities() {
    for row in 0..<chineseCount {
      let scale = rowMasses[row] > 0 ? 1 / rowMasses[row] : 0
      for column in 0..<englishCount {
        let weight = weights[row * englishCount + column]
        let columnScale = columnMasses[column] > 0 ? 1 / columnMasses[column] : 0
        toEnglish.base[column * chineseStride + row] = weight * scale + leastProbability
        toChinese.base[row * englishStride + column] = weight * columnScale + leastProbability
      }
    }
  }

  /// The greater of both translation probabilities of each cell of which something is known.
  func forEachRendering(_ body: (_ row: Int, _ column: Int, Float) -> Void) {
    let unknown = 2 * leastProbability
    for row in 0..<chineseCount {
      for column in 0..<englishCount {
        let value = max(
          toEnglish.base[column * chineseStride + row], toChinese.base[row * englishStride + column]
        )
        if value > unknown { body(row, column, value) }
      }
    }
  }

  /// The probability of each link by both directions' models.
  func forEachJoint(atLeast least: Float, _ body: (_ row: Int, _ column: Int, Float) -> Void) {
    for row in 0..<chineseCount {
      for column in 0..<englishCount {
        let value =
          englishPosteriors.base[column * chineseStride + row]
          * chinesePosteriors.base[row * englishStride + column]
        if value >= least { body(row, column, value) }
      }
    }
  }
}
