import Foundation
import Lexicon
import TestSupport
import Testing

/// Terms of a real document, where the test data and an imported dictionary are at hand.
@Suite struct EarningsCallTests {
  @Test(.needsDictionary, .needsData("seed/terms-dev.tsv", "seed/earnings-call.zh.txt"))
  func `composition alone finds most of the terms that are no numbers`() throws {
    let dictionary = try #require(TestModel.dictionary)
    let text = try String(
      contentsOf: #require(TestData.shared("seed/earnings-call.zh.txt")),
      encoding: .utf8)
    let table = try String(
      contentsOf: #require(TestData.shared("seed/terms-dev.tsv")), encoding: .utf8)
    let lattice = DocumentLattice(text, dictionary: dictionary)
    let bytes = Array(text.utf8)
    let scorer = CompositionScorer(dictionary: dictionary, threshold: 0.5)
    var (asked, answered, right) = (0, 0, 0)
    for line in table.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count > 3, fields[3] != "number" else { continue }
      asked += 1
      let found = fields[2].split(separator: "|").flatMap {
        scorer.candidates(for: $0.split(separator: " ").map(String.init), in: lattice)
      }
      guard let best = found.max(by: { $0.score < $1.score }) else { continue }
      answered += 1
      let surface = String(decoding: bytes[best.range], as: UTF8.self)
      if fields[1].split(separator: "|").contains(Substring(surface)) { right += 1 }
    }
    #expect(Double(right) >= 0.75 * Double(asked))
    #expect(Double(right) >= 0.88 * Double(answered))
  }
}
