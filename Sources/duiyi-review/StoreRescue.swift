import ArgumentParser
import TermStore
import TextIO

/// `duiyi store verify`
struct StoreVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Look a store through for damage.",
    discussion: """
      Says what is wrong, a line each, and ends with status 1 where something is. With --repair, what \
      can be made anew from the rest is: indexes, states, and rows that belong to nothing. Where the \
      file itself is damaged, duiyi store recover rescues what can be read.

      EXAMPLES
        duiyi store verify project.duiyi-store
        duiyi store verify project.duiyi-store --repair
      """)

  @Argument(help: "The store.", completion: .file())
  var store: String

  @Flag(help: "Mend what can be made anew from the rest.")
  var repair = false

  func run() throws {
    if repair {
      let store = try TermStore.open(store)
      for line in try store.repair() { StandardError.write("duiyi: \(TerminalText.visible(line))") }
      try store.close()
    }
    let faults = try TermStore.open(store, for: .reading).faults()
    let output = try OutputSink(path: "-")
    for fault in faults { try output.append(TerminalText.visible(fault) + "\n") }
    try output.commit()
    if faults.isEmpty {
      StandardError.write("duiyi: \(store) is whole")
      return
    }
    let path = TerminalText.visible(store)
    StandardError.write(
      repair
        ? "duiyi: that is not mended; duiyi store recover \(path) NEW rescues what can be read"
        : "duiyi: duiyi store verify \(path) --repair mends what can be made anew; back it up first"
    )
    throw ExitCode(1)
  }
}

/// `duiyi store recover`
struct StoreRecover: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recover",
    abstract: "Rescue what can be read of a damaged store into a new one.",
    discussion: """
      Says how much of what was rescued, and what was not, and ends with status 4 where something was \
      left out. The damaged store is left as it is, and a file that is there is not replaced.

      EXAMPLES
        duiyi store recover project.duiyi-store rescued.duiyi-store
      """)

  @Argument(help: "The damaged store.", completion: .file())
  var store: String

  @Argument(help: "The new store.")
  var rescued: String

  func run() throws {
    let (lines, isWhole) = try TermStore.recover(store, into: rescued)
    for line in lines {
      StandardError.write("duiyi: \(TerminalText.visible(line))")
    }
    StandardError.write("duiyi: wrote \(TerminalText.visible(rescued))")
    if !isWhole { throw ExitCode(4) }
  }
}
