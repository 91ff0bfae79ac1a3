import Bitext
import TestSupport
import Testing

@testable import TermStore

@Suite struct FindingStoreTests {
  private let scratch: StoreScratch
  private var store: TermStore { scratch.store }

  init() throws {
    scratch = try StoreScratch()
    var units = [TranslationUnit(source: UnitText("5 亿元"), target: UnitText("5 billion yuan"))]
      .makeIterator()
    try scratch.store.add(
      .init(name: "a.tmx", sourceLanguage: "zh", targetLanguage: "en"), author: "Lin"
    ) { units.next() }
  }

  private func finding(_ print: String, severity: String = "warning") -> NewFinding {
    var finding = NewFinding(
      fingerprint: print, rule: "number-value", severity: severity, confidence: 0.9, segment: 0,
      source: "5 亿元", target: "5 billion yuan", message: "5亿 is 500 million", cause: "c\(print)")
    finding.targetSpan = 0..<9
    finding.suggestion = "500 million"
    return finding
  }

  @Test func `decisions stand when a text is checked again`() throws {
    #expect(
      try store.take([finding("1"), finding("2", severity: "error")], of: 1, author: "d") == 2)
    let listed = try store.findings().findings
    #expect(listed.map(\.finding.fingerprint) == ["2", "1"])
    #expect(listed[0].finding == finding("2", severity: "error"))
    try store.decide(.ignore, reason: "as agreed", onFindings: [listed[1].id], author: "Lin")
    #expect(try store.take([finding("1"), finding("3")], of: 1, author: "d") == 1)
    let now = try store.findings().findings
    #expect(now.map(\.finding.fingerprint) == ["1", "3"])
    #expect(now[0].decision == .ignore && now[0].reason == "as agreed")
    #expect(try store.findings(decided: false).total == 1)
  }

  @Test func `a decision on findings is undone, and needs a reason to ignore`() throws {
    try store.take([finding("1"), finding("2")], of: 1, author: "d")
    #expect(throws: StoreError.self) {
      try store.decide(.ignore, reason: " ", onFindings: [1], author: "Lin")
    }
    let event = try store.decide(.fix, onFindings: [1, 2], author: "Lin")
    #expect(try store.findings(decided: true).total == 2)
    try store.undo(event.id, author: "Lin")
    #expect(try store.findings(decided: true).total == 0)
  }

  @Test func `who decides on a finding that was decided on since is told`() throws {
    try store.take([finding("1")], of: 1, author: "d")
    let seen = try #require(store.findings().findings.first)
    try store.decide(.fix, onFindings: [seen.id], version: seen.version, author: "Lin")
    let error = #expect(throws: StoreError.self) {
      try store.decide(.admit, onFindings: [seen.id], version: seen.version, author: "Mei")
    }
    #expect(error?.kind == .conflict)
  }
}
