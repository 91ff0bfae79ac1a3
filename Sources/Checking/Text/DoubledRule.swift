internal import Bitext
internal import Text

/// A word that stands twice in a row in the target.
///
/// In English these are the same letters twice with a space between, but for the few words that
/// grammar or emphasis doubles. In Chinese, where doubling is a means of grammar (慢慢, 谢谢,
/// 讨论讨论), they are particles that never stand twice, and stretches of three or more characters
/// that are repeated at once.
struct DoubledRule: SegmentRule {
  var rules: Set<CheckRule> { [.doubled] }

  /// The target's language.
  let language: TextLanguage

  func findings(in unit: CheckedUnit) -> [Finding] {
    let (source, target) = (TextBytes(unit.unit.source.utf8), TextBytes(unit.unit.target.utf8))
    if target.utf8.count < 3 { return [] }
    let isSourceDoubled = Self.hasDoubledWord(source)
    var findings = englishFindings(target, unit.index, isSourceDoubled)
    if language.isChinese {
      findings += chineseFindings(target, unit.index, source, isSourceDoubled)
    }
    return findings
  }

  // MARK: English

  private func englishFindings(
    _ text: TextBytes, _ segment: Int, _ isSourceDoubled: Bool
  ) -> [Finding] {
    var findings: [Finding] = []
    Self.forEachDoubledWord(text) { word, both in
      // Two nouns in a row are mostly a label beside what it is of: the Print field field.
      let isFunction = ShortWords.function.contains(text.utf8[word])
      // The first one stays: of “The the”, the one that begins the sentence.
      let first = text.text(both.lowerBound..<both.lowerBound + word.count)
      findings.append(
        finding(
          text.text(both), both, isSourceDoubled ? 0.2 : isFunction ? 0.95 : 0.4, segment,
          suggestion: first))
      return true
    }
    return findings
  }

  private static func hasDoubledWord(_ text: TextBytes) -> Bool {
    var found = false
    forEachDoubledWord(text) { _, _ in
      found = true
      return false
    }
    return found
  }

  /// Calls back for each word of letters that the same word follows after one or more spaces,
  /// until told to stop.
  private static func forEachDoubledWord(
    _ text: TextBytes, _ body: (_ word: Range<Int>, _ both: Range<Int>) -> Bool
  ) {
    var previous = 0..<0
    var place = 0
    while place < text.count {
      guard ASCII.isLetter(text.utf8[place]), !isJoined(text.byte(place - 1)) else {
        place += 1
        continue
      }
      let start = place
      while place < text.count, ASCII.isLetter(text.utf8[place]) { place += 1 }
      let word = start..<place
      if !previous.isEmpty, previous.count == word.count, !isJoined(text.byte(place)),
        isSpace(text, previous.upperBound..<start), isSame(text, previous, word),
        !DoubledWords.mayDouble(text.utf8[word])
      {
        if !body(word, previous.lowerBound..<place) { return }
      }
      previous = isJoined(text.byte(place)) ? 0..<0 : word
    }
  }

  /// Whether a byte beside letters makes them part of something longer.
  private static func isJoined(_ byte: UInt8) -> Bool {
    if ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte >= 0x80 { return true }
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"),
      UInt8(ascii: "\\"), UInt8(ascii: "@"), UInt8(ascii: "="), UInt8(ascii: "&"),
      UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "<"):
      return true
    default: return false
    }
  }

  private static func isSpace(_ text: TextBytes, _ span: Range<Int>) -> Bool {
    !span.isEmpty && text.utf8[span].allSatisfy { $0 == UInt8(ascii: " ") }
  }

  /// Whether two words are the same, but for the case of the second one's first letter being
  /// lower: “The the”, not “Will will”-like pairs the other way around.
  private static func isSame(_ text: TextBytes, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    if text.utf8[left] == text.utf8[right] { return true }
    guard left.lowerBound == 0 else { return false }
    return text.utf8[left].dropFirst() == text.utf8[right].dropFirst()
      && ASCII.lowercased(text.utf8[left.lowerBound]) == text.utf8[right.lowerBound]
  }

  // MARK: Chinese

  private func chineseFindings(
    _ text: TextBytes, _ segment: Int, _ source: TextBytes, _ isSourceDoubled: Bool
  ) -> [Finding] {
    var findings: [Finding] = []
    var place = 0
    while place < text.count {
      if text.utf8[place] < 0xE3 || text.utf8[place] > 0xE9 {
        place += 1
        continue
      }
      let run = text.hanRun(at: place)
      if run.isEmpty {
        place = text.character(at: place).end
        continue
      }
      place = run.upperBound
      particles(in: run, of: text, segment, &findings)
      repeats(in: run, of: text, segment, isSourceDoubled, &findings)
    }
    return findings
  }

  private func particles(
    in run: Range<Int>, of text: TextBytes, _ segment: Int, _ findings: inout [Finding]
  ) {
    guard run.count >= 6 else { return }
    var place = run.lowerBound
    while place + 6 <= run.upperBound {
      defer { place += 3 }
      let value = text.value(at: place)
      guard DoubledWords.isParticle(value), value == text.value(at: place + 3),
        !DoubledWords.isRightful(
          value, before: text.value(before: place), after: text.value(at: place + 6))
      else { continue }
      let both = place..<place + 6
      findings.append(
        finding(
          text.text(both), both, DoubledWords.confidence(of: value), segment,
          suggestion: text.text(place..<place + 3)))
    }
  }

  /// Reports stretches of 3 to 8 characters that follow themselves.
  private func repeats(
    in run: Range<Int>, of text: TextBytes, _ segment: Int, _ isSourceDoubled: Bool,
    _ findings: inout [Finding]
  ) {
    for length in 3...8 {
      let bytes = length * 3
      guard run.count >= bytes * 2 else { return }
      var same = 0
      var place = run.lowerBound
      while place + bytes < run.upperBound {
        same = text.utf8[place] == text.utf8[place + bytes] ? same + 1 : 0
        place += 1
        // Only where the repeated bytes are whole characters.
        guard same >= bytes, text.utf8[place] & 0xC0 != 0x80 else { continue }
        let both = place - bytes..<place + bytes
        let half = text.text(both.lowerBound..<place)
        same = 0
        // 的 joins clauses to nouns: 创建的用户的用户名 is said rightly.
        if text.value(at: both.lowerBound) == 0x7684 || text.value(before: place) == 0x7684 {
          continue
        }
        findings.append(
          finding(
            text.text(both), both, isSourceDoubled ? 0.2 : 0.6, segment, suggestion: half))
      }
    }
  }

  private func finding(
    _ text: String, _ span: Range<Int>, _ confidence: Double, _ segment: Int, suggestion: String
  ) -> Finding {
    Finding(
      .doubled, confidence: confidence, segment: segment, targetSpan: span,
      message: "“\(suggestion)” stands twice in a row: remove one",
      cause: "doubled \(text.lowercased())", suggestion: suggestion
    ).mended()
  }
}
