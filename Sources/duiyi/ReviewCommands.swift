import ArgumentParser
import Platform
import TextIO
import Workflows

/// `duiyi store`
struct Store: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: "Keep the decisions of a project in one file: import, export, backup, verify.",
    discussion: """
      Runs duiyi-review, which stands beside this program where the review page is installed.

        duiyi store import STORE FILE…    read terms, glossaries and bitexts into a store
        duiyi store export STORE FILE     write the terms of a store in any format
        duiyi store text STORE NAME FILE  write a bitext with what was changed in it
        duiyi store search STORE WORDS    find words in its bitexts, in both languages
        duiyi store log STORE             what was done, when and by whom
        duiyi store undo STORE            undo what was done last
        duiyi store backup STORE COPY     write a whole copy
        duiyi store verify STORE          look it through for damage
        duiyi store recover STORE NEW     rescue what can be read of a damaged one

      duiyi store import --help, and so on, tells more.
      """)

  /// The commands that duiyi-review has.
  static let commands = [
    "import", "export", "text", "search", "log", "undo", "backup", "verify", "recover",
  ]

  @Argument(parsing: .captureForPassthrough, help: .hidden)
  var words: [String] = []

  func run() throws {
    if ReviewProgram.isHelp(words) { throw CleanExit.helpRequest(self) }
    try ReviewProgram.run("store", words)
  }
}

/// The program that has the store and the review page. It links a database and a web server, which
/// this one does without.
enum ReviewProgram {
  static let name = "duiyi-review"

  static func isHelp(_ words: [String]) -> Bool {
    words.isEmpty || words == ["--help"] || words == ["-h"] || words == ["help"]
  }

  /// Becomes that program, which stands beside this one.
  static func run(_ command: String, _ words: [String]) throws -> Never {
    throw missing(ThisProcess.become(path, [command] + words))
  }

  /// Where it stands.
  static var path: String {
    let own = ThisProcess.programPath ?? ""
    return (own.lastIndex(of: "/").map { String(own[...$0]) } ?? "") + name
  }

  /// Says why it cannot be run.
  static func missing(_ error: String) -> ExitCode {
    StandardError.write(
      "duiyi: \(path) cannot be run: \(error) (stores and the review page are done by \(name), which "
        + "has to stand beside duiyi; docs/review.md tells where it comes from)")
    return ExitCode(1)
  }
}
