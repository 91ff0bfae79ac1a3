internal import TextIO

/// What has been read of a part of a Word document.
struct WordReading {
  var text: FlowText
  private let styles: WordStyles
  private(set) var remarks: ExtractionRemarks

  private var open: [Element] = []
  private var leftOutDepth = 0
  private var isHiddenRun = false
  private var isRaisedRun = false
  private var mathPowers = 0
  /// How far the run is raised, and how large it is, in halves of a point, where it says so.
  private var place = (rise: 0, size: 0)
  /// For each open paragraph, whether its style hides it.
  private var hiddenParagraphs: [Bool] = []
  /// For each open field, whether its code is still to come to its end.
  private var fields: [Bool] = []
  /// Whether the content that comes is only to be replaced.
  private var isPlaceholder = false
  /// What the last start says is embedded there.
  private(set) var embedded: Embedded?
  /// For each open paragraph, whether its mark was deleted, so that it goes on in the next.
  private var goesOn: [Bool] = []
  private var suspended: [FlowText.Suspended] = []

  /// Something that stands in another part.
  struct Embedded {
    enum Kind { case text, diagram }
    var kind: Kind
    /// The relation that leads there.
    var id: String
  }

  private enum Element {
    case paragraph, paragraphProperties, run, text, leftOut, box, cell, power, other
  }

  init(text: FlowText, styles: WordStyles, remarks: ExtractionRemarks) {
    self.text = text
    self.styles = styles
    self.remarks = remarks
  }

  mutating func take(_ event: XMLPushParser.Event) throws(InputError) {
    switch event {
    case .start(let start):
      embedded = nil
      let element = begin(start)
      open.append(element)
      if element == .leftOut { leftOutDepth += 1 }
    case .text(let bytes):
      if open.last == .text, isShown {
        text.isRaised = isRaisedRun || mathPowers > 0
        text.append(bytes.bindMemory(to: UInt8.self))
      }
    case .end: end()
    }
    try text.checkLength()
  }

  private var isShown: Bool {
    !isHiddenRun && leftOutDepth == 0 && hiddenParagraphs.last != true && !isInCode
  }

  /// Whether the result of a field is part of the code of another one.
  private var isInCode: Bool { fields.count > 1 && fields.dropLast().contains(true) }

  /// Adds what is embedded where the last start is.
  mutating func insert(_ lines: [UInt8], _ kind: Embedded.Kind) {
    let around = kind == .diagram ? text.suspend() : nil
    if kind == .text { text.endParagraph() }
    for line in lines.split(separator: 0x0A) {
      line.withUnsafeBufferPointer { text.append($0) }
      text.endParagraph()
    }
    if let around { text.resume(around) }
  }

  /// Notes that something embedded was not read.
  mutating func passOver(_ embedded: Embedded.Kind) {
    if embedded == .text { remarks.unreadTexts += 1 }
  }

  private mutating func begin(_ start: XMLElementStart) -> Element {
    let name = start.name
    if leftOutDepth > 0 { return .other }
    if let element = property(name, start) { return element }
    switch name {
    case "p":
      goesOn.append(false)
      hiddenParagraphs.append(false)
      return .paragraph
    case "pPr": return .paragraphProperties
    case "r":
      isHiddenRun = false
      isRaisedRun = false
      place = (0, 0)
      return .run
    case "t": return .text
    // Alternate content holds the same text once more for old readers.
    case "del", "moveFrom", "instrText", "delText", "delInstrText", "Fallback", "separator",
      "continuationSeparator", "rPrChange", "pPrChange", "rt":
      return .leftOut
    case "sdtContent":
      defer { isPlaceholder = false }
      if isPlaceholder { return .leftOut }
    case "showingPlcHdr": isPlaceholder = WordStyles.isOn(start)
    case "tc": return .cell
    case "txbxContent":
      suspended.append(text.suspend())
      return .box
    case "sup" where isMath(start):
      mathPowers += 1
      return .power
    case "den" where isMath(start): text.append("/")
    case "altChunk": embedded = relation(start, "id").map { Embedded(kind: .text, id: $0) }
    case "relIds": embedded = relation(start, "dm").map { Embedded(kind: .diagram, id: $0) }
    case "chart" where start.namespace.hasSuffix("/chart"): remarks.unreadCharts += 1
    case "fldChar": field(start["fldCharType"] ?? "")
    default: if isShown { sign(name, start) }
    }
    return .other
  }

  private func relation(_ start: XMLElementStart, _ name: StaticString) -> String? {
    start[name, inNamespace: { $0.hasSuffix("/relationships") }]
  }

  private mutating func field(_ type: String) {
    switch type {
    case "begin": if fields.count < 64 { fields.append(true) }
    case "separate": if !fields.isEmpty { fields[fields.count - 1] = false }
    case "end": _ = fields.popLast()
    default: break
    }
  }

  private func isMath(_ start: XMLElementStart) -> Bool { start.namespace.contains("/math") }

  /// Heeds a property of a run or of the mark of a paragraph.
  private mutating func property(_ name: String, _ start: XMLElementStart) -> Element? {
    let isMark = open.contains(.paragraphProperties)
    switch name {
    case "del", "moveFrom": if !isMark { return nil }
    case "vanish", "specVanish": if !WordStyles.isOn(start) { return .other }
    case "vertAlign":
      isRaisedRun = start["val"] == "superscript"
      return .other
    case "position" where !isMark, "sz" where !isMark:
      let number = start["val"].flatMap { Int($0) } ?? 0
      if name == "sz" { place.size = number } else { place.rise = number }
      // Small and raised, as marks of notes are set by hand.
      if place.rise >= 4, (1...18).contains(place.size) { isRaisedRun = true }
      return .other
    case "pStyle":
      if styles.hiddenParagraphs.contains(start["val"] ?? ""), !hiddenParagraphs.isEmpty {
        hiddenParagraphs[hiddenParagraphs.count - 1] = true
      }
      return .other
    case "rStyle":
      let style = start["val"] ?? ""
      isRaisedRun = styles.raised.contains(style)
      isHiddenRun = styles.hidden.contains(style)
      return .other
    default: return nil
    }
    if isMark {
      if !goesOn.isEmpty { goesOn[goesOn.count - 1] = true }
    } else {
      isHiddenRun = true
    }
    return .other
  }

  /// Takes what stands for a character or a line end.
  private mutating func sign(_ name: String, _ start: XMLElementStart) {
    switch name {
    case "tab", "ptab": text.append([0x20])
    case "br", "cr": text.endParagraph()
    case "noBreakHyphen": text.append("-")
    case "sym":
      guard let code = start["char"].flatMap({ UInt32($0, radix: 16) }) else { return }
      text.isRaised = isRaisedRun
      if let sign = SymbolFonts.character(code, of: start["font"] ?? "") {
        text.append(sign)
      } else {
        remarks.unknownSymbols += 1
        text.append("□")
      }
    default: return
    }
  }

  private mutating func end() {
    switch open.popLast() {
    case .paragraph:
      _ = hiddenParagraphs.popLast()
      if goesOn.popLast() == false, leftOutDepth == 0 { text.endParagraph() }
    case .run:
      isHiddenRun = false
      isRaisedRun = false
    case .leftOut: leftOutDepth -= 1
    case .cell: text.endParagraph()
    case .box: if let paragraph = suspended.popLast() { text.resume(paragraph) }
    case .power: mathPowers -= 1
    default: break
    }
  }
}
