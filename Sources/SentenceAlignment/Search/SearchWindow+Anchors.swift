extension SearchWindow {
  /// A stretch between anchors is searched whole up to this many nodes.
  private static let wholeStretch = 300_000
  /// A band has no more nodes than this on either side of its diagonal.
  private static let widestBand = 250_000

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
        let half = max(40, min(min(rows, columns) / 8, Self.widestBand / max(1, rows)))
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

  /// All places.
  init(wholeOf rowCount: Int, _ columnCount: Int) {
    self.init(
      lower: [Int32](repeating: 0, count: rowCount + 1),
      upper: [Int32](repeating: Int32(columnCount), count: rowCount + 1), columnCount: columnCount)
  }
}
