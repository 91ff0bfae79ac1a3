import TestSupport
import Testing

/// Whether several files of pairs are read as what they are.
@Suite struct SeveralBitextsTests {
  /// Memories of one pair each, the second with its languages in the other order.
  private func memories() throws -> Scratch {
    func tmx(_ first: (String, String), _ second: (String, String)) -> String {
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence"
      o-tmf="t" adminlang="en" srclang="\(first.0)" datatype="xml"/><body>
      <tu><tuv xml:lang="\(first.0)"><seg>\(first.1)</seg></tuv>
      <tuv xml:lang="\(second.0)"><seg>\(second.1)</seg></tuv></tu></body></tmx>
      """
    }
    let scratch = try Scratch()
    try scratch.write(tmx(("zh-CN", "自由现金流增长。"), ("en", "Free cash flow grew.")), to: "m1.tmx")
    try scratch.write(tmx(("en", "Backlog fell."), ("zh-CN", "积压订单下降。")), to: "m2.tmx")
    return scratch
  }

  @Test func `memories become one, each unit with the name of its file`() throws {
    let scratch = try memories()
    let outcome = try scratch.duiyi("convert", "m1.tmx", "m2.tmx", "all.jsonl")
    #expect(outcome.status == 0 && outcome.errors.contains("2 units"), "\(outcome.errors)")
    let lines = String(decoding: try scratch.read("all.jsonl"), as: UTF8.self)
      .split(separator: "\n")
    try #require(lines.count == 2)
    #expect(lines[0].contains(#""source":"自由现金流增长。","target":"Free cash flow grew.""#))
    #expect(lines[0].contains(#"{"name":"x-file","value":"m1.tmx"}"#))
    // What the first file says of languages holds for the others.
    #expect(lines[1].contains(#""source":"积压订单下降。","target":"Backlog fell.""#))
    #expect(lines[1].contains(#"{"name":"x-file","value":"m2.tmx"}"#))
  }

  @Test func `a glossary is built of several memories`() throws {
    let scratch = try memories()
    let outcome = try scratch.duiyi("glossary", "build", "m1.tmx", "m2.tmx")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let rows = outcome.lines.dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(rows.map { "\($0[1]) = \($0[3])" } == ["自由现金流 = free cash flow", "积压订单 = backlog"])
  }

  @Test func `words of several memories are linked in their order`() throws {
    let scratch = try memories()
    let outcome = try scratch.duiyi("align", "words", "m1.tmx", "m2.tmx", "--to", "jsonl")
    #expect(outcome.lines.count == 2, "\(outcome.errors)")
    #expect(outcome.lines.last?.contains("积压") == true)
  }

  @Test func `several memories are checked as one`() throws {
    let scratch = try memories()
    let outcome = try scratch.duiyi(
      "check", "m1.tmx", "m2.tmx", "--to", "json", "--fail-on", "never")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains(#""segments": 2"#))
    #expect(outcome.text.contains(#""name": "m1.tmx m2.tmx""#))
    let noted = try scratch.duiyi(
      "check", "m1.tmx", "m2.tmx", "-o", "noted.tmx", "--fail-on", "never")
    #expect(noted.status == 0, "\(noted.errors)")
    let memory = String(decoding: try scratch.read("noted.tmx"), as: UTF8.self)
    #expect(memory.contains("x-file") && memory.contains("m2.tmx"))
  }

  @Test func `the form of several files may be named`() throws {
    let scratch = try memories()
    let glossary = try scratch.duiyi("glossary", "build", "m1.tmx", "m2.tmx", "--from", "tmx")
    #expect(glossary.status == 0, "\(glossary.errors)")
  }

  @Test func `an output that is named by its option leaves all files as inputs`() throws {
    let scratch = try memories()
    let outcome = try scratch.duiyi("convert", "m1.tmx", "m2.tmx", "-o", "all.jsonl")
    #expect(outcome.status == 0 && outcome.errors.contains("2 units"), "\(outcome.errors)")
    let lines = try scratch.duiyi("convert", "m1.tmx", "--json", "-o", "-")
    #expect(lines.lines.count == 1 && lines.lines[0].hasPrefix("{"))
  }

  @Test(arguments: [["m1.tmx", "a.txt"], ["a.txt", "m1.tmx"], ["m1.tmx", "a.po"]])
  func `a suffix that contradicts the form is refused`(files: [String]) throws {
    let scratch = try memories()
    try scratch.write("a\n", to: "a.txt")
    try scratch.write("a\n", to: "a.po")
    let outcome = try scratch.duiyi(["convert"] + files + ["all.tmx"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("do not tell one form"))
    #expect((try? scratch.read("all.tmx")) == nil)
  }

  @Test(arguments: [
    ["convert", "a.tsv", "none.tsv", "-o", "out.tsv"], ["check", "a.tsv", "none.tsv"],
    ["check", "a.tsv", "none.tsv", "--by-unit", "--from", "tsv"],
    ["glossary", "build", "a.tsv", "none.tsv"],
    ["glossary", "count", "a.tsv", "none.tsv", "--model", "m", "-o", "out"],
    ["glossary", "build", "--from-counts", "a.tsv", "--from-counts", "none.tsv"],
    ["align", "words", "a.tsv", "none.tsv"], ["train", "a.tsv", "none.tsv", "-o", "out"],
    ["train", "a.tsv", "--priors", "none.tsv", "-o", "out"],
    ["score", "a.tsv", "none.tsv"], ["segment", "a.tsv", "none.tsv"],
    ["quantities", "a.tsv", "none.tsv"],
    ["align", "terms", "a.tsv", "none.tsv"],
    ["glossary", "merge", "a.tsv", "none.tsv", "-o", "out.csv"],
    ["segment", "a.tsv", "folder"],
  ])
  func `a file that is not there ends work on several before it begins`(words: [String]) throws {
    let scratch = try Scratch()
    try scratch.write("积压订单下降。\tBacklog fell.\n", to: "a.tsv")
    _ = try scratch.shell("mkdir folder")
    let outcome = try scratch.duiyi(words)
    let saysFound = words[0] == "check" || words.contains("merge")
    #expect(outcome.status == (saysFound ? 2 : 1))
    let isFolder = words.contains("folder")
    #expect(
      outcome.errors
        == (isFolder
          ? "duiyi: folder: is a directory\n" : "duiyi: none.tsv: no such file or directory\n"))
    #expect(outcome.text.isEmpty)
    #expect(try scratch.files == ["a.tsv", "folder"])
  }

  @Test func `an error in a later file names it and writes nothing`() throws {
    let scratch = try memories()
    try scratch.write("<tmx version=\"1.4\"><header/><body><tu>", to: "m2.tmx")
    let outcome = try scratch.duiyi("convert", "m1.tmx", "m2.tmx", "all.tsv")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("m2.tmx"))
    #expect((try? scratch.read("all.tsv")) == nil)
  }
}
