import ArgumentParser
import TextIO
import WordAlignment
import Workflows

/// `duiyi train`
struct Train: WorkCommand {
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
    name: [.short, .long], help: ArgumentHelp("Where to write the model.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp("Where to write word pairs with probabilities.", valueName: "file"),
    completion: .file())
  var dumpLexicon: String?

  @Option(
    help: ArgumentHelp(
      "Word pairs less probable than this in either direction are not written, 0 to 1.",
      valueName: "p"))
  var least = 0.01

  @Option(
    help: ArgumentHelp(
      "Pairs of words or terms known beforehand: a table, TBX or JSON. May be repeated.",
      valueName: "file"), completion: .file())
  var priors: [String] = []

  @Option(
    help: ArgumentHelp(
      "Use about so much memory, such as 512M or 4G; 224M at least.",
      discussion: """
        The corpus is then kept in temporary files (in TMPDIR, or /tmp), and improbable word \
        pairs are dropped so that the rest fits. Without it, everything is held in memory.
        """, valueName: "size"))
  var memory: MemorySize?

  @OptionGroup(title: "RECORDS") var records: RecordOptions
  @OptionGroup var dictionaries: DictionaryOptions
  @OptionGroup var input: InputOptions
  @OptionGroup(title: "REPORTS") var reporting: ReportOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    try pairs.check()
    if output == nil && dumpLexicon == nil {
      throw ValidationError("say where to write: --output for the model, or --dump-lexicon")
    }
    if output == dumpLexicon {
      throw ValidationError("the model and the lexicon cannot be one file")
    }
    if let output, CompressedForm(path: output) != nil {
      throw ValidationError("a model is mapped as it is, and so not compressed: \(output)")
    }
    if let memory, memory.bytes < WordAligner.leastMemory {
      throw ValidationError("--memory takes 224M at least")
    }
    if !(0...1).contains(least) { throw ValidationError("--least takes a number from 0 to 1") }
  }

  func run() throws {
    var training = ModelTraining(pairs.input(input))
    training.input.records = records.handling
    training.priors = priors
    training.memory = memory?.bytes
    let trained = try OutputFiles.write([output, dumpLexicon].compactMap { $0 }) { sinks in
      let trained = try training.run(dictionaries.resources, onWarning: warningHandler)
      try records.check(trained.pairCount, of: pairs.paths)
      var rest = sinks[...]
      if output != nil, let sink = rest.popFirst() { try trained.write(to: sink) }
      if let sink = rest.popFirst() { try trained.writeLexicon(atLeast: least, to: sink) }
      return trained
    }
    if !quiet {
      StandardError.write(
        "duiyi: learned from \(AlignmentSummary.count(trained.pairCount, "pair")): "
          + AlignmentSummary.count(trained.model.entryCount, "word pair"))
    }
    try records.finish(trained.errorCount)
  }
}
