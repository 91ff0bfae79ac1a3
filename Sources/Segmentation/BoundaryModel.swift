/// Weights that say whether a word ends between two Han characters.
///
/// A linear model over characters, character pairs and triples, groups of
/// characters that behave alike, the dictionary words that touch the place and
/// the cheapest path through them. It is pointwise (Neubig, Nakata and Mori
/// 2011, "Pointwise prediction for robust, adaptable Japanese morphological
/// analysis"), so a text is scored in one pass, and each pair of characters is
/// looked up once for all the places that it speaks of.
@_spi(Training)
public struct BoundaryModel: Sendable {
  /// Places in the rows of the character table.
  static let characterSlots = 8
  /// Places in the rows of the pair table.
  static let pairSlots = 5
  /// Places in the rows of the triple table.
  static let tripleSlots = 2
  /// Places in the rows of the word table.
  static let wordSlots = 2

  /// The range of cost of what is no dictionary word.
  static let noWordCost: UInt8 = 22

  /// Cluster numbers: 0 unknown, 1…200 learnt, then these.
  static let clusterDigit: UInt8 = 201
  static let clusterLetter: UInt8 = 202
  static let clusterOther: UInt8 = 203
  static let clusterEdge: UInt8 = 204
  static let clusterCount = 205

  /// Where each feature group begins in the dense table.
  enum Dense {
    static let bias = 0
    static let clusterLeft = 1
    static let clusterRight = clusterLeft + clusterCount
    static let clusterPairBefore = clusterRight + clusterCount
    static let clusterPairAcross = clusterPairBefore + clusterCount * clusterCount
    static let clusterPairAfter = clusterPairAcross + clusterCount * clusterCount
    static let types = clusterPairAfter + clusterCount * clusterCount
    static let wordEnds = types + 7 * 7 * 7 * 7
    static let wordStarts = wordEnds + 7 * 6
    static let wordInside = wordStarts + 7 * 6
    static let longest = wordInside + 7 * 6 * 6
    static let costs = longest + 343 * 343
    static let path = costs + 24 * 24 * 24
    static let pathAround = path + 2 * 6 * 6
    static let count = pathAround + 18
  }

  /// Scale of the stored weights: one unit of log odds.
  public static let scale: Float = 256

  /// The features of small groups, by ``Dense``.
  public var dense: [Int16]
  /// Rows by folded character, 65,536 × ``characterSlots``.
  public var characters: [Int16]
  /// Rows by two folded characters, in the order of their keys.
  var pairs = WeightRows(slots: pairSlots)
  /// Rows by three folded characters, in the order of their keys.
  var triples = WeightRows(slots: tripleSlots)
  /// Words with weights of their own, by folded characters.
  var words = WeightWords()
  /// Cluster of each clustered character.
  public var clusters: [(character: UInt16, cluster: UInt8)]

  /// The number of weights that are not zero.
  public var weightCount: Int {
    [dense, characters, pairs.weights, triples.weights, words.weights]
      .reduce(0) { $0 + $1.count { $0 != 0 } }
  }

  /// A model that knows nothing but clusters.
  public init(clusters: [(character: UInt16, cluster: UInt8)]) {
    dense = Array(repeating: 0, count: Dense.count)
    characters = Array(repeating: 0, count: 65_536 * Self.characterSlots)
    self.clusters = clusters
  }
}

/// Rows of weights under keys, end to end.
struct WeightRows: Sendable {
  /// The number of weights in a row.
  let slots: Int
  var keys: [UInt64] = []
  var weights: [Int16] = []

  init(slots: Int) { self.slots = slots }

  mutating func append(_ key: UInt64, _ row: [Int16]) {
    keys.append(key)
    for slot in 0..<slots { weights.append(slot < row.count ? row[slot] : 0) }
  }

  /// The weights of a row.
  func row(_ index: Int) -> [Int16] { Array(weights[(index * slots)..<((index + 1) * slots)]) }
}

/// Words, end to end, with ``BoundaryModel/wordSlots`` weights each.
struct WeightWords: Sendable {
  var units: [UInt16] = []
  /// Where each word ends in `units`.
  var ends: [Int] = []
  var weights: [Int16] = []

  mutating func append(_ word: [UInt16], _ row: [Int16]) {
    units.append(contentsOf: word)
    ends.append(units.count)
    for slot in 0..<BoundaryModel.wordSlots { weights.append(slot < row.count ? row[slot] : 0) }
  }

  /// The characters of a word.
  func word(_ index: Int) -> ArraySlice<UInt16> {
    units[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// The weights of a word: of the boundary after it and of the one before it.
  func row(_ index: Int) -> [Int16] {
    (0..<BoundaryModel.wordSlots).map { weights[index * BoundaryModel.wordSlots + $0] }
  }
}
