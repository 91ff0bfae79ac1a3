import Foundation
import TestSupport
import Testing

/// `align sentences`.
@Suite struct AlignSentencesTests {
  private let pair = AlignedPair()

  private func fields(_ line: Substring) -> [Substring] {
    line.split(separator: "\t", omittingEmptySubsequences: false)
  }

  // MARK: What is written

  @Test func `a pair of files becomes a table`() throws {
    let outcome = try pair.run(try pair.scratch(), "a.zh.txt", "a.en.txt")
    #expect(pair.isWritten(outcome))
    #expect(outcome.lines[0] == "source_ids\ttarget_ids\tconfidence\tsource\ttarget")
    let rows = outcome.lines.dropFirst().map(fields)
    #expect(rows.map { $0[3] }.joined() == AlignedPair.chinese.joined())
    #expect(rows.map { $0[4] }.joined(separator: " ") == AlignedPair.english.joined(separator: " "))
    #expect(rows.allSatisfy { $0.count == 5 && (0...1).contains(Double($0[2]) ?? -1) })
  }

  @Test func `the first side is the source, whatever its language`() throws {
    let scratch = try pair.scratch()
    let one = try pair.run(scratch, "a.zh.txt", "a.en.txt", "--to", "beads")
    let other = try pair.run(scratch, "a.en.txt", "a.zh.txt", "--to", "beads")
    let turned = other.lines.map { line -> String in
      let parts = line.split(separator: ":")
      return "\(parts[1]):\(parts[0]):\(parts[2])"
    }
    #expect(one.lines.map { String($0) } == turned)
    let table = try pair.run(scratch, "a.en.txt", "a.zh.txt")
    #expect(fields(table.lines[1])[3].hasPrefix("In March"))
  }

  @Test(arguments: ["tsv", "jsonl", "ladder", "beads", "xces", "tmx"])
  func `a file is the same as standard output`(format: String) throws {
    let scratch = try pair.scratch()
    let outcome = try pair.run(scratch, "a.zh.txt", "a.en.txt", "--to", format)
    #expect(pair.isWritten(outcome) && !outcome.output.isEmpty)
    let again = try pair.run(scratch, "a.zh.txt", "a.en.txt", "--to", format, "-o", "out")
    #expect(pair.isWritten(again) && again.output.isEmpty)
    #expect(try scratch.read("out") == outcome.output)
  }

  @Test func `one side may be standard input`() throws {
    let scratch = try pair.scratch()
    let table = try pair.run(scratch, "a.zh.txt", "a.en.txt")
    let text = AlignedPair.english.joined(separator: "\n") + "\n"
    #expect(try pair.run(scratch, "a.zh.txt", "-", input: text).output == table.output)
    #expect(try pair.run(scratch, "-", "-", input: text).status == 64)
  }

  @Test func `Moses writes two files`() throws {
    let scratch = try pair.scratch()
    let outcome = try pair.run(
      scratch, "a.en.txt", "a.zh.txt", "--to", "moses", "-o", "out", "--keep-gaps")
    #expect(pair.isWritten(outcome))
    #expect(try scratch.files == ["a.en.txt", "a.zh.txt", "out.en", "out.zh"])
    let count = try ["out.zh", "out.en"].map { try scratch.read($0).count { $0 == 0x0A } }
    #expect(count[0] == count[1] && count[0] > 0)
    #expect(String(decoding: try scratch.read("out.zh"), as: UTF8.self).hasPrefix("2019年"))
  }

