internal import GRDB
public import Terminology

extension TermStore {
  /// What a decision came to.
  public struct Decided: Sendable {
    /// The event, by which it can be undone.
    public let event: StoreEvent
    /// The concepts as they are now.
    public let concepts: [StoredConcept]
    /// Concepts that are no longer there.
    public let removed: [Int64]
  }

  /// Decides on a concept.
  ///
  /// - Parameter version: What was seen: where somebody else has changed the concept since, nothing
  ///   is done.
  /// - Throws: `StoreError`, with ``StoreError/Kind/conflict`` where the version is another.
  @discardableResult
  public func decide(
    _ decision: Decision, on concept: Int64, version: Int64? = nil, author: String
  ) throws(StoreError) -> Decided {
    try decide([ConceptDecision(decision, on: concept, version: version)], author: author)
  }

  /// Takes several decisions as one, which is undone as one: all of them, or none.
  @discardableResult
  public func decide(_ changes: [ConceptDecision], author: String) throws(StoreError) -> Decided {
    guard let first = changes.first else {
      throw StoreError(.invalid, "there is nothing to decide")
    }
    return try writing { database in
      var work = DecisionWork(
        recorder: try Recorder(database, first.decision.kind, author: author, time: clock()))
      for change in changes { try work.apply(change) }
      try work.recorder.finish(work.summary)
      return Decided(
        event: work.recorder.row.event, concepts: try work.concepts(), removed: work.removed)
    }
  }

  /// Adds a concept that a person thought of.
  @discardableResult
  public func add(_ concept: Concept, author: String) throws(StoreError) -> Decided {
    if concept.terms.isEmpty { throw StoreError(.invalid, "a concept needs a term") }
    return try writing { database in
      var recorder = try Recorder(database, .add, author: author, time: clock())
      let draft = try recorder.add(concept)
      try recorder.finish("added: \(draft.title)")
      return Decided(event: recorder.row.event, concepts: [draft.stored], removed: [])
    }
  }
}
