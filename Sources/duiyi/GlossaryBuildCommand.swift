import ArgumentParser
import Bitext
import BitextFormats
import GlossaryBuilding
import GlossaryFormats
import Workflows

/// `duiyi glossary build`
struct GlossaryBuildCommand: WorkCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build a glossary from a bitext, or from Chinese text.",
    discussion: help)

  @Argument(
    help: "A document and its translation, a file of pairs, or Chinese text; - is standard input.",
    completion: .file())
  var files: [String] = []

  @Option(help: "The form of the pairs; told by the files without it.")
  var from: SegmentPairFormat?

  @Option(
    help: ArgumentHelp(
      "The language of the source of pairs; detected without it.", valueName: "language"))
  var sourceLanguage: BitextLanguage?

  @Option(
    help: ArgumentHelp(
      "English terms to look for too, in any form that glossary convert reads.", valueName: "file"),
    completion: .file())
  var terms: String?

  @Option(
    help: ArgumentHelp(
      "The format: \(GlossaryFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
      discussion: "May be given several times together with --output.",
      valueName: "format"))
  var to: [GlossaryFormat] = []

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The file to write, or for several formats a folder; standard output without it.",
      discussion: "Without --to, the suffix of the file tells the format.",
      valueName: "path"), completion: .file())
  var output: String?

  @Option(help: "The order of the entries.")
  var sort: GlossaryBuilder.Order = .worth

  @Option(help: ArgumentHelp("Only the first rows of terms in that order.", valueName: "number"))
  var top: Int?

  @Option(help: ArgumentHelp("Leave out terms that stand less often.", valueName: "number"))
  var minFrequency = 1

  @Option(
    help:
      "What to do with names that are the same in both languages: list them after the terms, keep them among these, or drop them."
  )
  var names: GlossaryBuilder.Names = .list

  @Flag(help: "List plain words and phrases that a verb begins too, from a bitext.") var all = false

  @OptionGroup var fields: DomainOptions

  @Option(
    help: ArgumentHelp(
      "Leave out pairs less probable than this. (default: 0.5; for a bitext, 0.65)",
      valueName: "p"))
  var minConfidence: Double?

  @Option(
    help: ArgumentHelp(
      "A store, as duiyi store has it, to propose the concepts to; it keeps what was decided.",
      valueName: "file"), completion: .file())
  var store: String?

  @Flag(help: "Begin CSV with a byte order mark, for Excel.")
  var bom = false

  @OptionGroup(title: "RECORDS") var records: RecordOptions
  @OptionGroup(title: "LARGE CORPORA") var counts: CountOptions
  @OptionGroup var extraction: ExtractionFlags
  @OptionGroup(title: "TABLES") var tables: TableOptionGroup
  @OptionGroup var termTables: TermTableOptionGroup
  @OptionGroup var dictionaries: DictionaryOptions
  @OptionGroup var input: InputOptions
  @OptionGroup(title: "REPORTS") var reporting: ReportOptions
  @OptionGroup var work: WorkOptions

  func run() throws {
    var options = GlossaryBuild.Options()
    options.from = from
    options.sourceLanguage = sourceLanguage
    options.text = input.textOptions
    options.extraction = extraction.extraction
    options.terms = terms
    options.table = tables.table
    options.termTable = termTables.table
    options.minimumConfidence = minConfidence
    options.order = sort
    options.selection = GlossaryBuilder.Selection(
      top: top, minimumFrequency: minFrequency, names: names)
    options.domains = fields.domains
    options.includesPlainTerms = all
    options.records = records.handling
    let built =
      counts.isOn
      ? try counts.build(
        files, options, dictionaries.resources, onWarning: warningHandler)
      : try GlossaryBuild.run(
        files, options: options, resources: dictionaries.resources, onWarning: warningHandler)
    try records.check(built.unitCount, of: files + counts.fromCounts)
    if let store {
      try propose(built, to: store)
      if output == nil && to.isEmpty { return try records.finish(built.errorCount) }
    }
    let writing = GlossaryFormat.Options(hasByteOrderMark: bom)
    switch destination {
    case .file(let path, let format):
      try built.write(format, to: path, options: writing)
      if path != "-" { say(path, built) }
    case .folder(let path, let formats):
      for file in try built.write(formats, toFolder: path, options: writing) {
        say(file, built)
      }
    }
    try records.finish(built.errorCount)
  }
}
