import TestSupport
import Testing

@testable import Terminology

@Suite struct DiffTests {
  private func diff(_ old: [Concept], _ new: [Concept]) throws -> TermbaseDiff {
    try TermbaseDiff(old: Termbase(concepts: old), new: Termbase(concepts: new))
  }

  private func concept(_ id: String, _ chinese: [String], _ english: [String]) -> Concept {
    SampleTerms.concept(id, chinese, english)
  }

  @Test(arguments: 0..<200)
  func `a termbase does not differ from itself in whatever order`(seed: Int) throws {
    var generator = SeededGenerator(UInt64(seed))
    let termbase = SampleTerms.random(&generator)
    #expect(try TermbaseDiff(old: termbase, new: termbase).isEmpty)
    var shuffled = termbase
    shuffled.concepts.shuffle(using: &generator)
    #expect(try TermbaseDiff(old: termbase, new: shuffled).isEmpty)
  }

  @Test(arguments: 0..<300)
  func `termbases that differ are told to`(seed: Int) throws {
    var generator = SeededGenerator(UInt64(seed))
    let old = SampleTerms.random(&generator), new = SampleTerms.random(&generator)
    let diff = try TermbaseDiff(old: old, new: new)
    #expect(diff.isEmpty == (old == new))
    #expect(
      new.concepts.count - old.concepts.count == diff.added.count - diff.removed.count)
  }

  @Test func `changes of terms are told one by one`() throws {
    let changed = try diff(
      [concept("a", ["资本支出", "开支"], ["capex", "capital outlay", "spending"])],
      [concept("a", ["资本支出", "支出"], ["+capex", "capital outlay"])]
    ).changed
    let told = try #require(changed.first).changes.map {
      "\($0.kind) \($0.field) \($0.term ?? "") \($0.old ?? "") \($0.new ?? "")"
    }
    #expect(
      told == [
        "removed term  spending ", "changed term  开支 支出", "added status capex  preferred",
      ])
  }

  @Test func `concepts with other identifiers are found by their terms`() throws {
    let result = try diff(
      [concept("a", ["云"], ["cloud"]), concept("b", ["火"], ["fire"])],
      [concept("x", ["云"], ["clouds"]), concept("y", ["土"], ["earth"])])
    #expect(result.removed.map(\.id) == ["b"])
    #expect(result.added.map(\.id) == ["y"])
    #expect(result.changed.map(\.new.id) == ["x"])
    #expect(result.changed[0].changes.map(\.field) == ["id", "term"])
  }

  @Test func `a row more in a table without identifiers is one concept more`() throws {
    let result = try diff(
      [concept("c1", ["云"], ["cloud"]), concept("c2", ["火"], ["fire"])],
      [
        concept("c1", ["土"], ["earth"]), concept("c2", ["云"], ["cloud"]),
        concept("c3", ["火"], ["fire"]),
      ])
    #expect(result.added.map(\.title) == ["土 | earth"])
    #expect(result.removed.isEmpty && result.changed.isEmpty)
  }

  @Test func `a concept whose terms are all others keeps its identifier`() throws {
    let result = try diff([concept("k", ["云"], ["cloud"])], [concept("k", ["雾"], ["fog"])])
    #expect(result.added.isEmpty && result.removed.isEmpty)
    #expect(result.changed[0].changes.map(\.new) == ["雾", "fog"])
  }

  @Test func `the order of terms is a change, as the first is the most important`() throws {
    let result = try diff(
      [concept("k", ["云"], ["cloud", "the cloud"])],
      [concept("k", ["云"], ["the cloud", "cloud"])])
    #expect(result.changed.first?.changes.map(\.kind) == [.reordered])
  }
}
