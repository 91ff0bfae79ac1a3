internal import GlossaryBuilding
internal import TermFormats
internal import Terminology
internal import TextIO

extension Termbase {
  /// The terms of a glossary, all proposed: its forms and contexts, without evidence.
  init(_ glossary: Glossary) {
    let languages = glossary.provenance.languages
    self.init(
      title: "Glossary",
      concepts: glossary.entries.map { entry in
        var sources = Term.proposed(entry.sources, languages.source)
        if let context = entry.contexts.first,
          let home = sources.firstIndex(where: { $0.text == context.term })
        {
          sources[home].contexts = [Term.Context(context.sentence)]
        }
        let targets = Term.proposed(entry.targets, languages.target)
        return Concept(id: entry.id, terms: sources + targets)
      })
  }
}

extension Term {
  /// The forms of one language, on which nobody has decided.
  fileprivate static func proposed(_ forms: [GlossaryEntry.Form], _ language: Language) -> [Term] {
    forms.map(\.text).filter { !$0.isEmpty }
      .map { Term($0, language: language, status: .proposed) }
  }
}

extension Glossary.Provenance {
  /// The languages of both sides, as well-formed tags.
  var languages: (source: Language, target: Language) {
    (
      Language(rawValue: LanguageTag.wellFormed(sourceLanguage)),
      Language(rawValue: LanguageTag.wellFormed(targetLanguage))
    )
  }
}
