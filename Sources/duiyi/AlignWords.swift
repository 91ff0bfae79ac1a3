public import ArgumentParser
import TextIO
import WordAlignment
public import Workflows

/// `duiyi align words`
struct AlignWords: ParsableCommand {
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

  @Flag(
    help: ArgumentHelp(
      "With --model, let pairs teach each other, 4,096 at a time.",
      discussion: "Links are better, and depend on which pairs stand together in the input."))
  var together = false

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
  var to: WordLinkFormat = .pharaoh

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
    if model == nil && together {
      throw ValidationError("--together is for --model: without one all pairs teach each other")
    }
    if model != nil && joinTokens {
      throw ValidationError("--join-tokens learns from the input: leave --model out")
    }
    if probabilities && to == .jsonl {
      throw ValidationError("jsonl has probabilities anyway: leave --probabilities out")
    }
  }

  /// How links are joined, where it is said.
  private var chosen: Symmetrization? {
    switch joining {
    case .fitted: threshold.map { .fitted(threshold: Float($0)) }
    case .posterior: .posterior(threshold: Float(threshold ?? 0.05))
    case .intersect: .intersect
    case .union: .union
    case .growDiag: .growDiag
    case .growDiagFinal: .growDiagFinal
    case .growDiagFinalAnd: .growDiagFinalAnd
    }
  }

  func run() throws {
    var linking = WordLinking(pairs.input(input))
    linking.model = model
    linking.learnsFromOthers = together
    linking.priors = priors
    linking.symmetrization = chosen
    linking.joinsTokens = joinTokens
    linking.keepsText = to == .jsonl
    let (summary, count) = try OutputFiles.write([output]) { sinks in
      var writer = WordLinkWriter(sinks[0], to, hasProbabilities: probabilities)
      let summary = try linking.run(
        dictionaries.resources, onWarning: Warning.handler(isQuiet: quiet)
      ) {
        try writer.write($0)
        // Who waits for the links of a line gets them.
        try sinks[0].flush()
      }
      return (summary, writer.count)
    }
    if quiet { return }
    if let joined = summary.joinedWords {
      StandardError.write("duiyi: \(AlignmentSummary.count(joined, "word")) joined from others")
    }
    StandardError.write(
      "duiyi: \(AlignmentSummary.count(summary.pairCount, "pair")), "
        + AlignmentSummary.count(count, "link"))
  }
}

extension WordLinkFormat: ExpressibleByArgument {}
