internal import Text

/// The marks that matter to sentence ends, read from UTF-8 at any place.
struct SentenceMarks {
  let utf8: UnsafeBufferPointer<UInt8>

  enum Mark {
    /// A mark that ends a sentence wherever it stands: `。`, `！`.
    case terminator
    /// `!` or `?` of ASCII, or the full-width full stop, which also have other uses.
    case weakTerminator
    case fullStop
    case ellipsis
    case semicolon
    /// A mark that only closes.
    case closing
    /// A closing mark of titles, `》`.
    case titleClosing
    case opening
    case straightQuote
    case apostrophe
    case asterisk
    /// A mark that no sentence begins with.
    case comma
    case space
    case newline
    case none
  }

  /// The byte at a place; a line end beyond the text.
  @inline(__always)
  func byte(_ position: Int) -> UInt8 {
    position >= 0 && position < utf8.count ? utf8[position] : 0x0A
  }

  /// The mark at a place and its length in bytes, at least 1.
  func mark(at position: Int) -> (mark: Mark, length: Int) {
    let first = byte(position)
    if first < 0x80 { return (Self.ascii(first), 1) }
    let (value, length) = UTF8Scalar.decode(utf8, at: position)
    return (Self.wide(value), length)
  }

  private static func ascii(_ byte: UInt8) -> Mark {
    switch byte {
    case 0x0A...0x0D: .newline
    case 0x20, 0x09: .space
    case 0x21, 0x3F: .weakTerminator
    case 0x2E: .fullStop
    case 0x3B: .semicolon
    case 0x29, 0x5D, 0x7D: .closing
    case 0x28, 0x5B, 0x7B: .opening
    case 0x22: .straightQuote
    case 0x27: .apostrophe
    case 0x2A: .asterisk
    case 0x2C, 0x3A: .comma
    default: .none
    }
  }

  private static func wide(_ value: UInt32) -> Mark {
    switch value {
    case 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0x203C, 0x2047...0x2049: .terminator
    case 0xFF0E: .weakTerminator
    case 0x2026, 0x22EF: .ellipsis
    case 0xFF1B: .semicolon
    case 0x201D, 0x2019, 0x300D, 0x300F, 0xFF09, 0x3011, 0xFF3D, 0xFF5D, 0x3015, 0x3017,
      0x3019, 0x301B, 0x301E, 0x301F, 0xFE42, 0xFE44, 0xFF63, 0xFF02:
      .closing
    case 0x300B, 0x3009: .titleClosing
    case 0x201C, 0x2018, 0x300C, 0x300E, 0xFF08, 0x3010, 0xFF3B, 0xFF5B, 0x3014, 0x3016,
      0x3018, 0x301A, 0x301D, 0xFE41, 0xFE43, 0xFF62, 0x300A, 0x3008:
      .opening
    case 0xFF0C, 0x3001, 0xFF1A, 0xFF64: .comma
    case 0x85, 0x2028, 0x2029: .newline
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
    default: .none
    }
  }

  /// The place after the white space, line ends excluded, from a place on.
  func skippingSpaces(from position: Int) -> Int {
    var position = position
    while true {
      let (mark, length) = mark(at: position)
      if mark != .space { return position }
      position += length
    }
  }

  /// The scalar at a place, or nil at the end of the text.
  func scalar(at position: Int) -> Unicode.Scalar? {
    guard position >= 0 && position < utf8.count else { return nil }
    return Unicode.Scalar(UTF8Scalar.decode(utf8, at: position).value)
  }

  /// Whether a Chinese, Japanese or Korean character stands at a place.
  func isEastAsian(at position: Int) -> Bool {
    guard byte(position) >= 0xE3, let value = scalar(at: position)?.value else { return false }
    return Han.contains(value) || (0x3040...0x30FF).contains(value)
      || (0xAC00...0xD7AF).contains(value)
  }

  /// Whether a lower-case letter stands at a place, as in `he` but not in
  /// `iPhone`, whose second letter is a capital.
  func isLowercaseWord(at position: Int) -> Bool {
    let first = byte(position)
    if first < 0x80 {
      return ASCII.isLower(first) && !ASCII.isUpper(byte(position + 1))
    }
    return scalar(at: position)?.properties.isLowercase ?? false
  }

  /// The start of the scalar that ends before a place.
  func start(before position: Int) -> Int {
    UTF8Scalar.start(in: utf8, before: position)
  }
}
