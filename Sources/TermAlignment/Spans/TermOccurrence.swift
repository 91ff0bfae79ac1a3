/// A place where a Chinese span renders an English term.
public struct TermOccurrence: Sendable, Hashable {
  /// UTF-8 offset of the first byte of the span.
  public var start: Int
  /// UTF-8 offset after its last byte.
  public var end: Int
  /// The span as it stands in the text.
  public var source: String
  /// The English term, as the term list or the text has it.
  public var target: String
  /// The number of the concept in ``TermAlignment/concepts``.
  public var concept: Int
  /// Why the pair is believed.
  public var evidence: Evidence
  /// The probability that the pair is right, 0 to 1.
  public var confidence: Double

  /// The bytes of the span.
  public var range: Range<Int> { start..<end }
}

/// The English terms of a text and the places where Chinese renders them.
public struct TermAlignment: Sendable {
  /// One concept: an entry of the term list, or a name or gloss found in the text.
  public struct Concept: Sendable, Hashable {
    /// The identifier in the term list, when the concept comes from one.
    public var id: String?
    /// English forms, the preferred one first; none where only the Chinese is known.
    public var english: [String]
    /// The Chinese, where nothing explains it in English.
    public var chinese: String?
    /// Whether this is a name in Latin script of the text, which stands for itself.
    public var isName = false
    /// What its confidence rests on, when the concept was mined from a bitext.
    public var parts: MinedTerm.Parts?
  }

  /// The concepts, those of the term list first, in its order.
  public var concepts: [Concept]
  /// The places, by start; longer spans first where two begin together.
  public var occurrences: [TermOccurrence]
  /// The glosses, each at its bracket.
  public var glosses: [Gloss]
}

extension TermOccurrence {
  /// A place that was found by other means than those of this module.
  package static func found(
    _ source: String, as target: String, at range: Range<Int>, concept: Int, evidence: Evidence,
    confidence: Double
  ) -> TermOccurrence {
    TermOccurrence(
      start: range.lowerBound, end: range.upperBound, source: source, target: target,
      concept: concept, evidence: evidence, confidence: confidence)
  }
}

extension TermAlignment.Concept {
  /// A concept of an English form.
  package static func named(_ english: String) -> TermAlignment.Concept {
    TermAlignment.Concept(english: [english])
  }
}
