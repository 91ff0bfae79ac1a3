import Bitext
import SentenceAlignment
import Testing

@Suite struct SentenceAlignerTests {
  @Test func `an empty batch gives no alignments`() {
    #expect(SentenceAligner(dictionary: nil).align([]).isEmpty)
  }
}
