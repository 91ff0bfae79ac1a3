/// The beads worth a look, as edges between the places of a window.
///
/// A place is before a Chinese and before an English sentence. A path through the lattice is in
/// one of three states: after a bead, within a run of Chinese sentences without counterpart, or
/// within such a run of English ones. Runs cost an opening and extensions (after Gotoh, *An
/// improved algorithm for matching biological sequences*, 1982); they need no edges, as a step
/// down or to the right is always open where both places are.
struct BeadLattice: Sendable {
  let window: SearchWindow
  let rowCount: Int
  let columnCount: Int
  let barriers: Barriers
  let omissionOpening: Float
  let omissionExtension: Float
  /// Whether a path may go through a node.
  private(set) var isOpen: [Bool]
  /// Where each node's outgoing edges start; one more entry than nodes.
  private(set) var starts: [Int32] = [0]
  /// `(rows − 1) · 6 + columns − 1` of each edge.
  private(set) var kinds: [UInt8] = []
  private(set) var scores: [Float] = []

  static let impossible = -1e300
  /// A bead is kept where the best path through it is worse than the best of all by no more.
  private static let beam = 12.0

  /// Searches a window for the beads that good paths go through.
  ///
  /// The best score to and from every node is found first, so that no bead of a path within the
  /// beam is lost.
  ///
  /// - Complexity: Up to 36 beads at each node of the window, three times.
  init(
    _ window: SearchWindow, rowCount: Int, columnCount: Int, barriers: Barriers,
    scorer: BeadScorer
  ) {
    self.window = window
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.barriers = barriers
    omissionOpening = scorer.omissionOpening
    omissionExtension = scorer.omissionExtension
    isOpen = Array(repeating: true, count: window.nodeCount)
    let (toEnd, withBead) = bestScoresToEnd(scorer)
    addEdges(scorer, toEnd, withBead)
  }

  /// A lattice of some of another's edges, with new scores.
  ///
  /// - Parameter score: The new score of an edge, or nil where it is left out: its number, first
  ///   Chinese sentence, count, first English one, count.
  func rescored(
    _ score: (_ edge: Int, _ row: Int, _ rows: Int, _ column: Int, _ columns: Int) -> Float?
  ) -> BeadLattice {
    var result = self
    result.starts = [0]
    result.kinds = []
    result.scores = []
    for row in 0...rowCount {
      for column in window.columns(row) {
        for edge in edges(node(row, column)) {
          let (rows, columns) = extent(edge)
          if let new = score(edge, row, rows, column, columns) {
            result.kinds.append(kinds[edge])
            result.scores.append(new)
          }
        }
        result.starts.append(Int32(truncatingIfNeeded: result.kinds.count))
      }
    }
    return result
  }

  // MARK: - Reading

  @inline(__always) func node(_ row: Int, _ column: Int) -> Int {
    window.starts[row] + column - Int(window.lower[row])
  }

  @inline(__always) func edges(_ node: Int) -> Range<Int> {
    Int(starts[node])..<Int(starts[node + 1])
  }

  /// How many Chinese and English sentences an edge's bead has.
  @inline(__always) func extent(_ edge: Int) -> (rows: Int, columns: Int) {
    let kind = Int(kinds[edge])
    return (kind / BeadScorer.most + 1, kind % BeadScorer.most + 1)
  }

  /// The node after a Chinese sentence without counterpart, or nil where a path may not go.
  @inline(__always) func afterChineseOmission(_ row: Int, _ column: Int) -> Int? {
    guard row < rowCount, column >= Int(window.lower[row + 1]),
      column <= Int(window.upper[row + 1]), barriers.allowsChineseOmission(row)
    else { return nil }
    return node(row + 1, column)
  }

  /// The node after an English sentence without counterpart, or nil where a path may not go.
  @inline(__always) func afterEnglishOmission(_ row: Int, _ column: Int) -> Int? {
    guard column < Int(window.upper[row]), barriers.allowsEnglishOmission(column) else {
      return nil
    }
    return node(row, column + 1)
  }

  // MARK: - Building

