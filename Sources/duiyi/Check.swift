public import ArgumentParser
import Bitext
import BitextFormats
import CheckFormats
import Checking
import Terminology
import TextIO

/// `duiyi check`
struct Check: WorkCommand {
  @Argument(
    help: ArgumentHelp(
      "Bitexts of one form, or the source and its translation; - is standard input.",
      valueName: "files"), completion: .file())
  var files: [String] = []

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "A termbase to be kept to, in any format; of several the first that has a term decides.",
      valueName: "file"), completion: .file())
  var terms: [String] = []

  @Option(
    help: ArgumentHelp(
      "A termbase that says what is usual: other good renderings are no fault.",
      valueName: "file"), completion: .file())
  var advice: [String] = []

  @OptionGroup var fields: NamedDomainOptions

  @OptionGroup var correspondence: BeadOptions

  @Option(help: "The form of the bitext; told by its name without it.")
  var from: SegmentPairFormat?

  @Option(
    help: ArgumentHelp(
      "The language of the source, such as en or zh-TW; by the input without it.",
      valueName: "tag"))
  var sourceLanguage: String?

  @Option(help: ArgumentHelp("The language of the translation.", valueName: "tag"))
  var targetLanguage: String?

  @OptionGroup var selected: SelectionOptions

  @OptionGroup(title: "UNIT BY UNIT") var units: UnitCheckOptions

  @OptionGroup(title: "RULES") var ruleOptions: CheckRuleOptions

  @OptionGroup(title: "WHAT WAS FOUND BEFORE") var history: CheckHistoryOptions

  @Option(
    name: [.customLong("to"), .customLong("format")],
    help: "The form of the output; by the name of --output, or text, without it.")
  var format: FindingFormat?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(
    help: ArgumentHelp(
      "Write a copy of the bitext to --output in which what is sure is mended.",
      discussion: "Width, punctuation, doubled words, and forbidden forms with one replacement."))
  var fix = false

  @Flag(help: "The same as --to json.")
  var json = false

  @Flag(help: "Show all segments of a cause in text, not the first few.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "The configuration; duiyi.yml in the working folder, where it is, without it.",
      valueName: "file"), completion: .file())
  var config: String?

  @Flag(help: "Read no configuration.")
  var noConfig = false

  @OptionGroup var extraction: ExtractionFlags

  @OptionGroup(title: "TABLES") var tables: TableOptionGroup
  @OptionGroup var termTables: TermTableOptionGroup
  @OptionGroup var dictionaries: DictionaryOptions

  @OptionGroup var input: InputOptions
  @OptionGroup(title: "REPORTS") var reporting: ReportOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    _ = try selected.selection()
    if json, let format, format != .json {
      throw ValidationError("--json and --to \(format.rawValue) exclude each other")
    }
    if fix, output == nil || output == "-" {
      throw ValidationError("--fix writes a copy: name its file with --output")
    }
    if let reason = units.reason(against: self) { throw ValidationError(reason) }
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("only one file can be standard input")
    }
  }

  func run() throws {
    try FindingStatus.run {
      var settings = try configuration()
      settings.merge(try options())
      try requireOneStandardInput(settings)
      try InputFiles.check(settings.files)
      if units.isOn {
        return try units.run(settings, dictionaries, input, isQuiet: quiet)
      }
      try CheckRun(
        settings: settings, extraction: extraction, dictionaries: dictionaries, input: input,
        writesBaseline: history.writeBaseline, showsAll: all, copy: fix ? output : nil,
        records: units.records, isQuiet: quiet
      ).run()
    }
  }
}

extension FindingFormat: ExpressibleByArgument {}
