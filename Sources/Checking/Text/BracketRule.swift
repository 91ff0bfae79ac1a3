internal import Bitext

/// Brackets and quotation marks without counterpart, or of which both sides have unlike numbers.
struct BracketRule: SegmentRule {
  var rules: Set<CheckRule> { [.brackets] }

  func findings(in unit: CheckedUnit) -> [Finding] {
    let (source, target) = (TextBytes(unit.unit.source.utf8), TextBytes(unit.unit.target.utf8))
    let right = BracketCount(target)
    let left = BracketCount(source)
    if right.isEmpty && left.isEmpty || target.trimmed.isEmpty { return [] }
    var findings: [Finding] = []
    for kind in BracketCount.Kind.allCases {
      if let finding = unpaired(kind, left, right, target, unit.index) {
        findings.append(finding)
      } else if let finding = uneven(kind, left, right, unit.index) {
        findings.append(finding)
      }
    }
    return findings
  }

  private func unpaired(
    _ kind: BracketCount.Kind, _ left: BracketCount, _ right: BracketCount, _ target: TextBytes,
    _ segment: Int
  ) -> Finding? {
    guard let stray = right[kind].stray else { return nil }
    let text = target.text(stray)
    // Where the source has a stray one too, a pair reaches over several segments.
    let kinds: [BracketCount.Kind] =
      kind == .quotes || kind == .straight ? [.quotes, .straight] : [kind]
    let isShared = kinds.contains { left[$0].stray != nil }
    return Finding(
      .brackets, detail: "unpaired", confidence: isShared ? 0.15 : kind.confidence,
      segment: segment, targetSpan: stray,
      message: "\(text) has no counterpart in the target: add it, or remove this one",
      cause: "brackets unpaired \(text)")
  }

  /// Round brackets of the source that the target has not. Chinese often adds brackets where
  /// English has a clause, so that more of them mean nothing.
  private func uneven(
    _ kind: BracketCount.Kind, _ left: BracketCount, _ right: BracketCount, _ segment: Int
  ) -> Finding? {
    guard kind == .round, left[kind].stray == nil, left[kind].pairs > right[kind].pairs else {
      return nil
    }
    let lost = left[kind].pairs - right[kind].pairs
    return Finding(
      .brackets, detail: "fewer", severity: .information, confidence: 0.2, segment: segment,
      sourceSpan: left[kind].first, targetSpan: right[kind].first,
      message: lost == 1
        ? "A pair of round brackets of the source is not in the target: see what is missing"
        : "\(lost) pairs of round brackets of the source are not in the target: "
          + "see what is missing", cause: "brackets fewer")
  }
}
