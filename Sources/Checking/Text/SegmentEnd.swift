internal import Text

/// How a segment ends, not counting what closes quotations and brackets.
struct SegmentEnd {
  /// The last mark.
  enum Mark: String {
    case none, stop, question, exclamation, colon, semicolon, comma, ellipsis
    /// A full stop that may belong to an abbreviation, or a mark that is spoken of.
    case unclear
  }

  /// The last mark.
  let mark: Mark
  /// Where it stands; empty, at the end, where there is none.
  let span: Range<Int>
  /// Whether the text has Han characters.
  let isChinese: Bool
  /// Whether the text is long enough for a sentence.
  let isSentence: Bool

  /// Whether the text has a word with which Chinese asks.
  var isAsking: Bool { Self.asks(text) }
  private let text: TextBytes

  init(_ text: TextBytes) {
    let trimmed = text.trimmed
    var end = trimmed.upperBound
    while end > trimmed.lowerBound, Self.closes(text.value(before: end)) {
      end = text.start(before: end)
    }
    let start = text.start(before: end)
    let value = end > trimmed.lowerBound ? text.value(before: end) : 0
    var mark: Mark =
      switch value {
      case 0x2E, 0x3002, 0xFF0E, 0xFF61: .stop
      case 0x3F, 0xFF1F: .question
      case 0x21, 0xFF01: .exclamation
      case 0x3A, 0xFF1A, 0xFE30: .colon
      case 0x3B, 0xFF1B: .semicolon
      case 0x2C, 0xFF0C, 0x3001: .comma
      case 0x2026, 0x22EF: .ellipsis
      default: .none
      }
    if value == 0x2E {
      if text.byte(start - 1) == 0x2E {
        mark = .ellipsis
      } else if Self.isAbbreviated(text, before: start) {
        mark = .unclear
      }
    }
    if mark == .stop, Self.endsWithQuestion(text, before: start) { mark = .question }
    if mark == .question, text.byte(start - 1) == 0x20 { mark = .unclear }
    self.mark = mark
    span = mark == .none || mark == .unclear ? end..<end : start..<end
    self.text = text
    var place = trimmed.lowerBound
    var han = 0
    var spaces = 0
    while place < trimmed.upperBound, han < 6 || spaces < 4 {
      let byte = text.utf8[place]
      if byte == 0x20 { spaces += 1 }
      // Lead bytes of the common Han characters; a few other signs do no harm.
      if byte >= 0xE4 && byte <= 0xE9 { han += 1 }
      place += 1
    }
    isChinese = han > 0
    isSentence = han >= 6 || spaces >= 4
  }

  /// Whether the word before a full stop of ASCII is one that is cut short.
  private static func isAbbreviated(_ text: TextBytes, before stop: Int) -> Bool {
    var start = stop
    while start > 0, stop - start < 6, ASCII.isLetter(text.utf8[start - 1]) { start -= 1 }
    if stop - start == 1 { return text.byte(start - 1) == 0x2E }
    return ShortWords.abbreviations.contains(text.utf8[start..<stop])
  }

  /// Whether a question mark closes a quotation just before an offset.
  private static func endsWithQuestion(_ text: TextBytes, before stop: Int) -> Bool {
    guard closes(text.value(before: stop)) else { return false }
    let place = text.start(before: stop)
    let value = text.value(before: place)
    return value == 0x3F || value == 0xFF1F
  }

  private static func asks(_ text: TextBytes) -> Bool {
    ["吗", "嗎", "什么", "什麼", "如何", "为何", "怎", "呢", "哪"].contains {
      text.find(Array($0.utf8)[...]) != nil
    }
  }

  private static func closes(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x27, 0x29, 0x5D, 0x2019, 0x201D, 0x300B, 0x300D, 0x300F, 0x3011, 0xFF09, 0x20,
      0x2A, 0x5F, 0x60:
      true
    default: false
    }
  }
}
