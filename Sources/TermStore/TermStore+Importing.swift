internal import GRDB
public import Terminology

extension TermStore {
  /// Takes terms into the store.
  ///
  /// Terms that are *proposed*, as those of a built glossary are, never change what a person decided
  /// here: terms that were rejected are not proposed again, neither is what was rejected as a whole
  /// under other translations, and concepts that are decided on get no new ones. Terms of any other
  /// status, or of none, are those of a list that somebody keeps: they decide what was open, and
  /// where they differ from what was decided here, that stands and is reported.
  ///
  /// - Parameters:
  ///   - termbase: The terms.
  ///   - name: What the event calls them, such as the name of the file.
  ///   - author: Who takes them over.
  /// - Throws: `StoreError`; nothing is taken over then.
  /// - Complexity: linear in the terms of both.
  @discardableResult
  public func take(
    _ termbase: Termbase, name: String, author: String
  ) throws(StoreError) -> ImportOutcome {
    try writing { database in
      let isProposal = termbase.concepts.allSatisfy { concept in
        concept.terms.allSatisfy { $0.status == .proposed }
      }
      let recorder = try Recorder(
        database, isProposal ? .propose : .import, author: author, time: clock())
      var work = try ImportWork(recorder, termbase)
      for concept in termbase.concepts { try work.take(concept) }
      work.outcome.event = work.recorder.id
      try work.recorder.finish(
        "\(name): \(work.outcome.added) new, \(work.outcome.changed) changed",
        canBeUndone: !isProposal)
      return work.outcome
    }
  }
}
