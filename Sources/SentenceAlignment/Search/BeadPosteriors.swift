internal import Bitext
internal import Platform
internal import Text

/// How probable beads are, over all paths through a lattice: the forward–backward algorithm
/// (Rabiner, *A tutorial on hidden Markov models*, 1989).
///
/// Scores are first multiplied by a sharpness, fitted so that of beads with probability *p* the
/// share *p* is right. Sums are double, as those of a long document grow beyond the digits of single
/// precision. Time and memory are linear in the nodes and edges of the lattice.
struct BeadPosteriors {
  private let lattice: BeadLattice
  private let sharpness: Double
  private var forward: [Double]
  private var backward: [Double]
  /// The logarithm of the sum over all paths of e to the path's score times the sharpness.
  private(set) var totalLogarithm = 0.0

  init(_ lattice: BeadLattice, sharpness: Double) {
    self.lattice = lattice
    self.sharpness = sharpness
    let count = lattice.window.nodeCount * 3
    forward = Array(repeating: BeadLattice.impossible, count: count)
    backward = Array(repeating: BeadLattice.impossible, count: count)
    passForward()
    passBackward()
    totalLogarithm = Self.sum(forward, lattice.node(lattice.rowCount, lattice.columnCount) * 3)
  }

  /// The probability of a bead.
  func probability(of bead: SentenceBead) -> Double {
    let start = lattice.node(bead.chinese.lowerBound, bead.english.lowerBound)
    let end = lattice.node(bead.chinese.upperBound, bead.english.upperBound) * 3
    let logarithm: Double
    if bead.isOmission {
      let state = bead.english.isEmpty ? 1 : 2
      logarithm = entering(start * 3, state) + backward[end + state] - totalLogarithm
    } else {
      let found = lattice.edges(start).first { edge in
        lattice.extent(edge) == (bead.chinese.count, bead.english.count)
      }
      guard let found else { return 0 }
      logarithm = self.logarithm(ofEdge: found, from: start, to: end / 3)
    }
    return min(1, max(0, exp(logarithm)))
  }

  /// For each sentence the probability that it has no counterpart, wherever on the other side it is
  /// left out.
  func omissions() -> Sides<[Double]> {
    var result = Sides(
      chinese: [Double](repeating: 0, count: lattice.rowCount),
      english: [Double](repeating: 0, count: lattice.columnCount))
    func probability(_ node: Int, _ after: Int, _ state: Int) -> Double {
      guard backward[after * 3 + state] > BeadLattice.impossible else { return 0 }
      let logarithm =
        entering(node * 3, state) + backward[after * 3 + state] - totalLogarithm
      return logarithm > -20 ? exp(logarithm) : 0
    }
    for row in 0...lattice.rowCount {
      for column in lattice.window.columns(row) {
        let node = lattice.node(row, column)
        guard lattice.isOpen[node] else { continue }
        if let after = lattice.afterChineseOmission(row, column) {
          result.chinese[row] += probability(node, after, 1)
        }
        if let after = lattice.afterEnglishOmission(row, column) {
          result.english[column] += probability(node, after, 2)
        }
      }
    }
    return Sides(
      chinese: result.chinese.map { min(1, $0) }, english: result.english.map { min(1, $0) })
  }

  /// The logarithm of the probability of an edge.
  func logarithm(ofEdge edge: Int, from node: Int, to target: Int) -> Double {
    Self.sum(forward, node * 3) + sharpness * Double(lattice.scores[edge]) + backward[target * 3]
      - totalLogarithm
  }

  private mutating func passForward() {
    forward[0] = 0
    for row in 0...lattice.rowCount {
      for column in lattice.window.columns(row) {
        let node = lattice.node(row, column)
        guard lattice.isOpen[node] else { continue }
        let reached = Self.sum(forward, node * 3)
        guard reached > BeadLattice.impossible else { continue }
        for edge in lattice.edges(node) {
          let (rows, columns) = lattice.extent(edge)
          let target = lattice.node(row + rows, column + columns) * 3
          forward[target] = Self.sum(
            forward[target], reached + sharpness * Double(lattice.scores[edge]))
        }
        if let after = lattice.afterChineseOmission(row, column) {
          forward[after * 3 + 1] = entering(node * 3, 1)
        }
        if let after = lattice.afterEnglishOmission(row, column) {
          forward[after * 3 + 2] = entering(node * 3, 2)
        }
      }
    }
  }

  private mutating func passBackward() {
    let last = lattice.node(lattice.rowCount, lattice.columnCount) * 3
    for state in 0..<3 { backward[last + state] = 0 }
    for row in stride(from: lattice.rowCount, through: 0, by: -1) {
      for column in lattice.window.columns(row).reversed() {
        let node = lattice.node(row, column)
        guard lattice.isOpen[node], node * 3 != last else { continue }
        var all = BeadLattice.impossible
        for edge in lattice.edges(node) {
          let (rows, columns) = lattice.extent(edge)
          let after = backward[lattice.node(row + rows, column + columns) * 3]
          if after > BeadLattice.impossible {
            all = Self.sum(all, after + sharpness * Double(lattice.scores[edge]))
          }
        }
        let omissions = (
          lattice.afterChineseOmission(row, column).map { backward[$0 * 3 + 1] }
            ?? BeadLattice.impossible,
          lattice.afterEnglishOmission(row, column).map { backward[$0 * 3 + 2] }
            ?? BeadLattice.impossible
        )
        for state in 0..<3 {
          var score = all
          if omissions.0 > BeadLattice.impossible {
            score = Self.sum(score, omissions.0 + omissionCost(state, 1))
          }
          if omissions.1 > BeadLattice.impossible {
            score = Self.sum(score, omissions.1 + omissionCost(state, 2))
          }
          backward[node * 3 + state] = score
        }
      }
    }
  }

  private func omissionCost(_ previous: Int, _ state: Int) -> Double {
    sharpness
      * Double(previous == state ? lattice.omissionExtension : lattice.omissionOpening)
  }

  /// The forward score of an omission that starts at a node.
  private func entering(_ place: Int, _ state: Int) -> Double {
    var result = BeadLattice.impossible
    for previous in 0..<3 where forward[place + previous] > BeadLattice.impossible {
      result = Self.sum(result, forward[place + previous] + omissionCost(previous, state))
    }
    return result
  }

  private static func sum(_ scores: [Double], _ place: Int) -> Double {
    sum(sum(scores[place], scores[place + 1]), scores[place + 2])
  }

  /// log(e^a + e^b).
  @inline(__always) private static func sum(_ left: Double, _ right: Double) -> Double {
    let top = max(left, right)
    let difference = min(left, right) - top
    guard difference > -30 else { return top }
    return top + Double(FastMath.log1p(FastMath.exp(Float(difference))))
  }
}
