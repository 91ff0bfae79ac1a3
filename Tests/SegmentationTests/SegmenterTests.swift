import Foundation
import Segmentation
import TestSupport
import Testing

@Suite struct SegmenterTests {
  /// Pieces divided by spaces; ␣ stands for a space in the text.
  @Test(arguments: [
    "EC2", "Alexa+", "C++", "C#", "P&L", "AT&T", "R&D", "L’Oréal", "L'Oréal", "node.js", "1,000",
    "1,000,000", "40%", "$19.99", "US$5", "HK$1,200", "€5.50", "￥300", "3.15亿", "20多", "第12",
    "-5%", "+3.5%", "10:30", "ir@example.com", "first.last+tag@mail.example.co.uk",
    "https://example.com/a?b=c&d=e", "www.example.com", "km/h", "I/O", "4K", "5G", "GPT-4",
    "post-training", "state-of-the-art", "U.S.A", "don't", "it’s", "ＡＷＳ", "１２", "#hashtag",
    "v1.2.3", "H100", "x86", "S&P", "500+", "2000亿", "4亿2千万", "100余", "C++20", "A100-80G",
    "3D", "2nd", "7-Eleven", "café", "ÜBER", "naïve", "L4", "i18n", "snake_case",
    "192.168.0.1", "e-mail", "O’Brien", "Coca-Cola", "Яндекс", "дев'ять", "👩‍👩‍👧", "🇨🇳",
    "👍🏽", "……", "——", "...", "**",
  ])
  func `mixed text stays whole`(text: String) throws {
    for context in [("", ""), ("我们的", "。"), (" ", " "), ("用", "，"), ("(", ")"), ("“", "”")] {
      if text.first == "+" || text.first == "-", context.0.last?.isLetter == true { continue }
      let pieces = try SharedModel.pieces(context.0 + text + context.1)
      #expect(pieces.contains(text), "\(context.0)\(text)\(context.1): \(pieces)")
    }
  }

