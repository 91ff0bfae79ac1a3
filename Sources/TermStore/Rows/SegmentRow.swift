internal import GRDB

/// A segment as its table has it.
struct SegmentRow: Codable, Sendable, Hashable, FetchableRecord, MutablePersistableRecord {
  static let databaseTableName = "segment"

  var id: Int64?
  var documentID: Int64
  var position: Int
  var name: String
  var source: String
  var target: String
  var state: String?
  /// Word links of its file, as Pharaoh's format has them: `0-1 2-2`.
  var links: String
  /// The event that changed it last; 0 for none.
  var version: Int64 = 0
  /// Whether it is kept only because it was once in use.
  var isObsolete = false
  /// Whether it is to be translated at all.
  var isTranslatable = true
  /// Whether nobody may change its translation.
  var isLocked = false
  /// The sentences that it has of a document and its translation; nil in a bitext of another kind.
  var sourceStart: Int?
  var sourceEnd: Int?
  var targetStart: Int?
  var targetEnd: Int?
  /// Whether a person said that these sentences belong together.
  var isFixed = false

  mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }

  /// No text has more sentences, or segments; a store that says so is damaged, or somebody made it up.
  private static let mostSentences = 1 << 40

  /// The number of the segment in its text, from 1. Where there is damage it may be anything.
  var number: Int { position &+ 1 }

  /// Its place, where a segment can have it.
  func checkedPosition() throws -> Int {
    guard (0..<Self.mostSentences).contains(position) else {
      throw StoreError(
        .damaged, "a segment stands at place \(position), where none can",
        hint: "duiyi store recover rescues what can be read")
    }
    return position
  }

  /// Its sentences, where it is a bead.
  var bead: StoredBead? {
    get {
      guard let sourceStart, let sourceEnd, let targetStart, let targetEnd,
        0 <= sourceStart, sourceStart <= sourceEnd, sourceEnd <= Self.mostSentences,
        0 <= targetStart, targetStart <= targetEnd, targetEnd <= Self.mostSentences
      else { return nil }
      return StoredBead(
        source: sourceStart..<sourceEnd, target: targetStart..<targetEnd, isFixed: isFixed)
    }
    set {
      (sourceStart, sourceEnd) = (newValue?.source.lowerBound, newValue?.source.upperBound)
      (targetStart, targetEnd) = (newValue?.target.lowerBound, newValue?.target.upperBound)
      isFixed = newValue?.isFixed ?? false
    }
  }

  var segment: StoredSegment {
    StoredSegment(
      id: id ?? 0, document: documentID, position: position, name: name, source: source,
      target: target, state: state, version: version, isObsolete: isObsolete,
      isTranslatable: isTranslatable, isLocked: isLocked, bead: bead)
  }
}

/// A sentence of a document, or of its translation, as its table has it.
struct SentenceRow: Codable, Sendable, Hashable, FetchableRecord, MutablePersistableRecord {
  static let databaseTableName = "sentence"

  var id: Int64?
  var documentID: Int64
  var isTarget: Bool
  var position: Int
  /// As it is now.
  var text: String
  /// As it was read.
  var original: String
  /// What stands between it and the next one when they are on one line.
  var gap: String
  var version: Int64 = 0

  mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }
}

/// The words of a segment and how they correspond, as their table has them.
struct SegmentLinkRow: Codable, Sendable, Hashable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "segmentLink"

  var segmentID: Int64
  /// Where the words stand, in bytes of UTF-8: `0-3 3-9`.
  var source: String
  var target: String
  /// As Pharaoh's format has them: `0-1 2-2`.
  var links: String
  /// Whether a person corrected them.
  var isFixed = false
  var version: Int64 = 0
}

/// A file from which a text was read, as its table has it.
struct DocumentFileRow: Codable, Sendable, FetchableRecord, MutablePersistableRecord {
  static let databaseTableName = "documentFile"

  var id: Int64?
  var documentID: Int64
  var position: Int
  var name: String
  var bytes: [UInt8]

  mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }
}
