import TestSupport
import Testing

/// Whether a command that is mistyped is told what was meant.
@Suite struct CommandWordTests {
  @Test(arguments: [
    (["segmnt", "x"], "segment"), (["align", "wrods", "x"], "words"), (["chekc"], "check"),
    (["glossary", "biuld"], "build"), (["help", "segmant"], "segment"),
    (["help", "align", "word"], "words"), (["lexicon", "lokup"], "lookup"),
  ])
  func `the nearest command is named`(words: [String], meant: String) throws {
    let outcome = try Scratch().duiyi(words)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("“\(meant)” is meant?"), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test func `a word that is like none gets all of them`() throws {
    let outcome = try Scratch().duiyi("help", "nosuch")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("choose among segment, align, train"))
  }

  @Test(arguments: [["help", "align", "words"], ["help"], ["--help"], ["align", "--help"]])
  func `help of what there is has status 0`(words: [String]) throws {
    let outcome = try Scratch().duiyi(words)
    #expect(outcome.status == 0 && outcome.text.contains("USAGE"))
  }

  @Test(arguments: [
    ["segment"], ["quantities"], ["align", "terms"], ["align", "words", "--from", "tsv"],
    ["convert", "--from", "tsv"],
  ])
  func `--json is --to jsonl, --format is --to, and -o names the output`(command: [String]) throws {
    let scratch = try Scratch()
    try scratch.write(
      "收入为5亿美元(backlog)。积压订单(backlog)\trevenue of $6 billion\n", to: "in.tsv")
    let spellings = [
      ("a", ["--json"]), ("b", ["--to", "jsonl"]), ("c", ["--format", "jsonl"]),
    ]
    for (name, option) in spellings {
      let outcome = try scratch.duiyi(command + ["in.tsv"] + option + ["-o", name])
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let lines = try scratch.read("a")
    #expect(lines.first == UInt8(ascii: "{") && lines.last == 0x0A)
    #expect(try scratch.read("b") == lines && scratch.read("c") == lines)
  }
}
