public import ArgumentParser
public import GlossaryBuilding
public import GlossaryFormats
import WordAlignment
import Workflows

/// Building a glossary from what was counted of a corpus.
struct CountOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Build from counts of duiyi glossary count, of all pieces or added up.", valueName: "files"),
    completion: .file())
  var fromCounts: [String] = []

  @Option(
    help: ArgumentHelp(
      "Link words by this model, pair by pair, and build from counts: as from those of pieces.",
      valueName: "file"), completion: .file())
  var model: String?

  @Option(
    help: ArgumentHelp(
      "Use about so much memory, such as 512M or 4G; 224M at least. (with counts: 1G)",
      discussion: """
        A corpus of segment pairs is then read twice, for a model and for counts with it. Where not \
        all pairs of terms fit, those that stand least often are left out.
        """,
      valueName: "size"))
  var memory: MemorySize?

  /// Whether the glossary is built from counts.
  var isOn: Bool { !fromCounts.isEmpty || model != nil || memory != nil }

  func validate() throws {
    if !fromCounts.isEmpty && model != nil {
      throw ValidationError("--model is for pairs, and counts have none")
    }
    if let memory, memory.bytes < WordAligner.leastMemory, fromCounts.isEmpty, model == nil {
      throw ValidationError("--memory takes 224M at least")
    }
    if fromCounts.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("only one file can be standard input")
    }
  }

  /// Says what is wrong with the rest of the command line.
  func check(files: [String], terms: String?) throws {
    if !fromCounts.isEmpty && !files.isEmpty {
      throw ValidationError("--from-counts takes the place of files of pairs")
    }
    if isOn && terms != nil {
      throw ValidationError("--terms is for texts, which counts do not have")
    }
  }

  /// Builds the glossary.
  func build(
    _ files: [String], _ options: GlossaryBuild.Options, _ resources: LanguageResources,
    onWarning: WarningHandler?
  ) throws -> GlossaryBuild {
    if !fromCounts.isEmpty {
      return try GlossaryBuild.run(
        counts: fromCounts, options: options, memory: memory?.bytes ?? 1 << 30,
        resources: resources, onWarning: onWarning)
    }
    var input = SegmentPairInput(files)
    input.format = options.from
    input.sourceLanguage = options.sourceLanguage
    input.text = options.text
    input.table = options.table
    input.records = options.records
    guard let model else {
      return try GlossaryBuild.run(
        corpus: input, options: options, memory: memory?.bytes ?? 1 << 30, resources: resources,
        onWarning: onWarning)
    }
    return try GlossaryBuild.run(
      GlossaryCounting(input, model: model), options: options, memory: memory?.bytes ?? 1 << 30,
      resources: resources, onWarning: onWarning)
  }
}

extension GlossaryFormat: ExpressibleByArgument {}
extension GlossaryBuilder.Order: ExpressibleByArgument {}
extension GlossaryBuilder.Names: ExpressibleByArgument {}
