import Testing

@testable import Lexicon

/// What words of a family, parts of a sense and particles count for.
@Suite struct LexiconThresholdTests {
  private func score(_ english: String, _ chinese: String) throws -> Float {
    CompositionScorer(dictionary: try SampleDictionary.open(), threshold: 0)
      .score(english: english.split(separator: " ").map(String.init), chinese: chinese)
  }

  @Test func `a word of the same family counts for less than the word`() throws {
    let (same, family) = (try score("calculate", "计算"), try score("calculation", "计算"))
    #expect(same == 1)
    #expect(family > 0.6 && family < 0.8)
  }

  @Test(arguments: [(Float(1), 1, Float(1)), (1, 2, 0.5946), (1, 4, 0.3536), (3, 2, 1), (1, 0, 0)])
  func `half of a sense counts for more than half`(matched: Float, count: Int, share: Float) {
    #expect(abs(SenseFit.share(of: matched, in: count) - share) < 1e-3)
  }

  @Test func `one particle between parts is free and two are not`() throws {
    let words = "middle of the barbell"
    #expect(try score(words, "杠铃的中间") > 0.9)
    #expect(try score(words, "杠铃的的中间") < 0.9)
  }
}
