internal import GRDB
internal import Terminology

/// The concepts of a store by their terms, to find those that new ones are.
struct KnownConcepts {
  private var byPair: [String: Int64] = [:]
  private var byKey: [String: Set<Int64>] = [:]
  private var byName: [String: Int64] = [:]
  /// Keys of terms of concepts that are rejected as a whole.
  private var rejectedKeys: Set<String> = []

  init(_ database: Database) throws {
    let sql = """
      SELECT concept.id, name, state, searchKey FROM concept JOIN term ON conceptID = concept.id
      ORDER BY concept.position, concept.id, term.position
      """
    var current: (id: Int64, keys: [String], isRejected: Bool)?
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() {
      let id: Int64 = try row.decode(atIndex: 0)
      if current?.id != id {
        if let current { add(current.id, current.keys, isRejected: current.isRejected) }
        let state: String = try row.decode(atIndex: 2)
        current = (id, [], state == ConceptState.rejected.rawValue)
        byName[try row.decode(atIndex: 1)] = id
      }
      current?.keys.append(try row.decode(atIndex: 3))
    }
    if let current { add(current.id, current.keys, isRejected: current.isRejected) }
  }

  /// Whether a key is one of Chinese, as ``TermKeys`` makes them.
  static func isChinese(_ key: String) -> Bool { key.hasPrefix("zh\u{1F}") }

  /// Every Chinese term with every other one; of very many terms not all.
  private static func pairs(_ keys: [String]) -> [String] {
    let chinese = keys.filter(isChinese).prefix(64)
    let others = keys.filter { !isChinese($0) }.prefix(64)
    return chinese.flatMap { one in others.map { one + "\u{1E}" + $0 } }
  }

  mutating func add(_ id: Int64, _ keys: [String], isRejected: Bool = false) {
    for pair in Self.pairs(keys) where byPair[pair] == nil { byPair[pair] = id }
    for key in keys { byKey[key, default: []].insert(id) }
    if !isRejected { return }
    let chinese = keys.filter(Self.isChinese)
    rejectedKeys.formUnion(chinese.isEmpty ? keys : chinese)
  }

  /// Whether what has this term was rejected as no term at all.
  func isRejected(_ key: String) -> Bool { rejectedKeys.contains(key) }

  /// The concept that another one is: it shares a Chinese term and one of another language with it.
  /// For what a machine proposes a Chinese term is enough, where only one concept has it; for a list,
  /// only where one of the two has no other language, or they have one name.
  func match(_ keys: [String], name: String, isProposal: Bool) -> Int64? {
    for pair in Self.pairs(keys) {
      if let id = byPair[pair] { return id }
    }
    let isOneSided = !keys.contains(where: Self.isChinese) || keys.allSatisfy(Self.isChinese)
    for key in keys where isProposal && Self.isChinese(key) || isOneSided {
      if let ids = byKey[key], ids.count == 1 { return ids.first }
    }
    guard let named = byName[name], keys.contains(where: { byKey[$0]?.contains(named) == true })
    else { return nil }
    return named
  }
}
