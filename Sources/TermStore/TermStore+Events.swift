internal import GRDB

extension TermStore {
  /// What was done, the latest first.
  ///
  /// - Parameters:
  ///   - concept: Only what was done to this concept.
  ///   - limit: The most events to give.
  ///   - before: Only events before this one, to go on.
  public func events(
    of concept: Int64? = nil, limit: Int = 100, before: Int64? = nil
  ) throws(StoreError) -> [StoreEvent] {
    try reading { database in
      var request = EventRow.all()
      if let concept {
        request = request.filter(
          sql: "id IN (SELECT eventID FROM eventConcept WHERE conceptID = ?)",
          arguments: [concept])
      }
      if let before { request = request.filter(Column("id") < before) }
      return try request.order(Column("id").desc).limit(max(0, limit)).fetchAll(database)
        .map(\.event)
    }
  }

  /// Undoes what was done last and can be undone.
  ///
  /// - Returns: The event that was undone, and what its concepts are now; nil where there is nothing.
  @discardableResult
  public func undoLast(author: String) throws(StoreError) -> Undone? {
    try writing { database in
      let sql = """
        SELECT * FROM event WHERE before IS NOT NULL AND undoneBy IS NULL AND kind <> 'undo'
        ORDER BY id DESC LIMIT 1
        """
      guard let row = try EventRow.fetchOne(database, sql: sql) else { return nil }
      return try undo(row, database, author)
    }
  }

  /// Does again what was undone last, where nothing was done since.
  @discardableResult
  public func redoLast(author: String) throws(StoreError) -> Undone? {
    try writing { database in
      let sql = "SELECT * FROM event WHERE undoneBy IS NULL ORDER BY id DESC LIMIT 1"
      guard let row = try EventRow.fetchOne(database, sql: sql), row.kind == .undo else {
        return nil
      }
      return try undo(row, database, author)
    }
  }

  /// Undoes an event; to undo what undid one is to do it again.
  ///
  /// - Throws: `StoreError` with ``StoreError/Kind/conflict`` where something was done since to what
  ///   it changed: that has to be undone first.
  @discardableResult
  public func undo(_ event: Int64, author: String) throws(StoreError) -> Undone {
    try writing { database in
      guard let row = try EventRow.fetchOne(database, key: event) else {
        throw StoreError(.notFound, "there is no event \(event)")
      }
      return try undo(row, database, author)
    }
  }

  /// What undoing came to.
  public struct Undone: Sendable {
    /// The event that was undone.
    public let event: StoreEvent
    /// The event that undid it.
    public let by: Int64
    /// Its concepts as they are now.
    public let concepts: [StoredConcept]
    /// Concepts that are no longer there.
    public let removed: [Int64]
  }

  private func undo(_ event: EventRow, _ database: Database, _ author: String) throws -> Undone {
    guard let snapshot = event.before, let id = event.id else {
      throw StoreError(.invalid, "what is called “\(event.summary)” cannot be undone")
    }
    if event.undoneBy != nil { throw StoreError(.conflict, "this was undone already") }
    var recorder = try Recorder(database, .undo, author: author, time: clock())
    var concepts: [StoredConcept] = []
    var removed: [Int64] = []
    for before in snapshot.concepts {
      let now = try ConceptDraft.read(before.id, from: database)
      if let now {
        try checkUntouched(now, since: id, database)
        recorder.keep(now)
      } else if before.concept == nil {
        continue
      }
      guard let row = before.concept else {
        try recorder.remove(before.id)
        removed.append(before.id)
        continue
      }
      // Terms whose numbers stay are written over; the others come back.
      let draft = ConceptDraft(row: row, terms: before.terms)
      concepts.append(try recorder.write(draft, stamp: row.stamp).stored)
    }
    try undoFindings(snapshot.findings, of: id, recorder)
    try BeadWork(recorder: recorder).undo(snapshot.beads ?? [])
    try SegmentWork(recorder: recorder).undo(snapshot, of: id)
    try recorder.finish("undone: \(event.summary)", undoes: id)
    try mark(event, as: recorder.id, database)
    return Undone(event: event.event, by: recorder.id, concepts: concepts, removed: removed)
  }

  private func checkUntouched(
    _ draft: ConceptDraft, since event: Int64, _ database: Database
  ) throws {
    if draft.row.stamp == event || draft.row.version == event { return }
    let later = try EventRow.fetchOne(database, key: draft.row.version)
    throw StoreError(
      .conflict,
      "“\(draft.title)” was changed since, by \(later?.author ?? "somebody"): "
        + (later?.summary ?? ""),
      hint: "undo that first", concept: draft.row.id)
  }

  /// Notes what undid an event, and that what this one undid stands again.
  private func mark(_ event: EventRow, as undoing: Int64, _ database: Database) throws {
    try database.execute(
      sql: "UPDATE event SET undoneBy = ? WHERE id = ?", arguments: [undoing, event.id])
    if let first = event.undoes {
      try database.execute(sql: "UPDATE event SET undoneBy = NULL WHERE id = ?", arguments: [first])
    }
  }
}
