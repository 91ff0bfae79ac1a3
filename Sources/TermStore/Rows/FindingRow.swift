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
  /// What mends it beyond doubt, where that is another place than the target's or another text than
  /// the suggestion.
  var fixStart: Int?
  var fixEnd: Int?
  var fixText: String?

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
    (fixStart, fixEnd) = (finding.fix?.target.lowerBound, finding.fix?.target.upperBound)
    fixText = finding.fix?.text
  }

  /// What is to stand where, by what the check said.
  var fix: NewFinding.Fix? {
    if let sureFix { return sureFix }
    guard let span = Self.span(targetStart, targetEnd), let suggestion else { return nil }
    return .init(target: span, text: SuggestedText.text(suggestion, at: span, in: target))
  }

  private var sureFix: NewFinding.Fix? {
    guard let span = Self.span(fixStart, fixEnd), let fixText else { return nil }
    return .init(target: span, text: fixText)
  }

  /// The rules of which a decision on the term and its rendering settles a finding.
  private static let ofTerms: Set<String> = [
    "term", "forbidden", "deprecated", "nesting", "status", "consistency",
  ]

  /// The term of the source and what stands for it, where a finding is about these.
  var rendering: (term: String?, found: String)? {
    guard Self.ofTerms.contains(rule), let span = Self.span(targetStart, targetEnd) else {
      return nil
    }
    func text(_ text: String, _ span: Range<Int>) -> String {
      let bytes = Array(text.utf8)
      let part = bytes[span.clamped(to: 0..<bytes.count)]
      let words = String(decoding: part, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      return words.joined(separator: " ")
    }
    let found = text(target, span)
    let term = Self.span(sourceStart, sourceEnd).map { text(source, $0) }
    return found.isEmpty ? nil : (term?.isEmpty == true ? nil : term, found)
  }

  var stored: StoredFinding {
    var finding = NewFinding(
      fingerprint: fingerprint, rule: rule, severity: severity, confidence: confidence ?? 0,
      segment: segment, source: source, target: target, message: message, cause: cause)
    finding.sourceSpan = Self.span(sourceStart, sourceEnd)
    finding.targetSpan = Self.span(targetStart, targetEnd)
    finding.suggestion = suggestion
    finding.fix = sureFix
    return StoredFinding(
      id: id ?? 0, document: documentID, finding: finding, isPresent: isPresent,
      decision: decision, reason: reason, version: version, isOfTerm: rendering != nil,
      canBeFixed: fix != nil)
  }

  private static func span(_ start: Int?, _ end: Int?) -> Range<Int>? {
    guard let start, let end, 0 <= start, start <= end else { return nil }
    return start..<end
  }
}
