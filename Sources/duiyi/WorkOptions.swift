import ArgumentParser
import Workflows

/// A command whose work can be told how to go on.
protocol WorkCommand: ParsableCommand {
  var work: WorkOptions { get }
}

/// How much of the machine a command takes, and what it says while it works.
struct WorkOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many threads work; all cores by default.", valueName: "n"))
  var threads: Int?

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads takes 1 or more") }
  }
}
