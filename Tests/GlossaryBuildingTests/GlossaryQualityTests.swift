import GlossaryBuilding
import Segmentation
import TestSupport
import Testing

@testable import TermAlignment

/// How well a glossary of the earnings call in `Corpora` holds its terms, for everybody.
@Suite struct GlossaryQualityTests {
  @Test func `the glossary of the call has its glossed terms`() throws {
    var segmenter = try TestModel.segmenter()
    let analyzed = AnalyzedText(try EarningsCall.document("zh"), segmenter: &segmenter)
    var builder = GlossaryBuilder()
    builder.add(
      TermAligner(includesTermsOfText: true).align(analyzed), of: analyzed, file: "call.zh.txt")
    let glossary = builder.glossary(
      provenance: Glossary.Provenance(
        files: ["call.zh.txt"], toolVersion: "1", icuVersion: "1", dictionary: nil))
    let found = glossary.entries.flatMap { entry in
      entry.sources.map { "\($0.text)\t\(EnglishTerm(entry.targets[0].text).key)" }
    }
    var score = Score()
    score.found = found.count
    for row in try TestData.rows(of: EarningsCall.gold("terms.tsv")) where row["kind"] == "gloss" {
      let chinese = (row["zh"] ?? "").split(separator: "|")
      let english = (row["en"] ?? "").split(separator: "|").map { EnglishTerm(String($0)).key }
      let pairs = Set(chinese.flatMap { one in english.map { "\(one)\t\($0)" } })
      score.wanted += 1
      if !pairs.isDisjoint(with: found) { score.right += 1 }
    }
    // Measured: 59 of 59, in 81 entries of 90 pairs.
    #expect(score.recall >= 0.98, "\(score)")
    #expect((76...86).contains(glossary.entries.count), "\(glossary.entries.count)")
  }
}
