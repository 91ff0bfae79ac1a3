/// The names of HTML's elements that stand within text.
enum HTMLTags {
  private static let names: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "big", "blockquote", "body", "br", "button", "caption",
    "center",
    "cite", "code", "col", "dd", "del", "dfn", "div", "dl", "dt", "em", "emph", "figure", "font",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i",
    "iframe", "img", "input", "ins", "kbd", "label", "li", "link", "main", "mark", "nav", "nobr",
    "ol", "option", "p", "pre", "q", "s", "samp", "script", "section", "select", "small", "span",
    "strike", "strong", "style", "sub", "summary", "sup", "table", "tbody", "td", "th", "thead",
    "title", "tr", "tt", "u", "ul", "var", "video", "wbr",
  ]

  /// Whether a name is one, in any case.
  static func contains(_ name: ArraySlice<UInt8>) -> Bool {
    name.count <= 10
      && names.contains(String(decoding: name.lazy.map(Characters.lowercased), as: UTF8.self))
  }
}
