import TestSupport
import Testing

/// Built-in termbases in commands that use them where they are named.
@Suite struct DomainCommandTests {
  /// A bitext in which one rendering is another term's.
  private static let bitext =
    String(repeating: "毛利率上升。\tGross margin rose.\n", count: 4)
    + "毛利率下降。\tOperating income fell.\n"

  private static func check(_ options: String...) throws -> Program.Outcome {
    let scratch = try Scratch()
    try scratch.write(bitext, to: "in.tsv")
    return try scratch.duiyi(
      ["check", "in.tsv", "--source-language", "zh", "--target-language", "en", "--only", "term"]
        + ["--no-dictionary", "--min-confidence", "0", "--format", "jsonl"] + options)
  }

  @Test func `a check keeps to the termbases that are named and to no others`() throws {
    #expect(try Self.check().lines.isEmpty)
    #expect(try Self.check("--domains", "none").lines.isEmpty)
    let found = try Self.check("--domains", "finance,banking")
    #expect(found.lines.contains { $0.contains("毛利率") }, "\(found.text) \(found.errors)")
  }

  @Test func `a configuration names termbases`() throws {
    let scratch = try Scratch()
    try scratch.write(Self.bitext, to: "in.tsv")
    let command = [
      "check", "in.tsv", "--source-language", "zh", "--target-language", "en", "--only", "term",
      "--no-dictionary", "--min-confidence", "0", "--format", "jsonl",
    ]
    try scratch.write("check:\n  domains: [finance]\n", to: "duiyi.yml")
    #expect(try scratch.duiyi(command).text.contains("毛利率"))
    try scratch.write("check:\n  domains: finances\n", to: "duiyi.yml")
    let outcome = try scratch.duiyi(command)
    #expect(outcome.errors.contains("duiyi.yml:2:12"), "\(outcome.errors)")
  }

  @Test(arguments: [["check", "in.tsv"], ["align", "sentences", "a.txt", "b.txt"]])
  func `a field that there is not is refused`(command: [String]) throws {
    let outcome = try Scratch().duiyi(command + ["--domains", "astrology"])
    #expect(outcome.status == 64 && outcome.errors.contains("astrology"))
  }
}
