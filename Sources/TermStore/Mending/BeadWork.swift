internal import GRDB

/// Puts the sentences of a document and its translation together in another way, within one event.
struct BeadWork {
  var recorder: Recorder

  private var database: Database { recorder.database }

  /// Puts beads in the place of others that have the same sentences.
  mutating func replace(_ rows: [SegmentRow], with beads: [StoredBead]) throws {
    guard let first = rows.first, let last = rows.last, !beads.isEmpty else { return }
    let before = rows.compactMap(\.bead)
    guard before.count == rows.count,
      Self.span(before).map({ $0 == Self.span(beads) ?? $0 }) == true, Self.isChain(beads)
    else {
      throw StoreError(.invalid, "these are not the same sentences, each once and in their order")
    }
    if let bad = beads.first(where: { $0.source.isEmpty && $0.target.isEmpty }) {
      throw StoreError(.invalid, "a bead at sentence \(bad.source.lowerBound + 1) would be empty")
    }
    recorder.keep(.init(documentID: first.documentID, before: before, after: beads))
    try move(behind: last.position, by: beads.count - rows.count, in: first.documentID)
    var index = SegmentIndexing(database)
    for (place, bead) in beads.enumerated() {
      let text = try SegmentWork.texts(of: bead, in: first.documentID, database)
      var row = place < rows.count ? rows[place] : first
      if place < rows.count {
        let isSame = row.source == text.source && row.target == text.target
        if !isSame { try forgetLinks(of: row) }
        try index.remove(row)
      } else {
        row.id = nil
        row.name = ""
      }
      row.position = first.position + place
      (row.source, row.target) = text
      row.bead = bead
      row.version = recorder.id
      try row.save(database)
      try index.add(row)
    }
    for row in rows.dropFirst(beads.count) {
      try forgetLinks(of: row)
      try index.remove(row)
    }
    try index.flush()
    for row in rows.dropFirst(beads.count) { _ = try row.delete(database) }
    try moveOn(behind: last.position, by: beads.count - rows.count, in: first.documentID)
  }

  private mutating func forgetLinks(of row: SegmentRow) throws {
    guard let id = row.id else { return }
    try recorder.keepLinks(of: id)
    _ = try SegmentLinkRow.deleteOne(database, key: id)
  }

  /// Makes room: places are told apart, so that those behind are out of the way meanwhile.
  private func move(behind place: Int, by shift: Int, in document: Int64) throws {
    if shift == 0 { return }
    try database.execute(
      sql: "UPDATE segment SET position = -1 - position WHERE documentID = ? AND position > ?",
      arguments: [document, place])
    try database.execute(
      sql: "UPDATE finding SET segment = segment + ? WHERE documentID = ? AND segment > ?",
      arguments: [shift, document, place])
  }

  private func moveOn(behind place: Int, by shift: Int, in document: Int64) throws {
    if shift == 0 { return }
    try database.execute(
      sql: "UPDATE segment SET position = ? - 1 - position WHERE documentID = ? AND position < 0",
      arguments: [shift, document])
  }

  /// The sentences of some beads that follow each other.
  private static func span(_ beads: [StoredBead]) -> StoredBead? {
    guard let first = beads.first, let last = beads.last,
      first.source.lowerBound <= last.source.upperBound,
      first.target.lowerBound <= last.target.upperBound
    else { return nil }
    return StoredBead(
      source: first.source.lowerBound..<last.source.upperBound,
      target: first.target.lowerBound..<last.target.upperBound)
  }

  private static func isChain(_ beads: [StoredBead]) -> Bool {
    zip(beads, beads.dropFirst()).allSatisfy {
      $0.source.upperBound == $1.source.lowerBound && $0.target.upperBound == $1.target.lowerBound
    }
  }

  /// Puts beads back as they were before an event.
  mutating func undo(_ changes: [Snapshot.OfBeads]) throws {
    for change in changes.reversed() {
      guard let first = change.after.first else { continue }
      let start = try SegmentRow.filter(Column("documentID") == change.documentID)
        .filter(Column("sourceStart") == first.source.lowerBound)
        .filter(Column("targetStart") == first.target.lowerBound)
        .order(Column("position")).fetchOne(database)
      let rows = try start.map { start in
        try SegmentRow.filter(Column("documentID") == change.documentID)
          .filter(Column("position") >= start.position).order(Column("position"))
          .limit(change.after.count).fetchAll(database)
      }
      guard let rows, rows.compactMap(\.bead) == change.after else {
        throw StoreError(
          .conflict, "the beads at sentence \(first.source.lowerBound + 1) were changed since",
          hint: "undo that first")
      }
      try replace(rows, with: change.before)
    }
  }
}
