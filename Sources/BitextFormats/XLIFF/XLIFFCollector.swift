internal import Bitext
internal import TextIO

/// Collects the units of an XLIFF document, version 1 or 2, while it goes by.
///
/// What a tool calls a segment is a unit here: each `segment` of a unit of version 2, and each
/// `mrk` of type `seg` that `seg-source` and `target` share in version 1.2. Where a unit has
/// several, the name of the segment follows that of the unit after `#`, and ``TranslationUnit/Part``
/// says where it stood and what stood around it.
///
/// Elements and attributes are told by namespace and name; those of other namespaces than the root's
/// are what tools add, of which states and locks are known (``ToolMarks``).
struct XLIFFCollector: UnitCollector {
  var queue = UnitQueue()
  var losses = ConversionLosses()

  enum Element: String {
    case xliff, file, body, group, header, tool, source, target, note, notes, context, unit,
      segment, ignorable
    case originalData, data
    case transUnit = "trans-unit"
    case alternative = "alt-trans"
    case segmentedSource = "seg-source"
    case binaryUnit = "bin-unit"
    case binarySource = "bin-source"
    case binaryTarget = "bin-target"
    case contexts = "context-group"
    case matches, glossary
    case segmentDefinitions = "seg-defs"
    case segmentDefinition = "seg"
    case value
  }

  let name: String
  private let wanted: (source: String?, target: String?)
  /// Whether languages other than Chinese and English do not count.
  private let isChineseEnglish: Bool
  /// Whether what is wanted may stand the other way round, as files before said it and no person.
  private let allowsTurned: Bool
  var isVersion2 = false
  private var namespace: UnsafeRawPointer?
  private var names = XMLElementNames<Element>()
  private var elements: [Element?] = []
  /// How deep the parser is in something that is passed over.
  private var skipped = 0
  /// What a file, and each group open in it, says of its units.
  private var surroundings: [UnitSurroundings] = []
  private var parts = XLIFFUnitParts()
  /// How many groups are open in that of a message with plural forms, it among them; none outside.
  private var formsDepth = 0
  /// The header of the catalogue that the document was made from, as translate-toolkit and the XLIFF 1.2
  /// representation guide for gettext PO write it.
  private(set) var header: TranslationUnit?
  private var inline = InlineCollector(.xliff)
  private var value: ElementValue?
  private var notes = XLIFFNotes()
  /// The version of the open unit before this one, while it goes by.
  private var former: FormerVersion?

  private struct FormerVersion {
    var source = UnitText()
    var target = UnitText()

    mutating func take(_ text: UnitText, as element: Element) {
      if element == .source { source = text } else { target = text }
    }
  }
  private var hasFile = false
  private var matchesLanguage = false

  var dialect: InlineCode.Dialect { isVersion2 ? .xliff2 : .xliff }

