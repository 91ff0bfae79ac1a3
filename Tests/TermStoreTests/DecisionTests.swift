import Terminology
import TestSupport
import Testing

@testable import TermStore

@Suite struct DecisionTests {
  private let scratch: StoreScratch
  private var store: TermStore { scratch.store }

  init() throws {
    scratch = try StoreScratch()
    try scratch.store.take(.proposals, name: "glossary", author: "duiyi")
  }

  @Test func `accepted terms are preferred, one of each language, and admitted`() throws {
    let first = try #require(store.concepts().concepts.first)
    let decided = try store.decide(.accept(), on: first.id, version: first.version, author: "Lin")
    #expect(decided.concepts[0].shown == "积压订单=preferred backlog=preferred order backlog=admitted")
    #expect(decided.concepts[0].state == .accepted)
    #expect(decided.event.author == "Lin" && decided.event.kind == .accept)
    #expect(try store.concepts().states == [.accepted: 1, .open: 2])
  }

  @Test func `of the renderings that are named the first is preferred, and others are rejected`()
    throws
  {
    let first = try #require(store.concepts().concepts.first)
    let chosen = first.terms[2].id
    let decided = try store.decide(.accept(terms: [chosen]), on: first.id, author: "Lin")
    #expect(decided.concepts[0].shown == "积压订单=preferred backlog=rejected order backlog=preferred")
  }

  @Test func `who decides on what has changed since is told, and nothing is done`() throws {
    let seen = try #require(store.concepts().concepts.first)
    try store.decide(.accept(), on: seen.id, version: seen.version, author: "Lin")
    let error = #expect(throws: StoreError.self) {
      try store.decide(.reject, on: seen.id, version: seen.version, author: "Mei")
    }
    #expect(error?.kind == .conflict && error?.concept == seen.id)
    #expect(error?.message.contains("Lin") == true)
    #expect(try store.concept(seen.id).state == .accepted)
    #expect(try store.events(of: seen.id).map(\.author) == ["Lin", "duiyi"])
  }

  @Test func `a preferred term makes way for another`() throws {
    let first = try #require(store.concepts().concepts.first)
    try store.decide(.accept(), on: first.id, author: "Lin")
    let decided = try store.decide(
      .setStatus(term: first.terms[2].id, .preferred), on: first.id, author: "Lin")
    #expect(decided.concepts[0].shown == "积压订单=preferred backlog=admitted order backlog=preferred")
  }

  @Test func `a term is edited, added and removed, and a concept described`() throws {
    let first = try #require(store.concepts().concepts.first)
    let english = first.terms[1].id
    try store.decide(.edit(term: english, text: " order  book "), on: first.id, author: "Lin")
    try store.decide(
      .add(text: "積壓訂單", language: Language(rawValue: "zh-Hant"), status: .admitted),
      on: first.id, author: "Lin")
    try store.decide(.remove(term: first.terms[2].id), on: first.id, author: "Lin")
    let now = try store.decide(
      .describe(subject: "finance", definition: "Orders not yet filled", note: "ask Mei"),
      on: first.id, author: "Lin"
    ).concepts[0]
    #expect(now.shown == "积压订单=proposed order book=proposed 積壓訂單=admitted")
    #expect(now.subject == "finance" && now.definition == "Orders not yet filled")
    #expect(now.notes == ["ask Mei"])
  }

  @Test(arguments: ["", "  ", "a\0b", String(repeating: "长", count: 6000)])
  func `what is no text of a term is refused`(text: String) throws {
    let first = try #require(store.concepts().concepts.first)
    let error = #expect(throws: StoreError.self) {
      try store.decide(.edit(term: first.terms[1].id, text: text), on: first.id, author: "Lin")
    }
    #expect(error?.kind == .invalid)
    #expect(try store.concept(first.id) == first)
  }

  @Test func `concepts are merged and split, and each is undone whole`() throws {
    let all = try store.concepts().concepts
    let before = try store.termbase().termbase
    let merged = try store.decide(
      .merge(concept: all[1].id, version: all[1].version), on: all[0].id, author: "Lin")
    #expect(merged.removed == [all[1].id])
    #expect(try store.concepts().total == 2)
    #expect(merged.concepts[0].terms.map(\.text).contains("服务成本"))
    let moved = merged.concepts[0].terms.filter { ["服务成本", "service cost"].contains($0.text) }
    let split = try store.decide(.split(terms: moved.map(\.id)), on: all[0].id, author: "Lin")
    #expect(split.concepts.map(\.title) == ["积压订单 | backlog", "服务成本 | service cost"])
    try store.undo(split.event.id, author: "Lin")
    #expect(try store.concepts().total == 2)
    try store.undo(merged.event.id, author: "Lin")
    #expect(try store.termbase().termbase == before)
    #expect(try store.concepts().concepts.map(\.id) == all.map(\.id))
    #expect(try store.faults() == [])
  }

  @Test func `many decisions are one event, all of them or none`() throws {
    let all = try store.concepts().concepts
    let changes = all.map { ConceptDecision(.reject, on: $0.id, version: $0.version) }
    #expect(throws: StoreError.self) {
      try store.decide(changes + [ConceptDecision(.reject, on: 999)], author: "Lin")
    }
    #expect(try store.concepts().states == [.open: 3])
    let decided = try store.decide(changes, author: "Lin")
    #expect(try store.concepts().states == [.rejected: 3])
    try store.undo(decided.event.id, author: "Lin")
    #expect(try store.concepts().states == [.open: 3])
  }

  @Test func `decisions are undone from the last to the first, and done again`() throws {
    let first = try #require(store.concepts().concepts.first)
    try store.decide(.accept(), on: first.id, author: "Lin")
    try store.decide(.edit(term: first.terms[1].id, text: "book"), on: first.id, author: "Lin")
    #expect(try store.undoLast(author: "Lin")?.event.kind == .edit)
    #expect(try store.undoLast(author: "Lin")?.event.kind == .accept)
    #expect(try store.concept(first.id).shown == first.shown)
    #expect(try store.undoLast(author: "Lin") == nil)
    #expect(try store.redoLast(author: "Lin") != nil)
    #expect(try store.concept(first.id).state == .accepted)
  }

  @Test func `what somebody changed since is not undone`() throws {
    let first = try #require(store.concepts().concepts.first)
    let accepted = try store.decide(.accept(), on: first.id, author: "Lin")
    try store.decide(.edit(term: first.terms[1].id, text: "book"), on: first.id, author: "Mei")
    let error = #expect(throws: StoreError.self) {
      try store.undo(accepted.event.id, author: "Lin")
    }
    #expect(error?.kind == .conflict && error?.message.contains("Mei") == true)
  }
}
