/// What a person decides on a finding.
public enum FindingDecision: String, Sendable, Hashable, CaseIterable, Codable {
  /// The rendering is right too.
  case admit
  /// The rendering is wrong, here and elsewhere.
  case forbid
  /// It is to be mended.
  case fix
  /// It is of no account, for a reason.
  case ignore
}

/// A finding of a check, to be kept.
public struct NewFinding: Sendable, Hashable, Codable {
  /// What tells it from all others of its text, again at the next check.
  public var fingerprint: String
  /// The name of its rule.
  public var rule: String
  /// How grave it is: `information`, `warning` or `error`.
  public var severity: String
  /// How probable it is.
  public var confidence: Double
  /// The place of its segment, from 0.
  public var segment: Int
  /// The source of the segment.
  public var source: String
  /// The target of the segment.
  public var target: String
  /// Where in the source, in bytes of UTF-8.
  public var sourceSpan: Range<Int>?
  /// Where in the target.
  public var targetSpan: Range<Int>?
  /// What was found.
  public var message: String
  /// What it has in common with others.
  public var cause: String
  /// What to write instead.
  public var suggestion: String?
  /// What mends it beyond doubt.
  public var fix: Fix?

  /// A change of the target.
  public struct Fix: Sendable, Hashable, Codable {
    /// The part that it replaces, in bytes of UTF-8.
    public var target: Range<Int>
    /// What stands there then.
    public var text: String

    /// Makes one.
    public init(target: Range<Int>, text: String) {
      self.target = target
      self.text = text
    }
  }

  /// Makes one.
  public init(
    fingerprint: String, rule: String, severity: String, confidence: Double, segment: Int,
    source: String, target: String, message: String, cause: String
  ) {
    self.fingerprint = fingerprint
    self.rule = rule
    self.severity = severity
    self.confidence = confidence
    self.segment = segment
    self.source = source
    self.target = target
    self.message = message
    self.cause = cause
  }
}

/// A finding of a store.
public struct StoredFinding: Sendable, Hashable, Identifiable {
  /// Its number in the store.
  public let id: Int64
  /// The bitext that it is in.
  public let document: Int64
  /// What was found.
  public let finding: NewFinding
  /// Whether the last check found it too.
  public let isPresent: Bool
  /// What was decided.
  public let decision: FindingDecision?
  /// Why.
  public let reason: String?
  /// What to name when it is decided on: the event that wrote it last.
  public let version: Int64
  /// Whether it is about a term and what stands for it, so that this can be admitted or forbidden.
  public let isOfTerm: Bool
  /// Whether the check says what to write instead.
  public let canBeFixed: Bool
}

/// Findings that one decision settles.
public struct FindingGroup: Sendable, Hashable {
  /// What they have in common.
  public let cause: String
  /// How many there are.
  public let count: Int
  /// The first of them.
  public let findings: [StoredFinding]
}
