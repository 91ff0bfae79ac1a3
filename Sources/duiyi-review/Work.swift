import ArgumentParser
import ReviewServer

/// What the page's own process starts for long work. Nobody types it.
struct Work: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: ReviewWork.command, abstract: "Do long work for the review page.",
    shouldDisplay: false)

  @Argument var store: String
  @Option var kind: String
  @Option var document: Int64

  func run() throws { try ReviewWork.run(kind, on: document, of: store) }
}
