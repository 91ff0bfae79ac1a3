internal import Bitext
internal import TextIO

/// Writes units as XLIFF 1.2: a `file` for those that follow each other and have one language of the
/// target and one document that they were made from, and in it the groups that they stood in.
struct XLIFFUnitWriter: SegmentedUnitDestination {
  var losses = ConversionLosses()
  private let sink: OutputSink
  private let options: UnitWritingOptions
  var bytes: [UInt8] = []
  var pending = UnitSegments()
  private var count = 0
  private var marker: TermMarker?
  private var file: File?
  /// What told of the last unit in which file it is.
  private var told = Told()
  private var groups: [Substring] = []
  private var hasBegun = false

  /// What units of one file share.
  private struct File: Hashable {
    var original: String
    var datatype: String
    var source: String
    var target: String
  }

  /// What of a unit tells in which file it is, compared before anything is made of it.
  private struct Told: Equatable {
    var source = ""
    var target = ""
    var original: String?
    var datatype: String?
    var group: String?

    init() {}

    init(_ unit: TranslationUnit) {
      source = unit.source.language
      target = unit.target.language
      if unit.properties.isEmpty { return }
      for property in unit.properties where property.name.hasPrefix("xliff.") {
        switch property.name {
        case "xliff.original": original = property.value
        case "xliff.datatype": datatype = property.value
        case "xliff.group": group = property.value
        default: break
        }
      }
    }
  }

  var markedTerms: Int { marker?.count ?? 0 }

  init(_ sink: OutputSink, _ options: UnitWritingOptions, terms: TermMarker? = nil) {
    self.sink = sink
    self.options = options
    marker = terms
  }

  mutating func lose(emptyUnits count: Int) { losses.add(.emptyUnits, count) }

  mutating func write(whole unit: TranslationUnit) throws(OutputError) {
    place(unit)
    var unit = unit
    if marker != nil {
      var marked = [unit]
      _ = marker?.mark(&marked, in: .xliff)
      unit = marked[0]
    }
    guard let plural = unit.plural else { return try append(unit) }
    unit.plural = nil
    try append(unit, plural)
  }

  /// Appends a message with its forms as a group of units, which translators see one by one (XLIFF 1.2
  /// Representation Guide for Gettext PO, 4.4).
  private mutating func append(
    _ unit: TranslationUnit, _ plural: TranslationUnit.Plural
  ) throws(OutputError) {
    let id = Self.groupName(of: unit.id.isEmpty ? "\(count)" : unit.id)
    bytes.append("      <group")
    attribute("id", id)
    attribute("restype", XLIFFCollector.pluralGroup)
    bytes.append(">\n")
    var form = unit
    form.id = "\(id)[0]"
    try append(form)
    for index in 1...max(plural.targets.count, 1) {
      bytes.removeAll(keepingCapacity: true)
      form.id = "\(id)[\(index)]"
      form.source = UnitText(plural.source, language: unit.source.language)
      form.target = UnitText(
        index <= plural.targets.count ? plural.targets[index - 1] : "",
        language: unit.target.language)
      (form.notes, form.context) = ([], nil)
      form.properties.removeAll { !Self.isOfEachForm($0.name) }
      try append(form)
    }
    bytes.removeAll(keepingCapacity: true)
    bytes.append("      </group>\n")
    try sink.append(bytes)
  }

  /// The name of the group of a form, of which `[0]` is the first.
  private static func groupName(of id: String) -> String {
    id.hasSuffix("[0]") && id.utf8.count > 3 ? String(id.dropLast(3)) : id
  }

  private static func isOfEachForm(_ name: String) -> Bool {
    ["xliff.approved", "xliff.maxwidth", "xliff.size-unit"].contains(name)
  }

  mutating func write(segments: [TranslationUnit]) throws(OutputError) {
    var segments = segments
    place(segments[0])
    _ = marker?.mark(&segments, in: .xliff)
    let unit = SegmentedUnit(segments, hasStates: false, hasContexts: true)
    try append(unit.head, unit)
  }

  /// Begins what a unit is in, where that is not open.
  private mutating func place(_ unit: TranslationUnit) {
    bytes.removeAll(keepingCapacity: true)
    let told = Told(unit)
    let around = UnitNotes.around(unit)
    if file == nil || told != self.told {
      begin(fileOf(told), groups: told.group, notes: around)
    } else {
      losses.add(.notes, around.count)
    }
    self.told = told
    count += 1
  }

