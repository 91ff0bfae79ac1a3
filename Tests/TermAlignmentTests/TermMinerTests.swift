import Bitext
import Segmentation
import TestSupport
import Testing

@_spi(Fitting) @testable import TermAlignment

/// Sentences that say the same in both languages, often enough to learn from.
private let pairs: [Sides<String>] = {
  let nouns = [
    ("云服务", "cloud service"), ("数据库", "database"), ("毛利率", "gross margin"),
    ("固定资产", "fixed asset"),
  ]
  let frames = [
    ("我们喜欢%。", "We like the %."), ("他们需要%。", "They need the %."),
    ("请看%。", "Please look at the %."), ("这是%。", "This is the %."),
    ("%很重要。", "The % is important."),
  ]
  return (0..<60).map { index in
    let noun = nouns[index % nouns.count]
    let frame = frames[index % frames.count]
    return Sides(
      chinese: frame.0.replacing("%", with: noun.0), english: frame.1.replacing("%", with: noun.1))
  }
}()

@Suite struct TermMinerTests {
  private static func mined(_ pairs: [Sides<String>]) throws -> [MinedTerm] {
    let model = try TestModel.segmentation.get()
    var bitext = MiningBitext()
    bitext.append(pairs, model: model)
    return try TermMiner(dictionary: nil, model: model).terms(of: bitext)
  }

  @Test func `terms that recur in both languages are found as wholes`() throws {
    let found = try Self.mined(pairs).map { "\($0.chinese)=\($0.english)" }
    #expect(found.contains("云服务=cloud service"))
    #expect(found.contains("毛利率=gross margin"))
    #expect(found.contains("固定资产=fixed asset"))
  }

  @Test func `words of grammar are no part of a term`() throws {
    for term in try Self.mined(pairs) {
      let words = term.english.lowercased().split(separator: " ")
      #expect(words.first != "the" && words.last != "the", "\(term.english)")
      #expect(!term.chinese.hasPrefix("我们") && !term.chinese.hasPrefix("请"), "\(term.chinese)")
    }
  }

  @Test func `parts and confidence are shares and the same pairs give the same terms`() throws {
    let first = try Self.mined(pairs)
    for term in first {
      #expect((0...1).contains(term.confidence))
      #expect(term.parts.values.dropFirst().allSatisfy { (0...1).contains($0) })
      #expect(term.parts.count >= 1)
    }
    #expect(try Self.mined(pairs) == first)
  }

  @Test func `empty and one-sided pairs are no obstacle`() throws {
    let odd = [
      Sides(chinese: "", english: ""), Sides(chinese: "只有中文", english: ""),
      Sides(chinese: "", english: "English only"),
      Sides(chinese: "（（（", english: ")))"), Sides(chinese: "1", english: "1"),
    ]
    #expect(try Self.mined(odd).isEmpty)
    #expect(try Self.mined([]).isEmpty)
    #expect(try !Self.mined(odd + pairs).isEmpty)
  }

  @Test func `a bracket that repeats a term in English is left out of the Chinese`() throws {
    let model = try TestModel.segmentation.get()
    var bitext = MiningBitext()
    bitext.append(
      [Sides(chinese: "积压订单(backlog)增加（见表 3）。", english: "Backlog grew (see table 3).")],
      model: model)
    let texts = bitext.chinese.tokens(of: 0).map { bitext.chineseText(0, $0, 1) }
    #expect(!texts.contains("backlog") && !texts.contains("("))
    #expect(texts.joined().contains("表3"))
  }

  @Test func `names with a part that is a word of grammar are names`() throws {
    let names = (0..<12).map { index in
      Sides(
        chinese: ["贺立群说话。", "欢迎贺立群。", "我们感谢贺立群。"][index % 3],
        english: ["Today He Liqun spoke.", "We welcome He Liqun.", "We thank He Liqun."][index % 3])
    }
    let model = try TestModel.segmentation.get()
    var bitext = MiningBitext()
    bitext.append(names, model: model)
    let he = bitext.english.tokens(of: 1).first {
      bitext.englishText(1, $0 - bitext.english.tokens(of: 1).lowerBound, 1) == "He"
    }
    #expect(he.map { bitext.english.roles[$0].contains(.begins) } == true)
  }
}

