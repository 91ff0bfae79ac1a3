import Bitext
import Testing

@Suite struct BeadTests {
  @Test func `a bead without sentences on one side is an omission`() {
    #expect(Bead(source: 3..<4, target: 5..<5).isOmission)
    #expect(Bead(source: 3..<3, target: 5..<6).isOmission)
    #expect(!Bead(source: 3..<4, target: 5..<7).isOmission)
  }

  @Test func `sides are turned once, and turned back by the same direction`() {
    let sides = Sides(source: "积压订单", target: "backlog", .chineseToEnglish)
    #expect(sides == Sides(chinese: "积压订单", english: "backlog"))
    #expect(Sides(source: "backlog", target: "积压订单", .englishToChinese) == sides)
  }
}

@Suite struct SegmentedDocumentTests {
  @Test func `a document of lines holds each line as a sentence`() {
    let document = SegmentedDocument(lines: ["你好。", "", "Good morning."])
    #expect(document.sentences.count == 3)
    #expect(document.text(0) == "你好。" && document.text(2) == "Good morning.")
  }

  @Test func `sentences that overlap, go back or reach too far are left out`() {
    let text = Array("abcdefgh".utf8)
    let sentences = [0..<3, 2..<4, 3..<5, 5..<9, 6..<8]
    let document = SegmentedDocument(utf8: text, sentences: sentences, paragraphStarts: [0, 2])
    #expect(document.sentences == [0..<3, 3..<5, 6..<8])
    // Where sentences were left out, the places of paragraphs mean nothing.
    #expect(document.paragraphStarts == [])
    let whole = SegmentedDocument(
      utf8: text, sentences: [0..<3, 3..<5],
      paragraphStarts: [0, 1, 2])
    #expect(whole.paragraphStarts == [0, 1])
  }
}
