/// A collection of concepts, in a fixed order.
public struct Termbase: Sendable, Hashable {
  /// A title, for formats that carry one.
  public var title: String?
  /// The concepts.
  public var concepts: [Concept]

  /// Creates a termbase.
  public init(title: String? = nil, concepts: [Concept] = []) {
    self.title = title
    self.concepts = concepts
  }

  /// The primary subtags of all languages in it, sorted.
  public var languages: [String] {
    Set(concepts.flatMap { $0.terms.map(\.language.primary) }).sorted()
  }
}
