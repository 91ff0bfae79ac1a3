internal import Bitext
internal import GRDB

/// Writes the segments of a bitext, with their index.
struct SegmentWriter {
  let document: Int64
  let beads: [StoredBead]?
  let database: Database
  private(set) var count = 0
  private var index: SegmentIndexing

  init(document: Int64, beads: [StoredBead]?, database: Database) {
    self.document = document
    self.beads = beads
    self.database = database
    index = SegmentIndexing(database)
  }

  mutating func add(_ unit: TranslationUnit) throws {
    var row = SegmentRow(
      documentID: document, position: count, name: try Storable.text(unit.id),
      source: try Storable.text(unit.source.text),
      target: try Storable.text(unit.target.text),
      state: unit.state?.rawValue,
      links: unit.links.map { "\($0.source)-\($0.target)" }.joined(separator: " "),
      isObsolete: unit.isObsolete, isTranslatable: unit.isTranslatable, isLocked: unit.isLocked)
    if let beads {
      guard beads.indices.contains(count) else {
        throw StoreError(.invalid, "there are more segments than beads")
      }
      row.bead = beads[count]
    }
    try row.insert(database)
    try index.add(row)
    count += 1
  }

  mutating func flush() throws { try index.flush() }
}
