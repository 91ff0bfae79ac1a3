import Foundation
import TestSupport
import Testing

/// Files that a command line names do not replace each other, and what is there already is what was asked for.
@Suite struct OutputGuardTests {
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("今天天气很好。\n", to: "text")
    try scratch.write("保存\tSave\n", to: "pairs.tsv")
    try scratch.write("zh,en\n保存,Save\n", to: "terms.csv")
    return scratch
  }

  private func text(_ scratch: Scratch, _ path: String) throws -> String {
    String(decoding: try scratch.read(path), as: UTF8.self)
  }

  @Test(arguments: [
    (["segment", "text", "-o", "x", "--report", "x"], 64),
    (["segment", "text", "-o", "./x", "--report=x"], 64),
    (["segment", "text", "-o", "x", "--report", "text"], 2),
    (["check", "pairs.tsv", "--terms", "terms.csv", "-o", "terms.csv"], 2),
    (["check", "pairs.tsv", "--write-baseline", "pairs.tsv"], 2),
  ])
  func `an output that would replace another file is refused`(
    arguments: [String], status: Int
  ) throws {
    let scratch = try scratch()
    #expect(try Int(scratch.duiyi(arguments).status) == status)
    #expect(try text(scratch, "text") == "今天天气很好。\n")
    #expect(try text(scratch, "pairs.tsv") == "保存\tSave\n")
    #expect(try text(scratch, "terms.csv") == "zh,en\n保存,Save\n")
    #expect(!FileManager.default.fileExists(atPath: scratch.path("x")))
  }

  @Test func `a text may be written over itself and a baseline anew`() throws {
    let scratch = try scratch()
    #expect(try scratch.duiyi(["segment", "text", "-o", "text"]).status == 0)
    #expect(try text(scratch, "text").contains(" "))
    #expect(try scratch.duiyi(["check", "pairs.tsv", "--write-baseline", "known"]).status == 0)
    let again = ["check", "pairs.tsv", "--baseline", "known", "--write-baseline", "known"]
    #expect(try scratch.duiyi(again).status == 0)
  }

  @Test
  func `work is done anew where another file is asked for or the one that is there was changed`()
    throws
  {
    let scratch = try scratch()
    func run(_ output: String) throws -> String {
      let outcome = try scratch.duiyi(
        ["segment", "text", "-o", output, "--report", "report", "--skip-existing"])
      #expect(outcome.status == 0)
      return outcome.errors
    }
    _ = try run("a")
    #expect(try run("a").contains("done before"))
    try scratch.write("old", to: "b")
    #expect(try !run("b").contains("done before"))
    #expect(try text(scratch, "b") == text(scratch, "a"))
    // The report names b now; a is what it was.
    #expect(try run("a").contains("done before"))
    try scratch.write("", to: "a")
    #expect(try !run("a").contains("done before"))
    #expect(try text(scratch, "a") == text(scratch, "b"))
  }

  @Test func `what comes through a pipe is read each time`() throws {
    let scratch = try scratch()
    let pipe = scratch.path("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    for words in ["一个苹果", "两个香蕉"] {
      let writer = Thread {
        try? Data("\(words)\n".utf8).write(to: URL(fileURLWithPath: pipe), options: [])
      }
      writer.start()
      let outcome = try scratch.duiyi(
        ["segment", "pipe", "-o", "out", "--report", "report", "--skip-existing"])
      #expect(outcome.status == 0)
      #expect(try text(scratch, "out").filter { !$0.isWhitespace } == words)
    }
  }
}
