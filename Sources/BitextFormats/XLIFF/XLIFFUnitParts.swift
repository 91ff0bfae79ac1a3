internal import Bitext
internal import TextIO

/// The parts of a unit of XLIFF while it goes by, and the segments that it becomes.
struct XLIFFUnitParts {
  /// Where the parts stand.
  var places = UnitPlaces()
  /// Original data of codes by its name, in version 2.
  var originalData: [String: String] = [:]
  /// Whether a unit is open.
  var isOpen = false

  /// What belongs to all segments, and the whole of an unsegmented unit.
  var unit = TranslationUnit()
  var line = 1
  var isVersion2 = false
  /// Whether it is wanted where units stand.
  var keepsPlaces = false
  private(set) var around = UnitSurroundings()
  /// What is in no segment of version 2, while it goes by.
  var ignorable = TranslationUnit.Part.Outside()
  private var side = 0..<0
  /// The languages of the sides, where they are others than their file's.
  var languages: (source: String?, target: String?)
  /// The sides as they are, and where they stand; nil for those that are not there.
  var source = UnitText()
  var target = UnitText()
  var sourcePlace: UnitPlaces.Content?
  var targetPlace: UnitPlaces.Content?
  /// The segments of both sides, and their texts.
  var sourceSegments: [Segment] = []
  var targetSegments: [Segment] = []
  /// How many stretches were left out that tracked changes deleted.
  var deletions = 0
  /// What stands before each of them, and behind the last.
  var sourceOutside: [UnitText] = []
  var targetOutside: [UnitText] = []
  /// Where the target is to stand among those of the unit, in version 2, from 1.
  var targetOrder: Int?
  /// What stands in no segment of version 2, and how the targets are ordered.
  var order = SegmentOrder()
  /// What single segments have beside the others.
  var segmentProperties: [(property: SegmentProperty, value: String)] = []
  var unitMarks: ToolMarks?
  var toolMarks: [String: ToolMarks] = [:]
  /// The segments of the unit, where it is more than one.
  var segments: [(unit: TranslationUnit, line: Int, place: UnitPlaces)] = []
  /// The notes on what the unit is the first of.
  var notesAround: [TranslationUnit.Note] = []
  private var notesStart: Int?

  /// A segment that `mrk` of type `seg` makes.
  struct Segment {
    var id: String
    var text: UnitText
    var place: UnitPlaces.Content
  }

  // MARK: Starts

  mutating func open(
    _ start: XMLElementStart, _ surroundings: [UnitSurroundings], isVersion2: Bool,
    _ losses: inout ConversionLosses
  ) {
    around = surroundings.last ?? UnitSurroundings()
    self.isVersion2 = isVersion2
    isOpen = true
    languages = (nil, nil)
    unit.removeAll()
    forgetSides()
    notesStart = nil
    if !originalData.isEmpty { originalData.removeAll() }
    if !toolMarks.isEmpty { toolMarks.removeAll() }
    if !segments.isEmpty { segments.removeAll() }
    if !segmentProperties.isEmpty { segmentProperties.removeAll() }
    order.removeAll()
    line = start.line
    places = UnitPlaces(unit: start.place)
    places.nextNote = start.place.upperBound
    unit.isTranslatable = around.isTranslatable
    let foreign = keepAttributes(start)
    let ownSize = foreign > 0 ? UnitSurroundings.sizeRestriction(start) : nil
    losses.add(.attributes, ownSize == nil ? foreign : foreign - 1)
    unitMarks = isVersion2 || foreign == 0 ? nil : ToolMarks(unit: start)
    if let size = ownSize ?? around.sizeRestriction {
      unit.properties.append(contentsOf: SizeRestriction.properties(size))
    }
    if !around.original.isEmpty { append("xliff.original", around.original) }
    if !around.datatype.isEmpty { append("xliff.datatype", around.datatype) }
    if !around.group.isEmpty { append("xliff.group", around.group) }
  }

  mutating func forgetSides() {
    source.removeAll()
    target.removeAll()
    (sourcePlace, targetPlace, targetOrder) = (nil, nil, nil)
    deletions = 0
    if !sourceSegments.isEmpty { sourceSegments.removeAll() }
    if !targetSegments.isEmpty { targetSegments.removeAll() }
  }

  /// Keeps the attributes of the format, and returns how many others there are.
  private mutating func keepAttributes(_ start: XMLElementStart) -> Int {
    var foreign = 0
    for index in 0..<start.attributeCount where !start.isAttribute(index, "space", ofXML: true) {
      guard let (name, value) = start.attribute(index) else {
        foreign += 1
        continue
      }
      switch name {
      case "id": unit.id = value
      case "translate": unit.isTranslatable = value != "no"
      case "resname" where !isVersion2: append("xliff.name", value)
      default: append("xliff.\(name)", value)
      }
    }
    return foreign
  }

