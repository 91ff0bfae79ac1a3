internal import TextIO

/// Puts what is shown of HTML into a text, tag by tag: a page, or the pieces of HTML in Markdown.
///
/// Of the tree that browsers build, what matters is kept: which elements are open, and what each
/// means for the text in it.
///
/// - Complexity: each tag takes time up to the depth, which is at most ``deepest``.
struct HTMLFlow {
  /// How deep elements may be nested.
  static let deepest = 512

  /// The text.
  var text: FlowText

  private let options: ExtractionOptions
  private let leavesTitleOut: Bool
  private var open: [Element] = []
  private var hiddenDepth = 0
  private var preformattedDepth = 0
  private var raisedDepth = 0
  private var mainDepth = 0
  /// Words that are shown beside the text of the open paragraph.
  private var besideWords: [String] = []
  /// Whether elements within a line end where a block begins, whatever was written.
  var endsLinesAtBlocks = false
  /// Whether an element was deeper than is allowed, and was passed over.
  private(set) var isTooDeep = false

  private struct Element {
    var name: String
    var isHidden = false
    /// Whether its text is raised: the mark of a note, or a power.
    var isRaised = false
    var isForeign: Bool { name == "svg" || name == "math" }
  }

  init(_ text: FlowText, _ options: ExtractionOptions, leavesTitleOut: Bool = false) {
    self.text = text
    self.leavesTitleOut = leavesTitleOut
    self.options = options
  }

  /// Whether text comes that is not shown.
  var isHidden: Bool { hiddenDepth > 0 }
  /// Whether what is open is part of SVG or MathML.
  var isForeign: Bool { open.last { $0.isForeign } != nil }

  // MARK: What is met

  mutating func take(_ tag: HTMLTag, slashEnds: Bool = false) {
    if tag.isEnd { end(tag.name) } else { start(tag, slashEnds: slashEnds) }
  }