  @Test(arguments: [
    ("2026,2027", "2026 , 2027"), ("A/B", "A/B"), ("and/or", "and / or"), ("U.S.", "U.S ."),
    ("**bold**", "** bold **"), ("你好，world！", "你好 ， world ！"),
    ("Kuiper/Amazon", "Kuiper / Amazon"), ("end.Next", "end . Next"),
    ("见https://a.com/b。谢谢", "见 https://a.com/b 。 谢谢"),
    ("(https://a.com/b).", "( https://a.com/b ) ."), ("https://a.com/b,然后", "https://a.com/b , 然后"),
    ("a.b@c.com,d", "a.b@c.com , d"), ("1-2", "1 - 2"), ("3~5", "3 ~ 5"), ("10–12", "10 – 12"),
    ("50%-60%", "50% - 60%"), ("Hello, world.", "Hello , world ."), ("'quoted'", "' quoted '"),
    ("rock 'n' roll", "rock ' n ' roll"), ("A & B", "A & B"), ("a+b", "a + b"),
    ("使用EC2实例", "使用 EC2 实例"), ("一\u{0}二", "一 \u{0} 二"), ("谢谢👍再见", "谢谢 👍 再见"),
    ("100㎡的房子", "100 ㎡ 的 房子"),
    ("https://中文", "https : / / 中 文"),
  ])
  func `mixed text comes apart where it should`(text: String, expected: String) throws {
    #expect(try SharedModel.pieces(text).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    "東京タワーに行きました。", "ภาษาไทยง่ายมาก", "Українська мова дуже гарна.", "한국어 문장입니다.",
    "עברית וערבית", "हिन्दी भाषा",
  ])
  func `other scripts come in words`(text: String) throws {
    let tokens = try SharedModel.tokens(Array(text.utf8))
    #expect(tokens.count > 2)
    #expect(tokens.count < text.unicodeScalars.count)
  }

  @Test(arguments: 0..<300)
  func `tokens tile any input`(seed: Int) throws {
    var generator = SeededGenerator(UInt64(seed))
    let text =
      seed % 2 == 0
      ? RandomText.unicode(80, using: &generator) : RandomText.bytes(250, using: &generator)
    for granularity in Segmenter.Granularity.allCases {
      let tokens = try SharedModel.tokens(text, [], granularity)
      expectTiling(tokens, text.count)
    }
  }

  @Test(arguments: 0..<100)
  func `tokens tile any input under any lexicon and quantities`(seed: Int) throws {
    var generator = SeededGenerator(UInt64(seed) &+ 7_000)
    let text = RandomText.unicode(80, using: &generator)
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    let lexicon = (0..<20).map { _ in
      let start = Int.random(in: 0..<scalars.count, using: &generator)
      let end = min(scalars.count, start + Int.random(in: 0..<6, using: &generator))
      return String(String.UnicodeScalarView(scalars[start..<end]))
    }
    var quantities: [Range<Int>] = []
    var position = 0
    while position < text.count {
      let start = position + Int.random(in: 0..<40, using: &generator)
      let end = start + Int.random(in: 0..<20, using: &generator)
      quantities.append(start..<end)
      position = end
    }
    for granularity in Segmenter.Granularity.allCases {
      let tokens = try SharedModel.tokens(text, lexicon, granularity, quantities)
      expectTiling(tokens, text.count)
    }
  }

  private func expectTiling(_ tokens: [Token], _ count: Int) {
    var position = 0
    for token in tokens {
      #expect(token.start == position && token.end > token.start)
      position = token.end
    }
    #expect(position == count)
  }

  @Test(arguments: 0..<60)
  func `a text segments as its lines do`(seed: Int) throws {
    var generator = SeededGenerator(UInt64(seed) &+ 1_000)
    let lines = (0..<5).map { _ in
      RandomText.unicode(20, using: &generator).filter { $0 != 0x0A && $0 != 0x0D }
    }
    let whole = try SharedModel.tokens(Array(lines.joined(separator: [0x0A])))
    #expect(try SharedModel.tokens(Array(lines.joined(separator: [0x0A]))) == whole)
    var offset = 0
    var pieces: [Range<Int>] = []
    for line in lines {
      pieces += try SharedModel.tokens(line).filter { $0.kind != .space }
        .map { ($0.start + offset)..<($0.end + offset) }
      offset += line.count + 1
    }
    #expect(whole.filter { $0.kind != .space }.map(\.range) == pieces)
  }

  @Test func `Traditional text comes apart as Simplified text does`() throws {
    let traditional = "亞馬遜預計資本開支將繼續增長，這對投資者意味著什麼？"
    let simplified = "亚马逊预计资本开支将继续增长，这对投资者意味着什么？"
    #expect(
      try SharedModel.tokens(Array(traditional.utf8))
        == SharedModel.tokens(Array(simplified.utf8)))
  }

  @Test(
    .needsData("segmentation/gsdsimp-dev.gold"))
  func `held-out words are found`() throws {
    let folder = try #require(TestData.shared).appending(path: "segmentation")
    let raw = try TestData.lines(of: folder.appending(path: "gsdsimp-dev.raw"))
    let gold = try TestData.lines(of: folder.appending(path: "gsdsimp-dev.gold"))
    var segmenter = Segmenter(model: try SharedModel.model.get())
    var correct = 0
    var found = 0
    var wanted = 0
    for (line, goldLine) in zip(raw, gold) {
      let expected = words(goldLine, in: Array(line.utf8))
      let ranges = Set(segmenter.tokens(in: line).filter { $0.kind != .space }.map(\.range))
      correct += ranges.intersection(expected).count
      found += ranges.count
      wanted += expected.count
    }
    let f1 = 2 * Double(correct) / Double(found + wanted)
    #expect(f1 >= 0.95, "word F1 \(f1)")
  }

  private func words(_ gold: String, in line: [UInt8]) -> Set<Range<Int>> {
    var words: Set<Range<Int>> = []
    var position = 0
    for word in gold.split(separator: "\u{1F}") {
      while position < line.count && line[position] == 0x20 { position += 1 }
      let start = position
      for byte in word.utf8 {
        while position < line.count && line[position] != byte { position += 1 }
        position += 1
      }
      words.insert(start..<max(start, position))
    }
    return words
  }
}
