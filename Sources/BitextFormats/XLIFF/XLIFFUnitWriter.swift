internal import Bitext
internal import TextIO

/// Writes units as XLIFF 1.2.
struct XLIFFUnitWriter: UnitDestination {
  private(set) var losses = ConversionLosses()
  private let sink: OutputSink
  private let options: UnitWritingOptions
  private var bytes: [UInt8] = []
  private var count = 0
  private var marker: TermMarker?

  var markedTerms: Int { marker?.count ?? 0 }

  init(_ sink: OutputSink, _ options: UnitWritingOptions, terms: TermMarker? = nil) {
    self.sink = sink
    self.options = options
    marker = terms
  }

  mutating func write(_ unit: TranslationUnit) throws(OutputError) {
    try begin()
    if unit.source.isEmpty && unit.target.isEmpty {
      losses.add(.emptyUnits)
      return
    }
    count += 1
    var unit = unit
    _ = marker?.mark(&unit, in: .xliff)
    bytes.removeAll(keepingCapacity: true)
    bytes.append("      <trans-unit id=\"")
    append(unit.id.isEmpty ? "\(count)" : unit.id)
    bytes.append("\"")
    for property in unit.properties {
      if property.name == "xliff.name" { attribute("resname", property.value) }
      if property.name == "xliff.approved" { attribute("approved", "yes") }
    }
    bytes.append(" xml:space=\"preserve\">\n")
    sides(of: unit)
    contexts(of: unit)
    for note in unit.notes { self.note(note.text, from: note.category) }
    var rest = unit
    rest.context = nil
    for property in UnitProperties.all(of: rest, hasStates: true)
    where property.name != "xliff.name" && property.name != "xliff.approved"
      && !property.name.hasPrefix(XLIFFCollector.contextProperty)
    {
      note(property.value, from: XLIFFCollector.property + property.name)
    }
    bytes.append("      </trans-unit>\n")
    try sink.append(bytes)
  }

  mutating func finish() throws(OutputError) {
    try begin()
    try sink.append("    </body>\n  </file>\n</xliff>\n")
  }

  private mutating func begin() throws(OutputError) {
    guard count == 0, bytes.isEmpty else { return }
    bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    bytes.append("<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n")
    bytes.append("  <file original=\"duiyi\" datatype=\"plaintext\"")
    attribute("source-language", options.sourceLanguage)
    attribute("target-language", options.targetLanguage)
    bytes.append(">\n    <header>\n      <tool tool-id=\"duiyi\" tool-name=\"Duiyi\"")
    attribute("tool-version", options.toolVersion)
    bytes.append("/>\n    </header>\n    <body>\n")
    try sink.append(bytes)
  }

  private mutating func sides(of unit: TranslationUnit) {
    var inline = InlineWriter(.xliff)
    bytes.append("        <source>")
    inline.append(unit.source, to: &bytes)
    bytes.append("</source>\n")
    if !unit.target.isEmpty || unit.state != nil {
      bytes.append("        <target")
      if let state = unit.state {
        let detail = unit.stateDetail.flatMap { SegmentState(xliff: $0) == state ? $0 : nil }
        attribute("state", detail ?? state.xliff)
        if unit.stateDetail != nil && detail == nil { losses.add(.states) }
      }
      bytes.append(">")
      inline.append(unit.target, to: &bytes)
      bytes.append("</target>\n")
    }
    losses.add(.characters, inline.replaced)
  }

  private mutating func contexts(of unit: TranslationUnit) {
    var contexts = unit.context.map { [("x-context", $0)] } ?? []
    for property in unit.properties where property.name.hasPrefix(XLIFFCollector.contextProperty) {
      let type = String(property.name.dropFirst(XLIFFCollector.contextProperty.count))
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

  private mutating func note(_ text: String, from category: String) {
    bytes.append("        <note")
    if !category.isEmpty { attribute("from", category) }
    bytes.append(">")
    append(text)
    bytes.append("</note>\n")
  }

  private mutating func attribute(_ name: String, _ value: String) {
    bytes.append(" \(name)=\"")
    append(value)
    bytes.append("\"")
  }

  private mutating func append(_ text: String) {
    losses.add(.characters, XMLText.append(text, to: &bytes))
  }
}
