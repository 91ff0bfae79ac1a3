import Foundation
import TestSupport
import Testing

/// Rules of a house that are told by patterns.
@Suite struct CheckPatternTests {
  private func check(_ patterns: String, _ bitext: String) throws -> Program.Outcome {
    let scratch = try Scratch()
    try scratch.write(bitext, to: "in.tsv")
    try scratch.write("check:\n  patterns:\n\(patterns)", to: "duiyi.yml")
    return try scratch.duiyi(
      "check", "in.tsv", "--source-language", "en", "--target-language", "zh", "--only", "pattern",
      "--format", "jsonl")
  }

  private func findings(_ outcome: Program.Outcome) throws -> [[String: Any]] {
    try outcome.lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func `a pattern on the target is found with its name, message and severity`() throws {
    let outcome = try check(
      """
          - name: no-you
            target: '您'
            message: The house says 你.
            severity: error

      """, "Please wait.\t请您等待。\nWait.\t请你等待。\n")
    let found = try findings(outcome)
    #expect(outcome.status == 1 && found.count == 1)
    #expect(found[0]["detail"] as? String == "no-you" && found[0]["severity"] as? String == "error")
    #expect(found[0]["message"] as? String == "The house says 你.")
    #expect((found[0]["targetSpan"] as? [String: Any])?["text"] as? String == "您")
  }

  @Test func `patterns on both sides must both match, and unless takes a finding back`() throws {
    let outcome = try check(
      """
          - name: both
            source: '(?i)\\bplease\\b'
            target: '^(?!请)'
          - name: lost
            source: '\\bnot\\b'
            unless: '不|没|未'
            severity: information

      """, "Please wait.\t等待。\nWait.\t等待。\nDo not wait.\t等待。\nDo not wait.\t不要等待。\n")
    let found = try findings(outcome)
    #expect(found.map { $0["segment"] as? Int } == [1, 3])
    #expect(found.map { $0["detail"] as? String } == ["both", "lost"])
    #expect((found[1]["sourceSpan"] as? [String: Any])?["text"] as? String == "not")
  }

  @Test func `a pattern that is none is told with line and column`() throws {
    let plain = try check("    - name: bad\n      target: 'a(b'\n", "A.\t甲。\n")
    #expect(plain.status == 2)
    #expect(plain.errors.contains("duiyi.yml:4:") && plain.errors.contains("counterpart"))
    let twice = try check(
      "    - {name: a, target: b}\n    - {name: a, target: c}\n", "A.\t甲。\n")
    #expect(twice.status == 2 && twice.errors.contains("duiyi.yml:4:7"))
    let empty = try check("    - name: a\n", "A.\t甲。\n")
    #expect(empty.status == 2 && empty.errors.contains("looks for nothing"))
  }

  @Test func `the column of a mistake is that in the file`() throws {
    let outcome = try check("    - name: bad\n      target: '[z-a]x'\n", "A.\t甲。\n")
    // ICU tells the place behind the range.
    #expect(outcome.errors.contains("duiyi.yml:4:20"), "\(outcome.errors)")
  }

  @Test(.timeLimit(.minutes(1)))
  func `a pattern that would take for ever is an error that names it`() throws {
    let outcome = try check(
      "    - name: evil\n      target: '(甲+)+乙'\n",
      "A.\t\(String(repeating: "甲", count: 60))\n")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("duiyi.yml:3:7") && outcome.errors.contains("evil"))
    #expect(outcome.errors.contains("takes too long on segment 1"))
  }

  @Test func `a column says how long a translation may be`() throws {
    let scratch = try Scratch()
    try scratch.write(
      "source\ttarget\tMax Length\nSave as\t另存为新的文件\t5\nOpen\t打开\t5\nClose\t关闭窗口\t8 bytes\n",
      to: "in.tsv")
    let outcome = try scratch.duiyi(
      "check", "in.tsv", "--source-language", "en", "--target-language", "zh", "--only", "length",
      "--format", "jsonl", "--no-config")
    #expect(try findings(outcome).map { $0["segment"] as? Int } == [1, 3])
    #expect(!outcome.errors.contains("not known"))
  }
}
