/// What the elements of HTML mean for the text of a page.
enum HTMLElements {
  /// Elements that begin and end a paragraph.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd",
    "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "legend",
    "li", "listing", "main", "menu", "nav", "ol", "optgroup", "option", "p", "plaintext", "pre",
    "search", "section", "select", "summary", "table", "tbody", "td", "textarea", "tfoot", "th",
    "thead", "title", "tr", "ul", "xmp",
  ]

  /// Elements whose text is not shown, was struck out, or says how other text is read.
  static let leftOut: Set<String> = [
    "applet", "audio", "canvas", "datalist", "del", "iframe", "math", "meter", "noembed",
    "noframes", "noscript", "object", "progress", "rp", "rt", "rtc", "s", "script", "strike",
    "style", "svg", "template", "video",
  ]

  /// Elements that have no content and no end.
  static let empty: Set<String> = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input",
    "keygen", "link", "meta", "param", "source", "track", "wbr",
  ]

  /// Elements that are beside the main text of a page.
  static let beside: Set<String> = ["aside", "nav", "title"]

  /// What an element ends that is open when it begins, and what bounds the search for it.
  static func implied(by name: String) -> (ended: Set<String>, bounds: Set<String>)? {
    switch name {
    case "li": (["li", "p"], ["ol", "ul", "menu", "dir"])
    case "dd", "dt": (["dd", "dt", "p"], ["dl"])
    case "td", "th": (["td", "th", "p"], ["table", "tr"])
    case "tr": (["td", "th", "tr", "p"], ["table"])
    case "tbody", "thead", "tfoot": (["td", "th", "tr", "tbody", "thead", "tfoot"], ["table"])
    case "option": (["option"], ["select", "datalist", "optgroup"])
    case "optgroup": (["option", "optgroup"], ["select"])
    case "rt", "rp": (["rt", "rp", "rb"], ["ruby", "rtc"])
    case "rb", "rtc": (["rt", "rp", "rb", "rtc"], ["ruby"])
    case "body": (["head"], [])
    case _ where blocks.contains(name): (["p"], [])
    default: nil
    }
  }

  /// Elements that nothing within them can end from inside.
  static let scopes: Set<String> = [
    "applet", "button", "caption", "html", "marquee", "object", "table", "td", "template", "th",
  ]
}
