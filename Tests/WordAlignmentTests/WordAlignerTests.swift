import Bitext
import Foundation
import TestSupport
import Testing
import WordAlignment

@Suite("Word aligner")
struct WordAlignerTests {
  /// Twelve pairs in which five words can be told apart.
  private static let bitext: TokenizedBitext = {
    var bitext = TokenizedBitext()
    let nouns = [("茶", "tea"), ("书", "books"), ("狗", "dogs"), ("花", "flowers")]
    let people = [("我", "i"), ("你们", "you"), ("他们", "they")]
    for (noun, english) in nouns {
      for (person, subject) in people {
        bitext.append(
          source: [person[...], "喜欢", noun[...], "。"],
          target: [subject[...], "like", english[...], "."])
      }
    }
    return bitext
  }()

  private func places(_ links: [WordLink]) -> [[Int32]] { links.map { [$0.source, $0.target] } }

  @Test func `Words that go together are linked`() throws {
    let model = try WordAligner(dictionary: nil).train(on: Self.bitext)
    let links = model.align(["我", "喜欢", "茶", "。"], ["i", "like", "tea", "."])
    #expect(places(links) == [[0, 0], [1, 1], [2, 2], [3, 3]])
    #expect(links.allSatisfy { $0.probability > 0 && $0.probability <= 1 })
  }

  @Test func `A batch gives the links of each pair in order`() throws {
    let model = try WordAligner(dictionary: nil).train(on: Self.bitext)
    let all = model.align(Self.bitext, 0..<Self.bitext.count)
    #expect(all.count == Self.bitext.count)
    // Pairs of a batch teach each other, so probabilities may differ.
    let alone = model.align(["他们", "喜欢", "书", "。"], ["they", "like", "books", "."])
    #expect(places(all[5]) == places(alone))
    #expect(model.align(Self.bitext, 3..<99).count == Self.bitext.count - 3)
  }

  @Test func `An English source gives the same links turned round`() throws {
    var turned = TokenizedBitext()
    turned.append(
      source: "he likes tea".split(separator: " "), target: "他 喜欢 茶".split(separator: " "))
    turned.append(source: "tea".split(separator: " "), target: "茶".split(separator: " "))
    turned.append(source: "he".split(separator: " "), target: "他".split(separator: " "))
    var options = WordAlignmentOptions()
    options.direction = .englishToChinese
    options.symmetrization = .posterior(threshold: 0.05)
    let model = try WordAligner(dictionary: nil, options: options).train(on: turned)
    #expect(places(model.align(["tea"], ["茶"])) == [[0, 0]])
    let links = model.align(["he", "likes", "tea"], ["他", "喜欢", "茶"])
    #expect(places(links) == [[0, 0], [1, 1], [2, 2]])
  }

  @Test func `Empty segments have no links`() throws {
    var bitext = Self.bitext
    bitext.append(source: [], target: ["tea"])
    bitext.append(source: ["茶"], target: [])
    bitext.append(source: [], target: [])
    let model = try WordAligner(dictionary: nil).train(on: bitext)
    #expect(model.align(bitext, 12..<15) == [[], [], []])
    #expect(model.align([], []).isEmpty)
    let nothing = try WordAligner(dictionary: nil).train(on: TokenizedBitext())
    #expect(nothing.align(["茶"], ["tea"]).count <= 1)
  }

  @Test func `Training twice gives the same probabilities`() throws {
    let first = try WordAligner(dictionary: nil).train(on: Self.bitext)
    let second = try WordAligner(dictionary: nil).train(on: Self.bitext)
    #expect(first.align(Self.bitext, 0..<12) == second.align(Self.bitext, 0..<12))
  }

  @Test func `Links of random pairs are sorted and inside the pair`() throws {
    var generator = SeededGenerator(7)
    let words = ["我", "茶", "a", "b", "。", "", "é", "１２", "12", "-", "中国", "China", "🙂"]
    var bitext = TokenizedBitext()
    var pairs: [(source: [Substring], target: [Substring])] = []
    func segment() -> [Substring] {
      let length =
        Int.random(in: 0...9, using: &generator) < 9
        ? Int.random(in: 0..<20, using: &generator) : 300
      return (0..<length).map { _ in (words.randomElement(using: &generator) ?? "a")[...] }
    }
    for _ in 0..<16 {
      pairs.append((segment(), segment()))
      bitext.append(source: pairs[pairs.count - 1].source, target: pairs[pairs.count - 1].target)
    }
    var model = try WordAligner(dictionary: nil).train(on: bitext)
    let ways: [Symmetrization] = [
      .intersect, .union, .growDiag, .growDiagFinal, .growDiagFinalAnd, .posterior(threshold: 0),
      .posterior(threshold: 0.5), .fitted(threshold: 0.1),
    ]
    for way in ways {
      model.options.symmetrization = way
      for (links, pair) in zip(model.align(bitext, 0..<bitext.count), pairs) {
        #expect(links.allSatisfy { $0.source >= 0 && $0.source < pair.source.count })
        #expect(links.allSatisfy { $0.target >= 0 && $0.target < pair.target.count })
        let keys = links.map { Int($0.source) << 32 | Int($0.target) }
        #expect(keys == keys.sorted() && Set(keys).count == keys.count)
      }
    }
  }

  @Test func `Each way to symmetrize holds the one before`() throws {
    var model = try WordAligner(dictionary: nil).train(on: Self.bitext)
    var before: [Set<[Int32]>] = []
    for way in [Symmetrization.intersect, .growDiag, .growDiagFinalAnd, .growDiagFinal, .union] {
      model.options.symmetrization = way
      let links = model.align(Self.bitext, 0..<12).map { Set(places($0)) }
      #expect(zip(before, links).allSatisfy { $0.isSubset(of: $1) })
      before = links
    }
  }

  @Test func `Training from disk in stretches finds the same links`() throws {
    let file = try CorpusFile(folder: FileManager.default.temporaryDirectory.path)
    var bitext = TokenizedBitext()
    for count in 0..<300 {
      let noun = ["茶", "书", "狗", "花"][count % 4]
      let english = ["tea", "books", "dogs", "flowers"][count % 4]
      let pair =
        count % 50 == 7
        ? SegmentPair(source: noun) : SegmentPair(source: "我喜欢\(noun)", target: "i like \(english)")
      let source = pair.target.isEmpty ? [0..<3] : [0..<3, 3..<9, 9..<12]
      let target = pair.target.isEmpty ? [] : [0..<1, 2..<6, 7..<pair.target.utf8.count]
      bitext.append(pair, source, target)
      try file.append(pair, source, target)
    }
    #expect(file.count == 300)
    let aligner = WordAligner(dictionary: nil)
    let model = try aligner.train(on: bitext)
    let bounded = try aligner.train(on: file, memory: WordAligner.leastMemory)
    #expect(model.align(bitext, 0..<300) == bounded.align(bitext, 0..<300))
    #expect(bounded.align(bitext, 7..<8) == [[]])
  }
}
