import Foundation
import TestSupport
import Testing

/// Whether every JSON that is written has the form that is published for it.
@Suite struct SchemaTests {
  private static let folder = TestData.packageRoot.appendingPathComponent("docs/schemas")

  private static func schema(_ name: String) throws -> JSONSchema {
    try JSONSchema(Data(contentsOf: folder.appendingPathComponent("\(name).json")))
  }

  /// A folder with something of each kind.
  private static func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("收入为5亿美元(backlog)。积压订单(backlog)\n\n3月5日\n", to: "s.txt")
    try scratch.write(
      """
      {"id":1,"source":"收入为5亿美元。","target":"revenue of $6 billion","doc":"a","links":[]}
      {"id":2,"source":"a
      {"source":"积压订单","target":"backlog","state":"final","notes":[{"text":"n","category":"c"}]}

      """, to: "u.jsonl")
    try scratch.write(
      "{\"id\":1,\"text\":\"收入为5亿美元(积压订单)\",\"x\":[]}\n{\"id\":2}\n", to: "t.jsonl")
    try scratch.write("zh,en\n积压订单,backlog\n毛利率,gross margin\n", to: "t1.csv")
    try scratch.write("zh,en\n积压订单,order backlog\n", to: "t2.csv")
    try scratch.write("合同于3月5日签署。\n金额为5亿元。\n", to: "a.zh.txt")
    try scratch.write(
      "The contract was signed on 5 March.\nIt is 500 million yuan.\n", to: "a.en.txt")
    try scratch.write("资本\tcapital\n收入5亿\trevenue of 6\n", to: "p.tsv")
    return scratch
  }

  /// The name of a schema and the command whose output has it.
  static let lines: [(String, String)] = [
    ("tokens.v1", "segment s.txt --json"),
    ("tokens.v1", "segment s.txt t.jsonl --json --sentences"),
    ("token-record.v1", "segment t.jsonl --from jsonl --on-error record"),
    ("sentence-record.v1", "segment s.txt --by-unit --sentences"),
    ("quantity.v1", "quantities s.txt a.en.txt --json"),
    ("quantity-record.v1", "quantities t.jsonl --from jsonl --on-error record"),
    ("term.v1", "align terms s.txt --json --no-dictionary"),
    ("term.v1", "align terms s.txt --json --no-dictionary --only gloss"),
    ("term-record.v1", "align terms t.jsonl --from jsonl --on-error record --no-dictionary"),
    ("linked-pair.v1", "align words u.jsonl --json --on-error record --no-dictionary"),
    ("scored-pair.v1", "score u.jsonl --json --on-error record --no-dictionary"),
    ("unit.v1", "convert u.jsonl - --json --on-error record"),
    ("finding.v1", "check p.tsv --to jsonl --no-dictionary --fail-on never"),
    (
      "checked-unit.v1",
      "check u.jsonl --by-unit --on-error record --no-dictionary --source-language zh "
        + "--target-language en --fail-on never"
    ),
    ("bead.v1", "align sentences a.zh.txt a.en.txt --to jsonl --explain --no-dictionary"),
    ("glossary-hit.v1", "glossary search t1.csv backlog --json"),
    ("progress.v1", "segment s.txt --progress json -o x 2>&1"),
    (
      "progress.v1",
      "train p.tsv -o m --header-row 0 --source-language zh --progress json -q --no-dictionary 2>&1"
    ),
  ]

  @Test(arguments: lines)
  func `each line has the published form`(name: String, command: String) throws {
    let outcome = try Self.scratch().shell("$DUIYI \(command)")
    #expect(outcome.status == 0 || outcome.status == 4, "\(outcome.errors)")
    let schema = try Self.schema(name)
    #expect(!outcome.lines.isEmpty, "\(outcome.errors)")
    for line in outcome.lines {
      #expect(try schema.faults(in: Data(line.utf8)) == [], "\(line)")
    }
  }

  static let documents: [(String, String)] = [
    ("findings.v1", "check p.tsv --to json --no-dictionary --fail-on never"),
    ("glossary-diff.v1", "glossary diff t1.csv t2.csv --json"),
    ("glossary-lint.v1", "glossary lint t1.csv t2.csv --json"),
    ("termbase.v1", "glossary convert t1.csv - --to json"),
    ("glossary.v1", "glossary build s.txt --to json --no-dictionary"),
    (
      "glossary.v1",
      "train p.tsv -o m --header-row 0 --source-language zh -q --no-dictionary; $DUIYI glossary "
        + "build p.tsv --header-row 0 --model m --min-confidence 0 --to json --no-dictionary"
    ),
    ("conversion-report.v1", "convert p.tsv x.tmx --report r.json -q; cat r.json"),
    ("report.v1", "quantities - --report r.json < s.txt > x; cat r.json"),
  ]

  @Test(arguments: documents)
  func `each document has the published form`(name: String, command: String) throws {
    let outcome = try Self.scratch().shell("$DUIYI \(command)")
    #expect(try Self.schema(name).faults(in: Data(outcome.output)) == [], "\(outcome.errors)")
  }

  @Test func `reports of pairs and baselines have the published forms`() throws {
    let scratch = try Self.scratch()
    let outcome = try scratch.shell(
      """
      mkdir zh en && cp a.zh.txt zh/a.txt && cp a.en.txt en/a.txt && : > zh/b.txt && cp a.en.txt en/b.txt
      $DUIYI align sentences zh en -o out --report pairs.jsonl --no-dictionary -q
      $DUIYI check p.tsv --write-baseline base.jsonl --no-dictionary > found
      grep -v '^#' base.jsonl > findings.jsonl
      """)
    for (name, file) in [
      ("pair-report.v1", "pairs.jsonl"), ("baseline.v1", "findings.jsonl"),
    ] {
      let lines = String(decoding: try scratch.read(file), as: UTF8.self).split(separator: "\n")
      #expect(!lines.isEmpty, "\(file): \(outcome.errors)")
      for line in lines {
        #expect(try Self.schema(name).faults(in: Data(line.utf8)) == [], "\(line)")
      }
    }
  }

  @Test func `every schema is one that a test holds, and says what it is`() throws {
    let tested = Set(
      (Self.lines + Self.documents).map(\.0) + ["pair-report.v1", "baseline.v1"])
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(tested.map { "\($0).json" }))
  }

  @Test func `a member that is no part of the form is a fault`() throws {
    let schema = try Self.schema("quantity.v1")
    let faults = try schema.faults(in: Data(#"{"start":-1,"new":0}"#.utf8))
    #expect(faults.contains("/start: less than 0") && faults.contains("/new: is not in the form"))
    #expect(faults.contains("/end: is missing"))
  }
}
