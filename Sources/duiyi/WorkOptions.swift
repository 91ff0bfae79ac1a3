import ArgumentParser
import Workflows

/// A command whose work can be told how to go on.
protocol WorkCommand: ParsableCommand {
  var work: WorkOptions { get }
  /// What it reads as one text or corpus; all of it must be there before it begins.
  var inputs: [String] { get }
  /// Where it writes.
  var outputs: [String] { get }
  /// Whether what standard input holds is to be told afterwards.
  var reportsInput: Bool { get }
}

extension WorkCommand {
  var inputs: [String] { [] }
  var reportsInput: Bool { false }

  /// Whether nothing but errors is said.
  var quiet: Bool { work.quiet }

  /// Is told of warnings, where they are wanted.
  var warningHandler: WarningHandler? { Warning.handler(isQuiet: quiet) }
}

/// How much of the machine a command takes, and what it says while it works.
struct WorkOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many threads work; all cores by default.", valueName: "n"))
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      "How progress is shown on standard error.",
      discussion: "auto: a line on a terminal; json: an object a second, and one at the end."))
  var progress: ProgressForm = .auto

  @Flag(name: [.short, .long], help: "Write no summary, no warnings and no progress.")
  var quiet = false

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads takes 1 or more") }
  }
}
