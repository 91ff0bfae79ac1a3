import Foundation
import TestSupport
import Testing

@Suite struct GlossaryConvertTests {
  private static let table = """
    en,en status,zh-Hans,领域
    capex; capital expenditures,admitted | preferred,资本支出,finance
    backlog,,积压订单,
    order book,forbidden,积压订单,

    """

  @Test(arguments: [
    "csv", "tsv", "xlsx", "tbx", "json", "md", "html", "utx", "utf8",
  ])
  func `terms go to a format and back by suffix`(suffix: String) throws {
    let scratch = try Scratch()
    try scratch.write(Self.table, to: "terms.csv")
    let there = try scratch.duiyi("glossary", "convert", "terms.csv", "out.\(suffix)")
    #expect(there.status == 0, "\(there.errors)")
    #expect(there.errors.contains("duiyi: wrote out.\(suffix), "))
    let back = try scratch.duiyi("glossary", "convert", "out.\(suffix)", "-", "--to", "tsv")
    #expect(back.status == 0, "\(back.errors)")
    #expect(back.text.contains("capital expenditures") && back.text.contains("积压订单"))
    if suffix != "utf8" { #expect(back.text.contains("preferred")) }
  }

  @Test func `every format that is written gives the same bytes each time`() throws {
    let scratch = try Scratch()
    let formats = [
      "csv", "tsv", "xlsx", "tbx", "tbx-min", "tbx-core", "tbx2", "json", "md", "html", "omegat",
      "utx",
      "deepl", "google", "google-set", "amazon", "azure",
    ]
    for format in formats {
      let arguments = ["glossary", "convert", "-", "-", "--from", "csv", "--to", format]
      let runs = try (0..<2).map { _ in
        try scratch.duiyi(arguments, input: Array(Self.table.utf8))
      }
      #expect(runs[0].status == 0 && !runs[0].output.isEmpty, "\(format): \(runs[0].errors)")
      #expect(runs[0].output == runs[1].output && runs[0].errors == runs[1].errors)
    }
  }

  @Test func `a list for an engine has a direction and says what is left out`() throws {
    let scratch = try Scratch()
    try scratch.write(Self.table, to: "terms.csv")
    let outcome = try scratch.duiyi(
      "glossary", "convert", "terms.csv", "deepl.csv", "--to", "deepl", "--source-language", "zh",
      "--target-language", "en", "--report", "lost.json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let list = String(decoding: try scratch.read("deepl.csv"), as: UTF8.self)
    #expect(list == "资本支出,capital expenditures\r\n积压订单,backlog\r\n")
    #expect(outcome.errors.contains("terms not to be used, left out: 1 (order book (forbidden))"))
    let report = String(decoding: try scratch.read("lost.json"), as: UTF8.self)
    #expect(report.contains("\"what\": \"further translations of a term\""))
    #expect(report.contains("资本支出 = capex, not capital expenditures"))
  }

  @Test func `a report alone may go to standard output`() throws {
    let scratch = try Scratch()
    try scratch.write(Self.table, to: "terms.csv")
    let outcome = try scratch.duiyi(
      "glossary", "convert", "terms.csv", "a.tbx", "--report", "-", "--style", "dct")
    #expect(outcome.text.hasPrefix("{\n  \"format\": \"tbx\""))
    let both = try scratch.duiyi("glossary", "convert", "terms.csv", "-", "--report", "-")
    #expect(both.status == 64)
  }

  /// What stands on the command line, and the status.
  private static let mistakes: [(String, Int32)] = [
    ("terms.csv out.xyz", 64), ("terms.csv out.txt", 64), ("nothing.csv o.tbx", 1),
    ("empty.csv o.tbx", 1), ("bad.tbx o.csv", 1), ("bad.json o.csv", 1),
    ("terms.csv o.csv --from deepl", 64), ("terms.csv o.csv --to deepl --target-language fr", 2),
    ("terms.csv o.csv --to utx --target-language x", 64), ("terms.csv no/such/folder.csv", 2),
  ]

  @Test(arguments: mistakes)
  func `what cannot be done is said, and nothing is written`(
    line: String, status: Int32
  ) throws {
    let scratch = try Scratch()
    try scratch.write(Self.table, to: "terms.csv")
    try scratch.write("source,target\n", to: "empty.csv")
    try scratch.write("<tbx><text>", to: "bad.tbx")
    try scratch.write("{\"format\": \"other\"}", to: "bad.json")
    let before = try scratch.files
    let outcome = try scratch.duiyi(
      ["glossary", "convert"] + line.split(separator: " ").map(String.init))
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(!outcome.errors.isEmpty)
    #expect(try scratch.files == before)
  }

  @Test func `a built glossary is read as terms`() throws {
    let scratch = try Scratch()
    try scratch.write("我们的积压订单(backlog)继续增长。\n", to: "call.txt")
    for format in ["json", "tbx", "csv", "tsv", "md", "html"] {
      let built = try scratch.duiyi(
        "glossary", "build", "--no-dictionary", "--domains", "none", "--to", format, "call.txt")
      try scratch.write(built.output, to: "glossary.\(format)")
      let outcome = try scratch.duiyi(
        "glossary", "convert", "glossary.\(format)", "-", "--to", "google")
      #expect(outcome.text == "积压订单,backlog\r\n", "\(format): \(outcome.errors)")
    }
  }
}
