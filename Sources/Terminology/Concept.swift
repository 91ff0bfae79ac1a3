/// One meaning, with the terms for it in each language.
public struct Concept: Sendable, Hashable {
  /// An identifier, unique in its termbase and usable as an XML name.
  public var id: String
  /// The field that it belongs to.
  public var subject: String?
  /// What it means.
  public var definition: String?
  /// A free remark.
  public var note: String?
  /// Its terms, the most important of each language first.
  public var terms: [Term]

  /// Creates a concept.
  public init(
    id: String, subject: String? = nil, definition: String? = nil, note: String? = nil,
    terms: [Term] = []
  ) {
    self.id = id
    self.subject = subject
    self.definition = definition
    self.note = note
    self.terms = terms
  }

  /// The terms whose language has the primary subtag of the given one.
  public func terms(in language: Language) -> [Term] {
    terms.filter { $0.language.primary == language.primary }
  }
}
