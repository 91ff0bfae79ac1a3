/// A rule that judges each unit by itself: one of your own.
///
/// ```swift
/// struct ShoutingRule: SegmentRule {
///   static let shouting = CheckRule(
///     "shouting", summary: "an exclamation mark that the source has not")
///
///   var rules: Set<CheckRule> { [Self.shouting] }
///
///   func findings(in unit: CheckedUnit) -> [Finding] {
///     let (source, target) = (unit.unit.source.text, unit.unit.target.text)
///     guard target.hasSuffix("！"), !source.hasSuffix("!") else { return [] }
///     let end = target.utf8.count
///     return [
///       Finding(
///         Self.shouting, confidence: 0.8, segment: unit.index, targetSpan: end - 3..<end,
///         message: "The source does not shout: end it with 。", cause: "shouting",
///         suggestion: "。")
///     ]
///   }
/// }
///
/// let checker = Checker(
///   terms: nil, source: .english, target: .chinese, dictionary: nil, model: model,
///   segmentRules: [ShoutingRule()])
/// ```
///
/// What it finds is told, counted and ignored like any other finding. It is asked of units that
/// are checked and have a translation, on several threads at once.
public protocol SegmentRule: Sendable {
  /// The rules under which it reports; findings under others are left out.
  var rules: Set<CheckRule> { get }

  /// What it finds in a unit; offsets are those of the unit's texts without codes.
  func findings(in unit: CheckedUnit) -> [Finding]
}
