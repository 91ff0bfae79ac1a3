import Foundation
import TestSupport
import Testing

/// Folders and lists of which not all can be used.
@Suite struct AlignFoldersTests {
  /// Three pairs, the second of which is empty on one side.
  private func folders() throws -> Scratch {
    let scratch = try Scratch()
    for folder in ["zh", "en"] {
      try FileManager.default.createDirectory(
        atPath: scratch.path(folder), withIntermediateDirectories: true)
    }
    for name in ["1", "2", "3"] {
      try scratch.write(
        name == "2" ? "" : "第\(name)座灯塔在岛上。\n看守人有\(name)只羊。\n", to: "zh/\(name).txt")
      try scratch.write(
        "Lighthouse \(name) is on the island.\nThe keeper has \(name) sheep.\n",
        to: "en/\(name).txt")
    }
    return scratch
  }

  private func run(_ scratch: Scratch, _ arguments: String...) throws -> Program.Outcome {
    try scratch.duiyi(["align", "sentences", "--no-dictionary"] + arguments)
  }

  private func exists(_ scratch: Scratch, _ path: String) -> Bool {
    FileManager.default.fileExists(atPath: scratch.path(path))
  }

  @Test func `a pair that cannot be used is told of, and the others are aligned`() throws {
    let scratch = try folders()
    let outcome = try run(scratch, "zh", "en", "-o", "out", "--report", "report.jsonl")
    #expect(outcome.status == 4)
    #expect(outcome.errors.contains("duiyi: left out: zh/2.txt: the file is empty"))
    #expect(outcome.errors.contains("; 1 pair could not be used"))
    #expect(exists(scratch, "out/1.tsv") && exists(scratch, "out/3.tsv"))
    #expect(!exists(scratch, "out/2.tsv"))
    let lines = try TestData.lines(of: URL(fileURLWithPath: scratch.path("report.jsonl")))
    #expect(lines.count == 3)
    #expect(lines[0].contains(#""source":"zh/2.txt""#) && lines[0].contains("unusable"))
    #expect(lines[1].contains(#""output":["out/1.tsv"]"#))
  }

  @Test func `the first such pair can end the run`() throws {
    let scratch = try folders()
    let outcome = try run(scratch, "zh", "en", "-o", "out", "--fail-fast")
    #expect(outcome.status == 1 && outcome.errors.contains("zh/2.txt: the file is empty"))
  }

  @Test func `a list goes on where a document is not there`() throws {
    let scratch = try folders()
    try scratch.write("zh/1.txt\ten/1.txt\nzh/9.txt\ten/3.txt\n", to: "list")
    let outcome = try run(scratch, "--pairs", "list", "-o", "out", "-q")
    #expect(outcome.status == 4 && outcome.errors.contains("list:2: there is no file zh/9.txt"))
    #expect(exists(scratch, "out/1.tsv"))
    let stopped = try run(scratch, "--pairs", "list", "-o", "other", "-q", "--fail-fast")
    #expect(stopped.status == 1 && !exists(scratch, "other/1.tsv"))
  }

  @Test func `where all is there nothing is made anew`() throws {
    let scratch = try folders()
    try scratch.write("第2座灯塔。\n", to: "zh/2.txt")
    #expect(try [0, 3].contains(run(scratch, "zh", "en", "-o", "out").status))
    try scratch.write("mine", to: "out/1.tsv")
    try FileManager.default.removeItem(atPath: scratch.path("out/3.tsv"))
    let outcome = try run(scratch, "zh", "en", "-o", "out", "--skip-existing")
    #expect(outcome.errors.contains("; 2 pairs there already"))
    #expect(exists(scratch, "out/3.tsv"))
    #expect(try String(contentsOfFile: scratch.path("out/1.tsv"), encoding: .utf8) == "mine")
  }

  @Test func `a pair alone and among others has the same beads`() throws {
    let scratch = try folders()
    try scratch.write("第2座灯塔。\n", to: "zh/2.txt")
    _ = try run(scratch, "zh", "en", "-o", "out", "--independent")
    _ = try run(scratch, "zh/3.txt", "en/3.txt", "-o", "alone.tsv")
    let among = try String(contentsOfFile: scratch.path("out/3.tsv"), encoding: .utf8)
    #expect(try String(contentsOfFile: scratch.path("alone.tsv"), encoding: .utf8) == among)
  }
}
