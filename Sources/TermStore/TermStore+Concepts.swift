internal import GRDB
internal import Terminology

extension TermStore {
  /// A concept.
  ///
  /// - Throws: `StoreError` where there is none of this number.
  public func concept(_ id: Int64) throws(StoreError) -> StoredConcept {
    try reading { database in
      guard let draft = try ConceptDraft.read(id, from: database) else {
        throw StoreError(.notFound, "there is no concept \(id)", concept: id)
      }
      return draft.stored
    }
  }

  /// The concepts that a filter lets through.
  ///
  /// - Complexity: linear in the number of concepts and terms.
  public func concepts(
    _ filter: ConceptFilter = ConceptFilter(), offset: Int = 0, limit: Int = 200
  ) throws(StoreError) -> ConceptPage {
    try reading { database in
      let condition = try ConceptCondition(filter)
      var states: [ConceptState: Int] = [:]
      let counts = try Row.fetchAll(
        database,
        sql: "SELECT state, count(*) FROM concept WHERE \(condition.beside) GROUP BY state",
        arguments: condition.arguments)
      for row in counts {
        if let state = ConceptState(rawValue: try row.decode(atIndex: 0)) {
          states[state] = try row.decode(atIndex: 1)
        }
      }
      let wanted = filter.states.isEmpty ? Set(ConceptState.allCases) : filter.states
      let listed = wanted.map { "'\($0.rawValue)'" }.sorted().joined(separator: ",")
      let page = "WHERE \(condition.beside) AND state IN (\(listed)) ORDER BY \(condition.order)"
      let total = wanted.reduce(0) { $0 + (states[$1] ?? 0) }
      if filter.order == .learned {
        let round = try learned.round(filter.round, database)
        let ids = try Int64.fetchAll(
          database, sql: "SELECT id FROM concept \(page)", arguments: condition.arguments)
        let wanted = round.sorted(ids).dropFirst(max(0, offset)).prefix(max(0, limit))
        return ConceptPage(
          total: total, states: states, concepts: try Self.concepts(Array(wanted), database),
          round: round.number, decisions: round.decisions)
      }
      let rows = try ConceptRow.fetchAll(
        database, sql: "SELECT * FROM concept \(page) LIMIT ? OFFSET ?",
        arguments: condition.arguments + [max(0, limit), max(0, offset)])
      return ConceptPage(
        total: total, states: states, concepts: try Self.withTerms(rows, database), round: nil,
        decisions: 0)
    }
  }

  /// Names of kinds of evidence and fields that concepts have, for lists to choose from.
  public func choices() throws(StoreError) -> (evidence: [String], subjects: [String]) {
    try reading { database in
      let joined = try String.fetchAll(
        database, sql: "SELECT DISTINCT evidence FROM concept WHERE evidence <> ''")
      let subjects = try String.fetchAll(
        database,
        sql: "SELECT DISTINCT subject FROM concept WHERE subject IS NOT NULL ORDER BY subject")
      let names = Set(joined.flatMap { $0.split(separator: "+").map(String.init) })
      return (names.sorted(), subjects)
    }
  }

  static func withTerms(_ rows: [ConceptRow], _ database: Database) throws -> [StoredConcept] {
    var terms: [Int64: [TermRow]] = [:]
    let ids = rows.compactMap(\.id)
    // SQLite takes no more than some thousand arguments.
    for start in stride(from: 0, to: ids.count, by: 500) {
      let part = ids[start..<min(start + 500, ids.count)]
      let found = try TermRow.filter(part.contains(Column("conceptID")))
        .order(Column("conceptID"), Column("position")).fetchAll(database)
      for term in found { terms[term.conceptID, default: []].append(term) }
    }
    return rows.map { StoredConcept($0, terms[$0.id ?? 0] ?? []) }
  }
}
