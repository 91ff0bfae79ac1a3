public import Checking

/// How bad a finding must be for the exit status to tell of it.
public enum FailureLevel: String, Sendable, Hashable, CaseIterable {
  /// No finding is.
  case never
  /// Errors.
  case error
  /// Warnings and errors.
  case warning
  /// All findings.
  case information

  /// Whether a finding of this severity is bad enough.
  public func isReached(by severity: Severity) -> Bool {
    switch self {
    case .never: false
    case .error: severity >= .error
    case .warning: severity >= .warning
    case .information: true
    }
  }

  /// Whether any new finding of a report is bad enough.
  public func isReached(by report: CheckReport, _ review: FindingReview) -> Bool {
    zip(report.findings, review.dispositions).contains {
      $1 == .new && isReached(by: $0.severity)
    }
  }
}
