import Lexicon
import TermAlignment
import Terminology
import TestSupport
import Testing

/// What holds for any text.
@Suite struct AlignmentPropertyTests {
  private static let pieces = [
    "(", ")", "（", "）", "[", "]", "【", "】", "英文为", "又称", "由", "研究", "可", "公里", "km", "YoY", "AAPL",
    "“", "”", "《", "》", " ", "\n", "\r\n", "**", "/", "，", "。", "、", ":", "：",
    "的", "中", "和", "积压订单", "資本", "资本支出", "代理", "广告代理", "汀杉", "简称", "如", "backlog", "Agents", "LLMs",
    "ROE", "P&L", "Tingshan", "capital", "Ads Agent", "CFO", "3.2%", "12", "é", "e\u{301}", "👩‍👩‍👧",
    "𠀀",
    "ไทย", "україна", "ＥＣ２", "\u{0}", "\u{FEFF}", "\u{200B}", "https://a.b/c", "a@b.co", "'", "’",
    ".", "-",
  ]

  private static func text(_ length: Int, using generator: inout SeededGenerator) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<length {
      if Int.random(in: 0..<10, using: &generator) == 0 {
        let value = UInt32.random(in: 0..<0x11_0000, using: &generator)
        if let scalar = Unicode.Scalar(value) { text += Array(String(Character(scalar)).utf8) }
      } else {
        text += Array((pieces.randomElement(using: &generator) ?? "").utf8)
      }
    }
    return text
  }

  private static func isBoundary(_ offset: Int, in bytes: [UInt8]) -> Bool {
    offset == bytes.count || (bytes.indices.contains(offset) && bytes[offset] & 0xC0 != 0x80)
  }

  @Test(arguments: [true, false])
  func `spans are in order, in bounds, on scalar boundaries and apart`(hasList: Bool) throws {
    let terms = hasList ? Bench.english("backlog", "capital expenditure", "agent", "Tingshan") : nil
    let aligner = TermAligner(terms: terms, dictionary: try Bench.dictionary())
    var generator = SeededGenerator(hasList ? 11 : 12)
    for _ in 0..<300 {
      let length = Int.random(in: 0..<60, using: &generator)
      let bytes = Self.text(length, using: &generator)
      let analyzed = try Bench.analyze(bytes)
      let aligned = aligner.align(analyzed)
      for gloss in aligned.glosses {
        for range in [gloss.source, gloss.target] {
          #expect(!range.isEmpty && range.upperBound <= bytes.count)
          #expect(Self.isBoundary(range.lowerBound, in: bytes))
          #expect(Self.isBoundary(range.upperBound, in: bytes))
        }
        #expect(!gloss.source.overlaps(gloss.target))
        #expect(analyzed.text(gloss.source) == gloss.sourceText)
        #expect((0...1).contains(gloss.confidence))
      }
      for occurrence in aligned.occurrences {
        #expect(occurrence.start < occurrence.end && occurrence.end <= bytes.count)
        #expect(Self.isBoundary(occurrence.start, in: bytes))
        #expect(Self.isBoundary(occurrence.end, in: bytes))
        #expect(analyzed.text(occurrence.range) == occurrence.source)
        #expect((0...1).contains(occurrence.confidence))
        #expect(aligned.concepts.indices.contains(occurrence.concept))
      }
      for (first, second) in zip(aligned.occurrences, aligned.occurrences.dropFirst()) {
        #expect(first.range == second.range || first.end <= second.start)
      }
    }
  }

  @Test func `the same text gives the same terms`() throws {
    var generator = SeededGenerator(13)
    for _ in 0..<20 {
      let bytes = Self.text(200, using: &generator)
      let runs = try (0..<3).map { _ in
        TermAligner(
          terms: Bench.english("backlog", "capital", "agent", "ads agent"),
          dictionary: try Bench.dictionary(), includesTermsOfText: true
        ).align(try Bench.analyze(bytes)).occurrences
      }
      #expect(runs[0] == runs[1] && runs[1] == runs[2])
    }
  }
}