  /// For each node and state the best score of a path from there to the end, and for each node that of
  /// a path that begins with a bead.
  private func bestScoresToEnd(_ scorer: BeadScorer) -> (all: [Double], withBead: [Double]) {
    var best = [Double](repeating: Self.impossible, count: window.nodeCount * 3)
    var withBead = [Double](repeating: Self.impossible, count: window.nodeCount)
    for row in stride(from: rowCount, through: 0, by: -1) {
      for column in window.columns(row).reversed() {
        let node = node(row, column)
        var top = row == rowCount && column == columnCount ? 0.0 : Self.impossible
        forEachBead(from: row, column, scorer) { target, _, score in
          top = max(top, Double(score) + best[target * 3])
        }
        withBead[node] = top
        let omissions = (
          afterChineseOmission(row, column).map { best[$0 * 3 + 1] } ?? Self.impossible,
          afterEnglishOmission(row, column).map { best[$0 * 3 + 2] } ?? Self.impossible
        )
        for state in 0..<3 {
          let chinese = omissions.0 + Double(state == 1 ? omissionExtension : omissionOpening)
          let english = omissions.1 + Double(state == 2 ? omissionExtension : omissionOpening)
          best[node * 3 + state] = max(top, max(chinese, english))
        }
      }
    }
    return (best, withBead)
  }

  /// Keeps the nodes and beads of paths within the beam, given the best scores to the end.
  private mutating func addEdges(
    _ scorer: BeadScorer, _ toEnd: [Double], _ withBead: [Double]
  ) {
    var best = [Double](repeating: Self.impossible, count: window.nodeCount * 3)
    best[0] = 0
    let least = toEnd[0] - Self.beam
    // Held apart from the lattice, which is read meanwhile: otherwise each append would copy.
    var (starts, kinds, scores, isOpen) = (self.starts, self.kinds, self.scores, self.isOpen)
    starts.reserveCapacity(window.nodeCount + 1)
    for row in 0...rowCount {
      for column in window.columns(row) {
        let node = node(row, column)
        let place = node * 3
        let through = max(
          best[place] + toEnd[place],
          max(best[place + 1] + toEnd[place + 1], best[place + 2] + toEnd[place + 2]))
        isOpen[node] = through >= least
        if isOpen[node] {
          let reached = max(best[place], max(best[place + 1], best[place + 2]))
          if reached + withBead[node] >= least {
            forEachBead(from: row, column, scorer) { target, kind, score in
              guard reached + Double(score) + toEnd[target * 3] >= least else { return }
              kinds.append(kind)
              scores.append(score)
              best[target * 3] = max(best[target * 3], reached + Double(score))
            }
          }
          if let after = afterChineseOmission(row, column) {
            best[after * 3 + 1] = omission(best, node, continuing: 1)
          }
          if let after = afterEnglishOmission(row, column) {
            best[after * 3 + 2] = omission(best, node, continuing: 2)
          }
        }
        starts.append(Int32(truncatingIfNeeded: kinds.count))
      }
    }
    self.starts = starts
    self.kinds = kinds
    self.scores = scores
    self.isOpen = isOpen
  }

  private func omission(_ best: [Double], _ before: Int, continuing state: Int) -> Double {
    var top = Self.impossible
    for previous in 0..<3 where best[before * 3 + previous] > Self.impossible {
      let cost = previous == state ? omissionExtension : omissionOpening
      top = max(top, best[before * 3 + previous] + Double(cost))
    }
    return top
  }

  /// Calls with the last node, the kind and the score of each bead that may start at a node.
  @inline(__always) private func forEachBead(
    from row: Int, _ column: Int, _ scorer: BeadScorer,
    _ body: (_ target: Int, _ kind: UInt8, _ score: Float) -> Void
  ) {
    guard row < rowCount, column < columnCount else { return }
    let limit = min(columnCount, scorer.limit(row))
    for rows in 1...min(BeadScorer.most, rowCount - row) {
      let first = max(column + 1, Int(window.lower[row + rows]))
      let last = min(min(column + BeadScorer.most, limit), Int(window.upper[row + rows]))
      guard first <= last else { continue }
      let scores = scorer.scores(row, rows, column)
      let base = window.starts[row + rows] - Int(window.lower[row + rows])
      for to in first...last where barriers.allows(row, rows, column, to - column) {
        let columns = to - column
        body(
          base + to, UInt8((rows - 1) * BeadScorer.most + columns - 1), scores[columns - 1])
      }
    }
  }
}
