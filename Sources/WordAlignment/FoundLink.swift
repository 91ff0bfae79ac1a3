internal import Bitext

/// A link as a model finds it, between a Chinese and an English token.
struct FoundLink {
  var tokens: Sides<Int32>
  var probability: Float

  init(row: Int, column: Int, probability: Float) {
    tokens = Sides(
      chinese: Int32(truncatingIfNeeded: row), english: Int32(truncatingIfNeeded: column))
    self.probability = probability
  }

  /// Links of a pair as its source and target see them.
  ///
  /// - Parameter links: Sorted by Chinese, then English token.
  /// - Returns: Links sorted by source, then target.
  static func wordLinks(_ links: [FoundLink], _ direction: Direction) -> [WordLink] {
    let links = links.map { WordLink($0.tokens, probability: $0.probability, direction) }
    switch direction {
    case .chineseToEnglish: return links
    case .englishToChinese:
      return links.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
    }
  }
}
