import Bitext
import Segmentation
import Terminology
import TestSupport
import Testing

@testable import Checking

/// Which units are checked, held for every rule there is.
@Suite struct CheckedUnitsTests {
  /// A unit with a slip for each of several rules.
  private struct Sample: CustomTestStringConvertible {
    var rule: CheckRule
    var source: String
    var target: String
    /// Correct units beside which the slip shows.
    var others: [TranslationUnit] = []
    var testDescription: String { rule.name }
  }

  private static let samples = [
    Sample(rule: .term, source: "The backlog grew a lot.", target: "库存增加了很多。"),
    Sample(rule: .forbidden, source: "We have a moat.", target: "我们有壕沟。"),
    Sample(rule: .deprecated, source: "The margin fell.", target: "边际下降了。"),
    Sample(rule: .nesting, source: "He has the flu.", target: "他得了禽流感。"),
    Sample(rule: .status, source: "Many orders came.", target: "来了很多定单。"),
    Sample(rule: .number, source: "It costs 5 dollars.", target: "它的价格是6美元。"),
    Sample(
      rule: .consistency, source: "Open the file before noon.", target: "请在中午前打开该文档。",
      others: repeated),
    Sample(rule: .untranslated, source: "Nothing is here.", target: ""),
    Sample(
      rule: .copied, source: "Please save all of this to disk.",
      target: "请 save all of this to disk。"),
    Sample(
      rule: .omitted, source: String(repeating: "It rained all day. ", count: 6), target: "下雨。",
      others: long),
    Sample(rule: .added, source: "", target: "这里有文字。"),
    Sample(rule: .punctuation, source: "Do you want to save it?", target: "您要保存吗。"),
    Sample(rule: .width, source: "Version two", target: "第２版"),
    Sample(rule: .brackets, source: "A list (short)", target: "清单（短"),
    Sample(rule: .doubled, source: "The file is possible.", target: "可行的的文件。"),
    Sample(
      rule: .script, source: "The country is big.", target: "國家很大。", others: repeated),
    Sample(rule: .whitespace, source: "Go home now", target: "现 在 回 家"),
    Sample(rule: .placeholder, source: "Hello %s there", target: "你好"),
  ]

  private static func concept(_ english: String, _ chinese: (String, Term.Status?)...) -> Concept {
    Concept(
      id: english,
      terms: [Term(english, language: .english)]
        + chinese.map { Term($0.0, language: .chinese, status: $0.1) })
  }

  private static let termbase = Termbase(concepts: [
    concept("backlog", ("积压订单", nil)), concept("moat", ("护城河", nil), ("壕沟", .forbidden)),
    concept("margin", ("利润率", nil), ("边际", .deprecated)), concept("flu", ("流感", nil)),
    concept("avian flu", ("禽流感", nil)), concept("order", ("订单", .preferred), ("定单", .admitted)),
  ])

  private static let repeated = [TranslationUnit](
    repeating: unit("Open the file before noon.", "请于午前开启文件。"), count: 3)

  private static let long = (0..<40).map { number in
    unit(
      String(repeating: "It rained all day. ", count: 6) + "word \(number)",
      String(repeating: "整天都在下雨。", count: 6) + "第\(number)个")
  }

  private static func unit(_ source: String, _ target: String) -> TranslationUnit {
    TranslationUnit(source: UnitText(source), target: UnitText(target))
  }

  /// The rules that find something in a unit that stands after correct ones.
  private func rules(
    in unit: TranslationUnit, _ sample: Sample, checksLocked: Bool = true
  ) throws -> Set<CheckRule> {
    let model = try TestModel.segmentation.get()
    var checker = Checker(
      terms: try TermIndex(
        [Self.termbase], source: .english, target: .chinese, model: model),
      source: .english, target: .chinese, dictionary: nil, model: model)
    checker.selection.skipsLocked = !checksLocked
    let findings = try checker.report(on: sample.others + [unit], name: "test").findings
    return Set(findings.filter { $0.segment == sample.others.count }.map(\.rule))
  }

