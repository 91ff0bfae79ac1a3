internal import TextIO

/// Tells whether the lines of a text were wrapped at a width, so that a line end within a
/// paragraph means no more than a space.
///
/// Whoever wraps lines fills them: the first word of each line would not have found room at the
/// end of the line before. Lines that are paragraphs of their own are not like that, and mostly
/// end with an end mark. Both are looked at, over all lines that another follows directly.
enum WrappedLines {
  private static let fewestLines = 6
  /// The widths at which people and programs wrap lines, in columns.
  private static let widths = 40...140

  /// The paragraphs of a wrapped text, as lines without the spaces around them; nil where the text
  /// is not wrapped. A blank line parts paragraphs, and so does a line that is set in.
  ///
  /// - Complexity: linear in the length of the text.
  static func paragraphs(of text: TextFile) -> [[Range<Int>]]? {
    let lines = lines(of: text)
    guard isWrapped(lines, in: text.bytes) else { return nil }
    var paragraphs: [[Range<Int>]] = []
    var isOpen = false
    for line in lines {
      if line.content.isEmpty {
        isOpen = false
      } else if isOpen && !line.isIndented {
        paragraphs[paragraphs.count - 1].append(line.content)
      } else {
        paragraphs.append([line.content])
        isOpen = true
      }
    }
    return paragraphs
  }

  private struct Line {
    var content: Range<Int>
    var isIndented: Bool
    var width = 0
  }

  private static func isWrapped(_ lines: [Line], in utf8: [UInt8]) -> Bool {
    let followed = lines.indices.dropLast().filter {
      !lines[$0].content.isEmpty && !lines[$0 + 1].content.isEmpty && !lines[$0 + 1].isIndented
    }
    guard followed.count >= fewestLines else { return false }
    let sorted = followed.map { lines[$0].width }.sorted()
    let limit = sorted[sorted.count * 19 / 20]
    guard widths.contains(limit) else { return false }
    var full = 0
    var ended = 0
    for index in followed {
      let word = firstWordWidth(lines[index + 1].content, in: utf8)
      if lines[index].width + word >= limit { full += 1 }
      if endsSentence(lines[index].content, in: utf8) { ended += 1 }
    }
    return full * 10 >= followed.count * 9 && ended * 2 <= followed.count
  }

  private static func lines(of text: TextFile) -> [Line] {
    text.lineStarts.enumerated().map { number, start in
      var start = start
      var end =
        number + 1 < text.lineStarts.count ? text.lineStarts[number + 1] - 1 : text.bytes.count
      while end > start && isSpace(text.bytes[end - 1]) { end -= 1 }
      let margin = start
      while start < end && isSpace(text.bytes[start]) { start += 1 }
      let isIdeographic = text.bytes[start..<end].starts(with: [0xE3, 0x80, 0x80])
      let content = start..<max(start, end)
      return Line(
        content: content, isIndented: start > margin || isIdeographic,
        width: width(text.bytes[content]))
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// The columns that text takes: two for each scalar of three bytes or more from U+2E80 on.
  private static func width(_ utf8: ArraySlice<UInt8>) -> Int {
    utf8.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xE3 ? 2 : 1) }
  }

  /// The columns of what cannot be parted from the beginning of a line: a word, or a few Chinese
  /// characters, because marks must not begin a line.
  private static func firstWordWidth(_ line: Range<Int>, in utf8: [UInt8]) -> Int {
    guard let first = utf8[line].first, first < 0xE3 else { return 6 }
    return 1 + width(utf8[line].prefix { !isSpace($0) && $0 < 0xE3 }) + 1
  }

  private static func endsSentence(_ line: Range<Int>, in utf8: [UInt8]) -> Bool {
    let tail = utf8[line].suffix(3)
    if let last = tail.last, [0x2E, 0x21, 0x3F, 0x22, 0x3A].contains(last) { return true }
    let marks: [[UInt8]] = [
      [0xE3, 0x80, 0x82], [0xEF, 0xBC, 0x81], [0xEF, 0xBC, 0x9F], [0xE2, 0x80, 0x9D],
      [0xEF, 0xBC, 0x9A],
    ]
    return marks.contains { tail.elementsEqual($0) }
  }
}