@Suite struct PlaceCompetitionTests {
  private static func place(
    _ chinese: (Int, Int), _ english: (Int, Int), segment: UInt32 = 0
  ) -> PhrasePair {
    PhrasePair(
      chinese: 0, english: 0, segment: segment, chineseFirst: UInt16(chinese.0),
      englishFirst: UInt16(english.0), chineseCount: UInt8(chinese.1),
      englishCount: UInt8(english.1), isLoose: false, isFreeBefore: false, isFreeAfter: false,
      probability: 1)
  }

  @Test func `a pair within a longer one is nested and a pair across it loses`() {
    let places = [
      [Self.place((0, 3), (0, 3))], [Self.place((0, 2), (0, 2))], [Self.place((2, 2), (2, 2))],
    ]
    let outcomes = PlaceCompetition.outcomes(
      places: places.map { $0[...] }, strengths: [0.9, 0.8, 0.7], least: 0.65)
    #expect(outcomes.map(\.standing) == [1, 0, 0])
    #expect(outcomes.map(\.nested) == [0, 1, 0])
  }

  @Test func `only the more probable of two English spans stands for a Chinese one`() {
    let places = [[Self.place((0, 2), (0, 1))], [Self.place((0, 2), (0, 2))]]
    let outcomes = PlaceCompetition.outcomes(
      places: places.map { $0[...] }, strengths: [0.4, 0.6], least: 0.65)
    #expect(outcomes.map(\.standing) == [0, 1])
  }

  @Test(arguments: [(0.64, 1, 0), (0.65, 0, 1)])
  func `a pair within a longer one stands by itself where the longer one is hardly a term`(
    strength: Double, standing: Int, nested: Int
  ) {
    let places = [[Self.place((0, 3), (0, 3))], [Self.place((0, 1), (0, 1))]]
    let outcomes = PlaceCompetition.outcomes(
      places: places.map { $0[...] }, strengths: [strength, 0.9], least: 0.65)
    #expect(outcomes[1].standing == standing)
    #expect(outcomes[1].nested == nested)
  }

  @Test func `places in different segments do not compete`() {
    let places = [[Self.place((0, 2), (0, 2))], [Self.place((1, 2), (1, 2), segment: 1)]]
    let outcomes = PlaceCompetition.outcomes(
      places: places.map { $0[...] }, strengths: [0.4, 0.6], least: 0.65)
    #expect(outcomes.map(\.standing) == [1, 1])
  }
}

@Suite struct MinedConceptTests {
  private static func term(
    _ chinese: String, _ english: String, toEnglish: Double = 1, toChinese: Double = 1,
    count: Int = 4
  ) -> MinedTerm {
    var parts = MinedTerm.Parts()
    parts.count = count
    parts.toEnglish = toEnglish
    parts.toChinese = toChinese
    return MinedTerm(
      chinese: chinese, english: english, confidence: 0.9, parts: parts, evidence: .statistical,
      features: TermFeatures(values: []))
  }

  @Test func `renderings of one term and synonyms are one concept`() {
    let concepts = MinedConcept.grouping([
      Self.term("资本支出", "capital expenditure", toEnglish: 0.6),
      Self.term("资本开支", "capital expenditures", toEnglish: 0.9),
      Self.term("资本支出", "capital spending", toEnglish: 0.4),
      Self.term("毛利率", "gross margin"),
    ])
    #expect(concepts.map { Set($0.terms.map(\.chinese)) } == [["资本支出", "资本开支"], ["毛利率"]])
    #expect(concepts[0].english == ["capital expenditure", "capital spending"])
  }

  @Test func `an abbreviation joins its full form`() {
    let concepts = MinedConcept.grouping([
      Self.term("商品交易总额", "gross merchandise volume", toChinese: 0.3),
      Self.term("商品交易总额", "GMV", toChinese: 0.3),
      Self.term("商品交易总额", "sales", toChinese: 0.1),
    ])
    #expect(concepts.map(\.english) == [["gross merchandise volume", "GMV"], ["sales"]])
  }
}
