import Foundation

/// The links that people drew for a pair of segments.
struct GoldAlignment {
  var sure: Set<[Int32]> = []
  var possible: Set<[Int32]> = []

  /// Reads a line such as `1:2/1 2:4/0`, counted from 1, with 1 for a sure link.
  init(line: Substring) {
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
struct AlignmentScore {
  var links = 0
  var sure = 0
  var sureHits = 0
  var possibleHits = 0

  mutating func add(_ links: [[Int32]], _ gold: GoldAlignment) {
    self.links += links.count
    sure += gold.sure.count
    for link in links {
      if gold.sure.contains(link) { sureHits += 1 }
      if gold.possible.contains(link) { possibleHits += 1 }
    }
  }

  var precision: Double { Double(possibleHits) / Double(max(1, links)) }
  var recall: Double { Double(sureHits) / Double(max(1, sure)) }
  var errorRate: Double {
    1 - Double(sureHits + possibleHits) / Double(max(1, links + sure))
  }
}
