/// The side of a bitext on which something is looked for.
public enum BitextSide: String, Sendable, Hashable, CaseIterable {
  case source, target
}

/// A segment in which something was found, with where.
public struct ConcordanceLine: Sendable, Hashable {
  /// A place in a text.
  public struct Span: Sendable, Hashable {
    /// The bytes of UTF-8.
    public let bytes: Range<Int>
    /// The term that stands there, where a concept's terms were looked for.
    public let term: Int64?
  }

  /// The segment.
  public let segment: StoredSegment
  /// Where it stands in the source.
  public let source: [Span]
  /// Where it stands in the target.
  public let target: [Span]
}

/// Some of the segments in which something was found.
public struct ConcordancePage: Sendable {
  /// How many there are; beyond ``TermStore/mostCounted``, that number.
  public let total: Int
  /// Those that were asked for, in the order of the texts.
  public let lines: [ConcordanceLine]
}
