internal import Bitext

/// Placeholders, tags, addresses and inline codes that only one side has.
struct PlaceholderRule: SegmentRule {
  var rules: Set<CheckRule> { [.placeholder] }

  func findings(in unit: CheckedUnit) -> [Finding] {
    let (source, target) = (TextBytes(unit.unit.source.utf8), TextBytes(unit.unit.target.utf8))
    if source.trimmed.isEmpty || target.trimmed.isEmpty { return [] }
    var findings: [Finding] = []
    if Self.mayHave(source) || Self.mayHave(target) {
      let (left, right) = (PlaceholderSide(source), PlaceholderSide(target))
      if !left.isEmpty || !right.isEmpty { compare(left, right, unit.index, &findings) }
    }
    if !unit.unit.source.codes.isEmpty || !unit.unit.target.codes.isEmpty {
      findings += InlineCodeComparison(unit).findings()
    }
    return findings
  }

  /// Whether a text has a character that placeholders begin with.
  private static func mayHave(_ text: TextBytes) -> Bool {
    text.utf8.withUnsafeBufferPointer { bytes in
      for byte in bytes where byte < 0x7C {
        switch byte {
        case UInt8(ascii: "%"), UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "@"),
          UInt8(ascii: ":"):
          return true
        default: continue
        }
      }
      return false
    }
  }

  private func compare(
    _ source: PlaceholderSide, _ target: PlaceholderSide, _ segment: Int,
    _ findings: inout [Finding]
  ) {
    for one in source.surplus(over: target) {
      findings.append(finding(one, of: source, against: target, segment, isSource: true))
    }
    for one in target.surplus(over: source) {
      findings.append(finding(one, of: target, against: source, segment, isSource: false))
    }
    if findings.isEmpty, let place = target.firstOutOfOrder(against: source) {
      let text = target.text.text(place)
      findings.append(
        Finding(
          .placeholder, detail: "order", confidence: 0.85, segment: segment, targetSpan: place,
          message: "\(text) stands where the source has another placeholder, and their order "
            + "decides what they show: keep the order, or number them as in %1$s",
          cause: "placeholder order \(text)"))
    }
  }

  private func finding(
    _ one: Placeholder, of side: PlaceholderSide, against other: PlaceholderSide, _ segment: Int,
    isSource: Bool
  ) -> Finding {
    let text = side.text.text(one.span)
    let problem =
      isSource
      ? "\(text) is not in the target as often as in the source: put it where it belongs"
      : "\(text) is not in the source as often as in the target: remove it, or correct it"
    return Finding(
      .placeholder, detail: isSource ? "missing" : "added",
      confidence: confidence(one, isRepeated: other.has(one, of: side)), segment: segment,
      sourceSpan: isSource ? one.span : nil, targetSpan: isSource ? nil : one.span,
      message: "The \(one.kind.name) \(problem)",
      cause: "placeholder \(isSource ? "missing" : "added") \(text)")
  }

  private func confidence(_ one: Placeholder, isRepeated: Bool) -> Double {
    if isRepeated { return 0.4 }
    switch one.kind {
    case .conversion: return 0.9
    case .variable: return one.isCertain ? 0.9 : 0.6
    case .tag: return one.isCertain ? 0.8 : 0.35
    case .address: return 0.5
    case .mail: return 0.8
    }
  }
}
