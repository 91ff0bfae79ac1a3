internal import Bitext
internal import TextIO

/// Collects the units of a TMX document while it goes by.
///
/// Of each unit the variants that fit both languages best count (``LanguageChoice``); a unit that
/// lacks one has an empty side, and one that lacks both is passed over and counted. The codes of the
/// original format that stand in `bpt`, `ept`, `it`, `ph` and `ut` are no text (TMX 1.4b, 4.2), nor
/// is what `sub` encloses in them; what `hi` encloses is.
struct TMXCollector: UnitCollector {
  var queue = UnitQueue()
  private(set) var losses = ConversionLosses()

  private enum Element: String { case tmx, header, body, tu, tuv, seg, note, prop, ude, map }

  /// A variant of the open unit. Those of earlier units are used again for their memory.
  private struct Variant {
    var text = UnitText()
    var place = UnitPlaces.Content(range: 0..<0)
    var element = 0..<0
    var hasSegment = false
    /// What is said of it: attributes, and notes and properties with their places.
    var attributes: [(name: UnsafePointer<UInt8>, value: String)] = []
    var remarks: [Remark] = []
  }

  private struct Remark {
    /// The type of a property; nil for a note.
    var type: String?
    var text: String
    var place: Range<Int>
  }

  /// Attributes of the header that are written anew.
  private static let headerAttributes: Set<String> = [
    "creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype",
    "o-encoding",
  ]

  private let name: String
  private var languages: LanguageChoice
  private var namespace: UnsafeRawPointer?
  private var names = XMLElementNames<Element>()
  private var elements: [Element?] = []
  private var skipped = 0
  private var unit = TranslationUnit()
  private var places = UnitPlaces()
  private var line = 1
  private var ownSource: String?
  private var inline = InlineCollector(.tmx)
  private var variants: [Variant] = []
  /// The tags of the variants, as `languages` numbers them.
  private var tags: [Int] = []
  private var propertyNames = AttributePropertyNames("tmx.")
  private let keepsPlaces: Bool
  private var segmentStart = 0..<0
  /// The open note, which has no name, or property.
  private var value: ElementValue?
  private var hasUnit = false
  private var hasPair = false
  private var hasPassedOver = false

  var dialect: InlineCode.Dialect { .tmx }

