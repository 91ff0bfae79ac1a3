internal import Bitext

/// Windows of passages that are looked at anew.
extension SearchWindow {
  /// The places of beads of a stretch, which are counted from the start of the document.
  init(around beads: [SentenceBead], _ rows: Range<Int>, _ columns: Range<Int>) {
    var lower = [Int32](repeating: Int32(columns.count), count: rows.count + 1)
    var upper = [Int32](repeating: 0, count: rows.count + 1)
    for bead in beads {
      for row in bead.chinese.lowerBound...bead.chinese.upperBound {
        let row = row - rows.lowerBound
        lower[row] = min(lower[row], Int32(bead.english.lowerBound - columns.lowerBound))
        upper[row] = max(upper[row], Int32(bead.english.upperBound - columns.lowerBound))
      }
    }
    self.init(lower: lower, upper: upper, columnCount: columns.count)
  }

  /// Up to so many places a passage is looked at whole.
  static let mostPlaces = 300_000
  /// A passage of no more sentences is also looked at around anchors of its own.
  static let longestPassage = 6000
  /// How many sentences of each side belong to an end of a long passage.
  private static let end = 360

  /// The first and the last sentences of both sides.
  init(endsOf rowCount: Int, _ columnCount: Int) {
    var lower = [Int32](repeating: Int32(columnCount), count: rowCount + 1)
    var upper = [Int32](repeating: 0, count: rowCount + 1)
    for row in 0...min(Self.end, rowCount) {
      lower[row] = 0
      upper[row] = Int32(min(Self.end, columnCount))
    }
    for row in max(0, rowCount - Self.end)...rowCount {
      lower[row] = min(lower[row], Int32(max(0, columnCount - Self.end)))
      upper[row] = Int32(columnCount)
    }
    self.init(lower: lower, upper: upper, columnCount: columnCount)
  }

  /// Adds the places of another window of as many rows.
  mutating func formUnion(_ other: SearchWindow) {
    let columnCount = Int(max(upper.last ?? 0, other.upper.last ?? 0))
    self = SearchWindow(
      lower: zip(lower, other.lower).map { min($0, $1) },
      upper: zip(upper, other.upper).map { max($0, $1) }, columnCount: columnCount)
  }
}
