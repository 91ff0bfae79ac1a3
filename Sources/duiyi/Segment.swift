import ArgumentParser
public import Segmentation
public import Workflows

/// `duiyi segment`
struct Segment: WorkCommand {
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
        duiyi segment --to jsonl --granularity terms --lexicon terms.txt call.zh.txt
        duiyi segment --from jsonl reviews.jsonl
        zcat corpus.gz | duiyi segment - > corpus.tok
      """)

  @Argument(help: "Text files; - is standard input.", completion: .file())
  var files: [String]

  @Option(name: [.customLong("to"), .customLong("format")], help: "The form of the output.")
  var format: TokenFormat = .text

  @Flag(help: "The same as --to jsonl.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Terms to keep whole: one a line, or a termbase (csv, tsv, tbx).", valueName: "file"),
    completion: .file())
  var lexicon: String?

  @Option(help: "How much one token takes.")
  var granularity: Segmenter.Granularity = .words

  @Flag(help: "Give sentences instead of tokens.")
  var sentences = false

  @Flag(help: "Also end sentences at ；.")
  var splitSemicolons = false

  @Flag(help: "Also end sentences at …….")
  var splitEllipses = false

  @Option(
    name: [.short, .long], help: ArgumentHelp("Where to write.", valueName: "file"),
    completion: .file())
  var output = "-"

  @OptionGroup(title: "LINE BY LINE") var units: UnitOptions
  @OptionGroup var input: InputOptions
  @OptionGroup(title: "REPORTS") var reporting: ReportOptions
  @OptionGroup var work: WorkOptions

  /// Whether each line is answered by a line of text.
  private var readsLines: Bool {
    !units.isOn && format == .text && !json && !sentences
      && (units.records.onError == .record || units.records.requireUnits)
  }

  func validate() throws {
    if files.isEmpty { throw ValidationError("name at least one file, or - for standard input") }
    if !readsLines { try units.check() }
    if units.isOn && (format == .tsv || format == .conllu) {
      throw ValidationError("--by-unit answers in JSON: leave --to \(format.rawValue) out")
    }
  }

  func run() throws {
    var segmentation = TextSegmentation()
    segmentation.format = json ? .jsonl : format
    segmentation.lexicon = lexicon
    segmentation.granularity = granularity
    segmentation.givesSentences = sentences
    segmentation.splitter = SentenceSplitter(
      splitsAtSemicolon: splitSemicolons, splitsAtEllipsis: splitEllipses)
    segmentation.text = input.textOptions
    if units.isOn {
      return try units.answer(files, input, to: output) { try segmentation.run($0, to: $1) }
    }
    if readsLines {
      return try units.answer(files, input, to: output) {
        try segmentation.runLines($0, to: $1, onWarning: warningHandler)
      }
    }
    try OutputFiles.write([output]) { try segmentation.run(files, to: $0[0]) }
  }
}

extension TokenFormat: NamedChoice {}
extension Segmenter.Granularity: NamedChoice {}
