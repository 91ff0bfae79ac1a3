internal import Segmentation
internal import Bitext
internal import Text
internal import WordAlignment

/// The phrase pairs of a bitext, those of one Chinese and one English phrase together, with how
/// often each phrase stands in the bitext.
struct PhraseTable: Sendable {
  /// The places of all pairs, by Chinese and English phrase and then in the order of the text.
  private(set) var places: [PhrasePair]
  /// The pairs, each with its places.
  private(set) var entries: [Entry] = []

  /// A pair of phrases.
  struct Entry: Sendable {
    /// Where the pair stands, in ``PhraseTable/places``.
    var places: Range<Int>
    /// How often each phrase stands in the bitext at all.
    var chineseCount = 0
    var englishCount = 0
    /// How often the Chinese stands in a longer candidate, at the most for one candidate.
    var nestedCount = 0
  }

  /// Links the words of a bitext and gathers the pairs.
  init(_ bitext: MiningBitext, _ model: WordAlignmentModel) {
    places = Self.extract(bitext, model)
    places.sort {
      ($0.chinese, $0.english, $0.segment, $0.chineseFirst, $0.englishFirst)
        < ($1.chinese, $1.english, $1.segment, $1.chineseFirst, $1.englishFirst)
    }
    var first = 0
    while first < places.count {
      var end = first + 1
      while end < places.count, places[end].chinese == places[first].chinese,
        places[end].english == places[first].english
      {
        end += 1
      }
      entries.append(Entry(places: first..<end))
      first = end
    }
    count(bitext)
  }

  private static func extract(
    _ bitext: MiningBitext, _ model: WordAlignmentModel
  ) -> [PhrasePair] {
    let extractor = PhraseExtractor(chinese: bitext.chinese, english: bitext.english)
    var places: [PhrasePair] = []
    // A stretch at a time, so that only its links are in memory.
    let stretch = 16_384
    for start in stride(from: 0, to: bitext.count, by: stretch) {
      let range = start..<min(bitext.count, start + stretch)
      let links = model.align(bitext.tokenized, range, isTrainingText: true)
      let shard = 512
      let found = Parallel.map((range.count + shard - 1) / shard) { index in
        var pairs: [PhrasePair] = []
        for place in index * shard..<min(range.count, (index + 1) * shard) {
          extractor.appendPairs(
            ofSegment: range.lowerBound + place, links: links[place], to: &pairs)
        }
        return pairs
      }
      for pairs in found { places += pairs }
    }
    return places
  }

  /// Counts how often each phrase stands in the bitext.
  private mutating func count(_ bitext: MiningBitext) {
    let chinese = Self.counts(
      bitext.chinese, Set(entries.map { places[$0.places.lowerBound].chinese }))
    let english = Self.counts(
      bitext.english, Set(entries.map { places[$0.places.lowerBound].english }))
    for index in entries.indices {
      let pair = places[entries[index].places.lowerBound]
      entries[index].chineseCount = chinese[pair.chinese]?.count ?? 0
      entries[index].nestedCount = chinese[pair.chinese]?.nested ?? 0
      entries[index].englishCount = english[pair.english]?.count ?? 0
    }
  }

  /// How often phrases stand in a text, and how often within one longer phrase of them.
  private static func counts(
    _ text: MiningText, _ wanted: Set<UInt64>
  ) -> [UInt64: (count: Int, nested: Int)] {
    let shard = 2048
    let parts = Parallel.map((text.count + shard - 1) / shard) { index in
      var counts: [UInt64: Int] = [:]
      for segment in index * shard..<min(text.count, (index + 1) * shard) {
        forEachSpan(text, segment) { span in
          let key = text.key(span)
          if wanted.contains(key) { counts[key, default: 0] += 1 }
        }
      }
      return counts
    }
    var sums: [UInt64: (count: Int, nested: Int)] = [:]
    for part in parts {
      for (key, count) in part { sums[key, default: (0, 0)].count += count }
    }
    // How often a phrase stands in its most frequent longer one.
    for segment in 0..<text.count {
      forEachSpan(text, segment) { span in
        let key = text.key(span)
        guard let count = sums[key]?.count, count > 1 else { return }
        for inner in [
          span.lowerBound + 1...max(span.lowerBound + 1, span.upperBound),
          span.lowerBound...max(span.lowerBound, span.upperBound - 1),
        ] where inner.count < span.count {
          let innerKey = text.key(inner)
          if let sum = sums[innerKey], count > sum.nested { sums[innerKey]?.nested = count }
        }
      }
    }
    return sums
  }

  /// The spans of a segment that may be terms by what their tokens are.
  static func forEachSpan(
    _ text: MiningText, _ segment: Int, _ body: (ClosedRange<Int>) -> Void
  ) {
    let tokens = text.tokens(of: segment)
    for first in tokens where text.roles[first].contains(.begins) {
      for last in first..<min(tokens.upperBound, first + PhraseExtractor.longest) {
        guard text.roles[last].contains(.inside) else { break }
        if text.roles[last].contains(.ends) { body(first...last) }
      }
    }
  }
}
