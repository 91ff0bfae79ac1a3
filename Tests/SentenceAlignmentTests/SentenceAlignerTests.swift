import Bitext
import Foundation
import Lexicon
import Segmentation
import SentenceAlignment
import TestSupport
import Testing

@Suite struct SentenceAlignerTests {
  private let aligner = SentenceAligner(dictionary: nil)

  @Test func `an empty batch gives no alignments`() {
    #expect(aligner.align([]).isEmpty)
  }

  @Test func `two empty documents give no beads`() {
    #expect(aligner.align([TestDocument.pair([], [])])[0].beads.isEmpty)
  }

  @Test func `sentences opposite an empty document have no counterpart`() {
    let beads = aligner.align([TestDocument.pair(["你好。", "再见。"], [])])[0].beads
    #expect(beads.map { $0.chinese } == [0..<1, 1..<2])
    #expect(beads.allSatisfy { $0.isOmission })
  }

  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
  func `every sentence stands in one bead, in order, whatever the text`(seed: UInt64) {
    var random = SeededGenerator(seed)
    let pair = TestDocument.pair(
      random.lines(count: random.next(below: 40), from: Array("中文字符数字。？abc 12\u{301}\u{200B}🙂\t")),
      random.lines(count: random.next(below: 40), from: Array("words and 12 §é?'\" .")))
    let beads = aligner.align([pair])[0].beads
    TestDocument.expectTiling(beads, of: pair)
    #expect(beads.allSatisfy { (0...1).contains($0.confidence) })
  }

  @Test func `the same pair gives the same beads alone, twice, and on any number of threads`() {
    let pair = TestDocument.story
    let alone = aligner.align([pair])[0].beads
    #expect(aligner.align([pair])[0].beads == alone)
    let many = aligner.align(Array(repeating: pair, count: 5))
    for other in many { #expect(other.beads == many[0].beads) }
  }

  @Test func `numbers and names alone find the counterpart of moved lengths`() {
    let beads = aligner.align([TestDocument.story])[0].beads
    #expect(beads.map { $0.kind } == ["1-1", "1-1", "1-2", "1-1", "1-1", "1-1"])
  }

  @Test func `a fixed bead stands and the rest is aligned around it`() {
    var pair = TestDocument.story
    pair.fixedBeads = [SentenceBead(chinese: 1..<3, english: 1..<4)]
    let beads = aligner.align([pair])[0].beads
    TestDocument.expectTiling(beads, of: pair)
    let fixed = beads.filter(\.isFixed)
    #expect(fixed.map { $0.chinese } == [1..<3] && fixed.map { $0.english } == [1..<4])
    #expect(fixed.map { $0.confidence } == [1])
  }

  @Test func `anchored sentences meet in one bead`() {
    var pair = TestDocument.story
    pair.anchors = [DocumentPair.Anchor(chinese: 3, english: 3)]
    let beads = aligner.align([pair])[0].beads
    TestDocument.expectTiling(beads, of: pair)
    #expect(beads.contains { $0.chinese.contains(3) && $0.english.contains(3) })
  }

  @Test func `an inserted block is left without counterpart`() {
    var random = SeededGenerator(11)
    let numbers = (0..<120).map { _ in String(1000 + random.next(below: 900_000)) }
    let chinese = numbers.map { "编号为\($0)的记录已经归档。" }
    var english = numbers.map { "Record number \($0) has been archived." }
    let inserted = (0..<300).map {
      "An unrelated remark, the \(["blue", "red", "old"][$0 % 3]) one."
    }
    english.insert(contentsOf: inserted, at: 60)
    let beads = aligner.align([TestDocument.pair(chinese, english)])[0].beads
    let omitted = beads.filter { $0.chinese.isEmpty }.map(\.english.lowerBound)
    #expect(omitted.count >= 290)
    #expect(omitted.allSatisfy { (55..<365).contains($0) })
    let pairs = beads.filter { !$0.isOmission && $0.chinese.contains(100) }
    #expect(pairs.map { $0.english } == [400..<401])
  }

  @Test func `embeddings decide where words say nothing`() {
    let count = 12
    var pair = TestDocument.pair(
      Array(repeating: "甲乙丙丁。", count: count), Array(repeating: "Foo bar baz.", count: count - 3))
    // English sentences 4 to 8 are the counterparts of Chinese 7 to 11; 4 to 6 have none.
    let counterparts = [0, 1, 2, 3, 7, 8, 9, 10, 11]
    func vectors(_ places: [Int]) -> SentenceEmbeddings? {
      SentenceEmbeddings(
        dimension: count,
        values: places.flatMap { place in (0..<count).map { $0 == place ? 1 : 0 } })
    }
    pair.chineseEmbeddings = vectors(Array(0..<count))
    pair.englishEmbeddings = vectors(counterparts)
    let beads = aligner.align([pair])[0].beads
    let pairs = beads.filter { $0.kind == "1-1" }
    #expect(pairs.contains { $0.chinese == 10..<11 && $0.english == 7..<8 })
    #expect(beads.filter { $0.english.isEmpty }.map { $0.chinese.lowerBound } == [4, 5, 6])
  }

  @Test func `embeddings that are not finite or do not fit are refused`() {
    #expect(SentenceEmbeddings(dimension: 3, values: [1, 2]) == nil)
    #expect(SentenceEmbeddings(dimension: 1, values: [.nan]) == nil)
    #expect(SentenceEmbeddings(dimension: 0, values: []) == nil)
  }

  @Test func `each bead has an explanation whose links stand in its sentences`() {
    let pair = TestDocument.story
    let alignment = aligner.align([pair])[0]
    let explanations = aligner.explain(alignment, of: pair)
    #expect(explanations.count == alignment.beads.count)
    #expect(explanations.contains { $0.links.contains { $0.chinese == "1987" } })
  }

  @Test func `documents that are no translations of each other do not look so`() {
    let alignment = aligner.align([TestDocument.unrelated])[0]
    #expect(!alignment.looksLikeTranslation)
    #expect(aligner.align([TestDocument.story])[0].looksLikeTranslation)
  }
}
