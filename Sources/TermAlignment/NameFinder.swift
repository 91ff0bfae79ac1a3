internal import ICU
internal import Lexicon
internal import Segmentation

/// Finds the Chinese for a name by its sound: characters whose pinyin spells the
/// name, as in 汀杉 for Tingshan, or a phonetic rendering, as in 柯伊伯 for Kuiper.
final class NameFinder {
  /// A form with the probability that it is the name.
  struct Found {
    var chinese: String
    var confidence: Double
  }

  private let text: AnalyzedText
  private let judge: RenderingJudge
  /// The Han characters of the text: offset and readings in plain pinyin. Made when the first
  /// name comes that can be pinyin, as ICU takes a while to open its table.
  private lazy var characters: [(offset: Int, pinyin: [[UInt8]])] = readings()
  private let edges: Set<Int>

  /// Below this a phonetic likeness is chance: every name is like some words.
  private static let leastSound: Float = 0.9

  init(text: AnalyzedText, judge: RenderingJudge) {
    self.text = text
    self.judge = judge
    edges = Set(text.tokens.flatMap { [$0.start, $0.end] })
  }

  /// The forms of a name, the surest first; none for what is no name.
  func renderings(of english: EnglishTerm) -> [Found] {
    guard english.isCapitalized, !english.isAcronym, english.words.count <= 3,
      english.text.utf8.count >= 4
    else { return [] }
    let spelled = spelled(english)
    return spelled.isEmpty ? phonetic(english) : spelled
  }

  // MARK: Pinyin

  /// Plain pinyin of each Han character: the usual one, and with a dictionary the others, as du
  /// of 都 in 成都. ICU converts slowly, so each different character is converted once.
  private func readings() -> [(offset: Int, pinyin: [[UInt8]])] {
    var places: [(offset: Int, character: String)] = []
    for token in text.tokens where token.kind == .han {
      let word = String(decoding: text.simplified[token.range], as: UTF8.self)
      var offset = token.start
      for scalar in word.unicodeScalars {
        places.append((offset, String(scalar)))
        offset += UTF8.width(scalar)
      }
    }
    let different = Array(Set(places.map(\.character)))
    let joined = different.joined(separator: "\n")
    guard let pinyin = try? Transliterator.hanToPlainPinyin().convert(joined) else { return [] }
    let lines = pinyin.split(separator: "\n", omittingEmptySubsequences: false)
    let letters = lines.map { $0.utf8.filter { (0x61...0x7A).contains($0) } }
    let readings = Dictionary(
      zip(different, letters).map { character, usual in
        (character, [usual] + judge.readings(of: character).filter { $0 != usual })
      }, uniquingKeysWith: { first, _ in first })
    return places.map { ($0.offset, readings[$0.character] ?? []) }
  }

  /// Stretches of two to four characters whose pinyin is the name's letters; of a
  /// person's name, also with the family name first.
  private func spelled(_ english: EnglishTerm) -> [Found] {
    let words = english.words.map { word in
      word.lowercased().utf8.filter { (0x61...0x7A).contains($0) }
    }
    var spellings = [words.flatMap { $0 }]
    if words.count == 2 { spellings.append(words[1] + words[0]) }
    var found: [String: Double] = [:]
    for letters in spellings where letters.count >= 4 && PinyinSpelling.isPinyin(letters) {
      for start in characters.indices
      where characters[start].pinyin.contains(where: { $0.first == letters[0] }) {
        guard let end = match(letters, from: start) else { continue }
        let range = characters[start].offset..<end
        if isOtherWord(range) { continue }
        let isWhole = edges.contains(range.lowerBound) && edges.contains(range.upperBound)
        let chinese = text.text(range)
        found[chinese] = max(found[chinese] ?? 0, isWhole ? 0.95 : 0.85)
      }
    }
    return found.map { Found(chinese: $0.key, confidence: $0.value) }
      .sorted { ($1.confidence, $0.chinese) < ($0.confidence, $1.chinese) }
  }

  /// Whether a span is a function word, as 那么 is beside Name.
  private func isOtherWord(_ range: Range<Int>) -> Bool {
    let word = String(decoding: text.simplified[range], as: UTF8.self)
    return FunctionWords.grammatical.contains(word)
  }

  /// The end of the two to five adjacent characters from `start` on that spell all letters.
  private func match(_ letters: [UInt8], from start: Int) -> Int? {
    var positions: Set<Int> = [0]
    var index = start
    while index < characters.count && index - start < 5 && !positions.isEmpty {
      if index > start && characters[index].offset != characters[index - 1].offset + 3 {
        return nil
      }
      var next: Set<Int> = []
      for position in positions {
        for pinyin in characters[index].pinyin
        where !pinyin.isEmpty && letters[position...].starts(with: pinyin) {
          next.insert(position + pinyin.count)
        }
      }
      positions = next
      index += 1
      if positions.contains(letters.count) {
        return index - start >= 2 ? characters[index - 1].offset + 3 : nil
      }
    }
    return nil
  }

  // MARK: Sound

  private func phonetic(_ english: EnglishTerm) -> [Found] {
    guard let scorer = judge.transliteration, english.words.count <= 2 else { return [] }
    let candidates = text.simplified.withUnsafeBufferPointer {
      scorer.candidates(for: english.text, in: $0)
    }
    return candidates.compactMap { candidate in
      guard candidate.score >= Self.leastSound, edges.contains(candidate.range.lowerBound),
        edges.contains(candidate.range.upperBound), !holdsOtherWord(candidate.range)
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
