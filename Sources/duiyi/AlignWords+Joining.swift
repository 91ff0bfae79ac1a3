import ArgumentParser
import TextIO
import WordAlignment
import Workflows

extension AlignWords {
  /// How the links of both directions become one set.
  enum Joining: String, ExpressibleByArgument, CaseIterable {
    case fitted, posterior, intersect, union
    case growDiag = "grow-diag"
    case growDiagFinal = "grow-diag-final"
    case growDiagFinalAnd = "grow-diag-final-and"
  }

  var joining: Joining { symmetrization ?? (unsupervised ? .growDiagFinalAnd : .fitted) }

  /// How links are joined, where it is said.
  var chosen: Symmetrization? {
    switch joining {
    case .fitted: threshold.map { .fitted(threshold: Float($0)) }
    case .posterior: .posterior(threshold: Float(threshold ?? 0.05))
    case .intersect: .intersect
    case .union: .union
    case .growDiag: .growDiag
    case .growDiagFinal: .growDiagFinal
    case .growDiagFinalAnd: .growDiagFinalAnd
    }
  }

  /// Says what was linked.
  func say(_ summary: WordLinking.Summary, _ count: Int) {
    if quiet { return }
    if let joined = summary.joinedWords {
      StandardError.write("duiyi: \(AlignmentSummary.count(joined, "word")) joined from others")
    }
    StandardError.write(
      "duiyi: \(AlignmentSummary.count(summary.pairCount, "pair")), "
        + AlignmentSummary.count(count, "link"))
  }
}
