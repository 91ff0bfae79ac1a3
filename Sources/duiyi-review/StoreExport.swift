public import ArgumentParser
import ReviewServer
public import TermFormats
public import TermStore
import TextIO

/// `duiyi store export`
struct StoreExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the terms of a store, in any format of terms.",
    discussion: """
      Rejected terms are in no list. The last decision on each concept is the last entry of its \
      history, in formats that have one.

      EXAMPLES
        duiyi store export project.duiyi-store terms.tbx
        duiyi store export project.duiyi-store terms.xlsx --select decided
        duiyi store export project.duiyi-store - --to json
      """)

  @Argument(help: "The store.", completion: .file())
  var store: String

  @Argument(help: "The file to write; - is standard output.", completion: .file())
  var output: String

  @Option(
    help: ArgumentHelp(
      "The format to write: "
        + TermbaseFormat.allCases.filter(\.isWritten).map(\.rawValue).joined(separator: ", ") + ".",
      discussion: "Without it the suffix decides.", valueName: "format"))
  var to: TermbaseFormat?

  @Option(help: "Which terms: all, those that are decided on, or those that are proposed.")
  var select: TermStore.Selection = .all

  func validate() throws {
    guard let format = to ?? TermbaseFormat(path: output) else {
      throw ValidationError(
        "the suffix of \(output) names no format; say with --to which is meant")
    }
    if !format.isWritten {
      throw ValidationError("terms are not written as \(format.rawValue); try --to tsv")
    }
  }

  func run() throws {
    guard let format = to ?? TermbaseFormat(path: output) else { return }
    let project = ReviewProject(try TermStore.open(store, for: .reading))
    let (losses, rejected) = try project.writeTerms(to: output, format: format, selection: select)
    for line in losses.lines { StandardError.write("duiyi: \(line)") }
    if rejected > 0 { StandardError.write("duiyi: \(rejected) rejected terms are not in it") }
    if output != "-" {
      StandardError.write("duiyi: wrote \(output), \(losses.written) entries")
    }
  }
}

extension TermbaseFormat: ExpressibleByArgument {}
extension TermStore.Selection: ExpressibleByArgument {}
