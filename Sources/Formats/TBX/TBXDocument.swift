internal import GlossaryBuilding
internal import Terminology

/// What a TBX file of ours holds, whether it comes from a glossary or a termbase.
struct TBXDocument {
  var title: String?
  /// What the document was made from.
  var sources: [String]
  var concepts: [ConceptEntry]

  struct ConceptEntry {
    var id: String
    var subject: String?
    var definition: String?
    var notes: [String]
    var sections: [LanguageSection]
  }

  struct LanguageSection {
    var language: String
    var terms: [TermSection]
  }

  struct TermSection {
    var text: String
    var status: Term.Status?
    var kind: Term.Kind?
    var partOfSpeech: String?
    var note: String?
    var source: String?
    var contexts: [Context] = []
  }

  /// A sentence; the term in it is set apart when known.
  struct Context {
    var before: String
    var term: String
    var after: String
    var place: String?
  }
}

extension TBXDocument {
  /// The document of a termbase.
  init(_ termbase: Termbase) {
    title = termbase.title
    sources = ["Exported by duiyi"]
    var names = XMLNames()
    concepts = termbase.concepts.compactMap { concept in
      var sections: [LanguageSection] = []
      for term in concept.terms where !term.text.isEmpty {
        let language = LanguageTag.wellFormed(term.language.rawValue)
        let section = TermSection(
          text: term.text, status: term.status, kind: term.kind,
          partOfSpeech: term.partOfSpeech, note: term.note, source: term.source,
          contexts: term.contexts.map {
            Context(before: $0.text, term: "", after: "", place: $0.source)
          })
        if let index = sections.firstIndex(where: { $0.language == language }) {
          sections[index].terms.append(section)
        } else {
          sections.append(LanguageSection(language: language, terms: [section]))
        }
      }
      if sections.isEmpty { return nil }
      return ConceptEntry(
        id: names.unique(concept.id), subject: concept.subject, definition: concept.definition,
        notes: concept.notes, sections: sections)
    }
  }
}
