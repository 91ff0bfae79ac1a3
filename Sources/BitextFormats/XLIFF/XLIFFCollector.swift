internal import Bitext
internal import TextIO

/// Collects the units of an XLIFF document, version 1.2 or 2, while it goes by.
///
/// In version 2 each segment of a unit is a unit here; where there are several, the number or
/// identifier of the segment follows that of the unit after `#`.
struct XLIFFCollector: UnitCollector {
  var queue = UnitQueue()
  private var line = 1
  private(set) var losses = ConversionLosses()

  private enum Element: String {
    case xliff, file, source, target, note, context, unit, segment, ignorable, originalData, data
    case transUnit = "trans-unit"
    case alternative = "alt-trans"
    case segmentedSource = "seg-source"
    case binaryUnit = "bin-unit"
    case matches, glossary
  }

  private let name: String
  private let wanted: (source: String?, target: String?)
  private var isVersion2 = false
  private var names = XMLElementNames<Element>()
  private var elements: [Element?] = []
  /// How deep the parser is in something that is passed over.
  private var skipped = 0
  private var languages = (source: "", target: "")
  private var unit = TranslationUnit()
  /// What belongs to all segments of a unit of version 2.
  private var shared = TranslationUnit()
  private var segments = 0
  private var inline = InlineCollector(.xliff)
  private var value: [UInt8]?
  private var valueName = ""
  private var hasFile = false
  private var matchesLanguage = false

  init(name: String, source: String?, target: String?) {
    self.name = name
    wanted = (source, target)
  }

  mutating func take(_ event: XMLPushParser.Event) throws(InputError) {
    switch event {
    case .start(let start):
      if skipped > 0 {
        skipped += 1
      } else if inline.isOpen {
        inline.open(start)
      } else {
        try open(start)
      }
    case .text(let utf8):
      if skipped > 0 { return }
      if inline.isOpen {
        try inline.append(utf8, in: name)
      } else if let length = value?.count {
        if length + utf8.count > InlineCollector.longestText {
          throw InputError(file: name, message: "a note is over 1 MB")
        }
        value?.append(contentsOf: utf8)
      }
    case .end:
      if skipped > 0 {
        skipped -= 1
      } else if !inline.isOpen {
        close()
      } else if inline.close(), let element = elements.popLast() {
        closeSide(isSource: element == .source)
      }
    }
  }

  func finish() throws(InputError) {
    if hasFile && !matchesLanguage {
      throw InputError(
        file: name, message: "no part of it is in the languages that were asked for",
        hint: "the last one has \(languages.source) and \(languages.target)")
    }
  }

  // MARK: Starts

  private mutating func open(_ start: XMLElementStart) throws(InputError) {
    let element = names.element(of: start.namePointer)
    if elements.isEmpty {
      try openDocument(start, element)
    } else if isForeign(element, start) {
      if element == .alternative || element == .matches { losses.add(.alternatives) }
      if element == .glossary { losses.add(.glossaries) }
      skipped = 1
      return
    }
    elements.append(element)
    switch element {
    case .file where !isVersion2:
      openFile(start["source-language"] ?? "", start["target-language"] ?? "")
      if !isWanted {
        elements.removeLast()
        skipped = 1
      }
    case .file: openFile(languages.source, languages.target)
    case .transUnit, .unit:
      line = start.line
      openUnit(start)
    case .segment:
      line = start.line
      openSegment(start)
    case .source: inline.begin()
    case .target:
      inline.begin()
      if !isVersion2 { readState(start["state"]) }
    case .note, .context, .data: openValue(start, element)
    default: break
    }
  }

  private mutating func openDocument(_ start: XMLElementStart, _ element: Element?)
    throws(InputError)
  {
    guard element == .xliff else {
      throw InputError(file: name, message: "this is not XLIFF: it begins with <\(start.name)>")
    }
    isVersion2 = start["version"]?.hasPrefix("2") == true
    inline = InlineCollector(isVersion2 ? .xliff2 : .xliff)
    if isVersion2 { languages = (start["srcLang"] ?? "", start["trgLang"] ?? "") }
  }

  /// Whether an element and what it holds is passed over.
  private func isForeign(_ element: Element?, _ start: XMLElementStart) -> Bool {
    switch element {
    case .alternative, .segmentedSource, .binaryUnit, .matches, .glossary, .ignorable: true
    default:
      isVersion2 && !start.namespace.isEmpty
        && !start.namespace.hasPrefix("urn:oasis:names:tc:xliff:document:2")
    }
  }