  /// Appends a property that stands for nothing else of a unit.
  private mutating func append(_ name: String, _ value: String) {
    unit.properties.append(TranslationUnit.Property(name: name, value: value))
  }

  private mutating func add(_ name: String, _ value: String) {
    UnitProperties.apply(name, value, to: &unit)
  }

  mutating func beginSide(_ start: XMLElementStart) {
    side = start.place
    setLanguage(&languages.source, start, around.source)
  }

  /// Keeps the language that a side says it is in, where that is another than its file's.
  private func setLanguage(
    _ language: inout String?, _ start: XMLElementStart, _ usual: String
  ) {
    guard start.attributeCount > 0, let own = start.languageOfXML, !own.isEmpty else { return }
    let isUsual = usual.lowercased().replacing("_", with: "-")
      .hasPrefix(own.lowercased().replacing("_", with: "-"))
    language = isUsual ? nil : own
  }

  mutating func beginTarget(_ start: XMLElementStart, _ losses: inout ConversionLosses) {
    side = start.place
    setLanguage(&languages.target, start, around.target)
    if isVersion2 {
      targetOrder = start["order"].flatMap { Int($0) }
      return losses.add(.attributes, start.countAttributes(beside: ["order"]))
    }
    for index in 0..<start.attributeCount {
      if start.isAttribute(index, "lang", ofXML: true)
        || start.isAttribute(index, "space", ofXML: true)
      {
        continue
      }
      guard let (name, value) = start.attribute(index) else {
        losses.add(.attributes)
        continue
      }
      switch name {
      case "state":
        if let known = SegmentState(xliff: value) {
          unit.state = known
          if known.xliff != value { unit.stateDetail = value }
        } else {
          // One's own states begin with x-.
          unit.stateDetail = value
        }
      case "state-qualifier": append("xliff.state-qualifier", value)
      default: append("xliff.target.\(name)", value)
      }
    }
  }

  /// Takes what Trados says of a segment.
  mutating func define(_ start: XMLElementStart) {
    guard let id = start["id"] else { return }
    toolMarks[id] = ToolMarks(segmentDefinition: start)
  }

  /// Meets the start of an element that has no text of its own.
  mutating func meet(_ element: XLIFFCollector.Element?, _ start: XMLElementStart) {
    switch element {
    case .notes: notesStart = start.place.lowerBound
    case .originalData:
      if segments.isEmpty { noteBefore(start.place.lowerBound) }
    default: break
    }
  }

  /// Notes of version 2 stand before the original data and the segments.
  mutating func noteBefore(_ offset: Int) {
    guard places.notesElement == nil, !places.noteStandsBefore else { return }
    places.nextNote = offset
    places.noteStandsBefore = true
  }

  // MARK: What stands in a unit

  mutating func note(_ note: TranslationUnit.Note, _ place: Range<Int>) {
    unit.notes.append(note)
    places.notes.append(place)
    if isVersion2 { (places.sibling, places.nextNote) = (place.lowerBound, place.upperBound) }
  }

  /// Meets the end of what encloses the notes in version 2.
  mutating func closeNotes(_ place: Range<Int>) {
    guard isOpen, let start = notesStart else { return }
    places.notesElement = start..<place.upperBound
  }

  mutating func setContext(_ text: String) { unit.context = text }

  mutating func give(_ property: String, _ value: String) {
    if property == XLIFFCollector.idName { unit.id = value } else { add(property, value) }
  }

  /// Whether the unit has a property.
  func has(_ property: String) -> Bool { unit[property: property] != nil }

  /// Takes what only one segment has.
  mutating func give(_ property: SegmentProperty, _ value: String) {
    segmentProperties.append((property, value))
  }

  /// Takes a side that is complete.
  mutating func take(
    _ inline: inout InlineCollector, as element: XLIFFCollector.Element?,
    endingAt place: Range<Int>
  ) {
    guard isOpen else { return }
    let content = UnitPlaces.Content(from: side, to: place)
    let segments = inline.segments.map {
      Segment(id: $0.id, text: inline.text(of: $0), place: $0.place)
    }
    let outside = segments.isEmpty ? [] : inline.outside
    deletions += inline.deletions
    switch element {
    case .source:
      swap(&source, &inline.text)
      sourcePlace = content
    case .segmentedSource:
      (sourceSegments, sourceOutside) = (segments, outside)
      if sourcePlace == nil {
        swap(&source, &inline.text)
        sourcePlace = content
      }
    default:
      swap(&target, &inline.text)
      targetPlace = content
      (targetSegments, targetOutside) = (segments, outside)
    }
    if isVersion2 { return }
    places.nextNote = max(places.nextNote, place.upperBound)
    places.sibling = side.lowerBound
  }
}
