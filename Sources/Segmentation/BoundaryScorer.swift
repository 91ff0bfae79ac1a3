/// Adds up the model's weights for the boundaries of a run.
struct BoundaryScorer: BoundaryFeatureVisitor {
  private let scores: UnsafeMutablePointer<Int32>
  private let path: UnsafeMutablePointer<UInt8>
  private let dense: UnsafePointer<Int16>
  private let characters: UnsafePointer<Int16>
  private let pairs: PackedWeights.Table
  private let triples: PackedWeights.Table
  private let words: UnsafePointer<Int16>
  private let wordFilter: UnsafePointer<UInt64>

  init(model: SegmentationModel, workspace: HanRunWorkspace) {
    scores = workspace.scores + HanRunWorkspace.margin
    path = workspace.path
    dense = model.weights.dense
    characters = model.weights.characters
    pairs = model.weights.pairs
    triples = model.weights.triples
    words = model.weights.words
    wordFilter = UnsafePointer(model.weights.wordFilter)
  }

  @inline(__always)
  mutating func dense(_ index: Int, at boundary: Int) {
    scores[boundary] &+= Int32(dense[index])
  }

  @inline(__always)
  mutating func single(_ index: Int, at boundary: Int) {
    // Already part of the weights of cluster pairs across the boundary.
  }

  @inline(__always)
  mutating func character(_ unit: UInt16, at position: Int, isInside: Bool) {
    let row = characters + Int(unit) &* BoundaryModel.characterSlots
    scores[position &+ 2] &+= Int32(row[0])
    scores[position &- 1] &+= Int32(row[3])
    if isInside {
      scores[position &+ 1] &+=
        Int32(row[1]) &+ Int32(row[4 &+ Int(path[position &+ 1])])
      scores[position] &+= Int32(row[2]) &+ Int32(row[6 &+ Int(path[position])])
    } else {
      scores[position &+ 1] &+= Int32(row[1])
      scores[position] &+= Int32(row[2])
    }
  }

  @inline(__always)
  mutating func pair(_ key: UInt64, at position: Int, isInside: Bool) {
    guard let row = pairs[key] else { return }
    scores[position &+ 2] &+= Int32(row[0])
    scores[position &+ 1] &+= Int32(row[1])
    scores[position] &+= Int32(row[2])
    if isInside { scores[position &+ 1] &+= Int32(row[3 &+ Int(path[position &+ 1])]) }
  }

  @inline(__always)
  mutating func triple(_ key: UInt64, at position: Int) {
    guard let row = triples[key] else { return }
    scores[position &+ 2] &+= Int32(row[0])
    scores[position &+ 1] &+= Int32(row[1])
  }

  @inline(__always)
  mutating func word(_ entry: UInt32, slot: Int, at boundary: Int) {
    if wordFilter[Int(entry >> 6)] >> UInt64(entry & 63) & 1 == 0 { return }
    scores[boundary] &+= Int32(words[Int(entry) &* 2 &+ slot])
  }
}

/// The weights of a model, laid out for scoring.
///
/// Rows of the pair and triple tables hold their key and their weights in 16
/// bytes, so that a look-up touches one cache line.
final class PackedWeights: @unchecked Sendable {
  /// An open-addressing hash table, at most half full.
  struct Table {
    let places: UnsafeMutablePointer<UInt64>
    let shift: UInt64
    let mask: Int
    /// Pairs keep 32 bits of key before their weights, triples 48 bits.
    let keyBits: UInt64
    /// One bit for each hash value: where it is 0, no key has that hash. Most keys
    /// asked for are absent, and this is small enough to stay near the processor.
    let filter: UnsafeMutablePointer<UInt64>
    static let filterBits: UInt64 = 19

    /// The weights under a key, or nil.
    @inline(__always)
    subscript(key: UInt64) -> UnsafePointer<Int16>? {
      let hash = key &* 0x9E37_79B9_7F4A_7C15
      let bit = hash >> (64 &- Self.filterBits)
      if filter[Int(truncatingIfNeeded: bit >> 6)] >> (bit & 63) & 1 == 0 { return nil }
      let keyMask: UInt64 = (1 << keyBits) &- 1
      var place = Int(truncatingIfNeeded: hash >> shift)
      while true {
        let found = places[place &* 2] & keyMask
        if found == key {
          let raw = UnsafeRawPointer(places + place &* 2) + Int(keyBits / 8)
          return raw.assumingMemoryBound(to: Int16.self)
        }
        if found == 0 { return nil }
        place = (place &+ 1) & mask
      }
    }
  }

