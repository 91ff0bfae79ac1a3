/// A matching of greatest weight between two sides, by auction: terms bid for texts, and each text
/// goes to who bids most. (Bertsekas, *The auction algorithm: a distributed relaxation method for
/// the assignment problem*, Annals of Operations Research 14, 1988.)
///
/// Who finds nothing that is worth its price stays alone. The weight of what is found is within
/// ``step`` for each pair of the greatest.
///
/// - Complexity: O(*e* / `step`) at worst for *e* edges; in practice a few bids for each term.
struct AuctionMatching {
  /// A possible pair.
  struct Edge {
    var left: Int
    var right: Int
    /// At most 1; what is not positive is no edge.
    var weight: Double
  }

  static let step = 0.001

  /// For each left side, the number of the edge that it got.
  let edges: [Int?]

  /// - Parameters:
  ///   - edges: The possible pairs.
  ///   - left: How many left sides there are.
  ///   - right: How many right sides there are.
  init(_ edges: [Edge], left: Int, right: Int) {
    var offers: [[Int]] = Array(repeating: [], count: left)
    for (number, edge) in edges.enumerated() where edge.weight > 0 {
      offers[edge.left].append(number)
    }
    var prices = [Double](repeating: 0, count: right)
    var owners = [Int?](repeating: nil, count: right)
    var chosen = [Int?](repeating: nil, count: left)
    var waiting = Array((0..<left).reversed())
    while let bidder = waiting.popLast() {
      var best: (edge: Int, gain: Double)?
      var second = 0.0
      for number in offers[bidder] {
        let gain = edges[number].weight - prices[edges[number].right]
        if gain > best?.gain ?? 0 {
          second = max(second, best?.gain ?? 0)
          best = (number, gain)
        } else {
          second = max(second, gain)
        }
      }
      guard let best else { continue }
      let right = edges[best.edge].right
      prices[right] += best.gain - second + Self.step
      if let owner = owners[right] {
        chosen[owner] = nil
        waiting.append(owner)
      }
      owners[right] = bidder
      chosen[bidder] = best.edge
    }
    self.edges = chosen
  }
}
