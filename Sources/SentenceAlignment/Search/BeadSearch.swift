internal import Bitext

/// Finds the best path of beads through a window, and how probable its beads are.
///
/// A path is in one of three states: after a bead, within a run of Chinese sentences without
/// counterpart, or within such a run of English ones; runs cost an opening and extensions (after
/// Gotoh, *An improved algorithm for matching biological sequences*, 1982). Time and memory are
/// linear in the nodes of the window, with up to 36 kinds of bead at each.
struct BeadSearch {
  let scorer: BeadScorer
  let window: SearchWindow
  let rowCount: Int
  let columnCount: Int
  let barriers: Barriers
  /// What scores are multiplied by before they are taken for logarithms of probabilities.
  let sharpness: Float
  /// The beads to choose from with their scores; all in the window where there is none.
  var lattice: BeadLattice?

  private static let impossible = -Float.greatestFiniteMagnitude / 4

  /// The kind of bead that leads to a node, where none does.
  private enum Step {
    static let none: UInt8 = 255
  }

  /// The most probable path.
  func bestPath() -> [Bead] {
    let count = window.nodeCount
    // Scores by state, three to a node: after a bead, Chinese omission, English omission.
    var best = [Float](repeating: Self.impossible, count: count * 3)
    // The kind of the bead that ends here, and the state each omission comes from.
    var kinds = [UInt8](repeating: Step.none, count: count)
    var origins = [UInt8](repeating: 0, count: count * 3)
    best[0] = 0
    for row in 0...rowCount {
      for column in window.columns(row) {
        let node = node(row, column)
        if let before = beforeChineseOmission(row, column) {
          (best[node * 3 + 1], origins[node * 3 + 1]) = omission(best, before, continuing: 1)
        }
        if let before = beforeEnglishOmission(row, column) {
          (best[node * 3 + 2], origins[node * 3 + 2]) = omission(best, before, continuing: 2)
        }
        var top = Self.impossible
        var kind = Step.none
        forEachBead(endingAt: row, column) { before, rows, columns, score in
          let reached = max(best[before * 3], max(best[before * 3 + 1], best[before * 3 + 2]))
          guard reached > Self.impossible else { return }
          if reached + score > top {
            top = reached + score
            kind = UInt8((rows - 1) * BeadScorer.most + columns - 1)
          }
        }
        if top > best[node * 3] {
          best[node * 3] = top
          kinds[node] = kind
        }
      }
    }
    return trace(best, kinds, origins)
  }

  private func omission(
    _ best: [Float], _ before: Int, continuing state: Int
  ) -> (Float, UInt8) {
    var top = Self.impossible
    var origin: UInt8 = 0
    for previous in 0..<3 {
      let reached = best[before * 3 + previous]
      guard reached > Self.impossible else { continue }
      let score =
        reached + (previous == state ? scorer.omissionExtension : scorer.omissionOpening)
      if score > top {
        top = score
        origin = UInt8(previous)
      }
    }
    return (top, origin)
  }

  private func trace(_ best: [Float], _ kinds: [UInt8], _ origins: [UInt8]) -> [Bead] {
    var beads: [Bead] = []
    var row = rowCount
    var column = columnCount
    var state = bestState(best, row, column)
    while row > 0 || column > 0 {
      let node = node(row, column)
      switch state {
      case 1 where row > 0:
        beads.append(Bead(source: row - 1..<row, target: column..<column))
        state = Int(origins[node * 3 + 1])
        row -= 1
      case 2 where column > 0:
        beads.append(Bead(source: row..<row, target: column - 1..<column))
        state = Int(origins[node * 3 + 2])
        column -= 1
      default:
        let kind = Int(kinds[node])
        guard kind < 36 else { return [] }
        let rows = kind / BeadScorer.most + 1
        let columns = kind % BeadScorer.most + 1
        beads.append(Bead(source: row - rows..<row, target: column - columns..<column))
        row -= rows
        column -= columns
        state = bestState(best, row, column)
      }
    }
    return beads.reversed()
  }

  private func bestState(_ best: [Float], _ row: Int, _ column: Int) -> Int {
    let node = node(row, column) * 3
    if best[node] >= best[node + 1], best[node] >= best[node + 2] { return 0 }
    return best[node + 1] >= best[node + 2] ? 1 : 2
  }
}

extension BeadSearch {
  /// The number of a node in the window.
  @inline(__always) func node(_ row: Int, _ column: Int) -> Int {
    window.starts[row] + column - Int(window.lower[row])
  }

  /// The node before a Chinese sentence without counterpart that ends at a node.
  @inline(__always) func beforeChineseOmission(_ row: Int, _ column: Int) -> Int? {
    guard row > 0, column >= Int(window.lower[row - 1]), column <= Int(window.upper[row - 1]),
      barriers.allowsChineseOmission(row - 1)
    else { return nil }
    return node(row - 1, column)
  }

  /// The node before an English sentence without counterpart that ends at a node.
  @inline(__always) func beforeEnglishOmission(_ row: Int, _ column: Int) -> Int? {
    guard column > Int(window.lower[row]), barriers.allowsEnglishOmission(column - 1) else {
      return nil
    }
    return node(row, column - 1)
  }

  /// The score of a bead, or nil where it may not be chosen.
  func score(of bead: Bead) -> Float? {
    let kind = (bead.source.count - 1) * BeadScorer.most + bead.target.count - 1
    guard let lattice else {
      return scorer.score(
        bead.source.lowerBound, bead.source.count, bead.target.lowerBound, bead.target.count)
    }
    let node = node(bead.source.upperBound, bead.target.upperBound)
    for place in Int(lattice.starts[node])..<Int(lattice.starts[node + 1])
    where Int(lattice.kinds[place]) == kind {
      return lattice.scores[place]
    }
    return nil
  }

  /// Calls with the first node, the sentences and the score of each bead that may end at a node.
  @inline(__always) func forEachBead(
    endingAt row: Int, _ column: Int,
    _ body: (_ before: Int, _ rows: Int, _ columns: Int, _ score: Float) -> Void
  ) {
    if let lattice {
      let node = node(row, column)
      for place in Int(lattice.starts[node])..<Int(lattice.starts[node + 1]) {
        let rows = Int(lattice.kinds[place]) / BeadScorer.most + 1
        let columns = Int(lattice.kinds[place]) % BeadScorer.most + 1
        body(self.node(row - rows, column - columns), rows, columns, lattice.scores[place])
      }
      return
    }
    for rows in stride(from: 1, through: min(BeadScorer.most, row), by: 1) {
      let start = row - rows
      let low = Int(window.lower[start])
      let high = Int(window.upper[start])
      for columns in stride(from: 1, through: min(BeadScorer.most, column), by: 1) {
        let from = column - columns
        if from < low { break }
        if from <= high, barriers.allows(start, rows, from, columns) {
          body(
            window.starts[start] + from - low, rows, columns,
            scorer.score(start, rows, from, columns))
        }
      }
    }
  }
}

/// The beads worth a closer look, by the node where they end.
struct BeadLattice: Sendable {
  /// Where each node's beads start; one more entry than nodes.
  var starts: [Int32] = [0]
  /// `(rows − 1) · 6 + columns − 1`.
  var kinds: [UInt8] = []
  var scores: [Float] = []
}
