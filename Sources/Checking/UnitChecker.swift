public import Bitext
internal import TermAlignment
public import WordAlignment

/// Checks units one by one, each as if there were no others.
///
/// What compares units or learns from all of them is left out: ``isOff``. So the findings of a unit are
/// the same in whatever company it comes.
///
/// - Complexity: linear in the text of each unit.
public struct UnitChecker: Sendable {
  private let checker: Checker
  private let words: WordAlignmentModel?
  private let numbers: NumberCheck?
  private let texts: TextRules

  /// Makes one.
  ///
  /// - Parameters:
  ///   - checker: What is looked for.
  ///   - words: Tells where terms went that are rendered by none of their forms; without it this is
  ///     asked of the dictionary alone.
  public init(_ checker: Checker, words: WordAlignmentModel? = nil) {
    self.checker = checker
    self.words = words
    numbers = checker.numberCheck
    texts = TextRules(
      source: checker.source, target: checker.target,
      rules: checker.rules.subtracting([.consistency]), ownRules: checker.segmentRules)
  }

  /// What is left out, in plain words.
  public var isOff: [String] {
    var off: [String] = []
    if checker.rules.contains(.consistency) { off.append("consistency") }
    off.append("the habits and usual lengths of the bitext")
    if words == nil, checker.index != nil, checker.rules.contains(.term) {
      off.append("links of words, which --model gives")
    }
    return off
  }

  /// What is found in a unit.
  ///
  /// - Parameters:
  ///   - segment: Its 0-based place.
  ///   - name: What the report calls the bitext.
  /// - Returns: A report of this unit alone, in which it is the first; improbable findings are among
  ///   its findings.
  /// - Throws: `WordAlignmentError` where the unit is too large.
  public func report(
    on unit: TranslationUnit, name: String
  ) throws(WordAlignmentError) -> CheckReport {
    let units = CheckedUnits([unit], checker.selection, isOther: checker.isOther)
    var findings: [Finding] = []
    var messages: [String: String] = [:]
    if units.count > 0 {
      if let index = checker.index, !checker.rules.isDisjoint(with: Checker.termRules) {
        var check = TermCheck(
          index, units, checker.direction, dictionary: checker.dictionary, model: checker.model,
          words: words)
        check.isAlone = true
        (findings, messages, _) = try TermFindings(check: check).findings(checker.rules)
      }
      findings += Checker.findings(in: CheckedUnit(index: 0, unit: unit), numbers, texts)
    }
    return CheckReport(
      name: name, source: checker.source, target: checker.target, units: [unit],
      findings: findings, messages: messages, rules: checker.rules, checkedCount: units.count)
  }
}