  /// Appends a unit that is one segment, or what its segments have in common, and these.
  private mutating func append(_ unit: TranslationUnit, _ segmented: SegmentedUnit? = nil)
    throws(OutputError)
  {
    bytes.append("      <trans-unit id=\"")
    append(unit.id.isEmpty ? "\(count)" : unit.id)
    bytes.append("\"")
    let isApproved = segmented?.segments.allSatisfy { approval(of: $0) == "yes" } ?? false
    if let approved = isApproved ? "yes" : approval(of: unit) { attribute("approved", approved) }
    if !unit.isTranslatable { attribute("translate", "no") }
    for property in unit.properties {
      if let name = Self.unitAttributes[property.name] { attribute(name, property.value) }
    }
    bytes.append(" xml:space=\"preserve\">\n")
    if let segmented { sides(of: segmented) } else { sides(of: unit) }
    contexts(of: unit)
    for note in unit.notes where !note.place.isAround { self.note(note) }
    for property in UnitProperties.all(
      of: unit, hasStates: true, hasContexts: true, hasTranslatability: true)
    where !Self.hasPlace(property.name) {
      if property.name == POEntry.previous, let former = FormerSource.text(of: property.value) {
        formerVersion(former, of: segmented == nil ? unit.target.utf8 : [])
        continue
      }
      note(
        TranslationUnit.Note(property.value, category: XLIFFCollector.property + property.name))
    }
    bytes.append("      </trans-unit>\n")
    try sink.append(bytes)
  }

  mutating func finish() throws(OutputError) {
    try writePending()
    bytes.removeAll(keepingCapacity: true)
    if !hasBegun { begin(fileOf(Told()), groups: nil, notes: []) }
    endFile()
    bytes.append("</xliff>\n")
    try sink.append(bytes)
  }

  // MARK: Files and groups

  private func fileOf(_ told: Told) -> File {
    File(
      original: told.original ?? "duiyi", datatype: told.datatype ?? "plaintext",
      source: UnitText(language: told.source).tag(otherwise: options.sourceLanguage),
      target: UnitText(language: told.target).tag(otherwise: options.targetLanguage))
  }

  private mutating func begin(
    _ next: File, groups path: String?, notes: [TranslationUnit.Note]
  ) {
    var rest = notes
    if !hasBegun {
      hasBegun = true
      bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
      bytes.append("<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n")
    }
    if file != next {
      endFile()
      file = next
      bytes.append("  <file")
      attribute("original", next.original)
      attribute("datatype", next.datatype)
      attribute("source-language", next.source)
      attribute("target-language", next.target)
      bytes.append(">\n    <header>\n      <tool tool-id=\"duiyi\" tool-name=\"Duiyi\"")
      attribute("tool-version", options.toolVersion)
      bytes.append("/>\n")
      for note in UnitNotes.take(.file, from: &rest) { self.note(note) }
      bytes.append("    </header>\n    <body>\n")
    }
    let wanted = path?.split(separator: "/") ?? []
    while !wanted.starts(with: groups) {
      groups.removeLast()
      bytes.append("      </group>\n")
    }
    for group in wanted.dropFirst(groups.count) {
      bytes.append("      <group")
      attribute("id", String(group))
      bytes.append(">\n")
      groups.append(group)
      guard groups.count == wanted.count else { continue }
      for note in UnitNotes.take(.group, from: &rest) { self.note(note) }
    }
    losses.add(.notes, rest.count)
  }

  private mutating func endFile() {
    if file == nil { return }
    for _ in groups { bytes.append("      </group>\n") }
    groups.removeAll()
    bytes.append("    </body>\n  </file>\n")
    file = nil
  }

  // MARK: Units

  /// Whether a unit is approved: as it says, or where it is done.
  private func approval(of unit: TranslationUnit) -> String? {
    if let approved = unit[property: "xliff.approved"] { return approved }
    switch unit.state {
    case .final, .reviewed: return unit.target.isEmpty ? nil : "yes"
    case nil: return options.countsAsDone && !unit.target.isEmpty ? "yes" : nil
    default: return nil
    }
  }

  private mutating func sides(of unit: TranslationUnit) {
    var inline = InlineWriter(.xliff)
    bytes.append("        <source>")
    inline.append(unit.source, to: &bytes)
    bytes.append("</source>\n")
    if !unit.target.isEmpty || unit.state != nil {
      beginTarget(of: unit)
      inline.append(unit.target, to: &bytes)
      bytes.append("</target>\n")
    }
    losses.add(.characters, inline.replaced)
    losses.add(.attributes, inline.lostAttributes)
  }

