/// Finds the short codes of Hugo, `{{< … >}}` and `{{% … %}}`, and the tags of Liquid, `{% … %}` on one
/// line, as Jekyll, Hexo and GitBook have them, and the words in them that are shown: the values of `text`,
/// `title` and `caption`. What stands between two tags is text.
struct ShortCodes {
  private var codes: [Range<Int>] = []
  private var next = 0
  private let utf8: UnsafeBufferPointer<UInt8>

  private static let shown: [[UInt8]] = ["text", "title", "caption"].map { Array($0.utf8) }
  private static let longest = 4096
  private static let mostWords = 8

  /// Finds all from a place on. Linear time.
  init(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.utf8 = utf8
    var open: (place: Int, sign: UInt8)?
    /// Where a tag of Liquid begins.
    var tag: Int?
    var index = start
    while index + 1 < utf8.count {
      if utf8[index] == 0x0A {
        tag = nil
        index += 1
      } else if utf8[index] == 0x7B, utf8[index + 1] == 0x25 {
        tag = index
        index += 2
      } else if let start = tag, utf8[index] == 0x25, utf8[index + 1] == 0x7D {
        if index - start < Self.longest { codes.append(start..<index + 2) }
        tag = nil
        index += 2
      } else if index + 2 >= utf8.count {
        index += 1
      } else if utf8[index] == 0x7B, utf8[index + 1] == 0x7B,
        utf8[index + 2] == 0x3C || utf8[index + 2] == 0x25
      {
        open = (index, utf8[index + 2])
        tag = nil
        index += 3
      } else if let code = open, utf8[index] == (code.sign == 0x3C ? 0x3E : 0x25),
        utf8[index + 1] == 0x7D, utf8[index + 2] == 0x7D
      {
        if index - code.place < Self.longest { codes.append(code.place..<index + 3) }
        open = nil
        index += 3
      } else {
        index += 1
      }
    }
  }

  /// Marks those of a line in a copy; lines must come in order.
  mutating func mark(in line: Range<Int>, _ bytes: inout [UInt8]) {
    while next < codes.count, codes[next].upperBound <= line.lowerBound { next += 1 }
    var number = next
    while number < codes.count, codes[number].lowerBound < line.upperBound {
      let code = codes[number]
      let words = shownWords(of: code)
      for place in code.clamped(to: line) {
        if utf8[place] == 0x0D || words.contains(where: { $0.contains(place) }) { continue }
        bytes[place] = MarkdownSource.nothing
      }
      // Words of one code are apart.
      let isTag = utf8[code.lowerBound + 1] == 0x25
      for word in isTag ? words[...] : words.dropLast() where line.contains(word.upperBound) {
        bytes[word.upperBound] = 0x20
      }
      number += 1
    }
  }

  /// Where the words stand that are shown.
  private func shownWords(of code: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var index = code.lowerBound + 2
    while index < code.upperBound, words.count < Self.mostWords {
      guard let sign = utf8[index..<code.upperBound].firstIndex(of: 0x3D) else { break }
      index = sign + 1
      var nameEnd = sign
      while nameEnd > code.lowerBound, utf8[nameEnd - 1] == 0x20 { nameEnd -= 1 }
      while index < code.upperBound, utf8[index] == 0x20 { index += 1 }
      guard index < code.upperBound, [0x22, 0x27, 0x60].contains(utf8[index]),
        let close = utf8[(index + 1)..<code.upperBound].firstIndex(of: utf8[index])
      else { continue }
      let isShown = Self.shown.contains { name in
        let start = nameEnd - name.count
        return start > code.lowerBound && utf8[start..<nameEnd].elementsEqual(name)
          && !MarkdownLine.isAlphanumeric(utf8[start - 1]) && utf8[start - 1] != 0x5F
      }
      if isShown, close > index + 1 { words.append(index + 1..<close) }
      index = close + 1
    }
    return words
  }
}
