internal import Text

/// One boundary of a training text: whether a word ends there, and the features
/// that speak of it.
@_spi(Training)
public struct BoundaryExample: Sendable {
  /// Whether a word ends there.
  public var isBoundary: Bool
  /// Numbers of the features, for ``BoundaryFeatureSpace``.
  public var features: [Int32]
}

/// Numbers the features met in training texts, and turns weights into a model.
@_spi(Training)
public final class BoundaryFeatureSpace {
  /// The table that a feature belongs to, in the top four bits of its key.
  private enum Table: UInt64 {
    case dense, character, pair, triple, word
  }

  private var numbers: [UInt64: Int32] = [:]
  private var keys: [UInt64] = []
  private var words: [Int: [UInt16]] = [:]

  /// An empty space.
  public init() {}

  /// The number of features.
  public var count: Int { keys.count }

  fileprivate func number(_ table: UInt64, _ key: UInt64) -> Int32 {
    let key = table << 60 | key
    if let number = numbers[key] { return number }
    let number = Int32(keys.count)
    numbers[key] = number
    keys.append(key)
    return number
  }

  /// The examples of one line whose words are known.
  ///
  /// - Parameter boundaries: byte offsets in the line where a word ends or begins.
  public func examples(
    in text: String, boundaries: Set<Int>, segmenter: inout Segmenter
  ) -> [BoundaryExample] {
    var examples: [BoundaryExample] = []
    segmenter.onRun = { runs, offsets in
      let workspace = runs.workspace
      runs.findPath()
      var collector = BoundaryFeatureCollector(workspace, space: self)
      BoundaryFeatures.visit(runs, &collector)
      self.noteWords(runs)
      for place in 1..<max(1, workspace.count) {
        examples.append(
          BoundaryExample(
            isBoundary: boundaries.contains(Int(offsets[place])),
            features: collector.features[place]))
      }
    }
    _ = segmenter.tokens(in: text)
    segmenter.onRun = nil
    return examples
  }

  private func noteWords(_ runs: HanRunSegmenter) {
    for (range, node) in BoundaryFeatures.pathWords(of: runs) {
      if let node { words[node] = range.map { runs.workspace.entries[$0].folded } }
    }
  }

  /// A model from one weight a feature, in log odds.
  public func model(
    weights: [Float], clusters: [(character: UInt16, cluster: UInt8)]
  ) -> BoundaryModel {
    var model = BoundaryModel(clusters: clusters)
    var pairs: [UInt64: [Int16]] = [:]
    var triples: [UInt64: [Int16]] = [:]
    var wordRows: [Int: [Int16]] = [:]
    for (number, key) in keys.enumerated() {
      let weight = Int16(clamping: Int((weights[number] * BoundaryModel.scale).rounded()))
      if weight == 0 { continue }
      let rest = key & (1 << 60 - 1)
      let slot = Int(rest & 7)
      switch Table(rawValue: key >> 60) {
      case .dense: model.dense[Int(rest)] = weight
      case .character:
        model.characters[Int(rest >> 3) * BoundaryModel.characterSlots + slot] = weight
      case .pair:
        pairs[rest >> 3, default: Array(repeating: 0, count: BoundaryModel.pairSlots)][slot] =
          weight
      case .triple:
        triples[rest >> 3, default: Array(repeating: 0, count: BoundaryModel.tripleSlots)][
          slot] = weight
      case .word:
        wordRows[Int(rest >> 3), default: Array(repeating: 0, count: BoundaryModel.wordSlots)][
          slot] = weight
      case nil: break
      }
    }
    for (key, row) in pairs.sorted(by: { $0.key < $1.key }) { model.pairs.append(key, row) }
    for (key, row) in triples.sorted(by: { $0.key < $1.key }) { model.triples.append(key, row) }
    let known = wordRows.compactMap { entry, row in words[entry].map { (word: $0, row: row) } }
    for (word, row) in known.sorted(by: { $0.word.lexicographicallyPrecedes($1.word) }) {
      model.words.append(word, row)
    }
    return model
  }
}

/// Notes the features of each boundary instead of adding up weights.
private struct BoundaryFeatureCollector: BoundaryFeatureVisitor {
  let space: BoundaryFeatureSpace
  var features: [[Int32]]
  private let count: Int
  private let path: UnsafeMutablePointer<UInt8>

  init(_ workspace: HanRunWorkspace, space: BoundaryFeatureSpace) {
    count = workspace.count
    path = workspace.path
    self.space = space
    features = Array(repeating: [], count: count + 1)
  }

  private mutating func add(_ table: UInt64, _ key: UInt64, _ slot: Int, at boundary: Int) {
    guard boundary >= 1 && boundary < count else { return }
    features[boundary].append(space.number(table, key << 3 | UInt64(slot)))
  }

  mutating func dense(_ index: Int, at boundary: Int) {
    guard boundary >= 1 && boundary < count else { return }
    features[boundary].append(space.number(0, UInt64(index)))
  }

  mutating func character(_ unit: UInt16, at position: Int, isInside: Bool) {
    for slot in 0..<4 { add(1, UInt64(unit), slot, at: position + 2 - slot) }
    if isInside {
      add(1, UInt64(unit), 4 + Int(path[position + 1]), at: position + 1)
      add(1, UInt64(unit), 6 + Int(path[position]), at: position)
    }
  }

  mutating func pair(_ key: UInt64, at position: Int, isInside: Bool) {
    for slot in 0..<3 { add(2, key, slot, at: position + 2 - slot) }
    if isInside {
      add(2, key, 3 + Int(path[position + 1]), at: position + 1)
    }
  }

  mutating func triple(_ key: UInt64, at position: Int) {
    add(3, key, 0, at: position + 2)
    add(3, key, 1, at: position + 1)
  }

  mutating func word(_ node: Int, slot: Int, at boundary: Int) {
    add(4, UInt64(node), slot, at: boundary)
  }
}
