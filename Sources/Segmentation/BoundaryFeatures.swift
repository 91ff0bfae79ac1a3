internal import Text

/// Receives the features of a run, each with the boundary that it speaks of.
///
/// The trainer notes them. The segmenter adds their weights up in another order,
/// many at a time; a test holds both to the same sums.
protocol BoundaryFeatureVisitor {
  /// A feature of the dense table.
  mutating func dense(_ index: Int, at boundary: Int)
  /// A character at a position, which may lie in the context: its row speaks of
  /// four boundaries, and of two on or off the path when it lies inside the run.
  mutating func character(_ unit: UInt16, at position: Int, isInside: Bool)
  /// Two characters from a position on.
  mutating func pair(_ key: UInt64, at position: Int, isInside: Bool)
  /// Three characters from a position on.
  mutating func triple(_ key: UInt64, at position: Int)
  /// A word of the cheapest path that ends (slot 0) or begins (slot 1) here, by
  /// its node in the dictionary.
  mutating func word(_ node: Int, slot: Int, at boundary: Int)
}

enum BoundaryFeatures {
  /// Six ranges of cost; common words are cheap.
  @inline(__always)
  static func costRange(_ cost: UInt8) -> Int {
    cost < 95 ? (cost < 70 ? 0 : 1) : cost < 135 ? (cost < 115 ? 2 : 3) : cost < 160 ? 4 : 5
  }

  /// Calls the visitor with every feature of the boundaries 1 ..< count of a run
  /// whose path has been found.
  ///
  /// Features of boundaries outside that range, down to −2 and up to count + 2,
  /// may be sent too.
  static func visit<Visitor: BoundaryFeatureVisitor>(
    _ runs: HanRunSegmenter, _ visitor: inout Visitor
  ) {
    visitWords(runs, &visitor)
    visitCharacters(runs.workspace, &visitor)
    visitPlaces(runs.workspace, &visitor)
    visitPath(runs, &visitor)
  }

  /// The words of the cheapest path, with their nodes, where they are words of
  /// the dictionary.
  static func pathWords(of runs: HanRunSegmenter) -> [(range: Range<Int>, node: Int?)] {
    let workspace = runs.workspace
    var words: [(range: Range<Int>, node: Int?)] = []
    var start = 0
    for end in 1..<max(1, workspace.count + 1) where workspace.path[end] == 1 {
      var node: Int? = -1
      for position in start..<end {
        node = node.flatMap { runs.model.child(of: $0, code: workspace.entries[position].code) }
      }
      words.append((start..<end, node.flatMap { runs.model.nodes[$0].isWord ? $0 : nil }))
      start = end
    }
    return words
  }

  private static func visitWords<Visitor: BoundaryFeatureVisitor>(
    _ runs: HanRunSegmenter, _ visitor: inout Visitor
  ) {
    typealias Dense = BoundaryModel.Dense
    let workspace = runs.workspace
    for start in 0..<workspace.count {
      var node = -1
      for end in (start + 1)..<(workspace.count + 1) {
        guard let child = runs.model.child(of: node, code: workspace.entries[end - 1].code) else {
          break
        }
        node = child
        guard runs.model.nodes[node].isWord else { continue }
        let range = costRange(UInt8(runs.model.nodes[node].cost))
        let length = min(end - start, 6)
        visitor.dense(Dense.wordEnds + length * 6 + range, at: end)
        visitor.dense(Dense.wordStarts + length * 6 + range, at: start)
        for place in (start + 1)..<max(start + 1, end) {
          let offset = min(place - start, 5)
          visitor.dense(Dense.wordInside + (length * 6 + offset) * 6 + range, at: place)
        }
      }
    }
  }

  private static func visitCharacters<Visitor: BoundaryFeatureVisitor>(
    _ workspace: HanRunWorkspace, _ visitor: inout Visitor
  ) {
    let count = workspace.count
    func unit(_ position: Int) -> UInt64 { UInt64(workspace.entries[position].folded) }
    for position in -1..<(count + 1) {
      let isInside = position >= 0 && position < count
      let pair = unit(position) << 16 | unit(position + 1)
      visitor.character(
        workspace.entries[position].folded, at: position, isInside: isInside)
      visitor.pair(pair, at: position, isInside: isInside)
      visitor.triple(pair << 16 | unit(position + 2), at: position)
    }
  }

  private static func visitPlaces<Visitor: BoundaryFeatureVisitor>(
    _ workspace: HanRunWorkspace, _ visitor: inout Visitor
  ) {
    typealias Dense = BoundaryModel.Dense
    let entries = workspace.entries
    let clusterCount = BoundaryModel.clusterCount
    for place in 1..<max(1, workspace.count) {
      visitor.dense(Dense.bias, at: place)
      let before = Int(entries[place - 2].cluster)
      let left = Int(entries[place - 1].cluster)
      let right = Int(entries[place].cluster)
      let after = Int(entries[place + 1].cluster)
      visitor.dense(Dense.clusterLeft + left, at: place)
      visitor.dense(Dense.clusterRight + right, at: place)
      visitor.dense(Dense.clusterPairBefore + before * clusterCount + left, at: place)
      visitor.dense(Dense.clusterPairAcross + left * clusterCount + right, at: place)
      visitor.dense(Dense.clusterPairAfter + right * clusterCount + after, at: place)

      let pattern = (-2...1).reduce(0) { $0 * 7 + Int(entries[place + $1].type) }
      visitor.dense(Dense.types + pattern, at: place)

      let longest = [workspace.ending, workspace.starting, workspace.spanning]
        .map { Int($0[place]) }
      let lengths = longest.reduce(0) { $0 * 7 + ($1 >> 3) }
      let costs = longest.reduce(0) { $0 * 7 + ($1 & 7) }
      visitor.dense(Dense.longest + lengths * 343 + costs, at: place)

      let singles = Int(workspace.singleCost[place - 1]) * 24 + Int(workspace.singleCost[place])
      visitor.dense(
        Dense.costs + singles * 24 + Int(workspace.pairCost[place - 1]), at: place)
    }
  }

  private static func visitPath<Visitor: BoundaryFeatureVisitor>(
    _ runs: HanRunSegmenter, _ visitor: inout Visitor
  ) {
    typealias Dense = BoundaryModel.Dense
    let path = runs.workspace.path
    func visit(_ place: Int, _ left: Int, _ right: Int) {
      let onPath = Int(path[place])
      visitor.dense(Dense.path + (onPath * 6 + min(left, 5)) * 6 + min(right, 5), at: place)
      let around = Int(path[place - 1]) * 3 + Int(path[place + 1])
      visitor.dense(Dense.pathAround + onPath * 9 + around, at: place)
    }
    let words = pathWords(of: runs)
    for (index, word) in words.enumerated() {
      let range = word.range
      for place in (range.lowerBound + 1)..<range.upperBound {
        visit(place, place - range.lowerBound, range.upperBound - place)
      }
      guard index + 1 < words.count else { return }
      let next = words[index + 1]
      visit(range.upperBound, range.count, next.range.count)
      if let node = word.node { visitor.word(node, slot: 0, at: range.upperBound) }
      if let node = next.node { visitor.word(node, slot: 1, at: range.upperBound) }
    }
  }
}
