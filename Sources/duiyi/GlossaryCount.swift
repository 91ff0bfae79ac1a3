import ArgumentParser
import TextIO
import Workflows

/// `duiyi glossary count`
struct GlossaryCount: WorkCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Count what of a piece of a corpus tells its terms.",
    discussion: """
      For corpora that do not fit into memory, or onto one machine: each piece is counted by itself, \
      duiyi glossary merge-counts adds counts up, and duiyi glossary build --from-counts makes a \
      glossary of them. Counts are whole numbers: however a corpus is cut, the sum has the same bytes, \
      and so has the glossary.

      The words of each pair are linked by a model of duiyi train, the same for all pieces; so must be \
      the dictionary and the version. Name the language of the source: a piece does not always tell \
      it. The input is that of duiyi align words.

      Counts hold the texts of the pairs from which contexts are shown; --no-contexts leaves them out. \
      A file that ends in .zst or .gz is compressed.

      EXAMPLES
        duiyi train sample.tsv --output corpus.model
        duiyi glossary count 1.tsv --model corpus.model --source-language zh --output 1.counts.zst
        duiyi glossary merge-counts 1.counts.zst 2.counts.zst --output all.counts.zst
        duiyi glossary build --from-counts all.counts.zst --output glossary.tsv
      """)

  @OptionGroup var pairs: PairOptions

  @Option(
    help: ArgumentHelp("The model that links the words.", valueName: "file"), completion: .file())
  var model: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"),
    completion: .file())
  var output: String

  @Flag(help: "Keep no text of the pairs, so that the glossary has no contexts.")
  var noContexts = false

  @Option(
    help: ArgumentHelp(
      "Hold about so much of counts, such as 512M or 4G; 16M at least. (default: 512M)",
      discussion: "More are put into temporary files (in TMPDIR, or /tmp).", valueName: "size"))
  var memory: MemorySize?

  @OptionGroup(title: "RECORDS") var records: RecordOptions
  @OptionGroup var dictionaries: DictionaryOptions
  @OptionGroup var input: InputOptions
  @OptionGroup(title: "REPORTS") var reporting: ReportOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    try pairs.check()
    if let memory, memory.bytes < 16 << 20 {
      throw ValidationError("--memory takes 16M at least")
    }
    if pairs.tokenized { throw ValidationError("text that is counted is not cut beforehand") }
  }

  func run() throws {
    var counting = GlossaryCounting(pairs.input(input), model: model)
    counting.input.records = records.handling
    counting.keepsExamples = !noContexts
    if let memory { counting.memory = memory.bytes }
    let summary = try OutputFiles.write([output]) { sinks in
      let summary = try counting.run(
        to: sinks[0], resources: dictionaries.resources, onWarning: warningHandler)
      try records.check(summary.unitCount, of: pairs.paths)
      return summary
    }
    if !quiet {
      StandardError.write(
        "duiyi: counted \(AlignmentSummary.count(summary.unitCount, "pair")): "
          + AlignmentSummary.count(summary.phraseCount, "pair") + " of phrases")
    }
    try records.finish(summary.errorCount)
  }
}

/// `duiyi glossary merge-counts`
struct GlossaryMergeCounts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-counts",
    abstract: "Add up counts of duiyi glossary count.",
    discussion: """
      The sum is the same, byte for byte, whatever the pieces and their order, and sums can be added \
      up again. Files must have been counted with the same model, dictionary and version.

      EXAMPLES
        duiyi glossary merge-counts counts/*.zst --output all.counts.zst
      """)

  @Argument(help: "Files of counts; one may be - for standard input.", completion: .file())
  var files: [String]

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"),
    completion: .file())
  var output: String

  @Flag(name: [.short, .long], help: "Write no summary.")
  var quiet = false

  func validate() throws {
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("only one file can be standard input")
    }
  }

  func run() throws {
    try OutputFiles.check([output], replaceNoneOf: files)
    let count = try OutputFiles.write([output]) {
      try GlossaryBuild.mergeCounts(files, to: $0[0])
    }
    if !quiet {
      StandardError.write(
        "duiyi: \(AlignmentSummary.count(files.count, "file")) of counts, "
          + AlignmentSummary.count(count, "pair"))
    }
  }
}
