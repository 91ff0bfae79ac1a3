internal import Bitext
internal import Text

/// Marks that stand twice, and ends of segments that differ between both sides.
struct PunctuationRule: SegmentRule {
  var rules: Set<CheckRule> { [.punctuation] }

  /// The target's language.
  let language: TextLanguage

  func findings(in unit: CheckedUnit) -> [Finding] {
    let (source, target) = (TextBytes(unit.unit.source.utf8), TextBytes(unit.unit.target.utf8))
    if target.trimmed.isEmpty || source.trimmed.isEmpty { return [] }
    var findings = repeated(target, source, unit)
    if let finding = ending(SegmentEnd(source), SegmentEnd(target), target, unit.index) {
      findings.append(finding)
    }
    return findings
  }

  // MARK: Ends

  private func ending(
    _ left: SegmentEnd, _ right: SegmentEnd, _ target: TextBytes, _ segment: Int
  ) -> Finding? {
    if left.mark == right.mark { return nil }
    let chinese = right.isChinese
    func report(_ detail: String, _ confidence: Double, _ message: String, _ mark: String)
      -> Finding
    {
      Finding(
        .punctuation, detail: detail, confidence: confidence, segment: segment,
        sourceSpan: left.span, targetSpan: right.span, message: message,
        cause: "punctuation end \(left.mark.rawValue) \(right.mark.rawValue)", suggestion: mark)
    }
    switch (left.mark, right.mark) {
    case (.question, .stop), (.question, .none):
      let mark = chinese ? "？" : "?"
      return report(
        "question", right.isAsking ? 0.65 : right.mark == .none ? 0.35 : 0.5,
        "The source asks, the target does not: end it with \(mark)", mark)
    case (.stop, .question):
      let mark = chinese ? "。" : "."
      return report(
        "question", 0.4, "The target asks, the source does not: end it with \(mark)", mark)
    case (.stop, .none):
      let mark = chinese ? "。" : "."
      return report(
        "missing", left.isSentence && right.isSentence ? 0.6 : 0.3,
        "The source ends with a full stop, the target with none: add \(mark)", mark
      ).mended(if: right.span.upperBound == target.trimmed.upperBound)
    case (.none, .stop):
      return report(
        "added", left.isSentence && right.isSentence ? 0.5 : 0.3,
        "The target ends with a full stop, the source with none: remove it", "")
    case (.colon, .stop), (.colon, .none):
      let mark = chinese ? "：" : ":"
      return report("colon", 0.4, "The source ends with a colon: end the target with \(mark)", mark)
    case (.stop, .comma), (.stop, .colon), (.stop, .semicolon), (.comma, .stop):
      return report(
        "other", right.mark == .comma ? 0.7 : 0.45,
        "The target ends with another mark than the source: see which is right",
        target.text(right.span))
    default: return nil
    }
  }

  // MARK: Marks in a row

  private func repeated(
    _ text: TextBytes, _ source: TextBytes, _ unit: CheckedUnit
  ) -> [Finding] {
    var findings: [Finding] = []
    var searches = 0
    var place = 0
    while place < text.count, searches < 64 {
      let start = place
      let byte = text.utf8[place]
      let mayBe = byte == 0xE3 || byte == 0xEF || byte < 0x40 && byte > 0x20
      guard mayBe, Self.isMark(text.character(at: place).value) else {
        place += 1
        continue
      }
      var (marks, ascii, same) = (0, 0, true)
      let first = text.character(at: place).value
      while place < text.count {
        let (value, end) = text.character(at: place)
        if !Self.isMark(value) { break }
        if value != first { same = false }
        if value < 0x80 { ascii += 1 }
        marks += 1
        place = end
      }
      guard marks > 1, let finding = row(start..<place, marks, ascii, same, text, unit) else {
        continue
      }
      searches += 1
      if source.find(text.utf8[start..<place].prefix(256)) != nil { continue }
      findings.append(finding)
    }
    return findings
  }

  private func row(
    _ span: Range<Int>, _ marks: Int, _ ascii: Int, _ isSame: Bool, _ text: TextBytes,
    _ unit: CheckedUnit
  ) -> Finding? {
    let marksText = text.text(span)
    let first = text.value(at: span.lowerBound)
    if isSame && (first == 0xFF01 || first == 0xFF1F || first == 0x21 || first == 0x3F) {
      return nil
    }
    if isSame && first == 0x3002 && marks > 2 {
      return Finding(
        .punctuation, detail: "ellipsis", confidence: 0.85, segment: unit.index, targetSpan: span,
        message: "\(marksText) is no ellipsis: write ……", cause: "punctuation 。。。 → ……",
        suggestion: "……"
      ).mended()
    }
    if isSame && first == 0x2E && marks > 2 {
      guard language.isChinese,
        Han.contains(text.value(before: span.lowerBound))
      else { return nil }
      return Finding(
        .punctuation, detail: "ellipsis", confidence: 0.3, segment: unit.index, targetSpan: span,
        message: "\(marksText) stands in Chinese: write ……", cause: "punctuation ... → ……",
        suggestion: "……")
    }
    // A file's suffix or an ellipsis may follow a mark.
    if ascii > 0 && ascii < marks {
      let other = text.byte(span.upperBound)
      let mixed = text.utf8[span].filter { $0 < 0x80 }
      guard marks == 2, mixed.allSatisfy({ $0 == 0x2C || $0 == 0x2E || $0 == 0x3B }),
        !ASCII.isLetter(other), !ASCII.isDigit(other)
      else { return nil }
    }
    // Question and exclamation mark belong together, and signs of code do.
    if ascii == marks && (!isSame || first == 0x3A || first == 0x2E && marks == 2) {
      let isCommaFirst = first == 0x2C || first == 0x3B
      if !isCommaFirst || Self.isCode(text, span) { return nil }
    }
    if Self.isQuestion(marksText) || Self.isCode(text, span) { return nil }
    return Finding(
      .punctuation, detail: "repeated", confidence: 0.85, segment: unit.index, targetSpan: span,
      message: "The marks \(marksText) stand in a row: keep one", cause: "punctuation \(marksText)",
      suggestion: String(marksText.prefix(1))
    ).mended(if: isSame)
  }

  private static func isMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x3001, 0x3002, 0xFF01, 0xFF0C, 0xFF0E, 0xFF1A,
      0xFF1B, 0xFF1F:
      true
    default: false
    }
  }

  private static func isQuestion(_ marks: String) -> Bool {
    marks.allSatisfy { "?!？！".contains($0) }
  }

  /// Whether a row of ASCII marks belongs to code, a path or an abbreviation.
  private static func isCode(_ text: TextBytes, _ span: Range<Int>) -> Bool {
    let before = text.byte(span.lowerBound - 1)
    let after = text.byte(span.upperBound)
    return ASCII.isLetter(before) && text.byte(span.lowerBound) == UInt8(ascii: ".")
      || "\"'()[]{}<>=/\\$*`".utf8.contains(before) || "\"'()[]{}<>=/\\$*`".utf8.contains(after)
      || before == 0x20 && after == 0x20
  }
}
