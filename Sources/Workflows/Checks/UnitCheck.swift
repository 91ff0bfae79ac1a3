internal import Bitext
public import BitextFormats
public import CheckFormats
public import Checking
internal import Terminology
internal import Text
public import TextIO
internal import WordAlignment

/// Checks the units of a bitext one by one, each as if there were no others, and answers each with a
/// line of JSON.
///
/// ```swift
/// var configuration = CheckConfiguration()
/// configuration.files = ["memory.jsonl"]
/// (configuration.sourceLanguage, configuration.targetLanguage) = ("zh", "en")
/// try OutputFiles.write(["-"]) { try UnitCheck(configuration).run(to: $0[0]) }
/// ```
///
/// So pieces of a bitext that are checked apart find what the whole finds. What compares units is left
/// out; ``Summary/isOff`` says what that is.
public struct UnitCheck: Sendable {
  /// The bitext, its languages, the termbases, the rules, and what was decided before.
  public var configuration: CheckConfiguration
  /// A model of word links that ``ModelTraining`` made, which shows where terms went.
  public var model: String?
  /// Rules of your own.
  public var segmentRules: [any SegmentRule] = []
  /// How bytes become text.
  public var text = TextOptions()
  /// What becomes of records that cannot be read.
  public var records = RecordHandling()

  /// Checks the bitext of a configuration.
  public init(_ configuration: CheckConfiguration) { self.configuration = configuration }

  /// What was checked.
  public struct Summary: Sendable, Hashable {
    /// How many units there are, those among them that could not be read.
    public var count = 0
    /// How many could not be read.
    public var errorCount = 0
    /// How many findings there are.
    public var findingCount = 0
    /// Whether a new finding is as bad as the configuration says a failure is.
    public var isFailure = false
    /// What was left out, in plain words.
    public var isOff: [String] = []
  }

  /// Checks each unit, and answers as soon as no more has come.
  ///
  /// - Parameters:
  ///   - onWarning: Is told of each warning as soon as it is known.
  ///   - onBegin: Is told what is left out, before the first unit.
  /// - Throws: As ``BitextCheck/run(_:segmentRules:text:extraction:resources:onWarning:)``.
  /// - Complexity: linear in the text; memory of some hundred units.
  public func run(
    to sink: OutputSink, resources: LanguageResources = LanguageResources(),
    onWarning: WarningHandler? = nil, onBegin: (([String]) -> Void)? = nil
  ) throws -> Summary {
    var warnings = WarningList(onWarning)
    var summary = Summary()
    let name = configuration.files.joined(separator: " ")
    let reader = try open()
    let units = UnitRecords(reader, records)
    var first: FirstUnits?
    var languages = (
      source: configuration.sourceLanguage ?? "", target: configuration.targetLanguage ?? ""
    )
    if languages.source.isEmpty || languages.target.isEmpty {
      let read = try FirstUnits(units, named: name, isOneEnough: true, mayBeEmpty: true)
      if read.isEmpty { return summary }
      languages = read.languages(configuration.sourceLanguage, configuration.targetLanguage)
      first = read
    }
    let patterns = try HousePatterns(configuration.patterns)
    let checker = try checker(
      languages, segmentRules + patterns.rules, resources, name, &warnings)
    summary.isOff = checker.units.isOff
    if reader.isCatalogue, configuration.isOn(.gettext) { summary.isOff.append("gettext") }
    onBegin?(summary.isOff)
    let team = WorkerTeam { checker }
    while true {
      var block = first?.takeAll().map(\.record) ?? []
      first = nil
      if block.isEmpty { block = try units.next(atMost: 512) }
      if block.isEmpty { break }
      let answers = team.map(block.count, share: 4) { [block] index, checker in
        Result {
          try checker.answer(block[index])
        }
      }
      for answer in answers {
        let (line, count, isFailure) = try answer.get()
        try sink.append(line)
        summary.findingCount += count
        if isFailure { summary.isFailure = true }
      }
      summary.count += block.count
      for remark in reader.takeRemarks() where !remark.kind.isOfUnit {
        warnings.add(.input(remark.error(in: name)))
      }
      // Who waits for an answer gets it before more is waited for.
      if try reader.isWaiting() { try sink.flush() }
    }
    try patterns.checkEnd()
    summary.errorCount = units.errorCount
    warnings.add(name, reader.remarks, reader.losses)
    return summary
  }

