import Foundation
import TestSupport
import Testing

/// `score`.
@Suite struct ScoreTests {
  private static let pairs = [
    ("收入增长了20%。", "Revenue grew by 20%."), ("收入增长了20%。", "收入增长了20%。"), ("", ""),
    ("我们\t看好", "We are\toptimistic"),
  ]

  private static func json(_ lines: [Substring]) throws -> [[String: Any]] {
    try lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func `each unit has a line, with score, parts and texts`() throws {
    let scratch = try Scratch()
    let lines = Self.pairs.enumerated().map { index, pair in
      "{\"id\":\"u\(index)\",\"source\":\"\(pair.0)\",\"target\":\"\(pair.1)\"}\n"
        .replacing("\t", with: "\\t")
    }
    try scratch.write(lines.joined(), to: "a.jsonl")
    let outcome = try scratch.duiyi("score", "a.jsonl")
    #expect(outcome.status == 0 && outcome.errors.contains("4 pairs"))
    let rows = outcome.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(rows.count == 4 && rows.allSatisfy { $0.count == 12 })
    #expect(rows.map { $0[9] } == ["u0", "u1", "u2", "u3"])
    #expect(rows[0][10...] == ["收入增长了20%。", "Revenue grew by 20%."])
    #expect(rows[3][10...] == ["我们 看好", "We are optimistic"])
    let scores = rows.map { Double($0[0]) ?? -1 }
    #expect(scores.allSatisfy { (0...1).contains($0) })
    #expect(scores[2] == 0 && scores[0] > scores[1])
  }

  @Test func `JSON lines keep what they had, and an older score is replaced`() throws {
    let scratch = try Scratch()
    let line = """
      {"id":7,"source":"收入增长了20%。","target":"Revenue grew by 20%.","score":"old","mine":[1,{"a":null}]}
      """
    try scratch.write(line + "\n", to: "a.jsonl")
    let outcome = try scratch.duiyi(
      "score", "a.jsonl", "--to", "jsonl", "--source-language", "zh", "--quiet")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let found = try Self.json(outcome.lines)
    #expect(found.count == 1 && found[0]["id"] as? Int == 7)
    #expect(outcome.text.contains("\"mine\":[1,{\"a\":null}]"))
    #expect((0...1).contains(found[0]["score"] as? Double ?? -1))
    let parts = try #require(found[0]["scoreParts"] as? [String: Double])
    #expect(
      Set(parts.keys) == [
        "sourceCoverage", "targetCoverage", "numbers", "names", "length", "languages", "script",
        "repetition",
      ])
    #expect(!outcome.text.contains("old"))
  }

  @Test func `a record that cannot be read has its error in its place`() throws {
    let scratch = try Scratch()
    try scratch.write(
      """
      {"id":1,"source":"收入增长了20%。","target":"Revenue grew by 20%.","links":[{"source":0,"target":0}]}
      {"id":2,"source":
      {"source":"利润","target":"Profit"}

      """, to: "a.jsonl")
    #expect(try scratch.duiyi("score", "a.jsonl").status == 1)
    let outcome = try scratch.duiyi(
      "score", "a.jsonl", "--json", "--on-error", "record", "--min-score", "1")
    #expect(outcome.status == 4)
    #expect(outcome.lines.count == 1 && outcome.lines[0].contains("\"error\""))
    let all = try scratch.duiyi("score", "a.jsonl", "--json", "--on-error", "record")
    #expect(all.lines.count == 3 && all.lines[0].contains("\"links\":[{\"source\":0"))
    let rows = try scratch.duiyi("score", "a.jsonl", "--on-error", "record")
    #expect(rows.status == 4 && rows.errors.contains("a.jsonl:2:"))
    #expect(rows.text.split(separator: "\n", omittingEmptySubsequences: false)[1].isEmpty)
  }

  @Test func `nothing has no scores, and is an error where there must be units`() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "a.jsonl")
    let outcome = try scratch.duiyi("score", "a.jsonl")
    #expect(outcome.status == 0 && outcome.text.isEmpty)
    #expect(try scratch.duiyi("score", "a.jsonl", "--require-units").status == 1)
  }

  @Test func `pairs below a score are left out, and counted`() throws {
    let scratch = try Scratch()
    try scratch.write("收入增长了20%。\n\n", to: "a.zh")
    try scratch.write("Revenue grew by 20%.\n\n", to: "a.en")
    let all = try scratch.duiyi("score", "a.zh", "a.en", "--min-score", "0")
    #expect(all.lines.count == 2 && all.errors.contains("2 of them of at least 0.0"))
    let some = try scratch.duiyi("score", "a.zh", "a.en", "--min-score", "0.001")
    #expect(some.lines.count == 1)
    #expect(try scratch.duiyi("score", "a.zh", "a.en", "--min-score", "2").status == 64)
  }

  @Test func `a model links the words, and one that is none is an error`() throws {
    let scratch = try Scratch()
    try scratch.write("资本 增长\tcapital growth\n资本\tcapital\n增长\tgrowth\n", to: "a.tsv")
    let train = try scratch.duiyi("train", "a.tsv", "-o", "m.model", "--tokenized")
    try #require(train.status == 0, "\(train.errors)")
    let outcome = try scratch.duiyi("score", "a.tsv", "--tokenized", "--model", "m.model")
    #expect(outcome.status == 0 && outcome.lines.count == 3)
    let bare = try scratch.duiyi("score", "a.tsv", "--tokenized")
    let coverage = { (lines: [Substring]) in Double(lines[0].split(separator: "\t")[1]) ?? 0 }
    #expect(coverage(outcome.lines) > coverage(bare.lines))
    #expect(try scratch.duiyi("score", "a.tsv", "--model", "a.tsv").status == 1)
  }
}
