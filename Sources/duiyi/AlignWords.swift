public import ArgumentParser
public import Formats
import WordAlignment

/// `duiyi align words`
struct AlignWords: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words",
    abstract: "Link the words of corresponding Chinese and English segments.",
    discussion: """
      The pairs teach the links: give all that there are. Which side is Chinese is told by its \
      characters, or by --source-language. Text is cut into words as by duiyi segment; with \
      --tokenized, tokens are what white space separates.

      INPUT
        moses  two files whose lines correspond
        tsv    two columns without a header, source and target
        jsonl  objects with the strings source and target, one a line
        bars   source ||| target, a pair a line
        tmx    a translation memory; each unit is a pair

      OUTPUT
        pharaoh  0-0 1-2, source first, counted from 0, a line for each pair;
                 with --probabilities 0-0:0.970 1-2:0.614
        jsonl    texts, tokens with their offsets in bytes and scalars, and
                 links with their probabilities

      Line n of the output is line n of the input, or unit n of a memory; pairs with an empty \
      side have no links.

      SYMMETRIZATION
        fitted      links that a classifier fitted to links drawn by people finds
                    probable enough: 0.4, or --threshold
        posterior   links whose probabilities in both directions, multiplied, are
                    at least 0.05, or --threshold
        intersect, union, grow-diag, grow-diag-final, grow-diag-final-and
                    the usual ways to join the links of both directions

      EXAMPLES
        duiyi align words a.zh a.en > a.links
        duiyi align words --source a.zh --target a.en --tokenized --probabilities
        duiyi align words memory.tmx --to jsonl --output memory.links.jsonl
        paste a.zh a.en | duiyi align words - --from tsv
      """)

  /// How links are written.
  enum Output: String, ExpressibleByArgument, CaseIterable { case pharaoh, jsonl }

  /// How the links of both directions become one set.
  enum Joining: String, ExpressibleByArgument, CaseIterable {
    case fitted, posterior, intersect, union
    case growDiag = "grow-diag"
    case growDiagFinal = "grow-diag-final"
    case growDiagFinalAnd = "grow-diag-final-and"
  }

  @Argument(
    help: ArgumentHelp(
      "Two files of corresponding lines, or one of pairs; one may be - for standard input.",
      valueName: "files"))
  var files: [String] = []

  @Option(help: ArgumentHelp("The file of the source, with --target.", valueName: "file"))
  var source: String?

  @Option(help: ArgumentHelp("The file of the target.", valueName: "file"))
  var target: String?

  @Option(help: "The form of the input; told by the files without it.")
  var from: SegmentPairFormat?

  @Option(
    help: ArgumentHelp("The language of the source; detected without it.", valueName: "language"))
  var sourceLanguage: BitextLanguage?

  @Flag(help: "Take what white space separates for tokens.")
  var tokenized = false

  @Option(help: "How the links of both directions are joined.")
  var symmetrization: Joining = .fitted

  @Option(
    help: ArgumentHelp(
      "How probable a link must be, 0 to 1, for fitted and posterior.", valueName: "p"))
  var threshold: Double?

  @Flag(help: "Write each link's probability in pharaoh, too.")
  var probabilities = false

  @Option(help: "The form of the output.")
  var to: Output = .pharaoh

  @Option(name: [.short, .long], help: ArgumentHelp("Where to write.", valueName: "file"))
  var output = "-"

  @Flag(name: [.short, .long], help: "Write no summary and no warnings.")
  var quiet = false

  @OptionGroup var dictionaries: DictionaryOptions
  @OptionGroup var input: InputOptions

  // MARK: What is asked for

  /// The files to be read: one, or source and target.
  private var paths: [String] { files + [source, target].compactMap { $0 } }

  private var format: SegmentPairFormat? { from ?? SegmentPairFormat(paths: paths) }

  func validate() throws {
    if (source == nil) != (target == nil) || source != nil && !files.isEmpty
      || !(1...2).contains(paths.count)
    {
      throw ValidationError(
        "name one file of pairs or two of corresponding lines, or give --source and --target")
    }
    if paths.count == 2 && paths[0] == "-" && paths[1] == "-" {
      throw ValidationError("only one file can be standard input")
    }
    guard let format else {
      throw ValidationError("what \(paths[0]) holds is not told by its name: add --from")
    }
    if (format == .moses) != (paths.count == 2) {
      throw ValidationError(
        format == .moses ? "Moses is two files" : "\(format.rawValue) is one file, not two")
    }
    if let threshold {
      if !(0...1).contains(threshold) {
        throw ValidationError("--threshold takes a number from 0 to 1")
      }
      if ![.fitted, .posterior].contains(symmetrization) {
        throw ValidationError("--threshold is for --symmetrization fitted and posterior")
      }
    }
    if probabilities && to == .jsonl {
      throw ValidationError("jsonl has probabilities anyway: leave --probabilities out")
    }
  }

  private func options(_ source: BitextLanguage) -> WordAlignmentOptions {
    var options = WordAlignmentOptions()
    options.sourceLanguage = source == .chinese ? .chinese : .english
    switch symmetrization {
    case .fitted:
      if let threshold { options.symmetrization = .fitted(threshold: Float(threshold)) }
    case .posterior: options.symmetrization = .posterior(threshold: Float(threshold ?? 0.05))
    case .intersect: options.symmetrization = .intersect
    case .union: options.symmetrization = .union
    case .growDiag: options.symmetrization = .growDiag
    case .growDiagFinal: options.symmetrization = .growDiagFinal
    case .growDiagFinalAnd: options.symmetrization = .growDiagFinalAnd
    }
    return options
  }

  // MARK: Work

  func run() throws {
    let sink = try OutputSink(path: output)
    do {
      let corpus = try read()
      let source = try sourceLanguage ?? corpus.sourceLanguage(of: names)
      let dictionary = try dictionaries.open(
        without: "without which more links are wrong, above all in short texts", isQuiet: quiet)
      let model = try WordAligner(dictionary: dictionary, options: options(source))
        .train(on: corpus.bitext)
      let count = try write(corpus, model, to: sink)
      try sink.commit()
      if !quiet {
        StandardError.write(
          "duiyi: \(AlignmentSummary.count(corpus.bitext.count, "pair")), "
            + AlignmentSummary.count(count, "link"))
      }
    } catch {
      sink.cancel()
      throw error
    }
  }

  private var names: [String] { paths.map { TextInput($0).name } }

  private func read() throws -> WordCorpus {
    let inputs = paths.map { TextInput($0, options: input.textOptions) }
    let reader =
      if let format, inputs.count == 1 {
        try SegmentPairReader(inputs[0], format: format, source: sourceLanguage)
      } else {
        try SegmentPairReader(source: inputs[0], target: inputs[1])
      }
    var corpus = WordCorpus(keepsText: to == .jsonl)
    let tokenizer = PairTokenizer(model: tokenized ? nil : try Locations.segmentationModel())
    while let pairs = try reader.next(atMost: 4096) {
      corpus.append(pairs, tokenizer.tokens(of: pairs))
    }
    return corpus
  }

  /// Writes the links of all pairs, and returns how many they are.
  private func write(
    _ corpus: WordCorpus, _ model: WordAlignmentModel, to sink: OutputSink
  ) throws -> Int {
    var count = 0
    var start = 0
    var bytes: [UInt8] = []
    var json = JSONLine()
    while start < corpus.bitext.count {
      let end = min(start + 4096, corpus.bitext.count)
      for (index, links) in model.align(corpus.bitext, start..<end).enumerated() {
        count += links.count
        if to == .jsonl {
          corpus.linked(start + index, links).append(to: &json)
          try sink.append(json.bytes)
          json.removeAll()
        } else {
          PharaohLine.append(links, hasProbabilities: probabilities, to: &bytes)
        }
      }
      try sink.append(bytes)
      bytes.removeAll(keepingCapacity: true)
      start = end
    }
    return count
  }
}

extension SegmentPairFormat: ExpressibleByArgument {}
