internal import GRDB
public import Terminology

extension TermStore {
  /// Which terms are wanted in a list.
  public enum Selection: String, Sendable, Hashable, CaseIterable {
    /// All but the rejected ones.
    case all
    /// Those that are decided on: no proposals.
    case decided
    /// Those on which nobody has decided.
    case proposed
  }

  /// The terms of the store as a list, for every format of terms, with what was decided on each
  /// concept as the last entry of its history. Rejected terms are in no list.
  ///
  /// - Returns: The list, and how many rejected terms it leaves out.
  public func termbase(
    _ selection: Selection = .all
  ) throws(StoreError) -> (termbase: Termbase, rejected: Int) {
    try reading { database in
      var rejected = 0
      var concepts: [Concept] = []
      let decisions = try Self.decisions(database)
      let rows = try ConceptRow.order(Column("position"), Column("id")).fetchAll(database)
      var terms: [Int64: [TermRow]] = [:]
      let all = try TermRow.order(Column("conceptID"), Column("position")).fetchCursor(database)
      while let term = try all.next() { terms[term.conceptID, default: []].append(term) }
      for row in rows {
        let own = terms[row.id ?? 0] ?? []
        rejected += own.count { $0.status == .rejected }
        let wanted = own.filter { term in
          switch selection {
          case .all: true
          case .decided: term.status != .proposed
          case .proposed: term.status == .proposed
          }
        }.compactMap(\.term)
        if wanted.isEmpty { continue }
        var concept = row.concept(terms: wanted)
        if let decision = decisions[row.id ?? 0], concept.history.last != decision {
          concept.history.append(decision)
        }
        concepts.append(concept)
      }
      return (Termbase(concepts: concepts), rejected)
    }
  }

  /// The last decision of a person on each concept, as lists of terms tell it.
  private static func decisions(_ database: Database) throws -> [Int64: Transaction] {
    let sql = """
      SELECT conceptID, time, author, kind FROM eventConcept JOIN event ON event.id = eventID
      WHERE undoneBy IS NULL AND kind IN
        ('accept', 'reject', 'status', 'edit', 'add', 'remove', 'describe', 'merge', 'split')
      ORDER BY event.id
      """
    var decisions: [Int64: Transaction] = [:]
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() {
      let kind: String = try row.decode(atIndex: 3)
      decisions[try row.decode(atIndex: 0)] = Transaction(
        kind == "accept" || kind == "reject" || kind == "status" ? .approval : .modification,
        date: UTCTime.text(milliseconds: try row.decode(atIndex: 1)),
        responsibility: try row.decode(atIndex: 2))
    }
    return decisions
  }
}
