import AlignmentFormats
public import ArgumentParser
import Bitext
import DocumentFormats
import SentenceAlignment

/// `duiyi align sentences`
struct AlignSentences: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentences",
    abstract: "Align the sentences of Chinese documents and their English counterparts.",
    discussion: """
      The two sides come in either order; which is Chinese is told by its characters, or by \
      --source and --target. The side that is named first stays the source of the output.

      Two folders are matched by the names of their files: equal names, names that differ in a \
      language tag only (call.zh.txt, call.en.txt), and names that differ in the suffix as well. \
      The documents of a run teach each other words, so give many at once.

      INPUT
        text         a line is a paragraph; where lines were wrapped at a width,
                     blank lines part paragraphs; sentences are found in them
        docx, html   paragraphs and other blocks of text; the offsets of the
                     output are those of the extracted text
        markdown     (.md) headings, paragraphs, list items, table cells and
                     code are blocks; marks are no part of sentences
        --segmented  a sentence a line; a blank line or <p> counts as a sentence
                     without text, so that numbers stay those of lines, and
                     tells that a paragraph begins

      OUTPUT
        tsv     source_ids, target_ids, confidence, source, target
        jsonl   the same with offsets into both files, in bytes and scalars
        moses   two files of corresponding lines, OUTPUT.zh and OUTPUT.en
        ladder  hunalign's numbers: the first source and target sentence of each
                bead, and its confidence
        beads   [0,1]:[0]:0.9800, as Vecalign and Bertalign write them
        xces    links as OPUS has them, from s1 on
        tmx     TMX 1.4b with a confidence for each unit

      Sentences are counted from 0. Those without a counterpart are beads with one side empty; \
      Moses and TMX leave them out unless --keep-gaps is given.

      CORRECTING
      Write beads, correct the file, delete the lines of what shall be aligned anew, and give it \
      back by --fixed: what is in it stands, and the rest is aligned around it.

      EMBEDDINGS
      --source-embeddings and --target-embeddings take a vector for each sentence, made by any \
      encoder: NumPy's .npy of float32 or float16, or bare float32 with --embedding-dimension.

      EXAMPLES
        duiyi align sentences call.zh.txt call.en.txt > call.tsv
        duiyi align sentences zh/ en/ --to tmx --output memory/
        duiyi align sentences --pairs list.tsv --to jsonl --output out/
        duiyi align sentences a.zh a.en --segmented --to moses --output corpus
        duiyi align sentences a.zh a.en --to beads --fixed corrected.beads

      EXIT STATUS
        3   documents do not look like translations of each other; the output
            is written all the same
        Otherwise as duiyi --help tells.
      """)

  /// How running text is marked up.
  enum InputFormat: String, ExpressibleByArgument, CaseIterable { case text, markdown }

  @Argument(
    help: ArgumentHelp(
      "Two documents, one of which may be - for standard input, or two folders.",
      valueName: "source target"))
  var documents: [String] = []

  @Option(
    help: ArgumentHelp(
      "A list of pairs: two paths a line with a tab between, seen from the list.",
      valueName: "file"))
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
      valueName: "file"))
  var anchors: String?

  @Option(
    help: ArgumentHelp("Beads that stand, as --to beads writes them.", valueName: "file"))
  var fixed: String?

  @Option(
    help: ArgumentHelp("A vector for each source sentence.", valueName: "file"))
  var sourceEmbeddings: String?

  @Option(
    help: ArgumentHelp("A vector for each target sentence.", valueName: "file"))
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
      valueName: "path"))
  var output: String?

  @Option(
    help: ArgumentHelp("Leave out beads less probable than this, 0 to 1.", valueName: "p"))
  var minConfidence = 0.0

  @Flag(help: "Write sentences without a counterpart to Moses and TMX, too.")
  var keepGaps = false

  @Flag(help: "Tell why each bead was chosen, in tsv and jsonl.")
  var explain = false

  @Flag(name: [.short, .long], help: "Write no summary and no warnings.")
  var quiet = false

  @OptionGroup var dictionaries: DictionaryOptions
  @OptionGroup var input: InputOptions

  func validate() throws {
    if pairs == nil ? documents.count != 2 : !documents.isEmpty {
      throw ValidationError("name two documents or two folders, or give --pairs alone")
    }
    if (documents + [pairs].compactMap { $0 }).count(where: { $0 == "-" }) > 1 {
      throw ValidationError("only one document can be standard input")
    }
    if let source, source == target {
      throw ValidationError("--source and --target must differ")
    }
    if segmented && inputFormat == .markdown {
      throw ValidationError("--segmented text has no markup: leave --input-format out")
    }
    try validateOutput()
    try validateEmbeddings()
  }

  private func validateOutput() throws {
    if !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence takes a number from 0 to 1")
    }
    if minConfidence > 0 && !to.canLeaveBeadsOut {
      throw ValidationError("a ladder cannot leave beads out: leave --min-confidence out")
    }
    if explain && !to.canExplain { throw ValidationError("--explain needs --to tsv or jsonl") }
    if keepGaps && !to.leavesGapsOut {
      throw ValidationError("--keep-gaps is for Moses and TMX; other formats keep them anyway")
    }
    if to.suffixes.count > 1 && (output ?? "-") == "-" {
      throw ValidationError("Moses writes two files: add --output")
    }
    if pairs != nil && output == nil { throw PairPlan.needsFolder }
  }

  private func validateEmbeddings() throws {
    if (sourceEmbeddings == nil) != (targetEmbeddings == nil) {
      throw ValidationError("embeddings are needed for both sides")
    }
    if let embeddingDimension, embeddingDimension < 1 {
      throw ValidationError("--embedding-dimension must be at least 1")
    }
    if embeddingDimension != nil && sourceEmbeddings == nil {
      throw ValidationError("--embedding-dimension needs embeddings")
    }
    if pairs != nil && forOnePair { throw PairPlan.isForOnePair }
  }

  /// Whether there is an option that only makes sense for a single pair.
  var forOnePair: Bool { anchors != nil || fixed != nil || sourceEmbeddings != nil }

  /// How the documents are to be read.
  var documentOptions: DocumentOptions {
    let marked: DocumentLayout? =
      switch inputFormat {
      case .text: .text
      case .markdown: .markdown
      case nil: nil
      }
    return DocumentOptions(
      input: input, source: source, target: target, sourceEncoding: sourceEncoding,
      targetEncoding: targetEncoding, layout: segmented ? .segmented : marked, anchors: anchors,
      fixed: fixed, sourceEmbeddings: sourceEmbeddings, targetEmbeddings: targetEmbeddings,
      embeddingDimension: embeddingDimension)
  }

  func run() throws {
    let plan = try PairPlan(self)
    let dictionary = try dictionaries.open(
      without: "without which literary text aligns about 6 points of F1 worse", isQuiet: quiet)
    var run = AlignmentRun(
      command: self, plan: plan,
      aligner: SentenceAligner(
        dictionary: dictionary,
        // Without a dictionary's headwords, the segmenter cuts Chinese into words.
        segmentation: dictionary == nil ? try Locations.segmentationModel() : nil))
    try run.alignAll()
    if run.summary.hasStrangers { throw ExitCode(3) }
  }
}

extension BitextFormat: ExpressibleByArgument {}
extension BitextLanguage: ExpressibleByArgument {}
