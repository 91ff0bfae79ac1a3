internal import Text

/// Describes the possible links of a pair by numbers, for a classifier to judge.
///
/// A cell is described by both directions' posteriors, translation probabilities and priors, by
/// what its rivals and neighbours have, by where it stands, and by the two words.
struct LinkFeatures {
  /// How many numbers describe a cell.
  static let count = 36
  /// Cells whose posteriors are both smaller are not looked at.
  static let leastPosterior: Float = 0.05

  private var joint: [Float] = []
  private var rowSums: [Float] = []
  private var columnSums: [Float] = []
  private var rowBest: [(first: Float, second: Float, place: Int)] = []
  private var columnBest: [(first: Float, second: Float, place: Int)] = []
  /// What describes up to eight cells: eight floats for each number.
  private var values = [Float](repeating: 0, count: LinkFeatures.count * 8)
  private var places: [(chinese: Int, english: Int)] = []

  /// Up to eight cells that may be links, and what describes them.
  struct Group {
    /// Where the cells stand.
    var places: [(chinese: Int, english: Int)]
    /// For each number that describes a cell, that of each of them.
    var values: UnsafeBufferPointer<Float>
  }

  /// Calls with the cells that may be links, row by row, eight by eight.
  mutating func forEachGroup(
    _ workspace: PairWorkspace, _ chinese: [WordFacts.Fact], _ english: [WordFacts.Fact],
    _ body: (Group) -> Void
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
        places.append((row, column))
        if places.count == 8 { finishGroup(body) }
      }
    }
    finishGroup(body)
  }

  private mutating func finishGroup(_ body: (Group) -> Void) {
    guard !places.isEmpty else { return }
    values.withUnsafeBufferPointer { body(Group(places: places, values: $0)) }
    places.removeAll(keepingCapacity: true)
  }

  /// Sets a number of the cell that is being described.
  @inline(__always)
  private mutating func set(_ feature: Int, _ value: Float) {
    values[feature &* 8 &+ places.count] = value
  }

  private mutating func summarize(_ workspace: PairWorkspace) {
    let (rows, columns) = (workspace.chineseCount, workspace.englishCount)
    Self.fill(&joint, 0, rows * columns)
    Self.fill(&rowSums, 0, rows)
    Self.fill(&columnSums, 0, columns)
    Self.fill(&rowBest, (0, 0, 0), rows)
    Self.fill(&columnBest, (0, 0, 0), columns)
    let (english, chinese) = (workspace.englishPosteriors.base, workspace.chinesePosteriors.base)
    let (down, across) = (workspace.chineseStride, workspace.englishStride)
    joint.withUnsafeMutableBufferPointer { joint in
      columnSums.withUnsafeMutableBufferPointer { columnSums in
        columnBest.withUnsafeMutableBufferPointer { columnBest in
          for row in 0..<rows {
            var sum: Float = 0
            var best: (first: Float, second: Float, place: Int) = (0, 0, 0)
            for column in 0..<columns {
              let value = english[column * down + row] * chinese[row * across + column]
              guard value > 0 else { continue }
              joint[row * columns + column] = value
              sum += value
              columnSums[column] += value
              Self.take(value, column, &best)
              Self.take(value, row, &columnBest[column])
            }
            rowSums[row] = sum
            rowBest[row] = best
          }
        }
      }
    }
  }

  private static func fill<Value>(_ values: inout [Value], _ value: Value, _ count: Int) {
    values.removeAll(keepingCapacity: true)
    values.append(contentsOf: repeatElement(value, count: count))
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
    func log(_ value: Float) -> Float { FastMath.log(value + 1e-6) }
    set(0, log(toEnglish))
    set(1, log(toChinese))
    set(2, log(value))
    set(3, log(workspace.toEnglish.base[column * workspace.chineseStride + row]))
    set(4, log(workspace.toChinese.base[row * workspace.englishStride + column]))
    set(5, log(prior))
    set(6, workspace.englishNulls.base[column])
    set(7, workspace.chineseNulls.base[row])
    let best = rowBest[row]
    let rival = best.place == column && best.first == value ? best.second : best.first
    set(8, log(value) - log(rival))
    let columnBest = columnBest[column]
    let otherRival =
      columnBest.place == row && columnBest.first == value ? columnBest.second : columnBest.first
    set(9, log(value) - log(otherRival))
    set(10, rowSums[row] - value)
    set(11, columnSums[column] - value)
    set(12, log(min(toEnglish, toChinese)))
    set(13, log(max(toEnglish, toChinese)))
    set(14, Float(abs(best.place - column)))
    set(15, Float(abs(columnBest.place - row)))
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
    set(16, at(-1, -1))
    set(17, at(1, 1))
    set(18, at(-1, 0))
    set(19, at(1, 0))
    set(20, at(0, -1))
    set(21, at(0, 1))
    set(22, at(-1, 1) + at(1, -1))
    set(23, at(-2, -2) + at(-2, -1) + at(-1, -2) + at(2, 2) + at(2, 1) + at(1, 2))
    set(24, abs(Float(row) / Float(rows) - Float(column) / Float(columns)))
    set(25, Float(rows) / Float(columns))
    let (left, right) = (chinese[row], english[column])
    set(26, left.frequency)
    set(27, right.frequency)
    set(28, left.nullShare)
    set(29, right.nullShare)
    set(30, left.wordClass)
    set(31, right.wordClass)
    set(32, left.length)
    set(33, right.length)
    set(34, column + 1 < columns ? english[column + 1].wordClass : -1)
    set(35, row + 1 < rows ? chinese[row + 1].wordClass : -1)
  }
}
