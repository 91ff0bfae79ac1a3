internal import TermStore

/// A finding, as the interface has it.
struct FindingPayload: Codable, Sendable {
  var id: Int64
  var version: Int64
  var document: Int64
  var segment: Int
  var rule: String
  var severity: String
  var confidence: Double
  var message: String
  var cause: String
  var suggestion: String?
  var source: [SegmentPayload.Piece]
  var target: [SegmentPayload.Piece]
  var decision: String?
  var reason: String?
  var isPresent: Bool
  var isOfTerm: Bool
  var canBeFixed: Bool

  init(_ stored: StoredFinding) {
    let finding = stored.finding
    id = stored.id
    version = stored.version
    document = stored.document
    segment = finding.segment
    rule = finding.rule
    severity = finding.severity
    confidence = finding.confidence
    message = finding.message
    cause = finding.cause
    suggestion = finding.suggestion
    source = SegmentPayload.pieces(
      finding.source, finding.sourceSpan.map { [.init(bytes: $0)] } ?? [])
    target = SegmentPayload.pieces(
      finding.target, finding.targetSpan.map { [.init(bytes: $0)] } ?? [])
    decision = stored.decision?.rawValue
    reason = stored.reason
    isPresent = stored.isPresent
    isOfTerm = stored.isOfTerm
    canBeFixed = stored.canBeFixed
  }
}

/// Some findings of many.
struct FindingPagePayload: Codable, Sendable {
  var total: Int
  var findings: [FindingPayload]
}

/// Causes of findings, of many.
struct FindingGroupsPayload: Codable, Sendable {
  struct Group: Codable, Sendable {
    var cause: String
    var count: Int
    var findings: [FindingPayload]

    init(_ group: FindingGroup) {
      (cause, count) = (group.cause, group.count)
      findings = group.findings.map(FindingPayload.init)
    }
  }

  var total: Int
  var findings: Int
  var groups: [Group]
}

/// What is decided on findings: those that are named, and those of a cause.
struct FindingDecisionPayload: Codable, Sendable {
  var findings: [Int64]?
  var cause: String?
  var document: Int64?
  var target: String?
  var decision: String?
  var reason: String?
  var version: Int64?
}
