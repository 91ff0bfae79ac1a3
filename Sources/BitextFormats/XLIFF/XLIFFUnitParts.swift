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
  private var side: UnitPlaces.Content?
  var source: Side?
  var segmentedSource: Side?
  var target: Side?
  var unitMarks: ToolMarks?
  var toolMarks: [String: ToolMarks] = [:]
  /// The segments of a unit of version 2.
  var segments: [(unit: TranslationUnit, line: Int, place: UnitPlaces)] = []
  private var notesStart: Int?

  struct Side {
    var text: UnitText
    var segments: [InlineCollector.Segment]
    /// The texts of the segments.
    var parts: [UnitText]
    var place: UnitPlaces.Content
    /// After its end tag.
    var end: Int
  }

  // MARK: Starts

  mutating func open(
    _ start: XMLElementStart, _ surroundings: [UnitSurroundings], isVersion2: Bool,
    _ losses: inout ConversionLosses
  ) {
    let around = surroundings.last ?? UnitSurroundings()
    self.isVersion2 = isVersion2
    isOpen = true
    unit.removeAll()
    (source, segmentedSource, target, notesStart) = (nil, nil, nil, nil)
    originalData.removeAll()
    toolMarks.removeAll()
    segments.removeAll()
    line = start.line
    places = UnitPlaces(unit: start.place)
    places.nextNote = start.place.upperBound
    unit.source.language = around.source
    unit.target.language = around.target
    unit.isTranslatable = around.isTranslatable
    keepAttributes(start, &losses)
    if let size = UnitSurroundings.sizeRestriction(start) ?? around.sizeRestriction {
      let most = size.split(separator: ",").last.map(String.init) ?? size
      add("xliff.maxwidth", most.trimmingSpaces)
      add("xliff.size-unit", "char")
    }
    // What a document is called that was made of none.
    if !["", "duiyi"].contains(around.original) { add("xliff.original", around.original) }
    if !["", "plaintext"].contains(around.datatype) { add("xliff.datatype", around.datatype) }
    if !around.group.isEmpty { add("xliff.group", around.group.joined(separator: "/")) }
    unitMarks = isVersion2 ? nil : ToolMarks(unit: start)
  }

  private mutating func keepAttributes(
    _ start: XMLElementStart, _ losses: inout ConversionLosses
  ) {
    let attributes = start.attributes
    let declared = attributes.count
    if start.attributeCount > declared { losses.add(.attributes, start.attributeCount - declared) }
    for (name, value) in attributes {
      switch name {
      case "id": unit.id = value
      case "translate": unit.isTranslatable = value != "no"
      case "resname" where !isVersion2: add("xliff.name", value)
      case "xml:space", "xml:lang": break
      default: add("xliff.\(name)", value)
      }
    }
  }

  private mutating func add(_ name: String, _ value: String) {
    UnitProperties.apply(name, value, to: &unit)
  }

  mutating func openSegment(_ start: XMLElementStart) {
    (source, target) = (nil, nil)
    if segments.isEmpty { noteBefore(start.place.lowerBound) }
    var segment = unit
    let id = start["id"]
    if !segments.isEmpty || id != nil && id != "s1" {
      segment.id += "#\(id ?? "\(segments.count + 1)")"
    }
    segment.state = start["state"].flatMap { SegmentState(xliff2: $0) }
    segment.stateDetail = start["subState"]
    if let state = segment.stateDetail.flatMap({ SegmentState(substate: $0) }) {
      segment.state = state
      segment.stateDetail = nil
    }
    segments.append((segment, start.line, places))
  }

  mutating func beginSide(_ start: XMLElementStart) {
    side = UnitPlaces.Content(range: start.place)
  }

  mutating func beginTarget(
    _ start: XMLElementStart, isVersion2: Bool, _ losses: inout ConversionLosses
  ) {
    beginSide(start)
    if isVersion2 { return }
    for (name, value) in start.attributes {
      switch name {
      case "state":
        if let known = SegmentState(xliff: value) {
          unit.state = known
          if known.xliff != value { unit.stateDetail = value }
        } else {
          // One's own states begin with x-.
          unit.stateDetail = value
        }
      case "xml:lang", "xml:space": break
      case "state-qualifier": add("xliff.state-qualifier", value)
      default: add("xliff.target.\(name)", value)
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
    case .ignorable, .originalData:
      if segments.isEmpty { noteBefore(start.place.lowerBound) }
    default: break
    }
  }

  /// Notes of version 2 stand before the original data and the segments.
  private mutating func noteBefore(_ offset: Int) {
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

  /// Takes a side that is complete.
  mutating func take(
    _ inline: InlineCollector, as element: XLIFFCollector.Element?, endingAt place: Range<Int>
  ) {
    guard isOpen, let start = side else { return }
    let content =
      start.range == place
      ? UnitPlaces.Content(range: place, isEmptyElement: true)
      : UnitPlaces.Content(
        range: start.range.upperBound..<max(place.lowerBound, start.range.upperBound))
    let side = Side(
      text: inline.text, segments: inline.segments,
      parts: inline.segments.map { inline.text(of: $0) }, place: content, end: place.upperBound)
    switch element {
    case .source: source = side
    case .segmentedSource: segmentedSource = side
    default: target = side
    }
    if isVersion2 { return }
    places.nextNote = max(places.nextNote, place.upperBound)
    places.sibling = start.range.lowerBound
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmingSpaces: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
