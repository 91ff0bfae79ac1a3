internal import Terminology
internal import TextIO

/// Writes a termbase as one JSON document with every field, in a fixed order. What is
/// empty is left out. ``JSONTermbaseReader`` reads it back without loss.
enum JSONTermbase {
  /// The value of `format` at the top of the document.
  static let formatName = "duiyi-termbase"
  /// The version of the document's shape.
  static let formatVersion = 1

  static func bytes(of termbase: Termbase) -> [UInt8] {
    var json = JSONLine(indented: true)
    json.beginObject()
    json.member("format", formatName)
    json.key("version")
    json.integer(formatVersion)
    json.member("title", termbase.title)
    json.key("concepts")
    json.beginArray()
    for concept in termbase.concepts { append(concept, to: &json) }
    json.endArray()
    json.endObject()
    json.finish()
    return json.bytes
  }

  /// Appends a concept as an object.
  static func append(_ concept: Concept, to json: inout JSONLine) {
    json.beginObject()
    json.member("id", concept.id)
    json.member("subject", concept.subject)
    json.members("definitions", concept.definitions) { definition, json in
      json.member("text", definition.text)
      json.member("language", definition.language?.rawValue)
      json.member("source", definition.source)
    }
    appendAnnotations(of: concept, to: &json)
    json.members("terms", concept.terms) { term, json in append(term, to: &json) }
    json.endObject()
  }

  private static func append(_ term: Term, to json: inout JSONLine) {
    json.member("text", term.text)
    json.member("language", term.language.rawValue)
    json.member("status", term.status?.rawValue)
    json.member("kind", term.kind?.rawValue)
    json.member("partOfSpeech", term.partOfSpeech)
    json.member("gender", term.gender?.rawValue)
    json.member("location", term.location)
    json.member("region", term.region)
    json.members("contexts", term.contexts) { context, json in
      json.member("text", context.text)
      json.member("source", context.source)
    }
    appendAnnotations(of: term, to: &json)
  }

  private static func appendAnnotations(of item: some Annotated, to json: inout JSONLine) {
    json.member("notes", item.notes)
    json.member("source", item.source)
    json.member("customers", item.customers)
    json.member("projects", item.projects)
    json.members("references", item.references) { reference, json in
      json.member("kind", reference.kind.rawValue)
      json.member("target", reference.target)
      json.member("text", reference.text)
    }
    json.members("history", item.history) { transaction, json in
      json.member("kind", transaction.kind.rawValue)
      json.member("date", transaction.date)
      json.member("responsibility", transaction.responsibility)
      json.member("note", transaction.note)
    }
    if item.fields.isEmpty { return }
    json.key("fields")
    json.beginObject()
    for (name, value) in item.fields.sorted(by: { $0.key < $1.key }) { json.member(name, value) }
    json.endObject()
  }
}
