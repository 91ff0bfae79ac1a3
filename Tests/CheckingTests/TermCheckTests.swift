import Bitext
import Lexicon
import Segmentation
import Terminology
import TestSupport
import Testing

@testable import Checking

private let model = TestModel.segmentation

private func concept(_ english: String..., chinese: Term...) -> Concept {
  Concept(
    id: "c-\(english[0])", terms: english.map { Term($0, language: .english) } + chinese)
}

private func term(_ text: String, _ status: Term.Status? = nil) -> Term {
  Term(text, language: .chinese, status: status)
}

private let termbase = Termbase(concepts: [
  concept(
    "backlog", chinese: term("积压订单", .preferred), term("未交付订单", .admitted),
    term("存货", .forbidden), term("订单余额", .deprecated)),
  concept("virus", chinese: term("病毒")),
  concept("flu", chinese: term("流感")),
  concept("avian flu", chinese: term("禽流感")),
  concept("AIDS", chinese: term("艾滋病（AIDS）")),
  concept("face mask", chinese: term("口罩")),
  concept("community transmission", chinese: term("社区传播")),
  concept("WHO", chinese: term("世界卫生组织")),
])

/// The findings in English sentences and their translations.
private func findings(
  _ pairs: [(String, String)], _ termbases: [Termbase] = [termbase],
  direction: Direction = .englishToChinese, dictionary: BilingualDictionary? = nil,
  isAdvice: Bool = false
) throws -> [Finding] {
  let units = pairs.map { english, chinese in
    TranslationUnit(Sides(chinese: chinese, english: english), direction)
  }
  let (source, target) = direction.languages
  let index = try TermIndex(termbases, source: source, target: target, model: try model.get())
  let checker = Checker(
    terms: isAdvice ? index.asAdvice : index,
    source: source, target: target, dictionary: dictionary, model: try model.get(),
    rules: [.term, .forbidden, .deprecated, .nesting, .status])
  return try checker.report(on: units, name: "test").findings
}

@Suite struct TermCheckTests {
  @Test(arguments: [
    ("Our backlog grew.", "我们的积压订单增加了。"),
    ("Our BACKLOGS grew.", "我們的積壓訂單增加了。"),
    ("Viruses spread.", "病毒会传播。"),
    ("He has AIDS.", "他患有艾滋病。"),
    ("He has AIDS.", "他患有AIDS。"),
    ("Who knows what aids us?", "谁知道什么对我们有帮助？"),
    ("Face-masks help.", "口罩有用。"),
    ("There is community transmission.", "它在社区内传播。"),
    ("Avian flu is here.", "禽流感来了。"),
  ])
  func `an allowed form in any writing is no finding`(english: String, chinese: String) throws {
    #expect(try findings([(english, chinese)]).filter { $0.rule == .term }.isEmpty)
    let back = try findings([(english, chinese)], direction: .chineseToEnglish)
    #expect(back.filter { $0.rule == .term }.isEmpty)
  }

  @Test func `a term rendered by something else is found with its place`() throws {
    let found = try findings([("Our backlog grew.", "我们的利润增加了。")])
    let finding = try #require(found.first)
    #expect(finding.rule == .term && finding.segment == 0)
    #expect(finding.sourceSpan == 4..<11)
    #expect(finding.suggestion == "积压订单")
    #expect(finding.cause == "term backlog → 积压订单")
  }

  @Test func `the source's own word is no form of a list that has another`() throws {
    let found = try findings([("The WHO said so.", "WHO是这样说的。")])
    #expect(found.map(\.detail) == ["left-as-it-is"])
    #expect(try findings([("The WHO said so.", "WHO是这样说的。")], isAdvice: true).isEmpty)
  }

  @Test(arguments: ["", "\u{AD}", "\u{200B}", "\u{202D}", "\u{2066}", "\u{61C}"])
  func `what nobody sees parts no word whose capitals count`(mark: String) throws {
    var concept = concept("Kubernetes", chinese: term("容器编排系统"))
    concept.fields = ["Case sensitive": "yes"]
    let list = [Termbase(concepts: [concept])]
    #expect(try findings([("The Kuber\(mark)netes works.", "该软件可用。")], list).count == 1)
    #expect(try findings([("The kuber\(mark)netes works.", "该软件可用。")], list).isEmpty)
  }

