import ArgumentParser
import TermStore
import TextIO

/// `duiyi store backup`
struct StoreBackUp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Write a whole copy of a store, also while others work with it.",
    discussion: """
      The copy is looked through before it takes its name.

      EXAMPLES
        duiyi store backup project.duiyi-store backup/2026-05-31.duiyi-store
      """)

  @Argument(help: "The store.", completion: .file())
  var store: String

  @Argument(help: "The copy.")
  var copy: String

  func run() throws {
    try TermStore.open(store, for: .reading).backUp(to: copy)
    StandardError.write("duiyi: wrote \(copy)")
  }
}

/// `duiyi store log`
struct StoreLog: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Show what was done to a store, the latest first.",
    discussion: """
      A line each: number, time, author, kind and summary, separated by tabs; and undone, where it \
      was.

      EXAMPLES
        duiyi store log project.duiyi-store --limit 20
      """)

  @Argument(help: "The store.", completion: .file())
  var store: String

  @Option(help: ArgumentHelp("The most events to show.", valueName: "n"))
  var limit = 100

  func run() throws {
    let store = try TermStore.open(store, for: .reading)
    let output = try OutputSink(path: "-")
    for event in try store.events(limit: limit) {
      let columns = [
        "\(event.id)", UTCTime.text(milliseconds: event.time), event.author, event.kind.rawValue,
        event.summary, event.undoneBy == nil ? "" : "undone",
      ]
      try output.append(columns.map { TerminalText.visible($0) }.joined(separator: "\t") + "\n")
    }
    try output.commit()
  }
}

/// `duiyi store undo`
struct StoreUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Undo what was done last to a store, or an event by its number.",
    discussion: """
      EXAMPLES
        duiyi store undo project.duiyi-store
        duiyi store undo project.duiyi-store --event 17
      """)

  @Argument(help: "The store.", completion: .file())
  var store: String

  @Option(
    help: ArgumentHelp("The number of an event, as duiyi store log shows it.", valueName: "n"))
  var event: Int64?

  @OptionGroup var author: AuthorOption

  func run() throws {
    let store = try TermStore.open(store)
    let undone =
      if let event {
        try store.undo(event, author: author.name)
      } else {
        try store.undoLast(author: author.name)
      }
    try store.close()
    StandardError.write(
      undone.map { "duiyi: undone: \($0.event.summary)" } ?? "duiyi: nothing to undo")
  }
}
