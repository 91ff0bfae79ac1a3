import Segmentation
import Testing

@Suite struct LexiconAndTermTests {
  @Test(arguments: [
    ("投资资本回报率", "强劲的长期投资资本回报率目前为14%。"), ("12 Labs", "使用 12 Labs 的模型"),
    ("投資資本回報率", "我们的投资资本回报率很高"), ("ec2", "在ＥＣ２上"), ("阿尔", "住在阿尔附近"),
    ("全漏斗", "对全漏斗产品感到高兴"), ("Add to Delivery", "（Add to Delivery）功能"),
    ("\u{20000}字", "这\u{20000}字很少"),
  ])
  func `a lexicon entry is kept whole`(term: String, text: String) throws {
    let with = try SharedModel.pieces(text, lexicon: [term])
    let length = term.unicodeScalars.count
    let isWhole = with.contains {
      $0.unicodeScalars.count == length && text.contains($0) && matches($0, term)
    }
    // Entries beyond the basic plane are not looked for.
    #expect(isWhole || term.unicodeScalars.contains { $0.value > 0xFFFF }, "\(with)")
  }

  private func matches(_ piece: String, _ term: String) -> Bool {
    piece == term || ["投资资本回报率", "ＥＣ２"].contains(piece)
  }

  @Test func `an entry does not match inside a word`() throws {
    #expect(
      try SharedModel.pieces("Amazonian AI", lexicon: ["Amazon", "A"]) == ["Amazonian", "AI"])
  }

  @Test func `entries of one character do not shred words`() throws {
    let text = "我们继续投资基础设施，市场份额持续增长。"
    let without = try SharedModel.pieces(text)
    #expect(try SharedModel.pieces(text, lexicon: ["市", "资", "础", "长", "们", "续"]) == without)
  }

  @Test func `empty and blank entries are left out`() throws {
    #expect(try SharedModel.pieces("你好 世界", lexicon: ["", " ", "\u{3000}"]) == ["你好", "世界"])
  }

  @Test(arguments: [
    ("由 Andy Jassy 领导的 Amazon Bedrock 服务", "Andy Jassy|Amazon Bedrock"),
    ("采用 Trainium 2 芯片", "Trainium 2"), ("The Amazon Web Services team", "Amazon Web Services"),
    ("In Amazon we trust", ""), ("AWS 3 亿客户", ""), ("Amazon  Bedrock", ""),
    ("基础设施和人工智能", "基础设施|人工智能"), ("这也是我们的", ""),
  ])
  func `terms join words`(text: String, expected: String) throws {
    let bytes = Array(text.utf8)
    let terms = try SharedModel.tokens(bytes, [], .terms).filter { $0.kind == .term }
      .map { String(decoding: bytes[$0.range], as: UTF8.self) }
    let wanted = expected.split(separator: "|").map(String.init)
    // Words of the dictionary that are words already are not joined.
    #expect(terms.allSatisfy { wanted.contains($0) }, "\(terms)")
    #expect(wanted.allSatisfy { term in term.utf8.first ?? 0 > 0x7F || terms.contains(term) })
    #expect(
      try wanted.allSatisfy { try SharedModel.pieces(text, granularity: .terms).contains($0) })
  }

  @Test func `a quantity is one token`() throws {
    let text = "投入约2000亿美元建设，另有数千万元。"
    let bytes = Array(text.utf8)
    let quantities = ["约2000亿美元", "数千万元"].compactMap { text.firstRange(of: $0) }.map {
      $0.lowerBound.utf16Offset(in: text)..<$0.upperBound.utf16Offset(in: text)
    }.map { range in
      let units = Array(text.utf16)
      let start = String(decoding: units[..<range.lowerBound], as: UTF16.self).utf8.count
      let end = String(decoding: units[..<range.upperBound], as: UTF16.self).utf8.count
      return start..<end
    }
    let tokens = try SharedModel.tokens(bytes, [], .terms, quantities)
    #expect(tokens.filter { $0.kind == .quantity }.map(\.range) == quantities)
    let words = try SharedModel.tokens(bytes)
    let indexes = Segmenter.quantityIndexes(of: words, quantities: quantities)
    #expect(indexes.count == words.count)
    for (word, index) in zip(words, indexes) {
      let expected = quantities.firstIndex {
        $0.lowerBound <= word.start && word.end <= $0.upperBound
      }
      #expect(index == expected)
    }
  }

  @Test func `a quantity takes no part of a code`() throws {
    #expect(
      try SharedModel.pieces("用EC2好", granularity: .terms, quantities: [5..<6])
        == ["用", "EC2", "好"])
  }
}
