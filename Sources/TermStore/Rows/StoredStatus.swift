public import Terminology

/// How far a term may be used: what TBX knows, and what a person rejected.
public enum StoredStatus: String, Sendable, Hashable, CaseIterable, Codable {
  /// The form to use.
  case preferred
  /// A form that may be used.
  case admitted
  /// A form that should no longer be used.
  case deprecated
  /// A form that a later one has replaced.
  case superseded
  /// A form that must not be used.
  case forbidden
  /// A form that a machine suggests and that nobody has decided on.
  case proposed
  /// A proposal that a person turned down: no term, or no translation. It is kept so that it is not
  /// proposed again, and left out wherever terms are written.
  case rejected

  /// The status that a term of a list has.
  public init(_ status: Term.Status) {
    self =
      switch status {
      case .preferred: .preferred
      case .admitted: .admitted
      case .deprecated: .deprecated
      case .superseded: .superseded
      case .forbidden: .forbidden
      case .proposed: .proposed
      }
  }

  /// The same for a list of terms; nil for what no list holds.
  public var term: Term.Status? { Term.Status(rawValue: rawValue) }
}
