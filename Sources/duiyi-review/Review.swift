import ArgumentParser
import Platform
import ReviewServer
import TermStore
import TextIO
import Workflows

/// The root command. `duiyi store` and `duiyi serve` run it.
struct Review: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duiyi",
    abstract: "What people decide on terms, texts and findings, in one file; and the review page.",
    version: "duiyi-review \(DuiyiVersion.number)",
    subcommands: [StoreGroup.self, Serve.self, Work.self]
  )
}

struct StoreGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: "Keep the decisions of a project: read in, write out, copy, look through.",
    discussion: """
      A store is one SQLite file, such as project.duiyi-store. It has the terms of a project with \
      what was decided on each and by whom, its bitexts, and its findings. Whatever is read into it, \
      decisions stand: what was rejected is not proposed again.
      """,
    subcommands: [
      StoreImport.self, StoreExport.self, StoreText.self, StoreSearch.self, StoreLog.self,
      StoreUndo.self,
      StoreBackUp.self, StoreVerify.self, StoreRecover.self,
    ])
}

/// Who decides.
struct AuthorOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who does it; without it $DUIYI_AUTHOR, then the name of the user.", valueName: "name"))
  var author: String?

  var name: String {
    let names = [author] + ["DUIYI_AUTHOR", "USER", "LOGNAME"].map(ThisProcess.environment)
    return names.compactMap { $0 }.first { !$0.isEmpty } ?? "somebody"
  }
}

extension Warning {
  /// Says it on standard error.
  static func say(_ warning: Warning) { StandardError.write("duiyi: \(warning)") }
}
