internal import Text

/// A punctuation mark that translation tends to keep.
struct Mark {
  /// `%` and the mark's ASCII form, the same for both languages.
  let spelling: String
  /// Its bytes.
  let length: Int

  init?(at place: Int, in utf8: UnsafeBufferPointer<UInt8>, end: Int) {
    let byte = utf8[place]
    if byte < 0x80 {
      guard let spelling = Self.ascii(byte) else { return nil }
      self.spelling = spelling
      length = 1
      return
    }
    guard byte == 0xE2 || byte == 0xE3 || byte == 0xEF, place + 2 < end else { return nil }
    guard let spelling = Self.wide(UTF8Scalar.decode(utf8, at: place).value) else { return nil }
    self.spelling = spelling
    length = 3
  }

  /// Stands where a sentence opens with a quotation mark.
  static let opening = "%«"
  /// Stands where a sentence closes with a quotation mark.
  static let closing = "%»"

  /// Whether the first or the last character of a sentence is a quotation mark.
  static func quotes(
    _ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> (opens: Bool, closes: Bool) {
    guard !range.isEmpty else { return (false, false) }
    let last = utf8[range.upperBound - 1]
    let closes: Bool
    if range.count >= 3, utf8[range.upperBound - 3] == 0xE2 || utf8[range.upperBound - 3] == 0xE3 {
      closes = isQuote(utf8, range.upperBound - 3, range.upperBound)
    } else {
      closes = last == UInt8(ascii: "\"") || last == UInt8(ascii: "'")
    }
    return (isQuote(utf8, range.lowerBound, range.upperBound), closes)
  }

  private static func isQuote(
    _ utf8: UnsafeBufferPointer<UInt8>, _ place: Int, _ end: Int
  ) -> Bool {
    utf8[place] == UInt8(ascii: "'") || Mark(at: place, in: utf8, end: end)?.spelling == "%\""
  }

  private static func ascii(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "?"): "%?"
    case UInt8(ascii: "!"): "%!"
    case UInt8(ascii: "\""): "%\""
    case UInt8(ascii: ":"): "%:"
    case UInt8(ascii: ";"): "%;"
    case UInt8(ascii: "("): "%("
    default: nil
    }
  }

  private static func wide(_ scalar: UInt32) -> String? {
    switch scalar {
    case 0xFF1F: "%?"
    case 0xFF01: "%!"
    case 0x201C, 0x201D, 0x2018, 0x300C, 0x300D, 0x300E, 0x300F, 0xFF02: "%\""
    case 0xFF1A: "%:"
    case 0xFF1B: "%;"
    case 0xFF08: "%("
    case 0x2026: "%…"
    case 0x2014, 0x2015: "%—"
    default: nil
    }
  }
}
