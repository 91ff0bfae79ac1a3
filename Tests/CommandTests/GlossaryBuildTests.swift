import Foundation
import TestSupport
import Testing

@Suite struct GlossaryBuildTests {
  private static let nouns = [
    ("云服务", "cloud service"), ("数据库", "database"), ("毛利率", "gross margin"),
    ("固定资产", "fixed asset"),
  ]
  private static let frames = [
    ("我们喜欢%。", "We like the %."), ("他们需要%。", "They need the %."),
    ("请看%。", "Please look at the %."), ("这是%。", "This is the %."),
    ("%很重要。", "The % is important."),
  ]

  private static func lines() -> (chinese: [String], english: [String]) {
    let pairs = (0..<60).map { index in
      let noun = nouns[index % nouns.count]
      let frame = frames[index % frames.count]
      return (
        frame.0.replacing("%", with: noun.0), frame.1.replacing("%", with: noun.1)
      )
    }
    return (pairs.map(\.0), pairs.map(\.1))
  }

  private static func rows(_ outcome: Program.Outcome) -> [[Substring]] {
    outcome.lines.dropFirst().map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
  }

  @Test(arguments: [["a.zh.txt", "a.en.txt"], ["a.en.txt", "a.zh.txt"]])
  func `a document and its translation give a glossary in either order`(files: [String]) throws {
    let scratch = try Scratch()
    let (chinese, english) = Self.lines()
    try scratch.write(chinese.joined(separator: "\n") + "\n", to: "a.zh.txt")
    try scratch.write(english.joined(separator: "\n") + "\n", to: "a.en.txt")
    let outcome = try scratch.duiyi(["glossary", "build"] + files + ["--no-dictionary"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let rows = Self.rows(outcome)
    let row = rows.first { $0[1] == "毛利率" }
    #expect(row?[3] == "gross margin" && row?[5] == "15")
    #expect(row?[6] == "a.zh.txt" && row?[7] == "3")
    #expect(row?[9].hasSuffix("statistical") == true)
  }

  @Test(arguments: ["tsv", "jsonl", "moses"])
  func `pairs of segments give a glossary whose lines are those of the pairs`(
    format: String
  ) throws {
    let scratch = try Scratch()
    let (chinese, english) = Self.lines()
    var files = ["a.\(format)"]
    switch format {
    case "tsv":
      // English first: which side is Chinese is told by its characters.
      try scratch.write(
        zip(english, chinese).map { "\($0)\t\($1)\n" }.joined(), to: files[0])
    case "jsonl":
      try scratch.write(
        zip(chinese, english).map { "{\"source\":\"\($0)\",\"target\":\"\($1)\"}\n" }.joined(),
        to: files[0])
    default:
      files = ["a.zh", "a.en"]
      try scratch.write(chinese.joined(separator: "\n"), to: files[0])
      try scratch.write(english.joined(separator: "\n"), to: files[1])
    }
    let outcome = try scratch.duiyi(
      ["glossary", "build", "--from", format, "--no-dictionary"] + files)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let row = Self.rows(outcome).first { $0[1] == "毛利率" }
    #expect(row?[3] == "gross margin" && row?[7] == "3")
  }

  @Test func `contexts show the term in both languages and what it rests on`() throws {
    let scratch = try Scratch()
    let (chinese, english) = Self.lines()
    try scratch.write(chinese.joined(separator: "\n"), to: "a.zh.txt")
    try scratch.write(english.joined(separator: "\n"), to: "a.en.txt")
    let outcome = try scratch.duiyi(
      "glossary", "build", "a.zh.txt", "a.en.txt", "--no-dictionary", "--to", "json")
    let document = try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any]
    let entries = try #require(document?["entries"] as? [[String: Any]])
    let entry = try #require(
      entries.first { entry in
        (entry["sources"] as? [[String: Any]])?.first?["text"] as? String == "毛利率"
      })
    let context = try #require((entry["contexts"] as? [[String: Any]])?.first)
    let counterpart = try #require(context["counterpart"] as? [String: String])
    #expect(context["term"] as? String == "毛利率")
    #expect(counterpart["term"] == "gross margin")
    let parts = try #require(entry["parts"] as? [String: Double])
    #expect((10...15).contains(parts["count"] ?? 0))
    #expect((0.6...1).contains(parts["toEnglish"] ?? 0))
  }

  @Test func `Moses is two files, and of another form there may be several`() throws {
    let scratch = try Scratch()
    #expect(try scratch.duiyi("glossary", "build", "--from", "moses", "a").status == 64)
    try scratch.write("毛利率\tgross margin\n", to: "a")
    try scratch.write("积压订单\tbacklog\n", to: "b")
    let outcome = try scratch.duiyi(
      "glossary", "build", "--from", "tsv", "a", "b", "--no-dictionary")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}
