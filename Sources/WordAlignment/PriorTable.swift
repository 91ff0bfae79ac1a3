/// Pseudo-counts of word pairs, a row for each Chinese word: what is known of translations before
/// a bitext is looked at.
struct PriorTable: Sendable {
  private(set) var starts: [UInt32] = [0]
  private(set) var words: [UInt32] = []
  private(set) var weights: [Float] = []

  /// A table without rows, as good as one whose rows are all empty.
  init() {}

  /// Adds a row; columns must rise.
  mutating func appendRow(_ entries: some Sequence<(column: UInt32, weight: Float)>) {
    for entry in entries {
      words.append(entry.column)
      weights.append(entry.weight)
    }
    starts.append(UInt32(truncatingIfNeeded: words.count))
  }

  func range(_ row: Int) -> Range<Int> {
    row + 1 < starts.count ? Int(starts[row])..<Int(starts[row + 1]) : 0..<0
  }

  /// The columns of a row.
  func columns(_ row: Int) -> SortedColumns { SortedColumns(words: words[range(row)]) }

  /// Columns in rising order.
  struct SortedColumns {
    let words: ArraySlice<UInt32>

    func contains(_ column: UInt32) -> Bool {
      var low = words.startIndex
      var high = words.endIndex
      while low < high {
        let middle = (low + high) / 2
        if words[middle] < column { low = middle + 1 } else { high = middle }
      }
      return low < words.endIndex && words[low] == column
    }
  }
}
