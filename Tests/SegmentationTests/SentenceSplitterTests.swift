import Foundation
import Segmentation
import TestSupport
import Testing

@Suite struct SentenceSplitterTests {
  private func split(_ text: String, _ splitter: SentenceSplitter = SentenceSplitter())
    -> [String]
  {
    let bytes = Array(text.utf8)
    return splitter.sentences(in: text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  /// Each text with its sentences divided by `|`, which stands for white space or nothing.
  @Test(arguments: [
    "本季营收增长。|利润下降！|为什么？|谢谢",
    "真的吗？！|太好了!!|是。。。|对",
    "他说：“好。”|然后走了。",
    "他说：“好！”，然后走了。",
    "（见附录。）|接着说。|(见附录。)|再说。",
    "他走了。|“我们呢？”|她问。",
    "第一句。|（第二句。）|《第三句》。",
    "《哪吒！》的票房很高。",
    "一是增长；二是利润；三是现金……以后再说。",
    "**标题。**|正文。|**要点**在此。|**又一个。",
    "He said \"go.\" |Then \"stop!\" |\"Now?\" |Yes.",
    "\"Really?\" he asked. |\"Yes!\" |She left.",
    "Mr. Smith met Dr. J. K. Rowling at St. Paul’s. |They left.",
    "Amazon.com Inc. grew. |Alphabet Inc. |The stock rose 3.5 percent.",
    "We sell in the U.S. and the U.K. |In Europe, we do not.",
    "It opens at 9 a.m. on Jan. 5. |The store closes at 5 p.m. |We rest.",
    "See Fig. 3 and No. 5, e.g. the first, i.e. one. |No. |Yes.",
    "We use node.js. |It runs on Alexa.com, and 3.15 is a number.",
    "1. First item. |2. Second item.",
    "1. 第一。|2. 第二。",
    "一. 概述",
    "我们用node.js.|然后部署。|增长很快.|AI很好.",
    "亚马逊(Amazon.com, Inc.)的营收增长。|很好！",
    "Visit http://a.com/?q=1&r=2! |Then go.",
    "Hello world.|你好。|Good morning! |早上好！",
    "Wait... what? |Yes…",
    "I like it. |iPhone sales grew. |The site of the U.K. office.",
    "Das ist gut. |Млрд. доларів.|",
    "He is “happy.” |She isn’t (not yet!). |Done.",
    "好。 ”|然后",
    "价格为３．５元．|谢谢",
    "Ph.D. students, etc. came. |A. B. Jones spoke.",
    "I agree with etc. |We do.",
  ])
  func `sentences end where people end them`(example: String) {
    let expected = example.split(separator: "|").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    #expect(split(example.replacing("|", with: "")) == expected)
  }

  @Test func `a line end always ends a sentence`() {
    #expect(split("标题\n\n  正文，\r\n继续。\u{2028}完") == ["标题", "正文，", "继续。", "完"])
  }

  @Test func `the marks that look alike begin anew in each line`() {
    #expect(split("他说\"好。\n\"对。\"不。") == ["他说\"好。", "\"对。\"", "不。"])
  }

  @Test func `semicolons and ellipses end a sentence on request`() {
    let splitter = SentenceSplitter(splitsAtSemicolon: true, splitsAtEllipsis: true)
    #expect(
      split("一；二;三……四...五 A&amp;B; C", splitter)
        == ["一；", "二;", "三……", "四...", "五 A&amp;B;", "C"])
  }

  @Test func `blanks before many abbreviations cost no more than once`() {
    let text =
      String(repeating: " ", count: 200_000) + String(repeating: "e.g. ", count: 20_000) + "End."
    #expect(split(text).count == 1)
  }

  @Test func `empty and blank texts have no sentences`() {
    #expect(split("").isEmpty)
    #expect(split(" \n\u{3000}\t\r\n").isEmpty)
  }

  @Test(arguments: 0..<400)
  func `any bytes are covered in order`(seed: Int) {
    var generator = SeededGenerator(UInt64(seed))
    let text =
      seed % 2 == 0
      ? RandomText.unicode(120, using: &generator) : RandomText.bytes(300, using: &generator)
    let splitter = SentenceSplitter(
      splitsAtSemicolon: seed % 3 == 0, splitsAtEllipsis: seed % 5 == 0)
    let sentences = text.withUnsafeBufferPointer { splitter.sentences(in: $0) }
    var position = 0
    for sentence in sentences {
      #expect(sentence.start >= position && sentence.end > sentence.start)
      #expect(isBlank(text[position..<sentence.start]))
      position = sentence.end
    }
    #expect(position <= text.count && isBlank(text[position...]))
  }

  private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  @Test(arguments: CorpusDocument.all.filter { !$0.isMarkdown }, ["zh", "en"])
  func `a document splits as its authors split it`(
    document: CorpusDocument, language: String
  ) throws {
    let expected = try document.sentences(language)
    let found = split(String(decoding: try document.document(language), as: UTF8.self))
    let foundEnds = ends(found)
    let expectedEnds = ends(expected)
    let wrong = foundEnds.symmetricDifference(expectedEnds)
    // A heading with a question mark inside is one sentence to the authors.
    #expect(wrong.count <= 3, "sentence ends that differ, in characters: \(wrong.sorted())")
  }

  /// Where sentences end, counted in characters that are not white space.
  private func ends(_ sentences: [String]) -> Set<Int> {
    var position = 0
    var ends: Set<Int> = []
    for sentence in sentences {
      position += sentence.unicodeScalars.count { !$0.properties.isWhitespace }
      ends.insert(position)
    }
    return ends
  }
}
