import ArgumentParser
import Bitext
import TextIO
import WordAlignment

/// `duiyi align words`
struct AlignWords: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words",
    abstract: "Link the words of corresponding Chinese and English segments.",
    discussion: """
      The pairs teach the links: give all that there are, or a --model that has learned from \
      others; with it, pairs are aligned as they come. Which side is Chinese is told by its \
      characters, or by --source-language. Text is cut into words as by duiyi segment; with \
      --tokenized, tokens are what white space separates.

      INPUT
        moses  two files whose lines correspond
        tsv    two columns, source and target; a header is recognised
        csv    the same with commas
        jsonl  objects with the strings source and target, one a line
        bars   source ||| target, a pair a line
        tmx    a translation memory; each unit is a pair
        xliff  XLIFF 1.2 or 2 (xliff2 means the same)
        po     a message catalogue

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
        duiyi train a.zh a.en --output a.model
        duiyi align words b.zh b.en --model a.model > b.links
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

  @OptionGroup var pairs: PairOptions

  @Option(
    help: ArgumentHelp(
      "A model made by `duiyi train`, instead of learning from the input.", valueName: "file"))
  var model: String?

  @Option(
    help: ArgumentHelp(
      "Pairs of words or terms known beforehand: a table, TBX or JSON. May be repeated.",
      valueName: "file"))
  var priors: [String] = []

  @Flag(
    help: ArgumentHelp(
      "Join Chinese tokens that render one English word together, and align again.",
      discussion: "Links in pharaoh are still between the tokens of the input."))
  var joinTokens = false

  @Option(help: "How the links of both directions are joined. (default: fitted)")
  var symmetrization: Joining?

  @Flag(help: "Leave out what was fitted to links drawn by people: grow-diag-final-and.")
  var unsupervised = false

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

  private var joining: Joining { symmetrization ?? (unsupervised ? .growDiagFinalAnd : .fitted) }

  func validate() throws {
    try pairs.check()
    if let threshold {
      if !(0...1).contains(threshold) {
        throw ValidationError("--threshold takes a number from 0 to 1")
      }
      if ![.fitted, .posterior].contains(joining) {
        throw ValidationError("--threshold is for --symmetrization fitted and posterior")
      }
    }
    if unsupervised && joining == .fitted {
      throw ValidationError("--unsupervised leaves out what --symmetrization fitted needs")
    }
    if model != nil && !priors.isEmpty {
      throw ValidationError("--priors belong to training: give them to duiyi train")
    }
    if model != nil && joinTokens {
      throw ValidationError("--join-tokens learns from the input: leave --model out")
    }
    if probabilities && to == .jsonl {
      throw ValidationError("jsonl has probabilities anyway: leave --probabilities out")
    }
  }

  private func set(_ options: inout WordAlignmentOptions, _ source: BitextLanguage) {
    options.direction = Direction(source: source)
    switch joining {
    case .fitted:
      options.symmetrization =
        threshold.map { .fitted(threshold: Float($0)) } ?? WordAlignmentOptions().symmetrization
    case .posterior: options.symmetrization = .posterior(threshold: Float(threshold ?? 0.05))
    case .intersect: options.symmetrization = .intersect
    case .union: options.symmetrization = .union
    case .growDiag: options.symmetrization = .growDiag
    case .growDiagFinal: options.symmetrization = .growDiagFinal
    case .growDiagFinalAnd: options.symmetrization = .growDiagFinalAnd
    }
  }

  // MARK: Work

  func run() throws {
    let sink = try OutputSink(path: output)
    do {
      let input = try pairs.open(input)
      let count = try model.map { try align(input, with: $0, to: sink) } ?? train(input, to: sink)
      try sink.commit()
      if !quiet {
        StandardError.write(
          "duiyi: \(AlignmentSummary.count(input.count, "pair")), "
            + AlignmentSummary.count(count, "link"))
      }
    } catch {
      sink.cancel()
      throw error
    }
  }

  /// Learns from all pairs and writes their links, and returns how many these are.
  private func train(_ input: TokenizedPairs, to sink: OutputSink) throws -> Int {
    var corpus = WordCorpus(keepsText: to == .jsonl)
    while let pairs = try input.next() { corpus.append(pairs.pairs, pairs.tokens) }
    var options = WordAlignmentOptions()
    try set(&options, pairs.sourceLanguage ?? corpus.sourceLanguage(of: pairs.names))
    let dictionary = try dictionaries.open(without: PairOptions.withoutDictionary, isQuiet: quiet)
    let known = try WordPriorFile.read(priors, input)
    let aligner = WordAligner(dictionary: dictionary, priors: known, options: options)
    var model = try aligner.train(on: corpus.bitext)
    // What was fitted to links drawn by people rather leaves a token out than links two to one.
    if joinTokens { model.options.symmetrization = .unsupervised }
    var linker = WordLinker(model, bitext: corpus.bitext)
    guard joinTokens else { return try write(corpus, &linker, to: sink) }
    let joined = TokenJoiner().join(
      corpus.bitext, links: linker.links(0..<corpus.bitext.count), options.direction)
    linker = WordLinker(try aligner.train(on: joined.bitext), bitext: joined.bitext)
    if !quiet {
      StandardError.write(
        "duiyi: \(AlignmentSummary.count(joined.wordCount, "word")) joined from others")
    }
    return try write(corpus, &linker, joined, to: sink)
  }

  /// Writes the links of the pairs as they come, and returns how many these are.
  private func align(
    _ input: TokenizedPairs, with path: String, to sink: OutputSink
  ) throws -> Int {
    var model = try WordAlignmentModel(path: path)
    model.dictionary = try dictionaries.open(
      without: PairOptions.withoutDictionary, isQuiet: quiet)
    var linker: WordLinker?
    var writer = WordLinkWriter(sink, to, hasProbabilities: probabilities)
    while let batch = try input.next() {
      if linker == nil {
        try set(&model.options, pairs.sourceLanguage ?? batch.sourceLanguage(of: pairs.names))
        linker = WordLinker(model)
      }
      batch.append(to: &linker)
      try writer.write(batch, linker?.takeLinks() ?? [])
    }
    return writer.count
  }

  /// Writes the links of all pairs, and returns how many they are.
  private func write(
    _ corpus: WordCorpus, _ linker: inout WordLinker, _ joined: JoinedBitext? = nil,
    to sink: OutputSink
  ) throws -> Int {
    var writer = WordLinkWriter(sink, to, hasProbabilities: probabilities)
    var start = 0
    while start < corpus.bitext.count {
      let end = min(start + 4096, corpus.bitext.count)
      try writer.write(corpus, from: start, linker.links(start..<end), joined)
      start = end
    }
    return writer.count
  }
}
