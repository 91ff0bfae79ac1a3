import Bitext
import Checking
import Terminology
import Testing

@Suite struct FindingReviewTests {
  private func report(notes: [Int: String] = [:]) -> CheckReport {
    let texts = [("The WHO met.", "世卫开会。"), ("who is it?", "是谁？"), ("Five WHO", "四世卫")]
    let units = texts.enumerated().map { index, text in
      var unit = TranslationUnit(source: UnitText(text.0), target: UnitText(text.1))
      if let note = notes[index] { unit.notes = [TranslationUnit.Note(note)] }
      return unit
    }
    return CheckReport(
      name: "a", source: .english, target: .chinese, units: units,
      findings: [
        Finding(
          .term, confidence: 1, segment: 0, sourceSpan: 4..<7, message: "m", cause: "term WHO"),
        Finding(
          .term, confidence: 1, segment: 1, sourceSpan: 0..<3, message: "m", cause: "term WHO"),
        Finding(
          .number, confidence: 1, segment: 2, sourceSpan: 0..<4, message: "m", cause: "number 3"),
        Finding(
          .term, confidence: 1, segment: 2, sourceSpan: 5..<8, message: "m", cause: "term WHO"),
      ])
  }

  private func names(_ review: FindingReview) -> [String] { review.dispositions.map(\.name) }

  @Test func `what the baseline has is known, and what is gone from it is told`() {
    let report = report()
    var baseline = Baseline(report, review: FindingReview(report))
    #expect(baseline.entries.count == 4)
    #expect(baseline.entries.first?.source == "The WHO met.")
    baseline.entries.remove(at: 2)
    baseline.entries.append(Baseline.Entry(fingerprint: Fingerprint(hash: 1), message: "gone"))
    let review = FindingReview(report, baseline: baseline)
    #expect(names(review) == ["known", "known", "new", "known"])
    #expect(review.mendedEntries.map(\.message) == ["gone"])
    #expect(review.hasBaseline)
    #expect(!FindingReview(report).hasBaseline)
  }

  @Test func `decisions name a fingerprint, a cause or a source with or without a rule`() {
    let report = report()
    let prints = Fingerprint.all(of: report)
    func review(_ entry: IgnoreEntry) -> FindingReview {
      FindingReview(report, ignoring: IgnoreList([entry]))
    }
    #expect(
      names(review(IgnoreEntry(fingerprint: prints[2], reason: "r")))
        == ["new", "new", "ignored", "new"])
    #expect(
      names(review(IgnoreEntry(rule: .term, cause: "term WHO", reason: "r")))
        == ["ignored", "ignored", "new", "ignored"])
    #expect(
      names(review(IgnoreEntry(rule: .term, source: "who", reason: "r")))
        == ["ignored", "ignored", "new", "ignored"])
    let stale = review(IgnoreEntry(rule: .number, source: "WHO", reason: "r", line: 7))
    #expect(names(stale) == ["new", "new", "new", "new"])
    #expect(stale.staleEntries.map(\.line) == [7])
    #expect(
      review(IgnoreEntry(fingerprint: prints[2], rule: .term, reason: "r")).staleEntries.count
        == 1)
  }

  @Test func `a note at the unit ignores the rules that it names`() {
    let report = report(notes: [
      0: "duiyi:ignore term because the client says so", 1: "no duiyi:ignore",
      2: "Reviewed.\n  duiyi:ignore number, trem - a quotation",
    ])
    let review = FindingReview(report)
    #expect(names(review) == ["ignored", "new", "ignored", "new"])
    #expect(review.dispositions.map(\.reason) == ["the client says so", nil, "a quotation", nil])
    #expect(review.unknownRules.map(\.segment) == [2])
    #expect(review.unknownRules.map(\.word) == ["trem"])
  }

  @Test(arguments: [
    ("duiyi:ignore", CheckRule.builtIn.count, "", []),
    ("duiyi:ignore because it is a name", CheckRule.builtIn.count, "it is a name", []),
    ("duiyi:ignore: it is a name", CheckRule.builtIn.count, "it is a name", []),
    ("duiyi:ignore all", CheckRule.builtIn.count, "", []),
    ("duiyi:ignore term,number the client", 2, "the client", []),
    ("duiyi:ignore term , number — x", 2, "x", []),
    ("duiyi:ignore term: x", 1, "x", []),
    ("duiyi:ignore trem because x", 0, "x", ["trem"]),
  ])
  func `the grammar of a note`(
    _ text: String, _ rules: Int, _ reason: String, _ unknown: [String]
  ) throws {
    let note = try #require(InlineIgnore(note: text))
    #expect(note.rules.count == rules)
    #expect(note.reason == reason)
    #expect(note.unknown == unknown)
  }

  @Test(arguments: ["", "duiyi:ignored", "please duiyi:ignore term", "duiyi: ignore"])
  func `other notes say nothing of this`(_ text: String) {
    #expect(InlineIgnore(note: text) == nil)
  }
}
