internal import GlossaryBuilding
internal import TermAlignment
internal import TermFormats
internal import Terminology
internal import TextIO

/// Writes a glossary as one JSON document with every field, in a fixed order.
enum JSONGlossary {
  /// The version of the document's shape.
  static let formatVersion = 1

  static func bytes(of glossary: Glossary) -> [UInt8] {
    var json = JSONLine(indented: true)
    json.beginObject()
    json.key("format")
    json.string(GlossaryDocument.formatName)
    json.key("version")
    json.integer(formatVersion)
    append(glossary.provenance, to: &json)
    json.key("entries")
    json.beginArray()
    for entry in glossary.entries { append(entry, to: &json) }
    json.endArray()
    json.endObject()
    json.finish()
    return json.bytes
  }

  private static func append(_ provenance: Glossary.Provenance, to json: inout JSONLine) {
    json.key("provenance")
    json.beginObject()
    json.key("files")
    append(provenance.files, to: &json)
    json.key("toolVersion")
    json.string(provenance.toolVersion)
    json.key("icuVersion")
    json.string(provenance.icuVersion)
    json.key("dictionary")
    if let dictionary = provenance.dictionary { json.string(dictionary) } else { json.null() }
    json.key("sourceLanguage")
    json.string(provenance.sourceLanguage)
    json.key("targetLanguage")
    json.string(provenance.targetLanguage)
    json.endObject()
  }

  private static func append(_ entry: GlossaryEntry, to json: inout JSONLine) {
    json.beginObject()
    json.key("id")
    json.string(entry.id)
    json.key("sources")
    append(entry.sources, to: &json)
    json.key("targets")
    append(entry.targets, to: &json)
    json.member("status", Term.Status.proposed.rawValue)
    json.key("frequency")
    json.integer(entry.frequency)
    if entry.first.isKnown {
      json.object("first") { appendMembers(of: entry.first, to: &$0) }
    }
    json.key("contexts")
    json.objects(entry.contexts) { append($0, to: &$1) }
    json.key("evidence")
    append(entry.evidence.names, to: &json)
    json.key("confidence")
    json.double(entry.confidence, places: 4)
    if let parts = entry.parts { append(parts, to: &json) }
    json.key("attention")
    json.objects(entry.attention) { remark, json in
      json.key("kind")
      json.string(remark.kind.rawValue)
      json.key("message")
      json.string(remark.message)
    }
    json.endObject()
  }

  private static func append(_ context: GlossaryEntry.Context, to json: inout JSONLine) {
    appendMembers(of: context.place, to: &json)
    json.key("before")
    json.string(context.before)
    json.key("term")
    json.string(context.term)
    json.key("after")
    json.string(context.after)
    if let counterpart = context.counterpart {
      json.key("counterpart")
      json.beginObject()
      json.key("before")
      json.string(counterpart.before)
      json.key("term")
      json.string(counterpart.term)
      json.key("after")
      json.string(counterpart.after)
      json.endObject()
    }
  }

  private static func append(_ parts: MinedTerm.Parts, to json: inout JSONLine) {
    json.key("parts")
    json.beginObject()
    json.key("count")
    json.integer(parts.count)
    for (name, value) in zip(MinedTerm.Parts.names, parts.values).dropFirst() {
      json.key(name)
      json.double(value, places: 4)
    }
    json.endObject()
  }

  private static func append(_ forms: [GlossaryEntry.Form], to json: inout JSONLine) {
    json.objects(forms) { form, json in
      json.key("text")
      json.string(form.text)
      json.key("count")
      json.integer(form.count)
    }
  }

  private static func append(_ texts: [String], to json: inout JSONLine) {
    json.beginArray()
    for text in texts { json.string(text) }
    json.endArray()
  }

  private static func appendMembers(of place: GlossaryEntry.Place, to json: inout JSONLine) {
    if !place.isKnown { return }
    json.key("file")
    json.string(place.file)
    json.key("line")
    json.integer(place.line)
    json.key("column")
    json.integer(place.column)
    json.key("offset")
    json.integer(place.offset)
  }
}
