import TestSupport
import Testing

/// Whether who writes a line and waits gets its answer, while the input stays open.
@Suite struct AnswerTests {
  /// Writes lines to a command, each after the answer to the one before; gives the answers, `-` where
  /// none came, and what came after the end of the input.
  private func answers(_ command: String, to lines: [String]) throws -> [Substring] {
    let scratch = try Scratch()
    try scratch.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: "lines")
    try scratch.write(
      """
      coproc D { $DUIYI $@ 2> errors; }
      in=${D[1]} out=${D[0]}
      while IFS= read -r line; do
        # A line is no line before its end.
        printf '%s' "${line:0:2}" >&$in
        printf '%s\\n' "${line:2}" >&$in
        if IFS= read -r -t 30 answer <&$out; then printf '%s\\n' "$answer"; else echo -; fi
      done < lines
      exec {in}>&-
      cat <&$out
      """, to: "ask.sh")
    return try scratch.shell("bash ask.sh \(command)").lines
  }

  @Test func `segment answers each line`() throws {
    #expect(
      try answers("segment -", to: ["ab", "资本支出增长。", "", "第二行"])
        == ["ab", "资本 支出 增长 。", "", "第二 行"])
  }

  @Test func `convert answers each line where the languages are named`() throws {
    let lines = [
      "{\"id\":\"1\",\"source\":\"资本\",\"target\":\"capital\"}",
      "{\"id\":\"2\",\"source\":\"支出\",\"target\":\"spending\"}",
    ]
    let languages = "--source-language zh --target-language en"
    let found = try answers("convert - - --from jsonl --to tsv \(languages)", to: lines)
    #expect(found == ["资本\tcapital", "支出\tspending"])
  }

  @Test func `convert answers units without text`() throws {
    let lines = [
      "{\"id\":1,\"source\":\"\",\"target\":\"\"}", "", "{\"source\":\"资本\",\"target\":\"\"}",
    ]
    let languages = "--source-language zh --target-language en"
    let found = try answers("convert - - --from jsonl --to jsonl \(languages)", to: lines)
    #expect(
      found == [
        "{\"id\":1,\"source\":\"\",\"target\":\"\"}", "{\"source\":\"\",\"target\":\"\"}",
        "{\"source\":\"资本\",\"target\":\"\"}",
      ])
  }

  @Test func `align words with a model answers each line`() throws {
    let model = try Scratch()
    try model.write("资本 增长\tcapital growth\n资本\tcapital\n增长\tgrowth\n", to: "a.tsv")
    let train = try model.duiyi("train", "a.tsv", "-o", "m.model", "--tokenized")
    try #require(train.status == 0, "\(train.errors)")
    let command =
      "align words - --tokenized --source-language zh --model \(model.path("m.model")) --from "
    // Without a word the first rows of a table tell together whether it has a header.
    let table = try answers(
      command + "tsv --header-row 0", to: ["资本 增长\tcapital growth", "增长\tgrowth"])
    #expect(table == ["0-0 1-1", "0-0"])
    let bars = try answers(
      command + "bars", to: ["资本 增长 ||| capital growth", "", "增长 ||| growth"])
    #expect(bars == ["0-0 1-1", "", "0-0"])
  }

  @Test func `quantities answers each line`() throws {
    let lines = ["收入2440亿美元", "", "5 people"]
    let found = try answers("quantities - --by-unit", to: lines)
    #expect(found.count == 3)
    #expect(found[0].hasPrefix(#"{"text":"收入2440亿美元","quantities":[{"start":6,"end":19,"#))
    #expect(found[1] == #"{"text":"","quantities":[]}"#)
    // In a table a line is answered by its rows.
    let rows = try answers("quantities -", to: ["收入2440亿美元", "5 people"])
    #expect(rows[0].hasPrefix("start\tend\t"))
    #expect(rows[1].hasPrefix("6\t19\t2440亿美元"))
    #expect(rows[2].hasPrefix("20\t"))
  }

  @Test func `align terms answers each line`() throws {
    let found = try answers(
      "align terms - --by-unit --no-dictionary", to: ["积压订单(backlog)", "积压订单", "x"])
    #expect(found[0].hasPrefix(#"{"text":"积压订单(backlog)","terms":[{"start":0,"end":12,"#))
    #expect(found.count == 3 && !found.contains("-"))
  }

  @Test(arguments: ["--by-unit", "--model m.model"])
  func `check answers each unit where it checks each by itself`(mode: String) throws {
    let scratch = try Scratch()
    try scratch.write("资本 增长\tcapital growth\n资本\tcapital\n增长\tgrowth\n", to: "a.tsv")
    try #require(try scratch.duiyi("train", "a.tsv", "-o", "m.model", "--tokenized").status == 0)
    let command =
      "check - --from tsv --header-row 0 --source-language zh --target-language en --no-dictionary "
      + mode.replacing("m.model", with: scratch.path("m.model"))
    let found = try answers(command, to: ["收入5亿美元\trevenue of $6", "资本\tcapital", "\t"])
    #expect(found[0].contains(#""findings":[{"rule":"number","#))
    #expect(found[1] == #"{"source":"资本","target":"capital","findings":[]}"#)
    #expect(found.count == 3 && found[2] != "-")
  }

  @Test(arguments: ["text", "tsv", "jsonl", "conllu"])
  func `a text that comes line by line gives what it gives at once`(format: String) throws {
    let scratch = try Scratch()
    try scratch.write(EarningsCall.document("zh"), to: "a.txt")
    let options = "segment - --format \(format) --granularity terms"
    let whole = try scratch.shell("$DUIYI \(options) < a.txt")
    let slowly = "while IFS= read -r line; do printf '%s\\n' \"$line\"; sleep .01; done < a.txt"
    let pieces = try scratch.shell("\(slowly) | $DUIYI \(options)")
    #expect(whole.status == 0)
    #expect(pieces.output == whole.output)
  }

  @Test(arguments: ["jsonl", "tsv", "bars"])
  func `units without text are units, also where a piece has no others`(form: String) throws {
    let scratch = try Scratch()
    let empty =
      ["jsonl": "{\"source\":\"\",\"target\":\"\"}\n", "tsv": "\t\n", "bars": "\n"][form] ?? ""
    try scratch.write(String(repeating: empty, count: 300), to: "a.\(form)")
    for command in [
      "convert a.\(form) - --header-row 0", "check a.\(form) --header-row 0 --no-dictionary",
    ] {
      let outcome = try scratch.shell(
        "$DUIYI \(command) --from \(form) --to jsonl --source-language zh --target-language en")
      #expect(outcome.status == 0, "\(command): \(outcome.errors)")
      if command.hasPrefix("convert") { #expect(outcome.lines.count == 300) }
    }
  }

  @Test func `no file takes the number of a standard output or error that was closed`() throws {
    let scratch = try Scratch()
    try scratch.write("资本\tcapital\n支出 spending\n", to: "a.tsv")
    let command =
      "$DUIYI align words a.tsv --header-row 0 --no-dictionary --on-error record -o"
    _ = try scratch.shell("\(command) one; \(command) two 2>&-")
    #expect(try scratch.read("one") == scratch.read("two"))
    let model = try scratch.shell(
      "printf '资本\\tcapital\\n' > b.tsv; $DUIYI train b.tsv --header-row 0 -o - --dump-lexicon dl >&-; echo $?; ls"
    )
    #expect(model.lines.contains("2"), "\(model.text)")
    #expect(!model.lines.contains("dl"))
  }
}
