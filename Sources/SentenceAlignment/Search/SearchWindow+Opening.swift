internal import Bitext

extension SearchWindow {
  /// A window is not opened beyond this many nodes, of about 130 bytes each.
  private static let mostNodes = 1_200_000
  /// So many beads in a row that have both sides end a passage of sentences left out.
  private static let patience = 3

  /// Sentences of both sides at one place.
  struct Passage: Hashable {
    let rows: Range<Int>
    let columns: Range<Int>
  }

  /// The window opened where a path has no room: where it comes near an edge, and where it leaves
  /// out sentences of both sides at one place, as it does when an anchor was wrong.
  ///
  /// - Parameter passages: How often each passage was looked at; one that stays as it is twice is
  ///   left alone.
  /// - Returns: Nil where nothing is opened, or more than memory allows.
  func opened(
    around path: [SentenceBead], _ amount: Int, _ columnCount: Int, _ passages: inout [Passage: Int]
  ) -> SearchWindow? {
    var lower = self.lower
    var upper = self.upper
    for bead in path {
      let (row, column) = (bead.chinese.upperBound, bead.english.upperBound)
      let isLow = column - Int(self.lower[row]) < 3 && self.lower[row] > 0
      let isHigh = Int(self.upper[row]) - column < 3 && self.upper[row] < Int32(columnCount)
      guard isLow || isHigh else { continue }
      for line in max(0, row - amount)...min(rowCount - 1, row + amount) {
        if isLow { lower[line] = min(lower[line], Int32(max(0, column - amount))) }
        if isHigh { upper[line] = max(upper[line], Int32(min(columnCount, column + amount))) }
      }
    }
    for passage in Self.passages(path) where passages[passage, default: 0] < 2 {
      passages[passage, default: 0] += 1
      let (rows, columns) = (passage.rows, passage.columns)
      let first = (row: rows.lowerBound - amount / 2, column: columns.lowerBound - amount / 2)
      let last = (row: rows.upperBound + amount / 2, column: columns.upperBound + amount / 2)
      func open(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) {
        for line in max(0, rows.lowerBound)...min(rowCount - 1, rows.upperBound) {
          lower[line] = min(lower[line], Int32(max(0, columns.lowerBound)))
          upper[line] = max(upper[line], Int32(min(columnCount, columns.upperBound)))
        }
      }
      if (last.row - first.row) * (last.column - first.column) <= Self.mostPlaces {
        open(first.row...last.row, first.column...last.column)
      } else {
        let side = 8 * amount
        open(first.row...min(last.row, first.row + side), first.column...first.column + side)
        open(max(first.row, last.row - side)...last.row, last.column - side...last.column)
      }
    }
    let wider = SearchWindow(lower: lower, upper: upper, columnCount: columnCount)
    return wider.nodeCount > nodeCount && wider.nodeCount <= Self.mostNodes ? wider : nil
  }

  /// The passages in which a path leaves out sentences of both sides, or puts many together.
  private static func passages(_ path: [SentenceBead]) -> [Passage] {
    var passages: [Passage] = []
    var first: SentenceBead?
    var last: SentenceBead?
    var counts = (chinese: 0, english: 0)
    var whole = 0
    func end() {
      if let first, let last, counts.chinese > 0, counts.english > 0 {
        passages.append(
          Passage(
            rows: first.chinese.lowerBound..<last.chinese.upperBound,
            columns: first.english.lowerBound..<last.english.upperBound))
      }
      first = nil
      counts = (0, 0)
    }
    for bead in path {
      guard bead.isOmission || min(bead.chinese.count, bead.english.count) > 2 else {
        whole += 1
        if whole == patience { end() }
        continue
      }
      whole = 0
      if first == nil { first = bead }
      last = bead
      counts.chinese += bead.chinese.count
      counts.english += bead.english.count
    }
    end()
    return passages
  }
}
