internal import Bitext
internal import TextIO

/// Writes units as XLIFF 2.1, each as a unit of one segment.
struct XLIFF2UnitWriter: UnitDestination {
  private(set) var losses = ConversionLosses()
  private let sink: OutputSink
  private let options: UnitWritingOptions
  private var bytes: [UInt8] = []
  private var segment: [UInt8] = []
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
    let entries = marker?.mark(&unit, in: .xliff2) ?? []
    bytes.removeAll(keepingCapacity: true)
    // Identifiers must be unique, and of several segments of one unit they are not.
    bytes.append("    <unit id=\"u\(count)\" xml:space=\"preserve\"")
    for property in unit.properties where property.name == "xliff.name" {
      attribute("name", property.value)
      break
    }
    bytes.append(">\n")
    glossary(entries)
    notes(of: unit)
    var inline = InlineWriter(.xliff2)
    appendSegment(unit, &inline)
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
    try sink.append(bytes)
  }

  mutating func finish() throws(OutputError) {
    try begin()
    // A file must have a unit.
    if count == 0 {
      try sink.append("    <unit id=\"u0\"><segment><source/></segment></unit>\n")
    }
    try sink.append("  </file>\n</xliff>\n")
  }

  private mutating func begin() throws(OutputError) {
    guard count == 0, bytes.isEmpty else { return }
    bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    bytes.append("<xliff version=\"2.1\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"")
    attribute("srcLang", options.sourceLanguage)
    attribute("trgLang", options.targetLanguage)
    if marker != nil { attribute("xmlns:gls", "urn:oasis:names:tc:xliff:glossary:2.0") }
    bytes.append(">\n  <file id=\"f1\">\n")
    try sink.append(bytes)
  }

  private mutating func appendSegment(_ unit: TranslationUnit, _ inline: inout InlineWriter) {
    segment.removeAll(keepingCapacity: true)
    segment.append("      <segment")
    if let state = unit.state {
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
    }
    segment.append(">\n        <source>")
    inline.append(unit.source, to: &segment)
    segment.append("</source>\n")
    if !unit.target.isEmpty {
      segment.append("        <target>")
      inline.append(unit.target, to: &segment)
      segment.append("</target>\n")
    }
    segment.append("      </segment>\n")
  }

  /// Appends the terms that are marked, with their translations.
  private mutating func glossary(_ entries: [TermMarker.Entry]) {
    if entries.isEmpty { return }
    bytes.append("      <gls:glossary>\n")
    for entry in entries {
      bytes.append("        <gls:glossEntry ref=\"#\(entry.mark)\">\n")
      element("term", entry.term)
      for translation in entry.translations { element("translation", translation) }
      if let definition = entry.definition { element("definition", definition) }
      bytes.append("        </gls:glossEntry>\n")
    }
    bytes.append("      </gls:glossary>\n")
  }

  private mutating func element(_ name: String, _ value: String) {
    bytes.append("          <gls:\(name)>")
    losses.add(.characters, XMLText.append(value, to: &bytes))
    bytes.append("</gls:\(name)>\n")
  }

  private mutating func notes(of unit: TranslationUnit) {
    var notes = unit.notes.map { ($0.category, $0.text) }
    if !unit.id.isEmpty { notes.append((XLIFFCollector.property + XLIFFCollector.idName, unit.id)) }
    for property in UnitProperties.all(of: unit, hasStates: true)
    where property.name != "xliff.name" {
      notes.append((XLIFFCollector.property + property.name, property.value))
    }
    if notes.isEmpty { return }
    bytes.append("      <notes>\n")
    for (category, text) in notes {
      bytes.append("        <note")
      if !category.isEmpty { attribute("category", category) }
      bytes.append(">")
      losses.add(.characters, XMLText.append(text, to: &bytes))
      bytes.append("</note>\n")
    }
    bytes.append("      </notes>\n")
  }

  private mutating func attribute(_ name: String, _ value: String) {
    bytes.append(" \(name)=\"")
    losses.add(.characters, XMLText.append(value, to: &bytes))
    bytes.append("\"")
  }
}