  init(
    name: String, source: String?, target: String?, keepsPlaces: Bool = false,
    isChineseEnglish: Bool = false, allowsTurned: Bool = false
  ) {
    self.name = name
    self.isChineseEnglish = isChineseEnglish
    self.allowsTurned = allowsTurned
    parts.keepsPlaces = keepsPlaces
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
      } else {
        try value?.append(utf8, in: name)
      }
    case .end(let place):
      if skipped > 0 {
        skipped -= 1
      } else if !inline.isOpen {
        close(place)
      } else if inline.close(place), let element = elements.popLast() {
        losses.add(.attributes, inline.lostReferences)
        inline.lostReferences = 0
        if let element, former != nil {
          former?.take(inline.text, as: element)
        } else {
          parts.take(&inline, as: element, endingAt: place)
        }
      }
    }
  }

  func finish() throws(InputError) {
    guard hasFile && !matchesLanguage else { return }
    let last = surroundings.first.map { ($0.source, $0.target) } ?? lastLanguages
    let wanted = [wanted.source, wanted.target].compactMap { $0 }.joined(separator: " and ")
    throw InputError(
      file: name,
      message: allowsTurned
        ? "no part of it is in "
          + (wanted.isEmpty ? "Chinese and English" : "\(wanted), as the files before are")
        : "no part of it is in the languages that were asked for",
      hint: "--source-language and --target-language name them; the last one has "
        + "\(last.0) and \(last.1)")
  }

  private var lastLanguages = (source: "", target: "")

  // MARK: Starts

  private mutating func open(_ start: XMLElementStart) throws(InputError) {
    let element = names.element(of: start.namePointer)
    if elements.isEmpty {
      try openDocument(start, element)
    } else if isPassedOver(element, start) {
      skipped = 1
      return
    }
    elements.append(element)
    switch element {
    case .file: openFile(start)
    case .group, .binaryUnit:
      losses.add(.attributes, UnitSurroundings.lostAttributes(ofGroup: start))
      surroundings.append(surrounding(start))
      if formsDepth > 0 {
        formsDepth += 1
      } else if element == .group, start["restype"] == Self.pluralGroup {
        formsDepth = 1
        queue.holdForms()
      }
    case .contexts:
      losses.add(.attributes, start.countAttributes(beside: ["purpose"]))
      parts.meet(element, start)
    case .transUnit, .unit:
      parts.open(start, surroundings, isVersion2: isVersion2, &losses)
      parts.notesAround = notes.takeAround()
    case .segment: parts.openSegment(start, &losses)
    case .ignorable: parts.openIgnorable(start, &losses)
    case .alternative: former = FormerVersion()
    case .source, .segmentedSource, .target:
      inline.begin()
      if former != nil { break }
      if element == .target { parts.beginTarget(start, &losses) } else { parts.beginSide(start) }
    case .note, .context, .data: openValue(start, element)
    case .segmentDefinition: parts.define(start)
    default: parts.meet(element, start)
    }
    if isVersion2 { inline.originalData = parts.originalData }
  }

  private mutating func openDocument(_ start: XMLElementStart, _ element: Element?)
    throws(InputError)
  {
    guard element == .xliff else {
      throw InputError(file: name, message: "this is not XLIFF: it begins with <\(start.name)>")
    }
    namespace = start.namespaceID
    isVersion2 = start["version"]?.hasPrefix("2") == true
    inline = InlineCollector(isVersion2 ? .xliff2 : .xliff, namespace: namespace)
    lastLanguages = (start["srcLang"] ?? "", start["trgLang"] ?? "")
  }

  /// Whether an element and what it holds is passed over; what is lost by that is counted.
  private mutating func isPassedOver(_ element: Element?, _ start: XMLElementStart) -> Bool {
    if start.namespaceID != namespace {
      switch element {
      case .segmentDefinitions, .segmentDefinition:
        return !start.isInNamespace(beginning: "http://sdl.com/FileTypes/SdlXliff")
      // Details of a segment's origin.
      case .value where elements.last == .segmentDefinition: return true
      case .matches: losses.add(.alternatives)
      case .glossary: losses.add(.glossaries)
      // What limits count is kept with each limit.
      case nil where start.isInNamespace(beginning: SizeRestriction.module): break
      default: losses.add(.elements)
      }
      return true
    }
    if former != nil {
      if element == .source || element == .target { return false }
      losses.add(.elements)
      return true
    }
    switch element {
    case .alternative:
      if parts.isOpen, start["alttranstype"] == "previous-version" { return false }
      losses.add(.alternatives)
    case .tool: break
    // Counts, properties and what else no other format knows.
    case nil, .binarySource, .binaryTarget, .matches, .glossary, .segmentDefinitions,
      .segmentDefinition:
      losses.add(.elements)
    default: return false
    }
    return true
  }

  private mutating func openFile(_ start: XMLElementStart) {
    hasFile = true
    surroundings = [surrounding(start)]
    if !isVersion2 {
      lastLanguages = (start["source-language"] ?? "", start["target-language"] ?? "")
    }
    surroundings[0].source = lastLanguages.source
    surroundings[0].target = lastLanguages.target
    losses.add(.attributes, UnitSurroundings.lostAttributes(ofFile: start, isVersion2: isVersion2))
    // What is called so was made of no document.
    if let original = start["original"], original != "duiyi" { surroundings[0].original = original }
    if let kind = start["datatype"], kind != "plaintext" { surroundings[0].datatype = kind }
    if isWanted {
      matchesLanguage = true
    } else {
      losses.add(.otherLanguages)
      elements.removeLast()
      surroundings = []
      skipped = 1
    }
  }

  /// What a file or group says of its units beside what those around it say.
  private func surrounding(_ start: XMLElementStart) -> UnitSurroundings {
    var surrounding = surroundings.last ?? UnitSurroundings()
    if let translate = start["translate"] { surrounding.isTranslatable = translate != "no" }
    if let size = UnitSurroundings.sizeRestriction(start) { surrounding.sizeRestriction = size }
    // The forms of a message tell their group by their own names.
    if !surroundings.isEmpty, let id = start["id"], start["restype"] != Self.pluralGroup {
      surrounding.group += surrounding.group.isEmpty ? id : "/\(id)"
    }
    return surrounding
  }

  private var isWanted: Bool {
    let (source, target) = lastLanguages
    func fits(_ tag: String, _ wanted: String?) -> Bool {
      if tag.isEmpty { return true }
      if isChineseEnglish && Self.isOther(tag) { return false }
      guard let wanted else { return true }
      return !LanguageChoice.Tag(tag).isForeign(to: LanguageChoice.Tag(wanted))
    }
    if fits(source, wanted.source) && fits(target, wanted.target) { return true }
    return allowsTurned && fits(source, wanted.target) && fits(target, wanted.source)
  }

  /// Whether a tag is that of a language beyond doubt that is neither Chinese nor English; `cn` is
  /// what some write for Chinese.
  private static func isOther(_ tag: String) -> Bool {
    let primary = LanguageChoice.primary(tag)
    return primary.utf8.count == 2 && !["zh", "en", "cn"].contains(primary)
  }

  private mutating func openValue(_ start: XMLElementStart, _ element: Element?) {
    let name =
      switch element {
      case .note: isVersion2 ? start["category"] : start["from"]
      case .context: start["context-type"]
      default: start["id"]
      }
    value = ElementValue(name ?? "", at: start.place.lowerBound)
    if element == .note {
      let around: TranslationUnit.Note.Place = elements.contains(.group) ? .group : .file
      losses.add(
        .attributes,
        notes.begin(start, on: parts.isOpen ? .unit : around, isVersion2: isVersion2))
    }
    parts.meet(element, start)
  }

  // MARK: Ends

  private mutating func close(_ place: Range<Int>) {
    guard let element = elements.popLast() else { return }
    switch element {
    case .transUnit, .unit:
      if let header = parts.takeHeader() {
        self.header = header
      } else {
        parts.close(endingAt: place, into: &queue, &losses)
      }
    case .segment: parts.closeSegment(endingAt: place)
    case .ignorable: parts.closeIgnorable()
    case .note, .context, .data: closeValue(element, place)
    case .group, .binaryUnit, .file:
      _ = surroundings.popLast()
      if formsDepth > 0 {
        formsDepth -= 1
        if formsDepth == 0 { queue.joinForms() }
      }
      losses.add(.notes, notes.close(element == .file ? .file : .group))
    case .notes: parts.closeNotes(place)
    case .alternative: closeFormer()
    default: break
    }
  }

  /// Keeps the source that the unit had; a translation of it that is not the unit's own has no place.
  private mutating func closeFormer() {
    guard let former = former.take() else { return }
    let isKept =
      !former.source.isEmpty && former.source.codes.isEmpty && !parts.has(POEntry.previous)
    if isKept { parts.give(POEntry.previous, FormerSource.property(former.source.utf8)) }
    if !isKept || !former.target.isEmpty && former.target.utf8 != parts.target.utf8 {
      losses.add(.alternatives)
    }
  }

  private mutating func closeValue(_ element: Element?, _ place: Range<Int>) {
    guard let value = value.take(), let name = value.name else { return }
    guard parts.isOpen else {
      if element == .note { notes.addAround(value.text, category: name) }
      if element == .context { losses.add(.elements) }
      return
    }
    let text = value.text
    switch element {
    case .note where name.hasPrefix(Self.property):
      parts.give(String(name.dropFirst(Self.property.count)), text)
    case .note where SegmentProperty(category: name) != nil:
      if let property = SegmentProperty(category: name) { parts.give(property, text) }
    case .note:
      parts.note(notes.take(text, category: name), value.start..<place.upperBound)
    case .context where Self.contexts.contains(name): parts.setContext(text)
    case .context: parts.give(UnitProperties.contextOfXLIFF + name, text)
    case .data: parts.originalData[name] = text
    default: break
    }
  }

  /// The kind of the group that holds the forms of one message, and of the unit that is a header.
  static let pluralGroup = "x-gettext-plurals"
  static let headerUnit = "x-gettext-domain-header"
  /// What begins the category of notes that stand for properties.
  static let property = "x-property:"
  /// The name of the property that is the identifier, where the format wants another.
  static let idName = "xliff.id"
  private static let contexts: Set<String> = ["x-context", "x-msgctxt", "x-po-msgctxt"]
}
