internal import Foundation
internal import GRDB
internal import Terminology

/// The terms of a store as they are looked for in texts, kept in memory until something is decided.
final class TermPhrases: @unchecked Sendable {
  /// A term and how it is cut.
  struct Phrase: Sendable {
    var tokens: [String]
    var term: Int64
    var status: StoredStatus?
    var isChinese: Bool
  }

  /// More terms are not looked for.
  private static let most = 200_000

  private let lock = NSLock()
  private var version: Int64 = -1
  private var phrases: [String: [Phrase]] = [:]

  /// The phrases by their first tokens, longer ones first.
  func byFirstToken(_ database: Database) throws -> [String: [Phrase]] {
    try lock.withLock {
      let last = try Int64.fetchOne(database, sql: "SELECT max(id) FROM event") ?? 0
      if last == version { return phrases }
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT term.id, text, status, language FROM term JOIN concept ON concept.id = conceptID
          WHERE status IS NOT 'rejected' ORDER BY concept.state = 'accepted' DESC, concept.position,
            term.position LIMIT \(Self.most)
          """)
      let cutter = try SearchTokens(rows.map { try $0.decode(String.self, atIndex: 1) })
      var made: [String: [Phrase]] = [:]
      for row in rows {
        let tokens = cutter.tokens(of: try row.decode(atIndex: 1)).map(\.text)
        guard let first = tokens.first else { continue }
        let status: String? = try row.decode(atIndex: 2)
        made[first, default: []].append(
          Phrase(
            tokens: tokens, term: try row.decode(atIndex: 0),
            status: status.flatMap(StoredStatus.init(rawValue:)),
            isChinese: Language(rawValue: try row.decode(atIndex: 3)).isChinese))
      }
      phrases = made.mapValues { same in
        // Of equally long ones the first stays the first.
        same.enumerated().sorted {
          ($1.element.tokens.count, $0.offset) < ($0.element.tokens.count, $1.offset)
        }.map(\.element)
      }
      version = last
      return phrases
    }
  }
}
