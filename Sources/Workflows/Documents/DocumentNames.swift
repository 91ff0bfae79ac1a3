/// Two documents, by their paths, that are to be aligned.
public struct DocumentNames: Sendable, Hashable {
  /// The path of the first document, or `-`.
  public var source: String
  /// The path of the second document, or `-`.
  public var target: String
  /// A name for what is made of them; no two pairs of a list have the same.
  public var name: String

  /// Two documents.
  public init(source: String, target: String, name: String = "pair") {
    self.source = source
    self.target = target
    self.name = name
  }
}
