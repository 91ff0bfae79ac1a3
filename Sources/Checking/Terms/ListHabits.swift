/// Renderings that a translation keeps to against a list that is to be kept to: one decision, and so
/// one finding, of the rule's own severity, which names the segments. The other places are there
/// below the usual confidence.
enum ListHabits {
  /// A rendering in fewer places is told in each.
  private static let fewestPlaces = 5
  /// One in so many places is a habit, whatever stands elsewhere.
  private static let manyPlaces = 10
  /// How many segments are named.
  private static let mostNamed = 40
  /// The confidence of the places after the first.
  private static let ofOthers = 0.45

  /// Findings with one cause, in so many places that it is one decision, are told at the first one.
  static func tellOnce(_ findings: inout [Finding]) {
    let shown = findings.indices.filter { findings[$0].confidence >= Finding.usualConfidence }
    let groups = Dictionary(grouping: shown) { findings[$0].cause }
    for group in groups.values where group.count >= fewestPlaces { tellOnce(group, &findings) }
  }

  /// - Parameters:
  ///   - findings: A finding for each miss, in the same order.
  static func tellOnce(_ findings: inout [Finding], _ misses: [TermCheck.Miss]) {
    var places: [String: [Int]] = [:]
    for (place, miss) in misses.enumerated() {
      guard let standIn = miss.standIn, standIn.range != nil, standIn.excuse == nil,
        standIn.kind != .copied
      else { continue }
      places[findings[place].cause, default: []].append(place)
    }
    for group in places.values where group.count >= fewestPlaces {
      guard let first = group.first,
        group.count >= manyPlaces || 2 * group.count >= misses[first].features.count
      else { continue }
      tellOnce(group, &findings)
    }
  }

  private static func tellOnce(_ group: [Int], _ findings: inout [Finding]) {
    guard let first = group.first else { return }
    let named = group.prefix(mostNamed).map { "\(findings[$0].segment + 1)" }
    findings[first].message +=
      ", and in \(group.count - 1) more places: segments " + named.joined(separator: ", ")
      + (group.count > named.count ? ", …" : "")
    for other in group.dropFirst() {
      findings[other].confidence = min(findings[other].confidence, ofOthers)
      findings[other].message += ", as in segment \(findings[first].segment + 1)"
    }
  }
}
