/// Receives the features of a run, each with the boundary that it speaks of.
///
/// The segmenter adds up weights; the trainer notes which weights were used.
/// Both see the same calls, so they cannot drift apart.
protocol BoundaryFeatureVisitor {
  /// A feature of the dense table.
  mutating func dense(_ index: Int, at boundary: Int)
  /// The bias or a cluster on one side of the boundary, which a model may fold
  /// into the weight of the clusters on both sides.
  mutating func single(_ index: Int, at boundary: Int)
  /// A character at a position, which may lie in the context: its row speaks of
  /// four boundaries, and of two on or off the path when it lies inside the run.
  mutating func character(_ unit: UInt16, at position: Int, isInside: Bool)
  /// Two characters from a position on.
  mutating func pair(_ key: UInt64, at position: Int, isInside: Bool)
  /// Three characters from a position on.
  mutating func triple(_ key: UInt64, at position: Int)
  /// A word of the cheapest path that ends (slot 0) or begins (slot 1) here.
  mutating func word(_ entry: UInt32, slot: Int, at boundary: Int)
}

enum BoundaryFeatures {
  /// Six ranges of cost; common words are cheap.
  @inline(__always)
  static func costRange(_ cost: UInt8) -> Int {
    cost < 95 ? (cost < 70 ? 0 : 1) : cost < 135 ? (cost < 115 ? 2 : 3) : cost < 160 ? 4 : 5
  }

  /// Calls the visitor with every feature of the boundaries 1 ..< count.
  ///
  /// Features of boundaries outside that range, down to −2 and up to count + 2,
  /// may be sent too.
  @inline(__always)
  static func visit<Visitor: BoundaryFeatureVisitor>(
    _ workspace: HanRunWorkspace, _ visitor: inout Visitor
  ) {
    visitWords(workspace, &visitor)
    visitCharacters(workspace, &visitor)
    visitPlaces(workspace, &visitor)
  }

  @inline(__always)
  private static func visitWords<Visitor: BoundaryFeatureVisitor>(
    _ workspace: HanRunWorkspace, _ visitor: inout Visitor
  ) {
    let ending = workspace.ending
    let starting = workspace.starting
    let spanning = workspace.spanning
    for index in 0..<workspace.edgeCount {
      let edge = workspace.edges[index]
      let start = Int(edge.start)
      let end = start &+ Int(edge.length)
      let length = min(Int(edge.length), 6)
      let range = costRange(edge.cost)
      visitor.dense(BoundaryModel.Dense.wordEnds &+ length &* 6 &+ range, at: end)
      visitor.dense(BoundaryModel.Dense.wordStarts &+ length &* 6 &+ range, at: start)
      let summary = UInt8(truncatingIfNeeded: length &* 8 &+ range)
      if length > Int(ending[end] >> 3) { ending[end] = summary }
      if length > Int(starting[start] >> 3) { starting[start] = summary }
      var place = start &+ 1
      while place < end {
        let offset = min(place &- start, 5)
        visitor.dense(
          BoundaryModel.Dense.wordInside &+ (length &* 6 &+ offset) &* 6 &+ range, at: place)
        if length > Int(spanning[place] >> 3) { spanning[place] = summary }
        place &+= 1
      }
    }
  }

  @inline(__always)
  private static func visitCharacters<Visitor: BoundaryFeatureVisitor>(
    _ workspace: HanRunWorkspace, _ visitor: inout Visitor
  ) {
    let units = workspace.units + HanRunWorkspace.margin
    let count = workspace.count
    var first = UInt64(units[-1])
    var second = UInt64(units[0])
    for position in -1..<(count + 1) {
      let third = UInt64(units[position + 2])
      let isInside = position >= 0 && position < count
      visitor.character(UInt16(truncatingIfNeeded: first), at: position, isInside: isInside)
      visitor.pair(first << 16 | second, at: position, isInside: isInside)
      visitor.triple(first << 32 | second << 16 | third, at: position)
      first = second
      second = third
    }
  }

  @inline(__always)
  private static func visitPlaces<Visitor: BoundaryFeatureVisitor>(
    _ workspace: HanRunWorkspace, _ visitor: inout Visitor
  ) {
    typealias Dense = BoundaryModel.Dense
    let clusters = workspace.clusters + HanRunWorkspace.margin
    let types = workspace.types + HanRunWorkspace.margin
    let path = workspace.path
    let clusterCount = BoundaryModel.clusterCount
    for place in 1..<max(1, workspace.count) {
      visitor.single(Dense.bias, at: place)
      let before = Int(clusters[place - 2])
      let left = Int(clusters[place - 1])
      let right = Int(clusters[place])
      let after = Int(clusters[place + 1])
      visitor.single(Dense.clusterLeft &+ left, at: place)
      visitor.single(Dense.clusterRight &+ right, at: place)
      visitor.dense(Dense.clusterPairBefore &+ before &* clusterCount &+ left, at: place)
      visitor.dense(Dense.clusterPairAcross &+ left &* clusterCount &+ right, at: place)
      visitor.dense(Dense.clusterPairAfter &+ right &* clusterCount &+ after, at: place)

      var pattern = Int(types[place - 2]) &* 7 &+ Int(types[place - 1])
      pattern = (pattern &* 7 &+ Int(types[place])) &* 7 &+ Int(types[place + 1])
      visitor.dense(Dense.types &+ pattern, at: place)

      let ending = Int(workspace.ending[place])
      let starting = Int(workspace.starting[place])
      let spanning = Int(workspace.spanning[place])
      let lengths = ((ending >> 3) &* 7 &+ (starting >> 3)) &* 7 &+ (spanning >> 3)
      let costs = ((ending & 7) &* 7 &+ (starting & 7)) &* 7 &+ (spanning & 7)
      visitor.dense(Dense.longest &+ lengths &* 343 &+ costs, at: place)

      let singles =
        Int(workspace.singleCost[place - 1]) &* 24 &+ Int(workspace.singleCost[place])
      visitor.dense(
        Dense.costs &+ singles &* 24 &+ Int(workspace.pairCost[place - 1]), at: place)

      let onPath = Int(path[place])
      let pathLeft = min(Int(workspace.before[place]), 5)
      let pathRight = min(Int(workspace.after[place]), 5)
      visitor.dense(Dense.path &+ (onPath &* 6 &+ pathLeft) &* 6 &+ pathRight, at: place)
      let around = Int(path[place - 1]) &* 3 &+ Int(path[place + 1])
      visitor.dense(Dense.pathAround &+ onPath &* 9 &+ around, at: place)
      if onPath == 1 {
        visitor.word(workspace.pathEntry[place - 1], slot: 0, at: place)
        visitor.word(workspace.pathEntry[place], slot: 1, at: place)
      }
    }
  }
}
