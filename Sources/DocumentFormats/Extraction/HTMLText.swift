internal import TextIO

/// Reads the text of a web page: its blocks in order, without markup, scripts and styles.
enum HTMLText {
  /// Elements that begin and end a paragraph.
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd",
    "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main",
    "menu", "nav", "ol", "optgroup", "option", "p", "pre", "section", "select", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
  ]
  /// Elements whose text nobody reads.
  private static let leftOut: Set<String> = [
    "script", "style", "template", "noscript", "svg", "math", "textarea", "iframe", "object",
    "canvas", "audio", "video", "rt", "rp",
  ]

  /// The text, a block a line; the title of the page first.
  static func read(_ page: TextFile) throws(InputError) -> String {
    var text = ParagraphText()
    var depthLeftOut = 0
    let parser = try HTMLPushParser(name: page.name) { event throws(InputError) in
      switch event {
      case .start(let name):
        if leftOut.contains(name) { depthLeftOut += 1 }
        if blocks.contains(name) { text.endParagraph() }
        if name == "br" || name == "img" { text.append([0x20]) }
      case .text(let bytes):
        if depthLeftOut == 0 { text.append(bytes) }
      case .end(let name):
        if leftOut.contains(name) { depthLeftOut = max(0, depthLeftOut - 1) }
        if blocks.contains(name) { text.endParagraph() }
      }
      if text.isTooLong {
        throw InputError(
          file: page.name, message: "more than \(ParagraphText.longest >> 20) MB of text in it",
          hint: "split the page")
      }
    }
    try parser.parse(page.bytes)
    text.endParagraph()
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// The encoding that a page names in its first bytes, where that is not UTF-8: `charset=` in a
  /// `meta` element, or `encoding=` in an XML declaration.
  static func declaredEncoding(in bytes: ArraySlice<UInt8>) -> String? {
    let head = String(decoding: bytes.lazy.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
      .lowercased()
    for mark in ["charset=", "encoding="] {
      guard let place = head.firstRange(of: mark) else { continue }
      let name = head[place.upperBound...].drop { "\"' ".contains($0) }
        .prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
      return name.isEmpty || name == "utf-8" || name == "utf8" ? nil : String(name)
    }
    return nil
  }
}
