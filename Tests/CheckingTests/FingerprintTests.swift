import Bitext
import Checking
import Terminology
import Testing

@Suite struct FingerprintTests {
  private let texts = [("a WHO b", "甲世卫乙"), ("c", "丙"), ("a WHO b", "甲世卫乙")]

  private func report(_ order: [Int], findings: [Finding]? = nil) -> CheckReport {
    CheckReport(
      name: "a.tmx", source: .english, target: .chinese,
      units: order.map {
        TranslationUnit(source: UnitText(texts[$0].0), target: UnitText(texts[$0].1))
      },
      findings: findings
        ?? order.enumerated().map { place, _ in
          Finding(
            .term, confidence: 0.5, segment: place, sourceSpan: 0..<1, message: "at \(place)",
            cause: "WHO")
        })
  }

  @Test func `it survives another order and other segments`() {
    let first = Fingerprint.all(of: report([0, 1, 2]))
    let second = Fingerprint.all(of: report([1, 1, 2, 0]))
    #expect(Set(first).isSubset(of: Set(second)))
    #expect(first[0].description + "-2" == first[2].description)
  }

  @Test func `it is of the rule, the detail, the texts and the spans alone`() {
    let base = Finding(.term, confidence: 0.5, segment: 0, message: "m", cause: "c")
    func hash(_ change: (inout Finding) -> Void) -> UInt64? {
      var finding = base
      change(&finding)
      return Fingerprint.all(of: report([0, 1], findings: [finding])).first?.hash
    }
    let same = hash { _ in }
    #expect(
      hash {
        $0.confidence = 0.9
        $0.message = "other"
        $0.cause = "other"
        $0.severity = .error
      } == same)
    #expect(hash { $0.rule = .number } != same)
    #expect(hash { $0.detail = "x" } != same)
    #expect(hash { $0.segment = 1 } != same)
    #expect(hash { $0.sourceSpan = 0..<3 } != same)
    #expect(hash { $0.sourceSpan = 2..<5 } != hash { $0.targetSpan = 2..<5 })
    #expect(hash { $0.sourceSpan = -4..<500 } != nil)
  }

  @Test func `the hash is the one that is documented`() {
    // FNV-1a of "term", "", "a", "b", "", "", each followed by 0xFF, worked out elsewhere.
    let report = CheckReport(
      name: "a", source: .english, target: .chinese,
      units: [TranslationUnit(source: UnitText("a"), target: UnitText("b"))],
      findings: [Finding(.term, confidence: 1, segment: 0, message: "", cause: "")])
    #expect(Fingerprint.all(of: report).map(\.description) == ["4735bf74863137b0"])
  }

  @Test func `it is read as it is written`() {
    for fingerprint in [Fingerprint(hash: 5), Fingerprint(hash: .max, occurrence: 12)] {
      #expect(Fingerprint(fingerprint.description) == fingerprint)
    }
    for text in ["", "5", "zzzzzzzzzzzzzzzz", "0000000000000005-", "0000000000000005-x", "-2"] {
      #expect(Fingerprint(text) == nil)
    }
  }
}
