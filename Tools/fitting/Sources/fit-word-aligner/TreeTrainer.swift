import FittingSupport
import Foundation
@_spi(Fitting) import WordAlignment

/// Cells with what they should be: 1 for a sure link, one half for a possible one, 0 for none.
struct Examples: Sendable {
  var values: [Float] = []
  var labels: [Float] = []
  /// The pair that each cell is from.
  var pairs: [Int] = []
  var count: Int { labels.count }

  mutating func add(_ cells: WordLinker.Cells, _ gold: GoldAlignment, pair: Int) {
    values += cells.values
    for place in cells.places {
      let link = [place.chinese, place.english]
      labels.append(gold.sure.contains(link) ? 1 : gold.possible.contains(link) ? 0.5 : 0)
      pairs.append(pair)
    }
  }
}

/// Fits boosted oblivious trees to soft labels by the second-order gradient of logistic loss.
struct TreeTrainer: Sendable {
  var treeCount = 80
  var depth = 6
  var rate: Float = 0.18
  var restraint: Float = 10
  static let binCount = 32

  func fit(_ examples: Examples, where isUsed: (Int) -> Bool) -> LinkClassifier {
    let width = WordLinker.Cells.width
    let used = (0..<examples.count).filter { isUsed(examples.pairs[$0]) }
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
    var trees: [LinkClassifier.Tree] = []
    for _ in 0..<treeCount { trees.append(tree(bins, labels, edges, &scores)) }
    return LinkClassifier(bias: bias, trees: trees)
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
  ) -> LinkClassifier.Tree {
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
