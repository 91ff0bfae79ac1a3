internal import Bitext
internal import Text

/// White space at the ends unlike the source's, doubled, before marks, between Han characters, and
/// characters that nobody sees.
struct WhitespaceRule: SegmentRule {
  var rules: Set<CheckRule> { [.whitespace] }

  /// The target's language.
  let language: TextLanguage

  /// How the bitext's Chinese is written.
  var habits = BitextHabits()

  func findings(in unit: CheckedUnit) -> [Finding] {
    let (source, target) = (TextBytes(unit.unit.source.utf8), TextBytes(unit.unit.target.utf8))
    let (sourceText, targetText) = (source.trimmed, target.trimmed)
    if sourceText.isEmpty || targetText.isEmpty { return [] }
    var findings: [Finding] = []
    ends(source, sourceText, target, targetText, unit.index, &findings)
    var place = targetText.lowerBound
    // A segment with more of them has another trouble than each of them.
    var looks = 0
    while place < targetText.upperBound, looks < 64 {
      let byte = target.utf8[place]
      if byte > 0x20 && byte < 0x7F || byte >= 0xE4 && byte <= 0xEE {
        place = byte < 0x7F ? place + 1 : target.character(at: place).end
        continue
      }
      let (value, end) = target.character(at: place)
      if value == 0x20 {
        if target.byte(place + 1) == 0x20 { looks += 1 }
        place = space(target, at: place, source, unit, &findings)
        continue
      }
      if let name = Self.name(ofInvisible: value) {
        looks += 1
        invisible(name, value, place..<end, source, target, unit.index, &findings)
      }
      place = end
    }
    return findings
  }

  private func ends(
    _ source: TextBytes, _ sourceText: Range<Int>, _ target: TextBytes, _ targetText: Range<Int>,
    _ segment: Int, _ findings: inout [Finding]
  ) {
    let sides = [
      (sourceText.lowerBound, 0..<targetText.lowerBound, "beginning"),
      (source.count - sourceText.upperBound, targetText.upperBound..<target.count, "end"),
    ]
    for (length, span, name) in sides where (length > 0) != !span.isEmpty {
      let isAdded = !span.isEmpty
      findings.append(
        Finding(
          .whitespace, detail: isAdded ? "added" : "missing", confidence: isAdded ? 0.8 : 0.6,
          segment: segment, targetSpan: span,
          message: isAdded
            ? "There is white space at the \(name) of the target and none in the source: remove it"
            : "There is white space at the \(name) of the source and none in the target: add it",
          cause: "whitespace \(isAdded ? "added" : "missing") \(name)",
          suggestion: isAdded ? "" : " "))
    }
  }

  /// Judges the spaces from an offset on; where they end.
  private func space(
    _ text: TextBytes, at start: Int, _ source: TextBytes, _ unit: CheckedUnit,
    _ findings: inout [Finding]
  ) -> Int {
    var place = start
    while text.byte(place) == 0x20 { place += 1 }
    let span = start..<place
    let (before, after) = (text.value(before: start), text.value(at: place))
    func report(_ detail: String, _ confidence: Double, _ message: String, _ suggestion: String) {
      if confidence < 0.05 { return }
      findings.append(
        Finding(
          .whitespace, detail: detail, confidence: confidence, segment: unit.index,
          targetSpan: span, message: message, cause: "whitespace \(detail)",
          suggestion: suggestion))
    }
    if span.count > 1 {
      let double: ArraySlice<UInt8> = [0x20, 0x20]
      report(
        "doubled", source.find(double) == nil ? 0.7 : 0.2,
        "\(span.count) spaces stand in a row: keep one", " ")
    } else if language.isChinese {
      let isMark = ChineseMarks.index(ofFull: before) != nil && before != 0x201D
      let isBeforeMark = ChineseMarks.index(ofFull: after) != nil && after != 0x201C
      if isMark && !Self.isCode(after) || isBeforeMark && Han.contains(before) {
        report(
          "mark", (before == 0xFF1A ? 0.25 : 0.6) * habits.rarityOfSpacedMarks,
          "A space stands beside a fullwidth mark: remove it", "")
      } else if Han.contains(before), Han.contains(after) {
        report(
          "han", 0.55 * habits.rarityOfSpacedHan,
          "A space stands between Chinese characters: remove it", "")
      }
    } else if language.isEnglish, Self.isTightMark(after),
      ASCII.isLetter(before) || ASCII.isDigit(before)
    {
      let next = text.value(at: place + 1)
      if next == 0 || next == 0x20 {
        report("mark", 0.6, "A space stands before a mark: remove it", "")
      }
    }
    return place
  }

  private func invisible(
    _ name: String, _ value: UInt32, _ span: Range<Int>, _ source: TextBytes, _ target: TextBytes,
    _ segment: Int, _ findings: inout [Finding]
  ) {
    if source.find(target.utf8[span]) != nil { return }
    let isPlain = value == 0xA0 || value == 0x0A || value == 0x09 || value == 0x202F
    findings.append(
      Finding(
        .whitespace, detail: "invisible", confidence: isPlain ? 0.3 : value == 0x3000 ? 0.5 : 0.85,
        segment: segment, targetSpan: span,
        message: "There is \(name) in the target and none in the source: remove it, or write a "
          + "plain space", cause: "whitespace \(name)", suggestion: ""))
  }

  /// What a character is called that nobody sees; nil for others.
  private static func name(ofInvisible value: UInt32) -> String? {
    switch value {
    case 0x09: "a tab"
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: "a line break"
    case 0x00..<0x20, 0x7F..<0xA0: "a control character"
    case 0xA0, 0x202F: "a no-break space"
    case 0xAD: "a soft hyphen"
    case 0x200B, 0x2060, 0xFEFF: "a zero-width space"
    case 0x200C, 0x200D: "a joiner of zero width"
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "a mark of writing direction"
    case 0x3000: "an ideographic space"
    case 0xFFFD: "a replacement character (text that was lost)"
    default: nil
    }
  }

  private static func isTightMark(_ value: UInt32) -> Bool {
    value == 0x2C || value == 0x2E || value == 0x3B || value == 0x3A || value == 0x21
      || value == 0x3F
  }

  /// Whether a character begins markup or code, before which a space means something.
  private static func isCode(_ value: UInt32) -> Bool {
    value < 0x80 && !ASCII.isLetter(value) && !ASCII.isDigit(value)
  }
}
