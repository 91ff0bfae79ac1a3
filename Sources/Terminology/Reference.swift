/// Something else to look at: another concept, a page, an image.
public struct Reference: Sendable, Hashable {
  /// What a reference leads to.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Another concept of the same termbase, by its ``Concept/id``.
    case concept
    /// Something outside, by its URL.
    case external
    /// An image, by its URL.
    case image
  }

  /// What it leads to.
  public var kind: Kind
  /// The identifier or URL.
  public var target: String
  /// The words that are shown for it.
  public var text: String

  /// Creates a reference.
  public init(_ kind: Kind, target: String, text: String = "") {
    self.kind = kind
    self.target = target
    self.text = text
  }
}
