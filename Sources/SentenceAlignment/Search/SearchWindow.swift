/// For each place between Chinese sentences, the places between English ones that a path may go
/// through.
///
/// Row *i* stands for the place before sentence *i*; both bounds never go down from row to row,
/// and each row meets the next.
struct SearchWindow: Sendable {
  /// The first column of each row; one more row than Chinese sentences.
  private(set) var lower: [Int32]
  /// The last column of each row.
  private(set) var upper: [Int32]
  /// Where each row starts among all nodes; one more entry than rows.
  private(set) var starts: [Int]

  /// Makes a window, whose bounds are made to keep the rules above.
  init(lower: [Int32], upper: [Int32], columnCount: Int) {
    var lower = lower
    var upper = upper
    let last = lower.count - 1
    let limit = Int32(columnCount)
    for row in lower.indices {
      lower[row] = max(0, min(lower[row], limit))
      upper[row] = max(0, min(upper[row], limit))
    }
    lower[0] = 0
    upper[last] = limit
    for row in stride(from: last - 1, through: 0, by: -1) {
      lower[row] = min(lower[row], lower[row + 1])
    }
    for row in 1..<max(1, last + 1) { upper[row] = max(upper[row], upper[row - 1]) }
    // A row reaches where the next begins, so that a path can go on.
    for row in 0..<last where upper[row] < lower[row + 1] { upper[row] = lower[row + 1] }
    for row in 1..<max(1, last + 1) { upper[row] = max(upper[row], upper[row - 1]) }
    self.lower = lower
    self.upper = upper
    var starts = [0]
    starts.reserveCapacity(lower.count + 1)
    for row in lower.indices { starts.append(starts[row] + Int(upper[row] - lower[row]) + 1) }
    self.starts = starts
  }

  /// The columns of a row.
  @inline(__always) func columns(_ row: Int) -> ClosedRange<Int> {
    Int(lower[row])...Int(upper[row])
  }

  var nodeCount: Int { starts[starts.count - 1] }
  var rowCount: Int { lower.count }
}
