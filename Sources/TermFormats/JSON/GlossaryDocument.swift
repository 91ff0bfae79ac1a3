package import Terminology
package import TextIO

/// Reads the concepts out of the JSON document of a glossary.
package enum GlossaryDocument {
  /// The value of `format` at the top of the document.
  package static let formatName = "duiyi-glossary"

  package static func termbase(_ document: JSONValue) -> Termbase {
    let languages = (
      document["provenance"]?["sourceLanguage"]?.text ?? "zh",
      document["provenance"]?["targetLanguage"]?.text ?? "en"
    )
    var names = XMLNames()
    let concepts = (document["entries"]?.elements ?? []).compactMap { entry -> Concept? in
      // What a person decided on is written at the entry; what was mined is a proposal.
      let status = entry["status"]?.text.flatMap(TBXPicklists.status) ?? .proposed
      let terms =
        terms(entry["sources"], languages.0, status, contexts: contexts(of: entry))
        + terms(entry["targets"], languages.1, status, contexts: [])
      if terms.isEmpty { return nil }
      var concept = Concept(id: names.free(entry["id"]?.text ?? ""), terms: terms)
      concept.notes = (entry["attention"]?.elements ?? []).compactMap { $0["message"]?.text }
      for name in ["frequency", "confidence"] {
        if case .number(let digits)? = entry[name] { concept.fields[name] = digits }
      }
      let evidence = (entry["evidence"]?.elements ?? []).compactMap(\.text)
      if !evidence.isEmpty { concept.fields["evidence"] = evidence.joined(separator: "+") }
      return concept
    }
    return Termbase(title: "Glossary", concepts: concepts)
  }

  private static func terms(
    _ forms: JSONValue?, _ language: String, _ status: Term.Status,
    contexts: [(term: String, context: Term.Context)]
  ) -> [Term] {
    let texts = (forms?.elements ?? []).compactMap { $0["text"]?.text }.filter { !$0.isEmpty }
    return texts.enumerated().map { index, text in
      Term(
        text, language: Language(rawValue: language),
        status: index == 0 || status != .preferred ? status : .admitted,
        contexts: contexts.filter { $0.term == text }.map(\.context))
    }
  }

  private static func contexts(of entry: JSONValue) -> [(term: String, context: Term.Context)] {
    (entry["contexts"]?.elements ?? []).map { context in
      let term = context["term"]?.text ?? ""
      let sentence = (context["before"]?.text ?? "") + term + (context["after"]?.text ?? "")
      return (term, Term.Context(sentence, source: place(of: context)))
    }
  }

  /// The place as compilers write it, `file:line:column`.
  private static func place(of context: JSONValue) -> String? {
    guard let file = context["file"]?.text, case .number(let line)? = context["line"],
      case .number(let column)? = context["column"]
    else { return nil }
    return "\(file):\(line):\(column)"
  }
}
