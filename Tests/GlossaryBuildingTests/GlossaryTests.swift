import GlossaryBuilding
import Lexicon
import Segmentation
import TermAlignment
import Terminology
import TestSupport
import Testing

@Suite struct GlossaryTests {
  private static let model = TestModel.segmentation
  private static let provenance = Glossary.Provenance(
    files: ["a.txt"], toolVersion: "1", icuVersion: "1", dictionary: nil)

  /// A glossary of texts, named a.txt, b.txt and so on, without a dictionary.
  private func glossary(
    _ texts: String..., terms: Termbase? = nil, order: GlossaryBuilder.Order = .appearance,
    baseOffset: Int = 0
  ) throws -> Glossary {
    var segmenter = Segmenter(model: try Self.model.get())
    let aligner = TermAligner(terms: terms, includesTermsOfText: true)
    var builder = GlossaryBuilder()
    for (text, name) in zip(texts, ["a.txt", "b.txt", "c.txt"]) {
      let analyzed = AnalyzedText(Array(text.utf8), segmenter: &segmenter)
      builder.add(aligner.align(analyzed), of: analyzed, file: name, baseOffset: baseOffset)
    }
    return builder.glossary(provenance: Self.provenance, order: order)
  }

  /// A term list with concepts as `English|English=Chinese|Chinese`.
  private func terms(_ entries: String...) -> Termbase {
    let concepts = entries.enumerated().map { number, entry in
      let sides = entry.split(separator: "=").map { $0.split(separator: "|").map(String.init) }
      let english = (sides.first ?? []).map { Term($0, language: .english) }
      let chinese = sides.dropFirst().joined().map { Term($0, language: .chinese) }
      return Concept(id: "t\(number)", terms: english + chinese)
    }
    return Termbase(concepts: concepts)
  }

  private func entry(_ target: String, of glossary: Glossary) throws -> GlossaryEntry {
    try #require(glossary.entries.first { $0.targets.contains { $0.text == target } })
  }

  private func kinds(_ entry: GlossaryEntry) -> [GlossaryEntry.Attention.Kind] {
    entry.attention.map(\.kind)
  }

  @Test func `nothing in gives nothing out`() throws {
    #expect(GlossaryBuilder().glossary(provenance: Self.provenance).entries == [])
    #expect(try glossary("").entries == [])
    #expect(try glossary("今天天气很好。").entries == [])
    #expect(try glossary("", terms: terms("moat=护城河")).entries == [])
  }

  @Test func `forms are counted where they stand`() throws {
    let text = "护城河(moat)很宽。\n护城河更宽了。\n护城河。"
    let entry = try entry("moat", of: glossary(text))
    #expect(entry.sources == [.init("护城河", count: 3)])
    #expect(entry.targets == [.init("moat", count: 1)])
    #expect(entry.frequency == 3)
    #expect(entry.evidence.contains(.gloss))
  }

  @Test func `the frequency is the sum of the counts of the sources`() throws {
    let text = "资本开支(CapEx)和资本支出(CapEx)，CapEx 上升。资本支出。"
    for entry in try glossary(text).entries {
      #expect(entry.frequency == entry.sources.reduce(0) { $0 + $1.count })
      #expect(!entry.sources.isEmpty && !entry.targets.isEmpty)
    }
  }

  @Test func `the first place is counted in lines and scalars`() throws {
    let text = "第一行。\n𠀀é👍护城河(moat)。"
    let entry = try entry("moat", of: glossary(text, baseOffset: 3))
    #expect(entry.first.file == "a.txt")
    #expect(entry.first.line == 2)
    #expect(entry.first.column == 4)
    #expect(entry.first.offset == 3 + "第一行。\n𠀀é👍".utf8.count)
  }

  @Test func `contexts are at most three and all different`() throws {
    let same = String(repeating: "护城河很宽。\n", count: 5)
    let entry = try entry("moat", of: glossary("护城河(moat)。\n" + same))
    #expect(entry.contexts.count == 2)
    let many = (1...6).map { "第\($0)条护城河。\n" }.joined()
    let other = try self.entry("moat", of: glossary("护城河(moat)。\n" + many))
    #expect(other.contexts.count == 3)
    #expect(Set(other.contexts).count == 3)
    #expect(other.contexts.allSatisfy { $0.term == "护城河" })
    #expect(other.contexts[1].before == "第1条")
    #expect(other.contexts[1].after == "。")
  }

  @Test func `a long sentence is shown in part`() throws {
    let long = String(repeating: "字", count: 200)
    let entry = try entry("moat", of: glossary(long + "，护城河(moat)，" + long))
    let context = try #require(entry.contexts.first)
    #expect(context.before.hasPrefix("…") && context.before.count < 80)
    #expect(context.after.hasSuffix("…") && context.after.count < 80)
  }

  @Test func `two Chinese renderings of one term want attention`() throws {
    let text = "资本支出和资本开支。"
    let entry = try entry("CapEx", of: glossary(text, terms: terms("CapEx=资本支出|资本开支")))
    #expect(entry.sources.count == 2)
    #expect(kinds(entry) == [.severalSources])
    #expect(entry.attention[0].message.contains("资本支出"))
    #expect(entry.attention[0].message.contains("资本开支"))
  }

