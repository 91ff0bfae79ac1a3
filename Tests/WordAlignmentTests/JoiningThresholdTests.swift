import Bitext
import TestSupport
import Testing
import WordAlignment

/// From how many places on, and in what share of them, tokens are joined.
@Suite struct JoiningThresholdTests {
  /// A bitext in which 半 导体 is so often linked to one word, and stands elsewhere unlinked.
  private func isJoined(_ linked: Int, _ elsewhere: Int = 0, isShared: Bool = false) -> Bool {
    var bitext = TokenizedBitext()
    var links: [[WordLink]] = []
    for pair in 0..<linked + elsewhere {
      bitext.append(
        source: ["半", "导体", "很", "好"], target: ["semiconductors", "are", "good"])
      var own = [WordLink(source: 3, target: isShared ? 0 : 2, probability: 1)]
      if pair < linked {
        own.append(WordLink(source: 0, target: 0, probability: 1))
        own.append(WordLink(source: 1, target: 0, probability: 1))
      }
      links.append(own)
    }
    let joined = TokenJoiner().join(bitext, links: links, .chineseToEnglish)
    return joined.bitext.tokenCounts(ofPair: 0).source == 3
  }

  @Test func `a word that other tokens share joins none`() {
    #expect(!isJoined(5, isShared: true))
  }

  @Test(arguments: [(1, false), (2, true), (3, true)])
  func `a run must be linked to one word twice`(linked: Int, isJoined: Bool) {
    #expect(self.isJoined(linked) == isJoined)
  }

  @Test(arguments: [(2, 6, true), (2, 7, false), (5, 15, true), (5, 16, false)])
  func `a run must be so linked in a quarter of its places`(
    linked: Int, elsewhere: Int, isJoined: Bool
  ) {
    #expect(self.isJoined(linked, elsewhere) == isJoined)
  }
}
