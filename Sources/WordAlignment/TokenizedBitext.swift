public import Bitext

/// A bitext as numbers: every token is the number of its word, in two flat arrays.
///
/// Words that differ by the case of Latin letters count as one. A token takes four bytes, a pair
/// eight bytes more, a distinct word about twelve beside its letters.
///
/// ```swift
/// var bitext = TokenizedBitext()
/// bitext.append(source: "我 喜欢 茶".split(separator: " "), target: "i like tea".split(separator: " "))
/// ```
public struct TokenizedBitext: Sendable {
  var source = TokenizedText()
  var target = TokenizedText()

  /// A bitext without pairs.
  public init() {}

  /// The number of pairs.
  public var count: Int { source.count }
  /// The number of tokens on the source side.
  public var sourceTokenCount: Int { source.words.count }
  /// The number of tokens on the target side.
  public var targetTokenCount: Int { target.words.count }
  /// The number of distinct words on the source side, regardless of case.
  public var sourceWordCount: Int { source.vocabulary.count }
  /// The number of distinct words on the target side, regardless of case.
  public var targetWordCount: Int { target.vocabulary.count }

  /// The number of tokens of a pair; 0 and 0 where there is no such pair.
  public func tokenCounts(ofPair index: Int) -> (source: Int, target: Int) {
    guard index >= 0, index < count else { return (0, 0) }
    return (source.range(index).count, target.range(index).count)
  }

  /// Adds a pair of tokenized segments; either may be empty.
  public mutating func append(
    source sourceTokens: some Sequence<Substring>, target targetTokens: some Sequence<Substring>
  ) {
    for token in sourceTokens { source.append(token) }
    source.endSegment()
    for token in targetTokens { target.append(token) }
    target.endSegment()
  }

  /// Adds a pair of segments with where their tokens stand in their UTF-8; either may be empty.
  ///
  /// What is not inside a segment is no token.
  public mutating func append(
    _ pair: SegmentPair, _ sourceTokens: [Range<Int>], _ targetTokens: [Range<Int>]
  ) {
    source.append(pair.source, sourceTokens)
    target.append(pair.target, targetTokens)
  }

  /// Adds a pair of lines of UTF-8 whose tokens are separated by spaces or tabs.
  public mutating func append(
    sourceLine: UnsafeBufferPointer<UInt8>, targetLine: UnsafeBufferPointer<UInt8>
  ) {
    source.append(line: sourceLine)
    source.endSegment()
    target.append(line: targetLine)
    target.endSegment()
  }

  /// Adds a pair of segments by their languages, with where their tokens stand in their UTF-8.
  public mutating func append(
    _ pair: Sides<String>, tokens: Sides<[Range<Int>]>, _ direction: Direction
  ) {
    append(SegmentPair(pair, direction), tokens.source(direction), tokens.target(direction))
  }

  /// Makes a bitext of its sides.
  init(_ sides: Sides<TokenizedText>, _ direction: Direction) {
    source = sides.source(direction)
    target = sides.target(direction)
  }

  /// Its Chinese and its English.
  func sides(_ direction: Direction) -> Sides<TokenizedText> {
    Sides(source: source, target: target, direction)
  }

  /// Removes all pairs; what is known of their words stays.
  mutating func removePairs() {
    source.removeSegments()
    target.removeSegments()
  }
}
