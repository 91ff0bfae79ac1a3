internal import Bitext
internal import Text

/// Halfwidth marks beside Han characters, fullwidth ones in English, fullwidth letters and digits.
struct WidthRule: SegmentRule {
  var rules: Set<CheckRule> { [.width] }

  /// The target's language.
  let language: TextLanguage

  /// How the bitext's Chinese is written.
  var habits = BitextHabits()

  func findings(in unit: CheckedUnit) -> [Finding] {
    let target = TextBytes(unit.unit.target.utf8)
    return language.isChinese
      ? chinese(target, unit.index)
      : language.isEnglish ? english(target, unit.index) : []
  }

  private func chinese(_ text: TextBytes, _ segment: Int) -> [Finding] {
    var findings: [Finding] = []
    // Paths of labels such as 根: XML 元素\\公司 are quoted as a program shows them.
    let codeFactor = text.utf8.contains(UInt8(ascii: "\\")) ? 0.3 : 1
    var quotes = 0
    var place = 0
    while place < text.count {
      let byte = text.utf8[place]
      if byte == 0xEF {
        place = takeWideRun(text, at: place, segment, &findings)
        continue
      }
      if byte == UInt8(ascii: "\"") { quotes += 1 }
      if byte < 0x40, let index = ChineseMarks.index(ofHalf: byte),
        ChineseMarks.isMisplaced(index, at: place, in: text)
      {
        let mark = String(Unicode.Scalar(byte))
        let full = index == 8 && quotes % 2 == 0 ? "”" : ChineseMarks.full(index)
        let share = habits.fullShare(index)
        let confidence = Self.confidence(index) * share * share * codeFactor
        place += 1
        if confidence < 0.05 { continue }
        let isSpaced =
          text.byte(place) == 0x20 && place + 1 < text.count && text.byte(place + 1) != 0x20
        findings.append(
          Finding(
            .width, detail: "halfwidth",
            confidence: confidence,
            segment: segment, targetSpan: place - 1..<place,
            message: "\(mark) stands beside Chinese characters: write \(full)",
            cause: "width \(mark) → \(ChineseMarks.full(index))", suggestion: full
          ).mended(at: place - 1..<(isSpaced ? place + 1 : place), if: index < 6))
        continue
      }
      place += 1
    }
    return findings
  }

  /// How likely a careful translator changes a mark where all others are fullwidth.
  private static func confidence(_ index: Int) -> Double {
    switch index {
    case 0, 2, 4, 5: 0.9
    case 1: 0.85
    case 3: 0.75
    case 6, 7: 0.55
    default: 0.5
    }
  }

  private func english(_ text: TextBytes, _ segment: Int) -> [Finding] {
    var findings: [Finding] = []
    var place = 0
    while place < text.count {
      let byte = text.utf8[place]
      if byte != 0xE3 && byte != 0xEF {
        place += 1
        continue
      }
      let (value, end) = text.character(at: place)
      guard let half = ChineseMarks.half(of: value) else {
        place = byte == 0xEF ? takeWideRun(text, at: place, segment, &findings) : end
        continue
      }
      let isQuoted =
        Han.contains(text.value(before: place)) || Han.contains(text.value(at: end))
      let mark = text.text(place..<end)
      findings.append(
        Finding(
          .width, detail: "fullwidth", confidence: isQuoted ? 0.3 : 0.9, segment: segment,
          targetSpan: place..<end, message: "\(mark) stands in English: write \(half)",
          cause: "width \(mark) → \(half)", suggestion: half
        ).mended(by: Self.spaced(half, place..<end, in: text)))
      place = end
    }
    return findings
  }

  /// A mark of English with the space that a fullwidth one has within itself.
  private static func spaced(_ half: String, _ span: Range<Int>, in text: TextBytes) -> String {
    let (before, after) = (text.byte(span.lowerBound - 1), text.byte(span.upperBound))
    let isAfterWord = ASCII.isLetter(before) || ASCII.isDigit(before)
    if half == "(" || half == "[" { return isAfterWord ? " " + half : half }
    let parts = ",;:!?.)]".contains(half)
    return parts && ASCII.isLetter(after) ? half + " " : half
  }

  /// Reports the fullwidth letters and digits in a row from an offset on; where they end, or the
  /// end of the character there.
  private func takeWideRun(
    _ text: TextBytes, at start: Int, _ segment: Int, _ findings: inout [Finding]
  ) -> Int {
    var place = start
    var narrow = ""
    while place < text.count {
      let (value, end) = text.character(at: place)
      switch value {
      case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
        if let scalar = Unicode.Scalar(value - 0xFEE0) { narrow.unicodeScalars.append(scalar) }
        place = end
        continue
      default: break
      }
      break
    }
    if place == start { return takeVertical(text, at: start, segment, &findings) }
    let wide = text.text(start..<place)
    findings.append(
      Finding(
        .width, detail: "letters", confidence: 0.8, segment: segment, targetSpan: start..<place,
        message: "\(wide) is in fullwidth letters or digits: write \(narrow)",
        cause: "width letters", suggestion: narrow
      ).mended())
    return place
  }

  /// Reports a mark for vertical lines, such as ︰, which looks like another one; where it ends.
  private func takeVertical(
    _ text: TextBytes, at start: Int, _ segment: Int, _ findings: inout [Finding]
  ) -> Int {
    let (value, end) = text.character(at: start)
    let plain: String
    switch value {
    case 0xFE10: plain = "，"
    case 0xFE12: plain = "。"
    case 0xFE13, 0xFE30: plain = "："
    case 0xFE14: plain = "；"
    case 0xFE35: plain = "（"
    case 0xFE36: plain = "）"
    default: return end
    }
    let mark = text.text(start..<end)
    findings.append(
      Finding(
        .width, detail: "vertical", confidence: 0.8, segment: segment, targetSpan: start..<end,
        message: "\(mark) is for vertical lines: write \(plain)", cause: "width \(mark) → \(plain)",
        suggestion: plain
      ).mended())
    return end
  }
}
