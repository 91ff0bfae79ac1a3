#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import Bitext

/// How probable beads are, over all paths through a window: the forward–backward algorithm on
/// the states of `BeadSearch` (Rabiner, *A tutorial on hidden Markov models*, 1989).
///
/// Scores are first multiplied by a sharpness, fitted so that of beads with probability *p* the
/// share *p* is right. Time and memory are linear in the nodes of the window.
struct BeadPosteriors {
  let search: BeadSearch
  private let forward: [Float]
  private let backward: [Float]
  private let total: Float

  private static let impossible = -Float.greatestFiniteMagnitude / 4

  init(_ search: BeadSearch) {
    self.search = search
    forward = Self.forward(search)
    backward = Self.backward(search)
    total = Self.sum(forward, search.node(search.rowCount, search.columnCount) * 3)
  }

  /// The probability of a bead that lies in the window.
  func probability(of bead: Bead) -> Double {
    let start = search.node(bead.source.lowerBound, bead.target.lowerBound) * 3
    let end = search.node(bead.source.upperBound, bead.target.upperBound) * 3
    let logarithm: Float
    if bead.isOmission {
      let state = bead.target.isEmpty ? 1 : 2
      logarithm =
        Self.entering(forward, start, state, search) + backward[end + state] - total
    } else {
      guard let score = search.score(of: bead) else { return 0 }
      logarithm = Self.sum(forward, start) + search.sharpness * score + backward[end] - total
    }
    return Double(min(1, max(0, exp(logarithm))))
  }

  private static func forward(_ search: BeadSearch) -> [Float] {
    var scores = [Float](repeating: impossible, count: search.window.nodeCount * 3)
    var pending = [Float](repeating: 0, count: 36)
    scores[0] = 0
    for row in 0...search.rowCount {
      for column in search.window.columns(row) {
        let node = search.node(row, column)
        if let before = search.beforeChineseOmission(row, column) {
          scores[node * 3 + 1] = entering(scores, before * 3, 1, search)
        }
        if let before = search.beforeEnglishOmission(row, column) {
          scores[node * 3 + 2] = entering(scores, before * 3, 2, search)
        }
        var count = 0
        search.forEachBead(endingAt: row, column) { before, _, _, score in
          let reached = sum(scores, before * 3)
          guard reached > impossible else { return }
          pending[count] = reached + search.sharpness * score
          count += 1
        }
        if count > 0 { scores[node * 3] = sum(pending, count: count) }
      }
    }
    return scores
  }

  private static func backward(_ search: BeadSearch) -> [Float] {
    var scores = [Float](repeating: impossible, count: search.window.nodeCount * 3)
    let last = search.node(search.rowCount, search.columnCount) * 3
    for state in 0..<3 { scores[last + state] = 0 }
    let opening = search.sharpness * search.scorer.omissionOpening
    let extension_ = search.sharpness * search.scorer.omissionExtension
    // From each node, its score is handed to the nodes before it.
    func handOmission(_ node: Int, to before: Int, state: Int) {
      let score = scores[node * 3 + state]
      guard score > impossible else { return }
      for previous in 0..<3 {
        let place = before * 3 + previous
        scores[place] = sum(scores[place], score + (previous == state ? extension_ : opening))
      }
    }
    for row in stride(from: search.rowCount, through: 0, by: -1) {
      for column in search.window.columns(row).reversed() {
        let node = search.node(row, column)
        if let before = search.beforeChineseOmission(row, column) {
          handOmission(node, to: before, state: 1)
        }
        if let before = search.beforeEnglishOmission(row, column) {
          handOmission(node, to: before, state: 2)
        }
        let after = scores[node * 3]
        guard after > impossible else { continue }
        search.forEachBead(endingAt: row, column) { before, _, _, score in
          let reached = after + search.sharpness * score
          for state in before * 3..<before * 3 + 3 { scores[state] = sum(scores[state], reached) }
        }
      }
    }
    return scores
  }

  /// The beads whose probability is not negligible.
  ///
  /// - Parameter score: Scores a bead anew: first Chinese sentence, count, first English one,
  ///   count.
  func lattice(
    least: Float, rescore: (_ row: Int, _ rows: Int, _ column: Int, _ columns: Int) -> Float
  ) -> BeadLattice {
    var lattice = BeadLattice()
    let limit = log(least)
    for row in 0...search.rowCount {
      for column in search.window.columns(row) {
        let after = backward[search.node(row, column) * 3]
        if after > Self.impossible {
          search.forEachBead(endingAt: row, column) { before, rows, columns, score in
            let reached = Self.sum(forward, before * 3)
            guard reached > Self.impossible,
              reached + search.sharpness * score + after - total >= limit
            else { return }
            lattice.kinds.append(UInt8((rows - 1) * BeadScorer.most + columns - 1))
            lattice.scores.append(rescore(row - rows, rows, column - columns, columns))
          }
        }
        lattice.starts.append(Int32(truncatingIfNeeded: lattice.kinds.count))
      }
    }
    return lattice
  }

  /// The forward score of an omission that starts at a node.
  private static func entering(
    _ scores: [Float], _ place: Int, _ state: Int, _ search: BeadSearch
  ) -> Float {
    var result = impossible
    for previous in 0..<3 where scores[place + previous] > impossible {
      let cost =
        previous == state ? search.scorer.omissionExtension : search.scorer.omissionOpening
      result = sum(result, scores[place + previous] + search.sharpness * cost)
    }
    return result
  }

  private static func sum(_ scores: [Float], _ place: Int) -> Float {
    sum(sum(scores[place], scores[place + 1]), scores[place + 2])
  }

  private static func sum(_ left: Float, _ right: Float) -> Float {
    let top = max(left, right)
    guard top > impossible else { return impossible }
    return top + log1p(exp(min(left, right) - top))
  }

  private static func sum(_ values: [Float], count: Int) -> Float {
    var top = values[0]
    for place in 1..<max(1, count) { top = max(top, values[place]) }
    var total: Float = 0
    for place in 0..<count { total += exp(values[place] - top) }
    return top + log(total)
  }
}
