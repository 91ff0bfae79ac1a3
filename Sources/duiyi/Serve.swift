import ArgumentParser

/// `duiyi serve`
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Open the review page of a project on this machine, in a browser.",
    discussion: """
      PROJECT is a store, as duiyi store has it, or a folder with one in it. Prints an address; who \
      opens it can decide on terms, search the texts in both languages, work through findings, read \
      files in and write terms out. Only this machine can reach the page.

      Runs duiyi-review, which stands beside this program where the review page is installed; duiyi \
      serve PROJECT --help, and docs/review.md, tell the options.

      EXAMPLES
        duiyi serve project
        duiyi serve project.duiyi-store --port 8000 --author Lin
        duiyi serve project --read-only
      """)

  @Argument(parsing: .captureForPassthrough, help: .hidden)
  var words: [String] = []

  func run() throws {
    if ReviewProgram.isHelp(words) { throw CleanExit.helpRequest(self) }
    try ReviewProgram.run("serve", words)
  }
}
