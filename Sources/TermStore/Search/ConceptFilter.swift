/// Which concepts are wanted, and in which order.
public struct ConceptFilter: Sendable, Hashable {
  /// An order of concepts.
  public enum Order: String, Sendable, Hashable, CaseIterable, Codable {
    /// As they were proposed or listed: by worth.
    case position
    /// The most probable first.
    case confidence
    /// The most frequent first.
    case frequency
    /// By the first Chinese term, as it is read.
    case pinyin
    /// By the first English term.
    case english
    /// What was changed last first.
    case changed
    /// As ``position``, and as what was accepted and rejected so far teaches.
    case learned
  }

  /// Only concepts in these states; in any when empty.
  public var states: Set<ConceptState> = []
  /// Only concepts of which a term has one of these statuses.
  public var statuses: Set<StoredStatus> = []
  /// A part of a term: case, width, hyphens and Traditional characters folded; or pinyin, or its
  /// first letters.
  public var text = ""
  /// A name of a kind of evidence that it must have.
  public var evidence: String?
  /// Only concepts at least as probable.
  public var minimumConfidence: Double?
  /// Only concepts at most as probable.
  public var maximumConfidence: Double?
  /// Only concepts of this field.
  public var subject: String?
  /// Only concepts of several terms that may be used in one language.
  public var isInconsistent = false
  /// Concepts that are left out, such as those that somebody sees already.
  public var excluded: Set<Int64> = []
  /// The order.
  public var order = Order.position
  /// The round of ``Order/learned`` that is wanted, for the pages after the first; the latest where
  /// it is not remembered any more.
  public var round: Int64?

  /// All concepts.
  public init() {}
}

/// Some of the concepts that a filter lets through.
public struct ConceptPage: Sendable {
  /// How many there are in all.
  public let total: Int
  /// How many are in each state, whatever the filter says of states.
  public let states: [ConceptState: Int]
  /// Those that were asked for.
  public let concepts: [StoredConcept]
  /// The round of ``ConceptFilter/Order/learned`` in which they stand.
  public let round: Int64?
  /// How many decisions the order was learned from.
  public let decisions: Int
}
