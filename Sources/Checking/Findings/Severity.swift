/// How bad a finding is.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Good to know; mostly right as it is.
  case information
  /// Likely a slip.
  case warning
  /// Likely wrong in a way that readers are misled by.
  case error

  private var rank: Int { self == .information ? 0 : self == .warning ? 1 : 2 }

  /// Orders by how bad it is.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
