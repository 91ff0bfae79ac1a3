internal import Bitext

/// Placeholders, tags, addresses and inline codes that only one side has.
///
/// Where a catalogue says in which language a text is a format string, its placeholders are compared
/// as that language means them, and as `msgfmt -c` does; elsewhere they are told by their looks.
struct PlaceholderRule: SegmentRule {
  var rules: Set<CheckRule> { [.placeholder] }

  func findings(in unit: CheckedUnit) -> [Finding] {
    let flags = FormatFlags(unit.unit)
    var findings: [Finding] = []
    for pair in FormPair.pairs(of: unit.unit) {
      let (source, target) = (TextBytes(pair.source), TextBytes(pair.target))
      guard Self.mayHave(source) || Self.mayHave(target) else { continue }
      let plainSigns = compare(source, target, pair, flags, unit.index, &findings)
      if source.trimmed.isEmpty || target.trimmed.isEmpty { continue }
      var left = PlaceholderSide(source, plainSigns: plainSigns)
      var right = PlaceholderSide(target, plainSigns: plainSigns)
      if left.isEmpty && right.isEmpty { continue }
      PlaceholderSide.prepare(&left, &right)
      compare(left, right, pair, unit.index, &findings)
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

  // MARK: Format strings

  /// Compares in the languages that a catalogue names.
  ///
  /// - Returns: The signs whose placeholders are done with.
  private func compare(
    _ source: TextBytes, _ target: TextBytes, _ pair: FormPair, _ flags: FormatFlags,
    _ segment: Int, _ findings: inout [Finding]
  ) -> Set<UInt8> {
    var signs = flags.plainSigns
    for dialect in flags.dialects {
      let comparison = FormatComparison(dialect: dialect, isStrict: pair.isStrict)
      guard let differences = comparison.differences(source, target) else { continue }
      signs.insert(dialect.sign)
      let wording = FormatWording(source: source, target: target, pair: pair, segment: segment)
      findings += differences.map(wording.finding)
    }
    return signs
  }

  // MARK: Looks

  private func compare(
    _ source: PlaceholderSide, _ target: PlaceholderSide, _ pair: FormPair, _ segment: Int,
    _ findings: inout [Finding]
  ) {
    let before = findings.count
    // A form for a single number may leave out which.
    for one in pair.isStrict ? source.surplus(over: target) : [] {
      findings.append(finding(one, of: source, against: target, pair, segment, isSource: true))
    }
    for one in target.surplus(over: source) {
      findings.append(finding(one, of: target, against: source, pair, segment, isSource: false))
    }
    if findings.count == before, let place = target.firstOutOfOrder(against: source) {
      let text = target.text.text(place)
      findings.append(
        Finding(
          .placeholder, detail: "order", confidence: 0.85, segment: segment,
          targetSpan: pair.targetSpan(place),
          message: pair.told(
            "\(text) stands where the source has another placeholder, and their order "
              + "decides what they show: keep the order, or number them as in %1$s"),
          cause: "placeholder order \(text)"))
    }
  }

  private func finding(
    _ place: Int, of side: PlaceholderSide, against other: PlaceholderSide, _ pair: FormPair,
    _ segment: Int, isSource: Bool
  ) -> Finding {
    let one = side[place]
    let text = side.text.text(one.span)
    let problem =
      isSource
      ? "\(text) is not in the target as often as in the source: put it where it belongs"
      : "\(text) is not in the source as often as in the target: remove it, or correct it"
    return Finding(
      .placeholder, detail: isSource ? "missing" : "added",
      confidence: confidence(one, isRepeated: side.isKnown(place, to: other)), segment: segment,
      sourceSpan: isSource ? pair.sourceSpan(one.span) : nil,
      targetSpan: isSource ? nil : pair.targetSpan(one.span),
      message: pair.told("The \(one.kind.name) \(problem)"),
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
