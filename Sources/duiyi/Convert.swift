import ArgumentParser
import Bitext
import BitextFormats
import TextIO
import Workflows

/// `duiyi convert`
struct Convert: WorkCommand {
  @Argument(
    help: ArgumentHelp(
      "The input, the two files of Moses or several of one form; and the output, where --output does not name it.",
      valueName: "files"), completion: .file())
  var files: [String] = []

  @Option(help: "The form of the input; told by its name without it.")
  var from: SegmentPairFormat?

  @Option(
    name: [.customLong("to"), .customLong("format")],
    help: "The form of the output; told by its name without it.")
  var to: SegmentPairFormat?

  @Flag(help: "The same as --to jsonl.")
  var json = false

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Where to write; all other files are inputs.", valueName: "file"),
    completion: .file())
  var outputFile: String?

  @Option(
    help: ArgumentHelp(
      "The language of the source, such as en or zh-CN; by the input without it.",
      valueName: "tag"))
  var sourceLanguage: String?

  @Option(help: ArgumentHelp("The language of the target.", valueName: "tag"))
  var targetLanguage: String?

  @Option(
    help: ArgumentHelp(
      "Word links of the input, 0-0 1-2, a line for each unit.", valueName: "file"),
    completion: .file())
  var links: String?

  @Option(
    help: ArgumentHelp("Where to write the word links of units.", valueName: "file"),
    completion: .file())
  var linksOutput: String?

  @Option(
    help: ArgumentHelp(
      "Which lines of two files, or sentences of two documents, belong together, in any form.",
      valueName: "file"), completion: .file())
  var beads: String?

  @Flag(help: "With --beads, the files are documents, whose sentences it numbers.")
  var documents = false

  @Option(
    help: ArgumentHelp(
      "Where to write which lines of Moses belong together; a ladder if its suffix is .ladder.",
      valueName: "file"), completion: .file())
  var beadsOutput: String?

  @Option(
    help: ArgumentHelp("A termbase whose terms are marked, in XLIFF.", valueName: "file"),
    completion: .file())
  var terms: String?

  @OptionGroup var units: SelectionOptions

  @Option(
    help: ArgumentHelp(
      "Where to write, as JSON, what was lost, counts and digests of inputs and outputs.",
      valueName: "file"), completion: .file())
  var report: String?

  @Flag(help: "Do nothing where --report has a report on the same work and its outputs are there.")
  var skipExisting = false

  @Option(
    help: ArgumentHelp(
      "Leave out units that are less sure than this, 0 to 1, where they say how sure they are.",
      valueName: "p"))
  var minConfidence: Double?

  @OptionGroup(title: "RECORDS") var records: RecordOptions
  @OptionGroup(title: "TABLES") var tables: TableOptionGroup
  @OptionGroup var termTables: TermTableOptionGroup
  @OptionGroup var input: InputOptions
  @OptionGroup var work: WorkOptions

  var inputs: [String] { outputFile == nil ? Array(files.dropLast()) : files }
  var output: String { outputFile ?? files.last ?? "-" }
  var inputFormat: SegmentPairFormat? { from ?? SegmentPairFormat(paths: inputs) }
  var outputFormat: SegmentPairFormat? {
    json ? .jsonl : to ?? SegmentPairFormat(paths: [output])
  }

  func run() throws {
    var conversion = BitextConversion(inputs, to: output)
    conversion.from = from
    conversion.to = json ? .jsonl : to
    conversion.records = records.handling
    conversion.requiresUnits = records.requireUnits
    conversion.sourceLanguage = sourceLanguage
    conversion.targetLanguage = targetLanguage
    conversion.text = input.textOptions
    conversion.links = links
    conversion.linksOutput = linksOutput
    conversion.beads = beads
    conversion.areDocuments = documents
    conversion.beadsOutput = beadsOutput
    conversion.terms = terms
    conversion.table = tables.table
    conversion.termTable = tables.table.forTerms(termTables.table, beside: inputFormat)
    conversion.selection = try units.selection()
    conversion.selection.minimumConfidence = minConfidence
    guard let summary = try run(&conversion) else { return }
    if !quiet {
      for line in summary.lines { StandardError.write("duiyi: \(line)") }
      if let marked = summary.markedTerms {
        StandardError.write("duiyi: marked \(AlignmentSummary.count(marked, "term"))")
      }
    }
    if summary.errorCount > 0 { throw ExitCode(4) }
  }
}
