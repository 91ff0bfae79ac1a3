import GlossaryBuilding
import Segmentation
import TermAlignment
import Terminology
import TestSupport
import Testing

/// Cases on either side of what a person should look at.
@Suite struct AttentionThresholdTests {
  private func glossary(_ text: String, _ terms: Termbase) throws -> Glossary {
    var segmenter = try TestModel.segmenter()
    let analyzed = AnalyzedText(Array(text.utf8), segmenter: &segmenter)
    var builder = GlossaryBuilder()
    builder.add(TermAligner(terms: terms).align(analyzed), of: analyzed, file: "a.txt")
    return builder.glossary(
      provenance: Glossary.Provenance(
        files: ["a.txt"], toolVersion: "1", icuVersion: "1", dictionary: nil))
  }

  private func termbase(_ chinese: [String]) -> Termbase {
    Termbase(concepts: [
      Concept(
        id: "t",
        terms: [Term("moat", language: .english)]
          + chinese.map { Term($0, language: .chinese) })
    ])
  }

  @Test(arguments: [(6, false), (7, true)])
  func `six renderings are named and more are counted`(count: Int, hasMore: Bool) throws {
    let forms = ["护城河", "城壕", "壕沟", "沟渠", "水渠", "河道", "运河"].prefix(count).map { $0 }
    let glossary = try glossary(forms.joined(separator: "。") + "。", termbase(forms))
    let remark = try #require(glossary.entries.first?.attention.first)
    #expect(remark.kind == .severalSources)
    #expect(remark.message.contains(" and 1 more") == hasMore, "\(remark.message)")
    #expect(remark.message.count { $0 == "×" } == 6)
  }
}
