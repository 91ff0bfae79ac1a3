internal import GlossaryBuilding
internal import TermFormats
internal import TextIO
internal import Terminology

extension Termbase {
  /// The terms of a glossary: its forms and contexts, without evidence.
  init(_ glossary: Glossary) {
    let provenance = glossary.provenance
    let source = Language(rawValue: LanguageTag.wellFormed(provenance.sourceLanguage))
    let target = Language(rawValue: LanguageTag.wellFormed(provenance.targetLanguage))
    self.init(
      title: "Glossary",
      concepts: glossary.entries.map { entry in
        let context = entry.contexts.first
        let sources = entry.sources.map { form in
          let isShown = form.text == context?.term
          return Term(
            form.text, language: source,
            contexts: isShown ? [Term.Context(context?.sentence ?? "")] : [])
        }
        let targets = entry.targets.map { Term($0.text, language: target) }
        return Concept(id: entry.id, terms: sources + targets)
      })
  }
}
