import Terminology
import TestSupport
import Testing

@testable import TermStore

@Suite struct ImportTests {
  private let scratch: StoreScratch
  private var store: TermStore { scratch.store }

  init() throws { scratch = try StoreScratch() }

  private func all() throws -> [StoredConcept] { try store.concepts().concepts }

  @Test func `a glossary that is built again changes no decision`() throws {
    try store.take(.proposals, name: "first", author: "duiyi")
    let concepts = try all()
    try store.decide(.accept(terms: [concepts[0].terms[2].id]), on: concepts[0].id, author: "Lin")
    try store.decide(.reject, on: concepts[1].id, author: "Lin")
    let decided = try all()
    let outcome = try store.take(.proposals, name: "again", author: "duiyi")
    #expect(try all() == decided)
    #expect(outcome.added == 0 && outcome.changed == 0)
    #expect(outcome.rejectedBefore.count == 3)
  }

  @Test func `what was rejected is not proposed again, under other renderings or other forms`()
    throws
  {
    try store.take(.proposals, name: "first", author: "duiyi")
    let concepts = try all()
    try store.decide(.reject, on: concepts[1].id, author: "Lin")
    let again = Termbase(concepts: [
      .proposal("x1", ["服务成本"], ["cost of services"]),
      .proposal("x2", ["服務成本"], ["service costs"]),
      .proposal("x3", ["服务成本", "服务的成本"], ["cost of serving"]),
    ])
    let outcome = try store.take(again, name: "again", author: "duiyi")
    #expect(outcome.rejectedBefore.contains { $0.contains("cost of services") })
    let added = try all().filter { $0.state == .open }.map(\.title)
    #expect(added == ["积压订单 | backlog", "发射服务 | launch service"])
    #expect(try store.concepts().states[.rejected] == 1)
  }

  @Test func `a rendering that was rejected is not proposed again for its term, in any number`()
    throws
  {
    try store.take(.proposals, name: "first", author: "duiyi")
    let first = try all()[0]
    try store.decide(.setStatus(term: first.terms[1].id, .rejected), on: first.id, author: "Lin")
    let again = Termbase(concepts: [.proposal("c1", ["积压订单"], ["backlogs", "unfilled orders"])])
    let outcome = try store.take(again, name: "again", author: "duiyi")
    #expect(outcome.rejectedBefore == ["积压订单 | backlog: backlogs"])
    #expect(!(try all()[0].shown.contains("backlogs")))
  }

  @Test func `a proposal that nobody decided on takes what a new build says of it`() throws {
    try store.take(.proposals, name: "first", author: "duiyi")
    let again = Termbase(concepts: [
      .proposal("other", ["积压订单"], ["backlog", "unfilled orders"], confidence: 0.5)
    ])
    let outcome = try store.take(again, name: "again", author: "duiyi")
    #expect(outcome.changed == 1 && outcome.added == 0)
    let now = try all()[0]
    #expect(now.confidence == 0.5)
    #expect(now.terms.map(\.text) == ["积压订单", "backlog", "order backlog", "unfilled orders"])
  }

  @Test func `a list of a client decides what was open, and a decision here stands`() throws {
    try store.take(.proposals, name: "glossary", author: "duiyi")
    let concepts = try all()
    try store.decide(.accept(), on: concepts[2].id, author: "Lin")
    let list = Termbase(concepts: [
      Concept(
        id: "k1", subject: "finance",
        terms: [
          Term("积压订单", language: .chinese, status: .preferred),
          Term("backlog", language: .english, status: .preferred),
          Term("order book", language: .english, status: .forbidden),
        ]),
      Concept(
        id: "k2",
        terms: [
          Term("发射服务", language: .chinese),
          Term("launch service", language: .english, status: .forbidden),
        ]),
      Concept(
        id: "k3", terms: [Term("毛利", language: .chinese), Term("gross profit", language: .english)]),
    ])
    let outcome = try store.take(list, name: "client.xlsx", author: "Lin")
    #expect(outcome.conflicts == ["launch service is preferred, and forbidden in the list"])
    let now = try all()
    #expect(
      now[0].shown
        == "积压订单=preferred backlog=preferred order backlog=proposed order book=forbidden")
    #expect(now[0].subject == "finance")
    #expect(now[2].shown == "发射服务=preferred launch service=preferred")
    #expect(now[3].shown == "毛利=- gross profit=-" && now[3].state == .accepted)
    try store.undo(outcome.event, author: "Lin")
    #expect(try all().map(\.shown) == [concepts[0].shown, concepts[1].shown, now[2].shown])
  }

  @Test func `a list goes in and comes out as it was`() throws {
    var concept = Concept(id: "k1", subject: "finance", definition: "what is owed", note: "n1\nn2")
    concept.definitions.append(.init("欠的", language: .chinese, source: "Lin"))
    concept.customers = ["A", "B"]
    concept.references = [Reference(.external, target: "https://example.org/?a=1&b=2", text: "x")]
    concept.history = [Transaction(.origination, date: "2026-01-02", responsibility: "Mei")]
    concept.fields = ["列": "值", "confidence": "NaN"]
    var term = Term(
      "应付账款", language: Language(rawValue: "zh-Hans"), status: .superseded, kind: .phrase,
      partOfSpeech: "noun", note: "备注", contexts: [.init("应付账款增加。", source: "a.txt:3:1")],
      source: "报告")
    term.gender = .neuter
    term.location = "menuItem"
    term.region = "Hong Kong"
    term.projects = ["P"]
    term.fields = ["x": "y"]
    concept.terms = [term, Term("payables\u{1F600} 𠮷", language: .english)]
    let termbase = Termbase(concepts: [
      concept, Concept(id: "k1", terms: [Term("C++", language: .english)]),
    ])
    try store.take(termbase, name: "list", author: "Lin")
    var expected = termbase
    expected.concepts[1].id = try store.termbase().termbase.concepts[1].id
    #expect(try store.termbase().termbase == expected)
    #expect(expected.concepts[1].id != "k1")
  }

  @Test func `a list with what cannot be stored is refused whole`() throws {
    let list = Termbase(concepts: [
      .proposal("a", ["毛利"], ["gross profit"]),
      Concept(id: "b", note: "cut\0off", terms: [Term("净利", language: .chinese)]),
    ])
    let error = #expect(throws: StoreError.self) { try store.take(list, name: "x", author: "Lin") }
    #expect(error?.kind == .invalid)
    #expect(try store.concepts().total == 0 && store.events().isEmpty)
  }

  @Test func `decisions come out as the last entry of a history, and rejected terms do not`() throws
  {
    try store.take(.proposals, name: "glossary", author: "duiyi")
    let concepts = try all()
    try store.decide(.accept(terms: [concepts[0].terms[1].id]), on: concepts[0].id, author: "Lin")
    try store.decide(.reject, on: concepts[1].id, author: "Lin")
    let (termbase, rejected) = try store.termbase()
    #expect(rejected == 3)
    #expect(termbase.concepts.map(\.title) == ["积压订单 | backlog", "发射服务 | launch service"])
    let last = try #require(termbase.concepts[0].history.last)
    #expect(last.kind == .approval && last.responsibility == "Lin")
    #expect(last.date?.hasPrefix("2026-05-31T") == true)
    #expect(try store.termbase(.decided).termbase.concepts.count == 1)
  }
}
