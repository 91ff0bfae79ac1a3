import GlossaryBuilding
import TermAlignment
import Testing

/// What a translator is shown first.
@Suite struct FirstLookTests {
  private func entry(
    _ id: String, counts: [Int], _ kinds: GlossaryEntry.Attention.Kind...
  ) -> GlossaryEntry {
    GlossaryEntry(
      id: id, sources: counts.map { GlossaryEntry.Form("\(id)\($0)", count: $0) },
      targets: [GlossaryEntry.Form(id, count: 1)], frequency: counts.reduce(0, +),
      first: GlossaryEntry.Place(file: "a", line: 1, column: 1, offset: 0), contexts: [],
      evidence: .gloss, confidence: 0.7, attention: kinds.map { .init($0, message: id) })
  }

  private func glossary(_ entries: [GlossaryEntry]) -> Glossary {
    Glossary(
      entries: entries,
      provenance: Glossary.Provenance(
        files: [], toolVersion: "1", icuVersion: "1", dictionary: nil))
  }

  @Test func `pairs that are only uncertain are a group of their own`() {
    let glossary = glossary([
      entry("a", counts: [2], .uncertain), entry("b", counts: [3, 2], .severalSources, .uncertain),
      entry("c", counts: [1]),
    ])
    #expect(glossary.contested.map(\.id) == ["b"])
    #expect(glossary.uncertain.map(\.id) == ["a"])
  }

  @Test func `what does most harm comes first`() {
    let glossary = glossary([
      entry("spelling", counts: [9], .spelling), entry("rare", counts: [9, 1], .severalSources),
      entry("often", counts: [5, 4], .severalSources), entry("two", counts: [9], .severalTargets),
    ])
    #expect(glossary.contested.map(\.id) == ["often", "rare", "two", "spelling"])
  }
}
