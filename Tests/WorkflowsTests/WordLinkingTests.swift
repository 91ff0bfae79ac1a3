import Bitext
import BitextFormats
import Foundation
import Testing
import TestSupport
import TextIO
import WordAlignment
import Workflows

@Suite struct WordLinkingTests {
  private static func input(_ scratch: Scratch) throws -> SegmentPairInput {
    SegmentPairInput([
      try scratch.write(WorkflowText.chinese, to: "a.zh"),
      try scratch.write(WorkflowText.english, to: "a.en"),
    ])
  }

  /// The words that are linked in a pair.
  private static func words(_ pair: LinkedPair) -> Set<String> {
    let source = Array(pair.pair.source.utf8)
    let target = Array(pair.pair.target.utf8)
    return Set(
      pair.links.map { link in
        String(decoding: source[pair.sourceTokens[Int(link.source)]], as: UTF8.self) + "="
          + String(decoding: target[pair.targetTokens[Int(link.target)]], as: UTF8.self)
      })
  }

  @Test func `pairs teach the links of their words`() throws {
    let scratch = try Scratch()
    var found: [Set<String>] = []
    let summary = try WordLinking(Self.input(scratch)).run(WorkflowText.plain()) { pairs in
      for index in 0..<pairs.count { found.append(Self.words(pairs[index])) }
    }
    #expect(summary.pairCount == 60 && summary.joinedWords == nil && found.count == 60)
    #expect(found[0].contains("喜欢=like"))
  }

  @Test func `a saved model links pairs as they come`() throws {
    let scratch = try Scratch()
    let input = try Self.input(scratch)
    let trained = try ModelTraining(input).run(WorkflowText.plain())
    #expect(trained.pairCount == 60)
    let path = scratch.path("a.model")
    try OutputFiles.write([path, scratch.path("pairs.tsv")]) { sinks in
      try trained.write(to: sinks[0])
      try trained.writeLexicon(atLeast: 0.1, to: sinks[1])
    }
    let lexicon = String(decoding: try scratch.read("pairs.tsv"), as: UTF8.self)
    #expect(lexicon.contains("喜欢\tlike\t"))
    var linking = WordLinking(input)
    linking.model = path
    var found: [Set<String>] = []
    try linking.run(WorkflowText.plain()) { pairs in
      for index in 0..<pairs.count { found.append(Self.words(pairs[index])) }
    }
    #expect(found[0].contains("喜欢=like"))
  }

  @Test func `a bound of memory gives the model of all that fits`() throws {
    let scratch = try Scratch()
    var training = ModelTraining(try Self.input(scratch))
    let free = try training.run(WorkflowText.plain()).model
    training.memory = 1 << 30
    let bounded = try training.run(WorkflowText.plain()).model
    #expect(free.withUnsafeBytes { Array($0) } == bounded.withUnsafeBytes { Array($0) })
  }

  @Test func `links of joined tokens are between those of the input too`() throws {
    let scratch = try Scratch()
    var linking = WordLinking(try Self.input(scratch))
    linking.input.isTokenized = true
    try scratch.write(
      WorkflowText.chinese.map { $0.isNewline ? "\n" : "\($0) " }.joined(), to: "a.zh")
    linking.joinsTokens = true
    let summary = try linking.run(WorkflowText.plain()) { pairs in
      for (index, links) in pairs.links.enumerated() {
        let given = WorkflowText.pairs[index].chinese.count
        #expect(pairs[index].sourceTokens.count <= given)
        #expect(links.allSatisfy { $0.source < given })
      }
    }
    #expect((summary.joinedWords ?? 0) > 0)
  }

  @Test func `sides in one language are refused`() throws {
    let scratch = try Scratch()
    var input = try Self.input(scratch)
    input.files[1] = input.files[0]
    #expect(throws: InputError.self) {
      try WordLinking(input).run(WorkflowText.plain()) { _ in }
    }
  }
}
