internal import Tables
internal import Terminology
internal import TextIO

/// Reads the concepts out of our JSON documents: a termbase, or a built glossary.
enum JSONTermbaseReader {
  static func parse(_ text: TextFile) throws(InputError) -> Termbase {
    let document = try JSONParser.parse(text)
    switch document["format"]?.text {
    case JSONTermbase.formatName: return try termbase(document, name: text.name)
    case GlossaryDocument.formatName: return GlossaryDocument.termbase(document)
    default:
      throw InputError(
        file: text.name, message: "this JSON is neither a termbase nor a glossary",
        hint: "expected \"format\": \"\(JSONTermbase.formatName)\" or "
          + "\"\(GlossaryDocument.formatName)\"")
    }
  }

  private static func termbase(
    _ document: JSONValue, name: String
  ) throws(InputError) -> Termbase {
    if case .number(let version)? = document["version"],
      version != String(JSONTermbase.formatVersion)
    {
      throw InputError(
        file: name, message: "version \(version) of this format is not known",
        hint: "this program knows version \(JSONTermbase.formatVersion); a newer one may read it")
    }
    var names = XMLNames()
    let concepts = (document["concepts"]?.elements ?? []).compactMap { value -> Concept? in
      var concept = concept(value)
      if concept.terms.isEmpty { return nil }
      concept.id = names.free(concept.id)
      return concept
    }
    return Termbase(title: document["title"]?.text, concepts: concepts)
  }

  private static func concept(_ value: JSONValue) -> Concept {
    var concept = Concept(id: value["id"]?.text ?? "", subject: value["subject"]?.text)
    concept.definitions = (value["definitions"]?.elements ?? []).compactMap { definition in
      guard let text = definition["text"]?.text else { return nil }
      return Concept.Definition(
        text, language: definition["language"]?.text.map(Language.init(rawValue:)),
        source: definition["source"]?.text)
    }
    annotate(&concept, with: value)
    concept.terms = (value["terms"]?.elements ?? []).compactMap(term)
    return concept
  }

  private static func term(_ value: JSONValue) -> Term? {
    guard let text = value["text"]?.text, !text.isEmpty else { return nil }
    var term = Term(
      text,
      language: value["language"]?.text.map(Language.init(rawValue:))
        ?? TermText.language(of: text),
      status: value["status"]?.text.flatMap(TBXPicklists.status),
      kind: value["kind"]?.text.flatMap(TBXPicklists.kind),
      partOfSpeech: value["partOfSpeech"]?.text)
    term.gender = value["gender"]?.text.flatMap(Term.Gender.init(rawValue:))
    term.location = value["location"]?.text
    term.region = value["region"]?.text
    term.contexts = (value["contexts"]?.elements ?? []).compactMap { context in
      context["text"]?.text.map { Term.Context($0, source: context["source"]?.text) }
    }
    annotate(&term, with: value)
    return term
  }

  private static func annotate(_ item: inout some Annotated, with value: JSONValue) {
    item.notes = texts(value["notes"])
    item.source = value["source"]?.text
    item.customers = texts(value["customers"])
    item.projects = texts(value["projects"])
    item.references = (value["references"]?.elements ?? []).compactMap { reference in
      guard let kind = reference["kind"]?.text.flatMap(Reference.Kind.init(rawValue:)) else {
        return nil
      }
      return Reference(
        kind, target: reference["target"]?.text ?? "", text: reference["text"]?.text ?? "")
    }
    item.history = (value["history"]?.elements ?? []).compactMap { transaction in
      guard let kind = transaction["kind"]?.text.flatMap(Transaction.Kind.init(rawValue:)) else {
        return nil
      }
      return Transaction(
        kind, date: transaction["date"]?.text,
        responsibility: transaction["responsibility"]?.text, note: transaction["note"]?.text)
    }
    if case .object(let members)? = value["fields"] {
      item.fields = members.compactMapValues(\.text)
    }
  }

  private static func texts(_ value: JSONValue?) -> [String] {
    (value?.elements ?? []).compactMap(\.text)
  }
}
