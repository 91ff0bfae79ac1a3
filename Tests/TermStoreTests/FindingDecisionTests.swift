import Bitext
import TestSupport
import Terminology
import Testing

@testable import TermStore

/// What a decision on a finding does to terms and texts.
@Suite struct FindingDecisionTests {
  private let scratch: StoreScratch
  private var store: TermStore { scratch.store }

  init() throws {
    scratch = try StoreScratch()
    var units = [
      TranslationUnit(
        source: UnitText("积压订单增加 5 亿元"), target: UnitText("Orders grew by 5 billion yuan")),
      TranslationUnit(source: UnitText("积压订单"), target: UnitText("Orders")),
    ].makeIterator()
    try scratch.store.add(
      .init(name: "a.tmx", sourceLanguage: "zh", targetLanguage: "en"), author: "Lin"
    ) { units.next() }
  }

  private func term(_ segment: Int, _ target: String) -> NewFinding {
    var finding = NewFinding(
      fingerprint: "t\(segment)", rule: "term", severity: "warning", confidence: 0.9,
      segment: segment, source: segment == 0 ? "积压订单增加 5 亿元" : "积压订单", target: target,
      message: "积压订单 is backlog", cause: "term backlog")
    finding.sourceSpan = 0..<12
    finding.targetSpan = 0..<6
    finding.suggestion = "Backlog"
    return finding
  }

  private var number: NewFinding {
    var finding = NewFinding(
      fingerprint: "n", rule: "number", severity: "error", confidence: 0.9, segment: 0,
      source: "积压订单增加 5 亿元", target: "Orders grew by 5 billion yuan", message: "5亿 is 500 million",
      cause: "number")
    finding.targetSpan = 15..<24
    finding.suggestion = "500 million"
    return finding
  }

  private func take() throws -> [StoredFinding] {
    let found = [term(0, "Orders grew by 5 billion yuan"), term(1, "Orders"), number]
    try store.take(found, of: 1, author: "duiyi")
    return try store.findings().findings
  }

  private var targets: [String] {
    get throws { try store.segments(of: 1).segments.map(\.target) }
  }

  private func backlog() throws {
    let terms = [
      Term("积压订单", language: .chinese, status: .preferred),
      Term("backlog", language: .english, status: .preferred),
    ]
    try store.add(Concept(id: "", terms: terms), author: "Lin")
  }

  @Test(arguments: [(FindingDecision.admit, "admitted"), (.forbid, "forbidden")])
  func `what stands for a term is admitted or forbidden in its concept, and undone`(
    decision: FindingDecision, status: String
  ) throws {
    try backlog()
    let findings = try take().filter(\.isOfTerm)
    let event = try store.decide(decision, onFindings: findings.map(\.id), author: "Lin")
    #expect(
      try store.concept(1).shown == "积压订单=preferred backlog=preferred Orders=\(status)")
    #expect(try store.findings(decided: true).total == 2)
    try store.undo(event.id, author: "Lin")
    #expect(try store.concept(1).shown == "积压订单=preferred backlog=preferred")
    #expect(try store.findings(decided: true).total == 0)
  }

  @Test func `a term that the store has not is made with what is preferred`() throws {
    let finding = try #require(try take().first(where: \.isOfTerm))
    try store.decide(.forbid, onFindings: [finding.id], author: "Lin")
    #expect(try store.concept(1).shown == "积压订单=preferred Backlog=preferred Orders=forbidden")
    #expect(try store.findings(decided: false).total == 2)
  }

  @Test func `fixes are written into the segment, one beside the other, and undone`() throws {
    let findings = try take()
    let event = try store.decide(
      .fix, onFindings: try store.findings(ofCause: "term backlog", decided: false), author: "Lin")
    let last = try store.decide(
      .fix, onFindings: findings.filter { $0.finding.rule == "number" }.map(\.id), author: "Lin")
    #expect(try targets == ["Backlogs grew by 500 million yuan", "Backlogs"])
    #expect(try store.concordance("backlog").total == 2)
    #expect(throws: StoreError.self) { try store.undo(event.id, author: "Lin") }
    try store.undo(last.id, author: "Lin")
    try store.undo(event.id, author: "Lin")
    #expect(try targets == ["Orders grew by 5 billion yuan", "Orders"])
    #expect(try store.concordance("backlog").total == 0)
    #expect(try store.faults() == [])
  }

  @Test(arguments: [
    ("service vessels", "crew transfer vessel", "All ", "crew transfer vessels"),
    ("service vessel", "crew transfer vessel", "The ", "crew transfer vessel"),
    ("Service vessels", "crew transfer vessel", "", "Crew transfer vessels"),
    ("Service vessel", "crew transfer vessel", "It ends. ", "Crew transfer vessel"),
    ("Service Vessel", "crew transfer vessel", "The ", "crew transfer vessel"),
    ("orders", "proceeds", "", "proceeds"), ("orders", "订单", "", "订单"), ("库存", "积压订单", "", "积压订单"),
    ("status", "state", "The ", "state"), ("orders", "R&D", "", "R&D"), ("GPUs", "TPU", "", "TPUs"),
  ])
  func `what is suggested is written in the number of what stood there`(
    found: String, suggestion: String, before: String, written: String
  ) {
    let place = before.utf8.count..<(before + found).utf8.count
    #expect(SuggestedText.text(suggestion, at: place, in: before + found + " are.") == written)
    #expect(SuggestedText.text(suggestion, at: 0..<99, in: found) == suggestion)
  }

  @Test func `a person writes the translation where the check has no words for it`() throws {
    let finding = try #require(try take().first { $0.finding.rule == "number" })
    try store.decide(
      .fix, onFindings: [finding.id], target: "The backlog grew by RMB 500m", author: "Lin")
    #expect(try targets[0] == "The backlog grew by RMB 500m")
    let other = try #require(try store.findings(decided: false).findings.first)
    #expect(throws: StoreError.self) {
      try store.decide(.fix, onFindings: [other.id], author: "Lin")
    }
    #expect(throws: StoreError.self) {
      try store.decide(.admit, onFindings: [finding.id], author: "Lin")
    }
    #expect(try targets[0] == "The backlog grew by RMB 500m")
  }

  @Test func `causes come by gravity, each with all its findings`() throws {
    _ = try take()
    let page = try store.findingGroups(examples: 1)
    #expect(page.total == 2 && page.findings == 3)
    #expect(page.groups.map(\.cause) == ["number", "term backlog"])
    #expect(page.groups.map(\.count) == [1, 2] && page.groups[1].findings.count == 1)
    #expect(try store.findingGroups(offset: 1).groups.count == 1)
    #expect(try store.findings(cause: "term backlog", offset: 1).findings.count == 1)
  }

  @Test(arguments: [
    ("abc", "abc", 0), ("abc", "axc", 1), ("a b c", "x b y", 2), ("", "中", 1), ("中文字", "中字", 1),
  ])
  func `two texts differ in as few characters as can be`(old: String, new: String, count: Int) {
    let edits = TextEdits(from: old, to: new).edits
    #expect(edits.count == count)
    var bytes = Array(old.utf8)
    for edit in edits.reversed() { bytes.replaceSubrange(edit.range, with: edit.text.utf8) }
    #expect(String(decoding: bytes, as: UTF8.self) == new)
  }
}
