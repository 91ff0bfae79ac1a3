public import Bitext

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
  let table: TranslationTable
  let facts: WordFacts
  let jumps: JumpTables
  let chineseVocabulary: Vocabulary
  let englishVocabulary: Vocabulary
  /// The settings with which it was trained; `symmetrization` may be changed at any time.
  public var options: WordAlignmentOptions
  /// Judges links for `Symmetrization.fitted`.
  @_spi(Fitting) public var classifier: LinkClassifier?

  /// The number of word pairs that have a translation probability.
  public var entryCount: Int { table.entryCount }

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
    let chineseNumbers = Renumbering(chinese.vocabulary, chineseVocabulary)
    let englishNumbers = Renumbering(english.vocabulary, englishVocabulary)
    let size = 64
    let parts = Parallel.map((range.count + size - 1) / size) { part -> [[WordLink]] in
      let workspace = PairWorkspace(leastProbability: options.leastProbability)
      let first = range.lowerBound + part * size
      return (first..<min(range.upperBound, first + size)).map { pair in
        var links: [WordLink] = []
        for piece in LongPairs.pieces(chinese.range(pair), english.range(pair)) {
          align(
            chineseNumbers.words(chinese.words[piece.chinese]),
            englishNumbers.words(english.words[piece.english]), workspace,
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
    _ chinese: [UInt32], _ english: [UInt32], _ workspace: PairWorkspace,
    _ offset: (chinese: Int, english: Int), _ links: inout [WordLink]
  ) {
    run(workspace, chinese, english)
    let start = links.count
    if case .fitted(let threshold) = options.symmetrization, let classifier {
      forEachCell(workspace, chinese, english) { row, column, values in
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
    let chineseNumbers = Renumbering(chinese.vocabulary, chineseVocabulary)
    let englishNumbers = Renumbering(english.vocabulary, englishVocabulary)
    let workspace = PairWorkspace(leastProbability: options.leastProbability)
    return range.clamped(to: 0..<bitext.count).map { pair in
      var cells = Cells()
      let left = chineseNumbers.words(chinese.words[chinese.range(pair)])
      let right = englishNumbers.words(english.words[english.range(pair)])
      guard max(left.count, right.count) <= LongPairs.longest, !left.isEmpty, !right.isEmpty else {
        return cells
      }
      run(workspace, left, right)
      forEachCell(workspace, left, right) { row, column, values in
        cells.places.append(
          (Int32(truncatingIfNeeded: row), Int32(truncatingIfNeeded: column)))
        cells.values += values
      }
      return cells
    }
  }

  private func run(_ workspace: PairWorkspace, _ chinese: [UInt32], _ english: [UInt32]) {
    workspace.load(chinese: chinese[...], english: english[...], table)
    workspace.runModels(jumps, nullMass: options.nullMass)
  }

  private func forEachCell(
    _ workspace: PairWorkspace, _ chinese: [UInt32], _ english: [UInt32],
    _ body: (_ row: Int, _ column: Int, _ values: UnsafeBufferPointer<Float>) -> Void
  ) {
    var features = LinkFeatures()
    features.forEachCell(
      workspace, chinese.map { facts.chinese($0) }, english.map { facts.english($0) }, table, body)
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

/// From the words of a bitext to those of a model.
private struct Renumbering {
  private let numbers: [UInt32]

  init(_ bitext: Vocabulary, _ model: Vocabulary) {
    numbers = (0..<UInt32(bitext.count)).map { word in
      bitext[word].withUnsafeBufferPointer { model.number(of: $0) } ?? UInt32.max
    }
  }

  func words(_ words: ArraySlice<UInt32>) -> [UInt32] { words.map { numbers[Int($0)] } }
}
