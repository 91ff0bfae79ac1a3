internal import CMD4C
internal import TextIO

/// Reads the text of Markdown: headings, paragraphs, list items, cells of tables and lines of code,
/// a line each, without marks, and with where each byte comes from.
///
/// Pieces of HTML are read by the rules of HTML. Of the metadata at the beginning, the title is
/// text.
final class MarkdownText: MarkdownListener {
  private let original: UnsafeBufferPointer<UInt8>
  private let source: MarkdownSource
  private let options: ExtractionOptions
  /// Whether no element of HTML goes on behind the block in which it began.
  private let elementsEndWithBlocks: Bool
  private var flow: HTMLFlow
  /// How many elements of HTML were open when the block began.
  private var blockDepth = 0
  private var isInCodeBlock = false
  /// The place behind the last piece of text.
  private var lastEnd = 0
  /// HTML that was met and not yet read, and where its bytes stand.
  private var html: [UInt8] = []
  private var htmlPlaces: [Int] = []

  /// The text of a file.
  ///
  /// - Complexity: linear in its length.
  static func read(_ file: TextFile, _ options: ExtractionOptions) -> FlowText {
    file.bytes.withUnsafeBufferPointer { utf8 in
      var reader = MarkdownText(utf8, options)
      reader.read()
      if reader.flow.isHidden {
        // What hides text to the end was never closed: it is not meant for all of it.
        reader = MarkdownText(utf8, options, elementsEndWithBlocks: true)
        reader.read()
      }
      return reader.flow.text
    }
  }

  private init(
    _ original: UnsafeBufferPointer<UInt8>, _ options: ExtractionOptions,
    elementsEndWithBlocks: Bool = false
  ) {
    self.original = original
    self.elementsEndWithBlocks = elementsEndWithBlocks
    self.options = options
    source = MarkdownSource(original)
    flow = HTMLFlow(FlowText(tracksOrigins: true), options)
  }

  private func read() {
    if !options.isMainTextOnly {
      for title in source.title {
        flow.take([0x0A], for: title.lowerBound..<title.lowerBound)
        flow.take(UnsafeBufferPointer(rebasing: original[title]), at: title.lowerBound)
      }
      flow.text.endParagraph()
    }
    lastEnd = source.bodyStart
    source.bytes.withUnsafeBufferPointer { bytes in
      let body = UnsafeBufferPointer(rebasing: bytes[source.bodyStart...])
      MarkdownEvents.parse(body, for: self)
    }
    endLine()
  }

  // MARK: Blocks and spans

  func beginBlock(_ type: MD_BLOCKTYPE) {
    endLine()
    isInCodeBlock = type == MD_BLOCK_CODE
  }

  func endBlock(_ type: MD_BLOCKTYPE) {
    if type == MD_BLOCK_HTML {
      readHTML()
      if elementsEndWithBlocks { flow.close(to: blockDepth) }
      if !flow.isHidden { flow.text.endParagraph() }
      blockDepth = flow.depth
    } else {
      if isInCodeBlock, !flow.isHidden { flow.text.endParagraph(isUndivided: true) }
      endLine()
    }
    isInCodeBlock = false
  }

  private func endLine() {
    readHTML()
    flow.endParagraph(closingTo: blockDepth)
    blockDepth = flow.depth
  }

  func beginSpan(_ type: MD_SPANTYPE) {
    readHTML()
    if type == MD_SPAN_DEL { flow.take(HTMLTag("del")) }
  }

  func endSpan(_ type: MD_SPANTYPE) {
    readHTML()
    if type == MD_SPAN_DEL { flow.take(HTMLTag("del", isEnd: true)) }
  }

  // MARK: Text

  func text(_ type: MD_TEXTTYPE, _ range: Range<Int>?) {
    let pieces = range.map {
      source.pieces(of: $0.lowerBound + source.bodyStart..<$0.upperBound + source.bodyStart)
    }
    if let last = pieces?.last { lastEnd = last.copy.upperBound - last.shift }
    if type == MD_TEXT_HTML { return appendHTML(pieces) }
    readHTML()
    if flow.isHidden { return }
    switch type {
    case MD_TEXT_BR: flow.text.endParagraph()
    case MD_TEXT_SOFTBR: appendLineEnd()
    case MD_TEXT_CODE: appendCode(pieces)
    case MD_TEXT_NULLCHAR: flow.take(Array("\u{FFFD}".utf8), for: lastEnd..<lastEnd)
    case MD_TEXT_ENTITY: for piece in pieces ?? [] { appendReference(piece) }
    default: for piece in pieces ?? [] { append(piece) }
    }
  }

