internal import TextIO

/// Rebuilds paragraphs from the lines of pages as `pdftotext -layout` gives them.
///
/// Lines that stand at the edges of many pages, numbers aside, are running heads and go. A paragraph
/// ends at a blank line, before a line that is set in or begins an item, and after a line that
/// leaves much room or ends a sentence short of the edge. A word that was divided is put together.
///
/// - Complexity: linear in the length of the text.
struct PDFParagraphs {
  /// The text, a paragraph a line.
  private(set) var text = FlowText()
  /// How many lines were left out as running heads and page numbers.
  private(set) var runningHeads = 0

  private struct Line {
    var content: Substring
    var indent: Int
    /// The column after its last character.
    var end: Int
    var isBlank: Bool { content.isEmpty }
  }

  init(_ utf8: [UInt8]) {
    let pages = String(decoding: utf8, as: UTF8.self).split(separator: "\u{C}")
      .map { page in
        page.split(omittingEmptySubsequences: false) { $0.isNewline }.map(PDFParagraphs.line)
      }
      .filter { $0.contains { !$0.isBlank } }
    let bodies = withoutHeads(pages)
    var last: Line?
    for body in bodies { add(body, &last) }
    text.endParagraph()
  }

  private static func line(_ text: Substring) -> Line {
    let content = text.drop { $0.isWhitespace }
    let indent = text.prefix { $0.isWhitespace }.reduce(0) { $0 + ($1 == "\u{3000}" ? 2 : 1) }
    var rest = content
    while rest.last?.isWhitespace == true { rest.removeLast() }
    let width = rest.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
    return Line(content: rest, indent: indent, end: indent + width)
  }

  // MARK: Running heads

  private mutating func withoutHeads(_ pages: [[Line]]) -> [[Line]] {
    var counts: [String: Int] = [:]
    let edges = pages.map(PDFParagraphs.edges)
    for (page, places) in zip(pages, edges) {
      var seen: Set<String> = []
      for place in places {
        let key = PDFParagraphs.key(page[place].content)
        if seen.insert(key).inserted { counts[key, default: 0] += 1 }
      }
    }
    let many = max(2, (pages.count * 2 + 4) / 5)
    var bodies: [[Line]] = []
    for (page, places) in zip(pages, edges) {
      let heads = places.filter { place in
        let key = PDFParagraphs.key(page[place].content)
        let isNumber = pages.count > 1 && PDFParagraphs.isPageNumber(key)
        return isNumber || counts[key, default: 0] >= many
      }
      runningHeads += heads.count
      bodies.append(page.enumerated().filter { !heads.contains($0.offset) }.map(\.element))
    }
    return bodies
  }

  /// The first two and the last two lines of a page that are not blank.
  private static func edges(of page: [Line]) -> [Int] {
    let places = page.indices.filter { !page[$0].isBlank }
    return places.count <= 4 ? places : Array(places.prefix(2) + places.suffix(2))
  }

  /// A line without its numbers and white space.
  private static func key(_ line: Substring) -> String {
    String(line.filter { !$0.isWhitespace }.map { $0.isNumber ? "#" : $0 })
      .replacing(/#+/, with: "#")
  }

  private static func isPageNumber(_ key: String) -> Bool {
    let marks = Set("-–—|/·.#()第页共頁")
    return key.contains("#") && key.count <= 8 && key.allSatisfy { marks.contains($0) }
      || ["Page#", "page#", "Page#of#", "P.#", "#of#"].contains(key)
  }

  // MARK: Paragraphs

  private mutating func add(_ page: [Line], _ last: inout Line?) {
    let lines = page.filter { !$0.isBlank }
    let margin = lines.map(\.indent).min() ?? 0
    let edge = lines.map(\.end).sorted().dropLast(lines.count / 20).last ?? 0
    var isAfterBlank = false
    var isFirst = true
    for line in page {
      if line.isBlank {
        isAfterBlank = true
        continue
      }
      if let before = last {
        let isTurn = isFirst && isAfterBlank
        let isNew =
          isAfterBlank && !isTurn || begins(line, after: before, margin, edge)
          || isFirst && endsSentence(before.content)
        if isNew { text.endParagraph() } else { joinLine(line) }
      }
      append(line)
      last = line
      isAfterBlank = false
      isFirst = false
    }
  }

  /// The end of the last line, when it is a word that was divided.
  private var divided = false

  private mutating func append(_ line: Line) {
    var content = line.content
    divided = false
    if content.last == "-", content.dropLast().last?.isLowercase == true {
      content = content.dropLast()
      divided = true
    }
    text.append(Array(content.utf8))
    pending = divided ? "-" : ""
  }

  /// The hyphen that the next line makes part of a word or not.
  private var pending = ""

  private mutating func joinLine(_ line: Line) {
    if pending.isEmpty {
      text.append([0x0A])
    } else if line.content.first?.isLowercase != true {
      text.append(Array(pending.utf8))
    }
    pending = ""
  }

  private func begins(_ line: Line, after before: Line, _ margin: Int, _ edge: Int) -> Bool {
    if isItem(line.content) { return true }
    if line.indent >= before.indent + 2 && line.indent >= margin + 2 && line.indent <= margin + 12 {
      return true
    }
    let width = max(1, edge - margin)
    let used = before.end - margin
    if used * 2 < width { return true }
    return used * 10 < width * 8 && endsSentence(before.content)
  }

  private func endsSentence(_ line: Substring) -> Bool {
    line.last { !"\"'”’）)」』".contains($0) }.map { ".!?。！？:：;；".contains($0) } ?? false
  }

  private func isItem(_ line: Substring) -> Bool {
    line.prefixMatch(
      of: /[•·●○■□◆▪‣–—\-*] |\(?\d{1,3}[.)、．] ?\D|（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、/
    ) != nil
  }
}
