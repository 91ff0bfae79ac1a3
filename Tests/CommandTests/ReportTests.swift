import Foundation
import TestSupport
import Testing

/// Whether a report tells what was done of what, and the same work is not done twice.
@Suite struct ReportTests {
  private func report(_ scratch: Scratch, _ name: String = "r.json") throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(try scratch.read(name)))
    return try #require(value as? [String: Any])
  }

  @Test func `counts, versions and digests are told`() throws {
    let scratch = try Scratch()
    try scratch.write("资本\tcapital\n支出 spending\n增长\tgrowth\n", to: "a.tsv")
    let outcome = try scratch.duiyi(
      "align", "words", "a.tsv", "--header-row", "0", "--no-dictionary", "--on-error", "record",
      "-o", "a.links", "--report", "r.json", "--threads", "1")
    #expect(outcome.status == 4, "\(outcome.errors)")
    let report = try report(scratch)
    #expect(report["command"] as? String == "align words")
    #expect(report["units"] as? Int == 3 && report["errors"] as? Int == 1)
    #expect(report["status"] as? Int == 4)
    #expect(
      report["options"] as? [String]
        == ["a.tsv", "--header-row", "0", "--no-dictionary", "--on-error", "record"])
    let inputs = try #require(report["inputs"] as? [[String: Any]])
    let digests = try scratch.shell("sha256sum < a.tsv; sha256sum < a.links").lines
    #expect(inputs.map { $0["path"] as? String } == ["a.tsv"])
    #expect(digests[0].hasPrefix(try #require(inputs[0]["sha256"] as? String)))
    let outputs = try #require(report["outputs"] as? [[String: Any]])
    #expect(digests[1].hasPrefix(try #require(outputs[0]["sha256"] as? String)))
  }

  @Test func `standard input has a digest, too`() throws {
    let scratch = try Scratch()
    try scratch.write("资本\n", to: "a.txt")
    let outcome = try scratch.shell(
      "$DUIYI quantities - --by-unit --report r.json < a.txt; sha256sum < a.txt")
    let digest = try #require(try report(scratch)["standardInput"] as? String)
    #expect(outcome.lines.last?.hasPrefix(digest) == true)
  }

  @Test func `what a conversion reads from standard input has a digest, too`() throws {
    let scratch = try Scratch()
    try scratch.write("资本\tcapital\n", to: "a.tsv")
    let outcome = try scratch.shell(
      "$DUIYI convert - out.jsonl --from tsv --report r.json < a.tsv; sha256sum < a.tsv")
    let digest = try #require(try report(scratch)["standardInput"] as? String)
    #expect(outcome.lines.last?.hasPrefix(digest) == true)
  }

  @Test func `a configuration that names standard input is asked each time, and names it once`()
    throws
  {
    let scratch = try Scratch()
    let settings = ["files: '-'", "from: tsv", "source-language: zh", "target-language: en"]
    try scratch.write("check:\n" + settings.map { "  \($0)\n" }.joined(), to: "duiyi.yml")
    let command =
      "$DUIYI check -o out --to json --no-dictionary --report r.json --skip-existing"
    func run(_ line: String) throws -> Int {
      try scratch.write(line, to: "a.tsv")
      let outcome = try scratch.shell("\(command) < a.tsv || true")
      #expect(!outcome.text.contains("done before"), "\(outcome.text)")
      let found = try JSONSerialization.jsonObject(with: Data(try scratch.read("out")))
      return try #require((found as? [String: Any])?["findings"] as? [Any]).count
    }
    #expect(try run("增长 5 亿元\tgrew by 500 million yuan\n") == 0)
    #expect(try run("增长 5 亿元\tgrew by 7 yuan\n") > 0)
    let twice = try scratch.duiyi("check", "--terms", "-")
    #expect(twice.status == 64 && twice.errors.contains("only one file can be standard input"))
  }

  @Test(arguments: [
    ["segment", "a.tsv", "-o", "out"], ["convert", "a.tsv", "-o", "out", "--to", "jsonl"],
  ])
  func `the same work is done once`(command: [String]) throws {
    let scratch = try Scratch()
    try scratch.write("资本\tcapital\n", to: "a.tsv")
    let options = ["--report", "r.json", "--skip-existing"]
    func run() throws -> Bool {
      let outcome = try scratch.duiyi(command + options)
      #expect(outcome.status == 0, "\(outcome.errors)")
      return !outcome.errors.contains("done before, as r.json says")
    }
    #expect(try run())
    #expect(try !run())
    try FileManager.default.removeItem(atPath: scratch.path("out"))
    #expect(try run())
    try scratch.write("支出\tspending\n", to: "a.tsv")
    #expect(try run())
    #expect(try !run())
    #expect(try scratch.duiyi("segment", "a.tsv", "--skip-existing").status == 64)
  }

  @Test func `an output that was changed is made anew`() throws {
    let scratch = try Scratch()
    try scratch.write("资本支出\n", to: "a.txt")
    let command = ["segment", "a.txt", "-o", "out", "--report", "r.json", "--skip-existing"]
    _ = try scratch.duiyi(command)
    try scratch.write("cut", to: "out")
    #expect(try scratch.duiyi(command).status == 0)
    #expect(String(decoding: try scratch.read("out"), as: UTF8.self) == "资本 支出\n")
  }

  @Test func `a changed output of documents is made anew`() throws {
    let scratch = try Scratch()
    try scratch.write("资本。\n", to: "a.txt")
    try scratch.write("Capital.\n", to: "b.txt")
    try scratch.write("[0]:[0]:0.5\n", to: "a.beads")
    let command = [
      "convert", "a.txt", "b.txt", "--documents", "--beads", "a.beads", "--to", "tsv", "--output",
      "out", "--report", "r.json", "--skip-existing",
    ]
    #expect(try scratch.duiyi(command).status == 0)
    let whole = try scratch.read("out")
    try scratch.write("cut", to: "out")
    #expect(try scratch.duiyi(command).status == 0)
    #expect(try scratch.read("out") == whole)
  }

  @Test(arguments: ["segment -", "convert - --from tsv --to jsonl"])
  func `standard input is never what it was before`(command: String) throws {
    let scratch = try Scratch()
    for text in ["资本\tcapital\n", "支出\tspending\n"] {
      try scratch.write(text, to: "a")
      let outcome = try scratch.shell(
        "$DUIYI \(command) -o out --report r.json --skip-existing < a")
      #expect(outcome.status == 0 && !outcome.errors.contains("done before"), "\(outcome.errors)")
    }
  }

  @Test func `work that fails leaves no report`() throws {
    let scratch = try Scratch()
    try scratch.write("{", to: "a.jsonl")
    let outcome = try scratch.duiyi("align", "words", "a.jsonl", "-o", "x", "--report", "r.json")
    #expect(outcome.status == 1)
    #expect(try scratch.files == ["a.jsonl"])
  }

  @Test func `progress is told as JSON, at the end at least`() throws {
    let scratch = try Scratch()
    try scratch.write("资本\tcapital\n", to: "a.tsv")
    let outcome = try scratch.duiyi(
      "train", "a.tsv", "-o", "m", "--header-row", "0", "--progress", "json", "--quiet")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let last = try #require(outcome.errors.split(separator: "\n").last)
    #expect(last.hasPrefix(#"{"event":"end","phase":"learning, round "#))
    #expect(last.contains(#""bytes":15,"units":1,"errors":0,"total":15,"#))
    #expect(last.hasSuffix(#""status":0}"#))
  }

  @Test(arguments: ["segment -", "check - --from tsv", "quantities -", "glossary build -"])
  func `who wants quiet hears nothing`(command: String) throws {
    let scratch = try Scratch()
    try scratch.write("资本\tcapital\n", to: "a")
    let outcome = try scratch.shell("$DUIYI \(command) --quiet < a > out")
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
  }

  @Test func `skipping asks for outputs that are files`() throws {
    let scratch = try Scratch()
    try scratch.write("资本支出\n", to: "a.txt")
    let outcome = try scratch.shell("$DUIYI segment a.txt --report r.json --skip-existing")
    #expect(outcome.status == 64 && outcome.errors.contains("name one with --output"))
    #expect(outcome.text == "")
  }

  @Test func `a configuration that was found is an input of a check`() throws {
    let scratch = try Scratch()
    try scratch.write("zh\ten\n资本\tcapital\n", to: "a.tsv")
    try scratch.write("zh,en\n资本,capital\n", to: "t.csv")
    try scratch.write("check:\n  terms:\n    - path: t.csv\n", to: "duiyi.yml")
    let command = "$DUIYI check a.tsv --no-dictionary -o out --report r.json --skip-existing"
    func wasSkipped() throws -> Bool {
      let outcome = try scratch.shell(command)
      #expect(outcome.status == 0, "\(outcome.errors)")
      return outcome.errors.contains("done before")
    }
    #expect(try !wasSkipped())
    #expect(try wasSkipped())
    try scratch.write("zh,en\n资本,capital\n支出,expenditure\n", to: "t.csv")
    #expect(try !wasSkipped())
  }

  @Test(arguments: [
    ("segment a.txt -o o", 3), ("quantities a.txt -o o", 3),
    ("align terms a.txt -o o --no-dictionary", 3),
    ("glossary build a.txt -o o.json --no-dictionary", 3),
    ("segment a.txt --by-unit -o o", 3), ("segment a.txt a.txt -o o --json", 6),
  ])
  func `lines are the units of a text`(command: String, count: Int) throws {
    let scratch = try Scratch()
    try scratch.write("资本(capital)\n\n支出", to: "a.txt")
    let outcome = try scratch.shell("$DUIYI \(command) --report r.json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try report(scratch)["units"] as? Int == count)
  }

  @Test func `a line that is longer than a block is one unit`() throws {
    let scratch = try Scratch()
    try scratch.write(String(repeating: "资本支出。", count: 200_000) + "\n短\n", to: "a.txt")
    for command in ["segment", "quantities"] {
      _ = try scratch.duiyi(command, "a.txt", "-o", "o", "--report", "r.json")
      #expect(try report(scratch)["units"] as? Int == 2)
    }
  }

  @Test(arguments: [
    "convert a.jsonl -o o --to jsonl", "align words a.jsonl -o o --no-dictionary",
    "check a.jsonl --by-unit -o o --target-language en --fail-on never",
  ])
  func `records that cannot be read are units everywhere`(command: String) throws {
    let scratch = try Scratch()
    try scratch.write(
      "{\n{\"source\":\"资本\",\"target\":\"capital\"}\n[]\n", to: "a.jsonl")
    let outcome = try scratch.shell(
      "$DUIYI \(command) --source-language zh --on-error record --report r.json")
    #expect(outcome.status == 4, "\(outcome.errors)")
    #expect(try report(scratch)["units"] as? Int == 3)
    #expect(try report(scratch)["errors"] as? Int == 2)
  }

  @Test(arguments: ["segment a.txt -o o", "convert a.jsonl -o o --to tsv"])
  func `work that fails takes the report of former work away`(command: String) throws {
    let scratch = try Scratch()
    try scratch.write("资本\n", to: "a.txt")
    try scratch.write("{\"source\":\"资本\",\"target\":\"capital\"}\n", to: "a.jsonl")
    let run = "$DUIYI \(command) --report r.json"
    #expect(try scratch.shell(run).status == 0)
    let outcome = try scratch.shell(
      "printf '\\377\\n' | tee -a a.txt >> a.jsonl; \(run) --skip-existing; echo $?; ls")
    #expect(outcome.text == "1\na.jsonl\na.txt\no\n", "\(outcome.errors)")
  }

  @Test func `what is no report stays where work fails`() throws {
    let scratch = try Scratch()
    try scratch.write([0x61, 0xFF], to: "a.txt")
    try scratch.write("{\"format\":\"mine\"}", to: "r.json")
    let outcome = try scratch.shell("$DUIYI segment a.txt -o o --report r.json; cat r.json")
    #expect(outcome.text == "{\"format\":\"mine\"}")
  }

  @Test func `the report of a check tells what its output could not hold`() throws {
    let scratch = try Scratch()
    try scratch.write(
      "{\"source\":\"资本支出增长 5%。\",\"target\":\"Capital expenditure grew 6%.\",\"links\":[[0,0]]}\n",
      to: "a.jsonl")
    func lost(_ form: String) throws -> [[String: Any]] {
      let outcome = try scratch.duiyi(
        "check", "a.jsonl", "--to", form, "-o", "out", "--no-dictionary", "--fail-on", "never",
        "--report", "r.json")
      #expect(outcome.status == 0, "\(outcome.errors)")
      let told = outcome.errors.split(separator: "\n").count { $0.hasPrefix("duiyi: lost: ") }
      let report = try JSONSerialization.jsonObject(with: Data(scratch.read("r.json")))
      let lost = try #require((report as? [String: Any])?["lost"] as? [[String: Any]])
      #expect(lost.count == told, "\(outcome.errors)")
      return lost
    }
    #expect(try lost("jsonl").isEmpty)
    let found = try lost("tmx")
    #expect(
      found.contains { $0["kind"] as? String == "links" && $0["count"] as? Int == 1 }, "\(found)")
  }

  @Test func `a configuration that is wrong is told where work may be left out`() throws {
    let scratch = try Scratch()
    try scratch.write("资本\tcapital\n", to: "a.tsv")
    try scratch.write("check:\n  disable: [number]\n", to: "duiyi.yml")
    let command = ["check", "a.tsv", "-o", "o", "--report", "r.json"]
    let plain = try scratch.duiyi(command)
    let skipping = try scratch.duiyi(command + ["--skip-existing"])
    #expect(plain.status == 2 && skipping.status == 2)
    #expect(skipping.errors == plain.errors)
  }
}
