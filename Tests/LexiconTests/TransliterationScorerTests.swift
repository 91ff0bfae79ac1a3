import Lexicon
import TestSupport
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

  @Test(arguments: [
    ("Washington", "华盛顿"), ("Hollywood", "好莱坞"), ("Disney", "迪士尼"), ("McDonald's", "麦当劳"),
    ("Walmart", "沃尔玛"), ("Nike", "耐克"), ("Uber", "优步"), ("Porsche", "保时捷"), ("Hawaii", "夏威夷"),
    ("Curie", "居里"),
  ])
  func `a character that names seldom have lowers the score but little`(
    name: String, chinese: String
  ) {
    #expect(scorer.score(name: name, chinese: chinese) > 0.8)
  }

  @Test func `names and renderings that do not belong together hardly ever score`() {
    let pairs = [
      ("Washington", "华盛顿"), ("Hollywood", "好莱坞"), ("Disney", "迪士尼"), ("Nike", "耐克"),
      ("Walmart", "沃尔玛"), ("Uber", "优步"), ("Porsche", "保时捷"), ("Hawaii", "夏威夷"),
      ("Vancouver", "温哥华"), ("Shakespeare", "莎士比亚"), ("Einstein", "爱因斯坦"), ("Hilton", "希尔顿"),
      ("Motorola", "摩托罗拉"), ("Siemens", "西门子"), ("Zurich", "苏黎世"), ("Berlin", "柏林"),
      ("Madrid", "马德里"), ("Pfizer", "辉瑞"), ("Rolls", "劳斯"), ("Marriott", "万豪"),
      ("Ferrari", "法拉利"), ("Bentley", "宾利"), ("Toronto", "多伦多"), ("Lincoln", "林肯"),
    ]
    var generator = SeededGenerator(500)
    var (tried, wrong) = (0, 0)
    while tried < 500 {
      guard let name = pairs.randomElement(using: &generator),
        let other = pairs.randomElement(using: &generator), name != other
      else { continue }
      tried += 1
      if scorer.score(name: name.0, chinese: other.1) >= 0.5 { wrong += 1 }
    }
    #expect(wrong <= 10)
  }

  @Test func `a first syllable that renders nothing is no part of a name`() {
    #expect(
      scorer.score(name: "Songting", chinese: "自松汀")
        < scorer.score(name: "Songting", chinese: "松汀"))
  }

  @Test func `a document may hold a name with one unusual character`() throws {
    let bytes = Array("他住在华盛顿附近。".utf8)
    let found = bytes.withUnsafeBufferPointer { scorer.candidates(for: "Washington", in: $0) }
    let best = try #require(found.first)
    #expect(String(decoding: bytes[best.range], as: UTF8.self) == "华盛顿")
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
    var generator = SeededGenerator(5)
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
