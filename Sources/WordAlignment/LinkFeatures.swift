/// Describes the possible links of a pair by numbers, for a classifier to judge.
///
/// A cell is described by both directions' posteriors, translation probabilities and priors, by
/// what its rivals and neighbours have, by where it stands, and by the two words.
struct LinkFeatures {
  /// How many numbers describe a cell.
  static let count = 36
  /// Cells whose posteriors are both smaller are not looked at.
  static let leastPosterior: Float = 0.02

  private var joint: [Float] = []
  private var rowSums: [Float] = []
  private var columnSums: [Float] = []
  private var rowBest: [(first: Float, second: Float, place: Int)] = []
  private var columnBest: [(first: Float, second: Float, place: Int)] = []
  private var values = [Float](repeating: 0, count: LinkFeatures.count)

  /// Calls with each cell that may be a link and what describes it, row by row.
  mutating func forEachCell(
    _ workspace: PairWorkspace, _ chinese: [WordFacts.Fact], _ english: [WordFacts.Fact],
    _ body: (_ row: Int, _ column: Int, _ values: UnsafeBufferPointer<Float>) -> Void
  ) {
    let (rows, columns) = (workspace.chineseCount, workspace.englishCount)
    guard rows > 0, columns > 0, chinese.count == rows, english.count == columns else { return }
    summarize(workspace)
    for row in 0..<rows {
      for column in 0..<columns {
        let toEnglish = workspace.englishPosteriors.base[column * workspace.chineseStride + row]
        let toChinese = workspace.chinesePosteriors.base[row * workspace.englishStride + column]
        let prior = workspace.priors[row * columns + column]
        guard toEnglish > Self.leastPosterior || toChinese > Self.leastPosterior || prior > 0.5
        else { continue }
        describe(row, column, toEnglish, toChinese, prior, workspace)
        describe(row, column, chinese, english)
        values.withUnsafeBufferPointer { body(row, column, $0) }
      }
    }
  }

  private mutating func summarize(_ workspace: PairWorkspace) {
    let (rows, columns) = (workspace.chineseCount, workspace.englishCount)
    joint = [Float](repeating: 0, count: rows * columns)
    rowSums = [Float](repeating: 0, count: rows)
    columnSums = [Float](repeating: 0, count: columns)
    rowBest = Array(repeating: (0, 0, 0), count: rows)
    columnBest = Array(repeating: (0, 0, 0), count: columns)
    for row in 0..<rows {
      for column in 0..<columns {
        let value =
          workspace.englishPosteriors.base[column * workspace.chineseStride + row]
          * workspace.chinesePosteriors.base[row * workspace.englishStride + column]
        joint[row * columns + column] = value
        rowSums[row] += value
        columnSums[column] += value
        Self.take(value, column, &rowBest[row])
        Self.take(value, row, &columnBest[column])
      }
    }
  }

  private static func take(
    _ value: Float, _ place: Int, _ best: inout (first: Float, second: Float, place: Int)
  ) {
    if value > best.first {
      best = (value, best.first, place)
    } else if value > best.second {
      best.second = value
    }
  }

  /// What both models and the table say of a cell and its rivals.
  private mutating func describe(
    _ row: Int, _ column: Int, _ toEnglish: Float, _ toChinese: Float, _ prior: Float,
    _ workspace: PairWorkspace
  ) {
    let value = joint[row * workspace.englishCount + column]
    func log(_ value: Float) -> Float { FastLog.natural(value + 1e-6) }
    values[0] = log(toEnglish)
    values[1] = log(toChinese)
    values[2] = log(value)
    values[3] = log(workspace.toEnglish.base[column * workspace.chineseStride + row])
    values[4] = log(workspace.toChinese.base[row * workspace.englishStride + column])
    values[5] = log(prior)
    values[6] = workspace.englishNulls.base[column]
    values[7] = workspace.chineseNulls.base[row]
    let best = rowBest[row]
    let rival = best.place == column && best.first == value ? best.second : best.first
    values[8] = log(value) - log(rival)
    let columnBest = columnBest[column]
    let otherRival =
      columnBest.place == row && columnBest.first == value ? columnBest.second : columnBest.first
    values[9] = log(value) - log(otherRival)
    values[10] = rowSums[row] - value
    values[11] = columnSums[column] - value
    values[12] = log(min(toEnglish, toChinese))
    values[13] = log(max(toEnglish, toChinese))
    values[14] = Float(abs(best.place - column))
    values[15] = Float(abs(columnBest.place - row))
  }

  /// Where a cell stands, what its neighbours have, and what its words are.
  private mutating func describe(
    _ row: Int, _ column: Int, _ chinese: [WordFacts.Fact], _ english: [WordFacts.Fact]
  ) {
    let (rows, columns) = (chinese.count, english.count)
    func at(_ down: Int, _ right: Int) -> Float {
      let (row, column) = (row + down, column + right)
      guard row >= 0, row < rows, column >= 0, column < columns else { return 0 }
      return joint[row * columns + column]
    }
    values[16] = at(-1, -1)
    values[17] = at(1, 1)
    values[18] = at(-1, 0)
    values[19] = at(1, 0)
    values[20] = at(0, -1)
    values[21] = at(0, 1)
    values[22] = at(-1, 1) + at(1, -1)
    values[23] = at(-2, -2) + at(-2, -1) + at(-1, -2) + at(2, 2) + at(2, 1) + at(1, 2)
    values[24] = abs(Float(row) / Float(rows) - Float(column) / Float(columns))
    values[25] = Float(rows) / Float(columns)
    let (left, right) = (chinese[row], english[column])
    values[26] = left.frequency
    values[27] = right.frequency
    values[28] = left.nullShare
    values[29] = right.nullShare
    values[30] = left.wordClass
    values[31] = right.wordClass
    values[32] = left.length
    values[33] = right.length
    values[34] = column + 1 < columns ? english[column + 1].wordClass : -1
    values[35] = row + 1 < rows ? chinese[row + 1].wordClass : -1
  }
}
