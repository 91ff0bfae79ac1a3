/// A line of Markdown, and what of it CommonMark does not know.
struct MarkdownLine {
  let utf8: UnsafeBufferPointer<UInt8>
  /// The line without its end, and without white space and marks of quotations around it.
  let range: Range<Int>
  /// Whether brackets are to be text.
  var hidesLinks = false

  init(_ utf8: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    self.utf8 = utf8
    var start = line.lowerBound
    var end = line.upperBound
    while start < end, Self.isSpace(utf8[start]) || utf8[start] == 0x3E { start += 1 }
    while end > start, Self.isSpace(utf8[end - 1]) { end -= 1 }
    range = start..<end
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  var isBlank: Bool { range.isEmpty }
  /// The first byte.
  var first: UInt8? { utf8[range].first }

  private func starts(with text: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return utf8[range].starts(with: wanted)
  }

  // MARK: Fences

  /// The fence that the line opens, which may stand in an item of a list.
  var fence: (sign: UInt8, length: Int)? {
    var start = range.lowerBound
    for _ in 0..<8 {
      guard let length = itemMarkLength(at: start) else { break }
      start += length
    }
    guard start < range.upperBound else { return nil }
    let sign = utf8[start]
    guard sign == 0x60 || sign == 0x7E else { return nil }
    let length = utf8[start..<range.upperBound].prefix { $0 == sign }.count
    // After backticks no backtick may follow: ```code``` stands within a line.
    guard length >= 3, sign == 0x7E || !utf8[start + length..<range.upperBound].contains(sign)
    else { return nil }
    return (sign, length)
  }

  /// The names of what MyST fences in like code and is text: ```{note} Title.
  private static let textDirectives: Set<String> = [
    "admonition", "attention", "caution", "danger", "deprecated", "epigraph", "error", "hint",
    "important", "note", "seealso", "tip", "todo", "topic", "versionadded", "versionchanged",
    "warning",
  ]

  /// The place behind the name of a directive that fences text in; nil for other lines.
  private var directiveEnd: Int? {
    guard range.count < 1024, let open = utf8[range].firstIndex(of: 0x7B),
      utf8[range.lowerBound..<open].allSatisfy({ $0 == 0x60 || $0 == 0x7E || $0 == 0x20 }),
      let close = utf8[open..<range.upperBound].firstIndex(of: 0x7D),
      Self.textDirectives.contains(String(decoding: utf8[open + 1..<close], as: UTF8.self))
    else { return nil }
    return close + 1
  }

  /// Whether the line begins a note of MyST.
  var fencesText: Bool { directiveEnd != nil }

  /// Whether the line is an option of a directive: `:class: dropdown`.
  var isOption: Bool {
    guard first == 0x3A else { return false }
    let name = utf8[range].dropFirst().prefix { Self.isAlphanumeric($0) || $0 == 0x2D }
    return !name.isEmpty && name.endIndex < range.upperBound && utf8[name.endIndex] == 0x3A
  }

  /// The fence of a note is no text, but a title behind its name is a heading.
  func markFenceOfText(_ bytes: inout [UInt8]) {
    let title = directiveEnd.map { end in
      (end..<range.upperBound).first { !Self.isSpace(utf8[$0]) }
    }
    for place in range { bytes[place] = 0x20 }
    guard case .some(.some(let start)) = title else { return }
    for place in range { bytes[place] = MarkdownSource.nothing }
    bytes[range.lowerBound] = 0x23
    bytes[range.lowerBound + 1] = 0x20
    for place in start..<range.upperBound { bytes[place] = utf8[place] }
  }

  func isFence(closing sign: UInt8, _ length: Int) -> Bool {
    range.count >= length && utf8[range].allSatisfy { $0 == sign }
  }

  private func itemMarkLength(at start: Int) -> Int? {
    var index = start
    while index < range.upperBound, index < start + 9, (0x30...0x39).contains(utf8[index]) {
      index += 1
    }
    guard index < range.upperBound else { return nil }
    let marks: [UInt8] = index > start ? [0x2E, 0x29] : [0x2D, 0x2A, 0x2B]
    guard marks.contains(utf8[index]), index + 1 < range.upperBound,
      Self.isSpace(utf8[index + 1])
    else { return nil }
    index += 1
    while index < range.upperBound, Self.isSpace(utf8[index]) { index += 1 }
    return index - start
  }

  // MARK: Marks

  /// Marks what is no text, and what is no markup, in a copy.
  func mark(_ bytes: inout [UInt8]) {
    if isBlank { return }
    if starts(with: ":::") || starts(with: "///") {
      markDirective(&bytes)
    } else if starts(with: "!!! ") || starts(with: "??? ") || starts(with: "???+ ")
      || starts(with: "=== \"")
    {
      markAdmonition(&bytes)
    } else if starts(with: "[!") {
      markAlert(&bytes)
    } else if isTemplateAlone {
      for index in range { bytes[index] = MarkdownSource.nothing }
    }
    if hidesLinks {
      for index in range where bytes[index] == 0x5B { bytes[index] = MarkdownSource.plain }
    }
    markNotes(&bytes)
    MarkdownAttributes(utf8, range).mark(&bytes)
    MarkdownFlanks(utf8, range).mark(&bytes)
    blankEmptied(&bytes)
  }

  /// Whether nothing but `{{ … }}`, once or more, stands in the line.
  private var isTemplateAlone: Bool {
    guard starts(with: "{{"), utf8[range].suffix(2).elementsEqual("}}".utf8) else { return false }
    var isOpen = false
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      let sign: UInt8 = isOpen ? 0x7D : 0x7B
      if utf8[index] == sign, utf8[index + 1] == sign {
        // Short codes of Hugo have been marked.
        if !isOpen, index + 2 < range.upperBound, [0x3C, 0x25].contains(utf8[index + 2]) {
          return false
        }
        isOpen.toggle()
        index += 2
      } else if isOpen || Self.isSpace(utf8[index]) {
        index += 1
      } else {
        return false
      }
    }
    return !isOpen
  }

