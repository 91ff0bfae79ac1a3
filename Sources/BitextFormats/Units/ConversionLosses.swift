internal import Bitext

/// What was lost between two bitext formats, counted.
public struct ConversionLosses: Sendable, Hashable {
  /// Something that not every format has room for.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Codes within text were left out.
    case inlineCodes
    /// Codes within text became text.
    case codesAsText
    /// Identifiers of units.
    case ids
    /// Contexts that tell equal sources apart.
    case contexts
    /// Remarks.
    case notes
    /// Further values.
    case properties
    /// States of translation.
    case states
    /// Confidences.
    case confidences
    /// Plural forms.
    case plurals
    /// That units are no longer in use.
    case obsoleteMarks
    /// Word links.
    case links
    /// Names of languages.
    case languages
    /// Line ends and tabs within text became spaces.
    case lineEnds
    /// Characters that the format does not allow were replaced.
    case characters
    /// Segments in other languages than the two.
    case otherLanguages
    /// Alternative translations.
    case alternatives
    /// Units without any text.
    case emptyUnits
    /// Lines that are in no bead.
    case unalignedLines
    /// Glossaries of XLIFF 2 within units.
    case glossaries
    /// Text of a unit that is in no segment.
    case looseText
    /// Elements that only one format has, or that a tool added.
    case elements
    /// Attributes that only one format has, or that a tool added.
    case attributes
    /// Terms that could not be marked where they stand.
    case marks
    /// Contexts that were made, as the format has each source once for a context.
    case madeContexts
    /// Kinds of remarks.
    case noteCategories
    /// Fields and comments of a header.
    case headerFields
    /// Stretches of text that tracked changes deleted.
    case deletions
    /// Entries that gettext refuses, as one side alone begins or ends with a line end.
    case unevenLineEnds

    /// What was lost, in plain words.
    public var explanation: String {
      switch self {
      case .inlineCodes: "inline codes were left out"
      case .codesAsText: "inline codes became text"
      case .ids: "identifiers were left out"
      case .contexts: "contexts were left out"
      case .notes: "notes were left out"
      case .properties: "properties were left out"
      case .states: "states of translation were left out"
      case .confidences: "confidences were left out"
      case .plurals: "plural forms were left out"
      case .obsoleteMarks: "marks of obsolete units were left out"
      case .links: "word links were left out"
      case .languages: "names of languages were left out"
      case .lineEnds: "line ends and tabs within text became spaces"
      case .characters: "characters that the format does not allow were replaced"
      case .otherLanguages: "segments in other languages were passed over"
      case .alternatives: "alternative translations were passed over"
      case .emptyUnits: "units without text were left out"
      case .unalignedLines: "lines that are in no bead were passed over"
      case .glossaries: "glossaries within units were passed over"
      case .looseText: "stretches of text outside of segments were left out"
      case .elements: "elements that only this format or one tool knows were left out"
      case .attributes: "attributes that only this format or one tool knows were left out"
      case .marks: "terms in CDATA were not marked"
      case .madeContexts: "contexts were made to part equal sources"
      case .noteCategories: "kinds of notes were left out"
      case .deletions: "stretches of text that tracked changes deleted were left out"
      case .headerFields: "fields of the header were left out"
      case .unevenLineEnds:
        "entries that msgfmt refuses, as one side alone begins or ends with a line end"
      }
    }
  }

  private var counts: [Kind: Int] = [:]

  /// Nothing is lost.
  public init() {}

  /// How many of a kind were lost.
  public subscript(kind: Kind) -> Int { counts[kind] ?? 0 }

  /// The kinds that were lost, with how many of each, in the order of ``Kind``.
  public var all: [(kind: Kind, count: Int)] {
    Kind.allCases.compactMap { kind in counts[kind].map { (kind, $0) } }
  }

  /// Whether nothing is lost.
  public var isEmpty: Bool { counts.isEmpty }

  /// Counts what is lost.
  package mutating func add(_ kind: Kind, _ count: Int = 1) {
    if count > 0 { counts[kind, default: 0] += count }
  }

  /// What is left when some kinds are not lost after all.
  public func removing(_ kinds: Set<Kind>) -> ConversionLosses {
    var rest = self
    for kind in kinds { rest.counts[kind] = nil }
    return rest
  }

  /// What is left of some kinds alone.
  public func keeping(_ kinds: Set<Kind>) -> ConversionLosses {
    removing(Set(Kind.allCases).subtracting(kinds))
  }

  /// Both counts together.
  public func adding(_ other: ConversionLosses) -> ConversionLosses {
    var sum = self
    for (kind, count) in other.counts { sum.add(kind, count) }
    return sum
  }

  /// Counts what a unit has and a format has no room for.
  mutating func add(_ unit: TranslationUnit, keeping kept: Set<Kind>) {
    func lose(_ kind: Kind, _ count: Int) {
      if count > 0 && !kept.contains(kind) { add(kind, count) }
    }
    lose(.inlineCodes, unit.source.codes.count + unit.target.codes.count)
    lose(.ids, unit.id.isEmpty ? 0 : 1)
    lose(.contexts, unit.context == nil ? 0 : 1)
    lose(.notes, unit.notes.count)
    lose(
      .properties,
      unit.properties.count + (unit.isTranslatable ? 0 : 1) + (unit.isLocked ? 1 : 0))
    lose(.states, unit.state == nil ? 0 : 1)
    lose(.confidences, unit.confidence == nil ? 0 : 1)
    lose(.plurals, unit.plural == nil ? 0 : 1)
    lose(.obsoleteMarks, unit.isObsolete ? 1 : 0)
    lose(.links, unit.links.isEmpty ? 0 : 1)
    addOutside(of: unit)
    lose(.languages, unit.source.language.isEmpty && unit.target.language.isEmpty ? 0 : 1)
  }
  /// Counts what stands around a segment in no segment, where a format has no room for it.
  mutating func addOutside(of unit: TranslationUnit) {
    guard let part = unit.part else { return }
    // Its place among the translations.
    if part.targetIndex != part.index { add(.attributes) }
    for outside in part.before + part.after {
      for text in [outside.source, outside.target ?? UnitText()] {
        if text.hasText { add(.looseText) }
        add(.inlineCodes, text.codes.count)
      }
    }
  }
}
