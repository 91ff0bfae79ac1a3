internal import TextIO

/// Reads the text of a presentation (PPTX, ISO 29500): its slides in order, each with its tables,
/// diagrams and then its notes.
///
/// Numbers of slides, dates, headers and footers are left out, which stand on every slide. Comments and charts
/// are counted and not read.
struct SlidesText {
  private let archive: ZipArchive
  private var text = FlowText()
  /// What is told of the presentation.
  private var remarks = ExtractionRemarks()

  /// The text, a paragraph a line.
  static func read(_ path: String) throws(InputError) -> (FlowText, ExtractionRemarks) {
    var reader = SlidesText(archive: try ZipArchive(path: path))
    try reader.read()
    return (reader.text, reader.remarks)
  }

  /// The lines of one part, such as a diagram; nil where it is not there.
  static func lines(of part: String, in archive: ZipArchive) throws(InputError) -> [UInt8]? {
    guard archive.has(part) else { return nil }
    var reader = SlidesText(archive: archive)
    try reader.read(part)
    return reader.text.bytes
  }

  private init(archive: ZipArchive) { self.archive = archive }

  private mutating func read() throws(InputError) {
    guard
      let main = try PackageRelations.mainPart(of: archive, usually: "ppt/presentation.xml"),
      let entry = try archive.entry(main)
    else {
      throw InputError(
        file: archive.name, message: "no ppt/presentation.xml in it, nor what its relations name",
        hint: "a PPTX file is wanted")
    }
    let relations = try PackageRelations(of: main, in: archive)
    var slides: [String] = []
    let parser = try XMLPushParser(name: entry.name) { event throws(InputError) in
      guard case .start(let start) = event, start.name == "sldId" else { return }
      let id = start["id", inNamespace: { $0.hasSuffix("/relationships") }]
      if let id, let part = relations.part(id: id) { slides.append(part) }
    }
    try entry.parse(with: parser)
    for slide in slides {
      try read(slide)
      let own = try PackageRelations(of: slide, in: archive)
      for part in own.parts("diagramData") + own.parts("notesSlide") { try read(part) }
      remarks.unreadCharts += own.parts("chart").count
      for part in own.parts("comments") {
        guard let entry = try archive.entry(part) else { continue }
        remarks.unreadComments += try entry.count(of: "cm")
      }
    }
  }

  private mutating func read(_ part: String) throws(InputError) {
    guard let entry = try archive.entry(part) else { return }
    var reading = SlideReading(text: text)
    let parser = try XMLPushParser(name: entry.name) { event throws(InputError) in
      try reading.take(event)
    }
    try entry.parse(with: parser)
    reading.text.endParagraph()
    text = reading.text
  }
}

/// What has been read of a slide.
private struct SlideReading {
  var text: FlowText
  private var open: [Element] = []
  private var leftOutDepth = 0
  /// Whether the shape is one that stands on every slide.
  private var isCommonShape = false

  private enum Element { case paragraph, run, text, leftOut, shape, other }

  private static let commonShapes: Set<String> = ["sldNum", "dt", "ftr", "hdr", "sldImg"]

  init(text: FlowText) { self.text = text }

  mutating func take(_ event: XMLPushParser.Event) throws(InputError) {
    switch event {
    case .start(let start):
      let element = begin(start)
      open.append(element)
      if element == .leftOut { leftOutDepth += 1 }
    case .text(let bytes):
      if open.last == .text, isShown { text.append(bytes.bindMemory(to: UInt8.self)) }
    case .end: end()
    }
    try text.checkLength(of: "", "presentation")
  }

  private var isShown: Bool { leftOutDepth == 0 && !isCommonShape }

  private mutating func begin(_ start: XMLElementStart) -> Element {
    if leftOutDepth > 0 { return .other }
    switch start.name {
    case "p": return .paragraph
    case "r":
      text.isRaised = false
      return .run
    case "rPr": text.isRaised = start["baseline"].flatMap { Int($0) }.map { $0 > 0 } ?? false
    case "t": return .text
    case "br": if isShown { text.endParagraph() }
    case "tab": if isShown { text.append([0x20]) }
    case "fld":
      let type = start.type ?? ""
      if type == "slidenum" || type.hasPrefix("datetime") { return .leftOut }
    case "sp": return .shape
    case "ph": isCommonShape = Self.commonShapes.contains(start.type ?? "")
    case "Fallback": return .leftOut
    default: break
    }
    return .other
  }

  private mutating func end() {
    switch open.popLast() {
    case .paragraph:
      text.isRaised = false
      if leftOutDepth == 0 { text.endParagraph() }
    case .run: text.isRaised = false
    case .shape: isCommonShape = false
    case .leftOut: leftOutDepth -= 1
    default: break
    }
  }
}
