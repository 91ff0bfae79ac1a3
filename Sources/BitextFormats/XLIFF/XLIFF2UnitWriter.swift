internal import Bitext
internal import TextIO

/// Writes units as XLIFF 2.1, each as a unit of one segment but for those that come in several.
struct XLIFF2UnitWriter: SegmentedUnitDestination {
  var losses = ConversionLosses()
  private let sink: OutputSink
  private let options: UnitWritingOptions
  private var bytes: [UInt8] = []
  var segment: [UInt8] = []
  var pending = UnitSegments()
  private var count = 0
  private var marker: TermMarker?
  private var ids = UnitIdentifiers("u")
  private var groupIDs = UnitIdentifiers("g")
  private var files = 0
  private var original: String?
  private var groups: [Substring] = []

  var markedTerms: Int { marker?.count ?? 0 }

  init(_ sink: OutputSink, _ options: UnitWritingOptions, terms: TermMarker? = nil) {
    self.sink = sink
    self.options = options
    marker = terms
  }

  mutating func lose(emptyUnits count: Int) { losses.add(.emptyUnits, count) }

  mutating func write(whole unit: TranslationUnit) throws(OutputError) {
    try place(unit)
    if marker == nil { return try append(unit, []) }
    var marked = [unit]
    let entries = marker?.mark(&marked, in: .xliff2) ?? []
    try append(marked[0], entries)
  }

  mutating func write(segments: [TranslationUnit]) throws(OutputError) {
    var segments = segments
    try place(segments[0])
    let entries = marker?.mark(&segments, in: .xliff2) ?? []
    var unit = SegmentedUnit(segments, hasStates: true, hasContexts: false)
    let names = segmentNames(of: &unit)
    try append(unit.head, entries, (unit, names))
  }

  /// Begins what a unit is in, where that is not open.
  private mutating func place(_ unit: TranslationUnit) throws(OutputError) {
    try begin()
    try beginFile(
      unit[property: "xliff.original"], groups: unit[property: "xliff.group"],
      notes: UnitNotes.around(unit))
    count += 1
  }

  /// Appends a unit that is one segment, or what its segments have in common, and these.
  private mutating func append(
    _ unit: TranslationUnit, _ entries: [TermMarker.Entry],
    _ segmented: (unit: SegmentedUnit, names: SegmentNames)? = nil
  ) throws(OutputError) {
    bytes.removeAll(keepingCapacity: true)
    // Identifiers must be unique, and of several segments of one unit they are not.
    let id = ids.unique(unit.id)
    bytes.append("    <unit id=\"\(id)\" xml:space=\"preserve\"")
    if let name = unit[property: "xliff.name"] { attribute("name", name) }
    if !unit.isTranslatable { attribute("translate", "no") }
    if unit[property: Self.resegmenting] == "no" { attribute("canResegment", "no") }
    let size = options.hasSizeLimits ? SizeRestriction(of: unit) : nil
    if let size { attribute("slr:sizeRestriction", size.text) }
    bytes.append(">")
    if !entries.isEmpty {
      bytes.append(TermMarker.glossary().start)
      losses.add(.characters, TermMarker.append(entries, to: &bytes))
      bytes.append(TermMarker.glossary().end)
    }
    bytes.append("\n")
    notes(of: unit, id: id, hasSize: size != nil)
    var inline = InlineWriter(.xliff2)
    segment.removeAll(keepingCapacity: true)
    if let segmented {
      append(segmented.unit, segmented.names, &inline)
    } else {
      appendSegment(unit, &inline)
    }
    if !inline.data.isEmpty {
      bytes.append("      <originalData>\n")
      for (index, data) in inline.data.enumerated() {
        bytes.append("        <data id=\"d\(index + 1)\">")
        _ = XMLText.append(Array(data.utf8)[...], to: &bytes, .codePointElement)
        bytes.append("</data>\n")
      }
      bytes.append("      </originalData>\n")
    }
    bytes.append(contentsOf: segment)
    bytes.append("    </unit>\n")
    losses.add(.characters, inline.replaced)
    losses.add(.attributes, inline.lostAttributes)
    try sink.append(bytes)
  }

  mutating func finish() throws(OutputError) {
    try writePending()
    try begin()
    bytes.removeAll(keepingCapacity: true)
    // A file must have a unit.
    if count == 0 {
      bytes.append("  <file id=\"f1\">\n")
      bytes.append("    <unit id=\"u0\"><segment><source/></segment></unit>\n")
      files = 1
    }
    endFile()
    bytes.append("</xliff>\n")
    try sink.append(bytes)
  }

