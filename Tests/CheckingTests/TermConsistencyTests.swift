import Bitext
import Segmentation
import Terminology
import TestSupport
import Testing

@testable import Checking

@Suite struct TermConsistencyTests {
  private static let units: [TranslationUnit] = {
    let nouns = [
      ("云服务", "cloud service"), ("数据库", "database"), ("毛利率", "gross margin"),
      ("固定资产", "fixed asset"),
    ]
    let frames = [
      ("我们喜欢%。", "We like the %."), ("他们需要%。", "They need the %."),
      ("请看%。", "Please look at the %."), ("这是%。", "This is the %."),
      ("%很重要。", "The % is important."),
    ]
    var units = (0..<80).map { index in
      let noun = nouns[index % nouns.count]
      let frame = frames[index % frames.count]
      return TranslationUnit(
        source: UnitText(frame.1.replacing("%", with: noun.1)),
        target: UnitText(frame.0.replacing("%", with: noun.0)))
    }
    units.append(
      TranslationUnit(
        source: UnitText("They like the gross margin."), target: UnitText("他们喜欢利润空间。")))
    return units
  }()

  private func findings(_ termbases: [Termbase]) throws -> [Finding] {
    let model = try TestModel.segmentation.get()
    let terms =
      termbases.isEmpty
      ? nil : try TermIndex(termbases, source: .english, target: .chinese, model: model)
    let checker = Checker(
      terms: terms, source: .english, target: .chinese, dictionary: nil, model: model,
      rules: [.consistency])
    return try checker.report(on: Self.units, name: "test").findings.filter { $0.detail == "term" }
  }

  @Test func `without a termbase a term that is once rendered otherwise is found`() throws {
    let found = try findings([])
    let slip = try #require(found.first { $0.segment == 80 })
    #expect(slip.rule == .consistency && slip.suggestion == "毛利率")
    #expect(slip.message.contains("gross margin is 毛利率 in"))
    #expect(found.allSatisfy { $0.segment == 80 })
  }

  @Test func `with a termbase nothing is mined`() throws {
    let termbase = Termbase(concepts: [
      Concept(
        id: "tea", terms: [Term("tea", language: .english), Term("茶", language: .chinese)])
    ])
    #expect(try findings([termbase]).isEmpty)
  }
}