  mutating func beginTarget(of unit: TranslationUnit) {
    bytes.append("        <target")
    state(of: unit)
    for property in unit.properties where property.name.hasPrefix(Self.targetPrefix) {
      let name = String(property.name.dropFirst(Self.targetPrefix.count))
      if Self.targetAttributes.contains(name) { attribute(name, property.value) }
    }
    bytes.append(">")
  }

  private mutating func state(of unit: TranslationUnit) {
    let detail = unit.stateDetail
    let isOwn = detail.map { $0.hasPrefix("x-") || SegmentState(xliff: $0) == unit.state } ?? false
    if let name = isOwn ? detail : unit.state?.xliff { attribute("state", name) }
    if detail != nil && !isOwn { losses.add(.states) }
    if let qualifier = unit[property: "xliff.state-qualifier"] {
      attribute("state-qualifier", qualifier)
    }
  }

  private mutating func contexts(of unit: TranslationUnit) {
    var contexts = unit.context.map { [("x-context", $0)] } ?? []
    for property in unit.properties where property.name.hasPrefix(UnitProperties.contextOfXLIFF) {
      let type = String(property.name.dropFirst(UnitProperties.contextOfXLIFF.count))
      contexts.append((type, property.value))
    }
    if contexts.isEmpty { return }
    bytes.append("        <context-group purpose=\"information\">\n")
    for (type, value) in contexts {
      bytes.append("          <context")
      attribute("context-type", type)
      bytes.append(">")
      append(value)
      bytes.append("</context>\n")
    }
    bytes.append("        </context-group>\n")
  }

  /// Appends the source that the unit had before, of which the translation may still be.
  private mutating func formerVersion(_ source: [UInt8], of target: [UInt8]) {
    bytes.append("        <alt-trans alttranstype=\"previous-version\">\n          <source>")
    append(String(decoding: source, as: UTF8.self))
    bytes.append("</source>\n          <target>")
    append(String(decoding: target, as: UTF8.self))
    bytes.append("</target>\n        </alt-trans>\n")
  }

  private mutating func note(_ note: TranslationUnit.Note) {
    bytes.append("        <note")
    if !note.category.isEmpty { attribute("from", note.category) }
    if let priority = note.priority { attribute("priority", String(priority)) }
    if note.place == .source || note.place == .target {
      attribute("annotates", note.place.rawValue)
    }
    bytes.append(">")
    append(note.text)
    bytes.append("</note>\n")
  }

  private mutating func attribute(_ name: String, _ value: String) {
    bytes.append(" \(name)=\"")
    append(value)
    bytes.append("\"")
  }

  mutating func append(_ text: String) {
    losses.add(.characters, XMLText.append(text, to: &bytes))
  }

  // MARK: Names

  /// Whether a property is written as what it was, and needs no note.
  private static func hasPlace(_ name: String) -> Bool {
    if name.hasPrefix(UnitProperties.contextOfXLIFF) { return true }
    if name.hasPrefix(targetPrefix) {
      return targetAttributes.contains(String(name.dropFirst(targetPrefix.count)))
    }
    return unitAttributes[name] != nil || otherPlaces.contains(name)
  }

  private static let targetPrefix = "xliff.target."
  /// Properties that are attributes of a unit, by their names there.
  private static let unitAttributes: [String: String] = [
    "xliff.name": "resname", "xliff.maxwidth": "maxwidth", "xliff.minwidth": "minwidth",
    "xliff.maxheight": "maxheight", "xliff.minheight": "minheight", "xliff.size-unit": "size-unit",
    "xliff.maxbytes": "maxbytes", "xliff.minbytes": "minbytes", "xliff.charclass": "charclass",
    "xliff.restype": "restype", "xliff.extradata": "extradata", "xliff.reformat": "reformat",
    "xliff.extype": "extype", "xliff.help-id": "help-id", "xliff.menu": "menu",
    "xliff.menu-option": "menu-option", "xliff.menu-name": "menu-name", "xliff.coord": "coord",
    "xliff.font": "font", "xliff.css-style": "css-style", "xliff.style": "style",
    "xliff.exstyle": "exstyle", "xliff.ts": "ts",
  ]
  private static let targetAttributes: Set<String> = [
    "resname", "coord", "font", "css-style", "style", "exstyle", "equiv-trans", "ts", "restype",
  ]
  private static let otherPlaces: Set<String> = [
    "xliff.approved", "xliff.original", "xliff.datatype", "xliff.group", "xliff.state-qualifier",
  ]
}
