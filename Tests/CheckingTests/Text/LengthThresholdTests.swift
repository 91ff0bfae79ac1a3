import Checking
import Testing

/// Where a target is too short, in deviations: 4 for as many sentences, 2 for fewer.
@Suite struct LengthThresholdTests {
  /// Fifteen words, and as many Han characters: units of this ratio alone have no spread, so that
  /// a deviation is the least that counts, 0.12.
  private let source = "One two three four five six seven eight nine ten eleven twelve one two"
  private let target = String(repeating: "字", count: 15)

  private func found(_ words: Int, sentences: Int = 1, among count: Int = 40) -> [Finding] {
    let ends = String(repeating: "! Yes", count: sentences - 1)
    let text = source + ends + (sentences == 1 ? " yes." : ".")
    return TextRuleProbe.toChinese.findings(
      .omitted, text, String(repeating: "字", count: words),
      among: (0..<count).map { _ in (source + " yes.", target) })
  }

  @Test(arguments: [(15, 0), (13, 0), (12, 0), (11, 1)])
  func `a target with as many sentences may be four deviations short`(words: Int, count: Int) {
    #expect(found(words).count == count)
  }

  @Test(arguments: [(15, 0), (14, 0), (13, 1), (12, 1)])
  func `a target with fewer sentences may be two deviations short`(words: Int, count: Int) {
    #expect(found(words, sentences: 2).count == count)
  }

  @Test(arguments: [(11, 0.4), (10, 0.55), (9, 0.6)])
  func `what is six deviations short is surer`(words: Int, confidence: Double) {
    #expect(found(words).map(\.confidence) == [confidence])
  }

  @Test func `thirty units tell what lengths are usual and twenty-nine do not`() {
    #expect(found(11, among: 29).count == 1)
    #expect(found(11, among: 28).isEmpty)
  }
}
