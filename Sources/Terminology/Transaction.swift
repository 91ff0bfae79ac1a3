/// Something that was done to a concept or a term.
public struct Transaction: Sendable, Hashable {
  /// What was done. TBX-Basic knows the first two.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// It was created.
    case origination
    /// It was changed.
    case modification
    /// Somebody accepted it.
    case approval
    /// It was taken over from elsewhere.
    case importation
    /// Somebody looked it over.
    case check
    /// It was taken out of use.
    case withdrawal
  }

  /// What was done.
  public var kind: Kind
  /// When, as a date or a time of ISO 8601: `2026-05-31`, `2026-05-31T09:30:00Z`.
  public var date: String?
  /// Who did it.
  public var responsibility: String?
  /// A remark on it.
  public var note: String?

  /// Creates a transaction.
  public init(
    _ kind: Kind, date: String? = nil, responsibility: String? = nil, note: String? = nil
  ) {
    self.kind = kind
    self.date = date
    self.responsibility = responsibility
    self.note = note
  }
}
