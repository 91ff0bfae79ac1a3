internal import Platform

/// How probably a person accepts a proposal, after what was accepted and rejected: a logistic
/// regression with a ridge around what is believed before anybody decides, the order of worth.
///
/// Fitted by Newton's steps along one coordinate after the other, over the traits that decided
/// proposals have: some thirty each, so that a thousand decisions take some hundredths of a second.
struct DecisionModel: Sendable {
  /// How strongly weights are held where they were. Chosen, with ``rankWeight``, on the texts that
  /// Tools/bench/decisions measures: weaker, a few rejections turn an order that was good already.
  static let ridge = 2.0
  /// The weight of the order of worth before anything is known.
  static let rankWeight = 2.0
  private static let rounds = 25
  private static let biasRidge = 0.05

  private var weights: [UInt64: Double] = [:]

  /// A decided proposal: its traits, and whether it was accepted.
  struct Example {
    var traits: [ConceptTraits.Trait]
    var isAccepted: Bool
  }

  init(_ examples: [Example]) {
    var columns: [UInt64: [(example: Int, amount: Double)]] = [:]
    for (index, example) in examples.enumerated() {
      for trait in example.traits { columns[trait.name, default: []].append((index, trait.amount)) }
    }
    let names = columns.keys.sorted()
    weights[TraitList.rank] = Self.rankWeight
    let labels = examples.map { $0.isAccepted ? 1.0 : 0.0 }
    var sums = examples.map { score($0.traits) }
    var bias = 0.0
    for _ in 0..<Self.rounds {
      var gradient = Self.biasRidge * bias
      var curvature = Self.biasRidge
      for (sum, label) in zip(sums, labels) {
        let p = Self.probability(sum)
        gradient += p - label
        curvature += p * (1 - p)
      }
      let step = -gradient / curvature
      bias += step
      for index in sums.indices { sums[index] += step }
      for name in names { improve(name, columns[name] ?? [], labels, &sums) }
    }
  }

  private mutating func improve(
    _ name: UInt64, _ column: [(example: Int, amount: Double)], _ labels: [Double],
    _ sums: inout [Double]
  ) {
    let prior = name == TraitList.rank ? Self.rankWeight : 0
    let weight = weights[name] ?? 0
    var gradient = Self.ridge * (weight - prior)
    var curvature = Self.ridge
    for (example, amount) in column {
      let p = Self.probability(sums[example])
      gradient += (p - labels[example]) * amount
      curvature += max(p * (1 - p), 0.05) * amount * amount
    }
    let step = -gradient / curvature
    weights[name] = weight + step
    for (example, amount) in column { sums[example] += step * amount }
  }

  private static func probability(_ sum: Double) -> Double {
    1 / (1 + exp(-min(max(sum, -30), 30)))
  }

  /// Greater for what is more probably accepted.
  func score(_ traits: [ConceptTraits.Trait]) -> Double {
    traits.reduce(0) { $0 + (weights[$1.name] ?? 0) * $1.amount }
  }
}
