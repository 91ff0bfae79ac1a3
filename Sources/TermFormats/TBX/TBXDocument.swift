package import Terminology
internal import TextIO

/// What a TBX file of ours holds, whether it comes from a glossary or a termbase.
package struct TBXDocument {
  package var title: String?
  /// What the document was made from.
  package var sources: [String]
  package var concepts: [ConceptEntry]

  package init(title: String?, sources: [String], concepts: [ConceptEntry]) {
    self.title = title
    self.sources = sources
    self.concepts = concepts
  }

  package struct ConceptEntry {
    package var id: String
    /// What is said of the whole concept, in the shape of a concept without terms.
    var concept: Concept
    package var sections: [LanguageSection]

    package init(id: String, notes: [String], sections: [LanguageSection]) {
      self.id = id
      concept = Concept(id: id)
      concept.notes = notes
      self.sections = sections
    }
  }

  package struct LanguageSection {
    package var language: String
    var definitions: [Concept.Definition] = []
    package var terms: [TermSection]

    package init(
      language: String, definitions: [Concept.Definition] = [], terms: [TermSection]
    ) {
      self.language = language
      self.definitions = definitions
      self.terms = terms
    }
  }

  package struct TermSection {
    /// The term, without contexts.
    package var term: Term
    package var contexts: [Context] = []

    package var text: String { term.text }
  }

  /// A sentence; the term in it is set apart when known.
  package struct Context {
    package var before: String
    package var term: String
    package var after: String
    package var place: String?

    package init(before: String, term: String, after: String, place: String?) {
      self.before = before
      self.term = term
      self.after = after
      self.place = place
    }
  }
}

extension TBXDocument.TermSection {
  /// A term of a glossary.
  package init(text: String, status: Term.Status?, kind: Term.Kind?) {
    term = Term(text, language: Language(rawValue: "und"), status: status, kind: kind)
  }
}

extension TBXDocument {
  /// The document of a termbase.
  package init(_ termbase: Termbase) {
    title = termbase.title
    sources = ["Exported by duiyi"]
    var names = XMLNames()
    let identifiers = termbase.concepts.map { names.unique($0.id) }
    let renamed = Dictionary(zip(termbase.concepts.map(\.id), identifiers)) { first, _ in first }
    concepts = zip(termbase.concepts, identifiers).compactMap { concept, id in
      var concept = concept
      TBXDocument.rename(&concept.references, renamed)
      var sections: [LanguageSection] = []
      for var term in concept.terms where !term.text.isEmpty {
        TBXDocument.rename(&term.references, renamed)
        let language = LanguageTag.wellFormed(term.language.rawValue)
        let contexts = term.contexts.map {
          Context(before: $0.text, term: "", after: "", place: $0.source)
        }
        term.contexts = []
        let section = TermSection(term: term, contexts: contexts)
        if let index = sections.firstIndex(where: { $0.language == language }) {
          sections[index].terms.append(section)
        } else {
          let definitions = concept.definitions.filter { $0.language == term.language }
          sections.append(
            LanguageSection(language: language, definitions: definitions, terms: [section]))
        }
      }
      if sections.isEmpty { return nil }
      var entry = ConceptEntry(id: id, notes: [], sections: sections)
      entry.concept = concept
      entry.concept.terms = []
      entry.concept.definitions.removeAll { $0.language != nil }
      return entry
    }
  }

  /// References follow concepts to their new identifiers.
  private static func rename(_ references: inout [Reference], _ names: [String: String]) {
    for index in references.indices where references[index].kind == .concept {
      references[index].target = names[references[index].target] ?? ""
    }
  }
}
