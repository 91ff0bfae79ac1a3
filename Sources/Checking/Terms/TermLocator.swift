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

  private let units: CheckedUnits
  private let direction: Direction
  private let segmentation: SegmentationModel
  private let words: WordAlignmentModel
  /// Whether the model has learned from all of the bitext.
  private var isTrainingText = true

  /// Learns from a bitext.
  ///
  /// - Throws: `WordAlignmentError` where the bitext is too large.
  init(
    _ units: CheckedUnits, _ direction: Direction, dictionary: BilingualDictionary?,
    segmentation: SegmentationModel
  ) throws(WordAlignmentError) {
    let step = max(1, (units.count + Self.mostTrained - 1) / Self.mostTrained)
    let sample = stride(from: 0, to: units.count, by: step).map { units.places[$0] }
    var bitext = TokenizedBitext()
    let options = WordAlignmentOptions()
    for cut in CutPair.cuts(of: sample, units, direction, segmentation) {
      bitext.append(cut.texts, tokens: cut.tokens, options.direction)
    }
    self.init(
      units, direction, segmentation: segmentation,
      words: try WordAligner(dictionary: dictionary, options: options).train(on: bitext))
    isTrainingText = step == 1
  }

  /// Uses a model that has learned from the bitext already, or from another one.
  init(
    _ units: CheckedUnits, _ direction: Direction, segmentation: SegmentationModel,
    words: WordAlignmentModel, isTrainingText: Bool = true
  ) {
    self.isTrainingText = isTrainingText
    self.units = units
    self.direction = direction
    self.segmentation = segmentation
    self.words = words
  }

  /// Where stretches of the source went, for each one; nil where nothing is linked to it.
  ///
  /// - Parameter questions: By ascending segment.
  func places(of questions: [Question]) -> [Place?] {
    var places: [Place?] = []
    places.reserveCapacity(questions.count)
    var linker = WordLinker(words, isTrainingText: isTrainingText)
    var first = 0
    while first < questions.count {
      let end = min(questions.count, first + 4096)
      let block = questions[first..<end]
      var segments: [Int] = []
      for question in block where segments.last != question.segment {
        segments.append(question.segment)
      }
      let cuts = CutPair.cuts(of: segments, units, direction, segmentation)
      for cut in cuts { linker.append(cut.texts, tokens: cut.tokens) }
      let links = linker.takeLinks()
      func row(_ row: Int) -> LinkedRow {
        LinkedRow(cuts[row].tokens, links[row], words.options.direction, direction)
      }
      var place = 0
      var linked = row(place)
      for question in block {
        while segments[place] != question.segment {
          place += 1
          linked = row(place)
        }
        places.append(linked.place(of: question.source))
      }
      first = end
    }
    return places
  }
}
