public import Bitext
internal import Text

/// Links the words of pairs with a model and remembers the words that it has looked up, so that
/// text of any length can pass through it.
///
/// ```swift
/// var linker = WordLinker(model)
/// let pair = SegmentPair(source: "我喜欢茶", target: "I like tea")
/// linker.append(pair, [0..<3, 3..<9, 9..<12], [0..<1, 2..<6, 7..<10])
/// let links = linker.takeLinks()
/// ```
///
/// Pairs that the model was not trained on get what is known of their words beforehand.
///
/// Memory is the pairs that wait and about 100 bytes a distinct word.
public struct WordLinker: Sendable {
  /// The model, whose settings are those of the linker's.
  public let model: WordAlignmentModel
  /// The pairs that wait for their links.
  public private(set) var bitext: TokenizedBitext
  private var words: LinkedWords
  private let isTrainingText: Bool
  private let learnsFromOthers: Bool
  /// How many times pairs that the model was not trained on teach each other.
  private static let rounds = 2

  /// A linker.
  ///
  /// - Parameters:
  ///   - bitext: Pairs to begin with.
  ///   - isTrainingText: Whether the pairs are those that the model was trained on, which have
  ///     taught it what they can.
  ///   - learnsFromOthers: Whether pairs that are linked at once teach each other. The links of a pair
  ///     then depend on which pairs those are; without it, on the pair and the model alone.
  public init(
    _ model: WordAlignmentModel, bitext: TokenizedBitext = TokenizedBitext(),
    isTrainingText: Bool = false, learnsFromOthers: Bool = false
  ) {
    self.model = model
    self.bitext = bitext
    self.isTrainingText = isTrainingText
    self.learnsFromOthers = learnsFromOthers
    words = LinkedWords(priors: CellPriors(model))
  }

  /// Adds a pair of segments with where their tokens stand in their UTF-8; either may be empty.
  public mutating func append(_ pair: SegmentPair, _ source: [Range<Int>], _ target: [Range<Int>]) {
    bitext.append(pair, source, target)
  }

  /// Adds a pair of segments by their languages, with where their tokens stand in their UTF-8.
  public mutating func append(_ pair: Sides<String>, tokens: Sides<[Range<Int>]>) {
    bitext.append(pair, tokens: tokens, model.options.direction)
  }

  /// The links of all pairs that wait, which are removed.
  ///
  /// - Returns: The links of each pair, sorted by source, then target.
  public mutating func takeLinks() -> [[WordLink]] {
    let links = links(0..<bitext.count)
    bitext.removePairs()
    return links
  }

  /// The links of a stretch of pairs, found on all cores.
  ///
  /// Time is quadratic in the length of a segment of up to 256 tokens and linear beyond, as
  /// longer pairs are aligned in pieces.
  ///
  /// - Returns: The links of each pair, sorted by source, then target; a range is cut to the
  ///   pairs that there are.
  public mutating func links(_ range: Range<Int>) -> [[WordLink]] {
    let range = range.clamped(to: 0..<bitext.count)
    let worker = worker(for: range)
    return worker.inParts(range) { pairs in
      let workspace = PairWorkspace(leastProbability: worker.model.options.leastProbability)
      var features = LinkFeatures()
      var scratch = CellPriors.Scratch()
      return pairs.map { worker.links($0, workspace, &features, &scratch) }
    }
  }

  /// What links some pairs, whose words it has looked up.
  mutating func worker(for range: Range<Int>) -> LinkWorker {
    words.look(up: bitext, range, model, isTrainingText: isTrainingText)
    var worker = LinkWorker(
      model: model, words: words, bitext: bitext, isTrainingText: isTrainingText)
    if !isTrainingText && learnsFromOthers {
      for _ in 0..<Self.rounds { worker.counts = PairCounts(worker.expected(range)) }
    }
    return worker
  }

  /// Removes the pairs that wait.
  mutating func removePairs() { bitext.removePairs() }

  /// The cells of a pair that may be links, Chinese word first, each described by as many
  /// numbers as the others.
  @_spi(Fitting) public struct Cells: Sendable {
    /// The places of the Chinese and of the English word of each cell.
    public var places: [(chinese: Int32, english: Int32)] = []
    /// The descriptions, one after the other.
    public var values: [Float] = []
    /// How many numbers describe a cell.
    public static var width: Int { LinkFeatures.count }
  }

  /// What a classifier may be fitted to: the cells of each pair of up to 256 tokens.
  @_spi(Fitting) public mutating func cells(_ range: Range<Int>) -> [Cells] {
    let range = range.clamped(to: 0..<bitext.count)
    words.look(up: bitext, range, model, isTrainingText: isTrainingText)
    let worker = LinkWorker(
      model: model, words: words, bitext: bitext, isTrainingText: isTrainingText)
    let workspace = PairWorkspace(leastProbability: model.options.leastProbability)
    var features = LinkFeatures()
    var scratch = CellPriors.Scratch()
    return range.map { worker.cells($0, workspace, &features, &scratch) }
  }
}
