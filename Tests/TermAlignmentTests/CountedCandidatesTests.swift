import TestSupport
import Testing

@testable import TermAlignment

/// Which pairs of counts are kept where not all fit.
@Suite struct CountedCandidatesTests {
  private func kept(_ counts: [Int], most: Int) -> CountedCandidates {
    var candidates = CountedCandidates(most: most)
    for (number, count) in counts.enumerated() {
      let key = TermCounts.PairKey(chinese: UInt64(number), english: 1)
      var pair = CountedPair()
      (pair[.linked], pair[.tight]) = (count, count)
      candidates.begin(key.chinese, count: count)
      candidates.add(key, pair)
    }
    candidates.end()
    return candidates
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `those that stand most often are kept, in whatever order they come`(seed: UInt64) {
    var generator = SeededGenerator(seed)
    let candidates = kept((1...100).shuffled(using: &generator), most: 10)
    #expect(candidates.leastCount == 91)
    #expect(Set(candidates.all.map { $0.pair[.linked] }) == Set(91...100))
  }

  @Test func `pairs that stand equally often are kept or left out together`() {
    #expect(kept([2, 2, 2, 5], most: 4).all.count == 4)
    let fewer = kept([2, 2, 2, 5], most: 3)
    #expect(fewer.all.map { $0.pair[.linked] } == [5] && fewer.leastCount == 3)
  }
}
