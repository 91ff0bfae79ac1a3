/// One thing in which two versions of a concept differ.
public struct ConceptChange: Sendable, Hashable {
  /// What kind of change it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A term, a definition, a remark or another value was added.
    case added
    /// It was removed.
    case removed
    /// It has another text.
    case changed
    /// The order of terms changed, of which the first is the most important.
    case reordered
  }

  /// What kind of change it is.
  public var kind: Kind
  /// What changed: `term`, `id`, `subject`, `definition`, `note`, `status`, `context`, ….
  public var field: String
  /// The term that carries the field, for what a term carries.
  public var term: String?
  /// The language of the term or the definition.
  public var language: Language?
  /// What was there.
  public var old: String?
  /// What is there now.
  public var new: String?
}
