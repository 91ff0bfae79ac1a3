internal import Terminology

extension TermbaseReduction {
  /// Fits what is left of a termbase to TBX's closed lists and to what it checks.
  mutating func fitTBX(_ termbase: inout Termbase) {
    let identifiers = Set(termbase.concepts.map(\.id))
    for index in termbase.concepts.indices {
      place = termbase.concepts[index].terms.first?.text ?? termbase.concepts[index].id
      fit(&termbase.concepts[index], identifiers)
    }
  }

  private mutating func fit(_ concept: inout Concept, _ identifiers: Set<String>) {
    let languages = Set(concept.terms.map(\.language))
    for definition in concept.definitions {
      guard let language = definition.language, !languages.contains(language) else { continue }
      lose(.languageDefinition, "no \(language) term beside: \(definition.text)")
    }
    concept.definitions.removeAll { $0.language.map { !languages.contains($0) } ?? false }
    fitAnnotations(of: &concept, identifiers)
    for index in concept.terms.indices { fit(&concept.terms[index], identifiers) }
  }

  private mutating func fit(_ term: inout Term, _ identifiers: Set<String>) {
    if let part = term.partOfSpeech {
      let published = TBXPicklists.partOfSpeech(part)
      if published != part {
        report.add("parts of speech outside the list, changed", "\(term.text): \(part)")
        term.partOfSpeech = published
      }
    }
    if let location = term.location, !TBXPicklists.locations.contains(location) {
      report.add("places in the user interface outside the list", "\(term.text): \(location)")
      term.location = nil
    }
    fitAnnotations(of: &term, identifiers)
  }

  private mutating func fitAnnotations(
    of item: inout some Annotated, _ identifiers: Set<String>
  ) {
    let references = item.references
    item.references.removeAll { !TBXPicklists.isTarget($0, identifiers) }
    for lost in references where !item.references.contains(lost) {
      report.add("references to what is neither a concept here nor a web page", lost.target)
    }
    for index in item.history.indices {
      guard let date = item.history[index].date, !TBXPicklists.isDate(date) else { continue }
      report.add("dates that are not of ISO 8601", date)
      item.history[index].date = nil
    }
  }
}
