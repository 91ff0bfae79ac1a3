internal import Bitext
internal import Platform

/// The beads of a stretch, and what speaks for line n rendering line n.
struct StretchAlignment {
  private(set) var beads: [SentenceBead]
  /// The beads that pair each sentence with the one of its number, with their probabilities, and
  /// the logarithm of their path's share among all paths; nil where there is no such path.
  private(set) var even: (beads: [SentenceBead], logarithm: Double)?
  private let posteriors: BeadPosteriors

  /// Nothing, where there is nothing to align.
  init(beads: [SentenceBead], posteriors: BeadPosteriors) {
    self.beads = beads
    self.posteriors = posteriors
    let alone = posteriors.omissions()
    for (index, bead) in beads.enumerated() {
      // Where a sentence without counterpart stands on the other side is of no account.
      self.beads[index].confidence =
        switch bead.kind {
        case "1-0": alone.chinese[bead.chinese.lowerBound]
        case "0-1": alone.english[bead.english.lowerBound]
        default: posteriors.probability(of: bead)
        }
    }
  }

  /// Weighs the one path on which each sentence meets the one with its number.
  mutating func weighEvenness(
    _ lattice: BeadLattice, _ scorer: PlacedBeadScorer, parameters: AlignmentParameters
  ) {
    guard lattice.rowCount == lattice.columnCount else { return }
    var scorer = scorer
    var sum = 0.0
    var beads: [SentenceBead] = []
    for place in 0..<lattice.rowCount {
      guard lattice.barriers.allows(place, 1, place, 1) else { return }
      sum += Double(scorer.score(place, 1, place, 1))
      var bead = SentenceBead(chinese: place..<place + 1, english: place..<place + 1)
      if lattice.window.columns(place).contains(place),
        lattice.window.columns(place + 1).contains(place + 1)
      {
        bead.confidence = posteriors.probability(of: bead)
      } else {
        bead.confidence = 0
      }
      beads.append(bead)
    }
    even = (beads, parameters.placedSharpness * sum - posteriors.totalLogarithm)
  }

  /// Counts sentences from the start of the document.
  mutating func move(by rows: Int, _ columns: Int) {
    beads = beads.map { $0.moved(by: rows, columns) }
    if let found = even {
      even = (found.beads.map { $0.moved(by: rows, columns) }, found.logarithm)
    }
  }
}

extension SentenceBead {
  fileprivate func moved(by rows: Int, _ columns: Int) -> SentenceBead {
    SentenceBead(
      chinese: chinese.lowerBound + rows..<chinese.upperBound + rows,
      english: english.lowerBound + columns..<english.upperBound + columns,
      confidence: confidence)
  }
}
