import Foundation
import TestSupport
import Testing

/// Exit statuses, messages and what is left behind.
@Suite struct StatusTests {
  private static let commands = [
    ["segment"], ["segment", "--sentences"], ["align", "terms"], ["glossary", "build"],
  ]

  @Test(arguments: commands)
  func `a file that is not there is an input error`(command: [String]) throws {
    let outcome = try Scratch().duiyi(command + ["absent.txt"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("absent.txt"))
    #expect(!outcome.isKilled)
  }

  @Test(arguments: commands)
  func `a folder is an input error`(command: [String]) throws {
    let outcome = try Scratch().duiyi(command + ["."])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("directory") || outcome.errors.contains("folder"))
  }

  @Test(arguments: commands)
  func `ill-formed UTF-8 is told with its place`(command: [String]) throws {
    let scratch = try Scratch()
    try scratch.write(Array("一行\n二é".utf8) + [0xFF] + Array("\n".utf8), to: "bad.txt")
    let outcome = try scratch.duiyi(command + ["bad.txt"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("bad.txt:2:3"))
  }

  @Test(arguments: commands)
  func `a NUL is told with its place`(command: [String]) throws {
    let scratch = try Scratch()
    try scratch.write(Array("一行\n".utf8) + [0] + Array("\n".utf8), to: "nul.txt")
    let outcome = try scratch.duiyi(command + ["nul.txt"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("nul.txt:2:1"))
  }

  @Test(arguments: [
    ["--nonsense"], ["segment", "--nonsense", "a.txt"], ["segment", "--threads", "0", "-"],
    ["segment", "--threads", "-1", "-"], ["segment", "--threads", "x", "-"], ["segment"],
    ["segment", "--format", "xml", "-"], ["align", "terms"], ["nonsense"],
    ["align", "terms", "--min-confidence", "2", "-"],
    ["align", "terms", "--min-confidence", "nan", "-"],
    ["check", "a.tsv", "--error-share", "0"], ["check", "a.tsv", "--error-share", "1"],
    ["check", "a.tsv", "--error-share", "nan"],
    ["glossary", "build"], ["glossary", "build", "--to", "xyz", "-"],
    ["glossary", "build", "--to", "csv", "--to", "tbx", "-"],
  ])
  func `a command line that is wrong has status 64`(arguments: [String]) throws {
    let outcome = try Scratch().duiyi(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output == [])
    #expect(outcome.errors != "")
  }

  @Test(arguments: [["segment"], ["align", "terms"]])
  func `an output that cannot be written has status 2`(command: [String]) throws {
    let scratch = try Scratch()
    try scratch.write("护城河(moat)。\n", to: "a.txt")
    let outcome = try scratch.duiyi(command + ["a.txt", "--output", "absent/out.txt"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("absent/out.txt"))
    #expect(try scratch.files == ["a.txt"])
  }

  @Test func `a glossary folder that cannot be made has status 2`() throws {
    let scratch = try Scratch()
    try scratch.write("护城河(moat)。\n", to: "a.txt")
    let outcome = try scratch.duiyi(
      "glossary", "build", "a.txt", "--to", "tsv", "--to", "csv", "--output", "a.txt/out")
    #expect(outcome.status == 2)
    #expect(try scratch.files == ["a.txt"])
  }

  @Test(arguments: [["segment"], ["align", "terms"]])
  func `an input error leaves no output file`(command: [String]) throws {
    let scratch = try Scratch()
    try scratch.write("护城河(moat)。\n", to: "a.txt")
    let outcome = try scratch.duiyi(command + ["a.txt", "absent.txt", "--output", "out.txt"])
    #expect(outcome.status == 1)
    #expect(try scratch.files == ["a.txt"])
  }

  @Test func `an output file is the same as standard output`() throws {
    let scratch = try Scratch()
    try scratch.write("护城河(moat)。\n", to: "a.txt")
    let outcome = try scratch.duiyi("segment", "a.txt")
    #expect(try scratch.duiyi("segment", "a.txt", "-o", "out.txt").status == 0)
    #expect(try scratch.read("out.txt") == outcome.output)
  }

  #if os(Linux)
    @Test(arguments: ["segment", "align terms", "glossary build"])
    func `a full disk has status 2`(command: String) throws {
      let scratch = try Scratch()
      try scratch.write("护城河(moat)。\n", to: "a.txt")
      let outcome = try scratch.shell("\"$DUIYI\" \(command) a.txt > /dev/full")
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("duiyi:"))
    }

    @Test func `a device that is full has status 2 as an output file`() throws {
      let scratch = try Scratch()
      try scratch.write("护城河(moat)。\n", to: "a.txt")
      #expect(try scratch.duiyi("segment", "a.txt", "-o", "/dev/full").status == 2)
    }
  #endif

  @Test func `a reader that goes away is no error`() throws {
    let scratch = try Scratch()
    try scratch.write(String(repeating: "护城河(moat)很宽。\n", count: 50_000), to: "a.txt")
    let line = "\"$DUIYI\" segment a.txt | head -1; echo ${PIPESTATUS[0]}"
    let outcome = try scratch.shell(line)
    #expect(outcome.errors == "")
    #expect(outcome.lines.last == "0")
  }

  @Test(arguments: [
    (["segment"], 0), (["segment", "--format", "jsonl"], 0),
    (["segment", "--format", "conllu"], 0),
    (["segment", "--format", "tsv"], 1), (["segment", "--sentences"], 0), (["align", "terms"], 1),
    (["align", "terms", "--format", "jsonl"], 0), (["glossary", "build"], 1),
  ])
  func `an empty file gives no more than a header`(command: [String], lines: Int) throws {
    let scratch = try Scratch()
    try scratch.write("", to: "empty.txt")
    let outcome = try scratch.duiyi(command + ["empty.txt"])
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == lines)
  }
}
