/// A Chinese span and an English one that are linked to each other and to nothing else, at one
/// place of a bitext.
struct PhrasePair: Sendable, Equatable {
  /// The keys of both phrases, as ``MiningText/key(_:)`` gives them.
  var chinese: UInt64
  var english: UInt64
  /// The segment pair.
  var segment: UInt32
  /// The first token of each span, counted from the beginning of its segment.
  var chineseFirst: UInt16
  var englishFirst: UInt16
  var chineseCount: UInt8
  var englishCount: UInt8
  /// Whether either span has a token at its edge that nothing is linked to, other than an ending.
  var isLoose: Bool
  /// Whether a word of content that nothing is linked to stands right before or after the Chinese.
  var isFreeBefore: Bool
  var isFreeAfter: Bool
  /// The mean probability of the links.
  var probability: Float
}
