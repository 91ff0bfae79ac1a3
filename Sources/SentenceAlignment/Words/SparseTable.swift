/// Rows of weighted columns, in compressed form.
struct SparseTable: Sendable {
  /// Where each row starts; one more entry than rows.
  var starts: [Int32] = [0]
  /// The columns of each row, ascending within a row.
  var columns: [Int32] = []
  /// A weight for each column.
  var weights: [Float] = []

  /// A table without rows.
  init() {}

  /// A table of its parts.
  init(starts: [Int32], columns: [Int32], weights: [Float]) {
    (self.starts, self.columns, self.weights) = (starts, columns, weights)
  }

  var rowCount: Int { starts.count - 1 }

  mutating func append(_ column: Int32, _ weight: Float) {
    columns.append(column)
    weights.append(weight)
  }

  mutating func endRow() { starts.append(Int32(truncatingIfNeeded: columns.count)) }

  @inline(__always) func range(_ row: Int) -> Range<Int> {
    Int(starts[row])..<Int(starts[row + 1])
  }

  func weight(_ row: Int32, _ column: Int32) -> Float {
    var low = Int(starts[Int(row)])
    let end = Int(starts[Int(row) + 1])
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < column { low = middle + 1 } else { high = middle }
    }
    return low < end && columns[low] == column ? weights[low] : 0
  }

  /// Columns become rows.
  ///
  /// - Parameter rowWeights: What each row's weights are multiplied by on the way.
  func transposed(columnCount: Int, rowWeights: [Float]? = nil) -> SparseTable {
    var result = SparseTable()
    var next = [Int32](repeating: 0, count: columnCount + 1)
    for column in columns { next[Int(column) + 1] += 1 }
    for column in 0..<columnCount { next[column + 1] += next[column] }
    result.starts = next
    result.columns = Array(repeating: 0, count: columns.count)
    result.weights = Array(repeating: 0, count: columns.count)
    for row in 0..<rowCount {
      for place in range(row) {
        let column = Int(columns[place])
        let target = Int(next[column])
        next[column] += 1
        result.columns[target] = Int32(row)
        result.weights[target] = weights[place] * (rowWeights?[row] ?? 1)
      }
    }
    return result
  }

  /// Each row is scaled to add up to at most a total.
  mutating func normalizeRows(to total: Float = 1) {
    for row in 0..<rowCount {
      var sum: Float = 0
      for place in range(row) { sum += weights[place] }
      guard sum > 0 else { continue }
      for place in range(row) { weights[place] *= total / sum }
    }
  }

  /// The entries of two tables of as many rows, whose columns ascend; of two at one place the greater.
  func joined(with other: SparseTable) -> SparseTable {
    var result = SparseTable()
    for row in 0..<rowCount {
      var (own, others) = (range(row), other.range(row))
      while !own.isEmpty || !others.isEmpty {
        let column = own.isEmpty ? Int32.max : columns[own.lowerBound]
        let second = others.isEmpty ? Int32.max : other.columns[others.lowerBound]
        var weight: Float = 0
        if column <= second { weight = weights[own.removeFirst()] }
        if second <= column { weight = max(weight, other.weights[others.removeFirst()]) }
        result.append(min(column, second), weight)
      }
      result.endRow()
    }
    return result
  }
}
