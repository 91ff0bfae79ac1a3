public import Terminology
internal import TextIO

/// What was found in a termbase, as lines for people or a JSON document.
public enum LintText {
  /// A line for each finding: `file:line: severity: rule: term: message`, with the
  /// concept's identifier where no line is known.
  public static func text(of findings: [LintFinding], file: String) -> String {
    var text = ""
    for finding in findings {
      let place = finding.line.map(String.init) ?? finding.concept ?? "-"
      text += TerminalText.visible("\(file):\(place): ")
      text += "\(finding.rule.severity.rawValue): \(finding.rule.rawValue): "
      text += "\(TerminalText.visible(finding.term)): "
      text += "\(TerminalText.visible(finding.message))\n"
    }
    return text
  }

  /// One JSON document with the findings of several files.
  public static func json(of files: [(file: String, findings: [LintFinding])]) -> [UInt8] {
    var json = JSONLine(indented: true)
    json.beginObject()
    json.key("findings")
    json.beginArray()
    for (file, findings) in files {
      for finding in findings {
        json.beginObject()
        json.member("file", file)
        if let line = finding.line {
          json.key("line")
          json.integer(line)
        }
        json.member("concept", finding.concept)
        json.member("rule", finding.rule.rawValue)
        json.member("severity", finding.rule.severity.rawValue)
        json.member("term", finding.term)
        json.member("message", finding.message)
        json.endObject()
      }
    }
    json.endArray()
    json.endObject()
    json.finish()
    return json.bytes
  }
}
