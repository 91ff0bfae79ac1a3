internal import Bitext
internal import Checking
internal import TextIO
internal import TermFormats

/// Writes findings in the Static Analysis Results Interchange Format (SARIF) 2.1.0 of OASIS.
///
/// Known and ignored findings are written too, with `baselineState` and `suppressions`, which
/// readers of the format know how to leave out.
struct SARIFFindings {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  /// The name under which the fingerprint is kept; it ends with the version of the hash.
  private static let fingerprintName = "duiyiFinding/v1"

  private let records: FindingRecords
  private let rules: [CheckRule]
  private let ruleIndexes: [CheckRule: Int]
  private let uri: String
  private let hasSuppressions: Bool
  private var json = JSONLine(indented: true)

  init(_ records: FindingRecords) {
    self.records = records
    rules = CheckRule.listed(Set(records.report.findings.map(\.rule)))
    ruleIndexes = Dictionary(uniqueKeysWithValues: zip(rules, rules.indices))
    uri = Self.uri(of: records.options.path ?? records.report.name)
    hasSuppressions = records.review.count("ignored") > 0
  }

  mutating func write(to sink: OutputSink) throws(OutputError) {
    let uri = uri
    json.beginObject()
    json.member("$schema", Self.schema)
    json.member("version", "2.1.0")
    json.key("runs")
    json.beginArray()
    json.beginObject()
    appendTool()
    json.key("invocations")
    json.beginArray()
    json.beginObject()
    json.key("executionSuccessful")
    json.boolean(true)
    json.endObject()
    json.endArray()
    json.key("artifacts")
    json.beginArray()
    json.beginObject()
    json.object("location") { $0.member("uri", uri) }
    json.endObject()
    json.endArray()
    json.member("columnKind", "unicodeCodePoints")
    json.key("results")
    json.beginArray()
    for index in 0..<records.count {
      append(index)
      try sink.append(json.take())
    }
    json.endArray()
    json.endObject()
    json.endArray()
    json.endObject()
    json.finish()
    try sink.append(json.bytes)
  }

  // MARK: The tool and its rules

  private mutating func appendTool() {
    json.key("tool")
    json.beginObject()
    json.key("driver")
    json.beginObject()
    json.member("name", "duiyi")
    if !records.options.toolVersion.isEmpty { json.member("version", records.options.toolVersion) }
    json.key("rules")
    json.beginArray()
    for rule in rules {
      json.beginObject()
      json.member("id", rule.name)
      json.object("shortDescription") { $0.member("text", Self.message(rule.summary)) }
      json.object("fullDescription") { $0.member("text", Self.message(rule.help)) }
      json.object("help") { $0.member("text", Self.message(rule.help)) }
      json.object("defaultConfiguration") { $0.member("level", Self.level(rule.severity)) }
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endObject()
  }

  // MARK: Results

  private mutating func append(_ index: Int) {
    let record = records[index]
    let finding = record.finding
    json.beginObject()
    json.member("ruleId", finding.rule.name)
    json.key("ruleIndex")
    json.integer(ruleIndexes[finding.rule] ?? -1)
    json.member("level", Self.level(finding.severity))
    json.object("message") { $0.member("text", Self.message(finding.message)) }
    appendLocation(of: record, records.options.places(of: index))
    json.object("partialFingerprints") { json in
      json.member(Self.fingerprintName, record.fingerprint.description)
      // The name that code hosts look for, in their form: hash and occurrence.
      let hash = Fingerprint(hash: record.fingerprint.hash).description
      json.member("primaryLocationLineHash", "\(hash):\(record.fingerprint.occurrence)")
    }
    json.key("rank")
    let confidence = finding.confidence.isFinite ? min(max(finding.confidence, 0), 1) : 0
    json.double(confidence * 100, places: 2)
    if records.review.hasBaseline {
      json.member("baselineState", records.review.isInBaseline[index] ? "unchanged" : "new")
    }
    if hasSuppressions { appendSuppressions(record.disposition) }
    appendProperties(of: record)
    json.endObject()
  }

  private mutating func appendLocation(of record: FindingRecords.Record, _ places: FindingPlaces) {
    let (segment, uri) = (record.finding.segment, uri)
    let name =
      record.unit.id.isEmpty
      ? "segment \(segment.addingReportingOverflow(1).partialValue)" : record.unit.id
    json.key("locations")
    json.beginArray()
    json.beginObject()
    appendPhysical(
      places.target.map { Self.uri(of: $0.file) } ?? uri, isArtifact: places.target == nil,
      line: places.target?.line ?? records.options.line(of: segment), places.target?.column)
    json.key("logicalLocations")
    json.beginArray()
    json.beginObject()
    json.member("name", places.target?.cell ?? name)
    json.member(
      "fullyQualifiedName", "\(records.report.name)/\(places.target?.cell ?? name)")
    json.endObject()
    json.endArray()
    json.endObject()
    json.endArray()
    guard let source = places.source else { return }
    json.key("relatedLocations")
    json.beginArray()
    json.beginObject()
    json.key("id")
    json.integer(1)
    json.object("message") { $0.member("text", "the source") }
    appendPhysical(Self.uri(of: source.file), isArtifact: false, line: source.line, source.column)
    json.endObject()
    json.endArray()
  }

  private mutating func appendPhysical(
    _ uri: String, isArtifact: Bool, line: Int?, _ column: Int?
  ) {
    json.key("physicalLocation")
    json.beginObject()
    json.object("artifactLocation") { json in
      json.member("uri", uri)
      if isArtifact || uri == self.uri {
        json.key("index")
        json.integer(0)
      }
    }
    if let line {
      json.object("region") { json in
        json.key("startLine")
        json.integer(line)
        if let column {
          json.key("startColumn")
          json.integer(column)
        }
      }
    }
    json.endObject()
  }

  private mutating func appendSuppressions(_ disposition: Disposition) {
    json.key("suppressions")
    json.beginArray()
    if case .ignored(let reason, let origin) = disposition {
      json.beginObject()
      json.member("kind", origin == .note ? "inSource" : "external")
      if !reason.isEmpty { json.member("justification", reason) }
      json.endObject()
    }
    json.endArray()
  }

  private mutating func appendProperties(of record: FindingRecords.Record) {
    let finding = record.finding
    json.object("properties") { json in
      json.member("cause", finding.cause)
      json.member("detail", finding.detail)
      json.key("segment")
      json.integer(finding.segment.addingReportingOverflow(1).partialValue)
      json.key("source")
      record.unit.source.utf8.withUnsafeBytes { json.string(utf8: $0) }
      json.key("target")
      record.unit.target.utf8.withUnsafeBytes { json.string(utf8: $0) }
      if finding.sourceSpan != nil { json.member("sourceSpan", record.source.marked.text) }
      if finding.targetSpan != nil { json.member("targetSpan", record.target.marked.text) }
      json.member("suggestion", finding.suggestion)
    }
  }

  // MARK: Forms of the format

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information: "note"
    }
  }

  /// A text as a message string: braces are doubled, because `{0}` would be an argument, and what
  /// would be a link is not one (sections 3.11.5 and 3.11.6 of the standard).
  static func message(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x7B || $0 == 0x7D || $0 == 0x5B }) else { return text }
    return text.replacing("{", with: "{{").replacing("}", with: "}}")
      .replacing(/\[(?=[^\[\]]*\]\()/, with: "\\[")
  }

  /// A path as a URI reference: a relative one as it is but for what must be escaped.
  static func uri(of path: String) -> String {
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return uri
  }
}
