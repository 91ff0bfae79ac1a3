internal import Platform

/// The working memory for one run of Han characters: what the dictionary and the
/// model say of it, and the scores of its boundaries.
///
/// All arrays have a fixed size, for runs of at most ``longestRun`` characters,
/// and are allocated once: segmenting allocates nothing, and every index is in
/// range by construction. Position *p* of the run lies at *p* of each array, and
/// arrays that are read beyond the run have a margin on both sides; boundary *i*
/// lies between positions *i − 1* and *i*.
final class HanRunWorkspace {
  /// A longer run is segmented in pieces of this many characters.
  static let longestRun = 4096
  /// Characters before the first and after the last that are looked at.
  static let margin = 4

  /// Characters that stand for a whole class in the model.
  static let startUnit: UInt16 = 1
  static let endUnit: UInt16 = 2
  static let digitUnit: UInt16 = 3
  static let letterUnit: UInt16 = 4

  /// The nodes that one, two and three characters from a position lead to, where
  /// there are such nodes; with a margin.
  struct Walk {
    var one = DictionaryNode.none
    var two = DictionaryNode.none
    var three = DictionaryNode.none
    /// The number of the second, and of the third.
    var twoIndex = 0
    var threeIndex = 0
    /// The number of the second's record.
    var twoRecord = 0
    /// Where the pair's clusters have their row.
    var clusterPair = 0
  }

  /// The number of Han characters.
  var count = 0
  /// The characters, with a margin.
  let entries: UnsafeMutablePointer<CharacterTable.Entry>

  /// The dictionary at each position, with a margin.
  let walks: UnsafeMutablePointer<Walk>
  /// Sums of the rows of ``WeightRecord`` from each position on, with a margin.
  let pairRows: UnsafeMutablePointer<SIMD4<Int16>>
  /// Sums of the weights of words of at most seven characters that begin at each
  /// position, with a margin of zeros.
  let wordRows: UnsafeMutablePointer<SIMD8<Int16>>
  /// The cheapest way to each boundary: its cost (24 bits), where its last word
  /// begins (16) and that word's record (24), so that the least is the best.
  let best: UnsafeMutablePointer<UInt64>
  /// Whether the cheapest path has a boundary here, 0 or 1, with a margin.
  let path: UnsafeMutablePointer<UInt8>
  /// Range of cost of the single character, and of the pair, from a position on.
  let singleCost: UnsafeMutablePointer<UInt8>
  let pairCost: UnsafeMutablePointer<UInt8>
  /// The longest word that ends at, begins at or spans a boundary: its length (at
  /// most 6) times 8 plus its range of cost; ``noWord`` where there is none.
  let ending: UnsafeMutablePointer<UInt8>
  let starting: UnsafeMutablePointer<UInt8>
  let spanning: UnsafeMutablePointer<UInt8>
  static let noWord: UInt8 = 6

  /// Scores of the boundaries; positive means that a word ends there.
  let scores: UnsafeMutablePointer<Int32>

  private static let size = longestRun + 2 * margin
  private static let rowMargin = 8

  init() {
    entries = Self.allocate(margin: Self.margin)
    walks = Self.allocate(margin: Self.margin)
    pairRows = Self.allocate(margin: Self.margin)
    wordRows = Self.allocate(margin: Self.rowMargin)
    best = Self.allocate()
    path = Self.allocate(margin: Self.margin)
    singleCost = Self.allocate()
    pairCost = Self.allocate()
    ending = Self.allocate()
    starting = Self.allocate()
    spanning = Self.allocate()
    scores = Self.allocate()
  }

  /// Zeros, in memory that is not touched before a run is as long.
  private static func allocate<Element: BitwiseCopyable>(
    margin: Int = 0
  ) -> UnsafeMutablePointer<Element> {
    guard let memory = calloc(size + margin, MemoryLayout<Element>.stride) else {
      fatalError("no memory is left")
    }
    return memory.bindMemory(to: Element.self, capacity: size + margin) + margin
  }

  deinit {
    free(entries - Self.margin)
    free(walks - Self.margin)
    free(pairRows - Self.margin)
    free(wordRows - Self.rowMargin)
    free(best)
    free(path - Self.margin)
    free(singleCost)
    free(pairCost)
    free(ending)
    free(starting)
    free(spanning)
    free(scores)
  }

  /// Clears what is gathered by adding or by taking the greatest or least.
  func clear() {
    let size = count + 2
    best.update(repeating: .max, count: size)
    best[0] = 0
    path.update(repeating: 0, count: size)
    ending.update(repeating: Self.noWord, count: size)
    spanning.update(repeating: Self.noWord, count: size)
    scores.update(repeating: 0, count: size)
  }
}
