/// Finds attributes in braces, which Hugo, kramdown, Pandoc and others put behind headings, links
/// and pictures: `{#usage}`, `{: .note}`, `{.wide width=50%}`; and comments `{/* … */}`.
struct MarkdownAttributes {
  private let utf8: UnsafeBufferPointer<UInt8>
  private let line: Range<Int>

  private static let longest = 256

  init(_ utf8: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    self.utf8 = utf8
    self.line = line
  }

  /// Marks them in a copy. Linear time, as what is longer than ``longest`` is text.
  func mark(_ bytes: inout [UInt8]) {
    var index = line.lowerBound
    while let open = utf8[index..<line.upperBound].firstIndex(of: 0x7B) {
      index = open + 1
      guard let end = end(of: open) else { continue }
      for place in open..<end { bytes[place] = MarkdownSource.nothing }
      index = end
    }
  }

  /// The place behind attributes or a comment that begin at a place, where they are no text.
  private func end(of open: Int) -> Int? {
    let window = utf8[open + 1..<min(line.upperBound, open + Self.longest)]
    if window.starts(with: "/*".utf8) {
      var index = open + 3
      while index + 2 < window.endIndex {
        if utf8[index] == 0x2A, utf8[index + 1] == 0x2F, utf8[index + 2] == 0x7D {
          return index + 3
        }
        index += 1
      }
      return nil
    }
    guard let close = window.firstIndex(where: { $0 == 0x7D || $0 == 0x7B }),
      utf8[close] == 0x7D, close > open + 1
    else { return nil }
    let before = open > line.lowerBound ? utf8[open - 1] : 0
    let isBehind = before == 0x29 || before == 0x5D || before == 0x60 || before == 0x2A
    let isAtEnd = close + 1 == line.upperBound && (before == 0x20 || before == 0x09 || before == 0)
    let hasSign = [0x23, 0x2E, 0x3A].contains(utf8[open + 1])
    guard isBehind || isAtEnd || hasSign && isHeading && close + 1 == line.upperBound else {
      return nil
    }
    return areAttributes(open + 1..<close) && (hasSign || isBehind) ? close + 1 : nil
  }

  private var isHeading: Bool { utf8[line].first == 0x23 }

  /// Whether all words are names such as `#a`, `.b`, or `key=value`.
  private func areAttributes(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    if utf8[index] == 0x3A { index += 1 }
    while index < range.upperBound {
      if MarkdownLine.isSpace(utf8[index]) {
        index += 1
        continue
      }
      let start = index
      let isName = utf8[index] == 0x23 || utf8[index] == 0x2E
      while index < range.upperBound, !MarkdownLine.isSpace(utf8[index]), utf8[index] != 0x3D {
        let isPart =
          utf8[index] >= 0x80 || MarkdownLine.isAlphanumeric(utf8[index])
          || "-_.:#!%".utf8.contains(utf8[index])
        guard isPart else { return false }
        index += 1
      }
      if index < range.upperBound, utf8[index] == 0x3D {
        guard index > start, !isName, let end = valueEnd(index + 1, range.upperBound) else {
          return false
        }
        index = end
      } else if !isName || index == start + 1 {
        return false
      }
    }
    return true
  }

  private func valueEnd(_ start: Int, _ limit: Int) -> Int? {
    guard start < limit else { return nil }
    let quote = utf8[start]
    if quote == 0x22 || quote == 0x27 {
      return utf8[start + 1..<limit].firstIndex(of: quote).map { $0 + 1 }
    }
    return utf8[start..<limit].firstIndex { MarkdownLine.isSpace($0) } ?? limit
  }
}
