import Checking
import Testing

@testable import Formats

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
  }
}
