internal import TextIO

/// Which styles in a Word document raise or hide text, such as that of marks of notes.
struct WordStyles {
  private(set) var raised: Set<String> = []
  private(set) var hidden: Set<String> = []
  /// Styles of paragraphs that hide them.
  private(set) var hiddenParagraphs: Set<String> = []

  /// Reads the part with the styles.
  mutating func read(_ entry: ZipEntry) throws(InputError) {
    var style: String?
    var paragraph: String?
    var found = self
    let parser = try XMLPushParser(name: entry.name) { event throws(InputError) in
      guard case .start(let start) = event else { return }
      switch start.name {
      case "style":
        style = start.type == "character" ? start["styleId"] : nil
        paragraph = start.type == "paragraph" ? start["styleId"] : nil
      case "vertAlign":
        if let style, start["val"] == "superscript" { found.raised.insert(style) }
      case "vanish":
        guard WordStyles.isOn(start) else { return }
        if let style { found.hidden.insert(style) }
        if let paragraph { found.hiddenParagraphs.insert(paragraph) }
      default: return
      }
    }
    try entry.parse(with: parser)
    self = found
  }

  /// Whether a property that is there is on.
  static func isOn(_ start: XMLElementStart) -> Bool {
    !["0", "false", "off"].contains(start["val"] ?? "")
  }
}
