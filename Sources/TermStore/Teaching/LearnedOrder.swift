internal import Foundation
internal import GRDB
internal import Platform
internal import Terminology

/// The order of what is open that decisions taught, kept in memory and brought up to date when it is
/// asked for. It is made of what is in the store alone, so that it is the same for everybody.
final class LearnedOrder: @unchecked Sendable {
  /// An order, which stays as it is while somebody goes through its pages.
  struct Round: Sendable {
    /// The event up to which it knows decisions.
    let number: Int64
    /// How many decisions it is learned from; 0 where they teach nothing.
    var decisions = 0
    var scores: [Int64: Double] = [:]

    /// Concepts by their scores, those without one last; equal ones stay in their order.
    func sorted(_ ids: [Int64]) -> [Int64] {
      if scores.isEmpty { return ids }
      let ranked = ids.enumerated().map { ($1, scores[$1] ?? -.infinity, $0) }
      return ranked.sorted { ($0.1, $1.2) > ($1.1, $0.2) }.map(\.0)
    }
  }

  /// Fewer decisions say nothing.
  static let fewest = 10
  /// Older decisions than the last thousand are not learned from.
  private static let most = 1000
  private static let mostRounds = 4

  private let lock = NSLock()
  private var traits: [Int64: ConceptTraits] = [:]
  private var known: Int64 = 0
  private var rounds: [Round] = []

  /// The order after all decisions, or that of a round that is remembered.
  func round(_ number: Int64?, _ database: Database) throws -> Round {
    try lock.withLock {
      if let number, let old = rounds.first(where: { $0.number == number }) { return old }
      let last = try Int64.fetchOne(database, sql: "SELECT max(id) FROM event") ?? 0
      if let round = rounds.last, round.number == last { return round }
      let round = try learn(until: last, database)
      rounds.append(round)
      if rounds.count > Self.mostRounds { rounds.removeFirst() }
      return round
    }
  }

  /// Open concepts that begin or end as a concept does, by edge, in the order of their places. An edge
  /// of which something was decided otherwise is no reason to decide alike.
  func alike(
    _ concept: Int64, _ database: Database
  ) throws -> [(edge: ConceptTraits.Edge, concepts: [Int64])] {
    try lock.withLock {
      try refresh(database)
      guard let own = traits[concept], own.state != .open else { return [] }
      return ConceptTraits.Edge.allCases.compactMap { edge in
        guard let hash = own.edges[edge] else { return nil }
        let sharing = traits.filter { $0.value.edges[edge] == hash && $0.key != concept }
        if sharing.contains(where: { $0.value.state != .open && $0.value.state != own.state }) {
          return nil
        }
        let open = sharing.filter { $0.value.state == .open }.sorted {
          ($0.value.position, $0.key) < ($1.value.position, $1.key)
        }
        return open.isEmpty ? nil : (edge, open.map(\.key))
      }
    }
  }

  private func learn(until last: Int64, _ database: Database) throws -> Round {
    let decided = try Int64.fetchAll(
      database,
      sql: """
        SELECT conceptID FROM eventConcept JOIN event ON event.id = eventID
        WHERE undoneBy IS NULL AND kind IN ('accept', 'reject', 'status', 'edit')
        GROUP BY conceptID ORDER BY max(eventID) DESC LIMIT \(Self.most)
        """)
    var round = Round(number: last)
    if decided.count < Self.fewest { return round }
    try refresh(database)
    let ranks = ranks()
    let examples = decided.compactMap { id -> DecisionModel.Example? in
      guard let own = traits[id], own.state != .open else { return nil }
      return .init(traits: own.traits + [ranks(own)], isAccepted: own.state == .accepted)
    }
    let accepted = examples.count(where: \.isAccepted)
    if examples.count < Self.fewest || accepted == 0 || accepted == examples.count { return round }
    let model = DecisionModel(examples)
    round.decisions = examples.count
    for (id, own) in traits where own.state == .open {
      round.scores[id] = model.score(own.traits + [ranks(own)])
    }
    return round
  }

  /// What says where a proposal stands in the order of worth.
  private func ranks() -> (ConceptTraits) -> ConceptTraits.Trait {
    let places = traits.values.map(\.position).sorted()
    return { own in
      // The number of those before it, by halving.
      var (low, high) = (0, places.count)
      while low < high {
        let middle = (low + high) / 2
        if places[middle] < own.position { low = middle + 1 } else { high = middle }
      }
      let (rank, count) = (Double(low), Double(places.count))
      return .init(name: TraitList.rank, amount: log((count - rank + 0.5) / (rank + 0.5)) / 2)
    }
  }

  /// Looks at what was written since it looked last.
  private func refresh(_ database: Database) throws {
    let last = try Int64.fetchOne(database, sql: "SELECT max(id) FROM event") ?? 0
    if last == known { return }
    let there = Set(try Int64.fetchAll(database, sql: "SELECT id FROM concept"))
    traits = traits.filter { there.contains($0.key) }
    var terms: [Int64: [(text: String, language: Language)]] = [:]
    let found = try Row.fetchCursor(
      database,
      sql: """
        SELECT conceptID, text, language FROM term JOIN concept ON concept.id = conceptID
        WHERE version > ? ORDER BY conceptID, term.position
        """, arguments: [known])
    while let row = try found.next() {
      let (concept, language): (Int64, String) = try (
        row.decode(atIndex: 0), row.decode(atIndex: 2)
      )
      terms[concept, default: []]
        .append((try row.decode(atIndex: 1), Language(rawValue: language)))
    }
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT id, position, state, evidence, confidence, frequency FROM concept WHERE version > ?
        """, arguments: [known])
    while let row = try rows.next() {
      let id: Int64 = try row.decode(atIndex: 0)
      let (evidence, state): (String, String) = try (row.decode(atIndex: 3), row.decode(atIndex: 2))
      traits[id] = ConceptTraits(
        position: try row.decode(atIndex: 1), state: ConceptState(rawValue: state) ?? .open,
        evidence: .init(
          kinds: evidence.split(separator: "+").map(String.init),
          confidence: try row.decode(atIndex: 4), frequency: try row.decode(atIndex: 5)),
        terms: terms[id] ?? [])
    }
    known = last
  }
}
