internal import TextIO

/// Reads the text of an OpenDocument file (ODT, and the slides of ODP; ISO 26300): paragraphs and
/// headings in order, with those of tables and frames; a note stands before the paragraph in which
/// it is called.
///
/// Deleted text of tracked changes, hidden text, comments, and the readings of ruby are left out.
enum OpenDocumentText {
  /// The text, a paragraph a line.
  static func read(_ path: String) throws(InputError) -> FlowText {
    let archive = try ZipArchive(path: path)
    guard let entry = try archive.entry("content.xml") else {
      throw InputError(
        file: archive.name, message: "no content.xml in it", hint: "an ODT file is wanted")
    }
    var reading = OpenDocumentReading()
    for part in [try archive.entry("styles.xml"), entry] {
      guard let part else { continue }
      reading.isContent = part.name == entry.name
      let parser = try XMLPushParser(name: part.name) { event throws(InputError) in
        try reading.take(event)
      }
      try part.parse(with: parser)
    }
    reading.text.endParagraph()
    return reading.text
  }
}

/// What has been read of an OpenDocument file.
private struct OpenDocumentReading {
  var text = FlowText()
  /// Whether this is the part with the text, not that with the styles.
  var isContent = false

  private var open: [Element] = []
  private var leftOutDepth = 0
  private var paragraphDepth = 0
  private var raisedDepth = 0
  private var raised: Set<String> = []
  private var hidden: Set<String> = []
  /// The style that is being defined.
  private var style: String?
  private var suspended: [FlowText.Suspended] = []

  private enum Element { case paragraph, leftOut, raised, beside, other }

  private static let leftOut: Set<String> = [
    "tracked-changes", "annotation", "annotation-end", "ruby-text", "note-citation", "forms",
    "hidden-text", "hidden-paragraph", "settings", "page-number", "desc", "meta", "placeholder",
    "covered-table-cell",
  ]

  mutating func take(_ event: XMLPushParser.Event) throws(InputError) {
    switch event {
    case .start(let start):
      let element = begin(start)
      open.append(element)
      if element == .leftOut { leftOutDepth += 1 }
      if element == .raised { raisedDepth += 1 }
      text.isRaised = raisedDepth > 0
    case .text(let bytes):
      if paragraphDepth > 0, leftOutDepth == 0, isContent {
        text.append(bytes.bindMemory(to: UInt8.self))
      }
    case .end: end()
    }
    try text.checkLength()
  }

  private mutating func begin(_ start: XMLElementStart) -> Element {
    let name = start.name
    if leftOutDepth > 0 { return .other }
    define(name, start)
    guard isContent else { return .other }
    switch name {
    case "p", "h":
      if hidden.contains(start["style-name"] ?? "") { return .leftOut }
      paragraphDepth += 1
      return .paragraph
    case "span":
      let style = start["style-name"] ?? ""
      if hidden.contains(style) { return .leftOut }
      return raised.contains(style) ? .raised : .other
    case "note", "text-box", "custom-shape":
      guard paragraphDepth > 0 else { return .other }
      suspended.append(text.suspend())
      return .beside
    case "section"
    where start["display"] == "none" && start.namespace.hasSuffix(":text:1.0"):
      return .leftOut
    // The title of a picture, which is not shown.
    case "title" where start.namespace.contains(":svg"): return .leftOut
    case "s", "tab": text.append([0x20])
    case "line-break": text.endParagraph()
    case _ where Self.leftOut.contains(name): return .leftOut
    default: break
    }
    return .other
  }

  /// Notes which styles raise and hide text.
  private mutating func define(_ name: String, _ start: XMLElementStart) {
    switch name {
    case "style":
      style = start["name"]
      let parent = start["parent-style-name"] ?? ""
      if let style, raised.contains(parent) { raised.insert(style) }
    case "text-properties":
      guard let style else { return }
      let position = start["text-position"]?.split(separator: " ").first.map(String.init) ?? ""
      if position == "super" || (Int(position.filter { $0 != "%" }) ?? 0) > 0 {
        raised.insert(style)
      }
      let display = start["display", inNamespace: { $0.hasSuffix(":text:1.0") }]
      if display == "none" { hidden.insert(style) }
    default: break
    }
  }

  private mutating func end() {
    switch open.popLast() {
    case .paragraph:
      paragraphDepth -= 1
      text.endParagraph()
    case .leftOut: leftOutDepth -= 1
    case .raised: raisedDepth -= 1
    case .beside: if let paragraph = suspended.popLast() { text.resume(paragraph) }
    default: break
    }
    text.isRaised = raisedDepth > 0
  }
}