  init(name: String, languages: LanguageChoice, keepsPlaces: Bool = false) {
    self.name = name
    self.languages = languages
    self.keepsPlaces = keepsPlaces
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
      } else if inline.close(place) {
        elements.removeLast()
        closeSegment(place)
      }
    }
  }

  func finish() throws(InputError) {
    if hasUnit && !hasPair && hasPassedOver {
      throw InputError(
        file: name, message: "no unit has both a source and a target segment",
        hint: "name the languages as xml:lang of <tuv> does: --source-language en "
          + "--target-language zh-CN")
    }
  }

  // MARK: Elements

  private mutating func open(_ start: XMLElementStart) throws(InputError) {
    let element = names.element(of: start.namePointer)
    if elements.isEmpty {
      guard element == .tmx else {
        throw InputError(file: name, message: "this is not TMX: it begins with <\(start.name)>")
      }
      namespace = start.namespaceID
      inline = InlineCollector(.tmx, namespace: namespace)
    } else if start.namespaceID != namespace || element == nil {
      losses.add(.elements)
      skipped = 1
      return
    }
    elements.append(element)
    switch element {
    case .header:
      languages.propose(source: start["srclang"] ?? "")
      losses.add(.headerFields, start.countAttributes(beside: Self.headerAttributes))
    case .tu: openUnit(start)
    case .tuv: try openVariant(start)
    case .seg:
      inline.begin()
      segmentStart = start.place
    case .note, .prop:
      value = ElementValue(
        element == .prop ? start["type"] ?? "" : nil, at: start.place.lowerBound)
    case .tmx, .body, .ude, .map, nil: break
    }
  }

  private mutating func openUnit(_ start: XMLElementStart) {
    unit.removeAll()
    places = UnitPlaces(unit: start.place)
    places.noteStandsBefore = true
    line = start.line
    ownSource = nil
    tags.removeAll(keepingCapacity: true)
    for index in 0..<start.attributeCount {
      guard let (name, value) = start.ownAttribute(index) else { continue }
      if start.isAttribute(index, "tuid") {
        unit.id = value
        continue
      }
      if start.isAttribute(index, "srclang") { ownSource = value }
      keep(name, value, of: .unit)
    }
  }

  private mutating func openVariant(_ start: XMLElementStart) throws(InputError) {
    guard let language = start.languageUTF8 else {
      throw InputError(
        file: name, message: "a <tuv> without xml:lang",
        hint: "each variant must tell its language, such as zh-CN or en")
    }
    let index = tags.count
    if index == 0 { places.nextNote = start.place.lowerBound }
    if index == variants.count { variants.append(Variant()) }
    let tag = languages.number(of: language)
    tags.append(tag)
    Self.begin(&variants[index], languages.name(of: tag), start)
  }

  private static func begin(_ variant: inout Variant, _ language: String, _ start: XMLElementStart)
  {
    variant.text.removeAll()
    variant.text.language = language
    variant.hasSegment = false
    variant.element = start.place
    if !variant.attributes.isEmpty { variant.attributes.removeAll() }
    if !variant.remarks.isEmpty { variant.remarks.removeAll() }
    if start.attributeCount == 1 { return }
    for index in 0..<start.attributeCount {
      guard let attribute = start.ownAttribute(index), !start.isAttribute(index, "lang") else {
        continue
      }
      variant.attributes.append(attribute)
    }
  }

  private mutating func keep(
    _ name: UnsafePointer<UInt8>, _ value: String, of part: AttributePropertyNames.Part
  ) {
    unit.properties.append(
      TranslationUnit.Property(name: propertyNames.name(of: name, part), value: value))
  }

  private mutating func close(_ place: Range<Int>) {
    guard let element = elements.popLast() else { return }
    switch element {
    case .tu: closeUnit(place)
    case .tuv:
      let index = tags.count - 1
      if index >= 0 {
        variants[index].element = variants[index].element.lowerBound..<place.upperBound
      }
    case .note, .prop: closeValue(place)
    case .tmx, .header, .body, .seg, .ude, .map, nil: break
    }
  }

  private mutating func closeValue(_ place: Range<Int>) {
    guard let value = value.take() else { return }
    guard elements.contains(.tu) else {
      // What the header says is of no unit.
      losses.add(value.name == nil ? .notes : .properties)
      return
    }
    let remark = Remark(
      type: value.name, text: value.text, place: value.start..<place.upperBound)
    if elements.last == .tuv, let last = tags.indices.last {
      variants[last].remarks.append(remark)
    } else {
      take(remark)
    }
  }

  private mutating func take(_ remark: Remark) {
    if let type = remark.type {
      UnitProperties.apply(type, remark.text, to: &unit)
    } else {
      unit.notes.append(TranslationUnit.Note(remark.text))
      places.notes.append(remark.place)
    }
  }

  private mutating func closeSegment(_ place: Range<Int>) {
    guard let index = tags.indices.last, !variants[index].hasSegment else { return }
    Self.end(&variants[index], &inline.text, from: segmentStart, to: place)
  }

  private static func end(
    _ variant: inout Variant, _ text: inout UnitText, from start: Range<Int>, to end: Range<Int>
  ) {
    text.language = variant.text.language
    swap(&variant.text, &text)
    variant.hasSegment = true
    variant.place = UnitPlaces.Content(from: start, to: end)
  }

  private mutating func closeUnit(_ place: Range<Int>) {
    hasUnit = true
    places.unit = places.unit.lowerBound..<place.upperBound
    let chosen = languages.choose(tags, own: ownSource)
    let count = (chosen.source == nil ? 0 : 1) + (chosen.target == nil ? 0 : 1)
    if tags.count > count {
      hasPassedOver = true
      losses.add(.otherLanguages, tags.count - count)
      places.others = tags.indices.filter { $0 != chosen.source && $0 != chosen.target }
        .map { variants[$0].element }
    }
    if let source = chosen.source {
      swap(&unit.source, &variants[source].text)
      places.source = variants[source].place
      takeDetails(of: source, .source)
    }
    if let target = chosen.target {
      swap(&unit.target, &variants[target].text)
      places.target = variants[target].place
      takeDetails(of: target, .target)
    }
    if count == 0 {
      if tags.isEmpty { losses.add(.emptyUnits) }
      return
    }
    if count == 2 { hasPair = true }
    if keepsPlaces {
      queue.append(&unit, line: line, place: places)
    } else {
      queue.append(&unit, line: line)
    }
  }

  private mutating func takeDetails(of index: Int, _ part: AttributePropertyNames.Part) {
    if variants[index].attributes.isEmpty && variants[index].remarks.isEmpty { return }
    for (name, value) in variants[index].attributes { keep(name, value, of: part) }
    for remark in variants[index].remarks { take(remark) }
  }
}
