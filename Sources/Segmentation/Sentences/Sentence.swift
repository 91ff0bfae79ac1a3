/// A sentence by its place in the unchanged input.
@frozen
public struct Sentence: Sendable, Hashable {
  /// UTF-8 offset of the first byte, which is no white space.
  public var start: Int
  /// UTF-8 offset after the last byte that is no white space.
  public var end: Int

  /// Creates a sentence.
  @inlinable
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// The bytes of the sentence.
  @inlinable public var range: Range<Int> { start..<max(start, end) }
}
