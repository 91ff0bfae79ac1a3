public import TermAlignment

/// A table of concepts as built from text, with the evidence for each.
public struct Glossary: Sendable, Hashable {
  /// The entries, in the order in which they are to be read.
  public var entries: [GlossaryEntry]
  /// What the glossary was made from and with.
  public var provenance: Provenance

  /// Creates a glossary.
  public init(entries: [GlossaryEntry], provenance: Provenance) {
    self.entries = entries
    self.provenance = provenance
  }

  /// What a glossary was made from and with. Holds no date, so that the same
  /// input gives the same bytes.
  public struct Provenance: Sendable, Hashable {
    /// The files read, in order.
    public var files: [String]
    /// The version of the program.
    public var toolVersion: String
    /// The version of ICU, on which segmentation and sorting depend.
    public var icuVersion: String
    /// The dictionary used, or nil when there was none.
    public var dictionary: String?
    /// The language tag of the source side.
    public var sourceLanguage: String
    /// The language tag of the target side.
    public var targetLanguage: String

    /// Creates a record of provenance.
    public init(
      files: [String], toolVersion: String, icuVersion: String, dictionary: String?,
      sourceLanguage: String = "zh", targetLanguage: String = "en"
    ) {
      self.files = files
      self.toolVersion = toolVersion
      self.icuVersion = icuVersion
      self.dictionary = dictionary
      self.sourceLanguage = sourceLanguage
      self.targetLanguage = targetLanguage
    }
  }
}

/// One concept of a glossary: its Chinese and English forms and why we believe them.
public struct GlossaryEntry: Sendable, Hashable {
  /// A form with the number of its occurrences in the text.
  public struct Form: Sendable, Hashable {
    /// The form as written.
    public var text: String
    /// How often it stands in the text.
    public var count: Int

    /// Creates a form.
    public init(_ text: String, count: Int) {
      self.text = text
      self.count = count
    }
  }

  /// A place in a file.
  public struct Place: Sendable, Hashable {
    /// The file as it was named.
    public var file: String
    /// 1-based line.
    public var line: Int
    /// 1-based column, in Unicode scalars.
    public var column: Int
    /// UTF-8 offset in the file.
    public var offset: Int

    /// Creates a place.
    public init(file: String, line: Int, column: Int, offset: Int) {
      self.file = file
      self.line = line
      self.column = column
      self.offset = offset
    }

    /// What stands for a place that nobody knows, as counts tell none.
    public static let unknown = Place(file: "", line: 0, column: 0, offset: 0)

    /// Whether it is a place.
    public var isKnown: Bool { line > 0 }
  }

  /// A piece of the text around one occurrence.
  public struct Context: Sendable, Hashable {
    /// Where the term begins.
    public var place: Place
    /// The text before the term, in its sentence.
    public var before: String
    /// The term as it stands there.
    public var term: String
    /// The text after the term, in its sentence.
    public var after: String

    /// The segment of the other language, where the text is one side of a bitext.
    public var counterpart: Counterpart?

    /// The most scalars on a side; of a longer one the rest is cut, and … stands for it.
    package static let width = 60

    /// Creates a context.
    public init(
      place: Place, before: String, term: String, after: String, counterpart: Counterpart? = nil
    ) {
      self.place = place
      self.before = before
      self.term = term
      self.after = after
      self.counterpart = counterpart
    }
  }

  /// A segment of the other language around the term.
  public struct Counterpart: Sendable, Hashable {
    /// The text before the term.
    public var before: String
    /// The term as it stands there; empty where it does not, and all text is in ``before``.
    public var term: String
    /// The text after the term.
    public var after: String

    /// Creates a segment.
    public init(before: String, term: String, after: String) {
      self.before = before
      self.term = term
      self.after = after
    }
  }

  /// Something that a translator must look at first.
  public struct Attention: Sendable, Hashable {
    /// The kinds of thing to look at.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// Several Chinese renderings of one English term.
      case severalSources = "several-sources"
      /// Several English terms for one Chinese.
      case severalTargets = "several-targets"
      /// The same form spelled in different ways.
      case spelling
      /// The pair is not certain.
      case uncertain
    }

    /// What kind of thing it is.
    public var kind: Kind
    /// What it is, in plain words.
    public var message: String

    /// Creates a remark.
    public init(_ kind: Kind, message: String) {
      self.kind = kind
      self.message = message
    }
  }

  /// An identifier, unique in the glossary and usable as an XML name.
  public var id: String
  /// The source forms, the preferred one first; never empty.
  public var sources: [Form]
  /// The target forms, the preferred one first; empty where nothing explains the source.
  public var targets: [Form]
  /// How often any source form stands in the text.
  public var frequency: Int
  /// The first occurrence.
  public var first: Place
  /// Up to three occurrences with their surroundings.
  public var contexts: [Context]
  /// Why the pair is believed.
  public var evidence: Evidence
  /// The probability that the pair is right, 0 to 1.
  public var confidence: Double
  /// What to look at first; empty when nothing stands out.
  public var attention: [Attention]
  /// What the confidence rests on, when the pair was mined from a bitext.
  public var parts: MinedTerm.Parts?

  /// Creates an entry.
  public init(
    id: String, sources: [Form], targets: [Form], frequency: Int, first: Place,
    contexts: [Context], evidence: Evidence, confidence: Double, attention: [Attention] = [],
    parts: MinedTerm.Parts? = nil
  ) {
    self.id = id
    self.sources = sources
    self.targets = targets
    self.frequency = frequency
    self.first = first
    self.contexts = contexts
    self.evidence = evidence
    self.confidence = confidence
    self.attention = attention
    self.parts = parts
  }
}
