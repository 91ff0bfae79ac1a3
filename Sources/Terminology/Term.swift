/// One way to say a concept in one language.
public struct Term: Sendable, Hashable, Annotated {
  /// How far a term may be used, by the values of ISO 30042 (TBX).
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// The form to use.
    case preferred
    /// A form that may be used.
    case admitted
    /// A form that should no longer be used.
    case deprecated
    /// A form that a later one has replaced.
    case superseded
    /// A form that must not be used.
    case forbidden
    /// A form that somebody, or a program, suggests and that nobody has decided on.
    case proposed

    /// Whether a form with some status, or none, may be used.
    package static func allows(_ status: Self?) -> Bool {
      switch status {
      case nil, .preferred?, .admitted?, .proposed?: true
      case .deprecated?, .superseded?, .forbidden?: false
      }
    }
  }

  /// What kind of form a term is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case fullForm, acronym, abbreviation, shortForm, variant, phrase
  }

  /// Grammatical gender, by the values of TBX-Basic.
  public enum Gender: String, Sendable, Hashable, CaseIterable {
    case masculine, feminine, neuter, other
  }

  /// A sentence in which a term stands.
  public struct Context: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The sentence.
    public var text: String
    /// Where it was found.
    public var source: String?

    /// Creates a context.
    public init(_ text: String, source: String? = nil) {
      self.text = text
      self.source = source
    }

    /// A context of which nothing but the sentence is known.
    public init(stringLiteral text: String) { self.init(text) }
  }

  /// The term as it is written.
  public var text: String
  /// The language that it belongs to.
  public var language: Language
  /// Its status, when somebody has said one.
  public var status: Status?
  /// Its kind, when known.
  public var kind: Kind?
  /// Its part of speech, in TBX's words (`noun`, `verb`, `properNoun`, …).
  public var partOfSpeech: String?
  /// Its grammatical gender.
  public var gender: Gender?
  /// Where in a user interface it stands, in TBX's words (`menuItem`, `pushButton`, …).
  public var location: String?
  /// Where in the world it is used, such as `Hong Kong`.
  public var region: String?
  /// Free remarks, in their order.
  public var notes: [String]
  /// Sentences in which it stands.
  public var contexts: [Context]
  /// Where the term comes from.
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

  /// Whether it may be used.
  package var isUsable: Bool { Status.allows(status) }

  /// Creates a term.
  public init(
    _ text: String, language: Language, status: Status? = nil, kind: Kind? = nil,
    partOfSpeech: String? = nil, note: String? = nil, contexts: [Context] = [],
    source: String? = nil
  ) {
    self.text = text
    self.language = language
    self.status = status
    self.kind = kind
    self.partOfSpeech = partOfSpeech
    notes = note.map { [$0] } ?? []
    self.contexts = contexts
    self.source = source
  }
}
