import Foundation
import TestSupport
import Testing

/// Tables as clients send them, through the command.
@Suite struct TableCommandTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `what stands above a header and columns not understood are told`() throws {
    try scratch.write("公司术语表 2024版,,,\n序号,中文,英文,频道\n1,积压订单,backlog,x\n", to: "t.csv")
    let outcome = try scratch.duiyi("glossary", "convert", "t.csv", "-", "--to", "tsv")
    #expect(outcome.text == "id\tzh\ten\t频道\n1\t积压订单\tbacklog\tx\n")
    #expect(outcome.errors.contains("duiyi: t.csv: the header is row 2"))
    #expect(outcome.errors.contains("column D, 频道, is not understood"))
    let report = try scratch.duiyi("glossary", "convert", "t.csv", "o.tsv", "--report", "-")
    #expect(report.text.contains("\"remarks\"") && report.text.contains("频道"))
    for command in [["lint"], ["compile"]] {
      let said = try scratch.duiyi(["glossary"] + command + ["t.csv"])
      #expect(said.status == 0 && said.errors.contains("the header is row 2"), "\(command)")
    }
  }

  @Test func `columns and the header can be told to every command that reads tables`() throws {
    try scratch.write("甲,乙,丙,丁\n1,库存,inventory,stock\n2,云,cloud,\n", to: "t.csv")
    let told = ["--columns", "zh=2,en=3,forbidden=D", "--header-row", "1"]
    let terms = try scratch.duiyi(["glossary", "convert", "t.csv", "-", "--to", "tsv"] + told)
    #expect(terms.text.contains("库存\tinventory | stock\t | forbidden"), "\(terms.text)")
    for command in [
      ["glossary", "lint", "t.csv"], ["glossary", "search", "t.csv", "cloud"],
      ["glossary", "merge", "t.csv", "t.csv", "-o", "m.json"],
      ["glossary", "diff", "t.csv", "t.csv"],
      ["glossary", "compile", "t.csv"],
    ] {
      let outcome = try scratch.duiyi(command + told)
      #expect(outcome.status == 0, "\(command) \(outcome.errors)")
    }
    let pairs = ["--columns", "source=2,target=3", "--header-row", "1"]
    let bitext = try scratch.duiyi(["convert", "t.csv", "-", "--to", "tsv"] + pairs)
    #expect(bitext.text == "库存\tinventory\n云\tcloud\n")
    #expect(try scratch.duiyi(["align", "words", "t.csv", "-q"] + pairs).status == 0)
    let check = try scratch.duiyi(
      ["check", "t.csv", "--no-config", "--min-confidence", "0", "--format", "jsonl"] + pairs)
    #expect(check.status == 0, "\(check.errors)")
    for bad in [["--columns", "zh"], ["--columns", "zh=0"], ["--header-row", "-1"]] {
      #expect(try scratch.duiyi(["glossary", "lint", "t.csv"] + bad).status == 64)
    }
  }

  @Test func `what must not be used by a client's table is found`() throws {
    try scratch.write("这是损益表。\tThis is the income statement.\n", to: "a.tsv")
    try scratch.write("说明,,\n中文,英文,禁用\n损益表,P&L,income statement\n", to: "t.csv")
    let found = try scratch.duiyi(
      "check", "a.tsv", "--no-config", "--terms", "t.csv", "--only", "forbidden",
      "--source-language", "zh", "--target-language", "en", "--format", "jsonl")
    #expect(found.status == 1 && found.text.contains("\"confidence\":0.95"), "\(found.text)")
    try scratch.write("甲,乙,丙\n损益表,P&L,income statement\n", to: "u.csv")
    let told = try scratch.duiyi(
      "check", "a.tsv", "--no-config", "--terms", "u.csv", "--only", "forbidden",
      "--terms-columns", "zh=1,en=2,forbidden=3", "--terms-header-row", "1",
      "--source-language", "zh", "--target-language", "en")
    #expect(told.status == 1 && told.text.contains("income statement must not be used"))
    try scratch.write(
      "check:\n  files: a.tsv\n  source-language: zh\n  target-language: en\n  rules:\n"
        + "    all: off\n    forbidden: error\n  terms:\n    - path: u.csv\n      columns: zh=1,en=2,forbidden=3\n"
        + "      header-row: 1\n", to: "duiyi.yml")
    let configured = try scratch.duiyi("check")
    #expect(configured.status == 1, "\(configured.errors)")
  }

  @Test func `units that are not sure enough are left out`() throws {
    let lines = [(1.0, "a"), (0.4, "b")].map {
      "{\"source\":\"\($0.1)\",\"target\":\"茶\",\"confidence\":\($0.0)}"
    }
    try scratch.write(
      lines.joined(separator: "\n") + "\n{\"source\":\"c\",\"target\":\"水\"}\n", to: "a.jsonl")
    #expect(try scratch.duiyi("convert", "a.jsonl", "a.tmx").status == 0)
    let outcome = try scratch.duiyi(
      "convert", "a.tmx", "-", "--to", "tsv", "--min-confidence", "0.5", "--report", "r.json")
    #expect(outcome.text == "a\t茶\nc\t水\n")
    #expect(outcome.errors.contains("left out as not asked for: 1"))
    #expect(
      String(decoding: try scratch.read("r.json"), as: UTF8.self).contains("\"leftOut\": 1"))
    let table = try scratch.duiyi("convert", "a.tmx", "-", "--to", "csv", "-q")
    #expect(table.text.hasPrefix("id,source,target,"))
    #expect(table.text.contains(",state,note,confidence\n"))
    #expect(table.text.contains(",1.0000\n") && table.text.contains(",0.4000\n"))
    try scratch.write("a\t茶\n", to: "b.tsv")
    let silent = try scratch.duiyi("convert", "b.tsv", "c.tmx", "--min-confidence", "0.5")
    #expect(silent.errors.contains("no unit has a confidence"))
    #expect(try scratch.duiyi("convert", "b.tsv", "d.tmx", "--min-confidence", "2").status == 64)
  }

  @Test func `who reads which TBX is said, and what is not read`() throws {
    try scratch.write("en,zh\nmoat,护城河\n", to: "t.csv")
    let third = try scratch.duiyi("glossary", "convert", "t.csv", "t.tbx")
    #expect(third.errors.contains("read TBX 2, which --to tbx2 writes"))
    let second = try scratch.duiyi("glossary", "convert", "t.csv", "u.tbx", "--to", "tbx2")
    #expect(!second.errors.contains("OmegaT"))
    #expect(try scratch.duiyi("glossary", "convert", "t.csv", "t.utx").status == 0)
    #expect(try scratch.read("t.utx").starts(with: Array("#UTX 1.20;".utf8)))
    for name in ["a.sdltb", "a.sdltm"] {
      try scratch.write("x", to: name)
      for command in [["glossary", "convert"], ["convert"], ["align", "words"], ["check"]] {
        let others = command.last == "convert" ? ["o.tbx", "--to", "tsv"] : []
        let outcome = try scratch.duiyi(command + [name] + others)
        #expect(outcome.status != 0 && outcome.errors.contains("export"), "\(outcome.errors)")
      }
    }
  }

  @Test func `identifiers that a list cannot hold are counted`() throws {
    try scratch.write(
      #"{"format":"duiyi-termbase","version":1,"concepts":[{"id":"X-77","terms":[{"text":"moat","language":"en"},{"text":"护城河","language":"zh"}]}]}"#,
      to: "a.json")
    for format in ["omegat", "deepl", "google", "amazon", "azure", "google-set"] {
      let outcome = try scratch.duiyi(
        "glossary", "convert", "a.json", "a.\(format)", "--to", format, "--source-language", "en",
        "--report", "-")
      #expect(outcome.text.contains("identifiers") && outcome.text.contains("X-77"), "\(format)")
    }
    let kept = try scratch.duiyi("glossary", "convert", "a.json", "a.csv", "--report", "-")
    #expect(!kept.text.contains("identifiers"))
  }
}
