internal import Bitext
internal import BitextFormats
package import Checking
internal import Terminology
package import TextIO
internal import TermFormats

/// Writes findings as JSON: a document, or an object a line.
///
/// Offsets are those of the text without codes: `start` and `end` in bytes of UTF-8, `scalarStart`
/// and `scalarEnd` in Unicode scalars. Segments count from 1.
enum JSONFindings {
  /// The value of `format` at the top of the document.
  static let formatName = "duiyi-findings"
  /// The version of the document's shape.
  static let formatVersion = 1

  /// Writes a finding a line.
  static func writeLines(_ records: FindingRecords, to sink: OutputSink) throws(OutputError) {
    var json = JSONLine()
    for index in 0..<records.count {
      json.removeAll()
      append(index, of: records, to: &json)
      json.finish()
      try sink.append(json.bytes)
    }
  }

  /// Writes one document.
  static func writeDocument(_ records: FindingRecords, to sink: OutputSink) throws(OutputError) {
    let report = records.report
    var json = JSONLine(indented: true)
    json.beginObject()
    json.member("format", formatName)
    json.key("version")
    json.integer(formatVersion)
    json.member("toolVersion", records.options.toolVersion)
    json.member("name", report.name)
    json.member("sourceLanguage", report.source.rawValue)
    json.member("targetLanguage", report.target.rawValue)
    appendSummary(of: records, to: &json)
    json.key("groups")
    json.beginArray()
    for group in report.groups { append(group, of: records, to: &json) }
    json.endArray()
    json.key("findings")
    json.beginArray()
    for index in 0..<records.count {
      append(index, of: records, to: &json)
      try sink.append(json.take())
    }
    json.endArray()
    if let fixes = records.options.fixes { append(fixes, of: records, to: &json) }
    json.endObject()
    json.finish()
    try sink.append(json.bytes)
  }

  private static func appendSummary(of records: FindingRecords, to json: inout JSONLine) {
    json.key("summary")
    json.beginObject()
    for (name, count) in [
      ("segments", records.report.units.count), ("checkedSegments", records.report.checkedCount),
      ("segmentsWithFindings", records.segmentCount),
      ("findings", records.count), ("new", records.review.count("new")),
      ("known", records.review.count("known")), ("ignored", records.review.count("ignored")),
    ] {
      json.key(name)
      json.integer(count)
    }
    json.members("rules", records.counts) { count, json in
      json.member("rule", count.rule.name)
      for severity in Severity.allCases.reversed() {
        json.key(severity.rawValue)
        json.integer(count.bySeverity[severity] ?? 0)
      }
    }
    json.endObject()
  }

  /// A group; its findings are by their place in the document, from 0.
  private static func append(
    _ group: FindingGroup, of records: FindingRecords, to json: inout JSONLine
  ) {
    json.beginObject()
    json.member("cause", group.cause)
    json.member("message", group.message)
    json.member("severity", records.severity(of: group).rawValue)
    json.key("count")
    json.integer(group.findings.count)
    json.key("findings")
    json.beginArray()
    for index in group.findings { json.integer(index) }
    json.endArray()
    json.endObject()
  }

  private static func append(
    _ index: Int, of records: FindingRecords, to json: inout JSONLine
  ) {
    let record = records[index]
    let finding = record.finding
    json.beginObject()
    appendRule(of: finding, to: &json)
    json.key("segment")
    json.integer(finding.segment.addingReportingOverflow(1).partialValue)
    if record.unit.id.isEmpty {
      json.nullable("id", nil)
    } else {
      UnitMembers.appendIdentifier(of: record.unit, to: &json)
    }
    let places = records.options.places(of: index)
    append(places.target, "", records.options.line(of: finding.segment), to: &json)
    append(places.source, "source", nil, to: &json)
    json.key("source")
    record.unit.source.utf8.withUnsafeBytes { json.string(utf8: $0) }
    json.key("target")
    record.unit.target.utf8.withUnsafeBytes { json.string(utf8: $0) }
    appendStatement(of: record, to: &json)
    json.endObject()
  }

