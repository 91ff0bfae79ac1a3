import Bitext
import TestSupport
import Testing

@testable import BitextFormats
@testable import TextIO

@Suite struct WordLinkTests {
  private func line(_ links: [WordLink], hasProbabilities: Bool = false) -> String {
    var bytes: [UInt8] = []
    PharaohLine.append(links, hasProbabilities: hasProbabilities, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func read(_ text: String) throws -> [[WordLink]] {
    let scratch = try Scratch()
    let reader = try PharaohReader(TextInput(scratch.write(text, to: "a.links")))
    var lines: [[WordLink]] = []
    while let links = try reader.next() { lines.append(links) }
    return lines
  }

  private static let sample = [
    WordLink(source: 0, target: 1, probability: 0.9696),
    WordLink(source: 2, target: 0, probability: 1),
    WordLink(source: 2, target: 13, probability: 0.0004),
  ]

  @Test func `links are written source first`() {
    #expect(line(Self.sample) == "0-1 2-0 2-13\n")
    #expect(line(Self.sample, hasProbabilities: true) == "0-1:0.970 2-0:1.000 2-13:0.000\n")
    #expect(line([]) == "\n")
  }

  @Test func `links are read in any order`() throws {
    let lines = try read("2-0:0.5 0-1\t0-0:1e-1\r\n\n \n1-1 1-1:0.25\n3-4")
    #expect(
      lines.map { $0.map { [$0.source, $0.target] } } == [
        [[0, 0], [0, 1], [2, 0]], [], [], [[1, 1]], [[3, 4]],
      ])
    #expect(lines[0].map(\.probability) == [0.1, 1, 0.5])
    #expect(lines[3].map(\.probability) == [0.25])
    #expect(try read("").isEmpty)
  }

  @Test(arguments: [
    ("0-0\n1-1 x\n", 2, 5), ("0", 1, 1), ("0-", 1, 1), ("-1-0", 1, 1), ("0-0:", 1, 1),
    ("0-0:nan", 1, 1), ("0-0:1.5", 1, 1), ("0-0:-1", 1, 1), ("0-0 9999999999-0", 1, 5),
    ("0-0  0--1", 1, 6), ("0-0\u{3000}1-1", 1, 1), ("0-0:0.5:1", 1, 1), ("一-1", 1, 1),
  ])
  func `what is no link is told with its place`(text: String, line: Int, column: Int) throws {
    let error = #expect(throws: InputError.self) { try read(text) }
    #expect(error?.line == line)
    #expect(error?.column == column)
    #expect(error?.message.contains("is no link") == true)
  }

  @Test func `what is written is read back`() throws {
    var generator = SeededGenerator(91)
    for _ in 0..<100 {
      var cells: Set<[Int32]> = []
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        cells.insert((0..<2).map { _ in Int32.random(in: 0...99, using: &generator) })
      }
      let links = cells.sorted { $0.lexicographicallyPrecedes($1) }.map {
        WordLink(
          source: $0[0], target: $0[1],
          probability: Float(Int.random(in: 0...1000, using: &generator)) / 1000)
      }
      let text = line(links, hasProbabilities: true)
      #expect(try read(text) == [links])
    }
  }

  @Test func `random text never traps`() throws {
    var generator = SeededGenerator(92)
    let pieces = ["0", "9", "-", ":", ".", " ", "\t", "\n", "\r", "e", "茶", "1-1", "999999999"]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...12, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      _ = try? read(text)
    }
  }

  // MARK: JSON

  @Test func `a linked pair is a line of JSON with offsets in its texts`() {
    let pair = LinkedPair(
      pair: SegmentPair(source: "喝 茶。", target: "Dr\u{0308}ink \"tea\""),
      sourceTokens: [0..<3, 4..<7, 7..<10], targetTokens: [0..<7, 9..<12],
      links: [
        WordLink(source: 0, target: 0, probability: 0.5),
        WordLink(source: 1, target: 1, probability: 0.98765),
      ])
    var json = JSONLine()
    pair.append(to: &json)
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #"{"source":{"text":"喝 茶。","tokens":["#
        + #"{"start":0,"end":3,"scalarStart":0,"scalarEnd":1},"#
        + #"{"start":4,"end":7,"scalarStart":2,"scalarEnd":3},"#
        + #"{"start":7,"end":10,"scalarStart":3,"scalarEnd":4}]},"#
        + "\"target\":{\"text\":\"Dr\u{0308}ink \\\"tea\\\"\",\"tokens\":["
        + #"{"start":0,"end":7,"scalarStart":0,"scalarEnd":6},"#
        + #"{"start":9,"end":12,"scalarStart":8,"scalarEnd":11}]},"#
        + #""links":[{"source":0,"target":0,"probability":0.500},"#
        + #"{"source":1,"target":1,"probability":0.988}]}"# + "\n")
  }

  @Test func `tokens out of place never trap`() throws {
    var generator = SeededGenerator(93)
    for _ in 0..<300 {
      let tokens = (0..<4).map { _ -> Range<Int> in
        let start = Int.random(in: -3...12, using: &generator)
        return start..<start + Int.random(in: 0...9, using: &generator)
      }
      var json = JSONLine()
      LinkedPair(
        pair: SegmentPair(source: "茶x茶", target: ""), sourceTokens: tokens, targetTokens: tokens,
        links: []
      ).append(to: &json)
      _ = try JSONParser.parse(TextFile(name: "a", validated: json.bytes, baseOffset: 0))
    }
  }
}