  @Test func `places of one concept with one other rendering are one group`() throws {
    let pairs = ["Backlog grew.", "BACKLOGS grew.", "The backlog's growth"].map {
      ($0, "库存增长。")
    }
    #expect(Set(try findings(pairs).map(\.cause)).count == 1)
  }

  @Test(arguments: [(4, 4), (5, 1), (12, 1)])
  func `a rendering that a translation keeps to against the list is one finding`(
    places: Int, shown: Int
  ) throws {
    let pairs = (0..<places).map { ("Patient \($0) wears a face mask.", "患者\($0)戴着面罩。") }
    let found = try findings(pairs).filter { $0.rule == .term }
    #expect(found.count == places)
    let told = found.filter { $0.confidence >= Checker.usualConfidence }
    #expect(told.count == shown && told[0].severity == .warning)
    if shown == 1 { #expect(told[0].message.contains("segments 1, 2, 3, 4, 5")) }
  }

  @Test func `a forbidden form is told once, also where the list has no other`() throws {
    let list = Termbase(concepts: [concept("order-pile", chinese: term("订单堆", .forbidden))])
    #expect(try findings([("order-pile", "订单堆")], [list]).map(\.rule) == [.forbidden])
    let both = try findings([("Our backlog grew.", "我们的存货增加了。")])
    #expect(both.map(\.rule) == [.forbidden])
  }

  @Test func `what nobody has decided on is advice, and no form of what somebody has`() throws {
    let mined = Termbase(concepts: [concept("backlog", chinese: term("积压订单", .proposed))])
    let found = try findings([("Our backlog grew.", "我们的库存增加了。")], [mined])
    #expect(found.allSatisfy { $0.detail == "otherwise" || $0.detail == "missing" })
    let joined = Termbase(concepts: [
      concept("backlog", chinese: term("积压订单"), term("库存", .proposed))
    ])
    #expect(
      try findings([("Our backlog grew.", "我们的库存增加了。")], [joined]).first?.suggestion
        == "积压订单")
  }

  @Test func `what stands there instead is shown as far as the dictionary knows it`() throws {
    let dictionary = try BilingualDictionary(
      DictionaryImporter.importText(
        Array(
          """
          世卫组织 世卫组织 [shi4 wei4 zu3 zhi1] /WHO/World Health Organization/
          组织 组织 [zu3 zhi1] /to organize/organization/
          办事处 办事处 [ban4 shi4 chu4] /office/

          """.utf8)))
    let found = try findings(
      [
        ("The WHO opened a new office in Lisbon.", "世卫组织在里斯本设立了新的办事处。"),
        ("The organization grew.", "该组织壮大了。"), ("Our organization is old.", "我们的组织很老。"),
      ], dictionary: dictionary, isAdvice: true)
    #expect(found.first?.targetSpan == 0..<12)
  }

  @Test func `what is mostly rendered otherwise is one group and less probable than a slip`() throws
  {
    var pairs = (0..<12).map { ("Patient \($0) wears a face mask.", "患者\($0)戴着面罩。") }
    pairs += (0..<12).map { ("Virus number \($0) is new.", "第\($0)号病毒是新的。") }
    pairs.append(("The virus is old.", "订单很旧。"))
    let found = try findings(pairs, isAdvice: true)
    let masks = found.filter { $0.rule == .term && $0.cause.contains("face mask") }
    #expect(masks.count == 12)
    let slip = try #require(found.first { $0.cause.contains("virus") })
    #expect(slip.confidence > (masks.map(\.confidence).max() ?? 1))
    #expect(slip.segment == 24)
  }

