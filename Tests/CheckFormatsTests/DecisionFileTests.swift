import Bitext
import Checking
import TestSupport
import Testing

@testable import CheckFormats
@testable import TextIO

@Suite struct DecisionFileTests {
  private func ignore(_ text: String) throws -> IgnoreList {
    let scratch = try Scratch()
    return try IgnoreFile.read(TextInput(scratch.write(text, to: "ignore.yml")))
  }

  private func error(_ text: String) throws -> InputError? {
    do {
      _ = try ignore(text)
      return nil
    } catch let error as InputError {
      return error
    }
  }

  @Test func `a baseline is read as it was written`() throws {
    let scratch = try Scratch()
    let report = SampleFindings.report
    let baseline = Baseline(report, review: FindingReview(report))
    let sink = try OutputSink(path: scratch.path("b.jsonl"))
    try BaselineFile.write(baseline, to: sink)
    try sink.commit()
    let read = try BaselineFile.read(TextInput(scratch.path("b.jsonl")))
    #expect(read == baseline)
    let review = FindingReview(report, baseline: read)
    #expect(review.count("known") == 6)
    #expect(try SampleFindings.text(review: review, as: .text).hasPrefix("nothing found"))
  }

  @Test func `a baseline may be a plain list`() throws {
    let scratch = try Scratch()
    let path = try scratch.write(
      "# mine\n\n00000000000000ff-2 WHO again\r\n00000000000000aa\n", to: "b.txt")
    let read = try BaselineFile.read(TextInput(path))
    #expect(
      read.entries.map(\.fingerprint) == [
        Fingerprint(hash: 255, occurrence: 2), Fingerprint(hash: 170),
      ])
    #expect(read.entries.map(\.message) == ["WHO again", ""])
  }

  @Test(arguments: ["nonsense", "{\"rule\":\"term\"}", "{\"fingerprint\":", "{\"fingerprint\":1}"])
  func `a line that is no fingerprint is an error with its number`(_ line: String) throws {
    let scratch = try Scratch()
    let path = try scratch.write("# x\n\(line)\n", to: "b.txt")
    let error = try #require(throws: InputError.self) {
      try BaselineFile.read(TextInput(path))
    }
    #expect(error.line == 2)
  }

  @Test func `decisions are read with their lines`() throws {
    let list = try ignore(
      """
      # ours
      - rule: term
        source: WHO
        reason: The client writes it so.
      - {fingerprint: 00000000000000ff, reason: A quotation.}
      - cause: "number 1"
        reason: "yes"
      """)
    #expect(list.entries.map(\.line) == [2, 5, 6])
    #expect(list.entries[0].subject == "term, source “WHO”")
    #expect(list.entries[1].fingerprint == Fingerprint(hash: 255))
    #expect(list.entries[2].reason == "yes")
    #expect(try ignore("").entries.isEmpty)
  }

  @Test(arguments: [
    ("- rule: term\n  source: WHO\n", 1, "no reason"),
    ("- rule: term\n  reason: x\n", 1, "names no fingerprint"),
    ("- rule: trem\n  source: a\n  reason: x\n", 1, "“term” is meant?"),
    ("- soruce: a\n  reason: x\n", 1, "“source” is meant?"),
    ("- fingerprint: abc\n  reason: x\n", 1, "no fingerprint"),
    ("rule: term\n", 1, "a list"),
    ("- source: a\n  reason: [x]\n", 2, "a text, not a list"),
    ("- source: a\n  source: b\n", 1, "twice"),
    ("- source: [a\n", 2, "no YAML"),
    ("- reason: \"\\xZ\"\n", 1, "no YAML"),
  ])
  func `what is wrong is told with its line`(
    _ text: String, _ line: Int, _ words: String
  ) throws {
    let error = try #require(try error(text))
    #expect(error.line == line)
    #expect(error.description.contains(words))
  }

  @Test func `deep, wide and self-repeating documents are errors, not crashes`() throws {
    #expect(try error(String(repeating: "[", count: 100_000)) != nil)
    #expect(try error(String(repeating: "- ", count: 100_000)) != nil)
    #expect(try error(String(repeating: "- a\n", count: 100_000)) != nil)
    var laughs = "- &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for depth in 1..<10 {
      let part = Array(repeating: "*a\(depth - 1)", count: 10).joined(separator: ", ")
      laughs += "- &a\(depth) [\(part)]\n"
    }
    #expect(try error(laughs) != nil)
    #expect(try error(laughs + "- ? *a9\n  : x\n") != nil)
    // A few are fine.
    let shared = "- &a {source: WHO, reason: r}\n- *a\n"
    #expect(try ignore(shared).entries.count == 2)
  }

  @Test func `decisions are read as they were written, whatever is in them`() throws {
    let pieces = [
      "a", " ", "\"", "\\", "\n", "\r", "\t", "\u{1}", "\u{7F}", "\u{85}", "\u{A0}", "\u{2028}",
      "\u{FEFF}", "\u{FFFE}", "世", "😀", "#", ": ", "- ", "{", "'", "%", "é",
    ]
    var generator = SeededGenerator(7)
    func text() -> String {
      "x" + (0..<12).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }
    let entries = (0..<60).map { index in
      IgnoreEntry(
        fingerprint: index % 3 == 0 ? Fingerprint(hash: 7, occurrence: index + 1) : nil,
        rule: CheckRule.builtIn.randomElement(using: &generator),
        cause: index % 3 == 1 ? text() : nil, source: index % 3 > 0 ? text() : nil,
        reason: text())
    }
    let read = try ignore("# ours\n" + IgnoreFile.text(of: entries)).entries.map { entry in
      var entry = entry
      entry.line = nil
      return entry
    }
    #expect(read == entries)
  }

  @Test func `decisions that mean nothing any more are told`() throws {
    var report = SampleFindings.report
    report.units[0].notes = [TranslationUnit.Note("duiyi:ignore nmuber")]
    let ignores = IgnoreList([
      IgnoreEntry(rule: .term, source: "gone", reason: "x", line: 4),
      IgnoreEntry(cause: "number 1", reason: "x", line: 6),
    ])
    let baseline = Baseline(entries: [Baseline.Entry(fingerprint: Fingerprint(hash: 1))])
    let review = FindingReview(report, baseline: baseline, ignoring: ignores)
    let lines = ReviewText.lines(
      of: review, report, ignoreFile: "ignore.yml", baselineFile: "known.jsonl")
    #expect(
      lines == [
        "ignore.yml:4: no finding fits this any more: term, source “gone” (take the entry out)",
        "memory.tmx: segment 1: “duiyi:ignore” names “nmuber”, which is no rule "
          + "(“number” is meant?)",
        "known.jsonl: 1 finding is there no more (--write-baseline leaves them out)",
      ])
  }

  @Test func `whatever is in them, files are read or refused with a place`() throws {
    let scratch = try Scratch()
    let seeds = [
      "- rule: term\n  source: WHO\n  reason: r\n",
      "check:\n  terms:\n    - {path: a, priority: 1}\n  rules:\n    term: off\n",
      "{\"fingerprint\":\"00000000000000aa\",\"rule\":\"term\"}\n# c\n00000000000000aa-2 x\n",
    ]
    let pieces: [[UInt8]] = [
      [0], [0xFF], [0xC3], Array("世".utf8), Array("\n".utf8), Array("\t".utf8), Array("- ".utf8),
      Array(": ".utf8), Array("&a ".utf8), Array("*a".utf8), Array("? ".utf8), Array("!!x ".utf8),
      Array("{".utf8), Array("]".utf8), Array("\"".utf8), Array("|\n".utf8), Array("---\n".utf8),
      Array("%YAML 9\n".utf8), Array("<<: ".utf8), [0xEF, 0xBB, 0xBF],
    ]
    var generator = SeededGenerator(11)
    for round in 0..<600 {
      var bytes = Array(seeds[round % 3].utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        let end = min(place + Int.random(in: 0...3, using: &generator), bytes.count)
        bytes.replaceSubrange(place..<end, with: pieces.randomElement(using: &generator) ?? [])
      }
      let input = TextInput(try scratch.write(bytes, to: "f"))
      for read in [
        { _ = try IgnoreFile.read(input) }, { _ = try CheckConfigurationFile.read(input) },
        { _ = try BaselineFile.read(input) },
      ] as [() throws -> Void] {
        do {
          try read()
        } catch let error as InputError {
          #expect(!error.message.isEmpty)
        }
      }
    }
  }
}
