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

  /// What of it may be used: without terms that are forbidden, deprecated, superseded or rejected, and without
  /// concepts of which nothing is left then.
  package var usable: Termbase {
    var termbase = self
    for place in termbase.concepts.indices {
      termbase.concepts[place].terms.removeAll { !$0.isUsable }
    }
    termbase.concepts.removeAll(where: \.terms.isEmpty)
    return termbase
  }

  /// The primary subtags of all languages in it, sorted.
  public var languages: [String] {
    Set(concepts.flatMap { $0.terms.map(\.language.primary) }).sorted()
  }
}
