import ArgumentParser
public import Segmentation
public import Workflows

/// `duiyi segment`
struct Segment: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Split Chinese or mixed text into sentences and tokens.",
    discussion: """
      FORMATS
        text    one output line for each input line, tokens separated by one space
        tsv     start, end, kind, quantity, line and text; offsets are bytes of the input
        jsonl   one token a line, with byte and Unicode scalar offsets
        conllu  the columns of Universal Dependencies, by sentence

      Tokens that make up a quantity (2000 亿 美元) share a number in the column quantity; \
      with --granularity terms they are one token.

      EXAMPLES
        duiyi segment call.zh.txt
        duiyi segment --format jsonl --granularity terms --lexicon terms.txt call.zh.txt
        zcat corpus.gz | duiyi segment - > corpus.tok
      """)

  @Argument(help: "Text files; - is standard input.")
  var files: [String]

  @Option(help: "The form of the output.")
  var format: TokenFormat = .text

  @Option(
    help: ArgumentHelp(
      "Terms to keep whole: one a line, or a termbase (csv, tsv, tbx).", valueName: "file"))
  var lexicon: String?

  @Option(help: "How much one token takes.")
  var granularity: Segmenter.Granularity = .words

  @Flag(help: "Give sentences instead of tokens.")
  var sentences = false

  @Flag(help: "Also end sentences at ；.")
  var splitSemicolons = false

  @Flag(help: "Also end sentences at …….")
  var splitEllipses = false

  @Option(help: ArgumentHelp("How many threads work; all cores by default.", valueName: "n"))
  var threads: Int?

  @Option(name: [.short, .long], help: ArgumentHelp("Where to write.", valueName: "file"))
  var output = "-"

  @OptionGroup var input: InputOptions

  func validate() throws {
    if files.isEmpty { throw ValidationError("name at least one file, or - for standard input") }
    if let threads, threads < 1 { throw ValidationError("--threads takes 1 or more") }
  }

  func run() throws {
    var segmentation = TextSegmentation()
    segmentation.format = format
    segmentation.lexicon = lexicon
    segmentation.granularity = granularity
    segmentation.givesSentences = sentences
    segmentation.splitter = SentenceSplitter(
      splitsAtSemicolon: splitSemicolons, splitsAtEllipsis: splitEllipses)
    segmentation.workers = threads
    segmentation.text = input.textOptions
    try OutputFiles.write([output]) { try segmentation.run(files, to: $0[0]) }
  }
}

extension TokenFormat: NamedChoice {}
extension Segmenter.Granularity: NamedChoice {}
