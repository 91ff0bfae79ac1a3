internal import Bitext
internal import TextIO

/// Collects the units of a TMX document while it goes by.
///
/// Of each unit the first variant in each of both languages counts; a unit that lacks one has an
/// empty side. The codes of the original format that stand in `bpt`, `ept`, `it`, `ph` and `ut`
/// are no text (TMX 1.4b, 4.2), nor is what `sub` encloses in them; what `hi` encloses is.
struct TMXCollector: UnitCollector {
  var queue = UnitQueue()
  private(set) var losses = ConversionLosses()

  private enum Element: String { case tmx, header, tu, tuv, seg, note, prop }

  private let name: String
  private var languages: LanguageChoice
  private var names = XMLElementNames<Element>()
  private var elements: [Element?] = []
  private var unit = TranslationUnit()
  private var line = 1
  private var inline = InlineCollector(.tmx)
  private var side: LanguageChoice.Side?
  private var tag = ""
  private var hasSide = (source: false, target: false)
  /// The text of the open note or property, and the name of the property.
  private var value: [UInt8]?
  private var propertyName = ""
  private var hasUnit = false
  private var hasPair = false

  init(name: String, languages: LanguageChoice) {
    self.name = name
    self.languages = languages
  }

  mutating func take(_ event: XMLPushParser.Event) throws(InputError) {
    switch event {
    case .start(let start):
      if inline.isOpen { inline.open(start) } else { try open(start) }
    case .text(let utf8):
      if inline.isOpen {
        try inline.append(utf8, in: name)
      } else if let length = value?.count {
        if length + utf8.count > InlineCollector.longestText {
          throw InputError(file: name, message: "a note or property is over 1 MB")
        }
        value?.append(contentsOf: utf8)
      }
    case .end:
      if !inline.isOpen {
        close()
      } else if inline.close() {
        elements.removeLast()
        closeSegment()
      }
    }
  }

  func finish() throws(InputError) {
    if hasUnit && !hasPair {
      throw InputError(
        file: name, message: "no unit has both a source and a target segment",
        hint: "the language of a <tuv> is told by xml:lang, such as zh-CN and en")
    }
  }

  // MARK: Elements

  private mutating func open(_ start: XMLElementStart) throws(InputError) {
    let element = names.element(of: start.namePointer)
    if elements.isEmpty && element != .tmx {
      throw InputError(file: name, message: "this is not TMX: it begins with <\(start.name)>")
    }
    elements.append(element)
    switch element {
    case .header: languages.propose(source: start["srclang"] ?? "")
    case .tu: openUnit(start)
    case .tuv: try openVariant(start)
    case .seg: inline.begin()
    case .note, .prop:
      value = []
      propertyName = element == .prop ? start["type"] ?? "" : ""
    case .tmx, nil: break
    }
  }

  private mutating func openUnit(_ start: XMLElementStart) {
    unit.removeAll()
    line = start.line
    hasSide = (false, false)
    for (name, value) in start.attributes {
      if name == "tuid" { unit.id = value } else { keep(name, value, "") }
    }
  }

  private mutating func openVariant(_ start: XMLElementStart) throws(InputError) {
    guard let language = start.utf8(of: "lang") else {
      throw InputError(
        file: name, message: "a <tuv> without xml:lang",
        hint: "each variant must tell its language, such as zh-CN or en")
    }
    side = languages.side(of: language)
    if side == .source && hasSide.source || side == .target && hasSide.target { side = nil }
    guard let side else {
      losses.add(.otherLanguages)
      return
    }
    tag = String(decoding: language, as: UTF8.self)
    guard start.attributeCount > 1 else { return }
    for (name, value) in start.attributes where name != "xml:lang" && name != "lang" {
      keep(name, value, side == .source ? "source." : "target.")
    }
  }

  private mutating func keep(_ name: String, _ value: String, _ part: String) {
    unit.properties.append(TranslationUnit.Property(name: "tmx.\(part)\(name)", value: value))
  }

  private mutating func close() {
    guard let element = elements.popLast() else { return }
    switch element {
    case .tu: closeUnit()
    case .tuv: side = nil
    case .note, .prop: closeValue(isNote: element == .note)
    case .tmx, .header, .seg, nil: break
    }
  }

  private mutating func closeValue(isNote: Bool) {
    defer { value = nil }
    guard let value, elements.contains(.tu) else { return }
    // What is said of another language's variant goes with it.
    if elements.last == .tuv && side == nil { return }
    let text = String(decoding: value, as: UTF8.self)
    if isNote {
      unit.notes.append(TranslationUnit.Note(text))
    } else {
      UnitProperties.apply(propertyName, text, to: &unit)
    }
  }

  private mutating func closeSegment() {
    switch side {
    case .source where !hasSide.source:
      swap(&unit.source, &inline.text)
      unit.source.language = tag
      hasSide.source = true
    case .target where !hasSide.target:
      swap(&unit.target, &inline.text)
      unit.target.language = tag
      hasSide.target = true
    default: break
    }
  }

  private mutating func closeUnit() {
    hasUnit = true
    if hasSide == (true, true) { hasPair = true }
    queue.append(&unit, line: line)
  }
}
