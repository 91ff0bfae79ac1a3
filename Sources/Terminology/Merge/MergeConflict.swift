/// Something on which termbases that were merged do not agree.
public struct MergeConflict: Sendable, Hashable {
  /// What kind of disagreement it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// One concept has two preferred terms in one language.
    case twoPreferred = "two-preferred"
    /// One term is written in two ways, by number or capitals.
    case form
    /// One term has two statuses.
    case status
    /// One concept has two definitions in one language.
    case definition
    /// One identifier names two concepts.
    case identifier = "id"
    /// One term stands in concepts with different preferred terms in the other language.
    case rivalTargets = "rival-targets"
    /// One term is preferred in a concept and not to be used in another.
    case statusElsewhere = "status-elsewhere"
    /// A field that holds one value has two.
    case field
    /// Concepts that one file keeps apart are one in another.
    case bridge
    /// A term without its other language belongs to several concepts.
    case ambiguous
  }

  /// What one of the termbases says.
  public struct Side: Sendable, Hashable {
    /// The termbase's name.
    public var file: String
    /// The concept's identifier there.
    public var concept: String
    /// What is said there.
    public var value: String
  }

  /// What kind of disagreement it is.
  public var kind: Kind
  /// The concept in the result, by its identifier.
  public var concept: String
  /// The term or field that it is about.
  public var about: String
  /// What is said, by the termbase of the highest priority first.
  public var sides: [Side]
  /// What was done, in plain words.
  public var resolution: String

  /// One line for a person.
  public var description: String {
    let said = sides.map { "\($0.value) (\($0.file) \($0.concept))" }.joined(separator: " / ")
    return "\(kind.rawValue): \(concept): \(about): \(said); \(resolution)"
  }
}
