import Testing

@testable import Terminology

/// Cases on either side of what a search forgives, a list may hold and a merge joins.
@Suite struct TerminologyThresholdTests {
  private func isFound(_ query: String, _ term: String) throws -> Bool {
    let termbase = Termbase(concepts: [SampleTerms.concept("a", [], [term])])
    return try !TermSearch(termbase).hits(for: query).isEmpty
  }

  @Test(arguments: [
    ("tae", "tea", false), ("teax", "teas", true), ("teyx", "teas", false),
    ("baklogx", "backlog", false), ("baklog", "backlog", true), ("bcklogxs", "backlogs", true),
    ("bcklgxss", "backlogs", false),
  ])
  func `a mistake is forgiven from four letters on, two from eight`(
    query: String, term: String, isFound: Bool
  ) throws {
    #expect(try self.isFound(query, term) == isFound)
  }

  @Test(arguments: [
    (EngineLimit.amazon, 200, false), (.amazon, 201, true), (.deepl, 1024, false),
    (.deepl, 1025, true), (.azure, 1024, false), (.azure, 1025, true), (.google, 1024, false),
    (.google, 1025, true),
  ])
  func `a term may be as long as an engine takes it`(
    engine: EngineLimit, bytes: Int, isTooLong: Bool
  ) {
    let term = Term(String(repeating: "a", count: bytes), language: .english)
    #expect((engine.complaint(about: term) != nil) == isTooLong)
  }

  @Test func `four words are few and five are many`() {
    func complaint(_ text: String) -> String? {
      EngineLimit.google.complaint(about: Term(text, language: .english))
    }
    #expect(complaint("one two three four") == nil)
    #expect(complaint("one two three four five") != nil)
  }

  private func merged(_ files: [[Concept]]) throws -> TermbaseMerge {
    try TermbaseMerge(
      files.enumerated().map {
        TermbaseMerge.Source(Termbase(concepts: $0.element), name: "file\($0.offset + 1)")
      })
  }

  @Test func `one term joins a concept of two languages to one of one language alone`() throws {
    let bank = SampleTerms.concept("bank", ["银行"], ["bank"])
    #expect(
      try merged([[bank], [SampleTerms.concept("b", ["银行"], [])]]).termbase.concepts.count == 1)
    #expect(
      try merged([[bank], [SampleTerms.concept("b", ["银行"], ["lender"])]])
        .termbase.concepts.count == 2)
  }

  @Test func `preferred translations of two files are rivals, those of one file are not`() throws {
    let here = [SampleTerms.concept("x", ["账"], ["+account"])]
    let there = [SampleTerms.concept("y", ["账"], ["+book"])]
    #expect(try merged([here, there]).conflicts.map(\.kind) == [.rivalTargets])
    #expect(try merged([here + there, here + there]).conflicts.isEmpty)
  }
}
