/// A bracketed rendering in the other language, as in 积压订单(backlog).
public struct Gloss: Sendable, Hashable {
  /// Byte range of the Chinese, without brackets, quotation marks or a localizer.
  public var source: Range<Int>
  /// Byte range of the English, as it stands in the text.
  public var target: Range<Int>
  /// The Chinese.
  public var sourceText: String
  /// The English term: the singular where the text glosses with a common plural.
  public var targetText: String
  /// Whether the English comes first and the Chinese stands in the bracket.
  public var isEnglishFirst: Bool
  /// The probability that this is a gloss with these boundaries, 0 to 1.
  public var confidence: Double
}
