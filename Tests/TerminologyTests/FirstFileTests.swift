import TestSupport
import Testing

@testable import Terminology

/// The first file says what is to be used, marked or not.
@Suite struct FirstFileTests {
  private func merge(_ termbases: [(String, [Term])]...) throws -> TermbaseMerge {
    try TermbaseMerge(
      termbases.enumerated().map { number, concepts in
        TermbaseMerge.Source(
          Termbase(
            concepts: concepts.enumerated().map { place, concept in
              Concept(
                id: "\(number)-\(place)",
                terms: [Term(concept.0, language: .chinese)] + concept.1)
            }), name: "file\(number + 1)")
      })
  }

  private func english(_ text: String, _ status: Term.Status? = nil) -> Term {
    Term(text, language: .english, status: status)
  }

  private func terms(_ merge: TermbaseMerge, _ place: Int) -> [String] {
    merge.termbase.concepts[place].terms.filter { $0.language == .english }
      .map { "\($0.text) \($0.status?.rawValue ?? "-")" }
  }

  @Test func `an unmarked term of the first file stays the one to use`() throws {
    let merged = try merge(
      [
        ("损益表", [english("P&L")]), ("前沿模型", [english("frontier model")]),
        ("代理", [english("agent")]),
      ],
      [
        ("损益表", [english("income statement", .preferred), english("P&L", .admitted)]),
        ("前沿模型", [english("frontier models", .preferred)]),
        ("代理", [english("Agent", .preferred)]),
      ])
    #expect(terms(merged, 0) == ["P&L preferred", "income statement admitted"])
    #expect(terms(merged, 1) == ["frontier model preferred"])
    #expect(terms(merged, 2) == ["agent preferred"])
    #expect(merged.conflicts.map(\.kind) == [.twoPreferred, .status, .form, .form])
    #expect(merged.conflicts[0].sides.map(\.file) == ["file1", "file2"])
  }

  @Test func `what is added without a status is admitted`() throws {
    let merged = try merge(
      [("护城河", [english("moat")])], [("护城河", [english("moat"), english("economic moat")])])
    #expect(terms(merged, 0) == ["moat preferred", "economic moat admitted"])
    #expect(merged.conflicts.isEmpty)
  }

  @Test func `forms that differ by number or capitals are one term`() throws {
    let merged = try merge([("护城河", [english("moat")])], [("护城河", [english("Moats")])])
    #expect(terms(merged, 0) == ["moat -"])
    #expect(merged.conflicts.isEmpty)
  }

  @Test func `what was mined overrules nothing, in whatever order files come`() throws {
    let mined = ("资本支出", [english("capital expenditure", .proposed)])
    let ours = ("资本支出", [english("capital expenditure"), english("CapEx", .preferred)])
    #expect(
      try terms(merge([mined], [ours]), 0) == ["capital expenditure admitted", "CapEx preferred"])
    let client = ("资本支出", [english("CapEx")])
    let found = ("资本支出", [english("CapEx", .proposed), english("capital outlay", .proposed)])
    #expect(
      try terms(merge([client], [found]), 0) == ["CapEx preferred", "capital outlay proposed"])
  }

  @Test func `a term that another file forbids stays, and that is told`() throws {
    let merged = try merge(
      [("护城河", [english("moat")])], [("护城河", [english("moat", .forbidden)])])
    #expect(terms(merged, 0) == ["moat -"])
    #expect(merged.conflicts.map(\.kind) == [.status])
  }
}
