import Terminology
import Testing

/// Characters with several readings.
@Suite struct ReadingSearchTests {
  @Test(arguments: [
    ("占卜", "zhanbu"), ("六安", "luan"), ("参差", "cenci"), ("铜臭", "tongxiu"), ("厦门", "xiamen"),
    ("银行", "yinhang"), ("会计", "kuaiji"), ("巷道", "hangdao"), ("心宽体胖", "xinkuantipan"),
    ("度德量力", "duodeliangli"),
  ])
  func `a term is found by each reading of its characters`(term: String, pinyin: String) throws {
    let concept = Concept(id: "c", terms: [Term(term, language: .chinese)])
    let search = try TermSearch(Termbase(concepts: [concept]))
    #expect(try search.hits(for: pinyin).first?.way == .pinyin)
  }
}
