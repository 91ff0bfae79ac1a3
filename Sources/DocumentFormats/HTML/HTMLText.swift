internal import TextIO

/// Reads the text of a web page: its blocks in order, as a browser shows them.
///
/// Scripts, styles, comments, and what is hidden or struck out are left out.
enum HTMLText {
  /// What kind of page is read.
  enum Kind {
    case html, xhtml
    /// XHTML whose title nobody sees.
    case pageOfBook
  }

  /// The text, a block a line; the title of the page first.
  ///
  /// - Complexity: linear in the length of the page.
  static func read(
    _ page: TextFile, _ options: ExtractionOptions, kind: Kind = .html,
    into text: FlowText = FlowText()
  ) throws(InputError) -> FlowText {
    // `withUnsafeBufferPointer` cannot carry a typed error, so the outcome is a value.
    try page.bytes.withUnsafeBufferPointer { utf8 in
      Result { () throws(InputError) in
        var start = HTMLFlow(text, options, leavesTitleOut: kind == .pageOfBook)
        let flow = try read(utf8, of: page, kind, start)
        if !flow.isHidden { return flow.text }
        // What hides text to the end was never closed: it is not meant for all of it.
        start.endsLinesAtBlocks = true
        return try read(utf8, of: page, kind, start).text
      }
    }.get()
  }

  private static func read(
    _ utf8: UnsafeBufferPointer<UInt8>, of page: TextFile, _ kind: Kind, _ start: HTMLFlow
  ) throws(InputError) -> HTMLFlow {
    let isXML = kind != .html
    var flow = start
    var tokens = HTMLTokens(utf8, isXML: isXML)
    while let token = tokens.next() {
      switch token {
      case .tag(let tag):
        flow.take(tag, slashEnds: isXML)
        tokens.isForeign = flow.isForeign
        if flow.isTooDeep {
          throw page.error(
            "elements nested more than \(HTMLFlow.deepest) deep", at: max(0, tokens.place - 1))
        }
      case .text(let range):
        flow.take(UnsafeBufferPointer(rebasing: utf8[range]), at: range.lowerBound)
      case .reference(let range, let characters): flow.take(characters, for: range)
      }
      try flow.text.checkLength(of: page.name, "page")
    }
    flow.finish()
    return flow
  }

  /// The encoding that a page names in its first bytes, where that is not UTF-8: `charset=` in a
  /// `meta` element, or `encoding=` in an XML declaration.
  ///
  /// As browsers do, GB 2312 and GBK are read as GB 18030, which holds both, and ISO 8859-1 as
  /// Windows' code page.
  static func declaredEncoding(in bytes: ArraySlice<UInt8>) -> String? {
    let head = String(decoding: bytes.lazy.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
      .lowercased()
    for mark in ["charset=", "encoding="] {
      guard let place = head.firstRange(of: mark) else { continue }
      let name = head[place.upperBound...].drop { "\"' ".contains($0) }
        .prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
      switch name {
      case "", "utf-8", "utf8": return nil
      case "gb2312", "gbk", "x-gbk", "gb_2312", "gb_2312-80", "csgb2312", "chinese":
        return "GB18030"
      case "iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii": return "windows-1252"
      default: return String(name)
      }
    }
    return nil
  }
}