  private var isWanted: Bool {
    func fits(_ tag: String, _ wanted: String?) -> Bool {
      guard let wanted, !tag.isEmpty else { return true }
      return LanguageChoice.primary(tag) == LanguageChoice.primary(wanted)
    }
    return fits(languages.source, wanted.source) && fits(languages.target, wanted.target)
  }

  private mutating func openFile(_ source: String, _ target: String) {
    hasFile = true
    languages = (source, target)
    if isWanted { matchesLanguage = true }
  }

  private mutating func openUnit(_ start: XMLElementStart) {
    unit.removeAll()
    shared.removeAll()
    segments = 0
    inline.originalData.removeAll()
    let id = start["id"] ?? ""
    unit.id = id
    shared.id = id
    if start["approved"] == "yes" { UnitProperties.apply("xliff.approved", "yes", to: &unit) }
    let label = isVersion2 ? start["name"] : start["resname"]
    if let label {
      UnitProperties.apply("xliff.name", label, to: &unit)
      UnitProperties.apply("xliff.name", label, to: &shared)
    }
  }

  private mutating func openSegment(_ start: XMLElementStart) {
    segments += 1
    unit = shared
    if segments > 1 || start["id"] != nil && start["id"] != "s1" {
      unit.id += "#\(start["id"] ?? "\(segments)")"
    }
    unit.state = start["state"].flatMap { SegmentState(xliff2: $0) }
    unit.stateDetail = start["subState"]
    if let state = unit.stateDetail.flatMap({ SegmentState(substate: $0) }) {
      unit.state = state
      unit.stateDetail = nil
    }
  }

  private mutating func readState(_ state: String?) {
    guard let state, let known = SegmentState(xliff: state) else { return }
    unit.state = known
    if known.xliff != state { unit.stateDetail = state }
  }

  private mutating func openValue(_ start: XMLElementStart, _ element: Element?) {
    value = []
    switch element {
    case .note: valueName = (isVersion2 ? start["category"] : start["from"]) ?? ""
    case .context: valueName = start["context-type"] ?? ""
    default: valueName = start["id"] ?? ""
    }
  }

  // MARK: Ends

  private mutating func close() {
    guard let element = elements.popLast() else { return }
    switch element {
    case .transUnit: closeUnit()
    case .segment: closeUnit()
    case .note, .context, .data: closeValue(element)
    default: break
    }
  }

  private mutating func closeSide(isSource: Bool) {
    if isSource {
      swap(&unit.source, &inline.text)
    } else {
      swap(&unit.target, &inline.text)
    }
  }

  private mutating func closeUnit() {
    unit.source.language = languages.source
    unit.target.language = languages.target
    if isWanted { queue.append(&unit, line: line) }
  }

  private mutating func closeValue(_ element: Element?) {
    defer { value = nil }
    guard let value, elements.contains(.transUnit) || elements.contains(.unit) else { return }
    let text = String(decoding: value, as: UTF8.self)
    switch element {
    case .note where valueName.hasPrefix(Self.property):
      give(String(valueName.dropFirst(Self.property.count)), text)
    case .note:
      let note = TranslationUnit.Note(text, category: valueName)
      unit.notes.append(note)
      if isVersion2 { shared.notes.append(note) }
    case .context where Self.contexts.contains(valueName): unit.context = text
    case .context: give(Self.contextProperty + valueName, text)
    case .data: inline.originalData[valueName] = text
    default: break
    }
  }

  private mutating func give(_ property: String, _ value: String) {
    if property == Self.idName {
      (unit.id, shared.id) = (value, value)
      return
    }
    UnitProperties.apply(property, value, to: &unit)
    if isVersion2 { UnitProperties.apply(property, value, to: &shared) }
  }

  /// What begins the category of notes that stand for properties.
  static let property = "x-property:"
  /// What begins the names of properties that stand for contexts of other types.
  static let contextProperty = "xliff.context."
  /// The name of the property that is the identifier, where the format wants another.
  static let idName = "xliff.id"
  private static let contexts: Set<String> = ["x-context", "x-msgctxt", "x-po-msgctxt"]
}