  /// Begins the file that a unit is in, and its groups, where it is not open.
  private mutating func beginFile(
    _ next: String?, groups path: String?, notes: [TranslationUnit.Note]
  ) throws(OutputError) {
    var rest = notes
    bytes.removeAll(keepingCapacity: true)
    if files == 0 || next != original {
      endFile()
      files += 1
      original = next
      bytes.append("  <file id=\"f\(files)\"")
      if let next { attribute("original", next) }
      bytes.append(">\n")
      // What a limit counts is told before the first unit, or it is none.
      if options.hasSizeLimits {
        bytes.append("    <slr:profiles generalProfile=\"\(SizeRestriction.codePoints)\"/>\n")
      }
      append(UnitNotes.take(.file, from: &rest))
      (ids, groupIDs) = (UnitIdentifiers("u"), UnitIdentifiers("g"))
    }
    let wanted = path?.split(separator: "/") ?? []
    while !wanted.starts(with: groups) {
      groups.removeLast()
      bytes.append("    </group>\n")
    }
    for group in wanted.dropFirst(groups.count) {
      // Groups may not be told apart by their names alone, as units may not.
      let id = groupIDs.unique(String(group))
      bytes.append("    <group id=\"\(id)\"")
      if id != group { attribute("name", String(group)) }
      bytes.append(">\n")
      groups.append(group)
      guard groups.count == wanted.count else { continue }
      append(UnitNotes.take(.group, from: &rest))
    }
    losses.add(.notes, rest.count)
    try sink.append(bytes)
  }

  private mutating func endFile() {
    if files == 0 { return }
    for _ in groups { bytes.append("    </group>\n") }
    groups.removeAll()
    bytes.append("  </file>\n")
  }

  private mutating func begin() throws(OutputError) {
    guard count == 0, bytes.isEmpty else { return }
    bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    bytes.append("<xliff version=\"2.1\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"")
    attribute("srcLang", options.sourceLanguage)
    attribute("trgLang", options.targetLanguage)
    if marker != nil { attribute("xmlns:gls", "urn:oasis:names:tc:xliff:glossary:2.0") }
    if options.hasSizeLimits { attribute("xmlns:slr", SizeRestriction.namespace) }
    bytes.append(">\n")
    try sink.append(bytes)
  }

  private mutating func appendSegment(_ unit: TranslationUnit, _ inline: inout InlineWriter) {
    beginSegment(unit)
    segment.append("        <source>")
    inline.append(unit.source, to: &segment)
    segment.append("</source>\n")
    if !unit.target.isEmpty {
      segment.append("        <target>")
      inline.append(unit.target, to: &segment)
      segment.append("</target>\n")
    }
    segment.append("      </segment>\n")
  }

  mutating func beginSegment(_ unit: TranslationUnit, id: String? = nil) {
    segment.append("      <segment")
    if let id { segment.append(" id=\"\(id)\"") }
    let done: SegmentState? = options.countsAsDone && !unit.target.isEmpty ? .translated : nil
    if let state = unit.state ?? done {
      segment.append(" state=\"\(state.xliff2)\"")
      // A substate must have a prefix, as in `tool:state`.
      let detail = unit.stateDetail.flatMap { $0.contains(":") ? $0 : nil }
      if let substate = state.xliff2Substate ?? detail {
        segment.append(" subState=\"")
        losses.add(.characters, XMLText.append(substate, to: &segment))
        segment.append("\"")
      }
      if unit.stateDetail != nil && (detail == nil || state.xliff2Substate != nil) {
        losses.add(.states)
      }
    } else if unit.stateDetail != nil {
      losses.add(.states)
    }
    segment.append(">\n")
  }

  private mutating func notes(of unit: TranslationUnit, id: String, hasSize: Bool) {
    var notes = unit.notes.filter { !$0.place.isAround }
    func keep(_ name: String, _ value: String) {
      notes.append(TranslationUnit.Note(value, category: XLIFFCollector.property + name))
    }
    if !unit.id.isEmpty && unit.id != id { keep(XLIFFCollector.idName, unit.id) }
    for property in UnitProperties.all(of: unit, hasStates: true, hasTranslatability: true)
    where !Self.places.contains(property.name)
      && !(hasSize && SizeRestriction.properties.contains(property.name))
    {
      keep(property.name, property.value)
    }
    append(notes)
  }

  private mutating func append(_ notes: [TranslationUnit.Note]) {
    if notes.isEmpty { return }
    bytes.append("      <notes>\n")
    for note in notes {
      bytes.append("        <note")
      if !note.category.isEmpty { attribute("category", note.category) }
      if let priority = note.priority { attribute("priority", String(priority)) }
      if note.place == .source || note.place == .target {
        attribute("appliesTo", note.place.rawValue)
      }
      bytes.append(">")
      losses.add(.characters, XMLText.append(note.text, to: &bytes))
      bytes.append("</note>\n")
    }
    bytes.append("      </notes>\n")
  }

  private static let resegmenting = "xliff.canResegment"
  /// Properties that are written as what they were.
  private static let places: Set<String> = [
    "xliff.name", "xliff.original", "xliff.group", resegmenting,
  ]

  private mutating func attribute(_ name: String, _ value: String) {
    bytes.append(" \(name)=\"")
    losses.add(.characters, XMLText.append(value, to: &bytes))
    bytes.append("\"")
  }
}
