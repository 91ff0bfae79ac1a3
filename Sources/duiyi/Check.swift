public import ArgumentParser
import Bitext
import BitextFormats
import CheckFormats
import Checking
import Foundation
import Terminology
import TextIO

/// `duiyi check`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find what is wrong in a translation: terms, numbers, consistency.",
    discussion: """
      Each term of the termbases is followed from the source into the translation by aligning \
      both, so that what stands there instead is shown and a free rendering is told from a \
      slip. Quantities are compared by what they mean: 2440亿美元 is $244 billion. Findings \
      that one decision settles are shown together.

      INPUT
        one bitext      tmx, xliff, po, tsv, csv, xlsx, jsonl or bars
        moses           two files whose lines correspond, with --from moses
        two documents   source and translation: text, Markdown, DOCX or HTML; their
                        sentences are aligned first

      RULES
      \(ruleList)

      Each finding has a confidence, the probability that a careful translator would change \
      something; those below --min-confidence are counted but not shown. A duiyi.yml in the \
      working folder is read; options come before what it says.

      EXAMPLES
        duiyi check translation.tmx --terms glossary.tbx
        duiyi check call.zh.txt call.en.txt --terms ours.csv --terms client.tbx
        duiyi check job.xlf --terms terms.xlsx --format html --output report.html
        duiyi check memory.tmx --only number --format jsonl --fail-on never
        duiyi check job.xlf --write-baseline old.jsonl
        duiyi check job.xlf --baseline old.jsonl --format sarif --output job.sarif

      In jsonl, segments are counted from 1 and spans are offsets of UTF-8 bytes from 0, with \
      those of Unicode scalars beside them.

      \(FindingStatus.discussion(
        none: "nothing new was found that is as bad as --fail-on says",
        some: "something was"))
      """)

  private static var ruleList: String {
    CheckRule.allCases.map { rule in
      let name = rule.rawValue.padding(toLength: 13, withPad: " ", startingAt: 0)
      let severity = rule.severity.rawValue.padding(toLength: 12, withPad: " ", startingAt: 0)
      return "  \(name)\(severity)\(rule.summary)"
    }.joined(separator: "\n")
  }

  @Argument(
    help: ArgumentHelp(
      "A bitext, or the source and its translation; - is standard input.", valueName: "files"))
  var files: [String] = []

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "A termbase in any format; of several the first that has a term decides.",
      valueName: "file"))
  var terms: [String] = []

  @Option(help: "The form of the bitext; told by its name without it.")
  var from: SegmentPairFormat?

  @Option(
    help: ArgumentHelp(
      "The language of the source, such as en or zh-TW; by the input without it.",
      valueName: "tag"))
  var sourceLanguage: String?

  @Option(help: ArgumentHelp("The language of the translation.", valueName: "tag"))
  var targetLanguage: String?

  @OptionGroup(title: "RULES") var ruleOptions: CheckRuleOptions

  @OptionGroup(title: "WHAT WAS FOUND BEFORE") var history: CheckHistoryOptions

  @Option(help: "The form of the output; by the name of --output, or text, without it.")
  var format: FindingFormat?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "The same as --format json.")
  var json = false

  @Flag(help: "Show all segments of a cause in text, not the first few.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "The configuration; duiyi.yml in the working folder, where it is, without it.",
      valueName: "file"))
  var config: String?

  @Flag(help: "Read no configuration.")
  var noConfig = false

  @OptionGroup var dictionaries: DictionaryOptions

  @OptionGroup var input: InputOptions

  func validate() throws {
    if files.count > 2 { throw ValidationError("name a bitext, or a document and its translation") }
    if json, let format, format != .json {
      throw ValidationError("--json and --format \(format.rawValue) exclude each other")
    }
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("only one file can be standard input")
    }
  }

  func run() throws {
    try FindingStatus.run {
      var settings = try configuration()
      settings.merge(try options())
      try CheckRun(
        settings: settings, dictionaries: dictionaries, input: input,
        writesBaseline: history.writeBaseline, showsAll: all
      ).run()
    }
  }

  /// What the configuration file says.
  private func configuration() throws -> CheckConfiguration {
    if noConfig { return CheckConfiguration() }
    if let config { return try CheckConfigurationFile.read(TextInput(config)) }
    let name = CheckConfigurationFile.name
    guard FileManager.default.fileExists(atPath: name) else { return CheckConfiguration() }
    return try CheckConfigurationFile.read(TextInput(name))
  }

  /// What the command line says.
  private func options() throws -> CheckConfiguration {
    var settings = CheckConfiguration()
    settings.files = files
    settings.from = from
    settings.sourceLanguage = sourceLanguage
    settings.targetLanguage = targetLanguage
    settings.encoding = input.encoding
    settings.termbases = terms.map { .init(path: $0) }
    try ruleOptions.apply(to: &settings)
    settings.baseline = history.baseline
    settings.ignore = history.ignore
    settings.format = json ? .json : format
    settings.output = output
    return settings
  }
}

extension FindingFormat: ExpressibleByArgument {}
