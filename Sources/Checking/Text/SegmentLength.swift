internal import Text

/// How much a segment says: its Han characters and words, and its sentences.
struct SegmentLength {
  /// Han characters and runs of letters or digits.
  private(set) var words = 0
  /// Ends of sentences; 1 at least.
  private(set) var sentences = 0

  /// Counts. Linear time, without allocation.
  init(_ utf8: [UInt8]) {
    let text = TextBytes(utf8)
    var isInWord = false
    var place = 0
    while place < text.count {
      let (value, end) = text.character(at: place)
      let isLetter =
        ASCII.isLetter(value) || ASCII.isDigit(value) || value == 0x27
        || Characters.isOtherLetter(value)
      if Han.contains(value) || isLetter && !isInWord { words += 1 }
      isInWord = isLetter
      switch value {
      case 0x3002, 0xFF1F, 0xFF01: sentences += 1
      case 0x2E, 0x3F, 0x21:
        let next = text.byte(end)
        if end == text.count || next == 0x20 && !ASCII.isLower(text.byte(end + 1)) {
          sentences += 1
        }
      default: break
      }
      place = end
    }
    sentences = max(sentences, 1)
  }
}
