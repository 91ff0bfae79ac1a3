internal import ICU
internal import Lexicon
internal import Segmentation

/// Finds the Chinese for a name by its sound: characters whose pinyin spells the
/// name, as in 汀杉 for Tingshan, or a phonetic rendering, as in 柯伊伯 for Kuiper.
struct NameFinder: Sendable {
  /// A form with the probability that it is the name.
  struct Found {
    var chinese: String
    var confidence: Double
  }

  private let text: AnalyzedText
  private let judge: RenderingJudge
  /// Made where a name can be pinyin, as ICU takes a while to open its table.
  private let readings: PinyinReadings?
  /// Made where a name may be heard in characters.
  private let sounds: TransliterationIndex?

  /// Below this a phonetic likeness is chance: every name is like some words.
  private static let leastSound: Float = 0.9

  /// A finder of some names in a text.
  init(text: AnalyzedText, judge: RenderingJudge, names: [EnglishTerm]) {
    self.text = text
    self.judge = judge
    let names = names.filter(Self.mayBeName)
    readings =
      names.contains { !Self.spellings($0).isEmpty } ? PinyinReadings(text, judge: judge) : nil
    sounds =
      names.isEmpty || judge.transliteration == nil
      ? nil : text.simplified.withUnsafeBufferPointer { TransliterationIndex($0) }
  }

  private static func mayBeName(_ english: EnglishTerm) -> Bool {
    english.isCapitalized && !english.isAcronym && english.words.count <= 3
      && english.text.utf8.count >= 4
  }

  /// The forms of a name, the surest first; none for what is no name.
  func renderings(of english: EnglishTerm) -> [Found] {
    guard Self.mayBeName(english) else { return [] }
    let spelled = spelled(english)
    return spelled.isEmpty ? phonetic(english) : spelled
  }

  // MARK: Pinyin

  /// Stretches of two to four characters whose pinyin is the name's letters; of a
  /// person's name, also with the family name first.
  private func spelled(_ english: EnglishTerm) -> [Found] {
    guard let readings else { return [] }
    var found: [String: Double] = [:]
    for letters in Self.spellings(english) {
      for range in readings.ranges(spelling: letters) {
        if isOtherWord(range) { continue }
        let isWhole = text.isTokenEdge(range.lowerBound) && text.isTokenEdge(range.upperBound)
        let chinese = text.text(range)
        found[chinese] = max(found[chinese] ?? 0, isWhole ? 0.95 : 0.85)
      }
    }
    return found.map { Found(chinese: $0.key, confidence: $0.value) }
      .sorted { ($1.confidence, $0.chinese) < ($0.confidence, $1.chinese) }
  }

  /// Whether a span is a function word, as 那么 is beside Name, or has a pronoun or a particle
  /// in it, as 你可 beside Nike.
  private func isOtherWord(_ range: Range<Int>) -> Bool {
    let word = String(decoding: text.simplified[range], as: UTF8.self)
    return FunctionWords.grammatical.contains(word)
      || word.contains { "我你您他她它们这那的了着吗呢吧".contains($0) }
  }

  /// The letters of a name, also with its second word first, where they are pinyin.
  private static func spellings(_ english: EnglishTerm) -> [[UInt8]] {
    let words = english.words.map { word in
      word.lowercased().utf8.filter { (0x61...0x7A).contains($0) }
    }
    var spellings = [words.flatMap { $0 }]
    if words.count == 2 { spellings.append(words[1] + words[0]) }
    return spellings.filter { $0.count >= 4 && PinyinSpelling.isPinyin($0) }
  }

  // MARK: Sound

  private func phonetic(_ english: EnglishTerm) -> [Found] {
    guard let sounds, english.words.count <= 2 else { return [] }
    let candidates = sounds.candidates(for: english.text, atLeast: Self.leastSound)
    return candidates.compactMap { candidate in
      guard text.isTokenEdge(candidate.range.lowerBound),
        text.isTokenEdge(candidate.range.upperBound), !holdsOtherWord(candidate.range)
      else { return nil }
      return Found(
        chinese: text.text(candidate.range), confidence: 0.85 * Double(candidate.score))
    }
  }

  /// Whether a span has a word in it that means something else, as 卫星 does.
  private func holdsOtherWord(_ range: Range<Int>) -> Bool {
    var index = text.tokenIndex(at: range.lowerBound)
    while index < text.tokens.count && text.tokens[index].start < range.upperBound {
      let token = text.tokens[index]
      let word = String(decoding: text.simplified[token.range], as: UTF8.self)
      if FunctionWords.grammatical.contains(word) || FunctionWords.leading.contains(word) {
        return true
      }
      if token.end - token.start >= 6, judge.isListed(word) { return true }
      if word.contains(where: { Self.strangers.contains($0) }) { return true }
      index += 1
    }
    return false
  }

  /// Characters that phonetic renderings do not use.
  private static let strangers = Set("的了是在和与及或这那各每不很更最都就也还我你他她它们个家有没将被把对为")
}
