public import Bitext
public import Lexicon

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A trained model that links the words of segment pairs.
///
/// The value is safe to share between tasks.
public struct WordAlignmentModel: Sendable {
  let storage: ModelStorage
  let jumps: JumpTables
  /// The settings with which it was trained; `symmetrization` may be changed at any time.
  public var options: WordAlignmentOptions
  /// What is known of words that the model has never seen; not saved with it.
  public var dictionary: BilingualDictionary?
  /// Pairs with words that the model has never seen; not saved with it.
  public var priors: [WordPrior] = []
  /// Judges links for `Symmetrization.fitted`.
  @_spi(Fitting) public var classifier: LinkClassifier?

  /// The number of word pairs that have a translation probability.
  public var entryCount: Int { Int(clamping: storage.entryCount) }

  init(storage: ModelStorage) {
    self.storage = storage
    jumps = JumpTables(
      toEnglish: JumpTable(probabilities: storage.section(.jumpsToEnglish, Float.self)),
      toChinese: JumpTable(probabilities: storage.section(.jumpsToChinese, Float.self)))
    options = WordAlignmentOptions()
    options.sourceLanguage = storage.language == 0 ? .chinese : .english
    options.nullMass = min(0.99, max(0.001, storage.nullMass))
    options.leastProbability = min(1, max(1e-30, storage.leastProbability))
    classifier = .fitted
  }

  /// Links the tokens of a pair.
  ///
  /// Time is quadratic in the length of a segment of up to 256 tokens and linear beyond, as
  /// longer pairs are aligned in pieces.
  ///
  /// - Returns: Links sorted by source, then target; none where a side is empty.
  public func align(_ source: [Substring], _ target: [Substring]) -> [WordLink] {
    var bitext = TokenizedBitext()
    bitext.append(source: source, target: target)
    return align(bitext, 0..<1).first ?? []
  }

  /// Links the tokens of a stretch of a bitext, on all cores.
  ///
  /// - Returns: The links of each pair, in order; a range is cut to the pairs that there are.
  public func align(_ bitext: TokenizedBitext, _ range: Range<Int>) -> [[WordLink]] {
    let range = range.clamped(to: 0..<bitext.count)
    let isChineseSource = options.sourceLanguage == .chinese
    let (chinese, english) =
      isChineseSource ? (bitext.source, bitext.target) : (bitext.target, bitext.source)
    let words = BatchWords(chinese: chinese.vocabulary, english: english.vocabulary, self)
    let size = 64
    let parts = Parallel.map((range.count + size - 1) / size) { part -> [[WordLink]] in
      let workspace = PairWorkspace(leastProbability: options.leastProbability)
      let first = range.lowerBound + part * size
      return (first..<min(range.upperBound, first + size)).map { pair in
        var links: [WordLink] = []
        for piece in LongPairs.pieces(chinese.range(pair), english.range(pair)) {
          align(
            chinese.words[piece.chinese], english.words[piece.english], words, workspace,
            (
              piece.chinese.lowerBound - chinese.range(pair).lowerBound,
              piece.english.lowerBound - english.range(pair).lowerBound
            ), &links)
        }
        return isChineseSource ? links : links.map(\.swapped).sorted { $0.isBefore($1) }
      }
    }
    return parts.flatMap { $0 }
  }

  private func align(
    _ chinese: ArraySlice<UInt32>, _ english: ArraySlice<UInt32>, _ words: BatchWords,
    _ workspace: PairWorkspace, _ offset: (chinese: Int, english: Int), _ links: inout [WordLink]
  ) {
    run(workspace, chinese, english, words)
    let start = links.count
    if case .fitted(let threshold) = options.symmetrization, let classifier {
      forEachCell(workspace, chinese, english, words) { row, column, values in
        let probability = 1 / (1 + exp(-classifier.logOdds(values)))
        if probability >= threshold {
          links.append(
            WordLink(
              source: Int32(truncatingIfNeeded: row), target: Int32(truncatingIfNeeded: column),
              probability: probability))
        }
      }
    } else {
      LinkChooser(symmetrization: options.symmetrization).choose(workspace, into: &links)
    }
    guard offset.chinese > 0 || offset.english > 0 else { return }
    for index in start..<links.count {
      links[index].source += Int32(truncatingIfNeeded: offset.chinese)
      links[index].target += Int32(truncatingIfNeeded: offset.english)
    }
  }
}

