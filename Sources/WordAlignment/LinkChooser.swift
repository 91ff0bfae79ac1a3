/// Chooses links from the posteriors of both directions.
struct LinkChooser {
  let symmetrization: Symmetrization

  /// Adds the links of a pair, sorted by Chinese word, then English word.
  func choose(_ workspace: PairWorkspace, into links: inout [FoundLink]) {
    switch symmetrization {
    case .posterior(let threshold):
      choose(threshold, workspace, into: &links)
    default:
      let chosen = grown(workspace)
      for row in 0..<workspace.chineseCount {
        for column in 0..<workspace.englishCount
        where chosen[row * workspace.englishCount + column] {
          add(row, column, Self.joint(workspace, row, column), to: &links)
        }
      }
    }
  }

  private func choose(
    _ threshold: Float, _ workspace: PairWorkspace, into links: inout [FoundLink]
  ) {
    for row in 0..<workspace.chineseCount {
      for column in 0..<workspace.englishCount {
        let probability = Self.joint(workspace, row, column)
        if probability >= threshold { add(row, column, probability, to: &links) }
      }
    }
  }

  private func add(_ row: Int, _ column: Int, _ probability: Float, to links: inout [FoundLink]) {
    links.append(FoundLink(row: row, column: column, probability: min(1, probability)))
  }

  private static func joint(_ workspace: PairWorkspace, _ row: Int, _ column: Int) -> Float {
    workspace.englishPosteriors.base[column * workspace.chineseStride + row]
      * workspace.chinesePosteriors.base[row * workspace.englishStride + column]
  }

  /// The links of each direction: 1 of the Chinese words' model, 2 of the English words', 3 both.
  private func directions(_ workspace: PairWorkspace) -> [UInt8] {
    let columns = workspace.englishCount
    var marks = [UInt8](repeating: 0, count: workspace.chineseCount * columns)
    for row in 0..<workspace.chineseCount {
      let posteriors = workspace.chinesePosteriors.base + row * workspace.englishStride
      if let best = Self.best(posteriors, 1, columns, workspace.chineseNulls.base[row]) {
        marks[row * columns + best] |= 1
      }
    }
    for column in 0..<columns {
      let posteriors = workspace.englishPosteriors.base + column * workspace.chineseStride
      let null = workspace.englishNulls.base[column]
      if let best = Self.best(posteriors, 1, workspace.chineseCount, null) {
        marks[best * columns + column] |= 2
      }
    }
    return marks
  }

  private static func best(
    _ posteriors: UnsafePointer<Float>, _ stride: Int, _ count: Int, _ null: Float
  ) -> Int? {
    var best: Int?
    var most = null
    for place in 0..<count where posteriors[place * stride] > most {
      most = posteriors[place * stride]
      best = place
    }
    return best
  }

  private func grown(_ workspace: PairWorkspace) -> [Bool] {
    let marks = directions(workspace)
    if symmetrization == .union { return marks.map { $0 > 0 } }
    if symmetrization == .intersect { return marks.map { $0 == 3 } }
    var growth = LinkGrowth(
      rows: workspace.chineseCount, columns: workspace.englishCount, marks: marks)
    growth.growDiagonally()
    switch symmetrization {
    case .growDiagFinal: growth.finish(bothMustBeFree: false)
    case .growDiagFinalAnd, .fitted: growth.finish(bothMustBeFree: true)
    default: break
    }
    return growth.isChosen
  }
}

/// Grows links from those of both directions towards those of either.
private struct LinkGrowth {
  let rows: Int
  let columns: Int
  let marks: [UInt8]
  private(set) var isChosen: [Bool]
  private var rowHasLink: [Bool]
  private var columnHasLink: [Bool]

  init(rows: Int, columns: Int, marks: [UInt8]) {
    self.rows = rows
    self.columns = columns
    self.marks = marks
    isChosen = marks.map { $0 == 3 }
    rowHasLink = [Bool](repeating: false, count: rows)
    columnHasLink = [Bool](repeating: false, count: columns)
    for row in 0..<rows {
      for column in 0..<columns where isChosen[row * columns + column] {
        rowHasLink[row] = true
        columnHasLink[column] = true
      }
    }
  }

  /// Adds links beside chosen ones, where one of the words has no link yet, until none is added.
  mutating func growDiagonally() {
    var queue = isChosen.indices.filter { isChosen[$0] }
    var next = 0
    while next < queue.count {
      let (row, column) = (queue[next] / columns, queue[next] % columns)
      next += 1
      for (down, right) in Self.neighbours {
        let (newRow, newColumn) = (row + down, column + right)
        guard newRow >= 0, newRow < rows, newColumn >= 0, newColumn < columns else { continue }
        let place = newRow * columns + newColumn
        guard marks[place] > 0, !isChosen[place],
          !rowHasLink[newRow] || !columnHasLink[newColumn]
        else { continue }
        choose(newRow, newColumn)
        queue.append(place)
      }
    }
  }

  /// Adds links of words that are still without.
  mutating func finish(bothMustBeFree: Bool) {
    for direction in [UInt8(2), 1] {
      for row in 0..<rows {
        for column in 0..<columns where marks[row * columns + column] & direction > 0 {
          let isFree =
            bothMustBeFree
            ? !rowHasLink[row] && !columnHasLink[column]
            : !rowHasLink[row] || !columnHasLink[column]
          if isFree { choose(row, column) }
        }
      }
    }
  }

  private mutating func choose(_ row: Int, _ column: Int) {
    isChosen[row * columns + column] = true
    rowHasLink[row] = true
    columnHasLink[column] = true
  }

  private static let neighbours = [
    (-1, 0), (0, -1), (1, 0), (0, 1), (-1, -1), (-1, 1), (1, -1), (1, 1),
  ]
}
