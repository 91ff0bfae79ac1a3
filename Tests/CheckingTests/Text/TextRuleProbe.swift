import Bitext
import Terminology

@testable import Checking

/// Two texts and the rules that look at them.
struct TextRuleProbe {
  var source: Language = .english
  var target: Language = .chinese
  var rules = Set(CheckRule.builtIn)

  static let toChinese = TextRuleProbe()
  static let toEnglish = TextRuleProbe(source: .chinese, target: .english)

  /// What a rule finds in a pair, when these pairs are the whole bitext.
  func findings(
    _ rule: CheckRule, _ source: String, _ target: String, among others: [(String, String)] = []
  ) -> [Finding] {
    let pairs = [(source, target)] + others
    let units = pairs.map { TranslationUnit(source: UnitText($0.0), target: UnitText($0.1)) }
    return findings(rule, in: units)
  }

  /// What a rule finds in the first of some units.
  func findings(_ rule: CheckRule, in units: [TranslationUnit]) -> [Finding] {
    var text = TextRules(source: source, target: target, rules: rules)
    text.survey(CheckedUnits(units))
    let found = units.first.map {
      text.findings(in: CheckedUnit(index: 0, unit: $0))
    }
    return (found ?? []).filter { $0.rule == rule }
  }

  /// The texts of the target that a rule marks.
  func marked(
    _ rule: CheckRule, _ source: String, _ target: String, among others: [(String, String)] = []
  ) -> [String] {
    findings(rule, source, target, among: others).compactMap { finding in
      finding.targetSpan.map { String(decoding: Array(target.utf8)[$0], as: UTF8.self) }
    }
  }
}
