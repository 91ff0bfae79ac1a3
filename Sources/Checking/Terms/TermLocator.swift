internal import Bitext
internal import Lexicon
internal import Segmentation
internal import TermAlignment
internal import WordAlignment

/// Finds what stands in the target for a stretch of the source, by a model of word links that
/// learns from the bitext itself.
struct TermLocator {
  /// Where a stretch of the source went.
  struct Place: Sendable {
    /// What is linked to it, from the first to the last byte of the longest run.
    var target: Range<Int>
    /// The mean, over its words, of the probability of their most probable links; 0 to 1.
    var probability: Double
  }

  /// A stretch of a unit's source to be located.
  struct Question: Sendable {
    var segment: Int
    var source: Range<Int>
  }

  /// Pairs beyond these teach little that is new.
  static let mostTrained = 20_000

  private let units: [TranslationUnit]
  private let isChineseSource: Bool
  private let segmentation: SegmentationModel
  private let words: WordAlignmentModel

  /// Learns from a bitext.
  ///
  /// - Parameter isChineseSource: Whether the source is the Chinese side.
  /// - Throws: `WordAlignmentError` where the bitext is too large.
  init(
    _ units: [TranslationUnit], isChineseSource: Bool, dictionary: BilingualDictionary?,
    segmentation: SegmentationModel
  ) throws(WordAlignmentError) {
    let step = max(1, (units.count + Self.mostTrained - 1) / Self.mostTrained)
    let sample = Array(stride(from: 0, to: units.count, by: step))
    var bitext = TokenizedBitext()
    for cut in Self.cuts(of: sample, units, isChineseSource, segmentation) {
      bitext.append(cut.pair, cut.chinese, cut.english)
    }
    self.init(
      units, isChineseSource: isChineseSource, segmentation: segmentation,
      words: try WordAligner(dictionary: dictionary).train(on: bitext))
  }

  /// Uses a model that has learned from the bitext already.
  init(
    _ units: [TranslationUnit], isChineseSource: Bool, segmentation: SegmentationModel,
    words: WordAlignmentModel
  ) {
    self.units = units
    self.isChineseSource = isChineseSource
    self.segmentation = segmentation
    self.words = words
  }

  /// A pair, Chinese first, with its tokens.
  private struct Cut: Sendable {
    var pair: SegmentPair
    var chinese: [Range<Int>]
    var english: [Range<Int>]

    /// The tokens of the source and those of the target.
    func tokens(_ isChineseSource: Bool) -> (source: [Range<Int>], target: [Range<Int>]) {
      isChineseSource ? (chinese, english) : (english, chinese)
    }
  }

  private static func cuts(
    of segments: [Int], _ units: [TranslationUnit], _ isChineseSource: Bool,
    _ model: SegmentationModel
  ) -> [Cut] {
    let size = 128
    return Parallel.map((segments.count + size - 1) / size) { block -> [Cut] in
      var segmenter = Segmenter(model: model)
      var tokens: [Token] = []
      func cut(_ text: [UInt8]) -> [Range<Int>] {
        tokens.removeAll(keepingCapacity: true)
        text.withUnsafeBufferPointer { segmenter.segment($0, into: &tokens) }
        return tokens.compactMap { $0.kind == .space ? nil : $0.range }
      }
      return segments[block * size..<min(segments.count, (block + 1) * size)].map { segment in
        let unit = units[segment]
        let (chinese, english) =
          isChineseSource ? (unit.source, unit.target) : (unit.target, unit.source)
        return Cut(
          pair: SegmentPair(source: chinese.text, target: english.text),
          chinese: cut(chinese.utf8), english: cut(english.utf8))
      }
    }.flatMap { $0 }
  }

  /// Where stretches of the source went, for each one; nil where nothing is linked to it.
  ///
  /// - Parameter questions: By ascending segment.
  func places(of questions: [Question]) -> [Place?] {
    var places: [Place?] = []
    places.reserveCapacity(questions.count)
    var linker = WordLinker(words)
    var first = 0
    while first < questions.count {
      let end = min(questions.count, first + 4096)
      let block = questions[first..<end]
      var segments: [Int] = []
      for question in block where segments.last != question.segment {
        segments.append(question.segment)
      }
      let cuts = Self.cuts(of: segments, units, isChineseSource, segmentation)
      for cut in cuts { linker.append(cut.pair, cut.chinese, cut.english) }
      let links = linker.takeLinks()
      var row = 0
      var linked = LinkedRow(cuts[row].tokens(isChineseSource), links[row], isChineseSource)
      for question in block {
        while segments[row] != question.segment {
          row += 1
          linked = LinkedRow(cuts[row].tokens(isChineseSource), links[row], isChineseSource)
        }
        places.append(linked.place(of: question.source))
      }
      first = end
    }
    return places
  }
}