  @Test func `what is mostly rendered otherwise is told once, with what to add and where`() throws {
    let pairs = (0..<12).map { ("Patient \($0) wears a face mask.", "患者\($0)戴着面罩。") }
    let habits = try findings(pairs, isAdvice: true).filter { $0.detail == "habit" }
    let habit = try #require(habits.first)
    #expect(habits.count == 1 && habit.rule == .status && habit.severity == .information)
    #expect(habit.message.contains("12 times: add 面罩 as admitted"))
    #expect(habit.message.hasSuffix("segments 1, 2, 3, 4, 5, 6, 7, 8, …"))
    #expect(habit.confidence >= Checker.usualConfidence)
    // Two places show a habit where they are alike, one never does.
    #expect(
      try findings(Array(pairs.prefix(2)), isAdvice: true).count { $0.detail == "habit" } == 1)
    #expect(
      try findings(Array(pairs.prefix(1)), isAdvice: true).allSatisfy { $0.detail != "habit" })
    let unlike = [pairs[0], ("The driver has a face mask.", "司机有一顶头盔。")]
    #expect(try findings(unlike, isAdvice: true).allSatisfy { $0.detail != "habit" })
  }

  @Test func `a term that is part of a longer word is rendered by what renders the word`() throws {
    let dictionary = try BilingualDictionary(
      DictionaryImporter.importText(
        Array("抗病毒 抗病毒 [kang4 bing4 du2] /antiviral/\n病毒 病毒 [bing4 du2] /virus/\n".utf8)))
    let found = try findings(
      [("This is an antiviral drug.", "这是抗病毒药。"), ("This one is dangerous.", "这个病毒很危险。")],
      direction: .chineseToEnglish, dictionary: dictionary
    ).filter { $0.rule == .term }
    #expect(found.map(\.segment) == [0, 1])
    #expect(found[0].confidence < Checker.usualConfidence)
    #expect(found[1].confidence > Checker.usualConfidence)
  }

  @Test func `forms that must not or should no longer be used are found with what to write`() throws
  {
    let found = try findings([
      ("Our backlog grew.", "我们的存货增加了。"), ("Our backlog grew.", "我们的订单余额增加了。"),
      ("We have stock.", "我们有存货。"),
    ])
    let forbidden = found.filter { $0.rule == .forbidden }
    #expect(forbidden.map(\.segment) == [0])
    #expect(forbidden.first?.suggestion == "积压订单")
    #expect(forbidden.first?.targetSpan == 9..<15)
    #expect(found.filter { $0.rule == .deprecated }.map(\.segment) == [1])
  }

  @Test func `an admitted form beside a preferred one is information`() throws {
    let found = try findings([("Our backlog grew.", "我们的未交付订单增加了。")])
    #expect(found.map(\.rule) == [.status])
    #expect(found.first?.severity == .information)
    #expect(try findings([("Our backlog grew.", "积压订单（未交付订单）增加了。")]).isEmpty)
    #expect(try findings([("Our backlog grew.", "未交付订单（即积压订单）增加了。")]).isEmpty)
  }

  @Test func `the longer term's rendering does not stand for the shorter term`() throws {
    let found = try findings([("The flu is here.", "禽流感来了。")])
    #expect(found.map(\.rule) == [.nesting])
  }

  @Test func `the first termbase decides where two speak of one term`() throws {
    let client = Termbase(concepts: [concept("backlog", chinese: term("在手订单"))])
    let pair = [("Our backlog grew.", "我们的积压订单增加了。")]
    #expect(try findings(pair, [client, termbase]).contains { $0.suggestion == "在手订单" })
    #expect(try findings(pair, [termbase, client]).isEmpty)
  }

  @Test func `any text is accepted`() throws {
    let texts = ["", "\u{0}", "((((", "backlog", "积压订单", "’s's", "U.S.A.", "１２ＡＢ", "é\u{301}"]
    for text in texts {
      for other in texts { _ = try findings([(text, other), (other, text)]) }
    }
  }
}

@Suite struct FoldedTextTests {
  private func folded(_ text: String) throws -> FoldedText {
    var stems = StemTable()
    var folded = FoldedText()
    folded.load(try model.get().simplified(Array(text.utf8)), &stems)
    return folded
  }

  @Test(arguments: [
    ("COVID-19", "Covid 19"), ("COVID19", "covid-19"), ("Ｅ Ｃ", "e c"), ("cafés", "cafe"),
    ("the patient’s", "the patient"), ("積壓 訂單", "积压订单"), ("U.S.", "US"), ("1,5", "1，5"),
  ])
  func `ways of writing one thing fold to one text`(left: String, right: String) throws {
    let (one, other) = (try folded(left), try folded(right))
    #expect(
      one.bytes.filter { $0 != FoldedText.stop } == other.bytes.filter { $0 != FoldedText.stop })
  }

  @Test func `each folded byte comes from a range within the text, in order`() throws {
    for text in ["Our backlogs (积压订单) grew 3.5% in Q4!", "Ａ１ é’s", "\u{10FFFF}x", "a-b/c"] {
      let folded = try folded(text)
      for place in folded.bytes.indices {
        let range = folded.range(of: place..<place + 1)
        #expect(range.lowerBound >= 0 && range.upperBound <= text.utf8.count)
        if place > 0 {
          #expect(range.lowerBound >= folded.range(of: place - 1..<place).lowerBound)
        }
      }
    }
  }
}
