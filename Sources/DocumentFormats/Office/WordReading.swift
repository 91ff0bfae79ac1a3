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
  /// For each open paragraph, whether its mark was deleted, so that it goes on in the next.
  private var goesOn: [Bool] = []
  private var suspended: [FlowText.Suspended] = []

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

  private var isShown: Bool { !isHiddenRun && leftOutDepth == 0 }

  private mutating func begin(_ start: XMLElementStart) -> Element {
    let name = start.name
    if leftOutDepth > 0 { return .other }
    if let element = property(name, start) { return element }
    switch name {
    case "p":
      goesOn.append(false)
      return .paragraph
    case "pPr": return .paragraphProperties
    case "r":
      isHiddenRun = false
      isRaisedRun = false
      return .run
    case "t": return .text
    // Alternate content holds the same text once more for old readers.
    case "del", "moveFrom", "instrText", "delText", "delInstrText", "Fallback", "separator",
      "continuationSeparator", "rPrChange", "pPrChange", "rt":
      return .leftOut
    case "tc": return .cell
    case "txbxContent":
      suspended.append(text.suspend())
      return .box
    case "sup" where isMath(start):
      mathPowers += 1
      return .power
    case "den" where isMath(start): text.append("/")
    default: if isShown { sign(name, start) }
    }
    return .other
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
