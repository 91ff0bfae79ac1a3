internal import TextIO

/// Reads the text of a Word document (DOCX, ISO 29500): its paragraphs in order, with those of
/// tables and text boxes, and after them the footnotes and endnotes.
///
/// Deleted text of tracked changes, hidden text, and the codes of fields are left out.
enum WordText {
  /// The text, a paragraph a line.
  static func read(_ path: String) throws(InputError) -> String {
    let archive = try ZipArchive(path: path)
    var text = ParagraphText()
    var hasBody = false
    for part in ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"] {
      guard let entry = try archive.entry(part) else { continue }
      hasBody = hasBody || part == "word/document.xml"
      text = try append(entry, to: text)
    }
    if !hasBody {
      throw InputError(
        file: archive.name, message: "no word/document.xml in it",
        hint: "a DOCX file is wanted; older Word documents must be saved as DOCX")
    }
    return String(decoding: text.bytes, as: UTF8.self)
  }

  private static func append(
    _ entry: ZipEntry, to text: ParagraphText
  ) throws(InputError) -> ParagraphText {
    var reading = Reading(text: text)
    let parser = try XMLPushParser(name: entry.name) {
      event throws(InputError) in
      try reading.take(event)
    }
    try entry.parse(with: parser)
    return reading.text
  }

  /// What has been read of a part of the document.
  private struct Reading {
    var text: ParagraphText
    private var open: [Element] = []
    private var isHiddenRun = false

    init(text: ParagraphText) { self.text = text }

    private enum Element {
      case paragraph, run, text, leftOut, other
    }

    mutating func take(_ event: XMLPushParser.Event) throws(InputError) {
      switch event {
      case .start(let start): begin(start)
      case .text(let bytes):
        if open.last == .text, !isHiddenRun, !open.contains(.leftOut) { text.append(bytes) }
      case .end: end()
      }
      if text.isTooLong {
        throw InputError(
          file: "", message: "more than \(ParagraphText.longest >> 20) MB of text in it",
          hint: "split the document")
      }
    }

    private mutating func begin(_ start: XMLElementStart) {
      switch start.name {
      case "p": open.append(.paragraph)
      case "r":
        open.append(.run)
        isHiddenRun = false
      case "t": open.append(.text)
      // Alternate content holds the same text once more for old readers.
      case "del", "moveFrom", "instrText", "delText", "Fallback", "separator", "rPrChange",
        "pPrChange":
        open.append(.leftOut)
      case "vanish":
        isHiddenRun = !["0", "false", "off"].contains(start["val"] ?? "")
        open.append(.other)
      case "tab", "br", "cr":
        text.append([0x20])
        open.append(.other)
      case "noBreakHyphen":
        text.append([0x2D])
        open.append(.other)
      default: open.append(.other)
      }
    }

    private mutating func end() {
      switch open.popLast() {
      case .paragraph:
        // A text box stands within a paragraph and has paragraphs of its own.
        if !open.contains(.leftOut) { text.endParagraph() }
      case .run: isHiddenRun = false
      default: break
      }
    }
  }
}
