public import ArgumentParser
public import Workflows

/// `duiyi align terms`
struct AlignTerms: WorkCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms",
    abstract: "Find the Chinese spans that render English terms.",
    discussion: """
      Without --terms, the terms are those that the text itself shows: bracketed glosses \
      such as 积压订单(backlog), and names in Latin script. With --terms, they are those of \
      the list; it may hold English alone.

      EVIDENCE
        gloss            a bracketed rendering in the text, which holds for all of it
        identical        the English stands in the Chinese text
        termbase         the list pairs the two
        domain           a built-in termbase of the field pairs the two
        dictionary       the bilingual dictionary pairs the two
        composition      each part of the English is translated by adjacent Chinese
        transliteration  the Chinese sounds like the English name
        quantity         both are the same value, unit and modifier

      EXAMPLES
        duiyi align terms call.zh.txt --only gloss
        duiyi align terms call.zh.txt --terms english.txt --to jsonl
        duiyi align terms - --by-unit --terms english.txt < lines.txt
      """)

  enum Only: String, ExpressibleByArgument, CaseIterable { case gloss }

  @Argument(help: "Chinese texts or documents; - is standard input.", completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "English terms: a text with one a line (| between forms), csv, tsv or tbx.",
      valueName: "file"), completion: .file())
  var terms: String?

  @Option(name: [.customLong("to"), .customLong("format")], help: "The form of the output.")
  var format: RecordFormat = .tsv

  @Flag(help: "The same as --to jsonl.")
  var json = false

  @Option(help: "List the bracketed glosses alone.")
  var only: Only?

  @Option(
    help: ArgumentHelp("Leave out pairs less probable than this, 0 to 1.", valueName: "p"))
  var minConfidence = 0.5

  @OptionGroup var fields: DomainOptions

  @Option(
    name: [.short, .long], help: ArgumentHelp("Where to write.", valueName: "file"),
    completion: .file())
  var output = "-"

  @OptionGroup var extraction: ExtractionFlags
  @OptionGroup(title: "TABLES") var tables: TableOptionGroup
  @OptionGroup var dictionaries: DictionaryOptions
  @OptionGroup(title: "LINE BY LINE") var units: UnitOptions
  @OptionGroup var input: InputOptions
  @OptionGroup(title: "REPORTS") var reporting: ReportOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    try units.check()
    if files.isEmpty { throw ValidationError("name at least one file, or - for standard input") }
    if !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence takes a number from 0 to 1")
    }
  }

  func run() throws {
    var finding = TermFinding(terms: terms)
    finding.table = tables.table
    finding.minimumConfidence = minConfidence
    finding.domains = fields.domains
    finding.givesGlosses = only == .gloss
    finding.text = input.textOptions
    finding.extraction = extraction.extraction
    if units.isOn {
      return try units.answer(files, input, to: output) {
        try finding.run(
          $0, to: $1, resources: dictionaries.resources, onWarning: warningHandler)
      }
    }
    try OutputFiles.write([output]) { sinks in
      let writer = try OccurrenceWriter(
        sinks[0], json ? .jsonl : format, namesFiles: files.count > 1)
      try finding.run(files, resources: dictionaries.resources, onWarning: warningHandler) {
        try writer.write($0)
      }
    }
  }
}

extension RecordFormat: ExpressibleByArgument {}
