public import Terminology

/// A concept of a store.
public struct StoredConcept: Sendable, Hashable, Identifiable {
  /// A term of a concept.
  public struct StoredTerm: Sendable, Hashable, Identifiable {
    /// Its number in the store.
    public let id: Int64
    /// Its text.
    public let text: String
    /// Its language.
    public let language: Language
    /// Its status; nil where a list said none.
    public let status: StoredStatus?
    /// Remarks on it.
    public let notes: [String]
    /// Sentences in which it stands, as a list or a glossary brought them.
    public let contexts: [Term.Context]
  }

  /// Its number in the store, which stays.
  public let id: Int64
  /// Its identifier in lists of terms.
  public let name: String
  /// What to name when it is changed, so that nobody's change is lost: the event that wrote it last.
  public let version: Int64
  /// How far it is decided on.
  public let state: ConceptState
  /// Whether a person decided anything on it.
  public let isDecided: Bool
  /// The field that it belongs to.
  public let subject: String?
  /// What it means.
  public let definition: String?
  /// Remarks on it.
  public let notes: [String]
  /// Why a machine believes in it: names of kinds of evidence.
  public let evidence: [String]
  /// How probable a machine takes it to be.
  public let confidence: Double?
  /// How often it stands in the text.
  public let frequency: Int?
  /// Its terms, in their order.
  public let terms: [StoredTerm]

  init(_ row: ConceptRow, _ terms: [TermRow]) {
    id = row.id ?? 0
    name = row.name
    version = row.version
    state = row.state
    isDecided = row.isDecided
    subject = row.subject
    definition = (row.definitions.first { $0.language == nil } ?? row.definitions.first)?.text
    notes = row.notes
    evidence = row.evidence.split(separator: "+").map(String.init)
    confidence = row.confidence
    frequency = row.frequency
    self.terms = terms.map { term in
      StoredTerm(
        id: term.id ?? 0, text: term.text, language: Language(rawValue: term.language),
        status: term.status, notes: term.notes, contexts: term.contexts.map(\.context))
    }
  }

  /// Its first term of each language, Chinese first: `资本支出 | capex`.
  public var title: String {
    Concept(id: name, terms: terms.map { Term($0.text, language: $0.language) }).title
  }
}
