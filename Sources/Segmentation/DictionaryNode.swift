internal import Text

/// A node of the double array as it is walked, eight to a cache line.
///
/// From the low bit: where the children lie or, in a node with a record, which
/// record says so (24 bits); the parent (24); the cost of the word that ends here
/// (8); whether one does (1); whether there is a record (1); the cost's range (3).
struct DictionaryNode {
  var bits: UInt64

  /// Numbers of nodes and records stay below this, and its last two values are
  /// no node's parent.
  static let limit = (1 << 24) - 2
  /// The parent of first characters.
  static let root = limit + 1
  /// The parent of what is no node.
  static let nowhere = limit

  private static let low: UInt64 = (1 << 24) - 1
  private static let wordBit: UInt64 = 56
  private static let recordBit: UInt64 = 57

  static let free = DictionaryNode(bits: UInt64(nowhere) << 24)

  /// A node whose numbers are within their limits.
  ///
  /// - Parameters:
  ///   - place: the base of the children or, if `hasRecord`, the record.
  ///   - cost: the cost of the word that ends here, or nil.
  init(place: Int, hasRecord: Bool, parent: Int, cost: UInt8?) {
    bits = UInt64(truncatingIfNeeded: place) & Self.low
    bits |= (UInt64(truncatingIfNeeded: parent) & Self.low) << 24
    if hasRecord { bits |= 1 << Self.recordBit }
    if let cost {
      bits |= 1 << Self.wordBit | UInt64(cost) << 48
      bits |= UInt64(BoundaryFeatures.costRange(cost)) << 58
    }
  }

  private init(bits: UInt64) { self.bits = bits }

  /// What is found where there is no node: no word, no record, no child.
  static let none = DictionaryNode(bits: 0)

  @inline(__always)
  var isNone: Bool { bits == 0 }

  @inline(__always)
  var parent: Int { Int(truncatingIfNeeded: bits >> 24 & Self.low) }

  /// Where the children of a first character lie, which has no record.
  @inline(__always)
  var place: Int { Int(truncatingIfNeeded: bits & Self.low) }

  @inline(__always)
  var isWord: Bool { bits >> Self.wordBit & 1 != 0 }

  /// The cost of the word that ends here, 0–255.
  @inline(__always)
  var cost: UInt64 { bits >> 48 & 255 }

  /// A word's length times eight plus its range of cost; 0 where no word ends.
  @inline(__always)
  func summary(length: UInt64) -> UInt64 {
    (length << 3 | bits >> 58) & (0 &- (bits >> Self.wordBit & 1))
  }

  /// The number of the record, 0 for the empty one.
  @inline(__always)
  var record: UInt64 { bits & Self.low & (0 &- (bits >> Self.recordBit & 1)) }

  /// This node if that is its parent, or else none.
  @inline(__always)
  func below(_ node: Int) -> DictionaryNode { parent == node ? self : .none }

  /// Where the children lie. Computed without a branch, as records are too
  /// common to be foreseen.
  @inline(__always)
  func base(_ records: BoundedSection<WeightRecord>) -> Int {
    base(records[records.bounded(Int(truncatingIfNeeded: record))])
  }

  /// Where the children lie, with the node's record.
  @inline(__always)
  func base(_ record: WeightRecord) -> Int {
    let mask = 0 &- (bits >> Self.recordBit & 1)
    return Int(truncatingIfNeeded: UInt64(record.base) & mask | bits & Self.low & ~mask)
  }
}

/// What the boundary model knows of a pair or triple of characters or of a word,
/// at the node where it ends in the double array. A single character has its
/// weights in ``CompiledModel/CharacterRow``.
struct WeightRecord {
  /// Where the node's children lie.
  var base: UInt32 = 0
  /// Weights of the boundaries after and before the word, one behind the other
  /// as in the lanes of ``CompiledModel/CharacterRow/word``.
  var wordEnds: Int16 = 0
  var wordStarts: Int16 = 0
  /// Weights of the pair or triple from a position *p* on: of boundary *p*, of
  /// boundary *p + 1* off and on the cheapest path, and of boundary *p + 2*.
  var row = SIMD4<Int16>()
}
