/// Judges what is described by numbers, such as a possible link by `LinkFeatures`, by boosted
/// oblivious trees.
///
/// All nodes on a level of an oblivious tree ask the same question, so that a tree of depth `d` is
/// `d` comparisons and one look-up (Prokhorenkova et al., *CatBoost: Unbiased Boosting with
/// Categorical Features*, 2018). `Tools/fitting` fits and writes them.
@_spi(Fitting) public struct BoostedTrees: Sendable, Hashable {
  /// A tree: questions level by level, and a value for each way they are answered.
  public struct Tree: Sendable, Hashable {
    /// The number of the feature that each level asks for.
    public var features: [Int]
    /// A level's answer is 1 where the feature is greater than this.
    public var thresholds: [Float]
    /// Values by the answers, the first level's being the lowest bit.
    public var leaves: [Float]

    /// A tree of these parts.
    public init(features: [Int], thresholds: [Float], leaves: [Float]) {
      self.features = features
      self.thresholds = thresholds
      self.leaves = leaves
    }
  }

  /// Every tree has as many levels; shallower ones end with questions whose answer is no.
  private static let depth = 6

  /// How many numbers describe what is judged.
  public let width: Int
  /// Added to the values of all trees.
  public let bias: Float
  /// The trees.
  public let trees: [Tree]

  // The trees level after level, for speed.
  private let features: [UInt8]
  private let thresholds: [Float]
  private let leaves: [Float]

  /// These trees; those that are deeper than 6 levels or ask for features that there are not are
  /// left out.
  ///
  /// - Parameter width: How many numbers describe what is judged, 1 to 255.
  public init(bias: Float, trees: [Tree], width: Int) {
    let width = min(max(width, 1), 255)
    self.bias = bias
    self.width = width
    self.trees = trees.filter { tree in
      tree.features.count == tree.thresholds.count && tree.features.count <= Self.depth
        && tree.leaves.count == 1 << tree.features.count
        && tree.features.allSatisfy { 0..<width ~= $0 }
    }
    var features: [UInt8] = []
    var thresholds: [Float] = []
    var leaves: [Float] = []
    for tree in self.trees {
      let missing = Self.depth - tree.features.count
      features += tree.features.map { UInt8($0) } + [UInt8](repeating: 0, count: missing)
      thresholds += tree.thresholds + [Float](repeating: .infinity, count: missing)
      leaves += tree.leaves
      leaves += [Float](repeating: 0, count: 1 << Self.depth - tree.leaves.count)
    }
    self.features = features
    self.thresholds = thresholds
    self.leaves = leaves
  }

  /// The log-odds of what some numbers describe.
  public func logOdds(of values: some Collection<Float>) -> Float {
    var spread = [Float](repeating: 0, count: width * 8)
    for (feature, value) in values.prefix(width).enumerated() {
      spread[feature * 8] = value
    }
    return spread.withUnsafeBufferPointer { logOdds($0)[0] }
  }

  /// The log-odds of eight at once.
  ///
  /// - Parameter values: Eight floats for each number that describes one.
  func logOdds(_ values: UnsafeBufferPointer<Float>) -> SIMD8<Float> {
    var sum = SIMD8<Float>(repeating: bias)
    guard values.count >= width * 8, let values = values.baseAddress else {
      return sum
    }
    features.withUnsafeBufferPointer { features in
      thresholds.withUnsafeBufferPointer { thresholds in
        leaves.withUnsafeBufferPointer { leaves in
          guard let feature = features.baseAddress, let threshold = thresholds.baseAddress,
            let leaf = leaves.baseAddress
          else { return }
          for tree in 0..<trees.count {
            let first = tree &* Self.depth
            var answers = SIMD8<UInt32>.zero
            for level in 0..<Self.depth {
              let row = UnsafeRawPointer(values + Int(feature[first &+ level]) &* 8)
                .loadUnaligned(as: SIMD8<Float>.self)
              // The sign of the difference is 1 where the feature is greater.
              let difference = SIMD8(repeating: threshold[first &+ level]) - row
              let sign = unsafeBitCast(difference, to: SIMD8<UInt32>.self) &>> 31
              answers |= sign &<< UInt32(truncatingIfNeeded: level)
            }
            let place = leaf + tree &<< Self.depth
            var found = SIMD8<Float>.zero
            for lane in 0..<8 { found[lane] = place[Int(answers[lane])] }
            sum += found
          }
        }
      }
    }
    return sum
  }
}
