import ArgumentParser
import Bitext
import BitextFormats
import TextIO
import WordAlignment

/// `duiyi train`
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Learn a word-alignment model from a bitext, to save and reuse.",
    discussion: """
      The model links the words of any other text by duiyi align words --model. It is one file, \
      the same for the same input whatever the machine, and is checked when it is opened.

      The input is that of duiyi align words.

      --priors takes what is known beforehand: a termbase or a list of word pairs in the forms \
      that duiyi align terms reads. Each pair counts as if it had been seen three times; the \
      words of longer terms share that.

      --dump-lexicon writes what was learned: chinese, english, to-english, to-chinese in tab-\
      separated columns, for pairs whose probability is at least --least in both directions. \
      Such a file can be given to --priors again.

      EXAMPLES
        duiyi train a.zh a.en --output a.model
        duiyi train memory.tmx --priors terms.tbx --output memory.model
        duiyi train corpus.tsv --dump-lexicon lexicon.tsv --least 0.05
        duiyi align words b.zh b.en --model a.model > b.links
      """)

  @OptionGroup var pairs: PairOptions

  @Option(
    name: [.short, .long], help: ArgumentHelp("Where to write the model.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp("Where to write word pairs with probabilities.", valueName: "file"))
  var dumpLexicon: String?

  @Option(
    help: ArgumentHelp(
      "Word pairs less probable than this in either direction are not written, 0 to 1.",
      valueName: "p"))
  var least = 0.01

  @Option(
    help: ArgumentHelp(
      "Pairs of words or terms known beforehand: a table, TBX or JSON. May be repeated.",
      valueName: "file"))
  var priors: [String] = []

  @Option(
    help: ArgumentHelp(
      "Use about so much memory, such as 512M or 4G; 224M at least.",
      discussion: """
        The corpus is then kept in temporary files (in TMPDIR, or /tmp), and improbable word \
        pairs are dropped so that the rest fits. Without it, everything is held in memory.
        """, valueName: "size"))
  var memory: MemorySize?

  @Flag(name: [.short, .long], help: "Write no summary and no warnings.")
  var quiet = false

  @OptionGroup var dictionaries: DictionaryOptions
  @OptionGroup var input: InputOptions

  func validate() throws {
    try pairs.check()
    if output == nil && dumpLexicon == nil {
      throw ValidationError("say where to write: --output for the model, or --dump-lexicon")
    }
    if output == dumpLexicon {
      throw ValidationError("the model and the lexicon cannot be one file")
    }
    if let memory, memory.bytes < WordAligner.leastMemory {
      throw ValidationError("--memory takes 224M at least")
    }
    if !(0...1).contains(least) { throw ValidationError("--least takes a number from 0 to 1") }
  }

  func run() throws {
    var sinks: [OutputSink] = []
    do {
      let modelSink = try output.map { try OutputSink(path: $0) }
      sinks += [modelSink].compactMap { $0 }
      let lexiconSink = try dumpLexicon.map { try OutputSink(path: $0) }
      sinks += [lexiconSink].compactMap { $0 }
      let (model, count) = try train()
      if let modelSink { try model.withUnsafeBytes { try modelSink.append($0) } }
      if let lexiconSink { try write(model, to: lexiconSink) }
      try OutputSink.commit(sinks)
      if !quiet {
        StandardError.write(
          "duiyi: learned from \(AlignmentSummary.count(count, "pair")): "
            + AlignmentSummary.count(model.entryCount, "word pair"))
      }
    } catch {
      for sink in sinks { sink.cancel() }
      throw error
    }
  }

  private func train() throws -> (WordAlignmentModel, Int) {
    let input = try pairs.open(input)
    var source = pairs.sourceLanguage
    var corpus = WordCorpus(keepsText: false)
    let file = try memory.map { _ in try CorpusFile(folder: Locations.temporaryFolder) }
    while let batch = try input.next() {
      if let file {
        if source == nil { source = try batch.sourceLanguage(of: pairs.names) }
        for (pair, tokens) in zip(batch.pairs, batch.tokens) {
          try file.append(pair, tokens.source, tokens.target)
        }
      } else {
        corpus.append(batch.pairs, batch.tokens)
      }
    }
    var options = WordAlignmentOptions()
    options.direction = Direction(source: try source ?? corpus.sourceLanguage(of: pairs.names))
    let dictionary = try dictionaries.open(without: PairOptions.withoutDictionary, isQuiet: quiet)
    let known = try WordPriorFile.read(priors, input)
    let aligner = WordAligner(dictionary: dictionary, priors: known, options: options)
    if let file, let memory {
      return (try aligner.train(on: file, memory: memory.bytes), input.count)
    }
    return (try aligner.train(on: corpus.bitext), input.count)
  }

  private func write(_ model: WordAlignmentModel, to sink: OutputSink) throws {
    try sink.append(WordPairLine.header)
    var line: [UInt8] = []
    try model.forEachTranslation(atLeast: Float(least)) { pair in
      line.removeAll(keepingCapacity: true)
      WordPairLine.append(
        chinese: pair.chinese, english: pair.english, toEnglish: Double(pair.toEnglish),
        toChinese: Double(pair.toChinese), to: &line)
      try sink.append(line)
    }
  }
}