  @Test(arguments: samples)
  private func `each rule finds its slip whatever the state`(_ sample: Sample) throws {
    for state in [nil] + SegmentState.allCases.map(Optional.some) {
      var unit = Self.unit(sample.source, sample.target)
      unit.state = state
      #expect(try rules(in: unit, sample).contains(sample.rule), "\(String(describing: state))")
    }
  }

  @Test(arguments: samples)
  private func `nothing is found in an obsolete unit`(_ sample: Sample) throws {
    var unit = Self.unit(sample.source, sample.target)
    unit.isObsolete = true
    #expect(try rules(in: unit, sample) == [])
  }

  @Test(arguments: samples)
  private func `nothing is found in a unit that is not to be translated`(
    _ sample: Sample
  ) throws {
    var unit = Self.unit(sample.source, sample.target)
    unit.isTranslatable = false
    #expect(try rules(in: unit, sample) == [])
  }

  @Test(arguments: samples)
  private func `nothing is found in a further form of a message, which the first one has`(
    _ sample: Sample
  ) throws {
    var unit = Self.unit(sample.source, sample.target)
    unit.isFurtherForm = true
    #expect(try rules(in: unit, sample) == [])
  }

  @Test(arguments: [
    ("en", "fr", "Bonjour", true), ("zh-CN", "en", "你好", true), ("en", "", "你好", false),
    ("", "ja", "你好", true), ("en-GB", "zh-Hant", "你好", false), ("", "", "你好", false),
    // What is no code of two letters names no language for sure, nor does cn.
    ("en", "cn", "你好", false), ("en", "yue", "你好", false), ("x", "und", "你好", false),
    // A unit without translation may stand the other way round, but in no other language.
    ("zh-CN", "en", "", false), ("en", "fr", "", true),
  ])
  func `a unit that names other languages is not looked at`(
    source: String, target: String, text: String, isOther: Bool
  ) {
    var unit = TranslationUnit(source: UnitText("Hello", language: source))
    unit.target = UnitText(text, language: target)
    #expect(Checker.isOther(unit, source: .english, target: .chinese) == isOther)
  }

  @Test(arguments: samples)
  private func `a locked unit is checked like others but on demand`(_ sample: Sample) throws {
    var unit = Self.unit(sample.source, sample.target)
    unit.isLocked = true
    #expect(try rules(in: unit, sample).contains(sample.rule))
    #expect(try rules(in: unit, sample, checksLocked: false) == [])
  }

  @Test(arguments: samples.filter { !$0.source.isEmpty })
  private func `a unit without translation is only untranslated`(_ sample: Sample) throws {
    for state in [nil, SegmentState.initial, .needsTranslation, .final] {
      var unit = Self.unit(sample.source, "")
      unit.state = state
      #expect(try rules(in: unit, sample) == [.untranslated])
    }
  }

  @Test func `what is not checked teaches nothing`() throws {
    let slip = Self.unit("Open the file before noon.", "请在中午前打开该文档。")
    var usual = Self.unit("Open the file before noon.", "请于午前开启文件。")
    usual.isObsolete = true
    let model = try TestModel.segmentation.get()
    let checker = Checker(
      terms: nil, source: .english, target: .chinese, dictionary: nil, model: model)
    let report = try checker.report(on: [usual, usual, usual, slip], name: "test")
    #expect(report.findings.filter { $0.rule == .consistency }.isEmpty)
  }

  @Test func `places are those of the whole bitext`() throws {
    var gone = Self.unit("Gone", "没了")
    gone.isObsolete = true
    let model = try TestModel.segmentation.get()
    let checker = Checker(
      terms: nil, source: .english, target: .chinese, dictionary: nil, model: model)
    let report = try checker.report(
      on: [gone, Self.unit("It costs 5 dollars.", "它的价格是6美元。")], name: "test")
    #expect(report.findings.map(\.segment) == [1])
    #expect(report.units.count == 2)
  }
}
