import TestSupport
import Testing

/// Whether line n of the output answers line n of the input, with what the caller put into it.
@Suite struct RecordTests {
  static let three = """
    {"id":7,"source":"资本 增长","target":"capital growth","doc":"a","n":[1, 2.50],"x":null}
    {"doc":"b","source":"增长","target":"a\\ud800","id":"eight"}
    {"id":9,"source":"资本","target":"capital"}

    """

  /// A folder with a model of word links and the three records.
  private func folder() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("资本 增长\tcapital growth\n资本\tcapital\n增长\tgrowth\n", to: "a.tsv")
    let train = try scratch.duiyi("train", "a.tsv", "-o", "m.model", "--tokenized")
    try #require(train.status == 0, "\(train.errors)")
    try scratch.write(Self.three, to: "three.jsonl")
    return scratch
  }

  private static let linking = [
    "align", "words", "three.jsonl", "--tokenized", "--model", "m.model",
  ]

  @Test func `an unreadable record ends the work where nothing else is said`() throws {
    let outcome = try folder().duiyi(Self.linking + ["--to", "jsonl"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("three.jsonl:2:43: not JSON: half of a surrogate pair"))
  }

  @Test func `the error of a record stands in its place, with its identifier`() throws {
    let outcome = try folder().duiyi(Self.linking + ["--json", "--on-error", "record"])
    #expect(outcome.status == 4)
    try #require(outcome.lines.count == 3)
    #expect(outcome.lines[0].hasPrefix(#"{"id":7,"source":{"text":"资本 增长","tokens":"#))
    #expect(outcome.lines[0].hasSuffix(#","doc":"a","n":[1, 2.50],"x":null}"#))
    #expect(
      outcome.lines[1]
        == #"{"id":"eight","error":"not JSON: half of a surrogate pair","#
        + #""file":"three.jsonl","line":2,"column":43}"#)
    #expect(outcome.lines[2].contains(#""links":[{"source":0,"target":0,"#))
    #expect(outcome.errors.contains("1 record could not be read"))
  }

  @Test func `what is ill-formed or too long still tells its identifier`() throws {
    let scratch = try folder()
    let long = String(repeating: "x", count: 1 << 20)
    try scratch.write(
      Array("{\"id\":15,\"source\":\"a".utf8) + [0xFF] + Array("b\",\"target\":\"c\"}\n".utf8)
        + Array("{\"id\":\"n\",\"source\":\"a\0\",\"target\":\"c\"}\n".utf8)
        + Array("{\"id\":17,\"source\":\"\(long)\",\"target\":\"c\"}\n".utf8)
        + Array("{\"source\":\"\(long)\",\"target\":\"c\",\"id\":18}\n".utf8), to: "bad.jsonl")
    let outcome = try scratch.duiyi(
      "convert", "bad.jsonl", "-", "--to", "jsonl", "--source-language", "zh",
      "--target-language", "en", "--on-error", "record")
    #expect(outcome.status == 4, "\(outcome.errors)")
    #expect(
      outcome.lines.map { $0.prefix(12) }
        == ["{\"id\":15,\"er", "{\"id\":\"n\",\"e", "{\"id\":17,\"er", "{\"error\":\"th"])
  }

  @Test func `in lines without room for an error an empty one stands there`() throws {
    let scratch = try folder()
    let pharaoh = try scratch.duiyi(Self.linking + ["--on-error", "record"])
    #expect(pharaoh.lines == ["0-0 1-1", "", "0-0"])
    #expect(pharaoh.errors.contains("warning: three.jsonl:2:43"))
    let table = try scratch.duiyi(Self.linking + ["--to", "tsv", "--on-error", "record"])
    #expect(table.lines == ["资本 增长\tcapital growth\t0-0 1-1", "", "资本\tcapital\t0-0"])
  }

  @Test func `more errors than may be end the work`() throws {
    let scratch = try folder()
    let most = ["--on-error", "record", "--max-errors"]
    #expect(try scratch.duiyi(Self.linking + most + ["1"]).status == 4)
    let outcome = try scratch.duiyi(Self.linking + most + ["0", "-o", "out"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("it is error 1, and 0 may be"))
    #expect((try? scratch.read("out")) == nil)
  }

  @Test func `without a model, too, records keep their places`() throws {
    let outcome = try folder().duiyi(
      "align", "words", "three.jsonl", "--tokenized", "--json", "--on-error", "record")
    #expect(outcome.status == 4)
    #expect(outcome.lines.count == 3 && outcome.lines[1].contains(#""id":"eight","error":"#))
    #expect(outcome.lines[2].hasPrefix(#"{"id":9,"#))
  }

  @Test func `a conversion goes on behind a record that cannot be read`() throws {
    let scratch = try folder()
    let json = try scratch.duiyi(
      "convert", "three.jsonl", "-", "--json", "--on-error", "record", "--report", "r.json")
    #expect(json.status == 4)
    try #require(json.lines.count == 3)
    #expect(json.lines[1].contains(#""id":"eight","error":"#))
    #expect(json.lines[0].hasSuffix(#""doc":"a","n":[1, 2.50],"x":null}"#))
    let report = String(decoding: try scratch.read("r.json"), as: UTF8.self)
    #expect(report.contains(#""errors": 1"#))
    let table = try scratch.duiyi(
      "convert", "three.jsonl", "-", "--to", "tsv", "--on-error", "record")
    #expect(table.lines == ["资本 增长\tcapital growth", "\t", "资本\tcapital"])
    let memory = try scratch.duiyi(
      "convert", "three.jsonl", "m.tmx", "--on-error", "record")
    #expect(memory.status == 64)
  }

  @Test func `links of a file stay with their units behind a record that cannot be read`() throws {
    let scratch = try folder()
    try scratch.write("0-0\n1-1\n0-0 0-1\n", to: "three.links")
    let outcome = try scratch.duiyi(
      "convert", "three.jsonl", "-", "--links", "three.links", "--to", "jsonl", "--on-error",
      "record")
    #expect(outcome.status == 4)
    try #require(outcome.lines.count == 3)
    #expect(outcome.lines[0].contains(#""links":[{"source":0,"target":0,"#))
    #expect(outcome.lines[1].hasPrefix(#"{"id":"eight","error":"#))
    #expect(outcome.lines[2].contains(#"{"source":0,"target":1,"#))
  }

  @Test(arguments: [
    "hello\nbye\n\u{FF}\n", "hello\nbye\nthird\n\u{FF}\n", "hello\n\u{FF}\nthird\n",
  ])
  func `texts of unequal length are no pair, whatever cannot be read in them`(
    text: String
  ) throws {
    let scratch = try Scratch()
    try scratch.write("你好\n再见\n", to: "a.zh")
    // What stands for U+00FF here is a byte that is no UTF-8.
    try scratch.write(text.unicodeScalars.map { UInt8($0.value) }, to: "a.en")
    let outcome = try scratch.duiyi(
      "convert", "a.zh", "a.en", "--output", "a.jsonl", "--on-error", "record")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("a.zh has 2 lines and a.en"))
    #expect((try? scratch.read("a.jsonl")) == nil)
  }

  @Test func `ill-formed text is an error of its line`() throws {
    let scratch = try Scratch()
    try scratch.write(Array("资本\n".utf8) + [0xFF, 0x0A] + Array("a\0b\n支出增长\n".utf8), to: "a")
    let stopped = try scratch.duiyi("segment", "a")
    #expect(stopped.status == 1)
    let outcome = try scratch.duiyi("segment", "a", "--on-error", "record")
    #expect(outcome.status == 4)
    #expect(outcome.lines == ["资本", "", "", "支出 增长"])
    #expect(outcome.errors.contains("a:2:1: not UTF-8: byte 0xFF"))
    #expect(outcome.errors.contains("a:3:2: a NUL byte"))
    let units = try scratch.duiyi("quantities", "a", "--by-unit", "--on-error", "record")
    #expect(units.status == 4)
    #expect(units.lines.count == 4 && units.lines[2].hasPrefix(#"{"error":"a NUL byte","#))
  }

  @Test func `a line that is too long is an error of its own`() throws {
    let scratch = try Scratch()
    let long = String(repeating: "长", count: 400_000)
    try scratch.write("a\tb\n\(long)\tx\nc\td\n\(long)", to: "a.tsv")
    let outcome = try scratch.duiyi(
      "convert", "a.tsv", "-", "--json", "--on-error", "record", "--source-language", "zh",
      "--target-language", "en")
    #expect(outcome.status == 4)
    try #require(outcome.lines.count == 4)
    #expect(outcome.lines[1].contains(#""error":"the line is over 1 MB""#))
    #expect(outcome.lines[2] == #"{"source":"c","target":"d"}"#)
    #expect(outcome.lines[3].contains(#""line":4"#))
  }

  @Test func `an error in one of two texts is one in their pair`() throws {
    let scratch = try Scratch()
    try scratch.write(Array("资本\n".utf8) + [0xFF, 0x0A] + Array("支出\n".utf8), to: "a.zh")
    try scratch.write("capital\nx\nspending\n", to: "a.en")
    let outcome = try scratch.duiyi(
      "convert", "a.zh", "a.en", "-", "--to", "tsv", "--on-error", "record")
    #expect(outcome.status == 4)
    #expect(outcome.lines == ["资本\tcapital", "\t", "支出\tspending"])
  }

  @Test(arguments: [
    (["segment"], "tokens"), (["quantities"], "quantities"), (["align", "terms"], "terms"),
  ])
  func `texts in JSON come back with what was found and all else`(
    command: [String], member: String
  ) throws {
    let scratch = try Scratch()
    try scratch.write(
      """
      {"n":1.50,"text":"积压订单(backlog)为5亿美元","id":12,"file":"x","\(member)":0}
      {"text":""}

      """, to: "a.jsonl")
    let outcome = try scratch.duiyi(command + ["a.jsonl", "--from", "jsonl"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    try #require(outcome.lines.count == 2)
    #expect(
      outcome.lines[0].hasPrefix(
        #"{"id":12,"text":"积压订单(backlog)为5亿美元",""# + member + #"":[{"start":0,"#)
        || member == "quantities")
    #expect(outcome.lines[0].hasSuffix(#"],"n":1.50,"file":"x"}"#))
    #expect(outcome.lines[1] == #"{"text":"",""# + member + #"":[]}"#)
  }

  @Test func `a member that has the name of a result gives way to it`() throws {
    let scratch = try folder()
    try scratch.write(
      #"{"source":"资本","target":"capital","findings":1,"links":"x","n":2}"# + "\n", to: "a.jsonl")
    let linked = try scratch.duiyi("align", "words", "a.jsonl", "--model", "m.model", "--json")
    #expect(linked.lines.count == 1 && linked.lines[0].hasSuffix(#"}],"findings":1,"n":2}"#))
    let checked = try scratch.duiyi(
      "check", "a.jsonl", "--by-unit", "--source-language", "zh", "--target-language", "en")
    #expect(checked.lines.count == 1 && checked.lines[0].hasSuffix(#"],"links":"x","n":2}"#))
  }

  @Test(arguments: [
    "segment --from jsonl", "quantities --from jsonl", "align terms --from jsonl --no-dictionary",
  ])
  func `an identifier of nothing is an identifier of a text`(command: String) throws {
    let scratch = try Scratch()
    try scratch.write(
      #"{"id":null,"text":"a","x":1}"# + "\n" + #"{"id":"","text":"b"}"# + "\n", to: "t")
    let lines = try scratch.shell("$DUIYI \(command) t").lines
    try #require(lines.count == 2)
    #expect(lines[0].hasPrefix(#"{"id":null,"text":"a","#) && lines[0].hasSuffix(#","x":1}"#))
    #expect(lines[1].hasPrefix(#"{"id":"","text":"b","#))
  }

  @Test(arguments: [
    "convert u - --from jsonl --to jsonl", "score u --from jsonl --to jsonl",
    "align words u --from jsonl --to jsonl --model m.model --tokenized",
    "check u --by-unit --from jsonl --target-language en",
  ])
  func `an identifier of nothing is an identifier of a unit`(command: String) throws {
    let scratch = try folder()
    let rest = #","source":"资本","target":"capital"}"# + "\n"
    try scratch.write(#"{"id":null"# + rest + #"{"id":"""# + rest + #"{"id":0"# + rest, to: "u")
    let outcome = try scratch.shell("$DUIYI \(command) --source-language zh")
    #expect(
      outcome.lines.map { $0.split(separator: ",")[0] }
        == [#"{"id":null"#, #"{"id":"""#, #"{"id":0"#], "\(outcome.errors)")
  }

  @Test func `an identifier is made out of a line that is no text or too long`() throws {
    let scratch = try Scratch()
    var bytes = Array(#"{"id":15,"text":"a"#.utf8) + [0xFF] + Array("b\"}\n".utf8)
    bytes += Array(#"{"text":"a"#.utf8) + [0] + Array("b\",\"id\":\"x\"}\n".utf8)
    bytes += Array(#"{"id":17,"text":""#.utf8) + [UInt8](repeating: 0x61, count: 1_500_000)
    bytes += Array("\"}\n{\"id\":\"c".utf8) + [0xFF] + Array("d\",\"text\":\"e\"}\n".utf8)
    bytes += Array(#"{"id":18,"text":"f"}"#.utf8) + [0x0A]
    try scratch.write(bytes, to: "t.jsonl")
    let outcome = try scratch.duiyi(
      "quantities", "t.jsonl", "--from", "jsonl", "--on-error", "record")
    #expect(outcome.status == 4)
    #expect(
      outcome.lines.map { $0.split(separator: ",")[0] } == [
        #"{"id":15"#, #"{"id":"x""#, #"{"id":17"#, #"{"error":"not UTF-8: byte 0xFF""#,
        #"{"id":18"#,
      ])
  }

  @Test func `a long line is segmented with records as without`() throws {
    let scratch = try Scratch()
    let line = String(repeating: "资本支出增长，收入为5亿美元。积压订单backlog 上升！", count: 50_000)
    let noMarks = String(repeating: "资本支出增长", count: 80_000)
    try scratch.write("短\n\(line)\n\n\(noMarks)\n末\n", to: "long.txt")
    let outcome = try scratch.shell(
      """
      $DUIYI segment long.txt > plain && $DUIYI segment long.txt --on-error record > records
      echo $?; cmp plain records; wc -l < records
      """)
    #expect(outcome.lines == ["0", "5"], "\(outcome.errors)")
  }
}
