internal import Bitext
internal import WordAlignment

/// Counts one unit of a bitext.
struct UnitCounter: Sendable {
  let bitext: MiningBitext
  let edges: WordEdges

  /// What a unit has.
  struct Counted: Sendable {
    /// Its key and text.
    var key: UInt64
    var text: Sides<String>
    /// The keys of phrases that may be terms, each as often as it stands there.
    var chinese: [UInt64] = []
    var english: [UInt64] = []
    /// The pairs of phrases that stand linked.
    var pairs: [(TermCounts.PairKey, CountedPair)] = []
  }

  /// Counts a unit.
  func count(_ unit: Int, _ links: [WordLink]) -> Counted {
    let text = bitext.pairs[unit]
    var counted = Counted(key: MiningText.lastingKey([text.chinese, text.english]), text: text)
    PhraseTable.forEachSpan(bitext.chinese, unit) {
      counted.chinese.append(bitext.chinese.lastingKey($0))
    }
    PhraseTable.forEachSpan(bitext.english, unit) {
      counted.english.append(bitext.english.lastingKey($0))
    }
    var places: [PhrasePair] = []
    PhraseExtractor(chinese: bitext.chinese, english: bitext.english)
      .appendPairs(ofSegment: unit, links: links, to: &places)
    let words = edges.words(in: unit)
    for place in places where bitext.hasHan(place) {
      let (chinese, english) = tokens(of: place)
      let key = TermCounts.PairKey(
        chinese: bitext.chinese.lastingKey(chinese), english: bitext.english.lastingKey(english))
      counted.pairs.append((key, pair(at: place, chinese, english, counted.key, words)))
    }
    return counted
  }

  private func tokens(of place: PhrasePair) -> (ClosedRange<Int>, ClosedRange<Int>) {
    let unit = Int(place.segment)
    let chinese = bitext.chinese.tokens(of: unit).lowerBound + Int(place.chineseFirst)
    let english = bitext.english.tokens(of: unit).lowerBound + Int(place.englishFirst)
    return (
      chinese...chinese + Int(place.chineseCount) - 1,
      english...english + Int(place.englishCount) - 1
    )
  }

  private func pair(
    at place: PhrasePair, _ chinese: ClosedRange<Int>, _ english: ClosedRange<Int>,
    _ unit: UInt64, _ words: [Range<Int>]
  ) -> CountedPair {
    let segment = Int(place.segment)
    var pair = CountedPair()
    let first = Int(place.chineseFirst)
    pair.words = (first..<first + chinese.count).map {
      let text = bitext.chineseText(segment, $0, 1)
      let role = bitext.chinese.roles[chinese.lowerBound - first + $0]
      return MiningText.composed(role.contains(.han) ? text : text.lowercased())
    }
    pair[.linked] = 1
    pair[.tight] = place.isLoose ? 0 : 1
    pair[.freeBefore] = place.isFreeBefore ? 1 : 0
    pair[.freeAfter] = place.isFreeAfter ? 1 : 0
    pair[.cut] = edges.cut(first..<first + chinese.count, in: segment, words) ? 1 : 0
    pair[.links] = Int((min(1, max(0, place.probability)) * 65_536).rounded())
    pair.weak = bitext.chinese.roles[chinese].count { $0.contains(.weak) }
    for role in bitext.english.roles[english] where role.contains(.content) {
      pair[.content] += 1
      if role.contains(.proper) { pair[.capitals] += 1 }
      if role.contains(.weak) { pair.weak += 1 }
    }
    let ranges = (
      bitext.chineseRange(segment, first, chinese.count),
      bitext.englishRange(segment, Int(place.englishFirst), english.count)
    )
    pair.chineseForms = [ExactText(bitext.chineseText(segment, first, chinese.count)): 1]
    pair.englishForms = [
      ExactText(bitext.englishText(segment, Int(place.englishFirst), english.count)): 1
    ]
    pair.add(CountedPair.Example(unit: unit, chinese: ranges.0, english: ranges.1))
    return pair
  }
}

extension WordEdges {
  /// The words of the dictionary and terms of fields that reach over several tokens of a segment, as
  /// ranges of its tokens.
  func words(in segment: Int) -> [Range<Int>] {
    let count = bitext.chinese.tokens(of: segment).count
    var words: [Range<Int>] = []
    for first in 0..<count {
      for end in first + 2..<max(first + 2, min(count, first + 2 * Self.reach) + 1)
      where isWord(segment, first, end) {
        words.append(first..<end)
      }
    }
    return words
  }

  /// Whether a span begins or ends inside of one of the words, or beside the dot of a name.
  func cut(_ span: Range<Int>, in segment: Int, _ words: [Range<Int>]) -> Bool {
    let count = bitext.chinese.tokens(of: segment).count
    if span.lowerBound > 0, isDot(segment, span.lowerBound - 1) { return true }
    if span.upperBound < count, isDot(segment, span.upperBound) { return true }
    return words.contains { word in
      let atStart =
        word.lowerBound < span.lowerBound && word.upperBound > span.lowerBound
        && word.upperBound < span.upperBound && span.lowerBound - word.lowerBound <= Self.reach
        && word.upperBound - span.lowerBound <= Self.reach
      let atEnd =
        word.lowerBound > span.lowerBound && word.lowerBound < span.upperBound
        && word.upperBound > span.upperBound && span.upperBound - word.lowerBound <= Self.reach
        && word.upperBound - span.upperBound <= Self.reach
      return atStart || atEnd
    }
  }
}
