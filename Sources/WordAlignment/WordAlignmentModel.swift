public import Bitext

/// A trained model that links the words of segment pairs.
///
/// The value is safe to share between tasks.
public struct WordAlignmentModel: Sendable {
  let table: TranslationTable
  let jumps: JumpTables
  let chineseVocabulary: Vocabulary
  let englishVocabulary: Vocabulary
  /// The settings with which it was trained; `symmetrization` may be changed at any time.
  public var options: WordAlignmentOptions

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
    workspace.load(chinese: chinese[...], english: english[...], table)
    workspace.runModels(jumps, nullMass: options.nullMass)
    let start = links.count
    LinkChooser(symmetrization: options.symmetrization).choose(workspace, into: &links)
    guard offset.chinese > 0 || offset.english > 0 else { return }
    for index in start..<links.count {
      links[index].source += Int32(truncatingIfNeeded: offset.chinese)
      links[index].target += Int32(truncatingIfNeeded: offset.english)
    }
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
