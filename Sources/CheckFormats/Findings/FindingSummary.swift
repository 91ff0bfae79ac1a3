internal import Checking
internal import TextIO

/// The end of a report for people: counts by rule and severity.
struct FindingSummary {
  private let records: FindingRecords
  private let style: TerminalStyle

  init(_ records: FindingRecords, _ style: TerminalStyle) {
    self.records = records
    self.style = style
  }

  var text: String {
    let counts = records.counts
    let total = counts.reduce(0) { $0 + $1.bySeverity.values.reduce(0, +) }
    var text = ""
    if total == 0 {
      text += "nothing found in \(Self.segments(records.report.checkedCount))\n"
    } else {
      text += table(counts)
      text += style.paint(
        "\(total == 1 ? "1 finding" : "\(total) findings") in "
          + "\(records.segmentCount) of \(Self.segments(records.report.checkedCount))", .strong)
      text += "\n"
    }
    let rest = [("known from the baseline", "known"), ("ignored", "ignored")].compactMap {
      words, name in
      let count = records.review.count(name)
      return count > 0 ? "\(count) \(words)" : nil
    }
    if !rest.isEmpty { text += "besides: \(rest.joined(separator: ", "))\n" }
    return text
  }

  private static func segments(_ count: Int) -> String {
    count == 1 ? "1 segment" : "\(count) segments"
  }

  private func table(_ counts: [(rule: CheckRule, bySeverity: [Severity: Int])]) -> String {
    let severities = Severity.allCases.reversed().filter { severity in
      counts.contains { $0.bySeverity[severity] != nil }
    }
    let names = counts.map { TerminalText.visible($0.rule.name) }
    let ruleColumns = names.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    var text = "  " + "rule" + String(repeating: " ", count: max(ruleColumns - 4, 0))
    for severity in severities { text += "  \(severity.rawValue)" }
    text = style.paint(text, .faint) + "\n"
    for (name, (_, bySeverity)) in zip(names, counts) {
      let padding = max(ruleColumns, 4) - DisplayWidth.columns(of: name)
      text += "  " + name + String(repeating: " ", count: padding)
      for severity in severities {
        let number = bySeverity[severity].map(String.init) ?? "-"
        let columns = severity.rawValue.utf8.count
        text += "  " + String(repeating: " ", count: max(columns - number.utf8.count, 0)) + number
      }
      text += "\n"
    }
    return text
  }
}
