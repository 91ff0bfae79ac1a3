import Lexicon
import TestSupport
import Testing

@Suite struct CompositionScorerTests {
  private func best(_ english: String, in text: String) throws -> (text: String, score: Float)? {
    let dictionary = try SampleDictionary.open()
    let lattice = DocumentLattice(text, dictionary: dictionary)
    let words = english.split(separator: " ").map(String.init)
    let found = CompositionScorer(dictionary: dictionary).candidates(for: words, in: lattice)
    guard let top = found.max(by: { $0.score < $1.score }) else { return nil }
    return (String(decoding: Array(text.utf8)[top.range], as: UTF8.self), top.score)
  }

  @Test(arguments: [
    ("return on invested capital", "我们看到投资资本回报率上升", "投资资本回报率"),
    ("middle of the barbell", "但是杠铃的中间部分最大", "杠铃的中间"),
    ("core compute capacity", "增加了 EC2 核心计算容量。", "核心计算容量"),
    ("AI workloads", "运行 AI 工作负载的客户", "AI 工作负载"),
    ("workload", "客户的工作负载很大", "工作负载"),
    ("imbalance", "这里不平衡了", "不平衡"),
    ("advertisers", "他们是广告商，不做广告", "广告商"),
    ("market share", "市场份额上升", "市场份额"),
  ])
  func `a composition is found in a document`(english: String, text: String, chinese: String) throws
  {
    let top = try #require(try best(english, in: text))
    #expect(top.text == chinese)
    #expect(top.score >= 0.5)
  }

  @Test func `a part of the term alone is not enough`() throws {
    #expect(try best("core compute capacity", in: "容量很大")?.score ?? 0 < 0.5)
  }

  @Test func `text in Latin letters alone is never a candidate`() throws {
    #expect(try best("AI workloads", in: "AI workloads") == nil)
  }

  @Test func `the whole of a text is scored`() throws {
    let scorer = CompositionScorer(dictionary: try SampleDictionary.open())
    let words = ["return", "on", "invested", "capital"]
    let right = scorer.score(english: words, chinese: "投资资本回报率")
    #expect(right > 0.8)
    #expect(scorer.score(english: words, chinese: "核心计算容量") == 0)
    #expect(scorer.score(english: [], chinese: "投资") == 0)
    #expect(scorer.score(english: words, chinese: "") == 0)
  }

  @Test func `random text never traps, and spans stay on scalar boundaries`() throws {
    let dictionary = try SampleDictionary.open()
    let scorer = CompositionScorer(dictionary: dictionary, threshold: 0)
    var generator = SeededGenerator(3)
    let pieces = Array("投资资本回报率杠铃的中间核心计算容量不平衡AI 、x广告商率𠀀")
    let words = ["return", "of", "capital", "core", "rate", "un", "year", "over", "-", "", "AI"]
    for _ in 0..<300 {
      let length = Int.random(in: 0...30, using: &generator)
      var bytes = Array(
        String((0..<length).compactMap { _ in pieces.randomElement(using: &generator) }).utf8)
      if Bool.random(using: &generator), !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] =
          UInt8.random(in: 0...255, using: &generator)
      }
      let lattice = bytes.withUnsafeBufferPointer {
        DocumentLattice(utf8: $0, dictionary: dictionary)
      }
      let term = (0..<Int.random(in: 0...10, using: &generator)).compactMap { _ in
        words.randomElement(using: &generator)
      }
      for candidate in scorer.candidates(for: term, in: lattice) {
        #expect(candidate.range.lowerBound >= 0 && candidate.range.upperBound <= bytes.count)
        #expect((0...1).contains(candidate.score))
      }
    }
  }
}
