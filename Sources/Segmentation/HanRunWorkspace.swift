/// The working memory for one run of Han characters: what the model sees of the
/// run, what the dictionary says of it, and the scores of its boundaries.
///
/// All arrays have a fixed size, for runs of at most ``longestRun`` characters,
/// and are allocated once: segmenting allocates nothing, and every index below
/// is in range by construction. Position *p* of the run lies at `p + margin` of
/// the arrays about characters; boundary *i* lies between positions *i − 1* and
/// *i*.
final class HanRunWorkspace {
  /// A longer run is segmented in pieces of this many characters.
  static let longestRun = 4096
  /// Places before the first and after the last character or boundary.
  static let margin = 4

  /// Characters that stand for a whole class in the model.
  static let startUnit: UInt16 = 1
  static let endUnit: UInt16 = 2
  static let digitUnit: UInt16 = 3
  static let letterUnit: UInt16 = 4

  /// A dictionary word in the run.
  struct Edge {
    var start: UInt16
    var length: UInt8
    var cost: UInt8
    /// The word's number plus one.
    var entry: UInt32
  }

  /// The number of Han characters.
  var count = 0

  // What stands there, with margin.
  let units: UnsafeMutablePointer<UInt16>
  let codes: UnsafeMutablePointer<UInt16>
  let clusters: UnsafeMutablePointer<UInt8>
  let types: UnsafeMutablePointer<UInt8>

  // The lattice, without margin.
  let edges: UnsafeMutablePointer<Edge>
  var edgeCount = 0
  let bestCost: UnsafeMutablePointer<Int32>
  let bestEdge: UnsafeMutablePointer<Int32>
  /// Whether the cheapest path has a boundary here, 0 or 1.
  let path: UnsafeMutablePointer<UInt8>
  /// Characters of the path's word before a boundary and from a position on.
  let before: UnsafeMutablePointer<UInt8>
  let after: UnsafeMutablePointer<UInt8>
  /// The number plus one of the path's word that covers a position.
  let pathEntry: UnsafeMutablePointer<UInt32>
  /// Range of cost of the single character, and of the pair, from a position on.
  let singleCost: UnsafeMutablePointer<UInt8>
  let pairCost: UnsafeMutablePointer<UInt8>
  /// The longest word that ends at, begins at or spans a boundary: its length (at
  /// most 6) times 8 plus its range of cost; 6 where there is none.
  let ending: UnsafeMutablePointer<UInt8>
  let starting: UnsafeMutablePointer<UInt8>
  let spanning: UnsafeMutablePointer<UInt8>

  /// Scores of the boundaries, with margin; positive means that a word ends there.
  let scores: UnsafeMutablePointer<Int32>

  private let bytes: UnsafeMutablePointer<UInt8>
  private let shorts: UnsafeMutablePointer<UInt16>
  private let words: UnsafeMutablePointer<Int32>

  init() {
    let size = Self.longestRun + 2 * Self.margin
    bytes = .allocate(capacity: size * 10)
    bytes.initialize(repeating: 0, count: size * 10)
    shorts = .allocate(capacity: size * 2)
    shorts.initialize(repeating: 0, count: size * 2)
    words = .allocate(capacity: size * 3)
    words.initialize(repeating: 0, count: size * 3)
    pathEntry = .allocate(capacity: size)
    pathEntry.initialize(repeating: 0, count: size)
    edges = .allocate(capacity: size * WordList.longestWord)
    units = shorts
    codes = shorts + size
    clusters = bytes
    types = bytes + size
    path = bytes + 2 * size
    before = bytes + 3 * size
    after = bytes + 4 * size
    singleCost = bytes + 5 * size
    pairCost = bytes + 6 * size
    ending = bytes + 7 * size
    starting = bytes + 8 * size
    spanning = bytes + 9 * size
    bestCost = words
    bestEdge = words + size
    scores = words + 2 * size
  }

  deinit {
    bytes.deallocate()
    shorts.deallocate()
    words.deallocate()
    pathEntry.deallocate()
    edges.deallocate()
  }

  /// Clears what is gathered by adding or by taking the greatest.
  func clear() {
    edgeCount = 0
    let size = count + 2
    path.update(repeating: 0, count: size)
    singleCost.update(repeating: BoundaryModel.noWordCost, count: size)
    pairCost.update(repeating: BoundaryModel.noWordCost, count: size)
    ending.update(repeating: 6, count: size)
    starting.update(repeating: 6, count: size)
    spanning.update(repeating: 6, count: size)
    bestCost.update(repeating: Int32.max / 2, count: size)
    bestCost[0] = 0
    scores.update(repeating: 0, count: count + 2 * Self.margin)
  }
}
