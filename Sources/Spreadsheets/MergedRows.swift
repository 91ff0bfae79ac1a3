internal import TextIO

/// Gives cells that are one with a cell above what stands in that.
struct MergedRows {
  /// The most cells of a sheet that may go on from others; else a small file would fill the memory.
  private static let most = 5_000_000

  private var waiting: ArraySlice<MergedCells.Run>
  /// The runs that go on, by their column, with what stands in their first cell.
  private var open: [Int: (last: Int, text: String)] = [:]
  private var filled = 0

  init(_ merged: MergedCells) { waiting = merged.runs[...] }

  /// Fills a row.
  ///
  /// - Returns: The columns that go on from a row above; a row that has nothing else stays empty.
  mutating func fill(
    _ cells: inout [String], row: Int, name: String
  ) throws(InputError) -> [Int] {
    var continued: [Int] = []
    let isEmpty = cells.isEmpty
    for (column, run) in open.sorted(by: { $0.key < $1.key }) {
      filled += 1
      if filled > Self.most {
        throw InputError(
          file: name, message: "more than \(Self.most) cells are merged with others")
      }
      if run.last < row {
        open[column] = nil
      } else if !isEmpty {
        while cells.count <= column { cells.append("") }
        guard cells[column].isEmpty else { continue }
        cells[column] = run.text
        continued.append(column)
      }
    }
    while let run = waiting.first, run.first <= row {
      waiting.removeFirst()
      if run.first == row, run.column < cells.count, !cells[run.column].isEmpty,
        !continued.contains(run.column)
      {
        open[run.column] = (run.last, cells[run.column])
      }
    }
    return continued
  }
}
