package import Bitext
package import Lexicon
package import Segmentation
internal import Text
package import WordAlignment

/// Counts what of segment pairs tells their terms. What a pair adds depends on the pair and the model of
/// word links alone.
///
/// - Complexity: linear in the pairs; memory is that of ``counts``.
package struct TermCounter {
  /// What was counted since it was taken last.
  package private(set) var counts = TermCounts()

  private let model: SegmentationModel
  private let words: WordAlignmentModel
  private let dictionary: BilingualDictionary?
  private let names: RenderingJudge
  private let keepsExamples: Bool

  /// A counter.
  ///
  /// - Parameters:
  ///   - words: Links the words.
  ///   - keepsExamples: Whether units are kept that show the pairs.
  package init(
    model: SegmentationModel, words: WordAlignmentModel, dictionary: BilingualDictionary?,
    keepsExamples: Bool
  ) {
    self.model = model
    var words = words
    words.options.direction = MiningBitext.direction
    words.dictionary = dictionary
    self.words = words
    self.dictionary = dictionary
    self.keepsExamples = keepsExamples
    names = RenderingJudge(composition: nil, transliteration: TransliterationScorer())
  }

  /// The counts so far, which are forgotten.
  package mutating func take() -> TermCounts {
    defer { counts = TermCounts() }
    return counts
  }

  /// Counts pairs, some thousand at a time, on all cores.
  package mutating func add(_ pairs: [Sides<String>]) {
    if pairs.isEmpty { return }
    var bitext = MiningBitext()
    bitext.append(pairs, model: model)
    let links = words.align(bitext.tokenized, 0..<bitext.count)
    let (size, count) = (256, bitext.count)
    let counter = UnitCounter(
      bitext: bitext, edges: WordEdges(dictionary: dictionary, bitext: bitext))
    let parts = Parallel.map((count + size - 1) / size) { part in
      (part * size..<min(count, (part + 1) * size)).map { counter.count($0, links[$0]) }
    }
    counts.unitCount += bitext.count
    counts.small.formUnion(bitext.english.smallKeys)
    for unit in parts.joined() { add(unit) }
    for name in DottedNames(bitext: bitext, judge: names).found() {
      let key = TermCounts.Name(chinese: name.chinese, english: name.english)
      if counts.names.updateValue((counts.names[key] ?? 0) + 1, forKey: key) == nil {
        counts.size += 200
      }
    }
  }

  private mutating func add(_ unit: UnitCounter.Counted) {
    for key in unit.chinese { Self.count(key, in: &counts.chinese, &counts.size) }
    for key in unit.english { Self.count(key, in: &counts.english, &counts.size) }
    for (key, pair) in unit.pairs {
      if counts.pairs[key] == nil {
        counts.pairs[key] = pair
        counts.size += 700
      } else {
        counts.pairs[key]?.add(pair)
      }
    }
    guard keepsExamples, !unit.pairs.isEmpty else { return }
    if counts.units.updateValue(unit.text, forKey: unit.key) == nil {
      counts.size += unit.text.chinese.utf8.count + unit.text.english.utf8.count + 100
    }
  }

  private static func count(_ key: UInt64, in counts: inout [UInt64: Int], _ size: inout Int) {
    let before = counts.count
    counts[key, default: 0] += 1
    if counts.count > before { size += 40 }
  }
}
