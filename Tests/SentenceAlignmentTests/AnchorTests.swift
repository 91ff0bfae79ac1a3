import Foundation
import Testing

@testable import SentenceAlignment

/// How sure a pair of sentences must be to lead the search.
@Suite struct AnchorTests {
  /// Whether a sentence in the middle is an anchor, whose word has two translations of such
  /// logarithms of ratios, in two sentences.
  private func isAnchor(_ top: Float, next: Float) -> Bool {
    var (chinese, english) = (SentenceWords(), SentenceWords())
    var table = SparseTable()
    for sentence in Int32(0)..<5 {
      chinese.append(sentence, at: 0)
      chinese.endSentence(length: 1)
      english.append(sentence, at: 0)
      if sentence == 4 { english.append(5, at: 1) }
      english.endSentence(length: 2)
      table.append(sentence, exp(sentence == 2 ? top : 9))
      if sentence == 2 { table.append(5, exp(next)) }
      table.endRow()
    }
    let finder = AnchorFinder(
      chinese: chinese, english: english, toEnglish: table, englishTypeCount: 6)
    let rows = finder.anchors().map(\.row)
    #expect(Set(rows).isSuperset(of: [0, 1, 3, 4]))
    return rows.contains(2)
  }

  @Test(arguments: [(Float(5.9), false), (6.1, true), (9, true)])
  func `an anchor has a weight of six`(weight: Float, isAnchor: Bool) {
    #expect(self.isAnchor(weight, next: 0) == isAnchor)
  }

  @Test(arguments: [(Float(7.1), false), (6.9, true), (0, true)])
  func `an anchor is two above the next best`(next: Float, isAnchor: Bool) {
    #expect(self.isAnchor(9, next: next) == isAnchor)
  }
}
