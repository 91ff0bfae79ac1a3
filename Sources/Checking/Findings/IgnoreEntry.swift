internal import Bitext

/// A decision that certain findings are right as they are.
///
/// A finding is meant when it fits everything that the entry says.
public struct IgnoreEntry: Sendable, Hashable {
  /// The finding with this fingerprint.
  public var fingerprint: Fingerprint?
  /// Findings of this rule.
  public var rule: CheckRule?
  /// Findings of this cause.
  public var cause: String?
  /// Findings whose span in the source is this text, in upper or lower case.
  public var source: String?
  /// Why they are right.
  public var reason: String
  /// The 1-based line at which it stands in its file, or nil.
  public var line: Int?

  /// Makes an entry. One that names neither fingerprint, cause nor source means nothing.
  public init(
    fingerprint: Fingerprint? = nil, rule: CheckRule? = nil, cause: String? = nil,
    source: String? = nil, reason: String, line: Int? = nil
  ) {
    self.fingerprint = fingerprint
    self.rule = rule
    self.cause = cause
    self.source = source
    self.reason = reason
    self.line = line
  }

  /// What it names, for people: `term, cause “…”`.
  public var subject: String {
    [
      fingerprint?.description, rule?.name, cause.map { "cause “\($0)”" },
      source.map { "source “\($0)”" },
    ].compactMap(\.self).joined(separator: ", ")
  }
}
