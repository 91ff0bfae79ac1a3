public import BitextFormats
public import CheckFormats
public import Checking
public import DocumentFormats
internal import Lexicon
public import TextIO

/// Checks a translation: its terms against termbases, its numbers, its text, and itself.
///
/// ```swift
/// let check = try BitextCheck.run(["call.zh.txt", "call.en.txt"], termbases: ["terms.tbx"])
/// for finding in check.report.findings { print(finding.segment + 1, finding.message) }
/// ```
public struct BitextCheck: Sendable {
  /// What was checked.
  public let bitext: CheckedBitext
  /// What was found and is wanted: with the severities of the configuration, and without findings
  /// that are less probable than it says.
  public let report: CheckReport
  /// What of the report is new, known or ignored.
  public let review: FindingReview
  /// How many findings of rules that are on were less probable than is wanted, by rule.
  public let improbable: [CheckRule: Int]
  /// How many they are in all.
  public var improbableCount: Int { improbable.values.reduce(0, +) }
  /// Whether a new finding is as bad as the configuration says a failure is.
  public let isFailure: Bool
  /// What a person should know of the check.
  public let warnings: [Warning]

  /// Checks a bitext, or a document and its translation, against termbases.
  ///
  /// - Parameters:
  ///   - files: One file of segment pairs; or a document and its translation, in either direction.
  ///   - termbases: Lists of terms in any format; of several the first that has a term decides.
  ///   - segmentRules: Rules of your own.
  ///   - onWarning: Is told of each warning as soon as it is known.
  /// - Throws: As ``run(_:segmentRules:text:extraction:resources:onWarning:)``.
  /// - Complexity: linear in the text, which is held in memory.
  public static func run(
    _ files: [String], termbases: [String] = [], segmentRules: [any SegmentRule] = [],
    resources: LanguageResources = LanguageResources(), onWarning: WarningHandler? = nil
  ) throws -> BitextCheck {
    var configuration = CheckConfiguration()
    configuration.files = files
    configuration.termbases = termbases.map { .init(path: $0) }
    return try run(
      configuration, segmentRules: segmentRules, resources: resources, onWarning: onWarning)
  }

  /// Reads what a configuration names, each file once, and checks it.
  ///
  /// - Parameters:
  ///   - configuration: The bitext, or a document and its translation, in either direction; the
  ///     termbases; the rules; what was found or decided before.
  ///   - segmentRules: Rules of your own, which the configuration may turn off like any other.
  ///   - text: How bytes become text; an encoding in the configuration comes first.
  ///   - extraction: What of documents is wanted.
  ///   - records: What becomes of records of the bitext that cannot be read.
  ///   - onWarning: Is told of each warning as soon as it is known.
  /// - Throws: `InputError` for what cannot be read or is not between Chinese and English,
  ///   `LexiconError` for a dictionary that cannot be opened, `WordAlignmentError` for a bitext
  ///   that is too large, `ICUError` where the system's ICU fails.
  /// - Complexity: linear in the text, which is held in memory.
  public static func run(
    _ configuration: CheckConfiguration, segmentRules: [any SegmentRule] = [],
    text: TextOptions = TextOptions(), extraction: ExtractionOptions = ExtractionOptions(),
    records: RecordHandling = RecordHandling(),
    resources: LanguageResources = LanguageResources(), onWarning: WarningHandler? = nil
  ) throws -> BitextCheck {
    var warnings = WarningList(onWarning)
    var documents = DocumentOptions(text: text)
    documents.extraction = extraction
    let lists = try TermLists.read(configuration, &warnings)
    let dictionary = try resources.openDictionary(for: .checks, &warnings)
    let bitext = try CheckedBitext.read(
      configuration, documents, resources, dictionary, &warnings, records: records)
    return try check(
      bitext, lists, configuration, segmentRules, resources, dictionary, warnings)
  }

  /// Checks a bitext that is in memory.
  ///
  /// - Parameters:
  ///   - terms: The termbases.
  ///   - configuration: The rules, and what was found or decided before; what it says of bitext and
  ///     termbases is not looked at.
  ///   - segmentRules: Rules of your own, which the configuration may turn off like any other.
  ///   - onWarning: Is told of each warning as soon as it is known.
  /// - Throws: As ``run(_:segmentRules:text:extraction:resources:onWarning:)``.
  /// - Complexity: linear in the text.
  public static func run(
    on bitext: CheckedBitext, against terms: TermLists = TermLists(),
    configuration: CheckConfiguration = CheckConfiguration(),
    segmentRules: [any SegmentRule] = [],
    resources: LanguageResources = LanguageResources(), onWarning: WarningHandler? = nil
  ) throws -> BitextCheck {
    var warnings = WarningList(onWarning)
    let dictionary = try resources.openDictionary(for: .checks, &warnings)
    return try check(
      bitext, terms, configuration, segmentRules, resources, dictionary, warnings)
  }

  private static func check(
    _ bitext: CheckedBitext, _ lists: TermLists, _ configuration: CheckConfiguration,
    _ segmentRules: [any SegmentRule],
    _ resources: LanguageResources, _ dictionary: BilingualDictionary?, _ warnings: WarningList
  ) throws -> BitextCheck {
    var warnings = warnings
    let model = try resources.openSegmentation()
    let rules = CheckRule.known(
      beside: segmentRules.reduce(into: []) { $0.formUnion($1.rules) })
    let patterns = try HousePatterns(configuration.patterns)
    var checker = Checker(
      terms: try lists.index(source: bitext.source, target: bitext.target, model),
      source: bitext.source, target: bitext.target, dictionary: dictionary, model: model,
      segmentRules: segmentRules + patterns.rules, rules: Set(rules.filter(configuration.isOn)))
    checker.selection = configuration.selection
    checker.errorShare = configuration.errorShare ?? Checker.usualErrorShare
    let found = try checker.report(on: bitext.units, name: bitext.name)
    try patterns.checkEnd()
    let faults = configuration.isOn(.gettext) ? bitext.faults : []
    for question in found.questions { warnings.add(.question(question)) }
    let complete = faults.isEmpty ? found : found.with(found.findings + faults)
    let wanted = configuration.applied(
      to: complete.findings, otherwise: Checker.usualConfidence(of:))
    let report = complete.with(wanted)
    var improbable: [CheckRule: Int] = [:]
    for finding in complete.findings where configuration.isOn(finding.rule) {
      improbable[finding.rule, default: 0] += 1
    }
    for finding in report.findings { improbable[finding.rule, default: 0] -= 1 }
    let review = FindingReview(
      report,
      baseline: try configuration.baseline.map { try BaselineFile.read(TextInput($0)) },
      ignoring: try configuration.ignore.map { try IgnoreFile.read(TextInput($0), rules: rules) }
        ?? IgnoreList())
    return BitextCheck(
      bitext: bitext, report: report, review: review,
      improbable: improbable,
      isFailure: (configuration.failOn ?? .warning).isReached(by: report, review),
      warnings: warnings.all)
  }
}
