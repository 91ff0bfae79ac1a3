internal import Terminology

extension TermbaseReduction {
  /// Leaves the terms of two languages, and the concepts with terms in both.
  mutating func keep(_ languages: ListLanguages, of termbase: inout Termbase) {
    var kept: [Concept] = []
    for var concept in termbase.concepts {
      place = concept.terms.first?.text ?? concept.id
      var terms: [Term] = []
      for var term in concept.terms {
        let isSource = languages.isSource(term)
        guard isSource || languages.isTarget(term) else {
          lose(.moreLanguages, "\(term.text) (\(term.language))")
          continue
        }
        let language = isSource ? languages.source : languages.target
        if term.language != language { lose(.languageTag, term.language.rawValue) }
        term.language = language
        terms.append(term)
      }
      concept.terms = terms
      let present = Set(terms.map(\.language))
      if present.count == 2 {
        kept.append(concept)
      } else if let first = terms.first {
        lose(.oneSided, "only \(first.language)")
      }
    }
    termbase.concepts = kept
    if report.format == .omegat { keepPrimaryLanguages(languages, of: &termbase) }
  }

  /// Leaves of language tags what can be told from the script.
  private mutating func keepPrimaryLanguages(
    _ languages: ListLanguages, of termbase: inout Termbase
  ) {
    for language in [languages.source, languages.target]
    where language.rawValue != language.primary {
      report.add(TermbaseField.languageTag.rawValue, language.rawValue)
    }
  }

  /// Gives terms of two languages, in whatever variety, the names of these.
  mutating func name(
    _ pair: (source: Language, target: Language), in termbase: inout Termbase
  ) {
    for index in termbase.concepts.indices {
      place = termbase.concepts[index].terms.first?.text ?? ""
      func named(_ language: Language) -> Language {
        if ListLanguages.matches(language, pair.source) { return pair.source }
        return ListLanguages.matches(language, pair.target) ? pair.target : language
      }
      for term in termbase.concepts[index].terms.indices {
        let language = termbase.concepts[index].terms[term].language
        let name = named(language)
        termbase.concepts[index].terms[term].language = name
        let isLost =
          (name == pair.source || name == pair.target) && language.rawValue != language.primary
        if isLost { lose(.languageTag, language.rawValue) }
      }
      for place in termbase.concepts[index].definitions.indices {
        let language = termbase.concepts[index].definitions[place].language
        termbase.concepts[index].definitions[place].language = language.map(named)
      }
    }
  }

  /// Takes out the terms that nobody should use, for lists that cannot say so.
  mutating func removeUnwanted(from termbase: inout Termbase) {
    for index in termbase.concepts.indices {
      for term in termbase.concepts[index].terms {
        guard let status = term.status, !term.isUsable else { continue }
        report.add("terms not to be used, left out", "\(term.text) (\(status.rawValue))")
      }
      termbase.concepts[index].terms.removeAll { !$0.isUsable }
    }
  }
}
