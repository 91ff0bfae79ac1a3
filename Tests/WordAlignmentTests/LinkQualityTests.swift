import Bitext
import Lexicon
import Segmentation
import TestSupport
import Testing
import WordAlignment

/// How well the words of the earnings call in `Corpora` are linked, for everybody.
@Suite struct LinkQualityTests {
  /// The linked pairs first, in their words, then the other beads of the call.
  private static func bitext(
    _ linked: [EarningsCall.LinkedPair], takesLinked: Bool = true
  ) throws -> TokenizedBitext {
    var bitext = TokenizedBitext()
    for pair in linked where takesLinked {
      bitext.append(source: pair.chinese.map { $0[...] }, target: pair.english.map { $0[...] })
    }
    let known = Set(linked.map { $0.chinese.joined() })
    var segmenter = try TestModel.segmenter()
    for pair in try EarningsCall.pairs() where !known.contains(pair.source.filter { $0 != " " }) {
      bitext.append(
        pair, segmenter.tokens(in: pair.source).filter { $0.kind != .space }.map(\.range),
        segmenter.tokens(in: pair.target).filter { $0.kind != .space }.map(\.range))
    }
    return bitext
  }

  /// The model that is learned without a dictionary, learned once.
  private static let plain = Result { try trained(nil) }

  private static func trained(_ dictionary: BilingualDictionary?) throws -> WordAlignmentModel {
    try WordAligner(dictionary: dictionary).train(on: try bitext(EarningsCall.linkedPairs()))
  }

  /// The alignment error rate (Och and Ney, *A Systematic Comparison of Various Statistical
  /// Alignment Models*, 2003).
  private static func errorRate(
    _ model: WordAlignmentModel, _ symmetrization: Symmetrization? = nil,
    isTrainingText: Bool = true, learnsFromOthers: Bool = false
  ) throws -> Double {
    let linked = try EarningsCall.linkedPairs()
    var model = model
    if let symmetrization { model.options.symmetrization = symmetrization }
    var (right, possible, count, sure) = (0, 0, 0, 0)
    var bitext = TokenizedBitext()
    for pair in linked {
      bitext.append(source: pair.chinese.map { $0[...] }, target: pair.english.map { $0[...] })
    }
    var linker = WordLinker(
      model, bitext: bitext, isTrainingText: isTrainingText, learnsFromOthers: learnsFromOthers)
    let found = linker.links(0..<bitext.count)
    for (pair, links) in zip(linked, found) {
      let links = Set(links.map { [Int($0.source), Int($0.target)] })
      right += links.intersection(pair.sure).count
      possible += links.intersection(pair.possible).count
      count += links.count
      sure += pair.sure.count
    }
    return 1 - Double(right + possible) / Double(count + sure)
  }

  @Test func `the gold links words that are there`() throws {
    let linked = try EarningsCall.linkedPairs()
    #expect(linked.count == 40)
    for pair in linked {
      for link in pair.possible {
        #expect(pair.chinese.indices.contains(link[0]) && pair.english.indices.contains(link[1]))
      }
    }
  }

  @Test func `words are linked without a dictionary`() throws {
    // Measured: 0.313.
    #expect(try Self.errorRate(Self.plain.get()) <= 0.325)
  }

  /// The ways of old, each with the error rate that was measured.
  @Test(arguments: [
    (Symmetrization.intersect, 0.379), (.union, 0.325), (.growDiag, 0.341),
    (.growDiagFinal, 0.325), (.growDiagFinalAnd, 0.331), (.posterior(threshold: 0.5), 0.391),
  ])
  func `each way of joining directions links as well as it did`(
    way: Symmetrization, measured: Double
  ) throws {
    let rate = try Self.errorRate(Self.plain.get(), way)
    #expect(abs(rate - measured) <= 0.012, "\(rate)")
  }

  @Test(.needsDictionary) func `words are linked with a dictionary`() throws {
    // Measured: 0.148.
    #expect(try Self.errorRate(Self.trained(TestModel.dictionary)) <= 0.158)
  }

  /// A model that has seen all of the call but the linked pairs.
  private static func withoutLinked(
    _ dictionary: BilingualDictionary?
  ) throws -> WordAlignmentModel {
    let rest = try bitext(EarningsCall.linkedPairs(), takesLinked: false)
    return try WordAlignmentModel(
      bytes: WordAligner(dictionary: dictionary).train(on: rest).bytes)
  }

  /// Each pair by itself, and pairs that teach each other.
  @Test(.needsDictionary, arguments: [(false, 0.169), (true, 0.16)])
  func `a saved model links new pairs about as well`(
    learnsFromOthers: Bool, measured: Double
  ) throws {
    var model = try Self.withoutLinked(TestModel.dictionary)
    model.dictionary = TestModel.dictionary
    let rate = try Self.errorRate(
      model, isTrainingText: false, learnsFromOthers: learnsFromOthers)
    #expect(rate <= measured + 0.005, "\(rate)")
  }

  @Test(arguments: [(false, 0.385), (true, 0.375)])
  func `a saved model links new pairs by characters, numbers and spelling`(
    learnsFromOthers: Bool, measured: Double
  ) throws {
    let rate = try Self.errorRate(
      Self.withoutLinked(nil), isTrainingText: false, learnsFromOthers: learnsFromOthers)
    #expect(rate <= measured + 0.005, "\(rate)")
  }

  @Test func `the links of a pair do not depend on the pairs beside it`() throws {
    let model = try Self.withoutLinked(nil)
    let pairs = try Self.bitext(EarningsCall.linkedPairs(), takesLinked: true)
    var all = WordLinker(model, bitext: pairs)
    var one = WordLinker(model, bitext: pairs)
    let together = all.links(0..<pairs.count)
    #expect((0..<pairs.count).flatMap { one.links($0..<$0 + 1) } == together)
  }
}
