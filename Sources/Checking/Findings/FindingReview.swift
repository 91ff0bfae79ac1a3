internal import Bitext

/// A report's findings beside what was decided before: which are new, known or ignored.
public struct FindingReview: Sendable {
  /// The fingerprints, one for each finding of the report.
  public var fingerprints: [Fingerprint]
  /// What is to be done, one for each finding.
  public var dispositions: [Disposition]
  /// Whether there was a baseline, so that `new` says something.
  public var hasBaseline: Bool

  /// Takes all findings of a report for new.
  public init(_ report: CheckReport) {
    fingerprints = Fingerprint.all(of: report)
    dispositions = Array(repeating: .new, count: report.findings.count)
    hasBaseline = false
  }

  /// How many findings have a disposition of this name: `new`, `known` or `ignored`.
  public func count(_ name: String) -> Int { dispositions.count { $0.name == name } }
}
