/// What single lines of Markdown are. Lines come without the white space around them.
enum MarkdownLine {
  /// What fences a block of code in.
  struct Fence {
    var sign: UInt8
    var length: Int

    /// Whether a line ends the code.
    func isClosed(by line: ArraySlice<UInt8>) -> Bool {
      line.count >= length && line.allSatisfy { $0 == sign }
    }
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// The fence that a line opens, or nil.
  static func fence(_ line: ArraySlice<UInt8>) -> Fence? {
    guard let sign = line.first, sign == 0x60 || sign == 0x7E else { return nil }
    let length = line.prefix { $0 == sign }.count
    // After backticks no backtick may follow: ```code``` stands within a line.
    guard length >= 3, sign == 0x7E || !line.dropFirst(length).contains(sign) else { return nil }
    return Fence(sign: sign, length: length)
  }

  /// Whether a line holds no text at all.
  static func isMarkup(_ line: ArraySlice<UInt8>) -> Bool {
    isRuler(line) || isTableRuler(line) || isLinkDefinition(line) || isDirective(line)
  }

  /// Whether a line is a ruler across the page: `---`, `* * *`.
  static func isRuler(_ line: ArraySlice<UInt8>) -> Bool {
    guard let sign = line.first, [0x2D, 0x2A, 0x5F].contains(sign) else { return false }
    return line.allSatisfy { $0 == sign || isSpace($0) } && line.count { $0 == sign } >= 3
  }

  /// Whether a line under a paragraph makes it a heading.
  static func isUnderline(_ line: ArraySlice<UInt8>) -> Bool {
    guard let sign = line.first, sign == 0x2D || sign == 0x3D else { return false }
    return line.allSatisfy { $0 == sign }
  }

  /// Whether a line parts the head of a table from its body: `|---|:-:|`.
  static func isTableRuler(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(0x7C) && line.contains(0x2D)
      && line.allSatisfy { [0x7C, 0x2D, 0x3A].contains($0) || isSpace($0) }
  }

  /// Whether a line tells where a link leads: `[name]: address`. Footnotes are text.
  private static func isLinkDefinition(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == 0x5B, line.dropFirst().first != 0x5E,
      let close = line.firstIndex(of: 0x5D)
    else { return false }
    return line[line.index(after: close)...].first == 0x3A
  }

  /// Whether a line is a directive of a site generator alone: `:::note`, `{{% tab %}}`.
  private static func isDirective(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: ":::".utf8)
      || line.starts(with: "{{".utf8) && line.suffix(2).elementsEqual("}}".utf8)
  }

  /// Where the text of a heading stands in a line, or nil for what is no heading.
  static func heading(_ line: ArraySlice<UInt8>) -> Range<Int>? {
    let hash: UInt8 = 0x23
    let level = line.prefix { $0 == hash }.count
    let rest = line.dropFirst(level)
    guard (1...6).contains(level), rest.first.map(isSpace) ?? true else { return nil }
    var end = rest.endIndex
    // An identifier such as {#usage} may follow the text.
    if rest.last == 0x7D, let open = rest.lastIndex(of: 0x7B),
      rest[open...].dropFirst().first == hash
    {
      end = open
    }
    while end > rest.startIndex && isSpace(line[end - 1]) { end -= 1 }
    var close = end
    while close > rest.startIndex && line[close - 1] == hash { close -= 1 }
    // Closing signs stand apart: C# keeps its own.
    if close == rest.startIndex || isSpace(line[close - 1]) { end = close }
    return rest.startIndex..<end
  }

  /// The length of the mark of a list item, a box to be ticked and all, or nil. A number interrupts
  /// a paragraph only when it is 1.
  static func itemMarkLength(_ line: ArraySlice<UInt8>, interrupts: Bool) -> Int? {
    guard let first = line.first else { return nil }
    var length = 1
    if (0x30...0x39).contains(first) {
      let digits = line.prefix { (0x30...0x39).contains($0) }
      length = digits.count + 1
      guard digits.count <= 9, let sign = line.dropFirst(digits.count).first,
        sign == 0x2E || sign == 0x29, !interrupts || digits.elementsEqual([0x31])
      else { return nil }
    } else if ![0x2D, 0x2A, 0x2B].contains(first) {
      return nil
    }
    let rest = line.dropFirst(length)
    guard let space = rest.first, isSpace(space) else { return nil }
    let text = rest.drop { isSpace($0) }
    let isBox =
      text.count > 3 && text.first == 0x5B && text[text.startIndex + 2] == 0x5D
      && [0x20, 0x78, 0x58].contains(text[text.startIndex + 1])
      && isSpace(text[text.startIndex + 3])
    return text.startIndex - line.startIndex + (isBox ? 4 : 0)
  }

  /// Where a comment ends, or nil when it does not in this line.
  static func commentEnd(_ line: ArraySlice<UInt8>) -> Int? {
    var index = line.startIndex
    while let dash = line[index...].firstIndex(of: 0x2D) {
      if line[dash...].starts(with: "-->".utf8) { return dash + 3 }
      index = dash + 1
    }
    return nil
  }
}