extension WordAlignmentModel {
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
  @_spi(Fitting) public func cells(_ bitext: TokenizedBitext, _ range: Range<Int>) -> [Cells] {
    let isChineseSource = options.sourceLanguage == .chinese
    let (chinese, english) =
      isChineseSource ? (bitext.source, bitext.target) : (bitext.target, bitext.source)
    let words = BatchWords(chinese: chinese.vocabulary, english: english.vocabulary, self)
    let workspace = PairWorkspace(leastProbability: options.leastProbability)
    return range.clamped(to: 0..<bitext.count).map { pair in
      var cells = Cells()
      let left = chinese.words[chinese.range(pair)]
      let right = english.words[english.range(pair)]
      guard max(left.count, right.count) <= LongPairs.longest, !left.isEmpty, !right.isEmpty else {
        return cells
      }
      run(workspace, left, right, words)
      forEachCell(workspace, left, right, words) { row, column, values in
        cells.places.append(
          (Int32(truncatingIfNeeded: row), Int32(truncatingIfNeeded: column)))
        cells.values += values
      }
      return cells
    }
  }

  private func run(
    _ workspace: PairWorkspace, _ chinese: ArraySlice<UInt32>, _ english: ArraySlice<UInt32>,
    _ words: BatchWords
  ) {
    workspace.load(
      chinese: chinese.map { words.chinese[Int($0)] }[...],
      english: english.map { words.english[Int($0)] }[...], storage.table)
    workspace.loadPriors(storage.table)
    words.new.apply(chinese, english, workspace)
    workspace.runModels(jumps, nullMass: options.nullMass)
  }

  private func forEachCell(
    _ workspace: PairWorkspace, _ chinese: ArraySlice<UInt32>, _ english: ArraySlice<UInt32>,
    _ words: BatchWords,
    _ body: (_ row: Int, _ column: Int, _ values: UnsafeBufferPointer<Float>) -> Void
  ) {
    var features = LinkFeatures()
    features.forEachCell(
      workspace, chinese.map { words.chineseFacts[Int($0)] },
      english.map { words.englishFacts[Int($0)] }, body)
  }
}

extension WordLink {
  fileprivate var swapped: WordLink {
    WordLink(source: target, target: source, probability: probability)
  }

  fileprivate func isBefore(_ other: WordLink) -> Bool {
    (source, target) < (other.source, other.target)
  }
}

/// The words of a bitext as those of a model.
private struct BatchWords: Sendable {
  /// The model's number of each word of the bitext, or one that it does not have.
  let chinese: [UInt32]
  let english: [UInt32]
  let chineseFacts: [WordFacts.Fact]
  let englishFacts: [WordFacts.Fact]

  let new: NewWords

  init(chinese: Vocabulary, english: Vocabulary, _ model: WordAlignmentModel) {
    let storage = model.storage
    (self.chinese, chineseFacts) = Self.read(
      chinese, storage.chinese, storage.section(.chineseFacts, WordFacts.Fact.self),
      WordClasses.chinese)
    (self.english, englishFacts) = Self.read(
      english, storage.english, storage.section(.englishFacts, WordFacts.Fact.self),
      WordClasses.english)
    new = NewWords(
      chinese: chinese, english: english, chineseNumbers: self.chinese,
      englishNumbers: self.english, dictionary: model.dictionary, priors: model.priors,
      options: model.options)
  }

  private static func read(
    _ batch: Vocabulary, _ known: VocabularyView, _ facts: UnsafeBufferPointer<WordFacts.Fact>,
    _ classes: WordClasses
  ) -> ([UInt32], [WordFacts.Fact]) {
    let numbers = (0..<UInt32(batch.count)).map { word in
      batch[word].withUnsafeBufferPointer { known.number(of: $0) } ?? UInt32.max
    }
    return (
      numbers,
      numbers.enumerated().map { word, number in
        Int(number) < facts.count
          ? facts[Int(number)]
          : WordFacts.Fact(unknown: batch.string(UInt32(word)), classes)
      }
    )
  }
}
