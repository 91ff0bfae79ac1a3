public import AlignmentFormats
public import ArgumentParser
public import Bitext
import DocumentFormats
import Workflows

/// `duiyi align sentences`
struct AlignSentences: WorkCommand {
  /// How running text is marked up.
  enum InputFormat: String, ExpressibleByArgument, CaseIterable { case text, markdown }

  @Argument(
    help: ArgumentHelp(
      "Two documents, one of which may be - for standard input, or two folders.",
      valueName: "source target"), completion: .file())
  var documents: [String] = []

  @Option(
    help: ArgumentHelp(
      "A list of pairs: two paths a line with a tab between, seen from the list.",
      valueName: "file"), completion: .file())
  var pairs: String?

  @Option(
    help: ArgumentHelp(
      "The language of the first side; detected without it.", valueName: "language"))
  var source: BitextLanguage?

  @Option(help: ArgumentHelp("The language of the second side.", valueName: "language"))
  var target: BitextLanguage?

  @Flag(help: "Take each line for a sentence.")
  var segmented = false

  @Option(
    help: ArgumentHelp(
      "The encoding of the first side, where they differ.", valueName: "name"))
  var sourceEncoding: String?

  @Option(help: ArgumentHelp("The encoding of the second side.", valueName: "name"))
  var targetEncoding: String?

  @Option(help: "How the documents are marked up; told by their suffix without it.")
  var inputFormat: InputFormat?

  @Option(
    help: ArgumentHelp(
      "Sentences that must meet: source and target number a line, with a tab between.",
      valueName: "file"), completion: .file())
  var anchors: String?

  @Option(
    help: ArgumentHelp(
      "Beads that stand, as --to xlsx, tsv or beads writes them.", valueName: "file"),
    completion: .file())
  var fixed: String?

  @Option(
    help: ArgumentHelp("A vector for each source sentence.", valueName: "file"), completion: .file()
  )
  var sourceEmbeddings: String?

  @Option(
    help: ArgumentHelp("A vector for each target sentence.", valueName: "file"), completion: .file()
  )
  var targetEmbeddings: String?

  @Option(
    help: ArgumentHelp("The length of vectors in files of bare float32.", valueName: "n"))
  var embeddingDimension: Int?

  @Option(help: "The form of the output.")
  var to: BitextFormat = .tsv

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Where to write: a file; for Moses, what two files begin with; for many pairs, a folder.",
      valueName: "path"), completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp("Leave out beads less probable than this, 0 to 1.", valueName: "p"))
  var minConfidence = 0.0

  @Flag(help: "Write sentences without a counterpart to Moses and TMX, too.")
  var keepGaps = false

  @Flag(help: "Tell why each bead was chosen, in tsv and jsonl.")
  var explain = false

  @OptionGroup var folders: FolderOptions

  @OptionGroup var fields: DomainOptions
  @OptionGroup var extraction: ExtractionFlags
  @OptionGroup var dictionaries: DictionaryOptions
  @OptionGroup var input: InputOptions
  @OptionGroup var work: WorkOptions

  /// How the documents are to be read.
  var documentOptions: DocumentOptions {
    var options = DocumentOptions(text: input.textOptions)
    options.sourceEncoding = sourceEncoding
    options.targetEncoding = targetEncoding
    options.sourceLanguage = source
    options.targetLanguage = target
    options.extraction = extraction.extraction
    switch inputFormat {
    case .text: options.layout = .text
    case .markdown: options.layout = .markdown
    case nil: options.layout = segmented ? .segmented : nil
    }
    options.guidance.anchors = anchors
    options.guidance.fixedBeads = fixed
    options.guidance.sourceEmbeddings = sourceEmbeddings
    options.guidance.targetEmbeddings = targetEmbeddings
    options.guidance.embeddingDimension = embeddingDimension
    return options
  }

  func run() throws {
    var run = try AlignmentRun(self)
    try run.alignAll()
    if let status = run.summary.status { throw ExitCode(status) }
  }
}

extension BitextFormat: ExpressibleByArgument {}
extension BitextLanguage: ExpressibleByArgument {}
