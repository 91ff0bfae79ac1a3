/// How likely an alignment moves on by how many places, from word to word.
///
/// Near jumps have a probability each; farther ones share that of a bucket. Probabilities stand
/// in one array by distance, so that those from one place to all places are a slice of it.
struct JumpTable: Sendable {
  /// No segment that a model sees is longer.
  static let reach = LongPairs.longest + 8
  /// Distances up to this one are told apart.
  private static let nearest = 8

  /// The probability of a jump by `index - reach`; zeros follow for reading eight at a time.
  private(set) var probabilities: [Float]
  /// The same of a jump by `reach - index`.
  private(set) var reversed: [Float]
  /// Sums of the probabilities of jumps below `index - reach`.
  private(set) var sums: [Float]

  /// A table that prefers short steps forward.
  init() {
    let probabilities = (0...2 * Self.reach).map { index -> Double in
      let distance = Double(index - Self.reach) - 1
      return 1 / (1 + distance * distance / 4) + 0.001
    }
    self.init(counts: probabilities, smoothing: 0)
  }

  /// A table from expected counts by distance.
  init(counts: [Double], smoothing: Double) {
    var values = [Double](repeating: 0, count: 2 * Self.reach + 1)
    var start = 0
    while start < values.count {
      var end = start + 1
      while end < values.count, Self.bucket(end) == Self.bucket(start) { end += 1 }
      let sum = counts[start..<end].reduce(0, +) + smoothing
      for index in start..<end { values[index] = sum / Double(end - start) }
      start = end
    }
    let total = values.reduce(0, +)
    let scale = total > 0 ? 1 / total : 0
    self.init(probabilities: values.map { Float($0 * scale) + 1e-9 })
  }

  /// A table of probabilities by distance; what is missing is nearly impossible.
  init(probabilities stored: some Collection<Float>) {
    let count = 2 * Self.reach + 1
    var floats = stored.prefix(count).map { $0 > 0 && $0 <= 2 ? $0 : 1e-9 }
    floats += [Float](repeating: 1e-9, count: count - floats.count)
    let padding = [Float](repeating: 0, count: Self.reach)
    probabilities = floats + padding
    reversed = floats.reversed() + padding
    sums = [0]
    var sum: Float = 0
    for value in floats {
      sum += value
      sums.append(sum)
    }
  }

  private static func bucket(_ index: Int) -> Int {
    let distance = index - reach
    let size = abs(distance)
    guard size > nearest else { return distance }
    var edge = nearest
    var bucket = nearest
    while edge < size {
      edge += edge / 2
      bucket += 1
    }
    return distance < 0 ? -bucket : bucket
  }
}
