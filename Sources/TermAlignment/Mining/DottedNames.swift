internal import Text

/// Pairs foreign names that Chinese writes with a dot, 亚伦·布莱斯, with the capitalized words of the
/// English that they sound like, whatever their words are linked to.
///
/// - Complexity: linear in the tokens, times the capitalized words of a segment with such a name.
struct DottedNames {
  let bitext: MiningBitext
  let judge: RenderingJudge

  /// Names that sound less alike are none.
  private static let leastSound = 0.55

  /// The names, by Chinese and English.
  func terms() -> [MinedTerm] {
    var counts: [String: (chinese: String, english: String, count: Int, sound: Double)] = [:]
    for pair in found() {
      let key = pair.chinese + "\t" + pair.english
      counts[key, default: (pair.chinese, pair.english, 0, pair.sound)].count += 1
    }
    return counts.values.sorted { ($0.chinese, $0.english) < ($1.chinese, $1.english) }.map {
      Self.term($0.chinese, $0.english, count: $0.count, sound: $0.sound)
    }
  }

  /// The names of all segments, in order.
  func found() -> [(chinese: String, english: String, sound: Double)] {
    Parallel.map(bitext.count) { pairs(in: $0) }.flatMap { $0 }
  }

  /// A name as a term.
  static func term(
    _ chinese: String, _ english: String, count: Int, sound: Double
  ) -> MinedTerm {
    var parts = MinedTerm.Parts()
    parts.count = count
    (parts.toEnglish, parts.toChinese, parts.links, parts.sound) = (1, 1, 1, sound)
    return MinedTerm(
      chinese: chinese, english: english, confidence: min(0.97, 0.8 + 0.2 * sound), parts: parts,
      evidence: [.statistical, .transliteration],
      features: TermFeatures(values: TermFeatures.names.map { _ in 0 }))
  }

  private func pairs(
    in segment: Int
  ) -> [(chinese: String, english: String, sound: Double)] {
    let names = dotted(in: segment)
    if names.isEmpty { return [] }
    let runs = capitals(in: segment)
    return names.compactMap { chinese in
      let words = NameDots.words(of: chinese).count
      let best = runs.filter { EnglishTerm($0).words.count == words }
        .map { (english: $0, sound: judge.transliterationScore(EnglishTerm($0), chinese)) }
        .max { ($0.sound, $1.english) < ($1.sound, $0.english) }
      guard let best, best.sound >= Self.leastSound else { return nil }
      return (chinese, best.english, best.sound)
    }
  }

  /// The names with dots in the Chinese of a segment.
  private func dotted(in segment: Int) -> [String] {
    let tokens = bitext.chinese.tokens(of: segment)
    func isDot(_ place: Int) -> Bool {
      place < tokens.count && NameDots.isDot(bitext.chineseText(segment, place, 1))
    }
    func isHan(_ place: Int) -> Bool {
      place < tokens.count && bitext.chinese.roles[tokens.lowerBound + place].contains(.han)
    }
    var names: [String] = []
    var place = 0
    while place < tokens.count {
      var last = place
      while isHan(last), isDot(last + 1), isHan(last + 2) { last += 2 }
      if last > place {
        names.append(bitext.chineseText(segment, place, last - place + 1))
      }
      place = last + 1
    }
    return names
  }

  /// The stretches of two to four words with capitals in the English of a segment.
  private func capitals(in segment: Int) -> [String] {
    let tokens = bitext.english.tokens(of: segment)
    var runs: [String] = []
    for first in 0..<tokens.count {
      for count in 2...4 where first + count <= tokens.count {
        let words = tokens.lowerBound + first..<tokens.lowerBound + first + count
        guard words.allSatisfy({ bitext.english.roles[$0].contains(.capital) }) else { break }
        runs.append(bitext.englishText(segment, first, count))
      }
    }
    return runs
  }
}
