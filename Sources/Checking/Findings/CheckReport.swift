public import Bitext
public import Terminology

/// What a check of a bitext found.
public struct CheckReport: Sendable {
  /// The name of the bitext's file, or of both files.
  public var name: String
  /// The language of the source.
  public var source: Language
  /// The language of the target.
  public var target: Language
  /// All units of the bitext.
  public var units: [TranslationUnit]
  /// How many of the units were checked.
  public var checkedCount: Int
  /// What was found, by unit and place.
  public var findings: [Finding]
  /// The rules that were applied, whether they found anything or not.
  public var rules: Set<CheckRule>
  /// The findings by cause: the worst first, then those with the most findings.
  public var groups: [FindingGroup]
  /// What a person should be asked about what the bitext was checked against.
  public var questions: [String] = []

  /// Puts a report together and groups its findings.
  ///
  /// - Parameters:
  ///   - messages: What to say of all findings of a cause that has several, by cause; the message
  ///     of the first finding where nothing is given.
  ///   - rules: The rules that were applied; those of the findings, without it.
  ///   - checkedCount: How many of the units were checked; all without it.
  public init(
    name: String, source: Language, target: Language, units: [TranslationUnit],
    findings: [Finding], messages: [String: String] = [:], rules: Set<CheckRule>? = nil,
    checkedCount: Int? = nil
  ) {
    self.name = name
    self.checkedCount = checkedCount ?? units.count
    self.source = source
    self.target = target
    self.units = units
    var findings = findings
    findings.sort { Self.key($0) < Self.key($1) }
    self.findings = findings
    self.rules = rules ?? Set(findings.map(\.rule))
    var places: [String: Int] = [:]
    var groups: [FindingGroup] = []
    for (index, finding) in findings.enumerated() {
      if let place = places[finding.cause] {
        groups[place].findings.append(index)
        groups[place].message = messages[finding.cause] ?? groups[place].message
      } else {
        places[finding.cause] = groups.count
        groups.append(
          FindingGroup(cause: finding.cause, message: finding.message, findings: [index]))
      }
    }
    let ranks = groups.map { group in
      let members = group.findings.map { findings[$0] }
      return (
        members.map(\.severity).max() ?? .information, group.findings.count,
        members.map(\.confidence).max() ?? 0
      )
    }
    self.groups = groups.indices.sorted { left, right in
      let (first, second) = (ranks[left], ranks[right])
      return first == second ? left < right : second < first
    }.map { groups[$0] }
  }

  /// The report with some of its findings; groups keep what is said of them.
  public func with(_ findings: [Finding]) -> CheckReport {
    var counts: [String: Int] = [:]
    for finding in findings { counts[finding.cause, default: 0] += 1 }
    var messages: [String: String] = [:]
    for group in groups where counts[group.cause] == group.findings.count {
      messages[group.cause] = group.message
    }
    var report = CheckReport(
      name: name, source: source, target: target, units: units, findings: findings,
      messages: messages, rules: rules, checkedCount: checkedCount)
    report.questions = questions
    return report
  }

  private static func key(_ finding: Finding) -> (Int, Int, Int, String, String) {
    (
      finding.segment, finding.sourceSpan?.lowerBound ?? .max,
      finding.targetSpan?.lowerBound ?? .max, finding.rule.name, finding.message
    )
  }
}
