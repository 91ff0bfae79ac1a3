internal import GRDB

/// An event as its table has it.
struct EventRow: Codable, Sendable, FetchableRecord, MutablePersistableRecord {
  static let databaseTableName = "event"

  var id: Int64?
  var time: Int64
  var author: String
  var kind: StoreEvent.Kind
  var summary: String
  /// What it changed, as it was before; nil for what cannot be undone.
  var before: Snapshot?
  var undoes: Int64?
  var undoneBy: Int64?

  mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }

  var event: StoreEvent {
    StoreEvent(
      id: id ?? 0, time: time, author: author, kind: kind, summary: summary, undoes: undoes,
      undoneBy: undoneBy, canBeUndone: before != nil && undoneBy == nil)
  }
}

/// What an event changed, as it was before.
struct Snapshot: Codable, Sendable {
  /// A concept with its terms; without them where there was none.
  struct OfConcept: Codable, Sendable {
    var id: Int64
    var concept: ConceptRow?
    var terms: [TermRow] = []
  }

  /// Beads that took the place of others, of the same sentences.
  struct OfBeads: Codable, Sendable {
    var documentID: Int64
    var before: [StoredBead]
    var after: [StoredBead]
  }

  /// The links of a segment, which may have had none.
  struct OfLinks: Codable, Sendable {
    var segmentID: Int64
    var links: SegmentLinkRow?
  }

  var concepts: [OfConcept] = []
  var findings: [FindingRow] = []
  // Events of older programs have none of these.
  var segments: [SegmentRow]?
  var sentences: [SentenceRow]?
  var beads: [OfBeads]?
  var links: [OfLinks]?
}
