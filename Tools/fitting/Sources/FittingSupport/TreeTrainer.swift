import Foundation
@_spi(Fitting) public import WordAlignment

/// What is described by numbers, with how true it is, 0 to 1.
public struct Examples: Sendable {
  /// How many numbers describe one.
  public let width: Int
  /// The numbers, one example after the other.
  public var values: [Float] = []
  /// How true each is.
  public var labels: [Float] = []
  /// What each is from, by which they are told apart in cross-validation.
  public var groups: [Int] = []
  /// How many there are.
  public var count: Int { labels.count }

  /// No examples.
  public init(width: Int) { self.width = width }
}

/// Fits boosted oblivious trees to soft labels by the second-order gradient of logistic loss.
public struct TreeTrainer: Sendable {
  /// How many trees there are.
  public var treeCount = 80
  /// How many questions a tree asks.
  public var depth = 6
  /// How much of each step is taken.
  public var rate: Float = 0.18
  /// How far leaves are drawn to zero.
  public var restraint: Float = 10
  static let binCount = 32

  /// A trainer with usual settings.
  public init() {}

  /// Trees for the examples of some groups.
  @_spi(Fitting) public func fit(_ examples: Examples, where isUsed: (Int) -> Bool) -> BoostedTrees
  {
    let width = examples.width
    let used = (0..<examples.count).filter { isUsed(examples.groups[$0]) }
    let edges = (0..<width).map { feature in
      Self.edges(used.map { examples.values[$0 * width + feature] })
    }
    var bins = [UInt8](repeating: 0, count: used.count * width)
    for (place, example) in used.enumerated() {
      for feature in 0..<width {
        let value = examples.values[example * width + feature]
        bins[place * width + feature] = UInt8(
          edges[feature].reduce(0) { $0 + (value > $1 ? 1 : 0) })
      }
    }
    let labels = used.map { examples.labels[$0] }
    let mean = labels.reduce(0, +) / Float(max(1, labels.count))
    let bias = log(mean / (1 - mean))
    var scores = [Float](repeating: bias, count: used.count)
    var trees: [BoostedTrees.Tree] = []
    for _ in 0..<treeCount { trees.append(tree(bins, labels, edges, &scores)) }
    return BoostedTrees(bias: bias, trees: trees, width: width)
  }

  /// The log-odds of examples, those of each group by trees that were fitted to the other groups.
  ///
  /// - Parameter groupCount: What all groups are below.
  public func scores(of examples: Examples, groupCount: Int) -> [Float] {
    nonisolated(unsafe) var scores = [Float](repeating: 0, count: examples.count)
    let width = examples.width
    let lock = NSLock()
    DispatchQueue.concurrentPerform(iterations: groupCount) { group in
      let trees = fit(examples) { $0 != group }
      let places = (0..<examples.count).filter { examples.groups[$0] == group }
      let odds = places.map { trees.logOdds(of: examples.values[$0 * width..<($0 + 1) * width]) }
      lock.withLock { for (place, odds) in zip(places, odds) { scores[place] = odds } }
    }
    return scores
  }

  private static func edges(_ values: [Float]) -> [Float] {
    let sorted = values.sorted()
    guard let first = sorted.first else { return [] }
    var edges: [Float] = []
    for index in 1..<binCount {
      let edge = sorted[sorted.count * index / binCount]
      if edge > (edges.last ?? first) || (edges.isEmpty && edge == first && sorted.last != first) {
        if edges.last != edge { edges.append(edge) }
      }
    }
    return edges
  }

  private func tree(
    _ bins: [UInt8], _ labels: [Float], _ edges: [[Float]], _ scores: inout [Float]
  ) -> BoostedTrees.Tree {
    let width = edges.count
    let gradients = zip(scores, labels).map { score, label in
      let probability = 1 / (1 + exp(-score))
      return SIMD2(label - probability, max(probability * (1 - probability), 1e-4))
    }
    var leaf = [UInt8](repeating: 0, count: labels.count)
    var features: [Int] = []
    var thresholds: [Float] = []
    for level in 0..<depth {
      let leaves = 1 << level
      let (feature, bin) = bestSplit(bins, gradients, leaf, leaves, width)
      guard bin < edges[feature].count else { break }
      features.append(feature)
      thresholds.append(edges[feature][bin])
      for place in leaf.indices where Int(bins[place * width + feature]) > bin {
        leaf[place] |= UInt8(1 << level)
      }
    }
    var sums = [SIMD2<Float>](repeating: .zero, count: 1 << features.count)
    for place in leaf.indices { sums[Int(leaf[place])] += gradients[place] }
    let values = sums.map { rate * $0.x / ($0.y + restraint) }
    for place in leaf.indices { scores[place] += values[Int(leaf[place])] }
    return .init(features: features, thresholds: thresholds, leaves: values)
  }

  private func bestSplit(
    _ bins: [UInt8], _ gradients: [SIMD2<Float>], _ leaf: [UInt8], _ leaves: Int, _ width: Int
  ) -> (feature: Int, bin: Int) {
    let size = Self.binCount
    var sums = [SIMD2<Float>](repeating: .zero, count: leaves * width * size)
    bins.withUnsafeBufferPointer { bins in
      sums.withUnsafeMutableBufferPointer { sums in
        for place in leaf.indices {
          let gradient = gradients[place]
          var cell = Int(leaf[place]) * width * size
          for feature in 0..<width {
            sums[cell + Int(bins[place * width + feature])] += gradient
            cell += size
          }
        }
      }
    }
    var best = (feature: 0, bin: size)
    var most: Float = 1e-6
    for feature in 0..<width {
      var gains = [Float](repeating: 0, count: size)
      for leaf in 0..<leaves {
        let cells = sums[(leaf * width + feature) * size..<(leaf * width + feature + 1) * size]
        let total = cells.reduce(.zero, +)
        var left = SIMD2<Float>.zero
        for (bin, sum) in cells.enumerated() {
          left += sum
          let right = total - left
          gains[bin] +=
            left.x * left.x / (left.y + restraint) + right.x * right.x / (right.y + restraint)
            - total.x * total.x / (total.y + restraint)
        }
      }
      for bin in 0..<size - 1 where gains[bin] > most {
        most = gains[bin]
        best = (feature, bin)
      }
    }
    return best
  }
}

extension BoostedTrees {
  /// The trees as lines of text, as `init(text:width:)` reads them.
  @_spi(Fitting) public var lines: [String] {
    ["\(bias)"]
      + trees.map { tree in
        let parts =
          tree.features.map(String.init) + tree.thresholds.map { String(format: "%.5g", $0) }
          + tree.leaves.map { String(format: "%.0f", $0 * 10_000) }
        return parts.joined(separator: " ")
      }
  }
}
