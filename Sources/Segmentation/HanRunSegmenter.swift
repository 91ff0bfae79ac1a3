/// Places the word boundaries in a run of Han characters: the dictionary's
/// lattice, its cheapest path as ICU would choose it, and the boundary model
/// over both.
///
/// Linear in the length of the run.
struct HanRunSegmenter {
  let model: SegmentationModel
  let workspace = HanRunWorkspace()

  /// The cost of a single character that is no word, as in ICU.
  private static let unknownCost: Int32 = 255

  init(model: SegmentationModel) { self.model = model }

  /// Scores the boundaries of the workspace's run; positive means that a word
  /// ends there. Valid from 1 to `count - 1`.
  func score() {
    findWords()
    tracePath()
    var scorer = BoundaryScorer(model: model, workspace: workspace)
    BoundaryFeatures.visit(workspace, &scorer)
  }

  /// Sends the features of the run to another visitor.
  func visit<Visitor: BoundaryFeatureVisitor>(_ visitor: inout Visitor) {
    findWords()
    tracePath()
    BoundaryFeatures.visit(workspace, &visitor)
  }

  /// Finds every dictionary word in the run and the cheapest way to each place.
  private func findWords() {
    let workspace = workspace
    workspace.clear()
    let count = workspace.count
    let nodes = model.nodes
    let nodeCount = model.nodeCount
    let codes = workspace.codes + HanRunWorkspace.margin
    let bestCost = workspace.bestCost
    let bestEdge = workspace.bestEdge
    let edges = workspace.edges
    var edgeCount = 0
    for start in 0..<count {
      let base = bestCost[start]
      var node = Int(codes[start])
      var end = start + 1
      var hasSingle = false
      while node != 0 {
        let value = nodes[node].value
        if value != 0 {
          let cost = UInt8(truncatingIfNeeded: value)
          let length = end - start
          if length == 1 {
            hasSingle = true
            workspace.singleCost[start] = min(cost / 12, 21)
          } else if length == 2 {
            workspace.pairCost[start] = min(cost / 12, 21)
          }
          let total = base &+ Int32(cost)
          if total < bestCost[end] {
            bestCost[end] = total
            bestEdge[end] = Int32(truncatingIfNeeded: edgeCount)
          }
          edges[edgeCount] = HanRunWorkspace.Edge(
            start: UInt16(truncatingIfNeeded: start), length: UInt8(truncatingIfNeeded: length),
            cost: cost, entry: value >> 8)
          edgeCount &+= 1
        }
        if end == count { break }
        let code = Int(codes[end])
        let child = Int(nodes[node].base) &+ code
        if code == 0 || child >= nodeCount
          || nodes[child].check != Int32(truncatingIfNeeded: node)
        {
          break
        }
        node = child
        end &+= 1
      }
      if !hasSingle && base &+ Self.unknownCost < bestCost[start + 1] {
        bestCost[start + 1] = base &+ Self.unknownCost
        bestEdge[start + 1] = -1
      }
    }
    workspace.edgeCount = edgeCount
  }

  private func tracePath() {
    let workspace = workspace
    var end = workspace.count
    workspace.path[0] = 1
    while end > 0 {
      let edge = Int(workspace.bestEdge[end])
      let length = edge < 0 ? 1 : Int(workspace.edges[edge].length)
      let entry = edge < 0 ? 0 : workspace.edges[edge].entry
      let start = end - length
      workspace.path[end] = 1
      for position in start..<end {
        workspace.before[position + 1] = UInt8(truncatingIfNeeded: position + 1 - start)
        workspace.after[position] = UInt8(truncatingIfNeeded: end - position)
        workspace.pathEntry[position] = entry
      }
      end = start
    }
  }
}
