@_spi(Fitting) public import WordAlignment

extension FittedHeader {
  /// The Swift source of a type that holds trees.
  ///
  /// - Parameter constants: Lines that stand in the type before the trees.
  @_spi(Fitting) public func source(
    of type: String, constants: [String] = [], _ trees: BoostedTrees
  ) -> String {
    var lines = ["// swift-format-ignore-file", comment(), "enum \(type) {"]
    lines += constants.map { "  \($0)" }
    lines += [
      "  /// The bias, then a line a tree: features, thresholds and leaves.",
      "  static let text = \"\"\"",
    ]
    lines += trees.lines.map { "    \($0)" }
    return (lines + ["    \"\"\"", "}", ""]).joined(separator: "\n")
  }
}
