/// A segment of text and its counterpart in the other language: a line of a parallel corpus or a
/// unit of a translation memory.
public struct SegmentPair: Sendable, Hashable {
  /// The segment of the source; empty where there is none.
  public var source: String
  /// The segment of the target; empty where there is none.
  public var target: String

  /// Makes a pair, of two empty segments by default.
  public init(source: String = "", target: String = "") {
    self.source = source
    self.target = target
  }
}
