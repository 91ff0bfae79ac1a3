internal import GlossaryBuilding
internal import TermAlignment
internal import TermFormats
internal import Terminology
internal import TextIO

extension TBXDocument {
  /// The document of a glossary: all forms are proposed, as nobody has decided on them; evidence,
  /// confidence and what to look at become notes.
  init(_ glossary: Glossary) {
    let provenance = glossary.provenance
    var made = provenance.files.map { "Built from \($0)" }
    if let dictionary = provenance.dictionary { made.append("With dictionary \(dictionary)") }
    made.append("By duiyi \(provenance.toolVersion) with ICU \(provenance.icuVersion)")
    let languages = provenance.languages
    var names = XMLNames()
    let concepts = glossary.entries.compactMap { entry -> ConceptEntry? in
      var sources = TBXDocument.terms(entry.sources)
      let targets = TBXDocument.terms(entry.targets)
      for context in entry.contexts {
        let home = sources.firstIndex { $0.text == context.term } ?? 0
        guard home < sources.count else { break }
        sources[home].contexts.append(
          Context(
            before: context.before, term: context.term, after: context.after,
            place: context.place.isKnown ? context.place.text : nil))
      }
      let sections = [
        LanguageSection(language: languages.source.rawValue, terms: sources),
        LanguageSection(language: languages.target.rawValue, terms: targets),
      ].filter { !$0.terms.isEmpty }
      if sections.isEmpty { return nil }
      return ConceptEntry(
        id: names.unique(entry.id), notes: TBXDocument.notes(of: entry), sections: sections)
    }
    self.init(title: "Glossary", sources: made, concepts: concepts)
  }

  private static func terms(_ forms: [GlossaryEntry.Form]) -> [TermSection] {
    let texts = forms.map(\.text).filter { !$0.isEmpty }
    return texts.map { text in
      TermSection(
        text: text, status: .proposed,
        kind: FormKind.of(text, among: texts))
    }
  }

  private static func notes(of entry: GlossaryEntry) -> [String] {
    let evidence = entry.evidence.names.joined(separator: ", ")
    var notes = [
      "evidence: \(evidence.isEmpty ? "none" : evidence); "
        + "confidence: \(entry.confidenceText()); frequency: \(entry.frequency)"
        + (entry.first.isKnown ? "; first: \(entry.first.text)" : "")
    ]
    for remark in entry.attention {
      notes.append("look at first (\(remark.kind.rawValue)): \(remark.message)")
    }
    return notes
  }
}
