/// What pairs that a model was not trained on teach about their own words: expected counts of
/// links, as a further iteration of training would add them to the table, kept beside it.
///
/// The pairs of a stretch teach each other; a word that no training text had is linked by what is
/// known beforehand first, and by its other pairs then.
struct PairCounts: Sendable {
  /// A link by the numbers of its words.
  struct Link: Sendable {
    var chinese: UInt32
    var english: UInt32
    var count: Float
  }

  private var counts: [UInt64: Float] = [:]
  /// By word, what its links count.
  private var chinese: [UInt32: Float] = [:]
  private var english: [UInt32: Float] = [:]

  /// Smaller counts are not worth a place.
  static let least: Float = 0.01

  /// Nothing learned yet.
  init() {}

  /// Adds links up, in their order.
  init(_ links: [[Link]]) {
    for link in links.joined() {
      counts[Self.key(link.chinese, link.english), default: 0] += link.count
      chinese[link.chinese, default: 0] += link.count
      english[link.english, default: 0] += link.count
    }
  }

  var isEmpty: Bool { counts.isEmpty }

  private static func key(_ chinese: UInt32, _ english: UInt32) -> UInt64 {
    UInt64(chinese) << 32 | UInt64(english)
  }

  /// Adds to a pair's cells and words what is known of them.
  func add(
    _ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>, to workspace: PairWorkspace
  ) {
    guard !isEmpty else { return }
    for (column, word) in right.enumerated() {
      workspace.columnMasses[column] += english[word] ?? 0
    }
    for (row, word) in left.enumerated() {
      guard let sum = chinese[word] else { continue }
      workspace.rowMasses[row] += sum
      for (column, other) in right.enumerated() {
        if let count = counts[Self.key(word, other)] {
          workspace.weights[row * right.count + column] += count
        }
      }
    }
  }
}
