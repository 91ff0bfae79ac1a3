internal import Bitext

/// Terms that a translation mostly renders otherwise than the list says: more likely something for
/// the list to learn from than as many slips.
extension TermFindings {
  /// A term that is rendered otherwise in fewer places shows no habit, unless these are alike.
  private static let fewestPlaces = 3
  /// How many segments are named.
  private static let mostNamed = 8

  /// One finding for each such term, at its first place, by place.
  ///
  /// - Parameter missed: The places where a term is rendered by none of its forms.
  func habits(_ missed: [Finding]) -> [Finding] {
    Dictionary(grouping: missed) { Self.concept(of: $0.cause) }.compactMap { cause, group in
      let shownCount = group.count { $0.confidence >= Finding.usualConfidence }
      let uniformity = uniformity(of: group)
      guard group.count >= Self.fewestPlaces || uniformity == 1, shownCount * 4 < group.count,
        group.count > 1, var habit = group.first
      else { return nil }
      let message = message(of: group)
      let named = group.prefix(Self.mostNamed).map { "\($0.segment + 1)" }
      habit.rule = .status
      habit.detail = "habit"
      habit.severity = .information
      // The more uniform the other rendering, and the more often it stands, the surer it is meant.
      habit.confidence = 0.5 + 0.4 * uniformity * Double(group.count) / Double(group.count + 1)
      habit.message =
        message + "; segments " + named.joined(separator: ", ")
        + (group.count > named.count ? ", …" : "")
      habit.cause = "habit \(cause)"
      return habit
    }.sorted { ($0.segment, $0.cause) < ($1.segment, $1.cause) }
  }

  /// What to do about a term that is mostly rendered otherwise.
  private func message(of group: [Finding]) -> String {
    var renderings: [String: Int] = [:]
    for finding in group {
      guard let span = finding.targetSpan else { continue }
      renderings[Self.text(check.units[finding.segment].target.utf8, span), default: 0] += 1
    }
    let first = group.first
    let term = first.flatMap { finding in
      finding.sourceSpan.map { Self.text(check.units[finding.segment].source.utf8, $0) }
    }
    let wanted = first?.suggestion ?? ""
    let most = renderings.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let advice =
      if let most, most.value > 1 {
        "add \(most.key) as admitted, or write \(wanted)"
      } else {
        "write \(wanted), or add what stands there as admitted"
      }
    return "\(term ?? "") is rendered otherwise \(group.count) times: \(advice)"
  }

  /// The part of a cause that says what should stand where, without what does.
  private static func concept(of cause: String) -> String {
    cause.firstRange(of: "; ").map { String(cause[..<$0.lowerBound]) } ?? cause
  }

  /// The share of the places that have the rendering which most of them have.
  private func uniformity(of group: [Finding]) -> Double {
    var counts: [String: Int] = [:]
    for finding in group {
      guard let span = finding.targetSpan else { continue }
      counts[Self.text(check.units[finding.segment].target.utf8, span), default: 0] += 1
    }
    return Double(counts.values.max() ?? 0) / Double(max(1, group.count))
  }
}
