/// One meaning, with the terms for it in each language.
public struct Concept: Sendable, Hashable, Annotated {
  /// What a concept means, in words.
  public struct Definition: Sendable, Hashable {
    /// The words.
    public var text: String
    /// The language for whose terms it is, or nil when it is for the whole concept.
    public var language: Language?
    /// Where the words come from.
    public var source: String?

    /// Creates a definition.
    public init(_ text: String, language: Language? = nil, source: String? = nil) {
      self.text = text
      self.language = language
      self.source = source
    }
  }

  /// An identifier, unique in its termbase and usable as an XML name.
  public var id: String
  /// The field that it belongs to.
  public var subject: String?
  /// What it means: for the whole concept, and for single languages.
  public var definitions: [Definition]
  /// Free remarks, in their order.
  public var notes: [String]
  /// Its terms, the most important of each language first.
  public var terms: [Term]
  /// Where the concept comes from.
  public var source: String?
  /// The customers that it is for; for all when empty.
  public var customers: [String] = []
  /// The projects or products that it is for; for all when empty.
  public var projects: [String] = []
  /// What else to look at.
  public var references: [Reference] = []
  /// What was done to it, the oldest first.
  public var history: [Transaction] = []
  /// What else the file that it came from says of it, by the name there.
  public var fields: [String: String] = [:]

  /// Creates a concept; `definition` is one for the whole concept.
  public init(
    id: String, subject: String? = nil, definition: String? = nil, note: String? = nil,
    source: String? = nil, terms: [Term] = []
  ) {
    self.id = id
    self.subject = subject
    definitions = definition.map { [Definition($0)] } ?? []
    notes = note.map { [$0] } ?? []
    self.source = source
    self.terms = terms
  }

  /// The first definition for the whole concept, or else the first of all. Setting
  /// it replaces the first one for the whole concept.
  public var definition: String? {
    get { (definitions.first { $0.language == nil } ?? definitions.first)?.text }
    set {
      let place = definitions.firstIndex { $0.language == nil }
      switch (place, newValue) {
      case (let place?, let text?): definitions[place].text = text
      case (let place?, nil): definitions.remove(at: place)
      case (nil, let text?): definitions.insert(Definition(text), at: 0)
      case (nil, nil): break
      }
    }
  }

  /// The terms whose language has the primary subtag of the given one.
  public func terms(in language: Language) -> [Term] {
    terms.filter { $0.language.primary == language.primary }
  }
}
