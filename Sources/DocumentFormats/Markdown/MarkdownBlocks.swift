internal import TextIO

/// Takes Markdown apart into its blocks (CommonMark 0.31 with the tables of GitHub).
///
/// Headings, paragraphs, list items, the cells of tables and fenced code are blocks. Their marks
/// are in none: `#`, `>`, bullets and numbers of lists, underlines, fences, the bars and dashes of
/// tables, rulers, link definitions, comments, and metadata between `---` at the beginning.
/// Indented code is taken for text, which is what it often is inside lists.
struct MarkdownBlocks {
  /// Lines of a block, without marks and the white space around them.
  struct Block {
    var lines: [Range<Int>]
    var isCode = false
  }

  /// The blocks in order. Linear time.
  private(set) var blocks: [Block] = []

  private let utf8: [UInt8]
  private let lines: [Range<Int>]
  /// Whether the last block is a paragraph that the next line may go on with.
  private var isOpen = false
  private var isTable = false

  init(_ text: TextFile) {
    utf8 = text.bytes
    lines = text.lineStarts.enumerated().map { number, start in
      let next = number + 1 < text.lineStarts.count ? text.lineStarts[number + 1] - 1 : nil
      return start..<max(start, next ?? text.bytes.count)
    }
    var number = metadataEnd()
    while number < lines.count { number = scan(number) }
  }

  // MARK: Lines

  /// Takes the line with a number, and those that go with it; returns the number of the next.
  private mutating func scan(_ number: Int) -> Int {
    var line = trimmed(lines[number])
    let isItem = stripContainers(&line)
    if line.isEmpty {
      close()
      return number + 1
    }
    if let fence = MarkdownLine.fence(utf8[line]) { return scanCode(fence, after: number) }
    if utf8[line].starts(with: "<!--".utf8) { return scanComment(line, number) }
    if !isItem && isOpen && MarkdownLine.isUnderline(utf8[line]) {
      close()
      return number + 1
    }
    if MarkdownLine.isMarkup(utf8[line]) {
      // The row of dashes leaves a table open.
      if !MarkdownLine.isTableRuler(utf8[line]) { close() }
      return number + 1
    }
    if let heading = MarkdownLine.heading(utf8[line]) {
      close()
      blocks.append(Block(lines: [trimmed(heading)]))
    } else if isRow(line, number) {
      if !isTable { close() }
      isTable = true
      addCells(line)
    } else {
      if isItem || isTable { close() }
      addText(line)
    }
    return number + 1
  }

  private mutating func addText(_ line: Range<Int>) {
    var line = line
    // A backslash or two spaces at the end of a line break it for good.
    let whole = utf8[line.upperBound...]
    let breaks =
      utf8[line].last == 0x5C || whole.starts(with: [0x20, 0x20])
    if utf8[line].last == 0x5C { line = line.lowerBound..<line.upperBound - 1 }
    if isOpen {
      blocks[blocks.count - 1].lines.append(line)
    } else {
      blocks.append(Block(lines: [line]))
    }
    isOpen = !breaks
  }

  private mutating func close() {
    isOpen = false
    isTable = false
  }

  // MARK: What goes over several lines

  /// Takes fenced code; a fence that is never closed reaches to the end.
  private mutating func scanCode(_ fence: MarkdownLine.Fence, after number: Int) -> Int {
    close()
    var code: [Range<Int>] = []
    var number = number + 1
    while number < lines.count {
      let line = trimmed(lines[number])
      var inner = line
      stripQuotes(&inner)
      if fence.isClosed(by: utf8[inner]) { break }
      if !inner.isEmpty { code.append(inner) }
      number += 1
    }
    if !code.isEmpty { blocks.append(Block(lines: code, isCode: true)) }
    return number + 1
  }

  /// Passes a comment and takes what follows it on its last line.
  private mutating func scanComment(_ line: Range<Int>, _ number: Int) -> Int {
    var number = number
    var rest = line.lowerBound + 4..<max(line.lowerBound + 4, line.upperBound)
    while true {
      if let end = MarkdownLine.commentEnd(utf8[rest]) {
        let after = trimmed(end..<rest.upperBound)
        if !after.isEmpty { addText(after) } else if !isOpen { close() }
        return number + 1
      }
      number += 1
      guard number < lines.count else { return number }
      rest = trimmed(lines[number])
    }
  }

  /// The number of the line after the metadata, 0 where there is none.
  private func metadataEnd() -> Int {
    guard let first = lines.first, utf8[trimmed(first)].elementsEqual("---".utf8) else { return 0 }
    for number in lines.indices.dropFirst() {
      let line = utf8[trimmed(lines[number])]
      if line.elementsEqual("---".utf8) || line.elementsEqual("...".utf8) { return number + 1 }
      // Metadata has keys and no blank lines; a ruler has a text after it.
      if line.isEmpty || number == 1 && !line.contains(0x3A) { return 0 }
    }
    return 0
  }

  // MARK: Tables

  private func isRow(_ line: Range<Int>, _ number: Int) -> Bool {
    let bar: UInt8 = 0x7C
    guard utf8[line].contains(bar) else { return false }
    if isTable { return true }
    guard number + 1 < lines.count else { return false }
    var next = trimmed(lines[number + 1])
    stripQuotes(&next)
    return MarkdownLine.isTableRuler(utf8[next])
  }

  private mutating func addCells(_ line: Range<Int>) {
    var start = line.lowerBound
    var index = start
    while index <= line.upperBound {
      if index == line.upperBound || utf8[index] == 0x7C {
        let cell = trimmed(start..<index)
        if !cell.isEmpty { blocks.append(Block(lines: [cell])) }
        start = index + 1
      } else if utf8[index] == 0x5C && index + 1 < line.upperBound {
        index += 1
      }
      index += 1
    }
    isOpen = false
  }

  // MARK: Beginnings of lines

  /// Passes the marks of quotations and list items; tells whether an item begins.
  private mutating func stripContainers(_ line: inout Range<Int>) -> Bool {
    var isItem = false
    while true {
      let before = line
      stripQuotes(&line)
      if !MarkdownLine.isRuler(utf8[line]),
        let length = MarkdownLine.itemMarkLength(utf8[line], interrupts: isOpen && !isItem)
      {
        line = trimmed(line.lowerBound + length..<line.upperBound)
        isItem = true
      }
      if line == before { return isItem }
    }
  }

  private func stripQuotes(_ line: inout Range<Int>) {
    while utf8[line].first == 0x3E { line = trimmed(line.lowerBound + 1..<line.upperBound) }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end && MarkdownLine.isSpace(utf8[start]) { start += 1 }
    while end > start && MarkdownLine.isSpace(utf8[end - 1]) { end -= 1 }
    return start..<end
  }
}
