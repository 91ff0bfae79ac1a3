import Foundation
import Testing

@Suite struct HelpTests {
  private static let commands: [[String]] = [
    [], ["segment"], ["align"], ["align", "sentences"], ["align", "terms"], ["align", "words"],
    ["train"], ["glossary"],
    ["glossary", "build"], ["glossary", "compile"], ["glossary", "convert"],
    ["glossary", "merge"], ["glossary", "diff"], ["glossary", "lint"], ["glossary", "search"],
    ["convert"],
    ["lexicon"], ["lexicon", "import"], ["lexicon", "lookup"], ["quantities"],
  ]

  /// Set DUIYI_UPDATE_SNAPSHOTS=1 to write the snapshots anew.
  @Test(arguments: commands)
  func `help reads as in the snapshot`(command: [String]) throws {
    let outcome = try Scratch().duiyi(command + ["--help"])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let name = (["duiyi"] + command).joined(separator: "-") + ".txt"
    let file = Scratch.packageRoot.appendingPathComponent("Tests/CommandTests/Snapshots/\(name)")
    if ProcessInfo.processInfo.environment["DUIYI_UPDATE_SNAPSHOTS"] == "1" {
      try Data(outcome.output).write(to: file)
    }
    #expect(outcome.text == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test func `every command has a snapshot`() throws {
    let folder = Scratch.packageRoot.appendingPathComponent("Tests/CommandTests/Snapshots")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.count == Self.commands.count)
  }

  @Test func `the version names ICU's`() throws {
    let outcome = try Scratch().duiyi("--version")
    #expect(outcome.status == 0)
    let pattern = /^duiyi \d+\.\d+\.\d+ \(ICU \d+\.\d+[\d.]*, Unicode \d+\.\d+[\d.]*\)\n$/
    #expect(outcome.text.wholeMatch(of: pattern) != nil)
  }
}
