import Bitext
import Terminology
import TestSupport
import Testing

@testable import Checking

/// Cases on either side of what is a habit, a copy or a scattered term.
@Suite struct CheckThresholdTests {
  @Test(arguments: [
    ("请打开 new file 吧。", 0), ("请打开 the new file 吧。", 1), ("请打开 New File now 吧。", 0),
    ("请打开 New the file 吧。", 1),
  ])
  func `three words of which most are in lower case are a copy`(target: String, count: Int) {
    let source = "Open the new file now, New File now or New the file."
    #expect(TextRuleProbe.toChinese.findings(.copied, source, target).count == count)
  }

  private func missed(_ english: String) throws -> Int {
    let termbase = Termbase(concepts: [
      Concept(
        id: "t",
        terms: [
          Term("community transmission", language: .english), Term("社区传播", language: .chinese),
        ])
    ])
    let model = try TestModel.segmentation.get()
    let checker = Checker(
      terms: try TermIndex([termbase], source: .chinese, target: .english, model: model),
      source: .chinese, target: .english, dictionary: nil, model: model, rules: [.term])
    let unit = TranslationUnit(source: UnitText("存在社区传播。"), target: UnitText(english))
    return try checker.report(on: [unit], name: "test").findings.count
  }

  @Test(arguments: [(3, 0), (30, 1)])
  func `the words of a term may stand apart, but not far`(words: Int, count: Int) throws {
    let between = Array(repeating: "of old", count: words).joined(separator: " ")
    #expect(try missed("There is transmission \(between) in the community.") == count)
  }

  // MARK: Terms that the bitext itself renders in one way

  private static let frames = [
    ("我们喜欢%。", "We like the %."), ("他们需要%。", "They need the %."),
    ("请看%。", "Please look at the %."), ("这是%。", "This is the %."),
    ("%很重要。", "The % is important."),
  ]

  private static func unit(_ frame: Int, _ chinese: String, _ english: String) -> TranslationUnit {
    let (one, other) = frames[frame % frames.count]
    return TranslationUnit(
      source: UnitText(other.replacing("%", with: english)),
      target: UnitText(one.replacing("%", with: chinese)))
  }

  /// What renders the term otherwise, each once.
  private static let others = ["利润空间", "赚头", "毛利", "差价", "盈余", "好处", "进项", "赢利"]

  /// How much is said of a term that is rendered so often in the usual way and so often otherwise.
  private func slips(usual: Int, otherwise: Int) throws -> Int {
    let nouns = [("云服务", "cloud service"), ("数据库", "database"), ("固定资产", "fixed asset")]
    var units = (0..<60).map { Self.unit($0, nouns[$0 % 3].0, nouns[$0 % 3].1) }
    units += (0..<usual).map { Self.unit($0, "毛利率", "gross margin") }
    units += (0..<otherwise).map { Self.unit($0 + 1, Self.others[$0], "gross margin") }
    let checker = Checker(
      terms: nil, source: .english, target: .chinese, dictionary: nil,
      model: try TestModel.segmentation.get(), rules: [.consistency])
    return try checker.report(on: units, name: "test").findings.count {
      $0.detail == "term" && $0.segment >= 60 + usual
    }
  }

  @Test(arguments: [(5, 1, 0), (6, 1, 1), (20, 2, 2), (20, 6, 6), (20, 8, 0)])
  func `a habit has five places, and most of all`(
    usual: Int, otherwise: Int, count: Int
  ) throws {
    #expect(try slips(usual: usual, otherwise: otherwise) == count)
  }
}