  private func open() throws -> TranslationUnitReader {
    let files = configuration.files
    if configuration.from == nil, let file = files.first { try UnreadFiles.refuse(file) }
    guard let format = configuration.from ?? SegmentPairFormat(paths: files),
      let file = files.first,
      configuration.from != nil || format != .moses
    else {
      throw InputError(
        file: files.first ?? "duiyi check", message: "what it holds is not told by its name",
        hint: "units are checked one by one in a bitext: add --from, such as --from jsonl")
    }
    if format == .moses && files.count != 2 {
      throw InputError(file: file, message: "Moses is two files")
    }
    return try TranslationUnitReader(
      files.map { TextInput($0, options: records.options(text)) }, format: format,
      sourceLanguage: configuration.sourceLanguage, targetLanguage: configuration.targetLanguage,
      table: configuration.table)
  }

  private func checker(
    _ languages: (source: String, target: String), _ allRules: [any SegmentRule],
    _ resources: LanguageResources, _ name: String, _ warnings: inout WarningList
  ) throws -> UnitAnswerer {
    let bitext = try CheckedBitext(
      name: name, units: [], source: Language(rawValue: languages.source),
      target: Language(rawValue: languages.target))
    let lists = try TermLists.read(configuration, &warnings)
    let dictionary = try resources.openDictionary(for: .checks, &warnings)
    let segmentation = try resources.openSegmentation()
    let rules = CheckRule.known(
      beside: segmentRules.reduce(into: []) { $0.formUnion($1.rules) })
    var checker = Checker(
      terms: try lists.index(source: bitext.source, target: bitext.target, segmentation),
      source: bitext.source, target: bitext.target, dictionary: dictionary, model: segmentation,
      segmentRules: allRules, rules: Set(rules.filter(configuration.isOn)))
    checker.errorShare = configuration.errorShare ?? Checker.usualErrorShare
    checker.selection = configuration.selection
    var words = try model.map { try WordAlignmentModel(path: $0) }
    words?.dictionary = dictionary
    words?.options.direction = Direction(sourceLanguage: bitext.source)
    return UnitAnswerer(
      units: UnitChecker(checker, words: words), name: name, configuration: configuration,
      baseline: try configuration.baseline.map { try BaselineFile.read(TextInput($0)) },
      ignoring: try configuration.ignore.map { try IgnoreFile.read(TextInput($0), rules: rules) }
        ?? IgnoreList())
  }
}

/// Makes the line of JSON that answers a unit.
private struct UnitAnswerer: Sendable {
  let units: UnitChecker
  let name: String
  let configuration: CheckConfiguration
  let baseline: Baseline?
  let ignoring: IgnoreList

  func answer(
    _ record: UnitRecords.Record
  ) throws -> (line: [UInt8], count: Int, isFailure: Bool) {
    var json = JSONLine()
    let unit: TranslationUnit
    switch record {
    case .success(let read): unit = read
    case .failure(let error):
      UnitMembers.appendFailure(error, to: &json)
      return (json.bytes, 0, false)
    }
    let found = try units.report(on: unit, name: name)
    let report = found.with(
      configuration.applied(to: found.findings, otherwise: Checker.usualConfidence(of:)))
    let review = FindingReview(report, baseline: baseline, ignoring: ignoring)
    json.beginObject()
    UnitMembers.appendIdentifier(of: unit, to: &json)
    UnitMembers.appendTexts(of: unit, to: &json)
    json.key("findings")
    UnitFindings.append(report, review, to: &json)
    UnitMembers.appendDetails(of: unit, without: ["findings"], to: &json)
    json.endObject()
    json.finish()
    return (
      json.bytes, report.findings.count,
      (configuration.failOn ?? .warning).isReached(by: report, review)
    )
  }
}