  @Test func `beads below a confidence are left out`() throws {
    let scratch = try pair.scratch()
    let all = try pair.run(scratch, "a.zh.txt", "a.en.txt", "--to", "beads")
    let some = try pair.run(
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
    let english = "\u{FEFF}# A *shop*\n\n" + AlignedPair.english.joined(separator: " ")
    try scratch.write("# 小店\n\n" + AlignedPair.chinese.joined(), to: "a.zh.md")
    try scratch.write(english, to: "a.en.md")
    let outcome = try pair.run(scratch, "a.zh.md", "a.en.md", "--to", "jsonl", "--explain")
    #expect(pair.isWritten(outcome))
    let bytes = Array(english.utf8)
    for line in outcome.lines {
      let record = try JSONDecoder().decode(Record.self, from: Data(line.utf8))
      let raw = String(decoding: bytes[record.target.start..<record.target.end], as: UTF8.self)
      #expect(raw.replacing("*", with: "") == record.target.text)
    }
  }

  @Test func `the summary counts beads and can be silenced`() throws {
    let scratch = try pair.scratch()
    let outcome = try pair.run(scratch, "a.zh.txt", "a.en.txt")
    #expect(outcome.errors.contains("no dictionary"))
    #expect(outcome.errors.contains("a.zh.txt (Chinese, 4 sentences)"))
    #expect(outcome.errors.contains("below 0.5; likeness"))
    #expect(try pair.run(scratch, "a.zh.txt", "a.en.txt", "--quiet").errors == "")
    let chosen = try pair.run(scratch, "a.zh.txt", "a.en.txt", "--no-dictionary")
    #expect(!chosen.errors.contains("no dictionary"))
  }

  @Test(.needsDictionary) func `a part that one side lacks is told and reported`() throws {
    struct Record: Decodable {
      struct Passage: Decodable, Equatable {
        var side: String
        var first: Int
        var sentences: Int
      }
      var unaligned: [Passage]
    }
    let scratch = try Scratch()
    let call = CorpusDocument.earningsCall
    let guide = try CorpusDocument.userGuide.sentences("en")
    let english = try call.sentences("en")
    try scratch.write(call.sentences("zh").joined(separator: "\n"), to: "a.zh.txt")
    try scratch.write(
      (english[..<60] + guide + english[60...]).joined(separator: "\n"), to: "a.en.txt")
    let outcome = try pair.run(
      scratch, "a.zh.txt", "a.en.txt", "--segmented", "--report", "r.jsonl")
    let line = try TestData.lines(of: URL(fileURLWithPath: scratch.path("r.jsonl")))[0]
    let record = try JSONDecoder().decode(Record.self, from: Data(line.utf8))
    let passage = try #require(record.unaligned.first)
    #expect(record.unaligned.count == 1 && passage.side == "target", "\(record.unaligned)")
    #expect(abs(passage.first - 60) <= 2 && abs(passage.sentences - guide.count) <= 4)
    #expect(
      outcome.errors.contains(
        "duiyi: \(passage.sentences) sentences in a row of a.en.txt, [\(passage.first)] to"),
      "\(outcome.errors)")
  }

  // MARK: Many pairs

  private func folders() throws -> Scratch {
    let scratch = try Scratch()
    for folder in ["zh", "en", "zh/deep", "en/deep"] {
      try FileManager.default.createDirectory(
        atPath: scratch.path(folder), withIntermediateDirectories: true)
    }
    let (chinese, english) = (AlignedPair.chinese, AlignedPair.english)
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
    let outcome = try pair.run(scratch, "zh", "en/", "--to", "beads", "--output", "out/new")
    #expect(pair.isWritten(outcome))
    #expect(outcome.errors.contains("zh: 1 without a counterpart by name: alone.txt"))
    #expect(outcome.errors.contains("duiyi: 3 pairs, 12 and 12 sentences"))
    let written = FileManager.default.enumerator(atPath: scratch.path("out/new"))?
      .compactMap { $0 as? String }.sorted()
    #expect(written == ["1.beads", "3.beads", "deep", "deep/2.beads"])
    #expect(try pair.run(scratch, "zh", "en").status == 64)
    #expect(try pair.run(scratch, "zh", "en", "-o", "out", "--fixed", "x").status == 64)
    #expect(try pair.run(scratch, "zh", "en/1.txt", "-o", "out").status == 1)
    #expect(try pair.run(scratch, "zh", "zh/../zh", "-o", "out").status == 1)
  }

  @Test func `a list of pairs is seen from where it lies`() throws {
    let scratch = try folders()
    try scratch.write(
      "# list\n1.txt\t../en/1.txt\n../en/3.txt\t3.md\n1.txt\t../en/3.txt\n", to: "zh/list")
    let outcome = try pair.run(scratch, "--pairs", "zh/list", "-o", "out", "--to", "moses")
    #expect(pair.isWritten(outcome))
    let files = try FileManager.default.contentsOfDirectory(atPath: scratch.path("out")).sorted()
    #expect(files == ["1-2.en", "1-2.zh", "1.en", "1.zh", "3.en", "3.zh"])
    #expect(try pair.run(scratch, "--pairs", "zh/list").status == 64)
    #expect(try pair.run(scratch, "--pairs", "zh/list", "zh", "en", "-o", "out").status == 64)
    try scratch.write("1.txt\tabsent.txt\n", to: "zh/list")
    let absent = try pair.run(scratch, "--pairs", "zh/list", "-o", "other")
    #expect(absent.status == 1 && absent.errors.contains("zh/list:1"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("other")))
  }
}
