public import Bitext
public import Lexicon
public import Segmentation
internal import TermAlignment
public import Terminology
internal import Text
public import WordAlignment

/// Checks a bitext: its terms against termbases, its quantities against each other, and its text
/// by itself.
///
/// ```swift
/// let terms = try TermIndex([termbase], source: .english, target: .chinese, model: model)
/// let checker = Checker(
///   terms: terms, source: .english, target: .chinese, dictionary: dictionary, model: model)
/// let report = try checker.report(on: units, name: "memory.tmx")
/// ```
///
/// - Complexity: linear in the text; a model of word links learns from at most 20,000 of its units
///   where terms are rendered by none of their forms.
public struct Checker: Sendable {
  /// The rules that are applied.
  public var rules: Set<CheckRule>
  /// Which units are checked, beside those that never are.
  public var selection = UnitSelection()
  /// The share of quantities that is taken to be wrong, above 0 and below 1: it makes the confidence of
  /// findings of numbers a probability.
  public var errorShare = Checker.usualErrorShare
  /// That share where nothing is said of it: 1 quantity in 100.
  public static let usualErrorShare = NumberRates.usualShare
  /// Findings less probable than this are mostly no slips: the default of what is shown, chosen so
  /// that of errors planted in correct translations nine in ten are above it.
  public static let usualConfidence = Finding.usualConfidence

  /// The same for one rule: a changed number is worse than a look too many, and so findings of numbers are
  /// shown from where one in twenty-five is an error.
  public static func usualConfidence(of rule: CheckRule) -> Double {
    rule == .number ? 0.04 : usualConfidence
  }

  let index: TermIndex?
  let segmentRules: [any SegmentRule]
  let source: Language
  let target: Language
  let direction: Direction
  let dictionary: BilingualDictionary?
  let model: SegmentationModel

  /// A checker.
  ///
  /// - Parameters:
  ///   - terms: What to look for, in the direction of the bitext; without any, terms that the
  ///     bitext itself renders in one way are looked for.
  ///   - source: The language of the source.
  ///   - target: The language of the target.
  ///   - dictionary: Tells free renderings from slips; without it, the bitext alone does.
  ///   - model: Cuts Chinese into words.
  ///   - segmentRules: Rules of your own.
  ///   - rules: The rules that are applied; all that there are, your own among them, without it.
  public init(
    terms: TermIndex?, source: Language, target: Language, dictionary: BilingualDictionary?,
    model: SegmentationModel, segmentRules: [any SegmentRule] = [], rules: Set<CheckRule>? = nil
  ) {
    self.segmentRules = segmentRules
    self.rules =
      rules ?? segmentRules.reduce(into: Set(CheckRule.builtIn)) { $0.formUnion($1.rules) }
    self.source = source
    self.target = target
    direction = Direction(sourceLanguage: source)
    self.dictionary = dictionary
    self.model = model
    index = terms
  }

  /// Checks units.
  ///
  /// - Parameter name: What the report calls the bitext.
  /// - Returns: All findings, improbable ones among them.
  /// - Throws: `WordAlignmentError` where the bitext is too large for a model in memory.
  public func report(
    on units: [TranslationUnit], name: String
  ) throws(WordAlignmentError) -> CheckReport {
    let checked = CheckedUnits(units, selection, isOther: isOther)
    var findings: [Finding] = []
    var messages: [String: String] = [:]
    var questions: [String] = []
    if let index, !rules.isDisjoint(with: Self.termRules) {
      (findings, messages, questions) = try TermFindings(check: check(checked, index))
        .findings(rules)
    }
    if index == nil, rules.contains(.consistency) {
      (findings, messages) = try TermFindings(check: minedCheck(checked)).inconsistencies()
      if let dictionary, checked.count <= RivalRenderings.mostUnits {
        findings += RivalRenderings(checked, direction, dictionary, model).findings()
      }
    }
    findings += unitFindings(checked)
    if !rules.isDisjoint(with: Self.coverageRules) { try addLackingParts(of: checked, &findings) }
    findings = ToldOnce.without(findings)
    var report = CheckReport(
      name: name, source: source, target: target, units: units, findings: findings,
      messages: messages, rules: rules, checkedCount: checked.count)
    report.questions = questions
    return report
  }

  /// Follows the terms that the bitext itself renders in one way.
  private func minedCheck(_ units: CheckedUnits) throws(WordAlignmentError) -> TermCheck {
    let mined = try MinedTerms(
      units, source: source, target: target, dictionary: dictionary, model: model)
    return check(units, mined.index, mined.words)
  }

