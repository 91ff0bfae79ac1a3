import Bitext
import Foundation
import Lexicon
import SentenceAlignment
import TestSupport
import Testing

/// Whether documents look like translations of each other.
@Suite struct LikenessTests {
  private static func alignment(
    _ chinese: [String], _ english: [String], _ dictionary: BilingualDictionary? = nil
  ) throws -> SentenceAlignment {
    let aligner = SentenceAligner(
      dictionary: dictionary,
      segmentation: dictionary == nil ? try TestModel.segmentation.get() : nil)
    return aligner.align([TestDocument.pair(chinese, english)])[0]
  }

  /// The units of the handbook, a side.
  private static func handbook(_ column: Int) throws -> [String] {
    try TestData.fields(of: TestData.corpora.appending(path: "handbook/units.tsv"))
      .map { $0[column] }.filter { !$0.isEmpty }
  }

  private static func expectStrangers(_ dictionary: BilingualDictionary?, below most: Double) throws
  {
    let strange = try alignment(
      try EarningsCall.sentences("zh"), try handbook(1), dictionary)
    let other = try alignment(
      try handbook(2), try EarningsCall.sentences("en"), dictionary)
    let own = try alignment(try handbook(2), try handbook(1), dictionary)
    #expect(!strange.looksLikeTranslation && !other.looksLikeTranslation)
    #expect(max(strange.likeness, other.likeness) < most, "\(strange.likeness), \(other.likeness)")
    #expect(own.looksLikeTranslation && own.likeness > 0.65, "\(own.likeness)")
  }

  @Test func `a call and a handbook are strangers, without a dictionary`() throws {
    // Measured: 0.223 for the likelier of the two.
    try Self.expectStrangers(nil, below: 0.25)
  }

  @Test(.needsDictionary) func `a call and a handbook are strangers, with a dictionary`() throws {
    // Measured: 0.017 and 0.008, and 1 for the handbook and its translation.
    try Self.expectStrangers(TestModel.dictionary, below: 0.05)
  }

  @Test func `a few sentences that share nothing to compare are not called strangers`() throws {
    let few = try Self.alignment(
      ["彗星。", "琥珀。", "钟摆。"], ["Comets.", "Amber.", "Pendulums."])
    // Ten of twenty-six are undecided: nothing speaks for or against the rest.
    #expect(few.looksLikeTranslation && abs(few.likeness - 10.0 / 26) < 1e-9, "\(few.likeness)")
  }

  @Test func `sentences without counterpart lower the likeness`() throws {
    let (chinese, english) = (try Self.handbook(2), try Self.handbook(1))
    let strange = (0..<60).map { "An old clock, number \($0 * 37 % 91), stood in the hall." }
    let whole = try Self.alignment(chinese, english).likeness
    let half = try Self.alignment(chinese, english + strange).likeness
    // Measured: 0.726 and 0.527.
    #expect(half < 0.8 * whole && half > 0.6 * whole, "\(half), \(whole)")
  }
}
