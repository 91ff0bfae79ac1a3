import TestSupport
import Testing

/// Whether compressed files are read and written as what is in them.
@Suite struct CompressedFileTests {
  private static let pairs = "资本\tcapital\n支出\tspending\n"

  @Test(arguments: ["gzip -k", "zstd -q"])
  func `a compressed file is what is in it, by name and through a pipe`(tool: String) throws {
    let scratch = try Scratch()
    try scratch.write(Self.pairs, to: "a.tsv")
    let made = try scratch.shell("\(tool) a.tsv")
    try #require(made.status == 0, "\(made.errors)")
    let plain = try scratch.duiyi("convert", "a.tsv", "-", "--json")
    let suffix = tool.hasPrefix("gzip") ? "gz" : "zst"
    let packed = try scratch.duiyi("convert", "a.tsv.\(suffix)", "-", "--json")
    #expect(packed.status == 0, "\(packed.errors)")
    #expect(packed.output == plain.output)
    let piped = try scratch.shell("$DUIYI convert - - --from tsv --json < a.tsv.\(suffix)")
    #expect(piped.output == plain.output)
    let tokens = try scratch.shell("$DUIYI segment a.tsv.\(suffix)")
    #expect(tokens.lines == ["资本 capital", "支出 spending"])
    // Two streams in a row are one, as `cat` makes them.
    let joined = try scratch.shell(
      "cat a.tsv.\(suffix) a.tsv.\(suffix) | $DUIYI align words - --from tsv --to tsv | wc -l")
    #expect(joined.lines == ["4"])
  }

  @Test(arguments: [("gz", "gzip -dc"), ("zst", "zstd -dqc")])
  func `an output whose name says so is compressed, always the same`(
    suffix: String, tool: String
  ) throws {
    let scratch = try Scratch()
    try scratch.write(Self.pairs, to: "a.tsv")
    for name in ["one", "two"] {
      let outcome = try scratch.duiyi("convert", "a.tsv", "\(name).jsonl.\(suffix)")
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    #expect(try scratch.read("one.jsonl.\(suffix)") == scratch.read("two.jsonl.\(suffix)"))
    let unpacked = try scratch.shell("\(tool) one.jsonl.\(suffix)")
    #expect(unpacked.status == 0, "\(unpacked.errors)")
    #expect(unpacked.output == (try scratch.duiyi("convert", "a.tsv", "-", "--json").output))
    let back = try scratch.duiyi("convert", "one.jsonl.\(suffix)", "-", "--to", "tsv")
    #expect(back.text == Self.pairs)
  }

  @Test(arguments: ["gzip -kc", "zstd -qc"])
  func `what is cut off or damaged is an error`(tool: String) throws {
    let scratch = try Scratch()
    try scratch.write(String(repeating: Self.pairs, count: 5_000), to: "a.tsv")
    let outcome = try scratch.shell(
      "\(tool) a.tsv | head -c 20 > b; $DUIYI convert b c.jsonl --from tsv")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("cut off") || outcome.errors.contains("damaged"))
    #expect((try? scratch.read("c.jsonl")) == nil)
  }

  @Test func `a bracket that begins like something compressed is text`() throws {
    let outcome = try Scratch().duiyi("segment", "-", input: "(")
    #expect(outcome.text == "(")
  }
}
