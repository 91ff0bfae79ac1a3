internal import Bitext
internal import Text

/// Text of the source that stands in the target as it is: the whole segment, a stretch of English
/// words in Chinese, or Chinese characters in English.
///
/// Names, code, addresses and glosses in brackets are copied rightly, so that only words in lower
/// case speak for a slip.
struct CopiedRule: SegmentRule {
  var rules: Set<CheckRule> { [.copied] }

  /// The target's language.
  let language: TextLanguage

  /// How often at most the source is searched, so that long segments take linear time.
  private static let searchLimit = 64
  /// How much of a stretch is looked for.
  private static let comparedBytes = 256

  func findings(in unit: CheckedUnit) -> [Finding] {
    let (source, target) = (TextBytes(unit.unit.source.utf8), TextBytes(unit.unit.target.utf8))
    let (sourceText, targetText) = (source.trimmed, target.trimmed)
    if sourceText.isEmpty || targetText.isEmpty { return [] }
    if source.utf8[sourceText] == target.utf8[targetText] {
      guard let confidence = copiedConfidence(source) else { return [] }
      return [
        Finding(
          .copied, detail: "segment", confidence: confidence, segment: unit.index,
          sourceSpan: sourceText, targetSpan: targetText,
          message: "The target repeats the source: translate it", cause: "copied segment")
      ]
    }
    if language.isChinese { return stretches(unit.index, source, target) }
    return language.isEnglish ? hanRuns(unit.index, source, target) : []
  }

  /// How likely a segment that was copied as a whole should have been translated, or nil where
  /// there is nothing to translate.
  private func copiedConfidence(_ text: TextBytes) -> Double? {
    var runs = WordRuns(text)
    var (lower, words, function) = (0, 0, 0)
    while let run = runs.next() {
      lower += run.lowerWords
      words += run.words
      function += run.functionWords
    }
    if runs.hasHan { return 0.9 }
    if lower == 0 { return words > 3 ? 0.2 : nil }
    if text.utf8.contains(where: { "=;{}|>[\\".utf8.contains($0) }) { return 0.2 }
    switch (lower, function) {
    case (1, _): return 0.2
    case (2, _), (_, 0): return 0.4
    default: return 0.9
    }
  }

  private func stretches(
    _ segment: Int, _ source: TextBytes, _ target: TextBytes
  ) -> [Finding] {
    var findings: [Finding] = []
    var searches = 0
    var runs = WordRuns(target)
    while searches < Self.searchLimit, let run = runs.next() {
      guard run.words >= 3, run.lowerWords >= 2, run.lowerWords * 2 > run.words else { continue }
      searches += 1
      guard let place = source.find(target.utf8[run.span].prefix(Self.comparedBytes)) else {
        continue
      }
      let text = FindingText.shortened(target.text(run.span))
      findings.append(
        Finding(
          .copied, detail: "words", confidence: Self.confidence(of: run, in: target),
          segment: segment, sourceSpan: place..<min(place + run.span.count, source.count),
          targetSpan: run.span,
          message: "“\(text)” stands untranslated in the target: translate it",
          cause: "copied \(text)"))
    }
    return findings
  }

  /// How likely words of a Chinese text should have been translated.
  ///
  /// Three or four words are mostly a label, a command or the name of a parameter.
  private static func confidence(of run: WordRuns.Run, in text: TextBytes) -> Double {
    if isEnclosed(run.span, in: text) { return 0.2 }
    let follower = text.byte(run.span.upperBound)
    if "(_{[;=".utf8.contains(follower) { return 0.1 }
    if run.words >= 5, run.functionWords >= 2 { return 0.7 }
    let startsLower = ASCII.isLower(text.byte(run.span.lowerBound))
    return startsLower && run.functionWords > 0 && run.words >= 4 ? 0.5 : 0.25
  }

  private func hanRuns(_ segment: Int, _ source: TextBytes, _ target: TextBytes) -> [Finding] {
    var findings: [Finding] = []
    var place = 0
    while place < target.count, findings.count < Self.searchLimit {
      if target.utf8[place] < 0xE3 {
        place += 1
        continue
      }
      let run = target.hanRun(at: place)
      if run.isEmpty {
        place = target.character(at: place).end
        continue
      }
      place = run.upperBound
      let original = source.find(target.utf8[run].prefix(Self.comparedBytes))
      let isApart = Self.isEnclosed(run, in: target)
      let text = FindingText.shortened(target.text(run))
      findings.append(
        Finding(
          .copied, detail: "han",
          confidence: isApart ? 0.3 : original != nil ? 0.8 : 0.6, segment: segment,
          sourceSpan: original.map { $0..<min($0 + run.count, source.count) }, targetSpan: run,
          message: "“\(text)” stands in the English target: translate it",
          cause: "copied \(text)"))
    }
    return findings
  }

  /// Whether a bracket, quotation mark or sign of code stands before a span: what is named or
  /// explained there is mostly copied on purpose.
  private static func isEnclosed(_ span: Range<Int>, in text: TextBytes) -> Bool {
    var place = span.lowerBound
    while place > 0, text.utf8[place - 1] == UInt8(ascii: " ") { place -= 1 }
    switch text.value(before: place) {
    case 0x22, 0x27, 0x28, 0x3C, 0x5B, 0x60, 0x7B, 0x2018, 0x201C, 0x300A...0x300F, 0x3010, 0xFF08,
      0xAB, 0x3A, 0xFF1A, 0x2F, 0x3D:
      return true
    default: return false
    }
  }
}
