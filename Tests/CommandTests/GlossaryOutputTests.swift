import TestSupport
import Testing

/// What `duiyi glossary build` writes, and where.
@Suite struct GlossaryOutputTests {
  private static let text = "公司的资本支出(CapEx)增长了。AWS 与 OpenAI 合作，AWS 增长。\n"

  @Test func `one format goes into the file that is named`() throws {
    let scratch = try Scratch()
    try scratch.write(Self.text, to: "g.txt")
    let outcome = try scratch.duiyi("glossary", "build", "g.txt", "-o", "g.csv")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try scratch.files == ["g.csv", "g.txt"])
    #expect(try scratch.read("g.csv").starts(with: Array("id,source,".utf8)))
  }

  @Test(arguments: [
    "xlsx", "omegat", "utx", "deepl", "google", "amazon", "azure", "tbx2", "tbx-min",
  ])
  func `every format of terms is written`(format: String) throws {
    let scratch = try Scratch()
    try scratch.write(Self.text, to: "g.txt")
    let outcome = try scratch.duiyi("glossary", "build", "g.txt", "--to", format, "-o", "out")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try scratch.files == ["g.txt", "out"])
  }

  @Test func `a suffix that names no format is refused`() throws {
    let scratch = try Scratch()
    try scratch.write(Self.text, to: "g.txt")
    let outcome = try scratch.duiyi("glossary", "build", "g.txt", "-o", "g.unknown")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("--to"))
  }

  @Test func `the context is the text, and columns tell where the term is in it`() throws {
    let scratch = try Scratch()
    let outcome = try scratch.duiyi("glossary", "build", "-", input: Self.text)
    let rows = outcome.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    let head = rows[0].map(String.init)
    let row = try #require(rows.first { $0.contains("资本支出") })
    let cells = Dictionary(uniqueKeysWithValues: zip(head, row.map(String.init)))
    #expect(cells["context"] == "公司的资本支出(CapEx)增长了。")
    #expect(cells["context start"] == "3")
    #expect(cells["context end"] == "7")
  }

  @Test func `names that are the same in both languages come after the terms`() throws {
    let scratch = try Scratch()
    func sources(_ options: String...) throws -> [String] {
      try scratch.duiyi(["glossary", "build", "-"] + options, input: Array(Self.text.utf8)).lines
        .dropFirst()
        .map { String($0.split(separator: "\t", omittingEmptySubsequences: false)[1]) }
    }
    #expect(try sources().suffix(2) == ["AWS", "OpenAI"])
    #expect(try !sources("--names", "drop").contains("AWS"))
    #expect(try sources("--top", "1") == ["资本支出"])
    #expect(try sources("--min-frequency", "2") == ["AWS"])
  }

  @Test func `the order by pinyin reads words`() throws {
    let scratch = try Scratch()
    let outcome = try scratch.duiyi(
      "glossary", "build", "-", "--sort", "pinyin", "--domains", "none",
      input: "行业(industry)、会计(accounting)、调整(adjustment)、长期(long term)、天气(weather)、跳跃(jump)。\n")
    let sources = outcome.lines.dropFirst().map { $0.split(separator: "\t")[1] }
    #expect(sources == ["长期", "行业", "会计", "天气", "调整", "跳跃"])
  }

  @Test func `headwords with Latin letters are looked up, and what is not found is told`() throws {
    let scratch = try Scratch()
    try scratch.write(
      "3C 3C [san1 C] /computers, communications/\nPK PK [P K] /to fight/\n% % [pa1] /percent/\n",
      to: "c.u8")
    let found = try scratch.duiyi("lexicon", "lookup", "--dictionary", "c.u8", "3C", "PK", "%")
    #expect(found.lines.count == 3, "\(found.output)")
    #expect(found.status == 0)
    let missing = try scratch.duiyi("lexicon", "lookup", "--dictionary", "c.u8", "没有")
    #expect(missing.status == 1)
    #expect(missing.errors.contains("没有"))
  }

  @Test func `text without Chinese gives an empty table`() throws {
    let scratch = try Scratch()
    let outcome = try scratch.duiyi(
      "glossary", "build", "-", input: "The operating margin rose to 12%.\n")
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 1)
  }
}