  /// Adds text, without what was marked as none.
  private func append(_ piece: (copy: Range<Int>, shift: Int)) {
    var start = piece.copy.lowerBound - piece.shift
    func take(to end: Int) {
      if end > start {
        flow.take(UnsafeBufferPointer(rebasing: original[start..<end]), at: start)
      }
    }
    for index in piece.copy where source.bytes[index] != original[index - piece.shift] {
      let place = index - piece.shift
      switch MarkdownSource.meaning(of: source.bytes[index]) {
      case .original: continue
      case .nothing: take(to: place)
      case .space:
        take(to: place)
        flow.take([0x20], for: place..<place + 1)
      }
      start = place + 1
    }
    take(to: piece.copy.upperBound - piece.shift)
  }

  private func appendLineEnd() {
    var end = lastEnd
    while end < original.count, original[end] != 0x0A, original[end] != 0x0D { end += 1 }
    flow.take([0x0A], for: end..<min(end + 1, original.count))
    lastEnd = min(end + 1, original.count)
  }

  private func appendCode(_ pieces: [(copy: Range<Int>, shift: Int)]?) {
    if isInCodeBlock && options.leavesCodeOut { return }
    guard let pieces else {
      // A line end of the code, or white space before a line.
      if isInCodeBlock { flow.text.endParagraph(isUndivided: true) } else { appendLineEnd() }
      return
    }
    for piece in pieces {
      var start = piece.copy.lowerBound - piece.shift
      let end = piece.copy.upperBound - piece.shift
      for index in start..<end where isInCodeBlock && original[index] == 0x0A {
        flow.take(UnsafeBufferPointer(rebasing: original[start..<index]), at: start)
        flow.text.endParagraph(isUndivided: true)
        start = index + 1
      }
      flow.take(UnsafeBufferPointer(rebasing: original[start..<end]), at: start)
    }
  }

  private func appendReference(_ piece: (copy: Range<Int>, shift: Int)) {
    let place = piece.copy.lowerBound - piece.shift..<piece.copy.upperBound - piece.shift
    let reference = CharacterReference.read(
      UnsafeBufferPointer(rebasing: original[place]), at: 0, rules: .commonMark)
    if let reference, reference.length == place.count {
      flow.take(reference.characters, for: place)
    } else {
      append(piece)
    }
  }

  // MARK: HTML

  private func appendHTML(_ pieces: [(copy: Range<Int>, shift: Int)]?) {
    guard let pieces else {
      html.append(0x0A)
      htmlPlaces.append(lastEnd)
      return
    }
    for piece in pieces {
      for index in piece.copy {
        let byte = original[index - piece.shift]
        let isNothing =
          source.bytes[index] != byte
          && MarkdownSource.meaning(of: source.bytes[index]) == .nothing
        if isNothing { continue }
        html.append(byte)
        htmlPlaces.append(index - piece.shift)
      }
    }
  }

  private func readHTML() {
    if html.isEmpty { return }
    html.withUnsafeBufferPointer { bytes in
      var tokens = HTMLTokens(bytes)
      tokens.slashEnds = true
      tokens.isForeign = flow.isForeign
      while let token = tokens.next() {
        switch token {
        case .tag(let tag):
          flow.take(tag, slashEnds: true)
          tokens.isForeign = flow.isForeign
        case .text(let range): appendHTML(text: range, bytes)
        case .reference(let range, let characters):
          let start = htmlPlaces[range.lowerBound]
          flow.take(characters, for: start..<max(start, htmlPlaces[range.upperBound - 1] + 1))
        }
      }
    }
    html.removeAll(keepingCapacity: true)
    htmlPlaces.removeAll(keepingCapacity: true)
  }

  /// Adds text of HTML, in stretches that stand together in the file.
  private func appendHTML(text range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
    var start = range.lowerBound
    for index in range
    where index + 1 == range.upperBound || htmlPlaces[index + 1] != htmlPlaces[index] + 1 {
      flow.take(UnsafeBufferPointer(rebasing: bytes[start...index]), at: htmlPlaces[start])
      start = index + 1
    }
  }
}
