/// A term in a text.
public struct TermSpan: Sendable, Hashable {
  /// The bytes of UTF-8.
  public let bytes: Range<Int>
  /// The term.
  public let term: Int64
  /// Its status.
  public let status: StoredStatus?
}

/// A segment as it is shown: with the terms in it, and where its sentences begin.
public struct TextLine: Sendable {
  /// A side of it.
  public struct Side: Sendable {
    /// The terms, in order and apart from each other.
    public var terms: [TermSpan] = []
    /// Where sentences begin, in bytes of UTF-8, where the segment is a bead.
    public var sentences: [Int] = []
  }

  /// The segment.
  public let segment: StoredSegment
  /// The source.
  public let source: Side
  /// The target.
  public let target: Side
}
