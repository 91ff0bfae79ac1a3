import Lexicon
import Testing

@Suite struct TransliterationScorerTests {
  let scorer = TransliterationScorer()

  @Test(arguments: [
    ("L’Oréal", "欧莱雅"), ("Kuiper", "柯伊伯"), ("Jassy", "贾西"), ("Amazon", "亚马逊"),
    ("Olsavsky", "奥尔萨夫斯基"), ("NVIDIA", "英伟达"), ("Obama", "奥巴马"), ("Clinton", "克林顿"),
    ("Morton", "莫顿"), ("Italy", "意大利"),
  ])
  func `a rendering by sound scores high`(name: String, chinese: String) {
    #expect(scorer.score(name: name, chinese: chinese) > 0.8)
  }

  @Test(arguments: [
    ("ROIC", "回报率"), ("backlog", "积压"), ("capacity", "能力"), ("margin", "利润率"),
    ("Kuiper", "亚马逊"), ("Amazon", "英伟达"), ("Amazon", "Amazon"), ("", "亚"), ("Amazon", ""),
  ])
  func `anything else scores low`(name: String, chinese: String) {
    #expect(scorer.score(name: name, chinese: chinese) < 0.2)
  }

  @Test func `a document gives the span that renders the name`() throws {
    let text = "关于“柯伊伯计划”，贾西说亚马逊将发射更多卫星。"
    let bytes = Array(text.utf8)
    for (name, chinese) in [("Kuiper", "柯伊伯"), ("Jassy", "贾西"), ("Amazon", "亚马逊")] {
      let found = bytes.withUnsafeBufferPointer { scorer.candidates(for: name, in: $0) }
      let best = try #require(found.first)
      #expect(String(decoding: bytes[best.range], as: UTF8.self) == chinese)
    }
  }

  @Test func `random bytes never trap and give no overlaps`() {
    var generator = SeededGenerator(state: 5)
    let pieces = Array("亚马逊斯特尔的柯伊伯克里夫,a\u{1F600}")
    for _ in 0..<200 {
      var bytes = Array(
        String((0..<20).compactMap { _ in pieces.randomElement(using: &generator) }).utf8)
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] =
        UInt8.random(in: 0...255, using: &generator)
      let found = bytes.withUnsafeBufferPointer { scorer.candidates(for: "Amazon", in: $0) }
      let ranges = found.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
      for (left, right) in zip(ranges, ranges.dropFirst()) {
        #expect(left.upperBound <= right.lowerBound)
      }
      #expect(ranges.allSatisfy { $0.upperBound <= bytes.count })
    }
  }
}
