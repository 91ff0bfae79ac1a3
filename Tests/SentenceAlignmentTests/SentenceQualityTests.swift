import Bitext
import Lexicon
import SentenceAlignment
import TestSupport
import Testing

/// How well the earnings call in `Corpora` is aligned, for everybody.
@Suite struct SentenceQualityTests {
  private struct Quality {
    /// Beads that are exactly those of the gold, without omissions.
    var beads: Score
    /// The mean squared error of the confidences of beads.
    var error: Double
    var likeness: Double
  }

  private static func quality(_ dictionary: BilingualDictionary?) throws -> Quality {
    let pair = DocumentPair(
      chinese: SegmentedDocument(lines: try EarningsCall.sentences("zh")),
      english: SegmentedDocument(lines: try EarningsCall.sentences("en")))
    let aligner = SentenceAligner(
      dictionary: dictionary,
      segmentation: dictionary == nil ? try TestModel.segmentation.get() : nil)
    let alignment = aligner.align([pair])[0]
    let gold = Set(try EarningsCall.beads().filter { !$0.isOmission }.map(\.places))
    let found = alignment.beads(.chineseToEnglish).filter { !$0.isOmission }
    let error = found.reduce(0) { sum, bead in
      let miss = bead.confidence - (gold.contains(bead.places) ? 1 : 0)
      return sum + miss * miss
    }
    return Quality(
      beads: Score(found: Set(found.map(\.places)), wanted: gold),
      error: error / Double(found.count), likeness: alignment.likeness)
  }

  @Test func `the earnings call is aligned without a dictionary`() throws {
    let quality = try Self.quality(nil)
    // Measured: 156 right of 164 found and 163 wanted, F1 0.954; error 0.028; likeness 0.94.
    #expect(quality.beads.f1 >= 0.945, "\(quality)")
    #expect(quality.error <= 0.032, "\(quality)")
    #expect(quality.likeness >= 0.9, "\(quality)")
  }

  @Test(.needsDictionary) func `the earnings call is aligned with a dictionary`() throws {
    let quality = try Self.quality(TestModel.dictionary)
    // Measured: 158 right of 163 found and 163 wanted, F1 0.969; error 0.019; likeness 0.99.
    #expect(quality.beads.f1 >= 0.96, "\(quality)")
    #expect(quality.error <= 0.022, "\(quality)")
    #expect(quality.likeness >= 0.95, "\(quality)")
  }
}

extension Bead {
  fileprivate var places: [Range<Int>] { [source, target] }
}
