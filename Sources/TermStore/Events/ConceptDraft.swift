internal import GRDB

/// A concept with its terms, while it is changed.
struct ConceptDraft {
  var row: ConceptRow
  var terms: [TermRow]

  /// Reads one; nil where there is none.
  static func read(_ id: Int64, from database: Database) throws -> ConceptDraft? {
    guard let row = try ConceptRow.fetchOne(database, key: id) else { return nil }
    let terms = try TermRow.filter(Column("conceptID") == id).order(Column("position"))
      .fetchAll(database)
    return ConceptDraft(row: row, terms: terms)
  }

  var stored: StoredConcept { StoredConcept(row, terms) }
  var title: String { stored.title }
}

extension ConceptDraft {
  /// The place after all concepts that there are.
  static func nextPosition(_ database: Database) throws -> Int {
    // Only damage makes a place beyond the bound, and what comes behind it is there in any order.
    let last = try Int.fetchOne(database, sql: "SELECT max(position) FROM concept") ?? 0
    return min(last, 1 << 40) + 1
  }
}

/// The identifiers that are taken.
struct ConceptNames {
  private var taken: Set<String>
  private var next = 1

  init(_ database: Database) throws {
    taken = try Set(String.fetchAll(database, sql: "SELECT name FROM concept"))
  }

  /// A name, or where it is taken or none, a new one.
  mutating func unique(_ name: String) -> String {
    if !name.isEmpty, taken.insert(name).inserted { return name }
    while true {
      let made = "c\(taken.count + next)"
      next += 1
      if taken.insert(made).inserted { return made }
    }
  }
}
