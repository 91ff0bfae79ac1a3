import Bitext
import Domains
import Segmentation
import TestSupport
import Testing

@_spi(Fitting) @testable import TermAlignment

/// Which of the pairs that a bitext shows are worth a row, and whole.
@Suite struct MinedRowTests {
  private static func term(
    _ chinese: String, _ english: String, verbs: Double = 0, count: Int = 4,
    features: [String: Double] = [:]
  ) -> MinedTerm {
    var parts = MinedTerm.Parts()
    (parts.count, parts.toEnglish, parts.toChinese) = (count, 1, 1)
    let values = TermFeatures.names.map { features[$0] ?? ($0 == "verbPhrase" ? verbs : 0) }
    return MinedTerm(
      chinese: chinese, english: english, confidence: 0.9, parts: parts, evidence: .statistical,
      features: TermFeatures(values: values))
  }

  @Test(arguments: [
    ("回应请求", "answer request", "回应", 0.9, true), ("替代系统", "replaces system", "替代", 1, true),
    ("看到以下", "see the following", "看到", 0.2, true), ("一些", "some", "一些", 0, true),
    ("问题", "problem", "问题", 0, true), ("問題", "problem", "問題", 0, true),
    ("训练数据", "training data", "训练", 0.9, false), ("毛利率", "gross margin", "毛利", 0, false),
    ("方面", "ASP", "方面", 0, false),
  ])
  func `plain words and phrases that a verb begins are no terms`(
    chinese: String, english: String, first: String, verbs: Double, isPlain: Bool
  ) throws {
    let plain = PlainTerms(model: try TestModel.segmentation.get())
    #expect(
      plain.isPlain(
        Self.term(chinese, english, verbs: verbs), firstChinese: first,
        wordCount: chinese.count > 2 ? 2 : 1) == isPlain)
  }

  @Test(arguments: [
    ("岚泽生物宣布", "Lanze Biologics Announces", ["endsEnglishVerb": 1, "endsVerb": 0.6], true),
    ("岚泽生物宣布", "Lanze Biologics Announces", ["endsEnglishVerb": 1, "endsVerb": 0.5], false),
    ("岚泽生物制剂", "Lanze Biologics", ["endsEnglishVerb": 0.9, "endsVerb": 1], false),
    ("供应商授予客户", "Supplier grants Customer", ["innerVerb": 0.9, "innerChineseVerb": 1], true),
    ("供应商授权客户", "Supplier Grants Customer", ["innerVerb": 0.9, "innerChineseVerb": 1], false),
    ("处理客户数据", "process Customer Data", ["verbPhrase": 0.6], true),
    ("处理客户数据", "Process Customer Data", ["verbPhrase": 0.6], false),
    ("处理客户数据", "process Customer Data", ["verbPhrase": 0.5], false),
    ("疾病控制率", "disease control rate", ["innerVerb": 1, "innerChineseVerb": 1], false),
    ("选项支持表达", "option supports expression", ["innerVerb": 1], true),
    ("用户创建账户", "users create accounts", ["innerVerb": 1], true),
  ])
  func `statements and orders are no terms in spite of capitals`(
    chinese: String, english: String, features: [String: Double], isPlain: Bool
  ) throws {
    let plain = PlainTerms(model: try TestModel.segmentation.get())
    let term = Self.term(chinese, english, features: features)
    #expect(plain.isPlain(term, firstChinese: "其他", wordCount: 2) == isPlain)
  }

  @Test func `an adjective of one character ends no term, and a classifier ends one`() {
    func role(_ text: String) -> TokenRole { TokenReader.chinese(text, folded: text, .han).role }
    for adjective in ["小", "微"] {
      #expect(!role(adjective).contains(.ends) && role(adjective).contains(.begins))
    }
    for classifier in ["期", "组"] {
      #expect(role(classifier).contains([.ends, .ending]) && !role(classifier).contains(.begins))
    }
    #expect(!role("张").contains(.ends))
    #expect(role("率").contains([.begins, .ends, .ending]) && !role("环境").contains(.ending))
  }

  @Test(arguments: [
    ("缓存数据", "数据缓存"), ("高血压", "高血压病史"), ("财务官", "首席财务官"), ("认可机构", "机构"),
  ])
  func `a part of a term and its words in another order are no variants`(
    one: String, other: String
  ) {
    let concepts = MinedConcept.grouping([
      Self.term(one, "some term"), Self.term(other, "some term"),
    ])
    #expect(concepts.count == 2)
  }

  @Test(arguments: [("客户数据", "客户的数据"), ("资本支出", "资本开支"), ("叶嘉敏", "葉嘉敏")])
  func `other words and other characters for one thing are variants`(one: String, other: String) {
    let concepts = MinedConcept.grouping([
      Self.term(one, "some term"), Self.term(other, "some term"),
    ])
    #expect(concepts.count == 1)
  }

  @Test(.needsDictionary) func `what nothing explains of a pair is told by its share`() {
    let coverage = PairCoverage(
      of: ["high", "blood", "pressure", "interest", "zyx"], TestModel.dictionary)
    let pressure = EnglishTerm("high blood pressure")
    #expect(coverage.rest(of: pressure, "高血压") == PairCoverage.Rest())
    #expect(coverage.rest(of: pressure, "高血压病史").chinese >= 0.2)
    #expect(coverage.rest(of: EnglishTerm("interest"), "利息").chinese == 0)
    #expect(coverage.rest(of: EnglishTerm("interest pressure"), "利息").english == 0.5)
    // Nothing is known of the English.
    #expect(coverage.rest(of: EnglishTerm("zyx"), "利息") == PairCoverage.Rest())
    #expect(PairCoverage(of: ["interest"], nil).rest(of: pressure, "病史") == PairCoverage.Rest())
  }

  @Test func `terms of fields that stand on both sides are rows, and their parts are none`() throws
  {
    let model = try TestModel.segmentation.get()
    var bitext = MiningBitext()
    let pairs = [
      Sides(
        chinese: "我們與供應商簽訂了可持續航空燃料協議。",
        english: "We signed agreements on sustainable aviation fuel with suppliers."),
      Sides(
        chinese: "可持續航空燃料的供應仍然有限。",
        english: "The supply of Sustainable Aviation Fuels is still limited."),
      Sides(chinese: "我們使用永續航空燃料。", english: "We use sustainable aviation fuel."),
    ]
    bitext.append(pairs, model: model)
    let listed = DomainPairs(bitext: bitext, model: model, domains: [.industry]).terms()
    let fuels = listed.filter { $0.english == "sustainable aviation fuel" }
    #expect(fuels.map(\.chinese) == ["可持續航空燃料", "永續航空燃料"])
    #expect(fuels.map(\.parts.count) == [2, 1])
    let part = Self.term("燃料", "fuel", count: 2)
    #expect(DomainPairs.joining([part], listed) == listed)
    let often = Self.term("燃料", "fuel", count: 9)
    #expect(DomainPairs.joining([often], listed) == [often] + listed)
    let cut = Self.term("永續航空燃料", "aviation fuel", count: 1)
    #expect(DomainPairs.joining([cut], listed) == listed)
    let mined = Self.term("永續航空燃料", "Sustainable aviation fuel", count: 1)
    let joined = try #require(DomainPairs.joining([mined], listed).first { $0.chinese == "永續航空燃料" })
    #expect(joined.evidence == [.statistical, .domain] && joined.confidence > 0.99)
    #expect(joined.english == "sustainable aviation fuel")
    #expect(DomainPairs(bitext: bitext, model: model, domains: []).terms().isEmpty)
    #expect(MinedConcept.grouping(fuels).count == 1)
  }

  @Test func `what always stands before a term and belongs to it is put before it`() throws {
    let model = try TestModel.segmentation.get()
    var bitext = MiningBitext()
    let pairs = [
      Sides(chinese: "发行可换股债券。", english: "We issued convertible bonds in the Greater Bay Area."),
      Sides(chinese: "赎回可换股债券。", english: "We redeemed convertible bonds of the Greater Bay Area."),
    ]
    bitext.append(pairs, model: model)
    func place(_ segment: Int, _ chinese: String, _ english: String) throws -> PhrasePair {
      func first(_ word: String, _ count: Int, _ text: (Int) -> String) throws -> Int {
        try #require((0..<count).first { text($0) == word })
      }
      let zh = try first(chinese, bitext.chinese.tokens(of: segment).count) {
        bitext.chineseText(segment, $0, 1)
      }
      let en = try first(english, bitext.english.tokens(of: segment).count) {
        bitext.englishText(segment, $0, 1)
      }
      return PhrasePair(
        chinese: 0, english: 0, segment: UInt32(segment), chineseFirst: UInt16(zh),
        englishFirst: UInt16(en), chineseCount: 1, englishCount: 2,
        isLoose: false, isFreeBefore: false, isFreeAfter: false, probability: 1)
    }
    let neighbours = NeighbourWords(bitext: bitext)
    let area = [try place(0, "债券", "Bay"), try place(1, "债券", "Bay")]
    #expect(
      neighbours.completed(Self.term("湾区", "Bay Area"), at: area[...]).english
        == "Greater Bay Area")
    #expect(
      neighbours.completed(Self.term("债券", "bond"), at: area[...]).english == "bond")
  }

  @Test func `two words for one English word are two terms, two wordings of one term are one`() {
    let words = MinedConcept.grouping([
      Self.term("顺序", "order"), Self.term("订单", "order"),
    ])
    #expect(words.count == 2)
    let page = MinedConcept.grouping([Self.term("页面", "page"), Self.term("页上", "page")])
    #expect(page.flatMap { $0.terms.map(\.chinese) } == ["页面"])
  }

  @Test(
    .needsDictionary,
    arguments: [
      ("无息", "interest", true), ("高血压病史", "high blood pressure", true),
      ("疫情", "pre-pandemic", true),
      ("疫情前", "pre-pandemic", false), ("稅後", "tax", true), ("利息", "interest", false),
      ("总成本", "total cost", false),
    ])
  func `an edge that the English does not say is told`(
    chinese: String, english: String, lacks: Bool
  ) {
    let term = EnglishTerm(english)
    let coverage = PairCoverage(of: term.words, TestModel.dictionary)
    #expect(coverage.lacks(chinese, term) == lacks)
  }

  @Test func `a given name gets its family name in each script`() throws {
    let model = try TestModel.segmentation.get()
    var bitext = MiningBitext()
    let pairs = [
      Sides(chinese: "下面请叶嘉敏提问", english: "Karman Ip, please."),
      Sides(chinese: "葉嘉敏表示同意", english: "Karman Ip agreed."),
      Sides(chinese: "谢谢，嘉敏。", english: "Thanks, Karman Ip."),
    ]
    bitext.append(pairs, model: model)
    func place(_ segment: Int) throws -> PhrasePair {
      let tokens = (0..<bitext.chinese.tokens(of: segment).count).map {
        bitext.chineseText(segment, $0, 1)
      }
      let first = try #require(tokens.firstIndex { $0 == "嘉敏" }, "\(tokens)")
      return PhrasePair(
        chinese: 0, english: 0, segment: UInt32(segment), chineseFirst: UInt16(first),
        englishFirst: 0, chineseCount: 1, englishCount: 2,
        isLoose: false, isFreeBefore: false, isFreeAfter: false, probability: 1)
    }
    let names = FullNames(bitext: bitext, model: model)
    let term = Self.term("嘉敏", "Karman Ip", count: 2)
    let both = [try place(0), try place(1)]
    #expect(names.completed(term, at: both[...]).map(\.chinese) == ["叶嘉敏", "葉嘉敏"])
    let all = both + [try place(2)]
    #expect(names.completed(term, at: all[...]).map(\.chinese) == ["嘉敏"])
  }

  @Test func `a word inside a name with hyphens is not the word`() throws {
    let aligner = TermAligner(terms: Bench.english("message", "price performance"))
    let found = aligner.align(try Bench.analyze("grpc-message 和 price-performance 都在。"))
    #expect(found.occurrences.map(\.source) == ["price-performance"])
  }
}
