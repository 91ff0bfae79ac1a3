internal import TermStore

/// A bitext, as the interface has it.
struct DocumentPayload: Codable, Sendable {
  var id: Int64
  var name: String
  var sourceLanguage: String
  var targetLanguage: String
  var segments: Int

  init(_ document: StoredDocument) {
    id = document.id
    name = document.name
    sourceLanguage = document.sourceLanguage
    targetLanguage = document.targetLanguage
    segments = document.segments
  }
}

/// A segment in pieces, so that nobody has to count bytes: what is marked is a piece of its own.
struct SegmentPayload: Codable, Sendable {
  struct Piece: Codable, Sendable, Equatable {
    var text: String
    var isMarked: Bool
    var term: Int64?
  }

  var id: Int64
  var document: Int64
  var position: Int
  var name: String
  var source: [Piece]
  var target: [Piece]

  init(_ segment: StoredSegment) {
    self.init(segment, source: [], target: [])
  }

  init(_ line: ConcordanceLine) {
    self.init(line.segment, source: line.source, target: line.target)
  }

  private init(
    _ segment: StoredSegment, source: [ConcordanceLine.Span], target: [ConcordanceLine.Span]
  ) {
    id = segment.id
    document = segment.document
    position = segment.position
    name = segment.name
    self.source = Self.pieces(segment.source, source.map { ($0.bytes, $0.term) })
    self.target = Self.pieces(segment.target, target.map { ($0.bytes, $0.term) })
  }

  /// A text cut at the spans that are marked, which come in order and do not overlap.
  static func pieces(_ text: String, _ spans: [(bytes: Range<Int>, term: Int64?)]) -> [Piece] {
    let utf8 = Array(text.utf8)
    var pieces: [Piece] = []
    var end = 0
    func add(_ range: Range<Int>, _ isMarked: Bool, _ term: Int64?) {
      if range.isEmpty { return }
      pieces.append(
        Piece(
          text: String(decoding: utf8[range], as: UTF8.self), isMarked: isMarked, term: term))
    }
    for span in spans {
      let bytes = span.bytes.clamped(to: 0..<utf8.count)
      if bytes.lowerBound < end { continue }
      add(end..<bytes.lowerBound, false, nil)
      add(bytes, true, span.term)
      end = bytes.upperBound
    }
    add(end..<utf8.count, false, nil)
    return pieces
  }
}

/// Some segments of many.
struct SegmentPagePayload: Codable, Sendable {
  var total: Int
  var segments: [SegmentPayload]
}

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
      finding.source, finding.sourceSpan.map { [($0, nil)] } ?? [])
    target = SegmentPayload.pieces(
      finding.target, finding.targetSpan.map { [($0, nil)] } ?? [])
    decision = stored.decision?.rawValue
    reason = stored.reason
  }
}

/// Some findings of many.
struct FindingPagePayload: Codable, Sendable {
  var total: Int
  var findings: [FindingPayload]
}

/// What is decided on findings.
struct FindingDecisionPayload: Codable, Sendable {
  var findings: [Int64]
  var decision: String?
  var reason: String?
  var version: Int64?
}
