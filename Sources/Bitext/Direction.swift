/// Which of its two languages a bitext is translated from.
///
/// Files and people speak of source and target; what compares the languages speaks of Chinese and
/// English. A direction turns the one into the other, once when a bitext is read and once when
/// results are written; ``Sides`` is what stands between.
///
/// ```swift
/// let direction = Direction(source: .english)
/// let texts = Sides(source: "I like tea", target: "我喜欢茶", direction)
/// print(texts.chinese)  // 我喜欢茶
/// print(texts.source(direction))  // I like tea
/// ```
public enum Direction: Sendable, Hashable, CaseIterable {
  /// The source is Chinese.
  case chineseToEnglish
  /// The source is English.
  case englishToChinese

  /// The direction from a language to the other one.
  public init(source: BitextLanguage) {
    self = source == .chinese ? .chineseToEnglish : .englishToChinese
  }

  /// The language of the source.
  public var source: BitextLanguage { self == .chineseToEnglish ? .chinese : .english }
  /// The language of the target.
  public var target: BitextLanguage { source.other }

  /// The way back.
  public var opposite: Direction { Direction(source: target) }
}
