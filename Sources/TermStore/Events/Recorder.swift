internal import GRDB
internal import Terminology

/// Writes one event: keeps what it changes as it was before, and stamps what it writes.
struct Recorder {
  let database: Database
  private(set) var row: EventRow
  private let kept = Kept()

  /// What an event changes, as it was before, and which of it is there already. One for all who write the
  /// event, so that a recorder is handed on without a copy of it.
  private final class Kept {
    var snapshot = Snapshot()
    var concepts: Set<Int64> = []
    var segments: Set<Int64> = []
    var sentences: Set<Int64> = []
    var links: Set<Int64> = []
  }

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
  func keep(_ draft: ConceptDraft) {
    guard let id = draft.row.id, kept.concepts.insert(id).inserted else { return }
    kept.snapshot.concepts.append(.init(id: id, concept: draft.row, terms: draft.terms))
  }

  /// Keeps a finding as it is, before it is changed.
  func keep(_ finding: FindingRow) { kept.snapshot.findings.append(finding) }

  /// Keeps a segment as it is, before its translation is changed.
  func keep(_ segment: SegmentRow) {
    guard let id = segment.id, kept.segments.insert(id).inserted else { return }
    Self.append(segment, to: &kept.snapshot.segments)
  }

  /// Keeps a sentence as it is, before it is changed.
  func keep(_ sentence: SentenceRow) {
    guard let id = sentence.id, kept.sentences.insert(id).inserted else { return }
    Self.append(sentence, to: &kept.snapshot.sentences)
  }

  /// Keeps the links of a segment as they are, before they are changed.
  func keepLinks(of segment: Int64) throws {
    guard kept.links.insert(segment).inserted else { return }
    let links = try SegmentLinkRow.fetchOne(database, key: segment)
    Self.append(Snapshot.OfLinks(segmentID: segment, links: links), to: &kept.snapshot.links)
  }

  /// Keeps which beads took the place of others.
  func keep(_ beads: Snapshot.OfBeads) { Self.append(beads, to: &kept.snapshot.beads) }

  private static func append<Element>(_ element: Element, to list: inout [Element]?) {
    if list == nil { list = [] }
    list?.append(element)
  }

  /// Writes a concept that was changed or is new.
  @discardableResult
  func write(_ draft: ConceptDraft, stamp: Int64? = nil) throws -> ConceptDraft {
    var draft = draft
    draft.row.version = id
    draft.row.stamp = stamp ?? id
    draft.row.state = ConceptState(draft.terms.map(\.status))
    let isNew = draft.row.id == nil
    if isNew { try draft.row.insert(database) } else { try draft.row.save(database) }
    guard let concept = draft.row.id else { return draft }
    // What was not kept is new, or comes back.
    if kept.concepts.insert(concept).inserted {
      kept.snapshot.concepts.append(.init(id: concept, concept: nil))
    }
    if !isNew {
      let stays = draft.terms.compactMap(\.id)
      try TermRow.filter(Column("conceptID") == concept && !stays.contains(Column("id")))
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
  func add(_ concept: Concept) throws -> ConceptDraft {
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
    row.before = canBeUndone ? kept.snapshot : nil
    try row.update(database)
    let adding = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO eventConcept VALUES (?, ?)")
    for concept in kept.concepts.sorted() { try adding.execute(arguments: [concept, id]) }
  }
}
