import Bitext
import Segmentation
import Terminology
import TestSupport
import Testing

@testable import Checking

/// The rule of the documentation's sample.
private struct ShoutingRule: SegmentRule {
  static let shouting = CheckRule(
    "shouting", summary: "an exclamation mark that the source has not")

  var rules: Set<CheckRule> { [Self.shouting] }

  func findings(in unit: CheckedUnit) -> [Finding] {
    let (source, target) = (unit.unit.source.text, unit.unit.target.text)
    guard target.hasSuffix("！"), !source.hasSuffix("!") else { return [] }
    let end = target.utf8.count
    return [
      Finding(
        Self.shouting, confidence: 0.8, segment: unit.index, targetSpan: end - 3..<end,
        message: "The source does not shout: end it with 。", cause: "shouting", suggestion: "。"),
      Finding(.term, confidence: 1, segment: unit.index, message: "not its own", cause: "other"),
    ]
  }
}

@Suite struct OwnRuleTests {
  private func unit(_ source: String, _ target: String, note: String? = nil) -> TranslationUnit {
    var unit = TranslationUnit(source: UnitText(source), target: UnitText(target))
    unit.notes = note.map { [TranslationUnit.Note($0)] } ?? []
    return unit
  }

  private func report(
    _ units: [TranslationUnit], rules: Set<CheckRule>? = nil
  ) throws -> CheckReport {
    let checker = Checker(
      terms: nil, source: .english, target: .chinese, dictionary: nil,
      model: try TestModel.segmentation.get(), segmentRules: [ShoutingRule()], rules: rules)
    return try checker.report(on: units, name: "test")
  }

  @Test func `a rule of one's own finds what it looks for, and nothing under other names`() throws {
    let report = try report([unit("We won.", "我们赢了。"), unit("We lost.", "我们输了！")])
    #expect(report.findings.filter { $0.rule == .term }.isEmpty)
    let own = report.findings.filter { $0.rule == ShoutingRule.shouting }
    #expect(own.map(\.segment) == [1])
    #expect(own.map(\.severity) == [.warning])
    #expect(own.map(\.targetSpan) == [12..<15])
    #expect(report.rules == Set(CheckRule.builtIn + [ShoutingRule.shouting]))
  }

  @Test func `it can be left out, and applied alone`() throws {
    let units = [unit("We have 5.", "我们有6个！")]
    #expect(try report(units, rules: [.number]).findings.map(\.rule) == [.number])
    let alone = try report(units, rules: [ShoutingRule.shouting])
    #expect(alone.findings.map(\.rule) == [ShoutingRule.shouting])
  }

  @Test func `it is asked of what is checked and translated alone`() throws {
    var obsolete = unit("We lost.", "我们输了！")
    obsolete.isObsolete = true
    let found = try report([obsolete, unit("We lost.", "")], rules: [ShoutingRule.shouting])
    #expect(found.findings.isEmpty)
  }

  @Test(arguments: [
    "duiyi:ignore shouting because they do shout", "duiyi:ignore", "duiyi:ignore all - x",
  ])
  func `a note ignores it by its name and with all others`(_ note: String) throws {
    let report = try report([unit("We lost.", "我们输了！", note: note)])
    let review = FindingReview(report)
    #expect(review.dispositions.allSatisfy { $0.reason != nil })
    #expect(!review.dispositions.isEmpty && review.unknownRules.isEmpty)
  }

  @Test func `a note may name it where it finds nothing`() throws {
    let note = "duiyi:ignore shouting,shouting2 because"
    let review = FindingReview(try report([unit("We won.", "我们赢了。", note: note)]))
    #expect(review.unknownRules.map(\.word) == ["shouting2"])
  }

  @Test func `a decision ignores it`() throws {
    let report = try report(
      [unit("We lost.", "我们输了！"), unit("We won.", "我们赢了！")], rules: [ShoutingRule.shouting])
    let byCause = IgnoreEntry(rule: ShoutingRule.shouting, cause: "shouting", reason: "style")
    #expect(FindingReview(report, ignoring: IgnoreList([byCause])).count("ignored") == 2)
    let byPrint = IgnoreEntry(fingerprint: Fingerprint.all(of: report)[1], reason: "style")
    #expect(FindingReview(report, ignoring: IgnoreList([byPrint])).count("ignored") == 1)
  }

  @Test func `rules of one name are one`() {
    let twin = CheckRule("shouting", severity: .error, summary: "another")
    #expect(twin == ShoutingRule.shouting && twin.help == "another")
    #expect(Set([twin, ShoutingRule.shouting]).count == 1)
    #expect(
      CheckRule.listed([twin, CheckRule("a", summary: ""), .number, .term])
        .map(\.name) == ["term", "number", "a", "shouting"])
  }

  @Test func `the checker's rules have names that can be written everywhere, each once`() {
    #expect(Set(CheckRule.builtIn).count == 22)
    for rule in CheckRule.builtIn {
      #expect(rule.name.allSatisfy { $0.isLetter && $0.isLowercase })
      #expect(!rule.summary.isEmpty && !rule.help.isEmpty)
    }
  }
}
