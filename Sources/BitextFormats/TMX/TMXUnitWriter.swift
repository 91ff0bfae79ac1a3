package import Bitext
package import TextIO

/// Writes units as TMX 1.4b.
package struct TMXUnitWriter: UnitDestination {
  package private(set) var losses = ConversionLosses()
  private let sink: OutputSink
  private let options: UnitWritingOptions
  private var bytes: [UInt8] = []
  private var hasBegun = false

  package init(_ sink: OutputSink, _ options: UnitWritingOptions) {
    self.sink = sink
    self.options = options
  }

  package mutating func write(_ unit: TranslationUnit) throws(OutputError) {
    try begin()
    if unit.source.isEmpty && unit.target.isEmpty {
      losses.add(.emptyUnits)
      return
    }
    bytes.removeAll(keepingCapacity: true)
    bytes.append("    <tu")
    if !unit.id.isEmpty { attribute("tuid", unit.id) }
    attributes(of: unit, "tmx.", Self.unitAttributes)
    bytes.append(">\n")
    let notes = UnitNotes.plain(of: unit, &losses)
    losses.addOutside(of: unit)
    for note in notes where note.category.isEmpty { element("note", note.text) }
    for note in notes where !note.category.isEmpty {
      element("prop", type: UnitProperties.noteName(note.category), note.text)
    }
    for property in UnitProperties.all(of: unit, hasStates: false)
    where !isAttribute(property.name) {
      element("prop", type: property.name, property.value)
    }
    var inline = InlineWriter(.tmx)
    variant(unit.source, options.sourceLanguage, unit, "tmx.source.", &inline)
    if !unit.target.isEmpty {
      variant(unit.target, options.targetLanguage, unit, "tmx.target.", &inline)
    }
    losses.add(.characters, inline.replaced)
    losses.add(.attributes, inline.lostAttributes)
    bytes.append("    </tu>\n")
    try sink.append(bytes)
  }

  package mutating func finish() throws(OutputError) {
    try begin()
    try sink.append("  </body>\n</tmx>\n")
  }

  private mutating func begin() throws(OutputError) {
    if hasBegun { return }
    hasBegun = true
    bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    bytes.append("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\">\n  <header")
    attribute("creationtool", "duiyi")
    attribute("creationtoolversion", options.toolVersion)
    bytes.append(" segtype=\"sentence\" o-tmf=\"duiyi\" adminlang=\"en\"")
    attribute("srclang", options.sourceLanguage == "und" ? "*all*" : options.sourceLanguage)
    bytes.append(" datatype=\"plaintext\" o-encoding=\"UTF-8\"/>\n  <body>\n")
    try sink.append(bytes)
  }

  private mutating func variant(
    _ text: UnitText, _ language: String, _ unit: TranslationUnit, _ part: String,
    _ inline: inout InlineWriter
  ) {
    bytes.append("      <tuv xml:lang=\"")
    bytes.append(text.tag(otherwise: language))
    bytes.append("\"")
    if !unit.properties.isEmpty { attributes(of: unit, part, Self.variantAttributes) }
    bytes.append("><seg>")
    inline.append(text, to: &bytes)
    bytes.append("</seg></tuv>\n")
  }

  private mutating func element(_ name: String, type: String? = nil, _ text: String) {
    bytes.append("      <\(name)")
    if let type { attribute("type", type) }
    bytes.append(">")
    losses.add(.characters, XMLText.append(text, to: &bytes))
    bytes.append("</\(name)>\n")
  }

  private mutating func attribute(_ name: String, _ value: String) {
    bytes.append(" \(name)=\"")
    losses.add(.characters, XMLText.append(value, to: &bytes))
    bytes.append("\"")
  }

  /// Appends attributes that were kept as properties, each once.
  private mutating func attributes(
    of unit: TranslationUnit, _ prefix: String, _ names: Set<String>
  ) {
    var written: Set<String> = []
    for property in unit.properties where property.name.hasPrefix(prefix) {
      let name = String(property.name.dropFirst(prefix.count))
      if names.contains(name) && written.insert(name).inserted { attribute(name, property.value) }
    }
  }

  private func isAttribute(_ name: String) -> Bool {
    guard name.hasPrefix("tmx.") else { return false }
    let parts = name.split(separator: ".").dropFirst()
    if parts.count == 1, let last = parts.last { return Self.unitAttributes.contains(String(last)) }
    guard parts.count == 2, let last = parts.last, let side = parts.first else { return false }
    return (side == "source" || side == "target") && Self.variantAttributes.contains(String(last))
  }

  private static let variantAttributes: Set<String> = [
    "o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool",
    "creationtoolversion", "creationdate", "creationid", "changedate", "changeid", "o-tmf",
  ]
  private static let unitAttributes = variantAttributes
}