  private func check(
    _ units: CheckedUnits, _ index: TermIndex, _ words: WordAlignmentModel? = nil
  ) -> TermCheck {
    TermCheck(
      index, units, direction, dictionary: dictionary, model: model, words: words)
  }

  /// The places of terms that are rendered by none of their forms, with the numbers by which they
  /// are judged, and how many places of terms there are.
  @_spi(Fitting)
  public func missedTerms(
    in units: [TranslationUnit]
  ) throws(WordAlignmentError) -> (
    missed: [(segment: Int, source: Range<Int>, values: [Double])], count: Int
  ) {
    let checked = CheckedUnits(units, selection, isOther: isOther)
    let check = if let index { check(checked, index) } else { try minedCheck(checked) }
    return (
      try check.misses(
        leastReliability: index == nil ? MinedTerms.leastReliability : 0, isExact: true
      ).map {
        (Int($0.use.segment), $0.use.source, $0.features.values)
      },
      check.uses.count
    )
  }

  /// On what the findings of numbers rest, by the unit's place and in order.
  @_spi(Fitting)
  public func numberGrounds(
    in units: [TranslationUnit]
  ) -> [(segment: Int, ground: NumberGround, finding: Finding)] {
    let (checked, check) = (
      CheckedUnits(units, selection, isOther: isOther),
      NumberCheck(source: source, target: target, share: errorShare)
    )
    return (0..<checked.count).flatMap {
      index -> [(segment: Int, ground: NumberGround, finding: Finding)] in
      let report = check.report(on: CheckedUnit(index: index, unit: checked[index]))
      return zip(report.grounds, report.findings).map { (index, $0, $1) }
    }
  }

  /// The names of those numbers.
  @_spi(Fitting)
  public static var namesOfValues: [String] { MissFeatures.names }

  /// Where a part stands that lacks a counterpart, with the numbers by which it is judged.
  @_spi(Fitting)
  public typealias LackingPlace = (
    segment: Int, isSource: Bool, span: Range<Int>, values: [Float]
  )

  /// The parts of units that lack a counterpart.
  @_spi(Fitting)
  public func lackingParts(
    in units: [TranslationUnit]
  ) throws(WordAlignmentError) -> [LackingPlace] {
    try coverage(of: CheckedUnits(units, selection, isOther: isOther)).parts()
      .map { ($0.segment, $0.isSource, $0.span, $0.values) }
  }

  /// How many numbers these are.
  @_spi(Fitting) public static var partValueCount: Int { LackingPart.count }

  private func coverage(of units: CheckedUnits) throws(WordAlignmentError) -> CoverageCheck {
    try CoverageCheck(units, direction, dictionary: dictionary, model: model)
  }

  private static let coverageRules: Set<CheckRule> = [.omitted, .added]

  /// Adds what was left out and added, in the place of what lengths say of the same units.
  private func addLackingParts(
    of units: CheckedUnits, _ findings: inout [Finding]
  ) throws(WordAlignmentError) {
    let found = try coverage(of: units).findings().filter { rules.contains($0.rule) }
    let told = Set(found.lazy.filter { $0.confidence >= Self.usualConfidence }.map(\.segment))
    findings.removeAll { Self.coverageRules.contains($0.rule) && told.contains($0.segment) }
    findings += found
  }

  static let termRules: Set<CheckRule> = [
    .term, .forbidden, .deprecated, .nesting, .status,
  ]

  /// The check of numbers, where it is asked for.
  var numberCheck: NumberCheck? {
    rules.contains(.number)
      ? NumberCheck(source: source, target: target, share: errorShare) : nil
  }

  /// What is found in a unit by itself.
  static func findings(
    in unit: CheckedUnit, _ numbers: NumberCheck?, _ texts: TextRules
  ) -> [Finding] {
    guard let numbers, CheckedUnits.isTranslated(unit.unit) else { return texts.findings(in: unit) }
    let reading = PluralReading(unit)
    return reading.told(numbers.findings(in: reading.unit)) + texts.findings(in: unit)
  }

  private func unitFindings(_ units: CheckedUnits) -> [Finding] {
    var surveyed = numberCheck
    surveyed?.survey(units)
    let numbers = surveyed
    var learning = TextRules(
      source: source, target: target, rules: rules, ownRules: segmentRules)
    learning.survey(units)
    let texts = learning
    let size = 256
    return Parallel.map(units.blockCount(of: size)) { block -> [Finding] in
      var findings: [Finding] = []
      for index in units.block(block, of: size) {
        findings += Self.findings(
          in: CheckedUnit(index: index, unit: units[index]), numbers, texts)
      }
      return findings
    }.flatMap { $0 }
  }
}
