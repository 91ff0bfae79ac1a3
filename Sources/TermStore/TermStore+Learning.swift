internal import GRDB

/// Open concepts that are like one that was decided on.
public struct AlikeConcepts: Sendable {
  /// What they share with it: `chineseStart`, `chineseEnd`, `englishStart` or `englishEnd`.
  public let edge: String
  /// How that is written.
  public let text: String
  /// The first of them.
  public let concepts: [StoredConcept]
  /// How many there are.
  public let total: Int
}

extension TermStore {
  /// Open concepts that begin or end as one that was decided on does: the same head, the same wrong
  /// edge. Those with an edge of which somebody decided otherwise elsewhere are not among them.
  ///
  /// - Parameter limit: The most to give of an edge.
  /// - Complexity: linear in the number of concepts.
  public func alike(
    _ concept: Int64, limit: Int = 50
  ) throws(StoreError) -> [AlikeConcepts] {
    try reading { database in
      guard let own = try ConceptDraft.read(concept, from: database) else {
        throw StoreError(.notFound, "there is no concept \(concept)", concept: concept)
      }
      let texts = ConceptTraits.edgeTexts(
        chinese: own.terms.first(where: \.isChinese)?.text ?? "",
        other: own.terms.first { !$0.isChinese }?.text ?? "")
      return try learned.alike(concept, database).map { edge, ids in
        AlikeConcepts(
          edge: edge.rawValue, text: texts[edge] ?? "",
          concepts: try Self.concepts(Array(ids.prefix(max(0, limit))), database),
          total: ids.count)
      }.sorted { ($0.total, $1.edge) > ($1.total, $0.edge) }
    }
  }

  /// Concepts in the order in which they are named.
  static func concepts(_ ids: [Int64], _ database: Database) throws -> [StoredConcept] {
    var rows: [Int64: ConceptRow] = [:]
    // SQLite takes no more than some thousand arguments.
    for start in stride(from: 0, to: ids.count, by: 500) {
      let part = ids[start..<min(start + 500, ids.count)]
      for row in try ConceptRow.filter(part.contains(Column("id"))).fetchAll(database) {
        rows[row.id ?? 0] = row
      }
    }
    return try withTerms(ids.compactMap { rows[$0] }, database)
  }
}
