import Lexicon
import Terminology
import TestSupport
import Testing

@testable import TermAlignment

/// How the terms of a list are given their Chinese over a whole document.
@Suite struct ListMappingTests {
  private static let heads = [
    ("帐户", "account"), ("发票", "invoice"), ("名称", "name"), ("合同", "contract"), ("地址", "address"),
    ("类型", "type"), ("评级", "rating"), ("余额", "balance"),
  ]

  /// The dictionary knows what vendors have, and of vendors that they sell in streets.
  private static func dictionary() throws -> BilingualDictionary {
    let known = heads.map { "\($0.0) \($0.0) [a1] /\($0.1)/" }.joined(separator: "\n")
    return try TestModel.dictionary(
      of: known + "\n小贩 小贩 [a1] /vendor/peddler/\n客户 客户 [a1] /customer/\n")
  }

  private static let verbs = ["打开", "检查", "修改", "填写", "删除", "保存", "查看", "导出"]

  /// Sentences enough for a text that teaches something.
  private static func text(_ modifier: String, besides other: String = "客户") -> String {
    let sentences = zip(heads, verbs).map { head, verb in
      """
      请\(verb)\(modifier)\(head.0)。\(modifier)\(head.0)有误时，请联系我们。\(other)\(head.0)也是这样。
      街上的小贩很多，他们不在这里。我们在这里说明怎样填写每一项，并且说明为什么这样才是对的。

      """
    }
    return (sentences + sentences).joined()
  }

  private static func found(_ text: String, _ english: [String]) throws -> Set<String> {
    let list = Termbase(
      concepts: english.map { Concept(id: $0, terms: [Term($0, language: .english)]) })
    let aligner = TermAligner(terms: list, dictionary: try dictionary())
    return Set(
      aligner.align(try Bench.analyze(text)).occurrences.map { "\($0.source)=\($0.target)" })
  }

  @Test(arguments: ["供应商", "供應商"])
  func `a list teaches what a word of its terms is in the text`(modifier: String) throws {
    let english = Self.heads.flatMap { ["vendor \($0.1)", "customer \($0.1)"] }
    let found = try Self.found(Self.text(modifier), english)
    for head in Self.heads {
      #expect(found.contains("\(modifier)\(head.0)=vendor \(head.1)"))
      #expect(found.contains("客户\(head.0)=customer \(head.1)"))
      #expect(!found.contains("客户\(head.0)=vendor \(head.1)"))
    }
  }

  @Test(arguments: [
    (Term.Status?.none, true), (.preferred, true), (.admitted, true), (.proposed, true),
    (.deprecated, false), (.superseded, false), (.forbidden, false),
  ])
  func `terms that the list says must not be used are not looked for`(
    status: Term.Status?, isFound: Bool
  ) throws {
    let list = Termbase(concepts: [
      Concept(
        id: "1",
        terms: [
          Term("运维船", language: .chinese),
          Term("service vessel", language: .english, status: status),
        ])
    ])
    let found = TermAligner(terms: list).align(try Bench.analyze("客户的运维船到了。")).occurrences
    #expect(found.map { "\($0.source)=\($0.target)" } == (isFound ? ["运维船=service vessel"] : []))
  }

  @Test func `a text that has none of the terms of a list gets no rows of them`() throws {
    let english = Self.heads.map { "vendor \($0.1)" } + ["interest rate swap", "monetary policy"]
    let found = try Self.found(String(repeating: "今天天气很好，我们去公园散步。", count: 120), english)
    #expect(found.isEmpty)
  }

  @Test func `a list in Chinese finds nothing in place of English`() throws {
    let found = try Self.found(Self.text("供应商"), ["供应商帐户", "客户发票"])
    #expect(found.allSatisfy { !$0.contains("vendor") })
  }

  @Test func `what a list teaches is the part that its terms share`() throws {
    let units = try Self.heads.map { try #require(TermUnits(EnglishTerm("vendor \($0.1)"))) }
    let words = WordRenderings(try Self.dictionary(), pairs: [], asked: Set(units.flatMap(\.stems)))
    let text = Self.text("供应商", besides: "")
    let parts = ListParts(terms: units, known: words, text: try Bench.analyze(text))
    let best = try #require(parts.parts["vendor"]?.first)
    #expect(String(decoding: best.chinese, as: UTF8.self) == "供应商")
    #expect(best.share > 0.8)
  }

  @Test func `units of a term come in the order of Chinese`() throws {
    #expect(
      TermUnits(EnglishTerm("return on invested capital"))?.words == [
        "invested", "capital", "return",
      ])
    #expect(TermUnits(EnglishTerm("gross margin"))?.words == ["gross", "margin"])
    #expect(TermUnits(EnglishTerm("profit and loss")) == nil)
  }
}

@Suite struct AuctionMatchingTests {
  private static func weight(_ edges: [AuctionMatching.Edge], _ chosen: [Int?]) -> Double {
    chosen.compactMap { $0 }.reduce(0) { $0 + edges[$1].weight }
  }

  @Test func `the greatest sum is taken and not the greatest pair`() {
    let edges = [
      AuctionMatching.Edge(left: 0, right: 0, weight: 0.9),
      AuctionMatching.Edge(left: 0, right: 1, weight: 0.8),
      AuctionMatching.Edge(left: 1, right: 0, weight: 0.85),
    ]
    #expect(AuctionMatching(edges, left: 2, right: 2).edges == [1, 2])
  }

  @Test func `who finds nothing stays alone`() {
    let edges = [
      AuctionMatching.Edge(left: 0, right: 0, weight: 0.9),
      AuctionMatching.Edge(left: 1, right: 0, weight: 0.5),
      AuctionMatching.Edge(left: 2, right: 1, weight: 0),
    ]
    #expect(AuctionMatching(edges, left: 3, right: 2).edges == [0, nil, nil])
  }

  @Test(arguments: 0..<20)
  func `no other matching weighs more, but for the steps of the bids`(seed: Int) {
    var random = SeededGenerator(UInt64(seed))
    var edges: [AuctionMatching.Edge] = []
    for left in 0..<6 {
      for right in 0..<6 where Int.random(in: 0..<3, using: &random) > 0 {
        edges.append(
          .init(
            left: left, right: right, weight: Double(Int.random(in: 1...100, using: &random)) / 100)
        )
      }
    }
    func best(_ left: Int, _ taken: Set<Int>) -> Double {
      if left == 6 { return 0 }
      return edges.filter { $0.left == left && !taken.contains($0.right) }
        .map { $0.weight + best(left + 1, taken.union([$0.right])) }
        .reduce(best(left + 1, taken), max)
    }
    let matching = AuctionMatching(edges, left: 6, right: 6)
    let rights = matching.edges.compactMap { $0 }.map { edges[$0].right }
    #expect(Set(rights).count == rights.count)
    #expect(Self.weight(edges, matching.edges) >= best(0, []) - 6 * AuctionMatching.step)
  }
}
