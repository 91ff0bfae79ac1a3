import Lexicon
import TermAlignment
import Terminology
import Testing

/// Terms of a list, found from English alone or with Chinese beside it.
@Suite struct AlignmentTests {
  /// What is found, as `Chinese=English by evidence`.
  private func found(
    _ text: String, _ terms: Termbase?, dictionary: Bool = true
  ) throws -> [String] {
    let aligner = TermAligner(terms: terms, dictionary: dictionary ? try Bench.dictionary() : nil)
    return aligner.align(try Bench.analyze(text)).occurrences.map {
      "\($0.source)=\($0.target) by \($0.evidence.names.joined(separator: "+"))"
    }
  }

  @Test func `a dictionary pairs a term with its Chinese`() throws {
    let found = try found("本季毛利率上升，毛利率创新高。", Bench.english("gross margin"))
    #expect(found == Array(repeating: "毛利率=gross margin by dictionary", count: 2))
  }

  @Test func `parts translated by adjacent words make a rendering`() throws {
    #expect(
      try found("我们的资本支出有所增加。", Bench.english("capital expenditure"))
        == ["资本支出=capital expenditure by composition"])
  }

  @Test func `the parts may stand in another order`() throws {
    #expect(
      try found("投入资本回报率有所下降。", Bench.english("return on input capital"))
        == ["投入资本回报率=return on input capital by composition"])
  }

  @Test func `a modifier stands before its head in both languages`() throws {
    #expect(
      try found("支出的资本很少。资本支出很多。", Bench.english("capital expenditure"))
        == ["资本支出=capital expenditure by composition"])
  }

  @Test(arguments: [(4, ["支出", "开支"]), (9, ["支出"])])
  func `a word that stands far more rarely than another is most likely meant otherwise`(
    count: Int, chinese: [String]
  ) throws {
    let text = String(repeating: "支出增加。", count: count) + "开支增加。"
    let found = try found(text, Bench.english("expenditure"))
    let words = found.compactMap { $0.split(separator: "=").first.map(String.init) }
    #expect(Set(words) == Set(chinese))
  }

  @Test func `Traditional text is matched by Simplified forms`() throws {
    #expect(
      try found("公司的資本支出增加。", Bench.english("capital expenditure"))
        == ["資本支出=capital expenditure by composition"])
    let termbase = Termbase(concepts: [
      Concept(
        id: "a",
        terms: [
          Term("backlog", language: .english), Term("积压订单", language: .chinese),
        ])
    ])
    #expect(
      try found("公司的積壓訂單增加。", termbase, dictionary: false)
        == ["積壓訂單=backlog by termbase"])
  }

  @Test(arguments: ["EC2", "ec2", "ＥＣ２"])
  func `English in the text is found whatever its case and width`(spelling: String) throws {
    #expect(
      try found("我们使用\(spelling)服务。", Bench.english("EC2"), dictionary: false)
        == ["\(spelling)=EC2 by identical"])
  }

  @Test func `English in the text is found in the plural and over a hyphen`() throws {
    #expect(
      try found("这些 Agents 在运行。", Bench.english("agent"), dictionary: false)
        == ["Agents=agent by identical"])
    #expect(
      try found("采用 fine tuning 技术。", Bench.english("fine-tuning"), dictionary: false)
        == ["fine tuning=fine-tuning by identical"])
    #expect(try found("采用 agentless 技术。", Bench.english("agent"), dictionary: false) == [])
  }

  @Test func `a gloss holds for the whole document`() throws {
    let text = "护城河很宽。\n我们有护城河(moat)。\n护城河更宽了。"
    let found = try found(text, Bench.english("moat"), dictionary: false)
    #expect(found.filter { $0 == "护城河=moat by gloss" }.count == 3)
  }

  @Test func `without a list the terms are glosses and Latin names`() throws {
    let found = try found("我们有护城河(moat)。\nTrainium 2 很快。", nil, dictionary: false)
    #expect(found.contains("护城河=moat by gloss"))
    #expect(found.contains("Trainium 2=Trainium 2 by identical"))
  }

  @Test func `a longer term stands for its parts`() throws {
    let termbase = Termbase(concepts: [
      Concept(id: "a", terms: [Term("agent", language: .english), Term("代理", language: .chinese)]),
      Concept(
        id: "b", terms: [Term("ads agent", language: .english), Term("广告代理", language: .chinese)]),
    ])
    #expect(
      try found("广告代理和代理。", termbase, dictionary: false)
        == ["广告代理=ads agent by termbase", "代理=agent by termbase"])
  }

  @Test func `a name is found by its pinyin`() throws {
    let found = try found("欢迎来到汀杉，汀杉欢迎您。", Bench.english("Tingshan"))
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.hasPrefix("汀杉=Tingshan by transliteration") })
  }

  @Test func `a name is found by another reading of a character`() throws {
    let found = try found("工厂在成都，成都很大。", Bench.english("Chengdu"))
    #expect(found == Array(repeating: "成都=Chengdu by transliteration", count: 2))
  }

  @Test func `a function word is no name`() throws {
    #expect(try found("那么我们开始。", Bench.english("Name")) == [])
  }

  @Test func `names of the text are not paired with single characters`() throws {
    let found = try found("由于 Cloud 服务在云上。", nil)
    #expect(!found.contains { $0.hasPrefix("云=") })
  }

  @Test func `a term that is not there is not found`() throws {
    #expect(try found("今天天气很好。", Bench.english("capital expenditure", "moat")) == [])
    #expect(try found("", Bench.english("moat")) == [])
    #expect(try found("我们有护城河(moat)。", Bench.english("")) == [])
  }

  @Test func `one Chinese form may stand for two concepts`() throws {
    let termbase = Termbase(
      concepts: ["agent", "agency"].map {
        Concept(id: $0, terms: [Term($0, language: .english), Term("代理", language: .chinese)])
      })
    let aligned = TermAligner(terms: termbase).align(try Bench.analyze("找代理。"))
    #expect(Set(aligned.occurrences.map(\.target)) == ["agent", "agency"])
    #expect(Set(aligned.occurrences.map(\.range)).count == 1)
  }

  @Test func `terms below the least confidence are left out`() throws {
    let aligner = TermAligner(terms: Bench.english("Tingshan"), minimumConfidence: 0.99)
    #expect(aligner.align(try Bench.analyze("欢迎来到汀杉。")).occurrences == [])
  }
}
