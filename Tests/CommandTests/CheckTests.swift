import Foundation
import TestSupport
import Testing

/// `check`.
@Suite struct CheckTests {
  private static let bitext = """
    Our backlog reached $244 billion.\t我们的积压订单达到24.4亿美元。
    The backlog grew.\t积压订单增加了。
    The backlog is large.\t利润很大。
    We like tea.\t我们喜欢茶。

    """
  private static let terms = "en,zh\nbacklog,积压订单\n"

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Self.bitext, to: "call.tsv")
    try scratch.write(Self.terms, to: "terms.csv")
    return scratch
  }

  private func findings(_ outcome: Program.Outcome) throws -> [[String: Any]] {
    try outcome.lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func `a wrong term and a changed number are found, with status 1`() throws {
    let outcome = try scratch().duiyi(
      "check", "call.tsv", "--terms", "terms.csv", "--format", "jsonl")
    #expect(outcome.status == 1)
    let found = try findings(outcome)
    let number = try #require(found.first { $0["rule"] as? String == "number" })
    #expect(number["segment"] as? Int == 1 && number["severity"] as? String == "error")
    #expect((number["message"] as? String)?.contains("100 times too small") == true)
    let term = try #require(found.first { $0["rule"] as? String == "term" })
    #expect(term["segment"] as? Int == 3)
    let span = try #require(term["sourceSpan"] as? [String: Any])
    #expect(span["start"] as? Int == 4 && span["end"] as? Int == 11)
  }

  @Test func `a translation without fault has status 0, and one from Chinese is checked too`()
    throws
  {
    let scratch = try scratch()
    try scratch.write("积压订单增加了。\tThe backlog grew.\n", to: "good.tsv")
    let outcome = try scratch.duiyi("check", "good.tsv", "--terms", "terms.csv")
    #expect(outcome.status == 0, "\(outcome.text)\(outcome.errors)")
  }

  @Test(arguments: ["text", "json", "jsonl", "sarif", "html", "csv", "tmx", "xliff"])
  func `every form of output is written and tells of the finding`(format: String) throws {
    let outcome = try scratch().duiyi(
      "check", "call.tsv", "--terms", "terms.csv", "--format", format, "--fail-on", "never")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("244"))
  }

  @Test func `a compiled list serves as the list itself`() throws {
    let scratch = try scratch()
    let compiled = try scratch.duiyi("glossary", "compile", "terms.csv")
    #expect(compiled.status == 0, "\(compiled.errors)")
    let plain = try scratch.duiyi("check", "call.tsv", "--terms", "terms.csv", "--json")
    let mapped = try scratch.duiyi("check", "call.tsv", "--terms", "terms.duiyi-terms", "--json")
    #expect(plain.status == 1 && mapped.status == 1)
    #expect(plain.text == mapped.text)
    let wrong = try scratch.duiyi("glossary", "lint", "terms.duiyi-terms")
    #expect(wrong.status == 2 && wrong.errors.contains("compiled"))
    try scratch.write("DUIYITRM", to: "cut.duiyi-terms")
    let cut = try scratch.duiyi("check", "call.tsv", "--terms", "cut.duiyi-terms")
    #expect(cut.status == 2 && cut.errors.contains("compile the list again"))
  }

  @Test func `what is in the baseline does not count`() throws {
    let scratch = try scratch()
    let first = try scratch.duiyi(
      "check", "call.tsv", "--terms", "terms.csv", "--write-baseline", "old.jsonl")
    #expect(first.status == 1)
    let second = try scratch.duiyi(
      "check", "call.tsv", "--terms", "terms.csv", "--baseline", "old.jsonl")
    #expect(second.status == 0, "\(second.text)\(second.errors)")
  }

  @Test func `rules are switched off, made milder and chosen`() throws {
    let scratch = try scratch()
    let without = try scratch.duiyi(
      "check", "call.tsv", "--terms", "terms.csv", "--disable", "number", "--disable", "term")
    #expect(without.status == 0)
    let mild = try scratch.duiyi(
      "check", "call.tsv", "--only", "number", "--severity", "number=information")
    #expect(mild.status == 0 && mild.text.contains("244"))
    let wrong = try scratch.duiyi("check", "call.tsv", "--severity", "numbers=error")
    #expect(wrong.status == 64 && wrong.errors.contains("numbers"))
  }

  @Test func `a configuration is read from the folder and comes after the options`() throws {
    let scratch = try scratch()
    try scratch.write(
      "check:\n  files: call.tsv\n  terms: terms.csv\n  format: jsonl\n  rules:\n    number: off\n",
      to: "duiyi.yml")
    let outcome = try scratch.duiyi("check")
    let rules = try findings(outcome).compactMap { $0["rule"] as? String }
    #expect(rules == ["term"], "\(outcome.errors)")
    let other = try scratch.duiyi("check", "--format", "text")
    #expect(other.text.contains("backlog") && !other.text.hasPrefix("{"))
  }

  @Test func `two documents are aligned first`() throws {
    let scratch = try scratch()
    try scratch.write(
      "Revenue was $35 million. We sell tea. The backlog grew.", to: "call.en.txt")
    try scratch.write("收入为3500万美元。我们卖茶。存货增加了。", to: "call.zh.txt")
    let outcome = try scratch.duiyi(
      "check", "call.en.txt", "call.zh.txt", "--terms", "terms.csv", "--format", "jsonl")
    let found = try findings(outcome)
    #expect(found.contains { $0["rule"] as? String == "term" }, "\(outcome.errors)")
    #expect(!found.contains { $0["rule"] as? String == "number" })
  }

  @Test func `what cannot be read is said with status 2 and nothing is written`() throws {
    let scratch = try scratch()
    for arguments in [
      ["missing.tsv"], ["call.tsv", "--terms", "missing.csv"],
      ["call.tsv", "--baseline", "call.tsv"],
      ["call.tsv", "--target-language", "fr"], ["call.tsv", "--dictionary", "call.tsv"],
      ["terms.unknown"],
    ] {
      let outcome = try scratch.duiyi(["check"] + arguments + ["--output", "out.html"])
      #expect(outcome.status == 2 && !outcome.isKilled, "\(arguments) \(outcome.errors)")
      #expect(outcome.errors.hasPrefix("duiyi: "))
    }
    #expect(try scratch.files == ["call.tsv", "terms.csv"])
  }

  @Test func `how many quantities are taken to be wrong tells how sure a finding is`() throws {
    let scratch = try scratch()
    try scratch.write("We have 350 here.\t我们这里有360台。\n", to: "number.tsv")
    try scratch.write("check:\n  error-share: 0.5\n", to: "half.yml")
    func confidence(_ options: [String]) throws -> Double {
      let outcome = try scratch.duiyi(
        ["check", "number.tsv", "--only", "number", "--format", "jsonl", "--no-dictionary"]
          + options)
      let text = String(decoding: outcome.output, as: UTF8.self)
      let match = try #require(text.firstMatch(of: /"confidence":([0-9.]+)/), "\(outcome.errors)")
      return try #require(Double(match.1))
    }
    let usual = try confidence(["--no-config"])
    #expect(try confidence(["--no-config", "--error-share", "0.01"]) == usual)
    #expect(try confidence(["--no-config", "--error-share", "0.001"]) < usual)
    #expect(try confidence(["--config", "half.yml"]) > usual)
  }

  @Test func `the same bytes come out each time`() throws {
    let scratch = try scratch()
    let lines = (0..<400).map { "Line \($0) has a backlog of \($0 * 7).\t第\($0)行有\($0 * 7)个东西。" }
    try scratch.write(lines.joined(separator: "\n") + "\n", to: "many.tsv")
    let arguments = [
      "check", "many.tsv", "--terms", "terms.csv", "--format", "jsonl", "--min-confidence", "0",
    ]
    let first = try scratch.duiyi(arguments)
    #expect(try scratch.duiyi(arguments).output == first.output)
    #expect(!first.output.isEmpty)
  }
}
