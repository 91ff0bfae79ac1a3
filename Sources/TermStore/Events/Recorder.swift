internal import GRDB
internal import Terminology

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

  /// Keeps a segment as it is, before its translation is changed.
  mutating func keep(_ segment: SegmentRow) {
    if snapshot.segments?.contains(where: { $0.id == segment.id }) == true { return }
    snapshot.segments = (snapshot.segments ?? []) + [segment]
  }

  /// Keeps a sentence as it is, before it is changed.
  mutating func keep(_ sentence: SentenceRow) {
    if snapshot.sentences?.contains(where: { $0.id == sentence.id }) == true { return }
    snapshot.sentences = (snapshot.sentences ?? []) + [sentence]
  }

  /// Keeps the links of a segment as they are, before they are changed.
  mutating func keepLinks(of segment: Int64) throws {
    if snapshot.links?.contains(where: { $0.segmentID == segment }) == true { return }
    let links = try SegmentLinkRow.fetchOne(database, key: segment)
    snapshot.links = (snapshot.links ?? []) + [.init(segmentID: segment, links: links)]
  }

  /// Keeps which beads took the place of others.
  mutating func keep(_ beads: Snapshot.OfBeads) {
    snapshot.beads = (snapshot.beads ?? []) + [beads]
  }

  /// Writes a concept that was changed or is new.
  @discardableResult
  mutating func write(_ draft: ConceptDraft, stamp: Int64? = nil) throws -> ConceptDraft {
    var draft = draft
    draft.row.version = id
    draft.row.stamp = stamp ?? id
    draft.row.state = ConceptState(draft.terms.map(\.status))
    let isNew = draft.row.id == nil
    if isNew { try draft.row.insert(database) } else { try draft.row.save(database) }
    guard let concept = draft.row.id else { return draft }
    // What was not kept is new, or comes back.
    if known.insert(concept).inserted {
      snapshot.concepts.append(.init(id: concept, concept: nil))
    }
    if !isNew {
      let kept = draft.terms.compactMap(\.id)
      try TermRow.filter(Column("conceptID") == concept && !kept.contains(Column("id")))
        .deleteAll(database)
    }
    for place in draft.terms.indices {
      draft.terms[place].conceptID = concept
      draft.terms[place].position = place
      if draft.terms[place].id == nil {
        try draft.terms[place].insert(database)
      } else {
        try draft.terms[place].save(database)
      }
    }
    return draft
  }

  /// Adds a concept that a person thought of.
  @discardableResult
  mutating func add(_ concept: Concept) throws -> ConceptDraft {
    var names = try ConceptNames(database)
    var row = ConceptRow(concept, position: try ConceptDraft.nextPosition(database))
    row.name = names.unique(concept.id)
    row.isDecided = true
    let keys = try TermKeys(concept.terms.map(\.text))
    let terms = try concept.terms.enumerated().map {
      try TermRow($1, conceptID: 0, position: $0, keys: keys)
    }
    return try write(ConceptDraft(row: row, terms: terms))
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
    let adding = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO eventConcept VALUES (?, ?)")
    for concept in known.sorted() { try adding.execute(arguments: [concept, id]) }
  }
}
