import Foundation
import TestSupport
import Testing

/// `align terms` and `glossary build`.
@Suite struct TermTests {
  private static let text = "开头。\n我们有护城河(moat)和 Trainium 2。\n护城河很宽。\n"

  @Test func `terms are written as a table`() throws {
    let scratch = try Scratch()
    let outcome = try scratch.duiyi("align", "terms", "--no-dictionary", "-", input: Self.text)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.lines[0] == "start\tend\tsource\ttarget\tevidence\tconfidence\tline")
    let bytes = Array(Self.text.utf8)
    #expect(outcome.lines.count > 3)
    for line in outcome.lines.dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      #expect(fields.count == 7)
      let start = try #require(Int(fields[0]))
      let end = try #require(Int(fields[1]))
      #expect(bytes[start..<end].elementsEqual(fields[2].utf8))
      #expect((0...1).contains(try #require(Double(fields[5]))))
      #expect(Int(fields[6]) == 1 + bytes[..<start].count { $0 == 0x0A })
    }
  }

  private struct Record: Decodable {
    var start: Int
    var end: Int
    var source: String
    var target: String
    var evidence: [String]
    var confidence: Double
    var line: Int
    var column: Int
  }

  @Test func `terms are written as JSON lines`() throws {
    let scratch = try Scratch()
    let outcome = try scratch.duiyi(
      "align", "terms", "--no-dictionary", "--format", "jsonl", "-", input: Self.text)
    let records = try outcome.output.split(separator: 0x0A).map {
      try JSONDecoder().decode(Record.self, from: Data($0))
    }
    let first = try #require(records.first)
    #expect(first.source == "护城河" && first.target == "moat" && first.evidence == ["gloss"])
    #expect(first.line == 2 && first.column == 4)
  }

  @Test func `only glosses, when asked`() throws {
    let scratch = try Scratch()
    let outcome = try scratch.duiyi(
      "align", "terms", "--no-dictionary", "--only", "gloss", "-", input: Self.text)
    #expect(outcome.lines.count == 2)
    #expect(outcome.lines.last?.contains("\t护城河\tmoat\tgloss\t") == true)
  }

  @Test(arguments: [
    ("terms.txt", "moat\nTrainium 2|Trainium2\n"), ("terms.csv", "en,zh\nmoat,\nTrainium 2,\n"),
    ("terms.tsv", "en\tzh\nmoat\t护城河\nTrainium 2\t\n"),
  ])
  func `a list may hold English alone`(name: String, list: String) throws {
    let scratch = try Scratch()
    try scratch.write(list, to: name)
    let outcome = try scratch.duiyi(
      "align", "terms", "--no-dictionary", "--terms", name, "-", input: Self.text)
    #expect(outcome.status == 0)
    let sources = outcome.lines.dropFirst().map { $0.split(separator: "\t")[2] }
    #expect(sources.filter { $0 == "护城河" }.count == 2)
    #expect(sources.contains("Trainium 2"))
  }

  @Test func `a missing dictionary is said once and does not stop the work`() throws {
    let outcome = try Scratch().duiyi("align", "terms", "-", input: Self.text)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("no dictionary"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test func `a dictionary that is named must be there`() throws {
    let outcome = try Scratch().duiyi(
      "align", "terms", "--dictionary", "absent.u8", "-", input: Self.text)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("absent.u8"))
  }

  @Test func `a dictionary may be imported and used`() throws {
    let scratch = try Scratch()
    try scratch.write("毛利率 毛利率 [mao2 li4 lu:4] /gross margin/\n", to: "small.u8")
    try scratch.write("gross margin\n", to: "terms.txt")
    let imported = try scratch.duiyi("lexicon", "import", "small.u8", "-o", "small.lexicon")
    #expect(imported.status == 0)
    for dictionary in ["small.u8", "small.lexicon"] {
      let outcome = try scratch.duiyi(
        "align", "terms", "--dictionary", dictionary, "--domains", "none", "--terms", "terms.txt",
        "-",
        input: "毛利率上升。\n")
      #expect(outcome.lines.last?.contains("毛利率\tgross margin\tdictionary") == true)
    }
    let looked = try scratch.duiyi(
      "lexicon", "lookup", "--dictionary", "small.lexicon", "毛利率", "gross margin")
    #expect(looked.lines.count == 2)
  }

  @Test func `several formats go into a folder`() throws {
    let scratch = try Scratch()
    try scratch.write(Self.text, to: "a.txt")
    let outcome = try scratch.duiyi(
      "glossary", "build", "--no-dictionary", "--to", "csv", "--to", "tbx", "--output", "out",
      "a.txt")
    #expect(outcome.status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("out")).sorted()
    #expect(names == ["glossary.csv", "glossary.tbx"])
    let table = String(decoding: try scratch.read("out/glossary.csv"), as: UTF8.self)
    #expect(table.contains("护城河") && table.contains("moat"))
    let termbase = String(decoding: try scratch.read("out/glossary.tbx"), as: UTF8.self)
    #expect(termbase.hasPrefix("<?xml") && termbase.contains("护城河"))
  }

  @Test(arguments: ["csv", "tsv", "tbx", "json", "md", "html"])
  func `each format gives the same bytes each time`(format: String) throws {
    let scratch = try Scratch()
    try scratch.write(Self.text, to: "a.txt")
    let runs = try (0..<2).map { _ in
      try scratch.duiyi("glossary", "build", "--no-dictionary", "--to", format, "a.txt")
    }
    #expect(runs[0].status == 0)
    #expect(!runs[0].output.isEmpty)
    #expect(runs[0].output == runs[1].output)
  }

  @Test func `a term list that is no list is an input error`() throws {
    let scratch = try Scratch()
    try scratch.write("<not a termbase", to: "terms.tbx")
    let outcome = try scratch.duiyi("align", "terms", "--terms", "terms.tbx", "-", input: Self.text)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("terms.tbx"))
  }
}
