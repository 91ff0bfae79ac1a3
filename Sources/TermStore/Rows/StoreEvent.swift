/// Something that was done to a store.
public struct StoreEvent: Sendable, Hashable, Identifiable {
  /// What kind of thing was done.
  public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    /// A machine proposed terms.
    case propose
    /// A list of terms was taken over.
    case `import`
    /// Proposed terms were accepted.
    case accept
    /// Proposed terms were rejected.
    case reject
    /// The status of a term was set.
    case status
    /// The text of a term was changed.
    case edit
    /// A term or a concept was added.
    case add
    /// A term was removed.
    case remove
    /// What is said of a concept was changed.
    case describe
    /// Two concepts became one.
    case merge
    /// One concept became two.
    case split
    /// Findings were decided on.
    case finding
    /// A text was read into the store.
    case document
    /// A check was read into the store.
    case check
    /// The sentences of a text were put together in another way.
    case beads
    /// The words of a segment were linked in another way.
    case links
    /// The translation of a segment was changed.
    case target
    /// Another event was undone.
    case undo
  }

  /// Its number: each is greater than the one before.
  public let id: Int64
  /// When, in milliseconds since 1970.
  public let time: Int64
  /// Who did it.
  public let author: String
  /// What kind of thing it is.
  public let kind: Kind
  /// What was done, in a few words.
  public let summary: String
  /// The event that this one undoes.
  public let undoes: Int64?
  /// The event that undid this one.
  public let undoneBy: Int64?
  /// Whether it is of a kind that can be undone, and was not.
  public let canBeUndone: Bool
}
