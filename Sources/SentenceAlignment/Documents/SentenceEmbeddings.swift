/// Vectors for the sentences of a document, made by an encoder outside Duiyi.
public struct SentenceEmbeddings: Sendable {
  /// The length of each vector.
  public let dimension: Int
  /// The vectors one after another, each scaled to length 1; a vector of zeros stays so.
  public let values: [Float]
  /// The number of vectors.
  public var count: Int { dimension > 0 ? values.count / dimension : 0 }

  /// Takes vectors and scales each to length 1.
  ///
  /// - Returns: nil where the number of values is no multiple of the dimension, or a value is
  ///   not finite.
  public init?(dimension: Int, values: [Float]) {
    guard dimension > 0, values.count.isMultiple(of: dimension) else { return nil }
    var scaled = values
    for row in 0..<values.count / dimension {
      let range = row * dimension..<(row + 1) * dimension
      var sum: Double = 0
      for place in range { sum += Double(values[place]) * Double(values[place]) }
      guard sum.isFinite else { return nil }
      guard sum > 0 else { continue }
      let factor = Float(1 / sum.squareRoot())
      for place in range { scaled[place] *= factor }
    }
    self.dimension = dimension
    self.values = scaled
  }
}