  fileprivate static func appendRule(of finding: Finding, to json: inout JSONLine) {
    json.member("rule", finding.rule.name)
    json.nullable("detail", finding.detail)
    json.member("severity", finding.severity.rawValue)
    json.key("confidence")
    json.double(finding.confidence, places: 4)
  }

  fileprivate static func appendStatement(
    of record: FindingRecords.Record, to json: inout JSONLine
  ) {
    let finding = record.finding
    span("sourceSpan", record.source, to: &json)
    span("targetSpan", record.target, to: &json)
    json.member("message", finding.message)
    json.member("cause", finding.cause)
    json.nullable("suggestion", finding.suggestion)
    json.member("fingerprint", record.fingerprint.description)
    json.member("status", record.disposition.name)
    json.member("reason", record.disposition.reason)
  }

  /// Where a side stands, in members whose names begin with a word.
  private static func append(
    _ place: FindingPlace?, _ side: String, _ line: Int?, to json: inout JSONLine
  ) {
    func name(_ word: String) -> String {
      side.isEmpty ? word : side + word.prefix(1).uppercased() + word.dropFirst()
    }
    json.member(name("file"), place?.file)
    for (word, number) in [("line", place?.line ?? line), ("column", place?.column)] {
      guard let number else { continue }
      json.key(name(word))
      json.integer(number)
    }
    json.member(name("cell"), place?.cell)
  }

  /// What was mended in a copy, and what was not; findings by their place in the document.
  private static func append(
    _ plan: FixPlan, of records: FindingRecords, to json: inout JSONLine
  ) {
    let changes = plan.changes.keys.sorted().flatMap { unit in
      (plan.changes[unit] ?? []).map { (unit, $0) }
    }
    json.members("fixes", changes) { change, json in
      let (unit, change) = change
      append(change.finding, unit, of: records, to: &json)
      json.key("start")
      json.integer(change.target.lowerBound)
      json.key("end")
      json.integer(change.target.upperBound)
      json.member("before", FixText.text(records.report, unit, change.target))
      json.member("after", change.text)
    }
    json.members("notFixed", plan.omissions) { omission, json in
      let finding = records.report.findings[omission.finding]
      append(omission.finding, finding.segment, of: records, to: &json)
      json.member("reason", omission.reason)
    }
  }

  private static func append(
    _ finding: Int, _ unit: Int, of records: FindingRecords, to json: inout JSONLine
  ) {
    json.key("finding")
    json.integer(finding)
    json.key("segment")
    json.integer(unit + 1)
    if let line = records.options.line(of: unit) {
      json.key("line")
      json.integer(line)
    }
  }

  private static func span(_ name: String, _ text: MarkedText, to json: inout JSONLine) {
    json.key(name)
    guard let span = text.span, let scalars = text.scalarSpan else { return json.null() }
    json.beginObject()
    for (name, offset) in [
      ("start", span.lowerBound), ("end", span.upperBound), ("scalarStart", scalars.lowerBound),
      ("scalarEnd", scalars.upperBound),
    ] {
      json.key(name)
      json.integer(offset)
    }
    json.member("text", text.marked.text)
    json.endObject()
  }
}

/// The findings of a report as an array, for an object that tells of their unit.
package enum UnitFindings {
  /// Appends them.
  package static func append(
    _ report: CheckReport, _ review: FindingReview, to json: inout JSONLine
  ) {
    let records = FindingRecords(report, review, FindingWritingOptions())
    json.beginArray()
    for index in 0..<records.count {
      json.beginObject()
      JSONFindings.appendRule(of: records[index].finding, to: &json)
      JSONFindings.appendStatement(of: records[index], to: &json)
      json.endObject()
    }
    json.endArray()
  }
}
