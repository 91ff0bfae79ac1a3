import ArgumentParser
import TextIO
import Workflows

/// A command whose work can be reported on, and left out where it was done before.
protocol ReportingCommand: WorkCommand {
  var reporting: ReportOptions { get }
  /// Files that are read although the command line does not name them.
  var unnamedInputs: [String] { get }
}

extension ReportingCommand {
  var unnamedInputs: [String] { [] }
  var reportsInput: Bool { reporting.report != nil }
}

/// Whether and where work is reported on.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where to write, as JSON, counts and digests of inputs, options and outputs.",
      valueName: "file"), completion: .file())
  var report: String?

  @Flag(help: "Do nothing where --report has a report on the same work and its outputs are there.")
  var skipExisting = false

  func validate() throws {
    if skipExisting && report == nil {
      throw ValidationError("--skip-existing looks into --report: name one")
    }
    if report == "-" { throw ValidationError("--report takes the path of a file") }
  }
}

/// The work of a command line, for reports on it.
enum ReportedWork {
  /// The work that a command line asks for.
  ///
  /// - Parameters:
  ///   - arguments: What stands behind the program's name.
  ///   - others: Files that are read although the command line does not name them.
  static func report(
    _ arguments: [String], outputs: [String], report: String, others: [String] = []
  ) -> WorkReport {
    let words = CommandWords.command(in: arguments)
    var options: [String] = []
    var rest = arguments.dropFirst(words.count)
    while let word = rest.popFirst() {
      if silentFlags.contains(word) { continue }
      let name = word.split(separator: "=", maxSplits: 1).first.map(String.init) ?? word
      guard silentOptions.contains(name) else {
        options.append(word)
        continue
      }
      if name == word { rest = rest.dropFirst() }
    }
    let written = Set(outputs + [report])
    var seen: Set<String> = []
    let named = options.flatMap { option in
      [option, option.split(separator: "=", maxSplits: 1).last.map(String.init) ?? option]
    }
    let usual = [Places().dictionary, Places().dictionaryText].compactMap { $0 }
    let unnamed = options.contains("--no-dictionary") ? others : others + usual
    let inputs = (named + unnamed).filter { !written.contains($0) && seen.insert($0).inserted }
      .compactMap { WorkReport.File(path: $0) }
    return WorkReport(
      command: words.joined(separator: " "), options: options.filter { !written.contains($0) },
      inputs: inputs)
  }

  /// Whether work was done before, as a report says; that is said unless all is to be quiet.
  ///
  /// - Parameter others: Files that are read although the command line does not name them.
  /// - Throws: `ExitCode` where that work did not end with status 0.
  static func isDone(
    _ work: WorkReport, in report: String, outputs: [String], others: [String] = [], isQuiet: Bool
  ) throws -> Bool {
    // What standard input holds is not known before it is read.
    let read = work.options + others
    if read.contains(where: { $0 == "-" || $0.hasSuffix("=-") || isStream($0) }) { return false }
    guard let status = work.statusIfDone(in: report, outputs: outputs) else { return false }
    if !isQuiet { StandardError.write("duiyi: done before, as \(report) says") }
    if status != 0 { throw ExitCode(Int32(clamping: status)) }
    return true
  }

  /// Whether a word of the command line names a pipe, which holds something else each time.
  private static func isStream(_ option: String) -> Bool {
    let path = option.split(separator: "=", maxSplits: 1).last.map(String.init) ?? option
    guard let file = FileIdentity(path: path) else { return false }
    return !file.isRegularFile && !file.isFolder
  }

  /// What does not tell in an output.
  private static let silentFlags: Set<String> = ["--skip-existing", "--quiet", "-q"]
  private static let silentOptions: Set<String> = [
    "--report", "--output", "-o", "--threads", "--progress",
  ]
}
