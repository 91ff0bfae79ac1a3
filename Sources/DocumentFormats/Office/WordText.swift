internal import TextIO

/// Reads the text of a Word document (DOCX, ISO 29500): its paragraphs in order, with those of
/// tables and text boxes, and after them the footnotes and endnotes.
///
/// Deleted text of tracked changes, hidden text, the readings of ruby, marks of notes and the codes
/// of fields are left out. What is embedded, texts (`w:altChunk`) and diagrams, is read where it stands.
/// Headers, footers, comments and charts are counted and not read.
struct WordText {
  private let depth: Int
  private let archive: ZipArchive
  private var styles = WordStyles()
  private var text = FlowText()
  /// What is told of the document.
  private var remarks = ExtractionRemarks()

  /// The text, a paragraph a line.
  static func read(_ path: String) throws(InputError) -> (FlowText, ExtractionRemarks) {
    try read(try ZipArchive(path: path), depth: 0)
  }

  /// The text of a document that may be embedded in others.
  static func read(
    _ archive: ZipArchive, depth: Int
  ) throws(InputError) -> (FlowText, ExtractionRemarks) {
    var reader = WordText(archive: archive, depth: depth)
    try reader.read()
    return (reader.text, reader.remarks)
  }

  private init(archive: ZipArchive, depth: Int) { (self.archive, self.depth) = (archive, depth) }

  private mutating func read() throws(InputError) {
    guard
      let main = try PackageRelations.mainPart(of: archive, usually: "word/document.xml")
    else {
      throw InputError(
        file: archive.name, message: "no word/document.xml in it, nor what its relations name",
        hint: "a DOCX file is wanted; older Word documents must be saved as DOCX")
    }
    let relations = try PackageRelations(of: main, in: archive)
    for part in relations.parts("styles") {
      if let entry = try archive.entry(part) { try styles.read(entry) }
    }
    try read(main)
    for (kind, usual) in [("footnotes", "word/footnotes.xml"), ("endnotes", "word/endnotes.xml")] {
      let parts = relations.parts(kind)
      for part in parts.isEmpty ? [usual] : parts { try read(part) }
    }
    remarks.unreadHeaders =
      try count(relations.parts("header")) + count(relations.parts("footer"))
    for part in relations.parts("comments") {
      guard let entry = try archive.entry(part) else { continue }
      remarks.unreadComments += try entry.count(of: "comment")
    }
  }

  private mutating func read(_ part: String) throws(InputError) {
    guard let entry = try archive.entry(part) else { return }
    let relations = try PackageRelations(of: part, in: archive)
    let (archive, depth) = (archive, depth)
    var reading = WordReading(text: text, styles: styles, remarks: remarks)
    let parser = try XMLPushParser(name: entry.name) { event throws(InputError) in
      try reading.take(event)
      guard case .start = event, let embedded = reading.embedded else { return }
      let lines = try relations.part(id: embedded.id).flatMap { part throws(InputError) in
        switch embedded.kind {
        case .text: try EmbeddedText.lines(of: part, in: archive, depth: depth)
        case .diagram: try SlidesText.lines(of: part, in: archive)
        }
      }
      if let lines {
        reading.insert(lines, embedded.kind)
      } else {
        reading.passOver(embedded.kind)
      }
    }
    try entry.parse(with: parser)
    reading.text.endParagraph()
    text = reading.text
    remarks = reading.remarks
  }

  /// How many of some parts have any text.
  private func count(_ parts: [String]) throws(InputError) -> Int {
    var count = 0
    for part in parts {
      guard let entry = try archive.entry(part) else { continue }
      var reading = WordReading(text: FlowText(), styles: styles, remarks: remarks)
      let parser = try XMLPushParser(name: entry.name) { event throws(InputError) in
        try reading.take(event)
      }
      try entry.parse(with: parser)
      reading.text.endParagraph()
      if !reading.text.bytes.isEmpty { count += 1 }
    }
    return count
  }
}
