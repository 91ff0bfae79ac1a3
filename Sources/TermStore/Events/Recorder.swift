internal import GRDB

/// Writes one event: keeps what it changes as it was before, and stamps what it writes.
struct Recorder {
  let database: Database
  private(set) var row: EventRow
  private var known: Set<Int64> = []
  private var snapshot = Snapshot()

  /// Begins an event, which gets its number at once.
  init(_ database: Database, _ kind: StoreEvent.Kind, author: String, time: Int64) throws {
    self.database = database
    let author = author.split(whereSeparator: \.isNewline).joined(separator: " ")
    if author.isEmpty || author.contains("\0") {
      throw StoreError(.invalid, "a decision needs the name of who takes it")
    }
    row = EventRow(time: time, author: author, kind: kind, summary: "")
    try row.insert(database)
  }

  /// The number of the event.
  var id: Int64 { row.id ?? 0 }

  /// Keeps a concept as it is, before it is changed.
  mutating func keep(_ draft: ConceptDraft) {
    guard let id = draft.row.id, known.insert(id).inserted else { return }
    snapshot.concepts.append(.init(id: id, concept: draft.row, terms: draft.terms))
  }

  /// Keeps a finding as it is, before it is changed.
  mutating func keep(_ finding: FindingRow) { snapshot.findings.append(finding) }

  /// Writes a concept that was changed or is new.
  @discardableResult
  mutating func write(_ draft: ConceptDraft, stamp: Int64? = nil) throws -> ConceptDraft {
    var draft = draft
    draft.row.version = id
    draft.row.stamp = stamp ?? id
    draft.row.state = ConceptState(draft.terms.map(\.status))
    try Storable.check(draft.row)
    try draft.terms.forEach(Storable.check)
    try draft.row.save(database)
    guard let concept = draft.row.id else { return draft }
    // What was not kept is new, or comes back.
    if known.insert(concept).inserted {
      snapshot.concepts.append(.init(id: concept, concept: nil))
    }
    let kept = draft.terms.compactMap(\.id)
    try TermRow.filter(Column("conceptID") == concept && !kept.contains(Column("id")))
      .deleteAll(database)
    for place in draft.terms.indices {
      draft.terms[place].conceptID = concept
      draft.terms[place].position = place
      try draft.terms[place].save(database)
    }
    return draft
  }

  /// Takes a concept away; it must have been kept.
  func remove(_ concept: Int64) throws {
    _ = try ConceptRow.deleteOne(database, key: concept)
  }

  /// Ends the event.
  mutating func finish(_ summary: String, canBeUndone: Bool = true, undoes: Int64? = nil) throws {
    row.summary = summary
    row.undoes = undoes
    row.before = canBeUndone ? snapshot : nil
    try row.update(database)
    for concept in known.sorted() {
      try database.execute(
        sql: "INSERT OR IGNORE INTO eventConcept VALUES (?, ?)", arguments: [concept, id])
    }
  }
}
