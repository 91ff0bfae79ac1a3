internal import Bitext
internal import Checking
internal import Terminology
internal import TextIO

/// Writes findings as one web page that needs nothing from elsewhere: by cause, with both texts
/// side by side.
///
/// The page's security policy forbids every connection; its only script filters and moves the
/// focus. Without scripts, everything can still be read and printed.
struct HTMLFindings {
  private let records: FindingRecords
  private let source: String
  private let target: String
  private var bytes: [UInt8] = []

  init(_ records: FindingRecords) {
    self.records = records
    source = LanguageTag.wellFormed(records.report.source.rawValue)
    target = LanguageTag.wellFormed(records.report.target.rawValue)
  }

  mutating func write(to sink: OutputSink) throws(OutputError) {
    appendHead()
    appendSummary()
    appendFilters()
    bytes.append("<section id=\"groups\" aria-label=\"Findings by cause\">\n")
    if records.count == 0 { bytes.append("<p>Nothing was found.</p>\n") }
    for (number, group) in records.report.groups.enumerated() {
      append(group, number: number)
      try sink.append(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    bytes.append("</section>\n")
    appendRules()
    bytes.append("</main>\n<script>\n\(HTMLFindingsAssets.script)</script>\n</body>\n</html>\n")
    try sink.append(bytes)
  }

  private mutating func appendHead() {
    bytes.append("\(HTMLPage.head)<title>Findings: ")
    bytes.append(escaping: records.report.name)
    bytes.append("</title>\n<style>\n\(HTMLFindingsAssets.style)</style>\n</head>\n<body>\n")
    bytes.append(
      "<a class=\"skip\" href=\"#groups\">Skip to the findings</a>\n<main>\n<h1>Findings ")
    bytes.append(element: "span", " class=\"file\"", text: records.report.name)
    bytes.append("</h1>\n")
  }

  // MARK: Summary and filters

  private mutating func appendSummary() {
    let counts = records.counts
    let total = counts.reduce(0) { $0 + $1.bySeverity.values.reduce(0, +) }
    var words = "\(total) to look at in \(records.segmentCount) of \(records.report.checkedCount) "
    words += "segments"
    for (name, text) in [("known", "known from the baseline"), ("ignored", "ignored")] {
      let count = records.review.count(name)
      if count > 0 { words += ", \(count) \(text)" }
    }
    bytes.append(element: "p", text: words)
    if counts.isEmpty { return }
    bytes.append("\n<table class=\"summary\">\n<thead><tr><th scope=\"col\">Rule</th>")
    for severity in Severity.allCases.reversed() {
      bytes.append(element: "th scope=\"col\"", text: severity.rawValue)
    }
    bytes.append("<th scope=\"col\">What it finds</th></tr></thead>\n<tbody>\n")
    for (rule, bySeverity) in counts {
      bytes.append("<tr>")
      bytes.append(element: "th scope=\"row\"", text: rule.name)
      for severity in Severity.allCases.reversed() {
        bytes.append(
          element: "td", " class=\"number\"", text: bySeverity[severity].map(String.init) ?? "")
      }
      bytes.append(element: "td", text: rule.summary)
      bytes.append("</tr>\n")
    }
    bytes.append("</tbody>\n</table>\n")
  }

  private mutating func appendFilters() {
    let rules = Set(records.report.findings.map(\.rule))
    let options = CheckRule.listed(rules)
      .map { "<option>\(Self.escaped($0.name))</option>" }.joined()
    let severities = Severity.allCases.reversed().map { severity in
      "<label><input type=\"checkbox\" name=\"severity\" value=\"\(severity.rawValue)\" checked>"
        + " \(severity.rawValue)</label>"
    }.joined(separator: "\n")
    let hasOthers = records.review.dispositions.contains { $0 != .new }
    let status =
      hasOthers
      ? """
      <label>Status <select id="status"><option value="new">new</option>\
      <option value="known">known</option><option value="ignored">ignored</option>\
      <option value="">all</option></select></label>

      """ : ""
    bytes.append(
      """
      <div id="filters" role="search" aria-label="Filter the findings" hidden>
      <label>Search <input id="search" type="search" autocomplete="off" \
      aria-keyshortcuts="/"></label>
      <label>Rule <select id="rule"><option value="">all</option>\(options)</select></label>
      <span role="group" aria-label="Severity">\(severities)</span>
      <label>Confidence from <input id="confidence" type="range" min="0" max="100" step="5" \
      value="0"> <output id="least" for="confidence">0 %</output></label>
      \(status)<output id="count" aria-live="polite"></output>
      <p class="keys"><kbd>j</kbd> <kbd>k</kbd> next and previous finding, <kbd>n</kbd> <kbd>p</kbd> \
      next and previous cause, <kbd>o</kbd> close or open a cause, <kbd>/</kbd> search, \
      <kbd>Esc</kbd> back</p>
      </div>

      """)
  }

  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(escaping: text)
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Groups and findings

  private mutating func append(_ group: FindingGroup, number: Int) {
    let severity = records.severity(of: group)
    let first = group.findings.first.map { records.report.findings[$0] }
    let rule = [first?.rule.name, first?.detail].compactMap(\.self).joined(separator: "/")
    let message = group.findings.count == 1 ? first?.message ?? group.message : group.message
    bytes.append("<details class=\"group \(severity.rawValue)\" open>\n<summary>")
    bytes.append("<h2><b class=\"severity\">\(severity.rawValue)</b> ")
    bytes.append(element: "span", " class=\"rule\"", text: rule)
    bytes.append(" ")
    bytes.append(element: "span", " class=\"message\"", text: message)
    let shared = records.sharedSuggestion(of: group)
    if let shared { bytes.append(element: "span", " class=\"suggestion\"", text: " → \(shared)") }
    bytes.append(
      " <span class=\"total\"><span class=\"shown\">\(group.findings.count)</span> ×</span>")
    bytes.append("</h2></summary>\n<ol>\n")
    for index in group.findings {
      append(
        index, message, hasSuggestion: shared == nil,
        isFirst: number == 0 && index == group.findings.first)
    }
    bytes.append("</ol>\n</details>\n")
  }

  private mutating func append(
    _ index: Int, _ message: String, hasSuggestion: Bool, isFirst: Bool
  ) {
    let record = records[index]
    let finding = record.finding
    let confidence = finding.confidence.isFinite ? min(max(finding.confidence, 0), 1) : 0
    let percent = Int((confidence * 100).rounded())
    let name = record.disposition.name
    bytes.append("<li class=\"\(name)\" tabindex=\"\(isFirst ? "0" : "-1")\" id=\"f")
    bytes.append(decimal: index)
    bytes.append("\" data-rule=\"\(Self.escaped(finding.rule.name))\"")
    bytes.append(" data-severity=\"\(finding.severity.rawValue)\" data-confidence=\"\(percent)\">")
    bytes.append("<p class=\"place\"><b>")
    bytes.append(decimal: finding.segment.addingReportingOverflow(1).partialValue)
    bytes.append("</b>")
    if !record.unit.id.isEmpty {
      bytes.append(element: "span", " class=\"id\"", text: record.unit.id)
    }
    bytes.append("<span>\(percent) %</span>")
    if record.disposition != .new { bytes.append("<span class=\"status\">\(name)</span>") }
    bytes.append("<code title=\"fingerprint\">\(record.fingerprint)</code></p><div>")
    append(record.source, language: source)
    append(record.target, language: target)
    bytes.append("</div>")
    let remarks = [
      finding.message == message ? nil : finding.message,
      hasSuggestion ? finding.suggestion.map { "→ \($0)" } : nil,
      record.disposition.reason.map { $0.isEmpty ? "ignored" : "ignored: \($0)" },
    ]
    for remark in remarks.compactMap(\.self) {
      bytes.append(element: "p", " class=\"remark\"", text: remark)
    }
    bytes.append("</li>\n")
  }

  private mutating func append(_ text: MarkedText, language: String) {
    bytes.append("<p lang=\"\(language)\">")
    _ = XMLText.append(text.before, to: &bytes)
    if text.span != nil {
      bytes.append(text.marked.isEmpty ? "<mark class=\"gap\">" : "<mark>")
      // What nobody sees is what some findings are about.
      _ = XMLText.append(TerminalText.visible(text.marked.text), to: &bytes)
      bytes.append("</mark>")
    }
    _ = XMLText.append(text.after, to: &bytes)
    bytes.append("</p>")
  }

  private mutating func appendRules() {
    let rules = Set(records.report.findings.map(\.rule))
    if rules.isEmpty { return }
    bytes.append("<details class=\"about\"><summary>What the rules mean</summary>\n<dl>\n")
    for rule in CheckRule.listed(rules) {
      bytes.append(element: "dt", text: rule.name)
      bytes.append(element: "dd", text: rule.help)
      bytes.append("\n")
    }
    bytes.append("</dl>\n</details>\n")
    bytes.append(
      element: "p", " class=\"made\"", text: "Made by duiyi \(records.options.toolVersion)")
    bytes.append("\n")
  }
}
