public import Bitext
public import Terminology

/// The rules that judge a unit by itself, or units by each other, without a termbase.
///
/// ```swift
/// var rules = TextRules(source: .english, target: .chinese, rules: [.copied, .width])
/// rules.survey(units)
/// let findings = rules.findings(
///   in: CheckedUnit(index: 0, unit: units[0], source: .english, target: .chinese))
/// ```
///
/// - Complexity: linear in the bytes of the units.
public struct TextRules: Sendable {
  private let rules: Set<CheckRule>
  private var segmentRules: [any SegmentRule]

  /// Makes the rules for a pair of languages, one of them Chinese; rules of others kinds are
  /// ignored.
  public init(source: Language, target: Language, rules: Set<CheckRule>) {
    self.rules = rules
    let all: [any SegmentRule] = [
      UntranslatedRule(), CopiedRule(), PlaceholderRule(), BracketRule(), DoubledRule(),
    ]
    segmentRules = all.filter { !rules.isDisjoint(with: type(of: $0).rules) }
  }

  /// Learns from a whole bitext what cannot be seen in one unit. Without it, the rules judge by
  /// what is usual elsewhere, and nothing is compared between units.
  public mutating func survey(_ units: [TranslationUnit]) {
  }

  /// What the rules find in a unit, in the order of the rules. Obsolete units have nothing.
  public func findings(in unit: CheckedUnit) -> [Finding] {
    if unit.unit.isObsolete { return [] }
    var findings: [Finding] = []
    for rule in segmentRules {
      let found = rule.findings(in: unit)
      if !found.isEmpty { findings += found.lazy.filter { rules.contains($0.rule) } }
    }
    return findings
  }
}
