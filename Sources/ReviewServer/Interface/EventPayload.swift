internal import TermStore

/// An event, as the interface has it.
struct EventPayload: Codable, Sendable {
  var id: Int64
  var time: String
  var author: String
  var kind: String
  var summary: String
  var undoes: Int64?
  var undoneBy: Int64?
  var canBeUndone: Bool

  init(_ event: StoreEvent) {
    id = event.id
    time = UTCTime.text(milliseconds: event.time)
    author = event.author
    kind = event.kind.rawValue
    summary = event.summary
    undoes = event.undoes
    undoneBy = event.undoneBy
    canBeUndone = event.canBeUndone
  }
}

/// What a decision, or undoing one, came to.
struct DecidedPayload: Codable, Sendable {
  var event: EventPayload?
  var concepts: [ConceptPayload]
  var removed: [Int64]

  init(_ decided: TermStore.Decided) {
    event = EventPayload(decided.event)
    concepts = decided.concepts.map { ConceptPayload($0) }
    removed = decided.removed
  }

  init(_ undone: TermStore.Undone?) {
    event = undone.map { EventPayload($0.event) }
    concepts = (undone?.concepts ?? []).map { ConceptPayload($0) }
    removed = undone?.removed ?? []
  }
}
