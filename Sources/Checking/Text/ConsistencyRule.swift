internal import Bitext

/// A segment that is translated in several ways, or a translation of unlike segments.
struct ConsistencyRule: SegmentRule {
  var rules: Set<CheckRule> { [.consistency] }

  private var sources = RepeatedSegments()
  private var targets = RepeatedSegments()

  private let language: TextLanguage

  /// Compares nothing.
  init() { language = .other }

  /// Compares the units of a bitext whose source is in a language.
  init(_ checked: CheckedUnits, from language: TextLanguage) {
    self.language = language
    let keys = checked.units.map { unit -> (own: UInt64, other: UInt64)? in
      guard let source = SegmentKey.key(of: TextBytes(unit.source.utf8)),
        let target = SegmentKey.key(of: TextBytes(unit.target.utf8))
      else { return nil }
      return (source, target)
    }
    sources = RepeatedSegments(keys: keys, units: checked) { $0.target }
    targets = RepeatedSegments(
      keys: keys.map { pair in pair.map { ($0.other, $0.own) } }, units: checked
    ) { $0.source }
  }

  func findings(in unit: CheckedUnit) -> [Finding] {
    let (source, target) = (TextBytes(unit.unit.source.utf8), TextBytes(unit.unit.target.utf8))
    guard let sourceKey = SegmentKey.key(of: source), let targetKey = SegmentKey.key(of: target)
    else { return [] }
    var findings: [Finding] = []
    if let (own, usual) = Self.departure(targetKey, in: sources.variants(of: sourceKey)) {
      findings.append(variety(unit, source, target, own, usual))
    }
    if let (own, usual) = Self.departure(sourceKey, in: targets.variants(of: targetKey)),
      let finding = sameness(unit, source, target, own, usual)
    {
      findings.append(finding)
    }
    return findings
  }

  /// The variant of a number and the most frequent one, of equal ones the first, where it is
  /// another one.
  private static func departure(
    _ key: UInt64, in variants: [RepeatedSegments.Variant]
  ) -> (RepeatedSegments.Variant, RepeatedSegments.Variant)? {
    guard let own = variants.first(where: { $0.key == key }), var usual = variants.first else {
      return nil
    }
    for variant in variants where variant.count > usual.count { usual = variant }
    return usual.key == key ? nil : (own, usual)
  }

  // MARK: One source, several translations

  private func variety(
    _ unit: CheckedUnit, _ source: TextBytes, _ target: TextBytes,
    _ own: RepeatedSegments.Variant, _ usual: RepeatedSegments.Variant
  ) -> Finding {
    let usualText = String(decoding: usual.text, as: UTF8.self)
    let sourceText = FindingText.shortened(source.text(source.trimmed))
    let times = usual.count == 1 ? "once" : "\(usual.count) times"
    // Short segments are labels whose translation depends on the place, as does a context's.
    let length = ComparedWords(source).count / (language.isChinese ? 2 : 1)
    var confidence = length >= 5 ? 0.5 : length >= 3 ? 0.4 : 0.25
    if usual.count >= 3 * own.count { confidence += 0.1 }
    // Chinese has neither plural nor articles, so that unlike English is often right for a label.
    if language.isChinese, length < 5 { confidence -= 0.1 }
    if usual.context != unit.unit.context { confidence *= 0.4 }
    return Finding(
      .consistency, detail: "source", confidence: confidence, segment: unit.index,
      sourceSpan: source.trimmed, targetSpan: target.trimmed,
      message: "“\(sourceText)” is translated otherwise elsewhere, \(times) as "
        + "“\(FindingText.shortened(usualText))”: choose one translation",
      cause: "consistency \(sourceText)", suggestion: usualText)
  }

  // MARK: One translation, several sources

  private func sameness(
    _ unit: CheckedUnit, _ source: TextBytes, _ target: TextBytes,
    _ own: RepeatedSegments.Variant, _ usual: RepeatedSegments.Variant
  ) -> Finding? {
    let (words, others) = (ComparedWords(source), ComparedWords(TextBytes(usual.text)))
    guard words.count >= 4, others.count >= 4, words.overlap(others) < 0.4 else { return nil }
    let other = FindingText.shortened(String(decoding: usual.text, as: UTF8.self))
    let text = FindingText.shortened(target.text(target.trimmed))
    return Finding(
      .consistency, detail: "target", confidence: 0.4, segment: unit.index,
      sourceSpan: source.trimmed, targetSpan: target.trimmed,
      message: "The same translation stands for “\(other)”: see which of both it belongs to",
      cause: "consistency same \(text)")
  }
}
