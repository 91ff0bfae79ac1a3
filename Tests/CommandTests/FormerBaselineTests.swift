import Foundation
import TestSupport
import Testing

/// Baselines and files of decisions that 0.1.0 wrote.
@Suite struct FormerBaselineTests {
  private static let bitext = """
    Our backlog reached $244 billion.\t我们的积压订单达到24.4亿美元。
    The backlog grew.\t积压订单增加了。
    The backlog is large.\t利润很大。
    The board approved the free cash flow.\t董事会批准了资金流。
    Hello, world of cats.\t你好,世界猫咪。
    He likes the the cat.\t他喜欢的的猫。
    The backlog fell again, and the moat held.\t库存再次下降，护城河仍在。

    """
  private static let terms = "en,zh\nbacklog,积压订单\nfree cash flow,自由现金流\nmoat,护城河\n"

  /// As 0.1.0 wrote it of this bitext and list.
  private static let known = """
    # Findings that were there before; duiyi check --baseline reads this file.
    {"fingerprint":"8968a160c21a7d1e","rule":"number","source":"Our backlog reached $244 billion."}
    {"fingerprint":"2a1c559799bd8553","rule":"term","source":"The backlog is large."}
    {"fingerprint":"f06dc1b3387538f8","rule":"term","source":"The board approved the free cash flow."}
    {"fingerprint":"4390d6edc9a0be64","rule":"width","source":"Hello, world of cats."}
    {"fingerprint":"6b405a6409e5a076","rule":"doubled","source":"He likes the the cat."}
    {"fingerprint":"66b0dd5441693072","rule":"term","source":"The backlog fell again, and the moat held."}

    """

  private func statuses(_ options: String..., files: [(String, String)]) throws -> [String] {
    let scratch = try Scratch()
    try scratch.write(Self.bitext, to: "call.tsv")
    try scratch.write(Self.terms, to: "terms.csv")
    for (name, text) in files { try scratch.write(text, to: name) }
    let outcome = try scratch.duiyi(
      [
        "check", "call.tsv", "--terms", "terms.csv", "--no-config", "--source-language", "en",
        "--target-language", "zh", "--format", "jsonl", "--min-confidence", "0", "--fail-on",
        "never",
      ] + options)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try outcome.lines.map { line in
      let finding = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      return "\(finding["segment"] ?? "") \(finding["rule"] ?? ""): \(finding["status"] ?? "")"
    }
  }

  @Test func `what a baseline of 0.1.0 has is known`() throws {
    let found = try statuses("--baseline", "known.jsonl", files: [("known.jsonl", Self.known)])
    #expect(
      found == [
        "1 number: known", "3 term: known", "4 term: known", "5 width: known", "6 doubled: known",
        "7 term: known",
      ])
  }

  @Test func `what a file of decisions of 0.1.0 means is ignored`() throws {
    let found = try statuses(
      "--ignore", "ignore.yml",
      files: [
        (
          "ignore.yml",
          """
          - cause: term backlog → 积压订单
            reason: The client agreed.
          - fingerprint: f06dc1b3387538f8
            reason: A quotation.
          """
        )
      ])
    #expect(
      found.filter { $0.contains("term") } == [
        "3 term: ignored", "4 term: ignored", "7 term: ignored",
      ])
  }
}
