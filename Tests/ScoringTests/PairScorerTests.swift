import Bitext
import TestSupport
import Testing
import WordAlignment

@testable import Scoring

@Suite struct PairScorerTests {
  private func score(_ source: String, _ target: String) throws -> PairScore {
    try ScoreQualityTests.scores(of: [SegmentPair(source: source, target: target)], nil)[0]
  }

  @Test func `a side without text is translated by nothing`() throws {
    for (source, target) in [("", ""), ("公司增长。", ""), ("", "The company grew."), (" ", "\n")] {
      let score = try score(source, target)
      #expect(score.score == 0, "\(source)|\(target)")
      #expect(score.parts.allSatisfy { (0...1).contains($0) })
    }
    #expect(try score("公司增长。", "").sourceCoverage == 0)
  }

  @Test func `another number lowers the part of numbers alone`() throws {
    let right = try score("收入为2440亿元。", "Revenue was RMB244 billion.")
    let wrong = try score("收入为2440亿元。", "Revenue was RMB24.4 billion.")
    #expect(right.numbers == 1 && wrong.numbers <= 0.5)
    #expect(right.script == wrong.script && right.repetition == wrong.repetition)
    #expect(wrong.score < right.score)
  }

  @Test func `text that goes round in circles shows in the part of repetition`() throws {
    let loop = try score("公司去年增长了。", "The company grew grew grew grew grew grew last year.")
    let sane = try score("公司去年增长了。", "The company grew last year.")
    #expect(sane.repetition == 1 && loop.repetition < 0.7)
    // A word twice is no circle of a machine, and counts for little.
    #expect(Repetition([1, 2, 3, 4, 5, 6, 7, 8]).longest == 0)
    #expect(
      Repetition([1, 2, 1, 2, 1, 2]).rounds == 3 && Repetition([1, 2, 1, 2, 1, 2]).longest == 4)
    #expect(Repetition([1, 2, 3, 1, 2]).longest == 0)
    #expect(Repetition([]).share == 0 && Repetition([1]).share == 0)
  }

  @Test func `text in another script shows in its part`() throws {
    #expect(try score("会社は成長した。", "The company grew.").languages < 0.5)
    #expect(try score("公司增长。", "Компания выросла.").script < 0.1)
    #expect(try score("公司增长。", "公司增长。").script == 0)
    #expect(try score("公司增长。", "The company grew.").script == 1)
  }

  @Test func `a score depends on nothing beside the pair`() throws {
    let pairs = try CorpusDocument.supplyContract.pairs()
    let together = try ScoreQualityTests.scores(of: pairs, nil)
    #expect(together.count == pairs.count)
    for index in [0, 7, pairs.count - 1] {
      #expect(try ScoreQualityTests.scores(of: [pairs[index]], nil)[0] == together[index])
    }
    #expect(try ScoreQualityTests.scores(of: [], nil).isEmpty)
  }

  @Test func `a pair of great length is judged in linear time`() throws {
    let long = String(repeating: "公司增长。", count: 4_000)
    let score = try score(long, String(repeating: "The company grew. ", count: 4_000))
    #expect((0...1).contains(score.score) && score.repetition < 0.1)
  }
}
