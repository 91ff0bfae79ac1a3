internal import Platform
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
/// Memory is the pairs that wait and about 100 bytes a distinct word.
public struct WordLinker: Sendable {
  /// The model, whose settings are those of the linker's.
  public let model: WordAlignmentModel
  /// The pairs that wait for their links.
  public private(set) var bitext: TokenizedBitext
  private var words: Words

  /// A linker.
  ///
  /// - Parameter bitext: Pairs to begin with.
  public init(_ model: WordAlignmentModel, bitext: TokenizedBitext = TokenizedBitext()) {
    self.model = model
    self.bitext = bitext
    words = Words(new: NewWords(dictionary: model.dictionary, options: model.options))
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
    words.look(up: bitext, range, model)
    let size = 64
    let worker = Worker(model: model, words: words, bitext: bitext)
    return Parallel.map((range.count + size - 1) / size) { part -> [[WordLink]] in
      let workspace = PairWorkspace(leastProbability: worker.model.options.leastProbability)
      var features = LinkFeatures()
      let first = range.lowerBound + part * size
      return (first..<min(range.upperBound, first + size)).map {
        worker.links($0, workspace, &features)
      }
    }.flatMap { $0 }
  }

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
    words.look(up: bitext, range, model)
    let worker = Worker(model: model, words: words, bitext: bitext)
    let workspace = PairWorkspace(leastProbability: model.options.leastProbability)
    var features = LinkFeatures()
    return range.map { worker.cells($0, workspace, &features) }
  }
}

/// The words of a bitext as those of a model.
private struct Words: Sendable {
  var new: NewWords
  /// The model's number of each word, or one that it does not have.
  var chinese: [UInt32] = []
  var english: [UInt32] = []
  var chineseFacts: [WordFacts.Fact] = []
  var englishFacts: [WordFacts.Fact] = []

  /// Takes words that were never looked up.
  mutating func look(
    up bitext: TokenizedBitext, _ range: Range<Int>, _ model: WordAlignmentModel
  ) {
    let sides = bitext.sides(model.options.direction)
    let (first, second) = (sides.chinese, sides.english)
    let storage = model.storage
    Self.read(
      first.vocabulary, storage.chinese, storage.section(.chineseFacts, WordFacts.Fact.self),
      WordClasses.chinese, &chinese, &chineseFacts)
    Self.read(
      second.vocabulary, storage.english, storage.section(.englishFacts, WordFacts.Fact.self),
      WordClasses.english, &english, &englishFacts)
    new.extend(
      chinese: first.vocabulary, english: second.vocabulary, chineseNumbers: chinese,
      englishNumbers: english)
    new.prepare(first, second, range)
  }

  private static func read(
    _ vocabulary: Vocabulary, _ known: VocabularyView,
    _ facts: UnsafeBufferPointer<WordFacts.Fact>, _ classes: WordClasses,
    _ numbers: inout [UInt32], _ wordFacts: inout [WordFacts.Fact]
  ) {
    for word in UInt32(numbers.count)..<UInt32(vocabulary.count) {
      let number =
        vocabulary[word].withUnsafeBufferPointer { known.number(of: $0) } ?? UInt32.max
      numbers.append(number)
      wordFacts.append(
        Int(number) < facts.count
          ? facts[Int(number)]
          : WordFacts.Fact(unknown: vocabulary.string(word), classes))
    }
  }
}

/// Links pairs one by one.
private struct Worker: Sendable {
  let model: WordAlignmentModel
  let words: Words
  let chinese: TokenizedText
  let english: TokenizedText

  init(model: WordAlignmentModel, words: Words, bitext: TokenizedBitext) {
    self.model = model
    self.words = words
    let sides = bitext.sides(model.options.direction)
    chinese = sides.chinese
    english = sides.english
  }

  func links(
    _ pair: Int, _ workspace: PairWorkspace, _ features: inout LinkFeatures
  ) -> [WordLink] {
    let (left, right) = (chinese.range(pair), english.range(pair))
    var links: [FoundLink] = []
    for piece in LongPairs.pieces(left, right)
    where !piece.left.isEmpty && !piece.right.isEmpty {
      let start = links.count
      align(
        chinese.words[piece.left], english.words[piece.right], workspace, &features, &links)
      let row = Int32(truncatingIfNeeded: piece.left.lowerBound - left.lowerBound)
      let column = Int32(truncatingIfNeeded: piece.right.lowerBound - right.lowerBound)
      guard row > 0 || column > 0 else { continue }
      for index in start..<links.count {
        links[index].tokens.chinese += row
        links[index].tokens.english += column
      }
    }
    return FoundLink.wordLinks(links, model.options.direction)
  }

  private func align(
    _ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>, _ workspace: PairWorkspace,
    _ features: inout LinkFeatures, _ links: inout [FoundLink]
  ) {
    run(left, right, workspace)
    guard case .fitted(let threshold) = model.options.symmetrization,
      let classifier = model.classifier
    else {
      LinkChooser(symmetrization: model.options.symmetrization).choose(workspace, into: &links)
      return
    }
    forEachGroup(left, right, workspace, &features) { cells in
      let logOdds = classifier.logOdds(cells.values)
      for (lane, place) in cells.places.enumerated() {
        let probability = 1 / (1 + exp(-logOdds[lane]))
        if probability >= threshold {
          links.append(
            FoundLink(row: place.chinese, column: place.english, probability: probability))
        }
      }
    }
  }

  func cells(
    _ pair: Int, _ workspace: PairWorkspace, _ features: inout LinkFeatures
  ) -> WordLinker.Cells {
    var cells = WordLinker.Cells()
    let left = chinese.words[chinese.range(pair)]
    let right = english.words[english.range(pair)]
    guard max(left.count, right.count) <= LongPairs.longest, !left.isEmpty, !right.isEmpty else {
      return cells
    }
    run(left, right, workspace)
    forEachGroup(left, right, workspace, &features) { group in
      for (lane, place) in group.places.enumerated() {
        cells.places.append(
          (Int32(truncatingIfNeeded: place.chinese), Int32(truncatingIfNeeded: place.english)))
        cells.values += (0..<LinkFeatures.count).map { group.values[$0 * 8 + lane] }
      }
    }
    return cells
  }

  private func run(
    _ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>, _ workspace: PairWorkspace
  ) {
    left.map { words.chinese[Int($0)] }.withUnsafeBufferPointer { left in
      right.map { words.english[Int($0)] }.withUnsafeBufferPointer { right in
        workspace.load(chinese: left, english: right, model.storage.table)
      }
    }
    workspace.loadPriors(model.storage.table)
    words.new.apply(left, right, chinese.vocabulary, english.vocabulary, workspace)
    workspace.runModels(model.jumps, nullMass: model.options.nullMass)
  }

  private func forEachGroup(
    _ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>, _ workspace: PairWorkspace,
    _ features: inout LinkFeatures, _ body: (LinkFeatures.Group) -> Void
  ) {
    features.forEachGroup(
      workspace, left.map { words.chineseFacts[Int($0)] },
      right.map { words.englishFacts[Int($0)] }, body)
  }
}
