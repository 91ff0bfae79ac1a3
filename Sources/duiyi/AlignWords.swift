public import ArgumentParser
import TextIO
import WordAlignment
public import Workflows

/// `duiyi align words`
struct AlignWords: WorkCommand {
  @OptionGroup var pairs: PairOptions

  @Option(
    help: ArgumentHelp(
      "A model made by `duiyi train`, instead of learning from the input.", valueName: "file"),
    completion: .file())
  var model: String?

  @Flag(
    help: ArgumentHelp(
      "With --model, let pairs teach each other, 4,096 at a time.",
      discussion: "Links are better, and depend on which pairs stand together in the input."))
  var together = false

  @Option(
    help: ArgumentHelp(
      "Pairs of words or terms known beforehand: a table, TBX or JSON. May be repeated.",
      valueName: "file"), completion: .file())
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

  @Option(name: [.customLong("to"), .customLong("format")], help: "The form of the output.")
  var to: WordLinkFormat = .pharaoh

  @Flag(help: "The same as --to jsonl.")
  var json = false

  @Option(
    name: [.short, .long], help: ArgumentHelp("Where to write.", valueName: "file"),
    completion: .file())
  var output = "-"

  @OptionGroup var dictionaries: DictionaryOptions
  @OptionGroup(title: "RECORDS") var records: RecordOptions
  @OptionGroup var input: InputOptions
  @OptionGroup(title: "REPORTS") var reporting: ReportOptions
  @OptionGroup var work: WorkOptions

  private var format: WordLinkFormat { json ? .jsonl : to }

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
    if model == nil && together {
      throw ValidationError("--together is for --model: without one all pairs teach each other")
    }
    if model != nil && joinTokens {
      throw ValidationError("--join-tokens learns from the input: leave --model out")
    }
    if probabilities && format == .jsonl {
      throw ValidationError("jsonl has probabilities anyway: leave --probabilities out")
    }
  }

  func run() throws {
    var pairInput = pairs.input(input)
    pairInput.records = records.handling
    var linking = WordLinking(pairInput)
    linking.model = model
    linking.learnsFromOthers = together
    linking.priors = priors
    linking.symmetrization = chosen
    linking.joinsTokens = joinTokens
    linking.keepsText = format != .pharaoh
    var unread = UnreadRecords(isTold: !quiet && format != .jsonl)
    let (summary, count) = try OutputFiles.write([output]) { sinks in
      var writer = WordLinkWriter(sinks[0], format, hasProbabilities: probabilities)
      let summary = try linking.run(dictionaries.resources, onWarning: warningHandler) {
        try writer.write($0)
        unread.add($0.failuresInOrder)
        // Who waits for the links of a line gets them.
        try sinks[0].flush()
      }
      unread.tell()
      try records.check(summary.pairCount, of: pairs.paths)
      return (summary, writer.count)
    }
    defer { say(summary, count) }
    try records.finish(summary.errorCount)
  }
}

extension WordLinkFormat: ExpressibleByArgument {}
