import TestSupport
import Testing

/// Whether an input of nothing is no error, and one with content that yields nothing is.
@Suite struct EmptyInputTests {
  private static let commands: [[String]] = [
    ["convert", "-", "-", "--to", "tsv", "--from"], ["check", "-", "--from"],
    ["align", "words", "-", "--from"], ["check", "-", "--by-unit", "--from"],
  ]

  @Test(arguments: commands, ["jsonl", "tsv", "bars", "csv"])
  func `nothing at all is no unit`(command: [String], form: String) throws {
    let scratch = try Scratch()
    let outcome = try scratch.duiyi(command + [form])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let required = try scratch.duiyi(command + [form, "--require-units"])
    #expect(required.status == (command[0] == "check" ? 2 : 1))
    #expect(required.errors.contains("there is no unit in it"))
  }

  @Test(arguments: [["segment"], ["quantities"], ["align", "terms"]])
  func `no lines are no records`(command: [String]) throws {
    let scratch = try Scratch()
    let outcome = try scratch.duiyi(command + ["-", "--by-unit"])
    #expect(outcome.status == 0 && outcome.output.isEmpty)
    #expect(try scratch.duiyi(command + ["-", "--by-unit", "--require-units"]).status == 1)
  }

  @Test(arguments: ["tmx", "xlf", "po", "xlsx"])
  func `a file of no bytes is a bitext of no units`(suffix: String) throws {
    let scratch = try Scratch()
    try scratch.write("", to: "a.\(suffix)")
    let outcome = try scratch.duiyi("convert", "a.\(suffix)", "b.tmx")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(String(decoding: try scratch.read("b.tmx"), as: UTF8.self).contains("</tmx>"))
    #expect(try scratch.duiyi("check", "a.\(suffix)").status == 0)
  }

  @Test func `a table of a header alone has no units`() throws {
    let scratch = try Scratch()
    try scratch.write("source,target\n", to: "a.csv")
    let outcome = try scratch.duiyi("convert", "a.csv", "b.jsonl")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try scratch.read("b.jsonl").isEmpty)
  }

  @Test func `a document that has content and no unit is an error`() throws {
    let scratch = try Scratch()
    try scratch.write("<tmx version=\"1.4\"><header/><body/></tmx>", to: "a.tmx")
    for command in [["convert", "a.tmx", "b.tsv"], ["check", "a.tmx"]] {
      let outcome = try scratch.duiyi(command)
      #expect(outcome.status != 0)
      #expect(outcome.errors.contains("there is no unit in it"))
    }
  }

  @Test func `millions of empty lines are told early`() throws {
    let scratch = try Scratch()
    try scratch.write([UInt8](repeating: 0x0A, count: 2_000_000), to: "a.tsv")
    let outcome = try scratch.shell("ulimit -v 1500000; $DUIYI check a.tsv")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("there is no text in its first units"))
    let quantities = try scratch.shell("$DUIYI quantities a.tsv | wc -l")
    #expect(quantities.lines == ["1"])
  }
}
