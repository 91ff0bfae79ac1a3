internal import GRDB

/// A segment as its table has it.
struct SegmentRow: Codable, Sendable, FetchableRecord, MutablePersistableRecord {
  static let databaseTableName = "segment"

  var id: Int64?
  var documentID: Int64
  var position: Int
  var name: String
  var source: String
  var target: String
  var state: String?
  /// Word links, as Pharaoh's format has them: `0-1 2-2`.
  var links: String

  mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }

  var segment: StoredSegment {
    StoredSegment(
      id: id ?? 0, document: documentID, position: position, name: name, source: source,
      target: target, state: state)
  }
}
