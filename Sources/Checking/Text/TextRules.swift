internal import Bitext
internal import Terminology

/// The rules that judge a unit by itself, or units by each other, without a termbase.
///
/// - Complexity: linear in the bytes of the units.
struct TextRules: Sendable {
  private let rules: Set<CheckRule>
  private let source: TextLanguage
  private let target: TextLanguage
  /// The rules that were asked for, with the names under which each may report.
  private var segmentRules: [(rule: any SegmentRule, names: Set<CheckRule>)] = []
  private let ownRules: [any SegmentRule]
  private var width: WidthRule
  private var whitespace: WhitespaceRule
  private var script: ScriptRule
  private let region: RegionRule
  private var consistency = ConsistencyRule()
  private var length = LengthRule()

  /// Makes the rules for a pair of languages, one of them Chinese; rules of other kinds are
  /// ignored.
  ///
  /// - Parameter ownRules: Rules that do not come with the checker.
  init(
    source: Language, target: Language, rules: Set<CheckRule>, ownRules: [any SegmentRule] = []
  ) {
    self.rules = rules
    self.ownRules = ownRules
    self.source = TextLanguage(source)
    self.target = TextLanguage(target)
    width = WidthRule(language: self.target)
    whitespace = WhitespaceRule(language: self.target)
    script = ScriptRule(language: self.target, regional: ScriptRule.regional(target))
    region = RegionRule(target: target)
    chooseRules()
  }

  /// Puts together the rules that were asked for, with what is known of the bitext.
  private mutating func chooseRules() {
    let all: [any SegmentRule] = [
      UntranslatedRule(), CopiedRule(language: target), PlaceholderRule(), SizeLimitRule(),
      BracketRule(),
      DoubledRule(language: target),
      PunctuationRule(language: target), width, whitespace, script, region,
      consistency, length,
    ]
    segmentRules = (all + ownRules).map { ($0, rules.intersection($0.rules)) }
      .filter { !$0.names.isEmpty }
  }

  /// Learns from a whole bitext what cannot be seen in one unit. Without it, the rules judge by
  /// what is usual elsewhere, and nothing is compared between units.
  mutating func survey(_ units: CheckedUnits) {
    if target.isChinese { surveyHabits(units) }
    if !rules.isDisjoint(with: length.rules) {
      length = LengthRule(units, isFromEnglish: source.isEnglish)
    }
    if rules.contains(.consistency) {
      consistency = ConsistencyRule(units, from: source)
    }
    chooseRules()
  }

  private mutating func surveyHabits(_ units: CheckedUnits) {
    var habits = BitextHabits()
    var balance = 0
    for unit in units.units {
      let text = TextBytes(unit.target.utf8)
      if !rules.isDisjoint(with: [.width, .whitespace]) { habits.add(text) }
      if rules.contains(.script) { balance += script.balance(of: text) }
    }
    width.habits = habits
    whitespace.habits = habits
    script.majority = balance == 0 ? nil : balance > 0 ? .simplified : .traditional
  }

  /// What the rules find in a unit, in the order of the rules.
  func findings(in unit: CheckedUnit) -> [Finding] {
    guard CheckedUnits.isTranslated(unit.unit) else {
      return rules.contains(.untranslated) ? UntranslatedRule().findings(in: unit) : []
    }
    var findings: [Finding] = []
    let reading = PluralReading(unit)
    for (rule, names) in segmentRules {
      // Whoever knows plurals looks at them.
      let found =
        rule is PlaceholderRule
        ? rule.findings(in: unit) : reading.told(rule.findings(in: reading.unit))
      if !found.isEmpty { findings += found.lazy.filter { names.contains($0.rule) } }
    }
    return findings
  }
}
