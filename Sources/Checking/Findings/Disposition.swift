/// What is to be done with a finding, by what was said of it before.
public enum Disposition: Sendable, Hashable {
  /// Nothing is known of it: it counts.
  case new
  /// The baseline has it: it was there before and does not count.
  case known
  /// Somebody decided that it is right as it is, and said why.
  case ignored(reason: String, origin: Origin)

  /// Where a decision to ignore a finding stands.
  public enum Origin: String, Sendable, Hashable {
    /// In the file of decisions.
    case file
    /// In a note at the unit.
    case note
  }

  /// `new`, `known` or `ignored`.
  public var name: String {
    switch self {
    case .new: "new"
    case .known: "known"
    case .ignored: "ignored"
    }
  }

  /// Why it is ignored, or nil where it is not.
  public var reason: String? {
    if case .ignored(let reason, _) = self { reason } else { nil }
  }
}
