internal import Text

/// A number for the texts that are the same but for case, white space, quotation marks, width of
/// characters and the marks at the end. Two other texts share one by chance once in 2⁶⁴.
///
/// - Complexity: linear, without allocation. It is the same in every run.
enum SegmentKey {
  /// The number of a text; nil for one without letter, digit or Han character.
  static func key(of text: TextBytes) -> UInt64? {
    // The hash at the last character that is no mark counts.
    var hash = FNV1a.start
    var kept: UInt64?
    var place = 0
    while place < text.count {
      let (value, end) = text.character(at: place)
      place = end
      guard let folded = fold(value) else { continue }
      hash = FNV1a.adding(UInt64(folded), to: hash)
      hash ^= hash >> 29
      if !isMark(folded) { kept = hash }
    }
    return kept
  }

  /// The character that stands for a character; nil for those that do not count.
  private static func fold(_ value: UInt32) -> UInt32? {
    switch value {
    case 0x41...0x5A: value + 0x20
    case 0x22, 0x27, 0x2018, 0x2019, 0x201C, 0x201D, 0x300C, 0x300D, 0x200B, 0xFEFF: nil
    case 0x3002: 0x2E
    case 0xFF01...0xFF5E: value - 0xFEE0 + (0xFF21...0xFF3A ~= value ? 0x20 : 0)
    case _ where Characters.isSpace(value): nil
    default: value
    }
  }

  private static func isMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x2026, 0x2014, 0x2D, 0x29, 0x5D, 0x300B, 0x3011: true
    default: false
    }
  }
}
