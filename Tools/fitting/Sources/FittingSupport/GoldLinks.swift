/// The links that people drew for a pair of segments.
public struct GoldAlignment: Sendable {
  /// Links that are sure.
  public private(set) var sure: Set<[Int32]> = []
  /// Links that may be, sure ones among them.
  public private(set) var possible: Set<[Int32]> = []

  /// Reads a line such as `1:2/1 2:4/0`, counted from 1, with 1 for a sure link.
  public init(line: some StringProtocol) {
    for part in line.split(separator: " ") {
      let numbers = part.split(whereSeparator: { $0 == ":" || $0 == "/" }).compactMap { Int32($0) }
      guard numbers.count == 3 else { continue }
      let link = [numbers[0] - 1, numbers[1] - 1]
      possible.insert(link)
      if numbers[2] == 1 { sure.insert(link) }
    }
  }
}

/// Agreement of links with gold links.
public struct LinkScore: Sendable {
  /// How many links were found.
  public private(set) var links = 0
  private var sure = 0
  private var sureHits = 0
  private var possibleHits = 0

  /// A score of nothing.
  public init() {}

  /// Adds the links of a pair.
  public mutating func add(_ links: [[Int32]], _ gold: GoldAlignment) {
    self.links += links.count
    sure += gold.sure.count
    for link in links {
      if gold.sure.contains(link) { sureHits += 1 }
      if gold.possible.contains(link) { possibleHits += 1 }
    }
  }

  /// The share of the links that are possible ones.
  public var precision: Double { Double(possibleHits) / Double(max(1, links)) }
  /// The share of the sure links that were found.
  public var recall: Double { Double(sureHits) / Double(max(1, sure)) }
  /// The alignment error rate of Och and Ney.
  public var errorRate: Double {
    1 - Double(sureHits + possibleHits) / Double(max(1, links + sure))
  }
}