  let dense: UnsafePointer<Int16>
  let characters: UnsafePointer<Int16>
  let words: UnsafePointer<Int16>
  /// One bit for each word number plus one: whether it has weights at all.
  let wordFilter: UnsafeMutablePointer<UInt64>
  let pairs: Table
  let triples: Table

  /// Lays out a model for the words of a dictionary.
  init(_ model: BoundaryModel, dictionary: CompiledDictionary) {
    dense = Self.copy(Self.folded(model.dense))
    characters = Self.copy(model.characters)
    // Few words have weights; what stays zero costs no memory.
    let words: UnsafeMutablePointer<Int16> = Self.zeros((dictionary.wordCount + 2) * 2)
    wordFilter = Self.zeros(dictionary.wordCount / 64 + 1)
    for index in model.words.ends.indices {
      guard let entry = dictionary.entry(of: model.words.word(index)) else { continue }
      wordFilter[Int(entry >> 6)] |= 1 << UInt64(entry & 63)
      for slot in 0..<2 { words[Int(entry) * 2 + slot] = model.words.weights[index * 2 + slot] }
    }
    self.words = UnsafePointer(words)
    pairs = Self.pack(model.pairs, keyBits: 32)
    triples = Self.pack(model.triples, keyBits: 48)
  }

  deinit {
    dense.deallocate()
    characters.deallocate()
    words.deallocate()
    pairs.places.deallocate()
    triples.places.deallocate()
    pairs.filter.deallocate()
    triples.filter.deallocate()
    wordFilter.deallocate()
  }

  /// Adds the bias and the weights of single clusters to those of the pairs that
  /// stand at the same place, which saves three additions for each boundary.
  private static func folded(_ dense: [Int16]) -> [Int16] {
    typealias Dense = BoundaryModel.Dense
    let count = BoundaryModel.clusterCount
    var folded = dense
    for left in 0..<count {
      for right in 0..<count {
        let pair = Dense.clusterPairAcross + left * count + right
        let sum =
          Int(dense[pair]) + Int(dense[Dense.clusterLeft + left])
          + Int(dense[Dense.clusterRight + right]) + Int(dense[Dense.bias])
        folded[pair] = Int16(clamping: sum)
      }
    }
    return folded
  }

  private static func zeros<Value: FixedWidthInteger>(
    _ count: Int
  ) -> UnsafeMutablePointer<Value> {
    let memory = UnsafeMutablePointer<Value>.allocate(capacity: count)
    memory.initialize(repeating: 0, count: count)
    return memory
  }

  private static func copy(_ values: [Int16]) -> UnsafePointer<Int16> {
    let memory = UnsafeMutablePointer<Int16>.allocate(capacity: values.count)
    memory.initialize(from: values, count: values.count)
    return UnsafePointer(memory)
  }

  private static func pack(_ rows: WeightRows, keyBits: UInt64) -> Table {
    var bits: UInt64 = 4
    while (1 << bits) < rows.keys.count * 2 { bits += 1 }
    let places: UnsafeMutablePointer<UInt64> = zeros(2 << Int(bits))
    let filter: UnsafeMutablePointer<UInt64> = zeros(1 << Int(Table.filterBits - 6))
    let mask = (1 << Int(bits)) - 1
    for (row, key) in rows.keys.enumerated() {
      let hash = key &* 0x9E37_79B9_7F4A_7C15
      let bit = hash >> (64 - Table.filterBits)
      filter[Int(bit >> 6)] |= 1 << (bit & 63)
      var place = Int(truncatingIfNeeded: hash >> (64 - bits))
      while places[place * 2] != 0 { place = (place + 1) & mask }
      places[place * 2] = key
      let raw = UnsafeMutableRawPointer(places + place * 2) + Int(keyBits / 8)
      for slot in 0..<rows.slots {
        raw.storeBytes(
          of: rows.weights[row * rows.slots + slot], toByteOffset: slot * 2, as: Int16.self)
      }
    }
    return Table(places: places, shift: 64 - bits, mask: mask, keyBits: keyBits, filter: filter)
  }
}
