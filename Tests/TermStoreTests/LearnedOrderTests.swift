import Bitext
import Terminology
import TestSupport
import Testing

@testable import TermStore

/// What decisions teach of the order of what is open.
@Suite struct LearnedOrderTests {
  /// Systems are terms in this project, companies are not; by worth they take turns.
  private static let glossary = Termbase(
    concepts: (0..<60).map { number in
      let isTerm = number % 2 == 0
      let stem = "甲乙丙丁戊己庚辛壬癸".map(String.init)[number % 10] + "\(number)"
      return .proposal(
        "c\(number)", [stem + (isTerm ? "系统" : "公司")],
        ["part \(number) " + (isTerm ? "system" : "company")])
    })

  private func learned(
    _ store: TermStore, round: Int64? = nil, offset: Int = 0, without: Set<Int64> = []
  ) throws -> ConceptPage {
    var filter = ConceptFilter()
    filter.states = [.open]
    filter.order = .learned
    filter.round = round
    filter.excluded = without
    return try store.concepts(filter, offset: offset, limit: 20)
  }

  private func decideFirst(_ count: Int, in store: TermStore) throws {
    for concept in try store.concepts(limit: count).concepts {
      let decision: Decision = concept.title.contains("系统") ? .accept() : .reject
      try store.decide(decision, on: concept.id, author: "Lin")
    }
  }

  @Test func `what is open is ordered by what was accepted and rejected`() throws {
    let store = try StoreScratch().store
    try store.take(Self.glossary, name: "g", author: "duiyi")
    let before = try learned(store)
    #expect(before.decisions == 0 && before.concepts.map(\.id) == Array(1...20))
    try decideFirst(20, in: store)
    let after = try learned(store)
    #expect(after.decisions == 20 && after.total == 40)
    #expect(after.concepts.allSatisfy { $0.title.contains("系统") })
    // Of equal ones the order of worth stands.
    #expect(after.concepts.map(\.id) == after.concepts.map(\.id).sorted())
  }

  @Test func `a round stays as it is while its pages are gone through`() throws {
    let store = try StoreScratch().store
    try store.take(Self.glossary, name: "g", author: "duiyi")
    try decideFirst(20, in: store)
    let first = try learned(store)
    let before = try learned(store, round: first.round, offset: 20).concepts.map(\.id)
    let known = try #require(first.concepts.first)
    try store.decide(
      .setStatus(term: try #require(known.terms.first).id, .proposed), on: known.id, author: "A")
    #expect(try learned(store, round: first.round, offset: 20).concepts.map(\.id) == before)
    #expect(try learned(store).round != first.round)
    #expect(try learned(store, without: Set(before)).total == 20)
  }

  @Test func `what is undone teaches nothing, and fewer than ten decisions say nothing`() throws {
    let store = try StoreScratch().store
    try store.take(Self.glossary, name: "g", author: "duiyi")
    try decideFirst(10, in: store)
    #expect(try learned(store).decisions == 10)
    try store.undoLast(author: "Lin")
    let after = try learned(store)
    #expect(after.decisions == 0 && after.concepts.map(\.id) == Array(10...29))
  }

  @Test func `a decision offers what begins or ends alike`() throws {
    let store = try StoreScratch().store
    try store.take(Self.glossary, name: "g", author: "duiyi")
    let first = try #require(try store.concepts().concepts.first)
    #expect(try store.alike(first.id).isEmpty)
    try store.decide(.accept(), on: first.id, author: "Lin")
    let groups = try store.alike(first.id, limit: 3)
    let end = try #require(groups.first { $0.edge == "chineseEnd" })
    #expect(end.text == "系统" && end.total == 29 && end.concepts.count == 3)
    #expect(groups.first { $0.edge == "englishEnd" }?.text == "system")
    // Somebody found a system that is none: systems are alike no more.
    try store.decide(.reject, on: first.id + 2, author: "Lin")
    #expect(try store.alike(first.id).isEmpty)
  }
}
