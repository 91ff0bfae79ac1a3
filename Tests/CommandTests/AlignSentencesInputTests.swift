import Foundation
import TestSupport
import Testing

/// What `align sentences` is told beforehand, and what it refuses.
@Suite struct AlignSentencesInputTests {
  private let pair = AlignedPair()

  // MARK: What is known beforehand

  @Test func `a corrected bead file stands`() throws {
    let scratch = try pair.scratch()
    let corrections = [
      ("a.zh.txt", "a.en.txt", "[0,1]:[0]\n[]:[1]:0.3\n# the rest anew\n"),
      ("a.en.txt", "a.zh.txt", "[0]:[0,1]\n[1]:[]\n"),
    ]
    for (source, target, beads) in corrections {
      try scratch.write(beads, to: "a.beads")
      let outcome = try pair.run(scratch, source, target, "--fixed", "a.beads", "--to", "beads")
      #expect(pair.isWritten(outcome))
    }
    try scratch.write("[0]:[0]\n[0]:[1]\n", to: "a.beads")
    let outcome = try pair.run(scratch, "a.zh.txt", "a.en.txt", "--fixed", "a.beads")
    #expect(outcome.status == 1 && outcome.errors.contains("a.beads:2:1"))
  }

  @Test func `code, and what is beside the main text of a page, can be left out`() throws {
    let scratch = try Scratch()
    try scratch.write(
      "<title>题</title><nav>首页</nav><p>茶园在山里。</p><pre>let a = 1</pre>", to: "a.html")
    try scratch.write("# Tea\n\n```\nlet a = 1\n```\n\nThe garden is in the hills.\n", to: "b.md")
    func text(_ options: [String]) throws -> String {
      try scratch.duiyi(
        ["align", "sentences", "a.html", "b.md", "-q", "--no-dictionary"] + options
      ).text
    }
    let (all, main) = try (text([]), text(["--main", "--no-code"]))
    for beside in ["题", "首页", "let a = 1"] {
      #expect(all.contains(beside) && !main.contains(beside), "\(beside)")
    }
    for kept in ["茶园在山里。", "Tea", "The garden is in the hills."] {
      #expect(all.contains(kept) && main.contains(kept), "\(kept)")
    }
  }

  @Test func `what cannot be read names the way`() throws {
    let scratch = try Scratch()
    try scratch.write("x", to: "a.doc")
    try scratch.write("好。", to: "b.txt")
    let outcome = try scratch.duiyi(["align", "sentences", "a.doc", "b.txt", "--no-dictionary"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("soffice --headless --convert-to docx a.doc"))
  }

  @Test func `documents that are no translations of each other give a warning and status 3`()
    throws
  {
    let scratch = try pair.scratch()
    let chinese = (0..<40).map { "第\($0 * 7 % 13)章讲的是山里的茶园、溪流和看不见的鸟\($0 * 31 % 17)。\n" }
    let english = (0..<37).map {
      "The committee postponed item \($0 * 5 + 200) because nobody had read page \($0 + 900).\n"
    }
    try scratch.write(chinese.joined(), to: "c.zh.txt")
    try scratch.write(english.joined(), to: "c.en.txt")
    let outcome = try pair.run(scratch, "c.zh.txt", "c.en.txt", "--to", "beads", "--no-dictionary")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("do not look like translations"))
    #expect(!outcome.output.isEmpty)
  }

  @Test func `what is written as beads can be given back`() throws {
    let scratch = try pair.scratch()
    let first = try pair.run(scratch, "a.zh.txt", "a.en.txt", "--to", "beads", "-o", "a.beads")
    #expect(pair.isWritten(first))
    let again = try pair.run(scratch, "a.zh.txt", "a.en.txt", "--to", "jsonl", "--fixed", "a.beads")
    #expect(pair.isWritten(again))
    let replacing = try pair.run(
      scratch, "a.zh.txt", "a.en.txt", "--fixed", "a.beads", "-o", "a.beads")
    #expect(replacing.status == 2 && replacing.errors.contains("replace an input"))
  }

