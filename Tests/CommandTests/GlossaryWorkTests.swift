import Foundation
import TestSupport
import Testing

/// `glossary merge`, `diff`, `lint` and `search`.
@Suite struct GlossaryWorkTests {
  private static let ours = """
    id,zh,en,en status,note
    capex,资本支出,capital expenditure | capex,admitted | preferred,ours
    moat,护城河,moat,,
    """
  private static let theirs = """
    id,zh,en,en status,note
    x1,資本支出,Capital Expenditures | capital outlay,admitted | preferred,theirs
    moat,云,cloud,,
    """

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Self.ours, to: "ours.csv")
    try scratch.write(Self.theirs, to: "theirs.csv")
    return scratch
  }

  // MARK: merge

  @Test(arguments: ["tbx", "json", "csv", "tsv"])
  func `what is merged is written in any format and read back`(suffix: String) throws {
    let scratch = try scratch()
    let outcome = try scratch.duiyi(
      "glossary", "merge", "ours.csv", "theirs.csv", "-o", "out.\(suffix)")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("3 concepts, 1 joined, 2 conflicts"))
    #expect(outcome.errors.contains("two-preferred: capex"))
    #expect(outcome.errors.contains("id: moat-2"))
    let json = try scratch.duiyi("glossary", "convert", "out.\(suffix)", "-", "--to", "json")
    for text in ["capital outlay", "資本支出", "moat-2", "ours", "theirs"] {
      #expect(json.text.contains(text))
    }
  }

  private struct Report: Decodable {
    struct Conflict: Decodable {
      struct Side: Decodable {
        var file: String
        var concept: String
        var value: String
      }
      var kind: String
      var concept: String
      var sides: [Side]
    }
    var concepts: Int
    var joined: Int
    var conflicts: [Conflict]
  }

  @Test func `conflicts are reported as JSON, with the file of priority first`() throws {
    let scratch = try scratch()
    let outcome = try scratch.duiyi(
      "glossary", "merge", "ours.csv", "theirs.csv", "-o", "out.tbx", "--priority", "theirs.csv",
      "--report", "report.json", "--fail-on-conflict")
    #expect(outcome.status == 1)
    let report = try JSONDecoder().decode(Report.self, from: Data(try scratch.read("report.json")))
    #expect(report.concepts == 3 && report.joined == 1)
    let conflict = try #require(report.conflicts.first { $0.kind == "two-preferred" })
    #expect(conflict.concept == "x1")
    #expect(conflict.sides.map(\.value) == ["capital outlay", "capex"])
    #expect(conflict.sides.map(\.file) == ["theirs.csv", "ours.csv"])
    #expect(try scratch.files == ["ours.csv", "out.tbx", "report.json", "theirs.csv"])
  }

  @Test func `a merge that cannot be read writes nothing and has status 2`() throws {
    let scratch = try scratch()
    let outcome = try scratch.duiyi(
      "glossary", "merge", "ours.csv", "absent.csv", "-o", "out.tbx")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("absent.csv"))
    #expect(try scratch.files == ["ours.csv", "theirs.csv"])
  }

  // MARK: diff

  @Test func `a file does not differ from itself in another format`() throws {
    let scratch = try scratch()
    try #require(
      try scratch.duiyi("glossary", "convert", "ours.csv", "ours.json").status == 0)
    let outcome = try scratch.duiyi("glossary", "diff", "ours.csv", "ours.json")
    #expect(outcome.text == "no difference\n")
    #expect(outcome.status == 0)
  }

  @Test func `differences are shown without colour where there is no terminal`() throws {
    let scratch = try scratch()
    try scratch.write(
      Self.ours.replacingOccurrences(of: "moat,护城河,moat,,", with: "cloud,云,cloud,,")
        .replacingOccurrences(of: "admitted | preferred,ours", with: "preferred | admitted,new"),
      to: "new.csv")
    let outcome = try scratch.duiyi("glossary", "diff", "ours.csv", "new.csv")
    #expect(outcome.status == 1)
    #expect(
      outcome.text == """
        - moat  护城河 | moat
        + cloud  云 | cloud
        ~ capex  资本支出 | capital expenditure
            ~ en capital expenditure: status admitted → preferred
            ~ en capex: status preferred → admitted
            ~ note ours → new
        1 added, 1 removed, 1 changed

        """)
    let json = try scratch.duiyi("glossary", "diff", "ours.csv", "new.csv", "--json")
    #expect(json.status == 1)
    let object = try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any]
    #expect(object?.keys.sorted() == ["added", "changed", "removed"])
  }

  // MARK: lint

  @Test func `findings have the line of the file`() throws {
    let scratch = try Scratch()
    try scratch.write(
      "zh,en\n云,cloud\n\"雾\n\",\"fog \"\n投资资本回报率(ROIC),ROIC\n雨,\n", to: "terms.csv")
    let outcome = try scratch.duiyi("glossary", "lint", "terms.csv")
    #expect(outcome.status == 1)
    let starts = outcome.lines.map { line in
      line.split(separator: ": ").prefix(3).joined(separator: " ")
    }
    #expect(
      starts == [
        "terms.csv:3 warning whitespace", "terms.csv:3 warning whitespace",
        "terms.csv:5 warning brackets", "terms.csv:6 warning missing-language",
      ])
    #expect(outcome.errors == "duiyi: 0 error, 4 warning, 0 information\n")
    let lenient = try scratch.duiyi("glossary", "lint", "terms.csv", "--fail-on", "error")
    #expect(lenient.status == 0)
    #expect(lenient.lines == outcome.lines)
  }

  @Test func `lines of plain lists are known too, and invisible characters are shown`() throws {
    let scratch = try Scratch()
    try scratch.write("# list\r\n\r\n云\tcloud\r\n雾\u{200B}\tfog | \r\n", to: "terms.txt")
    let outcome = try scratch.duiyi("glossary", "lint", "terms.txt", "--json")
    struct Document: Decodable {
      struct Finding: Decodable {
        var line: Int
        var rule: String
        var severity: String
      }
      var findings: [Finding]
    }
    let found = try JSONDecoder().decode(Document.self, from: Data(outcome.output)).findings
    #expect(found.map(\.rule) == ["whitespace", "empty-term"])
    #expect(found.map(\.line) == [4, 4])
    let text = try scratch.duiyi("glossary", "lint", "terms.txt", "--disable", "empty-term")
    #expect(text.lines.count == 1)
    #expect(text.lines[0].contains("雾\\u{200B}"))
  }

  @Test func `identifiers stand for lines where there are none`() throws {
    let scratch = try scratch()
    try #require(
      try scratch.duiyi("glossary", "convert", "ours.csv", "ours.tbx").status == 0)
    let outcome = try scratch.duiyi(
      "glossary", "lint", "ours.tbx", "--engine", "amazon", "--fail-on", "never")
    #expect(outcome.status == 0)
    #expect(outcome.lines.isEmpty)
  }

  // MARK: search

  @Test func `terms are found by pinyin, and in English with a mistake`() throws {
    let scratch = try scratch()
    for query in ["资本支出", "zbzc", "zīběn", "captial expenditure"] {
      let outcome = try scratch.duiyi("glossary", "search", "ours.csv", query)
      #expect(outcome.status == 0)
      #expect(outcome.lines.first?.hasSuffix("\tcapex") == true)
    }
    let none = try scratch.duiyi("glossary", "search", "ours.csv", "xyzzy")
    #expect(none.status == 1)
    #expect(none.output.isEmpty && none.errors.contains("xyzzy"))
  }

  @Test func `hits are written as JSON lines`() throws {
    let scratch = try scratch()
    let outcome = try scratch.duiyi(
      "glossary", "search", "ours.csv", "capex", "hucheng", "--json", "--limit", "1")
    struct Hit: Decodable {
      var query: String
      var score: Double
      var way: String
      var term: String
    }
    let hits = try outcome.lines.map { try JSONDecoder().decode(Hit.self, from: Data($0.utf8)) }
    #expect(hits.map(\.query) == ["capex", "hucheng"])
    #expect(hits.map(\.way) == ["exact", "pinyin-prefix"])
    #expect(hits[0].score == 1 && hits[1].term == "护城河")
  }

  // MARK: statuses

  @Test(arguments: [
    ["merge", "a.csv", "-o", "b.csv"], ["merge", "a.csv", "b.csv"],
    ["merge", "a.csv", "b.csv", "-o", "c.xyz"], ["merge", "-", "-", "-o", "c.csv"],
    ["merge", "a.csv", "b.csv", "-o", "c.csv", "--priority", "d.csv"],
    ["merge", "a.csv", "b.csv", "-o", "-", "--to", "csv", "--report", "-"], ["diff", "a.csv"],
    ["diff", "-", "-"], ["lint"], ["lint", "a.csv", "--disable", "nonsense"],
    ["lint", "a.csv", "--engine", "babelfish"], ["search", "a.csv"],
    ["search", "a.csv", "x", "--limit", "0"],
  ])
  func `a command line that is wrong has status 64`(arguments: [String]) throws {
    let outcome = try Scratch().duiyi(["glossary"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output == [])
  }

  @Test(arguments: [
    ["merge", "a.csv", "bad.csv", "-o", "c.csv"], ["diff", "bad.csv", "a.csv"],
    ["lint", "bad.csv"], ["search", "bad.csv", "x"],
  ])
  func `ill-formed input has status 2 and its place`(arguments: [String]) throws {
    let scratch = try Scratch()
    try scratch.write("云,cloud\n", to: "a.csv")
    try scratch.write(Array("云,cloud\n雾,f".utf8) + [0xFF], to: "bad.csv")
    let outcome = try scratch.duiyi(["glossary"] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("bad.csv:2:4"))
    #expect(try scratch.files == ["a.csv", "bad.csv"])
  }

  @Test(
    .timeLimit(.minutes(1)), arguments: ["lint t.csv", "search t.csv term", "diff t.csv t.csv"])
  func `thousands of forms in one cell take time that grows as they do`(command: String) throws {
    let scratch = try Scratch()
    let forms = (0..<12_000).map { "term \($0)" }.joined(separator: "|")
    try scratch.write("en,zh\n\(forms),术语\n", to: "t.csv")
    let outcome = try scratch.shell("$DUIYI glossary \(command)")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}
