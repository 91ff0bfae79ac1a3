import Segmentation
import TestSupport
import Testing

/// Which entries of a lexicon stand where several could, and how much each may bend.
@Suite struct LexiconChoiceTests {
  @Test func `one long entry stands before two short ones that overlap it`() throws {
    // By length alone the short ones would have 6 of 5.
    let lexicon = ["a b", "b c d", "d e"]
    #expect(try SharedModel.pieces("a b c d e", lexicon: lexicon) == ["a", "b c d", "e"])
    #expect(
      try SharedModel.pieces("a b c d e", lexicon: ["a b", "c", "d e"]) == ["a b", "c", "d e"])
  }

  @Test(arguments: [
    ("营收20亿美元。", "营收|20亿|美元|。"), ("约3万日元", "约|3万|日元"), ("5港元", "5|港元"),
    ("100 万欧元起", "100|万|欧元|起"),
  ])
  func `a currency after a number is one word`(text: String, expected: String) throws {
    #expect(try SharedModel.pieces(text).joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("第3季度", "第3|季度"), ("第一次", "第一|次"), ("第12届大会", "第12|届|大会"),
  ])
  func `an ordinal is one word with its number`(text: String, expected: String) throws {
    #expect(try SharedModel.pieces(text).joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("那是不是好的", "那|是|不是|好|的"), ("他家很大", "他|家|很大"), ("他也是学生", "他|也是|学生"),
    ("采用 Trainium 123 芯片", "采用|Trainium 123|芯片"),
    ("采用 Trainium 1234 芯片", "采用|Trainium|1234|芯片"),
  ])
  func `a term takes no word of grammar at its edge, and no long number`(
    text: String, expected: String
  ) throws {
    let pieces = try SharedModel.pieces(text, granularity: .terms)
    #expect(pieces.joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("123. Next item.", 1), ("1234. Next item.", 2), ("XVIII. Next item.", 1),
    ("XXVIII. Next item.", 2),
  ])
  func `the number of an item is short`(text: String, count: Int) {
    #expect(SentenceSplitter().sentences(in: text).count == count)
  }
}
