import Bitext
import Checking
import Terminology
import Testing

@Suite struct CheckReportTests {
  private func finding(_ rule: CheckRule, segment: Int, cause: String) -> Finding {
    Finding(rule, confidence: 0.9, segment: segment, message: "m \(segment)", cause: cause)
  }

  @Test func `findings of one cause are one group, in the order of the bitext`() {
    let report = CheckReport(
      name: "a.tmx", source: .english, target: .chinese, units: [],
      findings: [
        finding(.term, segment: 3, cause: "WHO"), finding(.term, segment: 1, cause: "WHO"),
        finding(.term, segment: 2, cause: "virus"),
      ], messages: ["WHO": "WHO is rendered otherwise 2 times", "virus": "unused"])
    #expect(report.findings.map(\.segment) == [1, 2, 3])
    #expect(report.groups.map(\.findings) == [[0, 2], [1]])
    #expect(report.groups.map(\.message) == ["WHO is rendered otherwise 2 times", "m 2"])
  }

  @Test func `the worst groups come first, then those with the most findings`() {
    let report = CheckReport(
      name: "a.tmx", source: .english, target: .chinese, units: [],
      findings: [
        finding(.status, segment: 0, cause: "a"), finding(.term, segment: 1, cause: "b"),
        finding(.number, segment: 2, cause: "c"), finding(.term, segment: 3, cause: "d"),
        finding(.term, segment: 4, cause: "d"),
      ])
    #expect(report.groups.map(\.cause) == ["c", "d", "b", "a"])
  }
}
