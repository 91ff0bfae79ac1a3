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
}
