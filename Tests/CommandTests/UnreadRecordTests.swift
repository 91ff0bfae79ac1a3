import Foundation
import TestSupport
import Testing

/// Whether work that learns from its whole input goes on behind records that cannot be read.
@Suite struct UnreadRecordTests {
  private static let good = """
    {"id":1,"source":"资本增长5%","target":"capital growth of 5%"}
    {"id":2,"source":"资本支出","target":"capital spending"}
    {"id":3,"source":"毛利率增长7%","target":"gross margin growth of 8%"}
    {"id":4,"source":"资本增长","target":"capital growth"}

    """

  /// A folder with pairs, and with the same between what is none.
  private func folder() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Self.good, to: "good.jsonl")
    var bytes: [UInt8] = []
    for (number, line) in Self.good.split(separator: "\n").enumerated() {
      bytes += [Array("{\n".utf8), [0xFF, 0x0A], [0x30, 0, 0x0A], Array("[]\n".utf8)][number]
      bytes += Array((line + "\n").utf8)
    }
    try scratch.write(bytes, to: "bad.jsonl")
    return scratch
  }

  @Test(arguments: [
    "train IN.jsonl -o IN.out --source-language zh --no-dictionary",
    "train IN.jsonl -o IN.out --source-language zh --no-dictionary --memory 224M",
    "glossary build IN.jsonl --to tsv -o IN.out --no-dictionary --min-confidence 0 --all",
  ])
  func `what is learned is what the others teach`(command: String) throws {
    let scratch = try folder()
    func run(_ name: String, _ options: String) throws -> Program.Outcome {
      try scratch.shell(
        "$DUIYI \(command.replacingOccurrences(of: "IN", with: name)) \(options)")
    }
    #expect(try run("good", "").status == 0)
    #expect(try run("bad", "").status == 1)
    let outcome = try run("bad", "--on-error record --report r.json")
    #expect(outcome.status == 4, "\(outcome.errors)")
    #expect(outcome.errors.contains("4 records could not be read"))
    #expect(outcome.errors.contains("warning: bad.jsonl:1:2: not JSON"))
    let isTable = command.hasPrefix("glossary")
    // In a glossary stands where a term was found first.
    let same =
      isTable ? "cmp <(cut -f 1-6,9- bad.out) <(cut -f 1-6,9- good.out)" : "cmp bad.out good.out"
    #expect(try scratch.shell(same).status == 0)
    let report = String(decoding: try scratch.read("r.json"), as: UTF8.self)
    #expect(report.contains("\"units\": 8") && report.contains("\"errors\": 4"))
    #expect(try run("bad", "--on-error record --max-errors 3").status == 1)
  }

  @Test(arguments: ["train - -o x --from jsonl", "glossary build - -o x.json --from jsonl"])
  func `nothing to learn from is an error where that is asked for`(command: String) throws {
    let outcome = try folder().shell("$DUIYI \(command) --require-units < /dev/null; echo $?; ls")
    #expect(outcome.text == "1\nbad.jsonl\ngood.jsonl\n", "\(outcome.errors)")
  }

  @Test func `a check of the whole goes on, and units keep their numbers`() throws {
    let scratch = try folder()
    let check = "$DUIYI check bad.jsonl --to jsonl --only number --no-dictionary"
    let outcome = try scratch.shell("\(check) --on-error record")
    #expect(outcome.status == 4, "\(outcome.errors)")
    #expect(outcome.lines.count == 1 && outcome.lines[0].contains(#""segment":6,"#))
    #expect(outcome.errors.contains("4 records could not be read"))
    #expect(try scratch.shell(check).status == 2)
    #expect(try scratch.shell("\(check) --on-error record --fix -o x").status == 64)
  }
}
