import Bitext
import SentenceAlignment
import TestSupport
import Testing

/// That beads which are not of the best path keep their share of the probability.
@Suite struct BeadLatticeTests {
  @Test func `what could be otherwise is not certain`() throws {
    let pair = TestDocument.pair(
      try EarningsCall.sentences("zh"), try EarningsCall.sentences("en"))
    let aligner = SentenceAligner(
      dictionary: nil, segmentation: try TestModel.segmentation.get())
    let beads = aligner.align([pair])[0].beads
    // Measured: 70 of 168. Where only the best path is kept, nearly all are.
    #expect(beads.count { $0.confidence > 0.999_999 } <= 80)
  }
}
