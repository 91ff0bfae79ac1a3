import Foundation
import TestSupport
import Testing

/// `align sentences`.
@Suite struct AlignSentencesTests {
  static let chinese = [
    "2019年3月，Lin 在码头开了一家小店。", "第一年他卖出了 4500 碗面。", "2021年，Tom 也来了 Harbour Street 12 号。",
    "现在这里有 38 名员工。",
  ]
  static let english = [
    "In March 2019 Lin opened a small shop on the quay.",
    "In the first year he sold 4500 bowls of noodles.",
    "In 2021 Tom came to 12 Harbour Street, too.", "There are now 38 people working here.",
  ]

  /// A folder with the pair `a.zh.txt` and `a.en.txt`.
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Self.chinese.joined(separator: "\n") + "\n", to: "a.zh.txt")
    try scratch.write(Self.english.joined(separator: "\n") + "\n", to: "a.en.txt")
    return scratch
  }

  private func run(
    _ scratch: Scratch, _ arguments: String..., input: String = ""
  ) throws -> Program.Outcome {
    try scratch.duiyi(["align", "sentences"] + arguments, input: Array(input.utf8))
  }

  /// Whether output was written: documents this short may look like strangers.
  private func isWritten(_ outcome: Program.Outcome) -> Bool {
    let isStrange = outcome.errors.contains("do not look like translations")
    return outcome.status == (isStrange ? 3 : 0)
  }

  private func fields(_ line: Substring) -> [Substring] {
    line.split(separator: "\t", omittingEmptySubsequences: false)
  }

  // MARK: What is written

  @Test func `a pair of files becomes a table`() throws {
    let outcome = try run(try scratch(), "a.zh.txt", "a.en.txt")
    #expect(isWritten(outcome))
    #expect(outcome.lines[0] == "source_ids\ttarget_ids\tconfidence\tsource\ttarget")
    let rows = outcome.lines.dropFirst().map(fields)
    #expect(rows.map { $0[3] }.joined() == Self.chinese.joined())
    #expect(rows.map { $0[4] }.joined(separator: " ") == Self.english.joined(separator: " "))
    #expect(rows.allSatisfy { $0.count == 5 && (0...1).contains(Double($0[2]) ?? -1) })
  }

  @Test func `the first side is the source, whatever its language`() throws {
    let scratch = try scratch()
    let one = try run(scratch, "a.zh.txt", "a.en.txt", "--to", "beads")
    let other = try run(scratch, "a.en.txt", "a.zh.txt", "--to", "beads")
    let turned = other.lines.map { line -> String in
      let parts = line.split(separator: ":")
      return "\(parts[1]):\(parts[0]):\(parts[2])"
    }
    #expect(one.lines.map { String($0) } == turned)
    let table = try run(scratch, "a.en.txt", "a.zh.txt")
    #expect(fields(table.lines[1])[3].hasPrefix("In March"))
  }

  @Test(arguments: ["tsv", "jsonl", "ladder", "beads", "xces", "tmx"])
  func `a file is the same as standard output`(format: String) throws {
    let scratch = try scratch()
    let outcome = try run(scratch, "a.zh.txt", "a.en.txt", "--to", format)
    #expect(isWritten(outcome) && !outcome.output.isEmpty)
    let again = try run(scratch, "a.zh.txt", "a.en.txt", "--to", format, "-o", "out")
    #expect(isWritten(again) && again.output.isEmpty)
    #expect(try scratch.read("out") == outcome.output)
  }

  @Test func `one side may be standard input`() throws {
    let scratch = try scratch()
    let table = try run(scratch, "a.zh.txt", "a.en.txt")
    let text = Self.english.joined(separator: "\n") + "\n"
    #expect(try run(scratch, "a.zh.txt", "-", input: text).output == table.output)
    #expect(try run(scratch, "-", "-", input: text).status == 64)
  }

  @Test func `Moses writes two files`() throws {
    let scratch = try scratch()
    let outcome = try run(
      scratch, "a.en.txt", "a.zh.txt", "--to", "moses", "-o", "out", "--keep-gaps")
    #expect(isWritten(outcome))
    #expect(try scratch.files == ["a.en.txt", "a.zh.txt", "out.en", "out.zh"])
    let count = try ["out.zh", "out.en"].map { try scratch.read($0).count { $0 == 0x0A } }
    #expect(count[0] == count[1] && count[0] > 0)
    #expect(String(decoding: try scratch.read("out.zh"), as: UTF8.self).hasPrefix("2019年"))
  }

  @Test func `beads below a confidence are left out`() throws {
    let scratch = try scratch()
    let all = try run(scratch, "a.zh.txt", "a.en.txt", "--to", "beads")
    let some = try run(
      scratch, "a.zh.txt", "a.en.txt", "--to", "beads", "--min-confidence", "1")
    let wanted = all.lines.filter { $0.hasSuffix(":1.0000") }
    #expect(some.lines.count <= wanted.count)
    #expect(some.lines.allSatisfy { wanted.contains($0) })
  }

  @Test func `JSON lines point into the files`() throws {
    struct Record: Decodable {
      struct Side: Decodable {
        var start: Int
        var end: Int
        var text: String
      }
      var source: Side
      var target: Side
    }
    let scratch = try Scratch()
    let english = "\u{FEFF}# A *shop*\n\n" + Self.english.joined(separator: " ")
    try scratch.write("# 小店\n\n" + Self.chinese.joined(), to: "a.zh.md")
    try scratch.write(english, to: "a.en.md")
    let outcome = try run(scratch, "a.zh.md", "a.en.md", "--to", "jsonl", "--explain")
    #expect(isWritten(outcome))
    let bytes = Array(english.utf8)
    for line in outcome.lines {
      let record = try JSONDecoder().decode(Record.self, from: Data(line.utf8))
      let raw = String(decoding: bytes[record.target.start..<record.target.end], as: UTF8.self)
      #expect(raw.replacing("*", with: "") == record.target.text)
    }
  }

  @Test func `the summary counts beads and can be silenced`() throws {
    let scratch = try scratch()
    let outcome = try run(scratch, "a.zh.txt", "a.en.txt")
    #expect(outcome.errors.contains("no dictionary"))
    #expect(outcome.errors.contains("a.zh.txt (Chinese, 4 sentences)"))
    #expect(outcome.errors.contains("below 0.5; likeness"))
    #expect(try run(scratch, "a.zh.txt", "a.en.txt", "--quiet").errors == "")
    let chosen = try run(scratch, "a.zh.txt", "a.en.txt", "--no-dictionary")
    #expect(!chosen.errors.contains("no dictionary"))
  }

  // MARK: Many pairs

  private func folders() throws -> Scratch {
    let scratch = try Scratch()
    for folder in ["zh", "en", "zh/deep", "en/deep"] {
      try FileManager.default.createDirectory(
        atPath: scratch.path(folder), withIntermediateDirectories: true)
    }
    let (chinese, english) = (Self.chinese, Self.english)
    for name in ["1.txt", "deep/2.zh.txt", "3.md", "alone.txt", ".hidden"] {
      try scratch.write(chinese.joined(separator: "\n"), to: "zh/" + name)
    }
    for name in ["1.txt", "deep/2.en.txt", "3.txt"] {
      try scratch.write(english.joined(separator: "\n"), to: "en/" + name)
    }
    return scratch
  }

  @Test func `two folders are matched by name`() throws {
    let scratch = try folders()
    let outcome = try run(scratch, "zh", "en/", "--to", "beads", "--output", "out/new")
    #expect(isWritten(outcome))
    #expect(outcome.errors.contains("zh: 1 without a counterpart by name: alone.txt"))
    #expect(outcome.errors.contains("duiyi: 3 pairs, 12 and 12 sentences"))
    let written = FileManager.default.enumerator(atPath: scratch.path("out/new"))?
      .compactMap { $0 as? String }.sorted()
    #expect(written == ["1.beads", "3.beads", "deep", "deep/2.beads"])
    #expect(try run(scratch, "zh", "en").status == 64)
    #expect(try run(scratch, "zh", "en", "-o", "out", "--fixed", "x").status == 64)
    #expect(try run(scratch, "zh", "en/1.txt", "-o", "out").status == 1)
    #expect(try run(scratch, "zh", "zh/../zh", "-o", "out").status == 1)
  }

  @Test func `a list of pairs is seen from where it lies`() throws {
    let scratch = try folders()
    try scratch.write(
      "# list\n1.txt\t../en/1.txt\n../en/3.txt\t3.md\n1.txt\t../en/3.txt\n", to: "zh/list")
    let outcome = try run(scratch, "--pairs", "zh/list", "-o", "out", "--to", "moses")
    #expect(isWritten(outcome))
    let files = try FileManager.default.contentsOfDirectory(atPath: scratch.path("out")).sorted()
    #expect(files == ["1-2.en", "1-2.zh", "1.en", "1.zh", "3.en", "3.zh"])
    #expect(try run(scratch, "--pairs", "zh/list").status == 64)
    #expect(try run(scratch, "--pairs", "zh/list", "zh", "en", "-o", "out").status == 64)
    try scratch.write("1.txt\tabsent.txt\n", to: "zh/list")
    let absent = try run(scratch, "--pairs", "zh/list", "-o", "other")
    #expect(absent.status == 1 && absent.errors.contains("zh/list:1"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("other")))
  }

  // MARK: What is known beforehand

  @Test func `a corrected bead file stands`() throws {
    let scratch = try scratch()
    let corrections = [
      ("a.zh.txt", "a.en.txt", "[0,1]:[0]\n[]:[1]:0.3\n# the rest anew\n"),
      ("a.en.txt", "a.zh.txt", "[0]:[0,1]\n[1]:[]\n"),
    ]
    for (source, target, beads) in corrections {
      try scratch.write(beads, to: "a.beads")
      let outcome = try run(scratch, source, target, "--fixed", "a.beads", "--to", "beads")
      #expect(isWritten(outcome))
    }
    try scratch.write("[0]:[0]\n[0]:[1]\n", to: "a.beads")
    let outcome = try run(scratch, "a.zh.txt", "a.en.txt", "--fixed", "a.beads")
    #expect(outcome.status == 1 && outcome.errors.contains("a.beads:2:1"))
  }

  @Test func `documents that are no translations of each other give a warning and status 3`()
    throws
  {
    let scratch = try scratch()
    let chinese = (0..<40).map { "第\($0 * 7 % 13)章讲的是山里的茶园、溪流和看不见的鸟\($0 * 31 % 17)。\n" }
    let english = (0..<37).map {
      "The committee postponed item \($0 * 5 + 200) because nobody had read page \($0 + 900).\n"
    }
    try scratch.write(chinese.joined(), to: "c.zh.txt")
    try scratch.write(english.joined(), to: "c.en.txt")
    let outcome = try run(scratch, "c.zh.txt", "c.en.txt", "--to", "beads", "--no-dictionary")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("do not look like translations"))
    #expect(!outcome.output.isEmpty)
  }

  @Test func `what is written as beads can be given back`() throws {
    let scratch = try scratch()
    let first = try run(scratch, "a.zh.txt", "a.en.txt", "--to", "beads", "-o", "a.beads")
    #expect(isWritten(first))
    let again = try run(scratch, "a.zh.txt", "a.en.txt", "--to", "jsonl", "--fixed", "a.beads")
    #expect(isWritten(again))
    let replacing = try run(
      scratch, "a.zh.txt", "a.en.txt", "--fixed", "a.beads", "-o", "a.beads")
    #expect(replacing.status == 2 && replacing.errors.contains("replace an input"))
  }

  @Test func `anchors are checked`() throws {
    let scratch = try scratch()
    try scratch.write("0\t0\n3\t3\n", to: "anchors")
    #expect(isWritten(try run(scratch, "a.zh.txt", "a.en.txt", "--anchors", "anchors")))
    try scratch.write("0\t4\n", to: "anchors")
    let outcome = try run(scratch, "a.zh.txt", "a.en.txt", "--anchors", "anchors")
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
    let scratch = try scratch()
    try scratch.write(vectors(4, 5), to: "a")
    try scratch.write(vectors(4, 5), to: "b")
    let embedded = ["align", "sentences", "a.zh.txt", "a.en.txt", "--source-embeddings", "a"]
    let both = embedded + ["--target-embeddings", "b"]
    #expect(isWritten(try scratch.duiyi(both + ["--embedding-dimension", "5"])))
    #expect(try scratch.duiyi(both).status == 1)
    #expect(try scratch.duiyi(embedded).status == 64)
    let four = try scratch.duiyi(both + ["--embedding-dimension", "4"])
    #expect(four.status == 1 && four.errors.contains("5 vectors, but a.zh.txt has 4 sentences"))
  }

  // MARK: What cannot be aligned

  @Test func `an empty side is an error`() throws {
    let scratch = try scratch()
    try scratch.write("", to: "empty.txt")
    try scratch.write(" \n\n", to: "blank.txt")
    for name in ["empty.txt", "blank.txt"] {
      let outcome = try run(
        scratch, "a.zh.txt", name, "--source", "zh", "--output", "out")
      #expect(outcome.status == 1 && outcome.errors.contains(name))
    }
    let segmented = try run(scratch, "blank.txt", "a.zh.txt", "--target", "zh", "--segmented")
    #expect(segmented.status == 1)
    #expect(try scratch.files == ["a.en.txt", "a.zh.txt", "blank.txt", "empty.txt"])
  }

  @Test func `the same file twice is an error`() throws {
    let scratch = try scratch()
    try scratch.write(try scratch.read("a.zh.txt"), to: "copy.txt")
    for name in ["a.zh.txt", "./a.zh.txt", "copy.txt"] {
      let outcome = try run(scratch, "a.zh.txt", name)
      #expect(outcome.status == 1 && outcome.errors.contains("same"))
    }
  }

  @Test func `two sides in one language are an error that says so`() throws {
    let scratch = try scratch()
    try scratch.write("一家店。\n", to: "b.zh.txt")
    let outcome = try run(scratch, "a.zh.txt", "b.zh.txt")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("b.zh.txt: looks Chinese like a.zh.txt"))
    #expect(isWritten(try run(scratch, "a.zh.txt", "b.zh.txt", "--target", "en")))
    try scratch.write("1 2 3\n", to: "digits.txt")
    #expect(try run(scratch, "a.zh.txt", "digits.txt").status == 1)
    #expect(isWritten(try run(scratch, "a.zh.txt", "digits.txt", "--source", "zh")))
  }

  @Test func `sides that are swapped are an error that says so`() throws {
    let scratch = try scratch()
    for options in [
      ["--source", "en"], ["--target", "zh"], ["--source", "en", "--target", "zh"],
    ] {
      let outcome = try scratch.duiyi(["align", "sentences", "a.zh.txt", "a.en.txt"] + options)
      #expect(outcome.status == 1 && outcome.errors.contains("swapped"))
    }
  }

  @Test func `sides may be encoded differently`() throws {
    let scratch = try scratch()
    // 好。in GB18030.
    try scratch.write([0xBA, 0xC3, 0xA1, 0xA3, 0x0A], to: "gb.txt")
    try scratch.write("It’s good.\n", to: "b.txt")
    let failed = try run(scratch, "gb.txt", "b.txt")
    #expect(failed.status == 1 && failed.errors.contains("--source-encoding"))
    let outcome = try run(scratch, "gb.txt", "b.txt", "--source-encoding", "GB18030")
    #expect(isWritten(outcome) && outcome.text.contains("好。"))
  }

  @Test func `an output that would replace an input is refused`() throws {
    let scratch = try scratch()
    let before = try scratch.read("a.en.txt")
    let outcome = try run(scratch, "a.zh.txt", "a.en.txt", "-o", "./a.en.txt")
    #expect(outcome.status == 2 && outcome.errors.contains("replace an input"))
    try scratch.write(before, to: "m.en")
    try scratch.write(try scratch.read("a.zh.txt"), to: "m.zh")
    #expect(try run(scratch, "m.zh", "m.en", "--to", "moses", "-o", "m").status == 2)
    #expect(try scratch.read("a.en.txt") == before && scratch.read("m.en") == before)
  }

  @Test func `nothing is left of an output that cannot be written`() throws {
    let scratch = try scratch()
    let files = try scratch.files
    #expect(try run(scratch, "a.zh.txt", "a.en.txt", "-o", "absent/out.tsv").status == 2)
    try FileManager.default.createDirectory(
      atPath: scratch.path("m.en"), withIntermediateDirectories: true)
    let moses = try run(scratch, "a.zh.txt", "a.en.txt", "--to", "moses", "-o", "m")
    #expect(moses.status == 2)
    #expect(try scratch.files == (files + ["m.en"]).sorted())
    #expect(try run(scratch, "a.zh.txt", "absent.txt", "-o", "out").status == 1)
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
    let outcome = try scratch().duiyi(["align", "sentences"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output == [] && outcome.errors != "")
  }
}
