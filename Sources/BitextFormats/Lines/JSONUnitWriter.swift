internal import Bitext
internal import TextIO

/// Writes units as JSON objects, one a line: `source` and `target`, and of the rest what there is.
/// It has room for everything.
struct JSONUnitWriter: UnitDestination {
  private(set) var losses = ConversionLosses()
  private let sink: OutputSink
  private var json = JSONLine()

  init(_ sink: OutputSink) { self.sink = sink }

  mutating func write(_ unit: TranslationUnit) throws(OutputError) {
    json.removeAll()
    json.beginObject()
    let number = OtherMembers.number(unit)
    if let number {
      json.key("id")
      json.value(number)
    } else {
      member("id", unit.id)
    }
    text("source", unit.source)
    text("target", unit.target)
    member("sourceLanguage", unit.source.language)
    member("targetLanguage", unit.target.language)
    member("context", unit.context)
    member("state", unit.state?.rawValue ?? "")
    member("stateDetail", unit.stateDetail)
    if let confidence = unit.confidence {
      json.key("confidence")
      json.double(confidence, places: UnitConfidence.places)
    }
    member("obsolete", unit.isObsolete, where: true)
    member("translatable", unit.isTranslatable, where: false)
    member("locked", unit.isLocked, where: true)
    array("notes", unit.notes) { json, note in
      json.key("text")
      json.string(note.text)
      json.key("category")
      json.string(note.category)
      if note.place != .unit {
        json.key("place")
        json.string(note.place.rawValue)
      }
      if let priority = note.priority {
        json.key("priority")
        json.integer(priority)
      }
    }
    let properties = OtherMembers.write(unit, hasNumber: number != nil, to: &json)
    array("properties", properties) { json, property in
      json.key("name")
      json.string(property.name)
      json.key("value")
      json.string(property.value)
    }
    if let plural = unit.plural { append(plural) }
    array("links", unit.links) { json, link in
      json.key("source")
      json.integer(Int(link.source))
      json.key("target")
      json.integer(Int(link.target))
      json.key("probability")
      json.double(Double(link.probability), places: 3)
    }
    codes("sourceCodes", unit.source.codes)
    codes("targetCodes", unit.target.codes)
    json.endObject()
    json.finish()
    try sink.append(json.bytes)
  }

  private mutating func text(_ name: String, _ text: UnitText) {
    json.key(name)
    text.utf8.withUnsafeBytes { json.string(utf8: $0) }
  }

  /// Writes a mark where it is not what it usually is.
  private mutating func member(_ name: String, _ mark: Bool, where told: Bool) {
    guard mark == told else { return }
    json.key(name)
    json.boolean(mark)
  }

  /// Writes a string that there is, or one that is not empty.
  private mutating func member(_ name: String, _ value: String?) {
    guard let value else { return }
    json.key(name)
    json.string(value)
  }

  private mutating func member(_ name: String, _ value: String) {
    if value.isEmpty { return }
    json.key(name)
    json.string(value)
  }

  private mutating func array<Element>(
    _ name: String, _ elements: [Element], _ append: (inout JSONLine, Element) -> Void
  ) {
    if elements.isEmpty { return }
    json.key(name)
    json.beginArray()
    for element in elements {
      json.beginObject()
      append(&json, element)
      json.endObject()
    }
    json.endArray()
  }

  private mutating func append(_ plural: TranslationUnit.Plural) {
    json.key("plural")
    json.beginObject()
    json.key("source")
    json.string(plural.source)
    json.key("targets")
    json.beginArray()
    for target in plural.targets { json.string(target) }
    json.endArray()
    if !plural.isForMany.isEmpty {
      json.key("forMany")
      json.beginArray()
      for isForMany in plural.isForMany { json.boolean(isForMany) }
      json.endArray()
    }
    json.endObject()
  }

  private mutating func codes(_ name: String, _ codes: [InlineCode]) {
    array(name, codes) { json, code in
      json.key("kind")
      json.string(code.kind.rawValue)
      json.key("offset")
      json.integer(code.offset)
      json.key("id")
      json.string(code.id)
      json.key("data")
      json.string(code.data)
      guard let dialect = code.dialect else { return }
      json.key("dialect")
      json.string(dialect.rawValue)
      json.key("element")
      json.string(code.element)
      json.key("attributes")
      json.beginArray()
      for attribute in code.attributes {
        json.beginObject()
        json.key("name")
        json.string(attribute.name)
        json.key("value")
        json.string(attribute.value)
        json.endObject()
      }
      json.endArray()
    }
  }
}