  @Test func `anchors are checked`() throws {
    let scratch = try pair.scratch()
    try scratch.write("0\t0\n3\t3\n", to: "anchors")
    #expect(pair.isWritten(try pair.run(scratch, "a.zh.txt", "a.en.txt", "--anchors", "anchors")))
    try scratch.write("0\t4\n", to: "anchors")
    let outcome = try pair.run(scratch, "a.zh.txt", "a.en.txt", "--anchors", "anchors")
    #expect(
      outcome.status == 1 && outcome.errors.contains("anchors:1:3: the target has no sentence 4"))
  }

  private func vectors(_ rows: Int, _ columns: Int) -> [UInt8] {
    (0..<rows * columns).flatMap { number in
      let bits = Float(number % 7 + 1).bitPattern
      return (0..<4).map { UInt8(truncatingIfNeeded: bits >> (8 * UInt32($0))) }
    }
  }

  @Test func `embeddings must fit the sentences and each other`() throws {
    let scratch = try pair.scratch()
    try scratch.write(vectors(4, 5), to: "a")
    try scratch.write(vectors(4, 5), to: "b")
    let embedded = ["align", "sentences", "a.zh.txt", "a.en.txt", "--source-embeddings", "a"]
    let both = embedded + ["--target-embeddings", "b"]
    #expect(pair.isWritten(try scratch.duiyi(both + ["--embedding-dimension", "5"])))
    #expect(try scratch.duiyi(both).status == 1)
    #expect(try scratch.duiyi(embedded).status == 64)
    let four = try scratch.duiyi(both + ["--embedding-dimension", "4"])
    #expect(four.status == 1 && four.errors.contains("5 vectors, but a.zh.txt has 4 sentences"))
  }

  // MARK: What cannot be aligned

  @Test func `an empty side is an error`() throws {
    let scratch = try pair.scratch()
    try scratch.write("", to: "empty.txt")
    try scratch.write(" \n\n", to: "blank.txt")
    for name in ["empty.txt", "blank.txt"] {
      let outcome = try pair.run(
        scratch, "a.zh.txt", name, "--source", "zh", "--output", "out")
      #expect(outcome.status == 1 && outcome.errors.contains(name))
    }
    let segmented = try pair.run(scratch, "blank.txt", "a.zh.txt", "--target", "zh", "--segmented")
    #expect(segmented.status == 1)
    #expect(try scratch.files == ["a.en.txt", "a.zh.txt", "blank.txt", "empty.txt"])
  }

  @Test func `the same file twice is an error`() throws {
    let scratch = try pair.scratch()
    try scratch.write(try scratch.read("a.zh.txt"), to: "copy.txt")
    for name in ["a.zh.txt", "./a.zh.txt", "copy.txt"] {
      let outcome = try pair.run(scratch, "a.zh.txt", name)
      #expect(outcome.status == 1 && outcome.errors.contains("same"))
    }
  }

  @Test func `two sides in one language are an error that says so`() throws {
    let scratch = try pair.scratch()
    try scratch.write("一家店。\n", to: "b.zh.txt")
    let outcome = try pair.run(scratch, "a.zh.txt", "b.zh.txt")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("b.zh.txt: looks Chinese like a.zh.txt"))
    #expect(pair.isWritten(try pair.run(scratch, "a.zh.txt", "b.zh.txt", "--target", "en")))
    try scratch.write("1 2 3\n", to: "digits.txt")
    #expect(try pair.run(scratch, "a.zh.txt", "digits.txt").status == 1)
    #expect(pair.isWritten(try pair.run(scratch, "a.zh.txt", "digits.txt", "--source", "zh")))
  }

  @Test func `sides that are swapped are an error that says so`() throws {
    let scratch = try pair.scratch()
    for options in [
      ["--source", "en"], ["--target", "zh"], ["--source", "en", "--target", "zh"],
    ] {
      let outcome = try scratch.duiyi(["align", "sentences", "a.zh.txt", "a.en.txt"] + options)
      #expect(outcome.status == 1 && outcome.errors.contains("swapped"))
    }
  }

  @Test func `sides may be encoded differently`() throws {
    let scratch = try pair.scratch()
    // 好。in GB18030.
    try scratch.write([0xBA, 0xC3, 0xA1, 0xA3, 0x0A], to: "gb.txt")
    try scratch.write("It’s good.\n", to: "b.txt")
    let failed = try pair.run(scratch, "gb.txt", "b.txt")
    #expect(failed.status == 1 && failed.errors.contains("--source-encoding"))
    let outcome = try pair.run(scratch, "gb.txt", "b.txt", "--source-encoding", "GB18030")
    #expect(pair.isWritten(outcome) && outcome.text.contains("好。"))
  }

  @Test func `an output that would replace an input is refused`() throws {
    let scratch = try pair.scratch()
    let before = try scratch.read("a.en.txt")
    let outcome = try pair.run(scratch, "a.zh.txt", "a.en.txt", "-o", "./a.en.txt")
    #expect(outcome.status == 2 && outcome.errors.contains("replace an input"))
    try scratch.write(before, to: "m.en")
    try scratch.write(try scratch.read("a.zh.txt"), to: "m.zh")
    #expect(try pair.run(scratch, "m.zh", "m.en", "--to", "moses", "-o", "m").status == 2)
    #expect(try scratch.read("a.en.txt") == before && scratch.read("m.en") == before)
  }

  @Test func `nothing is left of an output that cannot be written`() throws {
    let scratch = try pair.scratch()
    let files = try scratch.files
    #expect(try pair.run(scratch, "a.zh.txt", "a.en.txt", "-o", "absent/out.tsv").status == 2)
    try FileManager.default.createDirectory(
      atPath: scratch.path("m.en"), withIntermediateDirectories: true)
    let moses = try pair.run(scratch, "a.zh.txt", "a.en.txt", "--to", "moses", "-o", "m")
    #expect(moses.status == 2)
    #expect(try scratch.files == (files + ["m.en"]).sorted())
    #expect(try pair.run(scratch, "a.zh.txt", "absent.txt", "-o", "out").status == 1)
    #expect(try scratch.files == (files + ["m.en"]).sorted())
  }

  @Test(arguments: [
    [], ["a.zh.txt"], ["a.zh.txt", "a.en.txt", "a.zh.txt"],
    ["a.zh.txt", "a.en.txt", "--to", "moses"], ["a.zh.txt", "a.en.txt", "--to", "xml"],
    ["a.zh.txt", "a.en.txt", "--to", "ladder", "--min-confidence", "0.5"],
    ["a.zh.txt", "a.en.txt", "--to", "beads", "--explain"],
    ["a.zh.txt", "a.en.txt", "--keep-gaps"], ["a.zh.txt", "a.en.txt", "--min-confidence", "2"],
    ["a.zh.txt", "a.en.txt", "--source", "zh", "--target", "zh"],
    ["a.zh.txt", "a.en.txt", "--source", "fr"],
    ["a.zh.txt", "a.en.txt", "--segmented", "--input-format", "markdown"],
    ["a.zh.txt", "a.en.txt", "--embedding-dimension", "5"],
    ["a.zh.txt", "a.en.txt", "--pairs", "list"],
  ])
  func `a command line that is wrong has status 64`(arguments: [String]) throws {
    let outcome = try pair.scratch().duiyi(["align", "sentences"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output == [] && outcome.errors != "")
  }
}
