import Bitext
import Domains
import Foundation
import TestSupport
import Testing

@testable import SentenceAlignment

@Suite struct WordEvidenceTests {
  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `what stands near a place is summed as pair by pair`(seed: UInt64) {
    var random = SeededGenerator(seed)
    let others = (0..<random.next(below: 30)).map { _ in Float(random.next(below: 100)) / 2 }
      .sorted()
    let places = (0..<random.next(below: 30)).map { _ in Float(random.next(below: 100)) / 2 }
      .sorted()
    var sums: [Float] = []
    PlacedWordScorer.masses(of: others, at: places, scale: 10, into: &sums)
    let expected = places.map { place in
      max(1e-6, others.reduce(Float(0)) { $0 + exp(-abs(place - $1) / 10) })
    }
    #expect(sums.count == expected.count)
    for (sum, other) in zip(sums, expected) { #expect(abs(sum - other) < 1e-3) }
  }

  @Test func `terms of fields are evidence in characters of either kind`() {
    var types = WordTypes()
    let words = ["機器學習", "知识蒸馏", "知識蒸餾", "软体"]
    for word in words { _ = types.insert(word) }
    let known = DomainWords(.named([.artificialIntelligence, .cloud]), chinese: types)
    let stems = words.map { Set(known.stems(of: Array($0.utf8)[...]).map(\.stem)) }
    #expect(stems[0].contains("machin"))
    #expect(stems[1].contains("knowledg") && stems[1] == stems[2])
    #expect(stems[3].contains("softwar"))
  }

  @Test func `words that are found late stand where they are in the sentence`() {
    var words = SentenceWords()
    for (word, place) in [(Int32(7), 0), (8, 5), (9, 12), (10, 3), (11, 0)] {
      words.append(word, at: place)
    }
    words.endSentence(length: 15)
    #expect(words.words == [7, 11, 10, 8, 9])
    #expect(words.places == [0, 0, 3, 5, 12])
  }

  @Test func `documents read side by side hold the words that each holds alone`() {
    let lines = (0..<150).map { index in
      ["Kim sold \(index) lamps.", "The lamp number \(index % 7) was Kim\(index)'s."]
    }
    let pairs = lines.map { english in
      DocumentPair(
        chinese: SegmentedDocument(lines: ["金卖了灯。"]), english: SegmentedDocument(lines: english))
    }
    let batch = BatchWords(pairs, dictionary: nil, segmentation: nil)
    for index in pairs.indices {
      let alone = BatchWords([pairs[index]], dictionary: nil, segmentation: nil)
      #expect(
        batch.english[index].words.map { batch.englishTypes[$0] }
          == alone.english[0].words.map { alone.englishTypes[$0] })
      #expect(
        batch.chinese[index].words.map { batch.chineseTypes[$0] }
          == alone.chinese[0].words.map { alone.chineseTypes[$0] })
    }
  }

  @Test
  func `documents with as many sentences are taken line for line when nothing says otherwise`() {
    let chinese = (0..<14).map { "甲" + String(repeating: "乙", count: 3 + $0 * 5 % 9) + "。" }
    let english = (0..<14).map { "Foo " + String(repeating: "bar ", count: 3 + $0 * 7 % 11) + "." }
    let beads = SentenceAligner(dictionary: nil).align([
      DocumentPair(
        chinese: SegmentedDocument(lines: chinese), english: SegmentedDocument(lines: english))
    ])[0].beads
    #expect(beads.allSatisfy { $0.kind == "1-1" })
    #expect(beads.count == 14)
  }
}
