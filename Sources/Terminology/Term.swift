/// One way to say a concept in one language.
public struct Term: Sendable, Hashable {
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
  }

  /// What kind of form a term is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case fullForm, acronym, abbreviation, shortForm, variant, phrase
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
  /// A free remark.
  public var note: String?
  /// Sentences in which it stands.
  public var contexts: [String]
  /// Where the term comes from.
  public var source: String?

  /// Creates a term.
  public init(
    _ text: String, language: Language, status: Status? = nil, kind: Kind? = nil,
    partOfSpeech: String? = nil, note: String? = nil, contexts: [String] = [],
    source: String? = nil
  ) {
    self.text = text
    self.language = language
    self.status = status
    self.kind = kind
    self.partOfSpeech = partOfSpeech
    self.note = note
    self.contexts = contexts
    self.source = source
  }
}
