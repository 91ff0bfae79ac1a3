/// Lets the pairs that overlap at a place compete for it, so that of 首席技术 and 首席技术官 only
/// the one that is more of a term is counted.
///
/// At each place the most probable pair stands. Others may stand within it only where both
/// their sides lie within its sides; such places are counted apart, as C-value does (Frantzi,
/// Ananiadou and Mima, *Automatic Recognition of Multi-Word Terms*, 2000). What is hardly a term
/// itself, as 智能驾驶与座舱 beside smart driving and cockpit, makes no part of what stands within it.
struct PlaceCompetition {
  /// How many places of a pair stand by themselves, and how many within a longer pair.
  struct Outcome: Sendable, Equatable {
    var standing = 0
    var nested = 0
  }

  /// A pair's claim to a place.
  private struct Claim {
    var pair: Int
    var place: PhrasePair
  }

  /// What comes of each pair.
  ///
  /// - Parameters:
  ///   - places: The places of each pair.
  ///   - strengths: How probable each pair is.
  ///   - least: How probable a pair must be for others to be its parts.
  static func outcomes(
    places: [ArraySlice<PhrasePair>], strengths: [Double], least: Double
  ) -> [Outcome] {
    var claims: [Claim] = []
    for (pair, places) in places.enumerated() {
      for place in places { claims.append(Claim(pair: pair, place: place)) }
    }
    claims.sort {
      if $0.place.segment != $1.place.segment { return $0.place.segment < $1.place.segment }
      let (left, right) = (strengths[$0.pair], strengths[$1.pair])
      if left != right { return left > right }
      return ($1.place.chineseCount, $0.pair, $0.place.chineseFirst)
        < ($0.place.chineseCount, $1.pair, $1.place.chineseFirst)
    }
    var outcomes = [Outcome](repeating: Outcome(), count: places.count)
    var first = 0
    while first < claims.count {
      var end = first + 1
      while end < claims.count, claims[end].place.segment == claims[first].place.segment {
        end += 1
      }
      count(claims[first..<end], strengths, least, in: &outcomes)
      first = end
    }
    return outcomes
  }

  /// Counts the claims to one segment, the strongest of which comes first.
  private static func count(
    _ claims: ArraySlice<Claim>, _ strengths: [Double], _ least: Double,
    in outcomes: inout [Outcome]
  ) {
    var standing: [Claim] = []
    for claim in claims
    where !standing.contains(where: { relation(claim.place, $0.place) == .crossing }) {
      standing.append(claim)
    }
    for claim in standing {
      let isPart = standing.contains {
        strengths[$0.pair] >= least && relation(claim.place, $0.place) == .within
      }
      if isPart {
        outcomes[claim.pair].nested += 1
      } else {
        outcomes[claim.pair].standing += 1
      }
    }
  }

  private enum Relation { case apart, within, around, crossing }

  private static func relation(_ one: PhrasePair, _ other: PhrasePair) -> Relation {
    let chinese = relation(
      Int(one.chineseFirst), Int(one.chineseCount), Int(other.chineseFirst),
      Int(other.chineseCount))
    let english = relation(
      Int(one.englishFirst), Int(one.englishCount), Int(other.englishFirst),
      Int(other.englishCount))
    return chinese == english && chinese != .crossing ? chinese : .crossing
  }

  /// Equal spans cross: only one pair can have a span.
  private static func relation(
    _ first: Int, _ count: Int, _ otherFirst: Int, _ otherCount: Int
  ) -> Relation {
    let (end, otherEnd) = (first + count, otherFirst + otherCount)
    if end <= otherFirst || otherEnd <= first { return .apart }
    if first == otherFirst && count == otherCount { return .crossing }
    if first >= otherFirst && end <= otherEnd { return .within }
    if first <= otherFirst && end >= otherEnd { return .around }
    return .crossing
  }
}
