import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import duiyi

@Suite struct HelpTests {
  /// Every command of the program, by the words that call it.
  static let commands = words(of: Duiyi.self, called: [])

  private static func words(
    of command: any ParsableCommand.Type, called words: [String]
  ) -> [[String]] {
    let configuration = command.configuration
    return [words]
      + configuration.subcommands.flatMap {
        Self.words(of: $0, called: words + [$0._commandName])
      }
  }

  private static let folder = TestData.packageRoot
    .appendingPathComponent("Tests/CommandTests/Snapshots")

  private static func snapshot(_ command: [String]) -> String {
    (["duiyi"] + command).joined(separator: "-") + ".txt"
  }

  /// Set DUIYI_UPDATE_SNAPSHOTS=1 to write the snapshots anew.
  @Test(arguments: commands)
  func `help reads as in the snapshot`(command: [String]) throws {
    let outcome = try Scratch().duiyi(command + ["--help"])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let file = Self.folder.appendingPathComponent(Self.snapshot(command))
    if ProcessInfo.processInfo.environment["DUIYI_UPDATE_SNAPSHOTS"] == "1" {
      try Data(outcome.output).write(to: file)
    }
    #expect(outcome.text == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test func `every command has a snapshot, and every snapshot a command`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(names) == Set(Self.commands.map(Self.snapshot)))
    #expect(Self.commands.contains(["check"]) && Self.commands.contains(["align", "words"]))
  }

  @Test func `the version names ICU's`() throws {
    let outcome = try Scratch().duiyi("--version")
    #expect(outcome.status == 0)
    let pattern = /^duiyi \d+\.\d+\.\d+ \(ICU \d+\.\d+[\d.]*, Unicode \d+\.\d+[\d.]*\)\n$/
    #expect(outcome.text.wholeMatch(of: pattern) != nil)
  }
}
