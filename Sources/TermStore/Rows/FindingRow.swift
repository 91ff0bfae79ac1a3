internal import GRDB

/// A finding as its table has it.
struct FindingRow: Codable, Sendable, FetchableRecord, MutablePersistableRecord {
  static let databaseTableName = "finding"

  var id: Int64?
  var documentID: Int64
  var fingerprint: String
  var rule: String
  var severity: String
  var confidence: Double?
  var segment: Int
  var source: String
  var target: String
  var sourceStart: Int?
  var sourceEnd: Int?
  var targetStart: Int?
  var targetEnd: Int?
  var message: String
  var cause: String
  var suggestion: String?
  var isPresent = true
  var decision: FindingDecision?
  var reason: String?
  var version: Int64 = 0

  mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }

  init(_ finding: NewFinding, document: Int64) {
    documentID = document
    fingerprint = finding.fingerprint
    (rule, severity) = (finding.rule, finding.severity)
    confidence = finding.confidence.isFinite ? finding.confidence : nil
    (segment, source, target) = (finding.segment, finding.source, finding.target)
    (sourceStart, sourceEnd) = (finding.sourceSpan?.lowerBound, finding.sourceSpan?.upperBound)
    (targetStart, targetEnd) = (finding.targetSpan?.lowerBound, finding.targetSpan?.upperBound)
    (message, cause, suggestion) = (finding.message, finding.cause, finding.suggestion)
  }

  var stored: StoredFinding {
    var finding = NewFinding(
      fingerprint: fingerprint, rule: rule, severity: severity, confidence: confidence ?? 0,
      segment: segment, source: source, target: target, message: message, cause: cause)
    finding.sourceSpan = Self.span(sourceStart, sourceEnd)
    finding.targetSpan = Self.span(targetStart, targetEnd)
    finding.suggestion = suggestion
    return StoredFinding(
      id: id ?? 0, document: documentID, finding: finding, isPresent: isPresent,
      decision: decision, reason: reason, version: version)
  }

  private static func span(_ start: Int?, _ end: Int?) -> Range<Int>? {
    guard let start, let end, start <= end else { return nil }
    return start..<end
  }
}
