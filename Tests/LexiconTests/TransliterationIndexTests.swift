import Lexicon
import TestSupport
import Testing

@Suite struct TransliterationIndexTests {
  @Test(arguments: ["Amazon", "Kuiper", "Christopher", "Li", "Jassy", "", "Ivanov Peter"])
  func `an index gives the candidates of the scorer`(name: String) {
    var generator = SeededGenerator(17)
    let pieces = Array("亚马逊斯特尔的柯伊伯克里夫贾西森伊万诺彼得,a\u{1F600}\n")
    for length in [0, 1, 2, 40, 400] {
      for threshold in [Float(0.05), 0.5, 0.9] {
        var bytes = Array(
          String((0..<length).compactMap { _ in pieces.randomElement(using: &generator) }).utf8)
        if length > 2 {
          let place = Int.random(in: 0..<bytes.count, using: &generator)
          bytes[place] = UInt8.random(in: 0...255, using: &generator)
        }
        bytes.withUnsafeBufferPointer { bytes in
          let plain = TransliterationScorer(threshold: threshold).candidates(for: name, in: bytes)
          let indexed = TransliterationIndex(bytes).candidates(for: name, atLeast: threshold)
          #expect(indexed.sorted(by: place) == plain.sorted(by: place))
        }
      }
    }
  }

  private func place(_ left: TransliterationCandidate, _ right: TransliterationCandidate) -> Bool {
    left.range.lowerBound < right.range.lowerBound
  }
}
