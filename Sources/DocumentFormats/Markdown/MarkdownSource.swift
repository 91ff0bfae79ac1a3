/// Markdown made ready for a parser of CommonMark: a copy in which what CommonMark does not know is
/// marked. It has the length of the file but for what ``MarkdownTables`` puts in.
///
/// What is no text becomes ``nothing`` or, where it fills a line, spaces: metadata, anchors such as
/// `{#usage}`, short codes of Hugo but for their visible words, directives such as `:::note`, and
/// references to footnotes. What would be taken for markup and is none becomes ``plain``: a single
/// `~`, which stands for a range in 5~10元. And since CommonMark finds no emphasis that ends between
/// a mark and a Chinese character, as in `**注意：**请看`, the character is made a mark.
///
/// - Complexity: linear in the length.
struct MarkdownSource {
  /// The byte of what is left out.
  static let nothing: UInt8 = 0x01
  /// The byte of what is not markup.
  static let plain: UInt8 = 0x02

  /// What a byte that differs from the file's means for the text.
  enum Meaning {
    case original, nothing, space
  }

  /// The copy.
  private(set) var bytes: [UInt8]
  /// Where the text begins, behind the metadata.
  let bodyStart: Int
  /// The title in the metadata, in pieces.
  let title: [Range<Int>]

  static func meaning(of byte: UInt8) -> Meaning {
    byte == nothing ? .nothing : byte == 0x20 ? .space : .original
  }

  init(_ utf8: UnsafeBufferPointer<UInt8>) {
    let matter = FrontMatter(utf8)
    bodyStart = matter.end
    title = matter.title
    bytes = Array(utf8)
    var codes = ShortCodes(utf8, from: bodyStart)
    var fences = MarkdownFences()
    var tables = MarkdownTables()
    var paragraphLines = 0
    var start = bodyStart
    while start < utf8.count {
      var end = start
      while end < utf8.count, utf8[end] != 0x0A { end += 1 }
      var line = MarkdownLine(utf8, start..<end)
      switch fences.kind(of: line) {
      case .text:
        paragraphLines = line.beginsBlock ? 0 : paragraphLines + 1
        line.hidesLinks = paragraphLines > Self.mostLines
        codes.mark(in: start..<end, &bytes)
        line.mark(&bytes)
        tables.look(at: line, start)
      case .fenceOfText:
        line.markFenceOfText(&bytes)
        tables.end()
      case .code: tables.end()
      }
      start = end + 1
    }
    if !tables.insertions.isEmpty { insert(tables.insertions) }
  }

  /// The most lines of a paragraph in which links are looked for: for each, md4c goes through the
  /// lines of the paragraph from its first.
  private static let mostLines = 8192

  // MARK: What was put in

  /// Where bytes were put in: the place in the copy behind them, and how many there were by then.
  private var inserted: [(end: Int, total: Int)] = []

  private mutating func insert(_ insertions: [MarkdownTables.Insertion]) {
    var longer: [UInt8] = []
    longer.reserveCapacity(bytes.count + insertions.count * 2)
    var place = 0
    var total = 0
    for insertion in insertions {
      longer += bytes[place..<insertion.place]
      longer += insertion.bytes
      total += insertion.bytes.count
      place = insertion.place
      inserted.append((longer.count, total))
    }
    longer += bytes[place...]
    bytes = longer
  }

  /// The pieces of a stretch of the copy that stand in the file, with how far ahead of their places
  /// there they are.
  ///
  /// - Complexity: logarithmic in the number of tables, and linear in the pieces.
  func pieces(of range: Range<Int>) -> [(copy: Range<Int>, shift: Int)] {
    if inserted.isEmpty { return [(range, 0)] }
    var low = 0
    var high = inserted.count
    while low < high {
      let middle = (low + high) / 2
      if inserted[middle].end <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var pieces: [(copy: Range<Int>, shift: Int)] = []
    var start = range.lowerBound
    var shift = low > 0 ? inserted[low - 1].total : 0
    while low < inserted.count {
      let added = inserted[low].total - shift
      let end = inserted[low].end - added
      if end >= range.upperBound { break }
      if end > start { pieces.append((start..<end, shift)) }
      start = max(start, inserted[low].end)
      shift = inserted[low].total
      low += 1
    }
    if start < range.upperBound { pieces.append((start..<range.upperBound, shift)) }
    return pieces
  }
}

/// Follows the fences of code from line to line, and those with which MyST fences notes in.
struct MarkdownFences {
  /// What a line is.
  enum Kind {
    case text, code
    /// A fence of a note, or an option below it.
    case fenceOfText
  }

  private var open: (sign: UInt8, length: Int)?
  /// The notes that are open, outermost first.
  private var notes: [(sign: UInt8, length: Int)] = []
  private var isAfterFence = false

  /// What the next line is.
  mutating func kind(of line: MarkdownLine) -> Kind {
    if let fence = open {
      if line.isFence(closing: fence.sign, fence.length) { open = nil }
      return .code
    }
    if isAfterFence && line.isOption { return .fenceOfText }
    isAfterFence = false
    if let note = notes.last, line.isFence(closing: note.sign, note.length) {
      notes.removeLast()
      return .fenceOfText
    }
    guard let fence = line.fence else { return .text }
    if line.fencesText, notes.count < 16 {
      notes.append(fence)
      isAfterFence = true
      return .fenceOfText
    }
    open = fence
    return .code
  }
}
