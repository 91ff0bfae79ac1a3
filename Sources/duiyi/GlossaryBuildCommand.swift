public import ArgumentParser
import Bitext
import BitextFormats
public import GlossaryBuilding
public import GlossaryFormats
import Workflows

/// `duiyi glossary build`
struct GlossaryBuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build a glossary from a bitext, or from Chinese text.",
    discussion: """
      A Chinese document and its English translation are aligned by sentences and words, and \
      the terms that stand for each other become concepts. So do those of a corpus of segment \
      pairs. From Chinese text alone, concepts are its glosses and its names in Latin script.

      INPUT
        two documents  one Chinese and one English, in either order: text,
                       Markdown, HTML, DOCX, PPTX, ODT, EPUB, PDF or subtitles
        pairs          one file of segment pairs: tmx, xliff, po, tsv, csv,
                       xlsx, jsonl or bars; line n is unit n
        moses          two files whose lines correspond, with --from moses
        Chinese text   one file or several

      Each concept comes with its forms on both sides, how often and where it stands, up to \
      three contexts, the evidence and a confidence. What a translator must look at first \
      is marked: two Chinese renderings of one English term, two English for one Chinese, \
      spelling variants, uncertain pairs.

      With --terms, the terms of the list are looked for as well.

      EXAMPLES
        duiyi glossary build call.zh.txt call.en.txt > glossary.tsv
        duiyi glossary build memory.tmx --to tbx --to html --output glossary
        duiyi glossary build call.zh.txt
        duiyi glossary build call.zh.txt --terms english.txt --to tbx --output glossary
      """)

  @Argument(
    help: "A document and its translation, a file of pairs, or Chinese text; - is standard input.")
  var files: [String]

  @Option(help: "The form of the pairs; told by the files without it.")
  var from: SegmentPairFormat?

  @Option(
    help: ArgumentHelp(
      "The language of the source of pairs; detected without it.", valueName: "language"))
  var sourceLanguage: BitextLanguage?

  @Option(
    help: ArgumentHelp(
      "English terms to look for too, in any form that glossary convert reads.", valueName: "file"))
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
      "A folder for the files glossary.<format>; standard output without it.",
      valueName: "folder"))
  var output: String?

  @Option(help: "The order of the entries.")
  var sort: GlossaryBuilder.Order = .appearance

  @Option(
    help: ArgumentHelp(
      "Leave out pairs less probable than this. (default: 0.5; for a bitext, 0.6)",
      valueName: "p"))
  var minConfidence: Double?

  @Flag(help: "Begin CSV with a byte order mark, for Excel.")
  var bom = false

  @OptionGroup var extraction: ExtractionFlags
  @OptionGroup(title: "TABLES") var tables: TableOptionGroup
  @OptionGroup var termTables: TermTableOptionGroup
  @OptionGroup var dictionaries: DictionaryOptions
  @OptionGroup var input: InputOptions

  func validate() throws {
    if files.isEmpty { throw ValidationError("name at least one file, or - for standard input") }
    if from == .moses && files.count != 2 { throw ValidationError("Moses is two files") }
    if let from, from != .moses, files.count != 1 {
      throw ValidationError("\(from.rawValue) is one file")
    }
    if to.count > 1 && output == nil {
      throw ValidationError("several formats need a folder: add --output")
    }
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence takes a number from 0 to 1")
    }
  }

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
    let built = try GlossaryBuild.run(
      files, options: options, resources: dictionaries.resources, onWarning: Warning.say)
    let formats = to.isEmpty ? [.tsv] : to
    let writing = GlossaryFormat.Options(hasByteOrderMark: bom)
    guard let output else {
      try OutputFiles.write(["-"]) { sinks in
        try formats[0].write(built.glossary, to: sinks[0], options: writing)
      }
      return
    }
    for path in try built.write(formats, toFolder: output, options: writing) {
      StandardError.write("duiyi: wrote \(path), \(built.glossary.entries.count) concepts")
    }
  }
}

extension GlossaryFormat: ExpressibleByArgument {}
extension GlossaryBuilder.Order: ExpressibleByArgument {}
