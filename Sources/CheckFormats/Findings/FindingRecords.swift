internal import Bitext
internal import Checking

/// A report with what writers need to know of each of its findings.
struct FindingRecords {
  /// A finding with its unit and what was decided of it.
  struct Record {
    let finding: Finding
    let unit: TranslationUnit
    let fingerprint: Fingerprint
    let disposition: Disposition

    var source: MarkedText { MarkedText(unit.source.utf8, finding.sourceSpan) }
    var target: MarkedText { MarkedText(unit.target.utf8, finding.targetSpan) }
  }

  let report: CheckReport
  let review: FindingReview
  let options: FindingWritingOptions

  init(_ report: CheckReport, _ review: FindingReview, _ options: FindingWritingOptions) {
    self.report = report
    // A review of another report has nothing to say.
    let fits =
      [review.fingerprints.count, review.dispositions.count, review.isInBaseline.count]
      .allSatisfy { $0 == report.findings.count }
    self.review = fits ? review : FindingReview(report)
    self.options = options
  }

  var count: Int { report.findings.count }

  subscript(index: Int) -> Record {
    let finding = report.findings[index]
    return Record(
      finding: finding,
      unit: report.units.indices.contains(finding.segment)
        ? report.units[finding.segment] : TranslationUnit(),
      fingerprint: review.fingerprints[index], disposition: review.dispositions[index])
  }

  /// The groups with those of their findings that are new; groups without any are left out.
  var newGroups: [FindingGroup] {
    report.groups.compactMap { group in
      var group = group
      group.findings.removeAll { review.dispositions[$0] != .new }
      return group.findings.isEmpty ? nil : group
    }
  }

  /// The worst severity among a group's findings.
  func severity(of group: FindingGroup) -> Severity {
    group.findings.map { report.findings[$0].severity }.max() ?? .information
  }

  /// What could stand in all places of a group, or nil where that differs.
  func sharedSuggestion(of group: FindingGroup) -> String? {
    let suggestions = Set(group.findings.map { report.findings[$0].suggestion })
    return suggestions.count == 1 ? suggestions.first ?? nil : nil
  }

  /// How many new findings each rule has of each severity, by rule as they are listed.
  var counts: [(rule: CheckRule, bySeverity: [Severity: Int])] {
    var counts: [CheckRule: [Severity: Int]] = [:]
    for (index, finding) in report.findings.enumerated()
    where review.dispositions[index] == .new {
      counts[finding.rule, default: [:]][finding.severity, default: 0] += 1
    }
    return CheckRule.listed(Set(counts.keys)).map { ($0, counts[$0] ?? [:]) }
  }

  /// How many segments have new findings.
  var segmentCount: Int {
    var segments: Set<Int> = []
    for (index, finding) in report.findings.enumerated()
    where review.dispositions[index] == .new {
      segments.insert(finding.segment)
    }
    return segments.count
  }
}
