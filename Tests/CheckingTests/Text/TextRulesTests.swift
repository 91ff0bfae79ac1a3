import Bitext
import Terminology
import Testing

@testable import Checking

@Suite struct TextRulesTests {
  private func findings(_ units: [TranslationUnit], rules: Set<CheckRule>) -> [Finding] {
    var text = TextRules(source: .english, target: .chinese, rules: rules)
    text.survey(CheckedUnits(units))
    return units.enumerated().flatMap { index, unit in
      text.findings(
        in: CheckedUnit(index: index, unit: unit))
    }
  }

  private func unit(_ source: String, _ target: String) -> TranslationUnit {
    TranslationUnit(source: UnitText(source), target: UnitText(target))
  }

  @Test func `only the rules that were asked for report`() {
    let found = findings([unit("Open the file", "打开,,文件 (")], rules: [.width])
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.rule == .width })
  }

  @Test func `a good translation has no findings`() {
    let all = Set(CheckRule.builtIn)
    let pairs = [
      ("Save the file before you exit.", "退出前请先保存文件。"),
      ("Press \"OK\" (or Enter).", "按“确定”（或 Enter）。"),
      ("The price is 1,000.50 at 10:30.", "10:30 的价格为 1,000.50。"),
    ]
    #expect(findings(pairs.map { unit($0.0, $0.1) }, rules: all).isEmpty)
  }

  @Test func `empty units, bare codes, NUL and broken UTF-8 are borne`() {
    var bare = TranslationUnit()
    bare.source.codes = [InlineCode(kind: .standalone, offset: 99)]
    let broken = TranslationUnit(
      source: UnitText(utf8: [0x41, 0xE4, 0xB8]),
      target: UnitText(utf8: [0x00, 0xF0, 0x9F, 0xE4, 0xFF, 0x22, 0xE3, 0x80]))
    let found = findings(
      [TranslationUnit(), bare, broken, unit("\0", "\0\0")], rules: Set(CheckRule.builtIn))
    for finding in found {
      #expect((finding.targetSpan?.upperBound ?? 0) <= 8)
    }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "的", "((", "a b ", "%s", "{x}", "<a ", "@a", "\u{A0}", ",,", "保 ", "save all of this 保", "“",
      "...", "  ", "http://", "哈",
    ])
  func `long segments of one pattern take linear time`(_ part: String) {
    let long = String(repeating: part, count: 60_000 / part.utf8.count)
    #expect(findings([unit("Text", long)], rules: Set(CheckRule.builtIn)).count >= 0)
    #expect(findings([unit(long + "x", long)], rules: Set(CheckRule.builtIn)).count >= 0)
  }
}