  @Test func `a second rendering beside a gloss is found and wants attention`() throws {
    let entries = """
      資本 资本 [zi1 ben3] /capital/
      支出 支出 [zhi1 chu1] /expenditure/
      開支 开支 [kai1 zhi1] /expenditure/
      """
    let dictionary = try BilingualDictionary(
      DictionaryImporter.importText(Array(entries.utf8)))
    var segmenter = Segmenter(model: try Self.model.get())
    let analyzed = AnalyzedText(
      Array("资本支出(CapEx)上升。资本开支继续增加。".utf8), segmenter: &segmenter)
    var builder = GlossaryBuilder()
    builder.add(
      TermAligner(dictionary: dictionary).align(analyzed), of: analyzed, file: "a.txt")
    let entry = try entry("CapEx", of: builder.glossary(provenance: Self.provenance))
    #expect(entry.sources.map(\.text).prefix(2) == ["资本支出", "资本开支"])
    #expect(kinds(entry) == [.severalSources])
  }

  @Test(arguments: [
    ("这些芯片很快。\n這款晶片的運算速度很快，價格較低。", false),
    ("这些芯片很快。\n这款晶片的运算速度很快，价格较低。", true),
    ("這些芯片很快。\n這款晶片的運算速度很快，價格較低。", true),
  ])
  func `words of two regions compete within text of one script only`(
    text: String, compete: Bool
  ) throws {
    let entry = try entry("chip", of: glossary(text, terms: terms("chip=芯片|晶片")))
    #expect(entry.sources.count == 2)
    #expect(kinds(entry) == (compete ? [.severalSources] : []))
  }

  @Test func `one English term in two spellings is no choice`() throws {
    let glossary = try glossary(
      "新的数据中心。", terms: terms("data center=数据中心", "data centre=数据中心"))
    for entry in glossary.entries { #expect(kinds(entry) == []) }
  }

  @Test func `two English terms for one Chinese want attention`() throws {
    let glossary = try glossary("找代理。", terms: terms("agent=代理", "agency=代理"))
    #expect(glossary.entries.count == 2)
    for entry in glossary.entries { #expect(kinds(entry) == [.severalTargets]) }
  }

  @Test func `different spellings want attention`() throws {
    let glossary = try glossary("资本支出(CapEx)上升。资本支出(capex)下降。")
    #expect(glossary.entries.count == 1)
    let entry = try #require(glossary.entries.first)
    #expect(kinds(entry) == [.spelling])
  }

  @Test func `singular and plural are one spelling`() throws {
    let glossary = try glossary("代理(agent)上升。代理(agents)下降。")
    #expect(glossary.entries.count == 1)
    #expect(glossary.entries.first?.attention == [])
  }

  @Test func `an uncertain pair wants attention`() throws {
    let entries = try glossary("这个真正大语言模型训练(foo)很好。").entries
    for entry in entries {
      #expect(kinds(entry).contains(.uncertain) == (entry.confidence < GlossaryBuilder.certain))
    }
  }

  @Test func `entries come in the order that is asked for`() throws {
    let text = "护城河。积压订单。积压订单。毛利率。"
    let list = terms("moat=护城河", "backlog=积压订单", "gross margin=毛利率")
    func sources(_ order: GlossaryBuilder.Order) throws -> [String] {
      try glossary(text, terms: list, order: order).entries.map { $0.sources[0].text }
    }
    #expect(try sources(.appearance) == ["护城河", "积压订单", "毛利率"])
    #expect(try sources(.frequency) == ["积压订单", "护城河", "毛利率"])
    #expect(try sources(.pinyin) == ["护城河", "积压订单", "毛利率"])
    #expect(try sources(.english) == ["积压订单", "毛利率", "护城河"])
    let reversed = terms("gross margin=毛利率", "backlog=积压订单", "moat=护城河")
    let entries = try glossary(text, terms: reversed, order: .appearance).entries
    #expect(entries.map { $0.sources[0].text } == ["护城河", "积压订单", "毛利率"])
  }

  @Test func `pinyin order goes by sound and not by code point`() throws {
    let list = terms("one=阿里", "two=中国", "three=北京", "four=上海")
    let entries = try glossary("中国上海北京阿里。", terms: list, order: .pinyin).entries
    #expect(entries.map { $0.sources[0].text } == ["阿里", "北京", "上海", "中国"])
  }

  @Test func `identifiers are different and begin with a letter`() throws {
    let list = terms("moat=护城河", "backlog=积压订单", "gross margin=毛利率")
    let identifiers = try glossary("护城河、积压订单、毛利率。", terms: list).entries.map(\.id)
    #expect(Set(identifiers).count == 3)
    #expect(identifiers.allSatisfy { $0.first?.isLetter == true })
  }

  @Test func `two files make one entry`() throws {
    let glossary = try glossary("护城河(moat)。", "我们的护城河(moats)很宽。")
    #expect(glossary.entries.count == 1)
    let entry = try #require(glossary.entries.first)
    #expect(entry.sources == [.init("护城河", count: 2)])
    #expect(entry.first.file == "a.txt")
    #expect(Set(entry.contexts.map(\.place.file)) == ["a.txt", "b.txt"])
  }
}
