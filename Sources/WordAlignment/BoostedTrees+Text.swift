extension LinkFeatures {
  /// What judges links, fitted to those that people drew.
  static let classifier = BoostedTrees(text: FittedLinks.text, width: count)
  /// What judges links of text that the model was not trained on, in whose pairs both directions are
  /// less sure.
  static let modelClassifier = BoostedTrees(text: FittedModelLinks.text, width: count)
}

extension BoostedTrees {
  /// Reads trees written as text: the bias, then a line a tree with its features, its
  /// thresholds, and its leaves in ten-thousandths. The depth follows from how many numbers a
  /// line has.
  ///
  /// - Parameter width: How many numbers describe what is judged.
  /// - Returns: Nothing where the text has no bias or no trees.
  @_spi(Fitting) public init?(text: String, width: Int) {
    let lines = text.split(separator: "\n")
    guard let bias = lines.first.flatMap({ Float($0) }) else { return nil }
    let trees = lines.dropFirst().compactMap { line -> Tree? in
      let numbers = line.split(separator: " ").compactMap { Float($0) }
      guard let depth = (1..<16).first(where: { 2 * $0 + (1 << $0) == numbers.count }) else {
        return nil
      }
      return Tree(
        features: numbers[..<depth].map { Int(max(0, min(1000, $0))) },
        thresholds: Array(numbers[depth..<2 * depth]),
        leaves: numbers[(2 * depth)...].map { $0 / 10_000 })
    }
    self.init(bias: bias, trees: trees, width: width)
    guard !self.trees.isEmpty else { return nil }
  }
}
