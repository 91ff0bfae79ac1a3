import Bitext
import Foundation
import Segmentation
import TestSupport
import Testing
import Text

@testable import SentenceAlignment

@Suite struct LearnedWordsTests {
  private static func pair(_ document: CorpusDocument) throws -> DocumentPair {
    DocumentPair(
      chinese: SegmentedDocument(lines: try document.sentences("zh")),
      english: SegmentedDocument(lines: try document.sentences("en")))
  }

  private static func aligner() throws -> SentenceAligner {
    SentenceAligner(dictionary: nil, segmentation: try TestModel.segmentation.get())
  }

  @Test func `a pair has the same beads whatever else is aligned with it`() throws {
    let pairs = try CorpusDocument.all.map(Self.pair)
    let aligner = try Self.aligner()
    let words = aligner.learnedWords(from: pairs)
    let together = aligner.align(pairs, knowing: words)
    let scratch = try Scratch()
    let path = try scratch.write(words.bytes, to: "words.duiyi")
    let saved = try LearnedWords(path: path)
    #expect(saved.bytes == words.bytes && !saved.hasDictionary)
    for (index, pair) in pairs.enumerated().reversed() {
      let alone = aligner.align([pair], knowing: saved)[0]
      #expect(alone.beads == together[index].beads && alone.likeness == together[index].likeness)
    }
  }

  @Test func `documents that were not there keep what they teach themselves`() throws {
    let pairs = try CorpusDocument.all.map(Self.pair)
    let aligner = try Self.aligner()
    let words = aligner.learnedWords(from: Array(pairs[..<4]))
    let gold = try CorpusDocument.all[4].beads()
    func right(_ alignment: SentenceAlignment) -> Int {
      alignment.beads.count { bead in
        gold.contains { $0.source == bead.chinese && $0.target == bead.english }
      }
    }
    let knowing = right(aligner.align([pairs[4]], knowing: words)[0])
    let alone = right(aligner.align([pairs[4]])[0])
    // Measured: 73 and 74 of 82. What four short documents taught is little to know.
    #expect(knowing + 1 >= alone && knowing > 70, "\(knowing) and \(alone) of \(gold.count)")
  }

  @Test func `a damaged file is refused and traps nothing`() throws {
    let aligner = try Self.aligner()
    let bytes = aligner.learnedWords(from: [try Self.pair(.supplyContract)]).bytes
    let scratch = try Scratch()
    func open(_ bytes: [UInt8]) throws -> LearnedWords {
      try LearnedWords(path: try scratch.write(bytes, to: "w"))
    }
    #expect(throws: LearnedWordsError.self) { try open([]) }
    #expect(throws: LearnedWordsError.self) { try open(Array(bytes.dropLast(7))) }
    #expect(throws: LearnedWordsError.self) { try LearnedWords(path: scratch.path("none")) }
    // With a checksum that fits: whatever stands in the sections, it is refused or sound.
    var generator = SeededGenerator(3)
    for _ in 0..<200 {
      var changed = bytes
      for _ in 0..<3 {
        changed[320 + generator.next(below: bytes.count - 320)] = UInt8(generator.next(below: 256))
      }
      guard let words = try? open(SectionFile.sealed(changed)) else { continue }
      _ = aligner.align([try Self.pair(.supplyContract)], knowing: words)
      break
    }
  }
}
