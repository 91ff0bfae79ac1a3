import TestSupport
import Terminology
import Testing

@testable import TermStore

@Suite struct ConceptListTests {
  private let scratch: StoreScratch
  private var store: TermStore { scratch.store }

  init() throws {
    scratch = try StoreScratch()
    try scratch.store.take(.proposals, name: "glossary", author: "duiyi")
  }

  private func titles(_ change: (inout ConceptFilter) -> Void) throws -> [String] {
    var filter = ConceptFilter()
    change(&filter)
    return try store.concepts(filter).concepts.map { $0.terms[0].text }
  }

  @Test(arguments: [
    ("订单", ["积压订单"]), ("訂單", ["积压订单"]), ("服务", ["服务成本", "发射服务"]),
    ("BACK-LOG", ["积压订单"]), ("jiya", ["积压订单"]), ("jydd", ["积压订单"]), ("costs", ["服务成本"]),
    ("100%", []), ("_", []), ("", ["积压订单", "服务成本", "发射服务"]),
  ])
  func `concepts are found by parts of their terms and by pinyin`(text: String, found: [String])
    throws
  {
    #expect(try titles { $0.text = text } == found)
  }

  @Test func `concepts are chosen by state, status, evidence and confidence`() throws {
    try store.decide(.accept(), on: 3, author: "Lin")
    #expect(try titles { $0.states = [.accepted] } == ["发射服务"])
    #expect(try titles { $0.statuses = [.preferred] } == ["发射服务"])
    #expect(try titles { $0.evidence = "dictionary" }.count == 3)
    #expect(try titles { $0.evidence = "dict" }.isEmpty)
    #expect(try titles { $0.maximumConfidence = 0.7 } == ["服务成本"])
    #expect(try titles { $0.minimumConfidence = 0.7 } == ["积压订单", "发射服务"])
    #expect(try titles { $0.isInconsistent = true } == ["积压订单"])
  }

  @Test func `concepts come in the order that is asked for, page by page`() throws {
    #expect(try titles { $0.order = .confidence } == ["积压订单", "发射服务", "服务成本"])
    #expect(try titles { $0.order = .pinyin } == ["发射服务", "服务成本", "积压订单"])
    #expect(try titles { $0.order = .english } == ["积压订单", "发射服务", "服务成本"])
    try store.decide(.accept(), on: 2, author: "Lin")
    #expect(try titles { $0.order = .changed }.first == "服务成本")
    let page = try store.concepts(offset: 1, limit: 1)
    #expect(page.total == 3 && page.concepts.map(\.id) == [2])
  }

  @Test func `kinds of evidence and fields are listed to choose from`() throws {
    try store.decide(.describe(subject: "finance"), on: 1, author: "Lin")
    let choices = try store.choices()
    #expect(choices.evidence == ["dictionary", "statistical"])
    #expect(choices.subjects == ["finance"])
    #expect(try titles { $0.subject = "finance" } == ["积压订单"])
  }
}
