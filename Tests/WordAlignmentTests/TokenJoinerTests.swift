import Bitext
import TestSupport
import Testing
import WordAlignment

@Suite("Joining of tokens")
struct TokenJoinerTests {
  private static func link(_ source: Int32, _ target: Int32) -> WordLink {
    WordLink(source: source, target: target, probability: 1)
  }

  /// Three pairs in which 半 and 导体 are linked to one word, and one in which 半 stands alone.
  private static let bitext: TokenizedBitext = {
    var bitext = TokenizedBitext()
    for _ in 0..<3 {
      bitext.append(
        source: ["买", "半", "导体"], target: ["buy", "semiconductors"])
    }
    bitext.append(source: ["半", "天"], target: ["half", "day"])
    return bitext
  }()

  private static let links = [
    [link(0, 0), link(1, 1), link(2, 1)], [link(0, 0), link(1, 1), link(2, 1)],
    [link(0, 0), link(1, 1), link(2, 1)], [link(0, 0), link(1, 1)],
  ]

  @Test func `Tokens that render one word together become one`() {
    let joined = TokenJoiner().join(Self.bitext, links: Self.links, .chineseToEnglish)
    #expect(joined.wordCount == 1)
    #expect(joined.tokenLengths(ofPair: 0) == [1, 2])
    #expect(joined.tokenLengths(ofPair: 3) == [1, 1])
    #expect(joined.tokenLengths(ofPair: 4) == [])
    #expect(joined.bitext.tokenCounts(ofPair: 1) == (source: 2, target: 2))
  }

  @Test func `Links of joined tokens are given for those they are made of`() {
    let joined = TokenJoiner().join(Self.bitext, links: Self.links, .chineseToEnglish)
    let expanded = joined.expand([Self.link(0, 0), Self.link(1, 1)], ofPair: 0)
    #expect(expanded == Self.links[0])
    #expect(joined.expand([Self.link(9, 0)], ofPair: 0).isEmpty)
  }

  @Test func `An English source is joined on its target side`() {
    var turned = TokenizedBitext()
    for _ in 0..<2 { turned.append(source: ["semiconductors"], target: ["半", "导体"]) }
    let links = [[Self.link(0, 0), Self.link(0, 1)], [Self.link(0, 0), Self.link(0, 1)]]
    let joined = TokenJoiner().join(turned, links: links, .englishToChinese)
    #expect(joined.tokenLengths(ofPair: 1) == [2])
    #expect(joined.expand([Self.link(0, 0)], ofPair: 0) == links[0])
  }

  @Test func `What is linked elsewhere too, or rarely, stays apart`() {
    var links = Self.links
    for pair in 0..<3 { links[pair].append(Self.link(2, 0)) }
    let joined = TokenJoiner().join(Self.bitext, links: links, .chineseToEnglish)
    #expect(joined.wordCount == 0)
    var strict = TokenJoiner()
    strict.leastCount = 4
    #expect(strict.join(Self.bitext, links: Self.links, .chineseToEnglish).wordCount == 0)
  }

  @Test func `Random links keep every token in its place`() {
    var generator = SeededGenerator(41)
    var bitext = TokenizedBitext()
    var links: [[WordLink]] = []
    for _ in 0..<200 {
      let count = Int.random(in: 0...6, using: &generator)
      let words = (0..<count).map { _ in ["一", "二", "三"].randomElement(using: &generator) ?? "" }
      bitext.append(source: words.map { $0[...] }, target: ["a", "b"])
      links.append(
        (0..<count).map { Self.link(Int32($0), Int32.random(in: 0...1, using: &generator)) })
    }
    let joined = TokenJoiner().join(bitext, links: links, .chineseToEnglish)
    for pair in 0..<bitext.count {
      let lengths = joined.tokenLengths(ofPair: pair)
      #expect(lengths.reduce(0, +) == bitext.tokenCounts(ofPair: pair).source)
      let all = lengths.indices.map { Self.link(Int32($0), 0) }
      #expect(
        joined.expand(all, ofPair: pair).map { Int($0.source) }
          == Array(0..<bitext.tokenCounts(ofPair: pair).source))
    }
  }
}
