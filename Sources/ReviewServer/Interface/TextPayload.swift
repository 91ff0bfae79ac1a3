internal import TermStore

/// A bitext, as the interface has it.
struct DocumentPayload: Codable, Sendable {
  var id: Int64
  var name: String
  var sourceLanguage: String
  var targetLanguage: String
  var segments: Int
  var format: String?
  var hasBeads: Bool
  var hasFiles: Bool

  init(_ document: StoredDocument) {
    id = document.id
    name = document.name
    sourceLanguage = document.sourceLanguage
    targetLanguage = document.targetLanguage
    segments = document.segments
    format = document.format
    (hasBeads, hasFiles) = (document.hasBeads, document.hasFiles)
  }
}

/// A segment in pieces, so that nobody has to count bytes: what is marked is a piece of its own.
struct SegmentPayload: Codable, Sendable {
  struct Piece: Codable, Sendable, Equatable {
    var text: String
    var isMarked: Bool
    var term: Int64?
    /// The status of the term.
    var status: String?
    /// Whether a sentence of a bead begins with it.
    var isStart: Bool?
  }

  /// What is marked in a text.
  struct Mark {
    var bytes: Range<Int>
    var term: Int64?
    var status: String?
  }

  var id: Int64
  var version: Int64
  var document: Int64
  var position: Int
  var name: String
  var source: [Piece]
  var target: [Piece]
  /// How many sentences it has on each side, where it is a bead.
  var sourceSentences: Int?
  var targetSentences: Int?
  var isFixed: Bool
  var isLocked: Bool

  init(_ segment: StoredSegment) {
    self.init(
      segment, source: Self.pieces(segment.source, []), target: Self.pieces(segment.target, []))
  }

  init(_ line: ConcordanceLine) {
    func pieces(_ text: String, _ spans: [ConcordanceLine.Span]) -> [Piece] {
      Self.pieces(text, spans.map { Mark(bytes: $0.bytes, term: $0.term) })
    }
    self.init(
      line.segment, source: pieces(line.segment.source, line.source),
      target: pieces(line.segment.target, line.target))
  }

  init(_ line: TextLine) {
    func pieces(_ text: String, _ side: TextLine.Side) -> [Piece] {
      let marks = side.terms.map { span in
        Mark(bytes: span.bytes, term: span.term, status: span.status?.rawValue)
      }
      return Self.pieces(text, marks, starts: side.sentences)
    }
    self.init(
      line.segment, source: pieces(line.segment.source, line.source),
      target: pieces(line.segment.target, line.target))
  }

  private init(_ segment: StoredSegment, source: [Piece], target: [Piece]) {
    id = segment.id
    version = segment.version
    document = segment.document
    position = segment.position
    name = segment.name
    (self.source, self.target) = (source, target)
    sourceSentences = segment.bead?.source.count
    targetSentences = segment.bead?.target.count
    isFixed = segment.bead?.isFixed ?? false
    isLocked = segment.isLocked
  }

  /// A text cut at what is marked, which comes in order and does not overlap, and where sentences begin,
  /// in order too.
  static func pieces(_ text: String, _ marks: [Mark], starts: [Int] = []) -> [Piece] {
    let utf8 = Array(text.utf8)
    // The sentences that begin in what is not cut yet.
    var coming = starts[...]
    var pieces: [Piece] = []
    var end = 0
    func add(_ range: Range<Int>, _ mark: Mark?) {
      var start = range.lowerBound
      while start < range.upperBound {
        coming = coming.drop { $0 < start }
        let isStart = coming.first == start
        coming = coming.drop { $0 == start }
        let next = min(coming.first ?? range.upperBound, range.upperBound)
        pieces.append(
          Piece(
            text: String(decoding: utf8[start..<next], as: UTF8.self), isMarked: mark != nil,
            term: mark?.term, status: mark?.status, isStart: isStart ? true : nil))
        start = next
      }
    }
    for mark in marks {
      let bytes = mark.bytes.clamped(to: 0..<utf8.count)
      if bytes.lowerBound < end { continue }
      add(end..<bytes.lowerBound, nil)
      add(bytes, mark)
      end = bytes.upperBound
    }
    add(end..<utf8.count, nil)
    return pieces
  }
}

/// Some segments of many.
struct SegmentPagePayload: Codable, Sendable {
  var total: Int
  var segments: [SegmentPayload]
}
