internal import Bitext
internal import Terminology

/// Traditional characters in Simplified text, and the reverse.
///
/// The language's tag says how the text is written; without one, it is as most of the bitext is,
/// or else as most of the segment is. Characters that both ways write never count.
struct ScriptRule: SegmentRule {
  var rules: Set<CheckRule> { [.script] }

  /// The target's language.
  let language: TextLanguage

  /// How most of the bitext is written, as far as known.
  var majority: HanScripts.Way?
  /// Characters that are right where the text is read, whichever way they are counted elsewhere.
  var regional: Set<UInt32> = []
  private var scripts: HanScripts { .standard }

  /// The characters of a language's region: 着 is written so in Hong Kong, in Traditional text, too.
  static func regional(_ language: Language) -> Set<UInt32> {
    let subtags = language.rawValue.lowercased().split(separator: "-").dropFirst()
    return subtags.contains("hk") || subtags.contains("mo") ? [0x7740] : []
  }

  /// How much more Simplified (above 0) or Traditional (below) a text is, in characters.
  func balance(of text: TextBytes) -> Int {
    var balance = 0
    forEachForm(text) { _, form in balance += form.way == .simplified ? 1 : -1 }
    return balance
  }

  func findings(in unit: CheckedUnit) -> [Finding] {
    guard case .chinese(let tagged) = language else { return [] }
    let text = TextBytes(unit.unit.target.utf8)
    var counts = (simplified: 0, traditional: 0)
    forEachForm(text) { _, form in
      if form.way == .simplified { counts.simplified += 1 } else { counts.traditional += 1 }
    }
    let own: HanScripts.Way? =
      counts.simplified == counts.traditional
      ? nil : counts.simplified > counts.traditional ? .simplified : .traditional
    guard let way = tagged ?? majority ?? own else { return [] }
    let wrong = way == .simplified ? counts.traditional : counts.simplified
    let words = wrongWords(text, way, unit.index)
    if wrong == 0 { return words }
    return words
      + runs(text, way, isWhole: wrong >= 4 && own != way, hasTag: tagged != nil, unit.index)
  }

  /// A finding for each word that is wrong although its characters are not.
  private func wrongWords(
    _ text: TextBytes, _ way: HanScripts.Way, _ segment: Int
  ) -> [Finding] {
    let (list, name) =
      way == .traditional
      ? (WrongConversions.traditional, "Traditional") : (WrongConversions.simplified, "Simplified")
    return list.places(in: text).map { span, right in
      Finding(
        .script, detail: "word", confidence: 0.85, segment: segment, targetSpan: span,
        message: "\(text.text(span)) is \(right) in \(name) text",
        cause: "script \(text.text(span)) → \(right)", suggestion: right)
    }
  }

  /// A finding for each run of characters of the wrong way, or one for a text that is all so.
  private func runs(
    _ text: TextBytes, _ way: HanScripts.Way, isWhole: Bool, hasTag: Bool, _ segment: Int
  ) -> [Finding] {
    var spans: [Range<Int>] = []
    var replacements: [String] = []
    let context = isWhole ? nil : ScriptContext(text.utf8, to: way)
    forEachForm(text) { span, form in
      guard form.way != way,
        let other = context?.other(at: span.lowerBound) ?? Unicode.Scalar(form.other)
      else { return }
      if let last = spans.last, last.upperBound == span.lowerBound {
        spans[spans.count - 1] = last.lowerBound..<span.upperBound
        replacements[replacements.count - 1].unicodeScalars.append(other)
      } else {
        spans.append(span)
        replacements.append(String(other))
      }
    }
    let (name, other) =
      way == .simplified ? ("Simplified", "Traditional") : ("Traditional", "Simplified")
    if isWhole, let first = spans.first, let last = spans.last {
      return [
        Finding(
          .script, detail: "segment", confidence: 0.9, segment: segment,
          targetSpan: first.lowerBound..<last.upperBound,
          message: "The target is in \(other) characters, the bitext in \(name) ones: convert it",
          cause: "script \(other) segments")
      ]
    }
    for place in spans.indices {
      context?.extend(&spans[place], &replacements[place], in: text)
    }
    return zip(spans, replacements).map { span, replacement in
      Finding(
        .script, detail: "character", confidence: hasTag ? 0.85 : 0.75, segment: segment,
        targetSpan: span,
        message: "\(text.text(span)) is \(other) in \(name) text: write \(replacement)",
        cause: "script \(text.text(span)) → \(replacement)", suggestion: replacement)
    }
  }

  private func forEachForm(
    _ text: TextBytes, _ body: (Range<Int>, (way: HanScripts.Way, other: UInt32)) -> Void
  ) {
    var place = 0
    while place < text.count {
      let byte = text.utf8[place]
      if byte < 0xE3 || byte > 0xE9 {
        place += 1
        continue
      }
      let (value, end) = text.character(at: place)
      if let form = scripts.form(of: value), !regional.contains(value) { body(place..<end, form) }
      place = end
    }
  }
}