  /// Whether a new block begins for sure.
  var beginsBlock: Bool {
    guard range.count > 2, [0x2A, 0x2B, 0x2D].contains(utf8[range.lowerBound]) else {
      return isBlank
    }
    return Self.isSpace(utf8[range.lowerBound + 1])
  }

  /// A directive is no text, but what stands behind its name is a heading.
  private func markDirective(_ bytes: inout [UInt8]) {
    var index = range.lowerBound
    func skip(_ isPart: (UInt8) -> Bool) {
      while index < range.upperBound, isPart(utf8[index]) { index += 1 }
    }
    skip { $0 == utf8[range.lowerBound] }
    skip(Self.isSpace)
    skip { $0 == 0x7B || $0 == 0x2D || $0 == 0x5F || Self.isAlphanumeric($0) }
    skip { $0 == 0x7D }
    if index < range.upperBound, utf8[index] == 0x7B { skip { $0 != 0x7D } }
    skip { Self.isSpace($0) || $0 == 0x7D || $0 == 0x7C }
    var words = index..<range.upperBound
    if words.count > 1, utf8[words.lowerBound] == 0x5B, utf8[words.upperBound - 1] == 0x5D {
      words = words.lowerBound + 1..<words.upperBound - 1
    }
    for place in range where !words.contains(place) { bytes[place] = MarkdownSource.nothing }
    if !words.isEmpty {
      bytes[range.lowerBound] = 0x23
      bytes[range.lowerBound + 1] = 0x20
    }
  }

  /// `[!WARNING]` at the head of a quotation is no text; what stands behind it is a title.
  private func markAlert(_ bytes: inout [UInt8]) {
    guard let close = utf8[range].prefix(40).firstIndex(of: 0x5D),
      close + 1 == range.upperBound || utf8[close + 1] != 0x28 && utf8[close + 1] != 0x5B,
      utf8[range.lowerBound + 2..<close].allSatisfy({ Self.isAlphanumeric($0) || $0 == 0x2D }),
      close > range.lowerBound + 2
    else { return }
    for place in range.lowerBound...close { bytes[place] = MarkdownSource.nothing }
    guard close + 1 < range.upperBound else { return }
    bytes[range.lowerBound] = 0x23
    bytes[range.lowerBound + 1] = 0x20
  }

  /// `!!! note "Title"` of MkDocs, and its `=== "Tab"`, are like an item of a list, in which the lines that follow stand;
  /// a backslash parts the title from them.
  private func markAdmonition(_ bytes: inout [UInt8]) {
    let quote = utf8[range].firstIndex(of: 0x22)
    let title = (quote ?? range.upperBound - 1) + 1..<range.upperBound
    for place in range where !title.contains(place) { bytes[place] = MarkdownSource.nothing }
    if title.count > 1, utf8[title.upperBound - 1] == 0x22 {
      // A break where nothing follows would be a character.
      bytes[title.upperBound - 1] = isBeforeBlank ? MarkdownSource.nothing : 0x5C
    }
    bytes[range.lowerBound] = 0x2D
    bytes[range.lowerBound + 1] = 0x20
  }

  /// Whether the next line is blank, or there is none.
  private var isBeforeBlank: Bool {
    guard let end = utf8[range.upperBound...].firstIndex(of: 0x0A) else { return true }
    let next = utf8[(end + 1)...].prefix { $0 != 0x0A }
    return next.allSatisfy(Self.isSpace)
  }

  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// References to footnotes are no text; a footnote itself is like an item of a list.
  private func markNotes(_ bytes: inout [UInt8]) {
    var index = range.lowerBound
    while index + 3 < range.upperBound {
      guard utf8[index] == 0x5B, utf8[index + 1] == 0x5E, bytes[index] == 0x5B else {
        index += 1
        continue
      }
      let window = utf8[index + 2..<min(range.upperBound, index + 66)]
      guard let close = window.firstIndex(where: { $0 == 0x5D || $0 == 0x5B || $0 == 0x20 }),
        utf8[close] == 0x5D, close > index + 2
      else {
        index += 2
        continue
      }
      let isNote =
        index == range.lowerBound && close + 1 < range.upperBound && utf8[close + 1] == 0x3A
      for place in index...close + (isNote ? 1 : 0) { bytes[place] = MarkdownSource.nothing }
      if isNote {
        bytes[index] = 0x2D
        bytes[index + 1] = 0x20
      }
      index = close + 1
    }
  }

  /// A line in which nothing is left parts paragraphs.
  private func blankEmptied(_ bytes: inout [UInt8]) {
    let nothing = MarkdownSource.nothing
    guard bytes[range].contains(nothing), utf8[range].contains(where: { $0 != nothing }) else {
      return
    }
    if bytes[range].allSatisfy({ $0 == nothing || Self.isSpace($0) }) {
      for index in range where bytes[index] == nothing { bytes[index] = 0x20 }
    }
  }
}
