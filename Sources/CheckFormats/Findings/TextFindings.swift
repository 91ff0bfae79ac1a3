internal import Checking
internal import Terminology
internal import TextIO

/// Writes new findings for people in a terminal: by cause, the worst first, with the segments
/// beneath.
struct TextFindings {
  private let records: FindingRecords
  private let style: TerminalStyle
  private let numberColumns: Int
  private let languages: (source: String, target: String)

  init(_ records: FindingRecords) {
    self.records = records
    style = TerminalStyle(isColored: records.options.isColored)
    numberColumns = max("\(records.report.units.count)".utf8.count, 4)
    let tags = [records.report.source, records.report.target].map {
      TerminalText.visible(String($0.primary.prefix(8)))
    }
    let columns = tags.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    let padded = tags.map { $0 + String(repeating: " ", count: columns - $0.count) }
    languages = (padded[0], padded[1])
  }

  func write(to sink: OutputSink) throws(OutputError) {
    if style.isColored { sink.passControls() }
    for group in records.newGroups {
      try sink.append(text(of: group))
      try sink.append("\n")
    }
    try sink.append(FindingSummary(records, style).text)
  }

  private func text(of group: FindingGroup) -> String {
    let findings = group.findings.map { records.report.findings[$0] }
    let message = findings.count == 1 ? findings.first?.message ?? group.message : group.message
    var text = headline(of: findings, severity: records.severity(of: group), message)
    let shared = records.sharedSuggestion(of: group)
    if let shared { text += line("", "→", shared) }
    let shown = min(records.options.segmentsPerGroup ?? .max, findings.count)
    for index in group.findings.prefix(shown) {
      let record = records[index]
      let number = record.finding.segment.addingReportingOverflow(1).partialValue
      text += side(record.source, languages.source, "\(number)")
      text += side(record.target, languages.target, "")
      let places = records.options.places(of: index)
      if let target = places.target {
        let source = places.source.map { place in
          place.file == target.file && place.line == target.line && place.cell == nil
            ? "" : "  (\(place.text))"
        }
        text += line("", "@", target.text + (source ?? ""))
      }
      if record.finding.message != message { text += line("", "", record.finding.message) }
      if shared == nil, let suggestion = record.finding.suggestion {
        text += line("", "→", suggestion)
      }
    }
    if shown < findings.count {
      let rest = findings.count - shown
      text += indent("") + style.paint("… and \(rest) more", .faint) + "\n"
    }
    return text
  }

  private func headline(of findings: [Finding], severity: Severity, _ message: String) -> String {
    let first = findings.first
    let rule = [first?.rule.name, first?.detail].compactMap(\.self).joined(separator: "/")
    let confidences = findings.map(\.confidence)
    let (low, high) = (percent(confidences.min() ?? 0), percent(confidences.max() ?? 0))
    let range = low == high ? "\(low) %" : "\(low)–\(high) %"
    let count = findings.count > 1 ? "\(findings.count) × · " : ""
    let head = "\(severity.rawValue) "
    let lines = WrappedText.lines(
      of: [WrappedText.Part(TerminalText.visible("\(rule): \(message)") + " (\(count)\(range))")],
      columns: records.options.columns - head.utf8.count)
    return lines.enumerated().map { number, line in
      let text = line.map(\.text).joined()
      if number > 0 { return String(repeating: " ", count: head.utf8.count) + text + "\n" }
      return style.paint("\(severity.rawValue)", .severity(severity)) + " "
        + style.paint(text, .strong) + "\n"
    }.joined()
  }

  private func percent(_ confidence: Double) -> Int {
    confidence.isFinite ? Int((min(max(confidence, 0), 1) * 100).rounded()) : 0
  }

  /// One side of a segment, wrapped, what is far from the span left out.
  private func side(_ text: MarkedText, _ label: String, _ number: String) -> String {
    let lead = indent(number) + style.paint(label, .faint) + "  "
    let leadColumns = 2 + numberColumns + 2 + label.count + 2
    let columns = max(records.options.columns - leadColumns, 20)
    let parts = WrappedText.parts(of: text, around: 3 * columns, hasBrackets: !style.isColored)
    if parts.isEmpty { return lead + style.paint("(empty)", .faint) + "\n" }
    var result = ""
    for (index, line) in WrappedText.lines(of: parts, columns: columns).enumerated() {
      result += index == 0 ? lead : String(repeating: " ", count: leadColumns)
      for part in line { result += part.isMarked ? style.paint(part.text, .mark) : part.text }
      result += "\n"
    }
    return result
  }

  private func line(_ number: String, _ label: String, _ text: String) -> String {
    let columns = languages.source.count
    let padding = String(repeating: " ", count: max(columns - label.count, 0))
    let leadColumns = 2 + numberColumns + 2 + columns + 2
    let parts = [WrappedText.Part(TerminalText.visible(text))]
    let lines = WrappedText.lines(
      of: parts, columns: max(records.options.columns - leadColumns, 20))
    return lines.enumerated().map { index, line in
      let text = line.map(\.text).joined() + "\n"
      if index > 0 { return String(repeating: " ", count: leadColumns) + text }
      return indent(number) + style.paint(label + padding, .faint) + "  " + text
    }.joined()
  }

  private func indent(_ number: String) -> String {
    String(repeating: " ", count: 2 + max(numberColumns - number.utf8.count, 0)) + number + "  "
  }
}
