/// A segment and its translation with all that bitext formats know about them.
///
/// A unit of a translation memory, an entry of a message catalogue or a line of a parallel corpus
/// is one; the simpler the format, the more of it is empty.
public struct TranslationUnit: Sendable, Hashable {
  /// A remark on a unit, or on what the unit is the first of.
  public struct Note: Sendable, Hashable {
    /// What a remark is on.
    public enum Place: String, Sendable, Hashable {
      case unit, source, target
      /// The group that the unit is the first of.
      case group
      /// The file, within a document of several, that the unit is the first of.
      case file

      /// Whether it is on more than the unit.
      public var isAround: Bool { self == .group || self == .file }
    }

    /// What it says.
    public var text: String
    /// Who it is from or what it is for, such as `developer`; empty where that is not known.
    public var category: String
    /// What it is on.
    public var place: Place
    /// How much it matters, from 1, the most, to 10; nil where it does not say.
    public var priority: Int?

    /// Makes a note.
    public init(
      _ text: String, category: String = "", place: Place = .unit, priority: Int? = nil
    ) {
      self.text = text
      self.category = category
      self.place = place
      self.priority = priority
    }
  }

  /// A value with a name.
  public struct Property: Sendable, Hashable {
    /// The name, by which a format finds it again.
    public var name: String
    /// The value.
    public var value: String

    /// Makes a property.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The name of the property that says how many characters, or bytes, the target may have.
  package static let lengthLimit = "max-length"

  /// The further forms of a message that depends on a number.
  public struct Plural: Sendable, Hashable {
    /// The source for numbers other than one.
    public var source: String
    /// The translations from the second form on.
    public var targets: [String]
    /// For each form that the file declares whether it is for many numbers, and so must say which;
    /// empty where the file does not tell.
    public var isForMany: [Bool]

    /// Makes forms.
    public init(source: String, targets: [String] = [], isForMany: [Bool] = []) {
      self.source = source
      self.targets = targets
      self.isForMany = isForMany
    }
  }

  /// What identifies it in its file; empty where nothing does.
  public var id = ""
  /// The source.
  public var source = UnitText()
  /// The translation; empty where there is none.
  public var target = UnitText()
  /// What tells it from units with the same source, such as PO's `msgctxt`.
  public var context: String?
  /// Remarks, in order.
  public var notes: [Note] = []
  /// Further values, in order.
  public var properties: [Property] = []
  /// How far it has come, or nil where that is not known.
  public var state: SegmentState?
  /// The name of the state in its format where that says more, such as `needs-review-l10n`.
  public var stateDetail: String?
  /// How sure who made it is that its sides are translations of each other, 0 to 1; nil where
  /// nobody says.
  public var confidence: Double?
  /// Whether it is kept only because it was once in use.
  public var isObsolete = false
  /// Whether it is to be translated at all, as it is but for `translate="no"` and the like.
  public var isTranslatable = true
  /// Whether nobody may change its translation.
  public var isLocked = false
  /// Whether the source has a plural, and the further forms.
  public var plural: Plural?
  /// Whether it is a further form of the unit before it, which has all of them, too.
  package var isFurtherForm = false
  /// Links between the words of both sides, which white space separates.
  public var links: [WordLink] = []
  /// Where it stands in a unit of several segments; nil where it is a whole unit.
  public var part: Part?

  /// Makes a unit, empty by default.
  public init(
    id: String = "", source: UnitText = UnitText(), target: UnitText = UnitText(),
    state: SegmentState? = nil
  ) {
    self.id = id
    self.source = source
    self.target = target
    self.state = state
  }

  /// Forgets everything but keeps the memory, for the next unit.
  public mutating func removeAll() {
    id = ""
    source.removeAll()
    target.removeAll()
    if context != nil { context = nil }
    if !notes.isEmpty { notes.removeAll(keepingCapacity: true) }
    if !properties.isEmpty { properties.removeAll(keepingCapacity: true) }
    state = nil
    if stateDetail != nil { stateDetail = nil }
    confidence = nil
    isObsolete = false
    isTranslatable = true
    isLocked = false
    if plural != nil { plural = nil }
    isFurtherForm = false
    if !links.isEmpty { links.removeAll(keepingCapacity: true) }
    if part != nil { part = nil }
  }

  /// Both sides without anything else.
  public var pair: SegmentPair { SegmentPair(source: source.text, target: target.text) }
}
