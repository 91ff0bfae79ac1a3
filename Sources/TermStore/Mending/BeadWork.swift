internal import GRDB

/// Puts the sentences of a document and its translation together in another way, within one event.
struct BeadWork {
  var recorder: Recorder

  private var database: Database { recorder.database }

  /// Neighbouring segments, and the beads that take their place.
  struct Change {
    var rows: [SegmentRow]
    var beads: [StoredBead]
  }

  /// Puts beads in the place of others that have the same sentences.
  ///
  /// - Parameter changes: Of one document, in their order and apart from each other.
  /// - Complexity: linear in the segments from the first change on.
  func replace(_ changes: [Change]) throws {
    guard let start = changes.first?.rows.first else { return }
    for change in changes { try Self.check(change) }
    for (one, other) in zip(changes, changes.dropFirst()) {
      guard let last = one.rows.last, let next = other.rows.first, last.position < next.position
      else { throw StoreError(.conflict, "these beads overlap", hint: "look again") }
    }
    // Places are told apart, so that what is to move is out of the way meanwhile.
    let moves = changes.contains { $0.rows.count != $0.beads.count }
    let document = start.documentID
    if moves { try lift(from: start.position, in: document) }
    var shift = 0
    var next = start.position
    for change in changes {
      guard let first = change.rows.first, let last = change.rows.last else { continue }
      if moves {
        try put(next..<first.position, by: shift, in: document)
        try database.execute(
          sql: """
            UPDATE finding SET segment = ? WHERE documentID = ? AND segment BETWEEN ? AND ?
            """,
          arguments: [
            first.position + shift, document, -1 - last.position, -1 - first.position,
          ])
      }
      try put(change, at: first.position + shift)
      shift += change.beads.count - change.rows.count
      next = last.position + 1
    }
    if moves { try put(next..<Int.max - 1, by: shift, in: document) }
  }

  private static func check(_ change: Change) throws {
    for row in change.rows { _ = try row.checkedPosition() }
    let before = change.rows.compactMap(\.bead)
    guard before.count == change.rows.count, let whole = span(before),
      whole == span(change.beads), isChain(change.beads)
    else {
      throw StoreError(.invalid, "these are not the same sentences, each once and in their order")
    }
    if let bad = change.beads.first(where: { $0.source.isEmpty && $0.target.isEmpty }) {
      throw StoreError(.invalid, "a bead at sentence \(bad.source.lowerBound + 1) would be empty")
    }
  }

  private func put(_ change: Change, at position: Int) throws {
    let (rows, beads) = (change.rows, change.beads)
    guard let first = rows.first else { return }
    recorder.keep(
      .init(documentID: first.documentID, before: rows.compactMap(\.bead), after: beads))
    var index = SegmentIndexing(database)
    for row in rows { try index.remove(row) }
    for row in rows.dropFirst(beads.count) { try forgetLinks(of: row) }
    try index.flush()
    for row in rows.dropFirst(beads.count) { _ = try row.delete(database) }
    for (place, bead) in beads.enumerated() {
      let text = try SegmentWork.texts(of: bead, in: first.documentID, database)
      var row = place < rows.count ? rows[place] : first
      if place >= rows.count {
        row.id = nil
        row.name = ""
      } else if row.source != text.source || row.target != text.target {
        try forgetLinks(of: row)
      }
      row.position = position + place
      (row.source, row.target) = text
      row.bead = bead
      row.version = recorder.id
      try row.save(database)
      try index.add(row)
    }
    try index.flush()
  }

  private func forgetLinks(of row: SegmentRow) throws {
    guard let id = row.id else { return }
    try recorder.keepLinks(of: id)
    _ = try SegmentLinkRow.deleteOne(database, key: id)
  }

  /// Takes what stands from a place on out of the way: below 0.
  private func lift(from place: Int, in document: Int64) throws {
    for (table, column) in [("segment", "position"), ("finding", "segment")] {
      try database.execute(
        sql: """
          UPDATE \(table) SET \(column) = -1 - \(column) WHERE documentID = ? AND \(column) >= ?
          """, arguments: [document, place])
    }
  }

  /// Puts what was taken out of the way back, as many places further.
  private func put(_ places: Range<Int>, by shift: Int, in document: Int64) throws {
    if places.isEmpty { return }
    for (table, column) in [("segment", "position"), ("finding", "segment")] {
      try database.execute(
        sql: """
          UPDATE \(table) SET \(column) = ? - 1 - \(column)
          WHERE documentID = ? AND \(column) BETWEEN ? AND ?
          """, arguments: [shift, document, -places.upperBound, -1 - places.lowerBound])
    }
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
  func undo(_ kept: [Snapshot.OfBeads]) throws {
    let changes = try kept.compactMap { kept -> Change? in
      guard let first = kept.after.first else { return nil }
      let start = try SegmentRow.filter(Column("documentID") == kept.documentID)
        .filter(Column("sourceStart") == first.source.lowerBound)
        .filter(Column("targetStart") == first.target.lowerBound)
        .order(Column("position")).fetchOne(database)
      let rows = try start.map { start in
        try SegmentRow.filter(Column("documentID") == kept.documentID)
          .filter(Column("position") >= start.position).order(Column("position"))
          .limit(kept.after.count).fetchAll(database)
      }
      guard let rows, rows.compactMap(\.bead) == kept.after else {
        throw StoreError(
          .conflict, "the beads at sentence \(first.source.lowerBound + 1) were changed since",
          hint: "undo that first")
      }
      return Change(rows: rows, beads: kept.before)
    }
    try replace(
      changes.sorted { ($0.rows.first?.position ?? 0) < ($1.rows.first?.position ?? 0) })
  }
}
