import Foundation
import TestSupport
import Testing

/// Whether pieces of an input, one after the other, give what the whole gives.
@Suite struct ShardTests {
  /// What is asked of pieces that lie in `x` with a suffix.
  struct Work: Sendable, CustomTestStringConvertible {
    var command: String
    var suffix: String
    var testDescription: String { command }
  }

  private static let languages = "--source-language zh --target-language en"
  static let works = [
    Work(command: "segment", suffix: "txt"),
    Work(command: "segment --from jsonl", suffix: "texts.jsonl"),
    Work(command: "segment --by-unit --sentences", suffix: "txt"),
    Work(command: "quantities --by-unit", suffix: "txt"),
    Work(command: "align terms --from jsonl --no-dictionary --terms t.csv", suffix: "texts.jsonl"),
    Work(command: "align words --model m.model --source-language zh", suffix: "jsonl"),
    Work(command: "align words --model m.model --source-language zh --json", suffix: "jsonl"),
    Work(
      command: "align words --model m.model --source-language zh --to tsv --header-row 0",
      suffix: "tsv"),
    Work(
      command: "check --model m.model --terms t.csv --fail-on never \(languages)", suffix: "jsonl"),
    Work(command: "check --by-unit --fail-on never \(languages)", suffix: "jsonl"),
    Work(command: "convert --json \(languages) -o -", suffix: "jsonl"),
    Work(command: "convert --to tsv --on-error record \(languages) -o -", suffix: "jsonl"),
  ]

  /// Pairs of all kinds, with identifiers and members of the caller's own.
  private static func lines(
    _ count: Int, _ generator: inout SeededGenerator
  ) -> (pairs: [String], texts: [String], table: [String], plain: [String]) {
    let chinese = ["积压订单增长", "收入为5亿美元。", "毛利率下降3%", "", "资本支出（capex）", "他说：“好。”"]
    let english = ["backlog grew", "revenue was $5 billion.", "gross margin fell 3%", "", "capex"]
    var made: (pairs: [String], texts: [String], table: [String], plain: [String]) = (
      [], [], [], []
    )
    for number in 0..<count {
      let (zh, en) = (
        chinese.randomElement(using: &generator) ?? "",
        english.randomElement(using: &generator) ?? ""
      )
      made.pairs.append(
        #"{"id":\#(number),"source":"\#(zh)","target":"\#(en)","doc":{"n":[\#(number),null]}}"#)
      made.texts.append(#"{"doc":"d\#(number)","text":"\#(zh)","id":"t\#(number)"}"#)
      made.table.append("\(zh)\t\(en)")
      made.plain.append(zh)
    }
    return made
  }

  private static func folder() throws -> Scratch {
    let scratch = try Scratch()
    var generator = SeededGenerator(7)
    let made = lines(61, &generator)
    for (suffix, lines) in [
      ("jsonl", made.pairs), ("texts.jsonl", made.texts), ("tsv", made.table), ("txt", made.plain),
    ] {
      func write(_ lines: ArraySlice<String>, _ name: String) throws {
        try scratch.write(lines.map { $0 + "\n" }.joined(), to: "\(name).\(suffix)")
      }
      try write(lines[...], "all")
      for count in [4, 7] {
        // One of the pieces is empty.
        var cuts = (1..<count - 1).map { _ in Int.random(in: 0...61, using: &generator) }
        cuts = ([0, 0, 61] + cuts).sorted()
        for piece in 0..<count {
          try write(lines[cuts[piece]..<cuts[piece + 1]], "p\(count)-\(piece)")
        }
      }
    }
    try scratch.write("zh,en\n积压订单,order backlog\n毛利率,gross margin\n", to: "t.csv")
    let train = try scratch.duiyi(
      "train", "all.tsv", "--header-row", "0", "--source-language", "zh", "-o", "m.model")
    try #require(train.status == 0, "\(train.errors)")
    return scratch
  }

  @Test(arguments: works)
  func `one, four and seven pieces equal the whole, byte for byte`(work: Work) throws {
    let scratch = try Self.folder()
    let whole = try scratch.shell("$DUIYI \(work.command) all.\(work.suffix)")
    try #require(whole.status == 0, "\(whole.errors)")
    try #require(!whole.output.isEmpty)
    let alone = try scratch.shell("$DUIYI \(work.command) all.\(work.suffix) --threads 1")
    #expect(alone.output == whole.output)
    for count in [4, 7] {
      let pieces = try scratch.shell(
        "for n in $(seq 0 \(count - 1)); do $DUIYI \(work.command) p\(count)-$n.\(work.suffix) "
          + "2>> errors || exit 1; done")
      #expect(pieces.status == 0, "\(pieces.errors)")
      #expect(pieces.output == whole.output)
    }
  }

  @Test(arguments: [
    "convert - - --from jsonl --to jsonl", "convert - - --from jsonl --to tsv",
    "check - --by-unit --from jsonl --fail-on never -q",
    "align words - --from jsonl --model m.model",
    "score - --from jsonl",
  ])
  func `a piece of units without text is answered as it is in the whole`(command: String) throws {
    let scratch = try Self.folder()
    let empty = (0..<300).map { #"{"id":\#($0),"source":"","target":""}"# }
    let full = (300..<310).map { #"{"id":\#($0),"source":"资本","target":"capital"}"# }
    try scratch.write((empty + full).map { $0 + "\n" }.joined(), to: "all")
    let options =
      command.hasPrefix("convert") || command.hasPrefix("check")
      ? Self.languages : "--source-language zh"
    let outcome = try scratch.shell(
      """
      $DUIYI \(command) \(options) < all > whole && head -n 250 all | $DUIYI \(command) \(options) > one \
        && tail -n +251 all | $DUIYI \(command) \(options) > two && cat one two | cmp - whole && wc -l < one
      """)
    #expect(outcome.lines == ["250"], "\(outcome.errors)")
  }

  @Test func `lines without text are units of a conversion and of a check`() throws {
    let scratch = try Scratch()
    try scratch.write("\t\n\t\n", to: "a.tsv")
    for options in [Self.languages] {
      let outcome = try scratch.shell("$DUIYI convert a.tsv - --to tsv -q \(options)")
      #expect(outcome.status == 0 && outcome.text == "\t\n\t\n", "\(outcome.errors)")
    }
    let check = try scratch.shell("$DUIYI check a.tsv \(Self.languages) --fail-on error")
    #expect(check.status == 0, "\(check.errors)")
  }
}
