import ArgumentParser
import Bitext
import BitextFormats
import TextIO
import Workflows

/// `duiyi convert`
struct Convert: ParsableCommand {
  @Argument(
    help: ArgumentHelp(
      "The input, the two files of Moses or several of one form, and the output; - is standard input.",
      valueName: "files"))
  var files: [String] = []

  @Option(help: "The form of the input; told by its name without it.")
  var from: SegmentPairFormat?

  @Option(help: "The form of the output; told by its name without it.")
  var to: SegmentPairFormat?

  @Option(
    help: ArgumentHelp(
      "The language of the source, such as en or zh-CN; by the input without it.",
      valueName: "tag"))
  var sourceLanguage: String?

  @Option(help: ArgumentHelp("The language of the target.", valueName: "tag"))
  var targetLanguage: String?

  @Option(
    help: ArgumentHelp(
      "Word links of the input, 0-0 1-2, a line for each unit.", valueName: "file"))
  var links: String?

  @Option(help: ArgumentHelp("Where to write the word links of units.", valueName: "file"))
  var linksOutput: String?

  @Option(
    help: ArgumentHelp(
      "Which lines of two files belong together: hunalign's ladder or Vecalign's [0,1]:[0]:0.9.",
      valueName: "file"))
  var beads: String?

  @Option(
    help: ArgumentHelp(
      "Where to write which lines of Moses belong together; a ladder if its suffix is .ladder.",
      valueName: "file"))
  var beadsOutput: String?

  @Option(
    help: ArgumentHelp("A termbase whose terms are marked, in XLIFF.", valueName: "file"))
  var terms: String?

  @OptionGroup var units: SelectionOptions

  @Option(help: ArgumentHelp("Where to write, as JSON, what was lost.", valueName: "file"))
  var report: String?

  @Flag(name: [.short, .long], help: "Say nothing of what was lost.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "Leave out units that are less sure than this, 0 to 1, where they say how sure they are.",
      valueName: "p"))
  var minConfidence: Double?

  @OptionGroup(title: "TABLES") var tables: TableOptionGroup
  @OptionGroup var termTables: TermTableOptionGroup
  @OptionGroup var input: InputOptions

  private var inputs: [String] { Array(files.dropLast()) }
  private var output: String { files.last ?? "-" }
  private var inputFormat: SegmentPairFormat? { from ?? SegmentPairFormat(paths: inputs) }
  private var outputFormat: SegmentPairFormat? { to ?? SegmentPairFormat(paths: [output]) }

  func validate() throws {
    _ = try units.selection()
    guard files.count > 1 else {
      throw ValidationError("name the input, or the two files of Moses, and the output")
    }
    if inputFormat == nil, UnreadFiles.refusal(of: files[0]) != nil { return }
    guard let inputFormat else {
      throw ValidationError(PairFiles.untold(inputs))
    }
    if inputFormat == .moses && inputs.count != 2 {
      throw ValidationError("Moses is two files, and then the output")
    }
    guard let outputFormat else {
      throw ValidationError("what \(output) is to hold is not told by its name: add --to")
    }
    if outputFormat == .moses && output == "-" {
      throw ValidationError("Moses writes two files: give what their names begin with")
    }
    if beads != nil && inputFormat != .moses {
      throw ValidationError("--beads is for two files of lines, and then the output")
    }
    if beadsOutput != nil && outputFormat != .moses {
      throw ValidationError("--beads-output goes beside two files of lines: add --to moses")
    }
    if terms != nil && outputFormat != .xliff && outputFormat != .xliff2 {
      throw ValidationError("--terms marks terms in XLIFF alone: add --to xliff or --to xliff2")
    }
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence takes a number from 0 to 1")
    }
    if (inputs + [links, beads, terms].compactMap { $0 }).count(where: { $0 == "-" }) > 1 {
      throw ValidationError("only one file can be standard input")
    }
    if [output, report, linksOutput, beadsOutput].count(where: { $0 == "-" }) > 1 {
      throw ValidationError("only one thing can be written to standard output")
    }
    for language in [sourceLanguage, targetLanguage].compactMap({ $0 })
    where UnitWritingOptions(sourceLanguage: language).sourceLanguage == "und" {
      throw ValidationError("\(language) is no language tag; en, zh-CN and zh-Hant are")
    }
  }

  func run() throws {
    var conversion = BitextConversion(inputs, to: output)
    conversion.from = from
    conversion.to = to
    conversion.sourceLanguage = sourceLanguage
    conversion.targetLanguage = targetLanguage
    conversion.text = input.textOptions
    conversion.links = links
    conversion.linksOutput = linksOutput
    conversion.beads = beads
    conversion.beadsOutput = beadsOutput
    conversion.terms = terms
    conversion.table = tables.table
    conversion.termTable = tables.table.forTerms(termTables.table, beside: inputFormat)
    conversion.report = report
    conversion.selection = try units.selection()
    conversion.selection.minimumConfidence = minConfidence
    let summary = try conversion.run(onWarning: Warning.handler(isQuiet: quiet))
    if quiet { return }
    for line in summary.lines { StandardError.write("duiyi: \(line)") }
    if let marked = summary.markedTerms {
      StandardError.write("duiyi: marked \(AlignmentSummary.count(marked, "term"))")
    }
  }
}
