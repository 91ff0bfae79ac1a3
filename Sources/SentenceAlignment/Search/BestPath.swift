internal import Bitext

/// Finds the best path through a lattice (Viterbi, *Error Bounds for Convolutional Codes*, 1967),
/// in time and memory linear in its nodes and edges.
struct BestPath {
  private let lattice: BeadLattice
  private var best: [Double]
  /// The node and state from which each state of a node is best reached: node · 3 + state.
  private var origins: [Int32]

  init(_ lattice: BeadLattice) {
    self.lattice = lattice
    best = Array(repeating: BeadLattice.impossible, count: lattice.window.nodeCount * 3)
    origins = Array(repeating: -1, count: lattice.window.nodeCount * 3)
    best[0] = 0
    for row in 0...lattice.rowCount {
      for column in lattice.window.columns(row) {
        let node = lattice.node(row, column)
        if lattice.isOpen[node] { leave(node, row, column) }
      }
    }
  }

  /// The beads of the best path, in order; nothing where no path leads to the end.
  func beads() -> [SentenceBead] {
    var beads: [SentenceBead] = []
    var row = lattice.rowCount
    var column = lattice.columnCount
    var place = bestState(lattice.node(row, column))
    guard best[place] > BeadLattice.impossible else { return [] }
    while row > 0 || column > 0 {
      let origin = Int(origins[place])
      guard origin >= 0 else { return [] }
      let (fromRow, fromColumn) = position(of: origin / 3, before: row)
      beads.append(SentenceBead(chinese: fromRow..<row, english: fromColumn..<column))
      row = fromRow
      column = fromColumn
      place = origin
    }
    return beads.reversed()
  }

  private mutating func leave(_ node: Int, _ row: Int, _ column: Int) {
    let from = bestState(node)
    if best[from] > BeadLattice.impossible {
      for edge in lattice.edges(node) {
        let (rows, columns) = lattice.extent(edge)
        offer(
          best[from] + Double(lattice.scores[edge]), from: from,
          to: lattice.node(row + rows, column + columns) * 3)
      }
    }
    if let after = lattice.afterChineseOmission(row, column) { omit(node, after, state: 1) }
    if let after = lattice.afterEnglishOmission(row, column) { omit(node, after, state: 2) }
  }

  private mutating func omit(_ node: Int, _ after: Int, state: Int) {
    for previous in 0..<3 where best[node * 3 + previous] > BeadLattice.impossible {
      let cost = previous == state ? lattice.omissionExtension : lattice.omissionOpening
      offer(
        best[node * 3 + previous] + Double(cost), from: node * 3 + previous, to: after * 3 + state)
    }
  }

  private mutating func offer(_ score: Double, from: Int, to: Int) {
    if score > best[to] {
      best[to] = score
      origins[to] = Int32(truncatingIfNeeded: from)
    }
  }

  private func bestState(_ node: Int) -> Int {
    var place = node * 3
    for state in node * 3 + 1...node * 3 + 2 where best[state] > best[place] { place = state }
    return place
  }

  /// The row and column of a node that lies at most six rows before a row.
  private func position(of node: Int, before row: Int) -> (Int, Int) {
    var line = row
    while line > 0, lattice.window.starts[line] > node { line -= 1 }
    return (line, node - lattice.window.starts[line] + Int(lattice.window.lower[line]))
  }
}
