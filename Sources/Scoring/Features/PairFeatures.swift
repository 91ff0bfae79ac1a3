internal import Bitext
internal import Checking
internal import Text

/// What a pair is judged by, as numbers.
struct PairFeatures: Sendable {
  let sides: Sides<SideView>
  let numbers: NumberAgreement.Judgement
  let direction: Direction
  /// The share of the English tokens that stand in the Chinese text as they are, and of the Latin
  /// ones of the Chinese text that stand in the English one.
  private let copied: Float
  private let kept: Float
  /// How many runs of digits both sides have, and either alone.
  private let digits: (shared: Float, chinese: Float, english: Float)

  /// How many numbers describe a pair.
  static let count = 2 * sideCount + 21
  private static let sideCount = 21
  /// Where among them the logarithm of how many words English has for one of Chinese stands.
  static let lengthPlace = 2 * sideCount

  init(
    _ sides: Sides<SideView>, _ numbers: NumberAgreement.Judgement, _ direction: Direction
  ) {
    self.sides = sides
    self.direction = direction
    self.numbers = numbers
    let (chinese, english) = (sides.chinese, sides.english)
    let chineseTokens = Set(chinese.tokens)
    let same = english.tokens.count { chineseTokens.contains($0) }
    copied = Self.ratio(same, english.tokens.count)
    let shared = chinese.latinTokens.count { english.latinTokens.contains($0) }
    var (both, all): (Int, Int) = (0, 0)
    for (run, count) in chinese.digitRuns {
      both += min(count, english.digitRuns[run] ?? 0)
      all += count
    }
    let others = english.digitRuns.values.reduce(0, +)
    digits = (Float(both), Float(all - both), Float(others - both))
    kept = chinese.latinTokens.isEmpty ? 1 : Self.ratio(shared, chinese.latinTokens.count)
  }

  private static func ratio(_ part: Int, _ whole: Int) -> Float {
    whole > 0 ? Float(part) / Float(whole) : 0
  }

  /// The share of a side's letters that are in the script of its language, and the other shares.
  var ownScript: Sides<Float> {
    let (chinese, english) = (sides.chinese.letters, sides.english.letters)
    return Sides(
      chinese: chinese.all > 0 ? Self.ratio(chinese.han, chinese.all) : 1,
      english: english.all > 0 ? Self.ratio(english.latin, english.all) : 1)
  }

  /// How far the Chinese text is Chinese: by its characters, and by those of other languages.
  var isChinese: Float {
    let letters = sides.chinese.letters
    if letters.all == 0 { return 1 }
    // Kana or Hangul among Han characters make it another language altogether.
    let others = Self.ratio(min(letters.all, 4 * letters.foreign), letters.all)
    return min(1, Self.ratio(letters.han, letters.all) * 1.5) * (1 - others)
  }

  /// How far the English text is English: by its letters, and in a long text by its words of
  /// grammar, without which no sentence is.
  var isEnglish: Float {
    let (letters, coverage) = (sides.english.letters, sides.english.coverage)
    if letters.all == 0 { return 1 }
    let own = Self.ratio(max(0, letters.latin - 4 * letters.accented), letters.all)
    let isLong = sides.english.tokens.count >= 8
    return own * (isLong ? min(1, 0.3 + coverage.grammar * 4) : 1)
  }

  /// How much of the names of either side the other has.
  var names: Float {
    let (chinese, english) = (sides.chinese.latinWords, sides.english.latinWords)
    if chinese.isEmpty { return sides.english.names }
    let shared = chinese.count { english.contains($0) }
    return min(sides.english.names, Self.ratio(shared, chinese.count))
  }

  /// The logarithm of how many words English has for one of Chinese.
  var lengthRatio: Float {
    FastMath.log(
      (sides.english.coverage.weight + 1) / (sides.chinese.coverage.weight + 1))
  }

  /// The numbers, in the order that trees were fitted to.
  var values: [Float] {
    let (chinese, english) = (sides.chinese, sides.english)
    let (one, other) = (chinese.coverage, english.coverage)
    return Self.values(of: chinese) + Self.values(of: english) + [
      lengthRatio,
      FastMath.log(Float(english.byteCount + 1) / Float(chinese.byteCount + 1)),
      FastMath.log(one.weight + other.weight + 1),
      min(one.mean, other.mean),
      one.mean * other.mean,
      min(one.worstClause, other.worstClause),
      max(one.gap, other.gap),
      Float(numbers.worst), Float(numbers.sum),
      Float(chinese.letters.digits), Float(english.letters.digits),
      digits.shared, digits.chinese, digits.english, min(digits.chinese, digits.english),
      copied, kept,
      Float(english.sentenceCount - chinese.sentenceCount),
      Float(english.bracketCount - chinese.bracketCount),
      chinese.asks == english.asks ? 0 : 1,
      english.repetition.share - chinese.repetition.share,
    ]
  }

  private static func values(of side: SideView) -> [Float] {
    let (coverage, letters) = (side.coverage, side.letters)
    let all = max(1, letters.all)
    return [
      coverage.mean, coverage.rendered, coverage.known, coverage.gap, coverage.gapShare,
      coverage.lastGap, coverage.firstGap, coverage.worstSentence, coverage.worstClause,
      coverage.weight, coverage.grammar,
      ratio(letters.han, all), ratio(letters.accented, all), ratio(letters.foreign, all),
      Float(side.repetition.longest), side.repetition.share, side.repetition.rounds,
      side.repetition.doubled, side.hasEnd ? 1 : 0, side.names,
      ratio(side.clauseCount, max(1, side.sentenceCount)),
    ]
  }
}