  /// Takes text that stands at a place.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) {
    if isHidden { return }
    guard preformattedDepth > 0 else { return text.append(bytes, at: place) }
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      text.append(UnsafeBufferPointer(rebasing: bytes[start..<index]), at: place + start)
      text.endParagraph(isUndivided: true)
      start = index + 1
    }
    text.append(UnsafeBufferPointer(rebasing: bytes[start...]), at: place + start)
  }

  /// Takes characters that stand for what is at a place.
  mutating func take(_ characters: [UInt8], for place: Range<Int>) {
    if !isHidden { text.append(characters, for: place) }
  }

  /// How many elements are open.
  var depth: Int { open.count }

  /// Ends a paragraph, and the elements that were opened in it and never closed.
  mutating func endParagraph(closingTo depth: Int, isUndivided: Bool = false) {
    while open.count > depth, let last = open.last, !HTMLElements.blocks.contains(last.name) {
      pop()
    }
    text.endParagraph(isUndivided: isUndivided)
    appendBesideWords()
  }

  /// Ends the text.
  mutating func finish() {
    text.endParagraph()
    appendBesideWords()
  }

  /// Closes the elements that were opened since there were so many.
  mutating func close(to depth: Int) {
    while open.count > depth { pop() }
  }

  private mutating func endParagraph() {
    if isHidden { return }
    text.endParagraph(isUndivided: preformattedDepth > 0)
    appendBesideWords()
  }

  /// Puts what is shown beside a paragraph behind it, each a paragraph.
  private mutating func appendBesideWords() {
    if besideWords.isEmpty { return }
    let isRaised = text.isRaised
    text.isRaised = false
    for words in besideWords {
      text.append(words)
      text.endParagraph()
    }
    besideWords.removeAll()
    text.isRaised = isRaised
  }

  // MARK: Elements

  private mutating func start(_ tag: HTMLTag, slashEnds: Bool) {
    let name = tag.name
    if !isForeign, let implied = HTMLElements.implied(by: name) {
      close(implied.ended, within: implied.bounds)
    }
    if endsLinesAtBlocks, HTMLElements.blocks.contains(name) {
      while let last = open.last, !HTMLElements.blocks.contains(last.name) { pop() }
    }
    let element = Element(name: name, isHidden: hides(tag), isRaised: Self.raises(tag))
    if name == "br" || HTMLElements.blocks.contains(name) && !isForeign && !element.isHidden {
      endParagraph()
    }
    if !isHidden, !element.isHidden { showWords(of: tag) }
    // Words around a picture are apart, Chinese ones are not.
    if name == "img", !isHidden { text.append([0x0A]) }
    if HTMLElements.empty.contains(name) && !isForeign { return }
    if tag.closesItself && (slashEnds || isForeign || name == "svg" || name == "math") { return }
    push(element)
  }

  private mutating func push(_ element: Element) {
    if open.count >= Self.deepest {
      isTooDeep = true
      return
    }
    open.append(element)
    count(element, by: 1)
  }

  private mutating func pop() {
    guard let element = open.popLast() else { return }
    count(element, by: -1)
  }

  private mutating func count(_ element: Element, by step: Int) {
    if element.isHidden { hiddenDepth += step }
    if element.isRaised {
      raisedDepth += step
      text.isRaised = raisedDepth > 0
    }
    switch element.name {
    case "pre", "listing", "xmp", "plaintext", "textarea": preformattedDepth += step
    case "main", "article": mainDepth += step
    default: return
    }
  }

  /// Whether text is raised: by its element, by its style, or as the mark of a note that leads there.
  private static func raises(_ tag: HTMLTag) -> Bool {
    if tag.name == "sup" { return true }
    if tag.attributes.isEmpty { return false }
    if tag.name == "a", tag["role"] == "doc-noteref" || isNote(tag["epub:type"]) { return true }
    guard let style = tag["style"], style.utf8.count < 4096 else { return false }
    let plain = style.lowercased().filter { !$0.isWhitespace }
    return plain.split(separator: ";").contains { $0.hasPrefix("vertical-align:super") }
  }

  private static func isNote(_ type: String?) -> Bool {
    type?.split(separator: " ").contains("noteref") == true
  }

  /// Adds what a browser shows of attributes: captions of buttons, words within empty fields, and what is
  /// said of pictures and shown beside elements.
  private mutating func showWords(of tag: HTMLTag) {
    if tag.attributes.isEmpty { return }
    showBeside(tag)
    switch tag.name {
    case "input":
      switch tag["type"]?.lowercased() ?? "text" {
      case "button", "submit", "reset": if let value = tag["value"] { text.append(value) }
      case "hidden", "checkbox", "radio", "image", "file", "color", "range": return
      default: showField(tag["placeholder"])
      }
    case "textarea": showField(tag["placeholder"])
    case "optgroup": showField(tag["label"])
    default: return
    }
  }

  /// Keeps the words for a picture, and those that are shown where one points at an element.
  private mutating func showBeside(_ tag: HTMLTag) {
    if options.isMainTextOnly || tag.name == "link" { return }
    let isPicture =
      tag.name == "img" || tag.name == "area"
      || tag.name == "input" && tag["type"]?.lowercased() == "image"
    for words in [isPicture ? tag["alt"] : nil, tag["title"]] {
      guard let words, words.unicodeScalars.contains(where: { $0.properties.isAlphabetic }),
        !Self.isPictureName(words), besideWords.last != words
      else { continue }
      besideWords.append(words)
    }
  }

  /// Whether words are the name of a file with a picture, as programs put it in.
  private static func isPictureName(_ words: String) -> Bool {
    let name = words.lowercased()
    return !name.contains(where: \.isWhitespace)
      && [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp"].contains { name.hasSuffix($0) }
  }

  private mutating func showField(_ words: String?) {
    guard let words, !words.isEmpty else { return }
    endParagraph()
    text.append(words)
    endParagraph()
  }

  private func hides(_ tag: HTMLTag) -> Bool {
    let name = tag.name
    if HTMLElements.leftOut.contains(name) || tag["hidden"] != nil { return true }
    if name == "dialog" && tag["open"] == nil { return true }
    if name == "pre" && options.leavesCodeOut || name == "title" && leavesTitleOut { return true }
    if let style = tag["style"], HTMLFlow.hides(style) { return true }
    return options.isMainTextOnly && isBeside(tag)
  }

  /// Whether an element is none of the main text: the title, navigation, what stands aside, and the
  /// header and footer of the page.
  private func isBeside(_ tag: HTMLTag) -> Bool {
    if HTMLElements.beside.contains(tag.name) { return true }
    if let role = tag["role"] {
      return ["navigation", "banner", "contentinfo", "complementary", "search"].contains(role)
    }
    return (tag.name == "header" || tag.name == "footer") && mainDepth == 0
  }

  private static func hides(_ style: String) -> Bool {
    let plain = style.lowercased().filter { !$0.isWhitespace }
    return plain.split(separator: ";").contains {
      $0.hasPrefix("display:none") || $0.hasPrefix("visibility:hidden")
        || $0.hasPrefix("visibility:collapse") || $0.hasPrefix("mso-hide:all")
        // The number or bullet that Word writes before an item.
        || $0.hasPrefix("mso-list:ignore")
    }
  }

  private mutating func end(_ name: String) {
    if name == "br" || name == "p" && !open.contains(where: { $0.name == "p" }) {
      return endParagraph()
    }
    let isBlock = HTMLElements.blocks.contains(name)
    var index = open.count
    while index > 0 {
      index -= 1
      let other = open[index].name
      if other == name { break }
      // What ends a line's part ends no block; nothing leaves a cell but the table's own ends.
      if !isBlock && HTMLElements.blocks.contains(other) { return }
      if HTMLElements.scopes.contains(other) && !isTablePart(name) && name != "body"
        && name != "html"
      {
        return
      }
      if index == 0 { return }
    }
    guard index < open.count, open[index].name == name else { return }
    if isBlock { endParagraph() }
    while open.count > index { pop() }
  }

  private func isTablePart(_ name: String) -> Bool {
    ["table", "tr", "tbody", "thead", "tfoot", "td", "th", "caption"].contains(name)
  }

  /// Closes the outermost of some elements that is open within bounds, and all in it.
  private mutating func close(_ names: Set<String>, within bounds: Set<String>) {
    var found: Int?
    var index = open.count
    while index > 0 {
      index -= 1
      let name = open[index].name
      if bounds.contains(name) { break }
      if names.contains(name) { found = index }
      // A list or table in an item keeps the item open.
      if HTMLElements.scopes.contains(name) && !names.contains(name) { break }
      if bounds.isEmpty && HTMLElements.blocks.contains(name) { break }
    }
    guard let found else { return }
    endParagraph()
    while open.count > found { pop() }
  }
}
