import Testing

@testable import DocumentFormats
@testable import TextIO

@Suite struct PairMatchingTests {
  private func match(_ sources: [String], _ targets: [String]) -> [String] {
    PairMatching(sources: sources, targets: targets).matches
      .map { "\($0.source) \($0.target) \($0.name)" }
  }

  @Test(arguments: [
    ("001", "001", "001"), ("a/b.txt", "a/b.txt", "a/b"), ("call.zh.txt", "call.en.txt", "call"),
    ("call.zh-CN.txt", "call.en-US.txt", "call"), ("call_zh.md", "call_en.md", "call"),
    ("call-zh_Hant.txt", "call.en.txt", "call"), ("call.zh", "call.en", "call"),
    ("call.zh.txt", "call.md", "call"), ("call.CHS.txt", "call.eng.txt", "call"),
    ("v1.2.zh", "v1.2.en", "v1.2"), ("x/call.zh.txt", "x/call.en.md", "x/call"),
    ("call.zh.final.txt", "call.en.final.txt", "call.final"),
  ])
  func `names match that differ in language or suffix`(source: String, target: String, name: String)
  {
    #expect(match([source], [target]) == ["\(source) \(target) \(name)"])
  }

  @Test(arguments: [
    ("a.txt", "b.txt"), ("x/a.txt", "y/a.txt"), ("enough.txt", "ough.txt"), ("zh.txt", "en.md"),
    ("call.fr.txt", "call.en.txt"),
  ])
  func `other names do not match`(source: String, target: String) {
    let matching = PairMatching(sources: [source], targets: [target])
    #expect(matching.matches.isEmpty)
    #expect(matching.unmatchedSources == [source] && matching.unmatchedTargets == [target])
  }

  @Test(arguments: [
    ("x/call.zh.txt", "call"), ("report/zh.txt", "report"), ("../zh.txt", "zh.txt"), ("..", "pair"),
    ("a/b/zh-CN.md", "b"), ("call", "call"), ("x/.zh", "x"),
  ])
  func `pairs of a list are named for the file or its folder`(path: String, name: String) {
    #expect(PairMatching.outputName(of: path) == name)
  }

  @Test func `equal names come before others, and what is ambiguous is left`() {
    #expect(
      match(["b.txt", "a.zh.txt", "a.txt"], ["a.txt", "b.md", "a.en.txt"])
        == ["a.txt a.txt a", "a.zh.txt a.en.txt a", "b.txt b.md b"])
    let matching = PairMatching(sources: ["a.zh.txt", "a.zh-TW.txt"], targets: ["a.en.txt"])
    #expect(matching.matches.isEmpty && matching.unmatchedSources.count == 2)
  }

  @Test func `a list has two paths a line`() throws {
    let list = { (text: String) in
      try PairList.entries(in: TextFile(name: "list.tsv", text: text))
    }
    let entries = try list("# pairs\na b.txt\tc.txt\r\n\nd\te")
    #expect(entries.map(\.source) == ["a b.txt", "d"] && entries.map(\.target) == ["c.txt", "e"])
    #expect(entries.map(\.line) == [2, 4])
    for text in ["", "# none\n", "a", "a\t", "\tb", "a\tb\tc"] {
      #expect(throws: InputError.self) { try list(text) }
    }
  }
}
