extension SearchWindow {
  /// A stretch between anchors is searched whole up to this many nodes.
  private static let wholeStretch = 300_000

  /// A window around anchors: whole between them where the stretch is small, a band around its
  /// diagonal where it is not.
  ///
  /// - Parameter slack: How far a path may stray from an anchor, in sentences.
  init(anchors: [AnchorFinder.Anchor], slack: Int, rowCount: Int, columnCount: Int) {
    var lower = [Int32](repeating: Int32(columnCount), count: rowCount + 1)
    var upper = [Int32](repeating: 0, count: rowCount + 1)
    func allow(_ row: Int, _ first: Int, _ last: Int) {
      guard row >= 0, row <= rowCount else { return }
      lower[row] = min(lower[row], Int32(max(0, first)))
      upper[row] = max(upper[row], Int32(min(columnCount, last)))
    }
    var row = 0
    var column = 0
    for index in 0...anchors.count {
      let isLast = index == anchors.count
      let nextRow = isLast ? rowCount : anchors[index].row
      let nextColumn = isLast ? columnCount : anchors[index].column
      let rows = nextRow - row
      let columns = nextColumn - column
      if rows * columns <= Self.wholeStretch && rows * columns <= 40 * (rows + columns + 40) {
        for line in row...max(row, nextRow) {
          allow(line, column - slack, nextColumn + slack)
        }
      } else {
        // The band holds both a straight line and one that lags by what one side has more.
        let half = max(40, min(rows, columns) / 8)
        let slope = Double(columns) / Double(max(1, rows))
        for line in row...max(row, nextRow) {
          let middle = column + Int(slope * Double(line - row))
          allow(line, middle - half - Int(slope), middle + half + Int(slope))
        }
      }
      if !isLast {
        for line in nextRow - slack...nextRow + slack {
          allow(line, nextColumn - slack, nextColumn + slack)
        }
      }
      row = nextRow
      column = nextColumn
    }
    self.init(lower: lower, upper: upper, columnCount: columnCount)
  }

  /// The window made wider wherever a path comes near its edge, or nil where it does nowhere.
  func widened(around path: [(row: Int, column: Int)], by amount: Int, columnCount: Int)
    -> SearchWindow?
  {
    var lower = self.lower
    var upper = self.upper
    var isChanged = false
    let limit = Int32(columnCount)
    for (row, column) in path {
      let isLow = column - Int(self.lower[row]) < 3 && self.lower[row] > 0
      let isHigh = Int(self.upper[row]) - column < 3 && self.upper[row] < limit
      guard isLow || isHigh else { continue }
      isChanged = true
      for line in max(0, row - amount)...min(rowCount - 1, row + amount) {
        if isLow { lower[line] = min(lower[line], Int32(max(0, column - amount))) }
        if isHigh { upper[line] = max(upper[line], Int32(min(columnCount, column + amount))) }
      }
    }
    guard isChanged else { return nil }
    let wider = SearchWindow(lower: lower, upper: upper, columnCount: columnCount)
    return wider.nodeCount > nodeCount ? wider : nil
  }
}
