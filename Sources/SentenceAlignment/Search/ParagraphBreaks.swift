/// What paragraph breaks say of beads: a bead seldom reaches over one, and breaks of the two
/// sides tend to meet.
struct ParagraphBreaks: Sendable {
  /// Running counts of breaks before each sentence of either side; empty where not known.
  private var rowSums: [Int32] = []
  private var columnSums: [Int32] = []
  private let crossing: Float
  private let meeting: Float

  init(
    _ rowStarts: [Int], _ rows: Range<Int>, _ columnStarts: [Int], _ columns: Range<Int>,
    parameters: AlignmentParameters
  ) {
    crossing = Float(parameters.paragraphCrossing)
    meeting = Float(parameters.paragraphMeeting)
    // Breaks that are twice as many on one side do not mean the same on both.
    guard rowStarts.count > 1, columnStarts.count > 1, rowStarts.count < columnStarts.count * 2,
      columnStarts.count < rowStarts.count * 2
    else { return }
    rowSums = Self.sums(rowStarts, rows)
    columnSums = Self.sums(columnStarts, columns)
  }

  var isEmpty: Bool { rowSums.isEmpty }

  /// What the breaks add to the score of a bead.
  @inline(__always) func score(_ row: Int, _ rows: Int, _ column: Int, _ columns: Int) -> Float {
    if rowSums.isEmpty { return 0 }
    let inside =
      rowSums[row + rows] - rowSums[row + 1] + columnSums[column + columns]
      - columnSums[column + 1]
    let startsRow = rowSums[row + 1] > rowSums[row]
    let startsColumn = columnSums[column + 1] > columnSums[column]
    let start = startsRow == startsColumn ? (startsRow ? meeting : 0) : -meeting
    return start - crossing * Float(inside)
  }

  private static func sums(_ starts: [Int], _ range: Range<Int>) -> [Int32] {
    var marks = [Int32](repeating: 0, count: range.count + 1)
    for start in starts where range.contains(start) { marks[start - range.lowerBound + 1] = 1 }
    for place in 1..<max(1, marks.count) { marks[place] += marks[place - 1] }
    return marks
  }
}
