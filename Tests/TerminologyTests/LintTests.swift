import TestSupport
import Testing

@testable import Terminology

@Suite struct LintTests {
  private func rules(
    _ concepts: [Concept], engine: EngineLimit? = nil
  ) throws -> [LintRule] {
    var options = TermbaseLint.Options()
    options.engine = engine
    return try TermbaseLint(Termbase(concepts: concepts), options: options).findings.map(\.rule)
  }

  private func concept(_ id: String, _ chinese: [String], _ english: [String]) -> Concept {
    SampleTerms.concept(id, chinese, english)
  }

  @Test func `what is well is not found fault with`() throws {
    let concepts = [
      concept("a", ["+资本支出", "资本开支", "!资本性开支"], ["+capex", "capital expenditures"]),
      concept("b", ["C++ 编译器"], ["C++ compiler"]), concept("c", ["人民币（¥）计价"], ["¥"]),
      concept("d", ["函数 f()"], ["TCP/IP"]), concept("e", ["乾坤"], ["heaven and earth"]),
      concept("f", ["著作"], ["works"]), concept("g", ["瞭望塔"], ["watchtower"]),
    ]
    #expect(try rules(concepts) == [.brackets])
  }

  @Test(arguments: [
    (" 云", LintRule.whitespace), ("云 ", .whitespace), ("云  计算", .whitespace),
    ("云\u{200B}计算", .whitespace), ("\u{FEFF}云", .whitespace), ("云\u{A0}计算", .whitespace),
    ("ＡＰＩ网关", .mixedWidth), ("云,雾", .mixedWidth), ("投资资本回报率(ROIC）", .mixedWidth),
    ("投资资本回报率(ROIC)", .brackets), ("云（", .brackets), ("云)", .brackets),
    ("—", .emptyTerm), (" ", .emptyTerm), ("", .emptyTerm), ("資本支出", .mixedScript),
  ])
  func `a fault of a Chinese term is found`(text: String, rule: LintRule) throws {
    let good = ["资本", "债务", "净额", "亏损"].enumerated().map {
      concept("g\($0.offset)", [$0.element], ["good \($0.offset)"])
    }
    #expect(try rules(good + [concept("x", [text], ["term"])]).contains(rule))
    #expect(try !rules(good).contains(rule))
  }

  @Test func `a tag says how Chinese is to be written`() throws {
    func script(_ text: String, _ tag: String) throws -> [LintRule] {
      let term = Term(text, language: Language(rawValue: tag))
      return try rules([Concept(id: "a", terms: [term, Term("x", language: .english)])])
    }
    #expect(try script("資本", "zh-CN") == [.mixedScript])
    #expect(try script("资本", "zh-TW") == [.mixedScript])
    #expect(try script("資本", "zh-Hant").isEmpty)
    #expect(try script("资本", "zh-Hans-HK").isEmpty)
    #expect(try script("資本", "zh").isEmpty)
  }

  @Test func `repeated terms and pairs are found`() throws {
    #expect(try rules([concept("a", ["云", "云"], ["cloud"])]) == [.duplicate])
    let pair = [concept("a", ["云"], ["cloud"]), concept("b", ["雲"], ["clouds"])]
    #expect(try rules(pair).contains(.duplicate))
  }

  @Test func `two preferred translations are found, in one concept and in two`() throws {
    #expect(try rules([concept("a", ["云"], ["+cloud", "+the cloud"])]) == [.twoPreferred])
    let two = [concept("a", ["+权益"], ["+equity"]), concept("b", ["权益"], ["+interest"])]
    #expect(try rules(two) == [.twoPreferred])
    let unmarked = [concept("a", ["权益"], ["equity"]), concept("b", ["权益"], ["interest"])]
    #expect(try rules(unmarked) == [.severalTargets])
  }

  @Test func `forbidden equals preferred is found, but not between different things`() throws {
    #expect(try rules([concept("a", ["云"], ["+cloud", "!Cloud"])]).contains(.forbiddenPreferred))
    let one = [concept("a", ["云"], ["+cloud"]), concept("b", ["云"], ["haze", "!cloud"])]
    #expect(try rules(one).contains(.forbiddenPreferred))
    let other = [concept("a", ["云"], ["+cloud"]), concept("b", ["雾"], ["haze", "!cloud"])]
    #expect(try !rules(other).contains(.forbiddenPreferred))
  }

  @Test func `a missing language is found`() throws {
    let concepts = [
      concept("a", ["云"], ["cloud"]), concept("b", ["雾"], []), concept("c", [], ["rain"]),
    ]
    let findings = try TermbaseLint(Termbase(concepts: concepts)).findings
    #expect(findings.map(\.rule) == [.missingLanguage, .missingLanguage])
    #expect(findings.map(\.message) == ["no English term", "no Chinese term"])
    #expect(findings.map(\.concept) == ["b", "c"])
  }

  @Test(arguments: [
    (EngineLimit.amazon, 66, false), (.amazon, 67, true), (.deepl, 341, false),
    (.deepl, 342, true), (.google, 300, false), (.azure, 341, false),
  ])
  func `limits of engines are counted in bytes`(engine: EngineLimit, count: Int, isTooLong: Bool)
    throws
  {
    let text = String(repeating: "云", count: count)
    let found = try rules([concept("a", [text], ["cloud"])], engine: engine)
    #expect(found.contains(.tooLong) == isTooLong)
    #expect(try !rules([concept("a", [text], ["cloud"])]).contains(.tooLong))
  }

  @Test func `Google advises fewer than five words`() throws {
    #expect(try rules([concept("a", ["云"], ["a b c d e"])], engine: .google) == [.tooLong])
    #expect(try rules([concept("a", ["云"], ["a b c d"])], engine: .google).isEmpty)
  }

  @Test func `differences in case alone, and untranslated terms, are information`() throws {
    let found = try rules([
      concept("a", ["云"], ["Cloud"]), concept("b", ["云雾"], ["cloud"]), concept("c", ["AI"], ["AI"]),
      concept("d", ["首席执行官", "CEO"], ["CEO"]),
    ])
    #expect(found == [.severalTargets, .caseOnly, .sameAsTranslation])
    #expect(found.allSatisfy { $0.severity == .information })
  }

  @Test func `rules can be left out`() throws {
    var options = TermbaseLint.Options()
    options.rules = [.brackets]
    let termbase = Termbase(concepts: [concept("a", ["云 (雾)", "云 (雾)"], [])])
    let findings = try TermbaseLint(termbase, options: options).findings
    #expect(findings.map(\.rule) == [.brackets, .brackets])
  }

  @Test(arguments: 0..<100)
  func `any termbase can be looked through`(seed: Int) throws {
    var generator = SeededGenerator(UInt64(seed))
    let termbase = SampleTerms.random(&generator)
    let findings = try TermbaseLint(termbase).findings
    #expect(findings == (try TermbaseLint(termbase).findings))
  }
}
