/// Leaves out what is said of a word of which a list of terms says more: one wrong word is one
/// finding.
enum ToldOnce {
  /// Rules that only see that a word is of another region, or is the source's own.
  private static let less: Set<CheckRule> = [.region, .copied]
  /// Rules of lists of terms.
  private static let more: Set<CheckRule> = [.term, .forbidden, .deprecated, .nesting]

  /// - Complexity: linear but for several findings of one segment.
  static func without(_ findings: [Finding]) -> [Finding] {
    guard findings.contains(where: { less.contains($0.rule) }) else { return findings }
    var told: [Int: [Range<Int>]] = [:]
    for finding in findings where more.contains(finding.rule) {
      guard let span = finding.targetSpan, finding.confidence >= Finding.usualConfidence
      else { continue }
      told[finding.segment, default: []].append(span)
    }
    if told.isEmpty { return findings }
    return findings.filter { finding in
      guard less.contains(finding.rule), let span = finding.targetSpan else { return true }
      return !(told[finding.segment] ?? []).contains {
        $0.lowerBound <= span.lowerBound && $0.upperBound >= span.upperBound
      }
    }
  }
}
