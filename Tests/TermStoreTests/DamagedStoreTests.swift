import Bitext
import Foundation
import GRDB
import TestSupport
import Terminology
import Testing

@testable import TermStore

/// What a store says that cannot be is an error, and ends no program.
@Suite struct DamagedStoreTests {
  private let scratch: StoreScratch
  private var store: TermStore { scratch.store }

  init() throws { scratch = try StoreScratch() }

  private func kind(_ body: () throws -> Void) -> StoreError.Kind? {
    do { try body() } catch { return (error as? StoreError)?.kind }
    return nil
  }

  private func fill(_ count: Int = 12) throws {
    let concepts = (0..<count).map { Concept.proposal("c\($0)", ["术语\($0)号"], ["term \($0)"]) }
    try store.take(Termbase(concepts: concepts), name: "g", author: "duiyi")
    var units = (0..<count).map {
      TranslationUnit(source: UnitText("句子\($0)"), target: UnitText("sentence \($0)"))
    }.makeIterator()
    try store.add(
      .init(name: "a.tmx", sourceLanguage: "zh", targetLanguage: "en"), author: "Lin"
    ) { units.next() }
  }

  private func change(_ sql: String) throws {
    try store.database.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try database.execute(sql: sql)
      try database.execute(sql: "PRAGMA ignore_check_constraints = OFF")
      try database.execute(sql: "PRAGMA foreign_keys = ON")
    }
  }

  @Test(arguments: [#"C:\u0000"#, #"\\u0000"#, #"\\\u0000 \u"#, #"\"#])
  func `text that looks like the escape of a NUL is stored as it is`(text: String) throws {
    var concept = Concept(id: "c", terms: [Term(text, language: .english)])
    concept.notes = [text]
    concept.fields = ["a": text]
    let id = try #require(store.add(concept, author: "Lin").concepts.first).id
    let kept = try store.concept(id)
    #expect(kept.notes == [text])
    #expect(kept.terms.map(\.text) == [text])
    concept.notes = [text + "\0"]
    #expect(kind { _ = try store.add(concept, author: "Lin") } == .invalid)
  }

  @Test(arguments: [
    "UPDATE concept SET position = 'here' WHERE id = 2",
    "UPDATE concept SET evidence = x'C3' WHERE id = 2",
    "UPDATE term SET language = x'C328' WHERE conceptID = 2",
    "UPDATE term SET text = x'FF' WHERE conceptID = 2",
    "UPDATE document SET name = x'FFFE'",
    "UPDATE document SET format = x'FFFE'",
    "UPDATE segment SET position = 'x' WHERE id = 2",
  ])
  func `a column of another kind than it should be is told`(sql: String) throws {
    try fill()
    for id in 1...11 { try store.decide(id < 6 ? .accept() : .reject, on: Int64(id), author: "L") }
    try change(sql)
    var filter = ConceptFilter()
    filter.order = .learned
    let asked: [() throws -> Void] = [
      { _ = try store.concepts(filter) }, { _ = try store.documents() },
      { _ = try store.concordance("句子") }, { _ = try store.segments(of: 1) },
      { _ = try store.termbase(.decided) }, { _ = try store.faults() },
      { _ = try store.take(.proposals, name: "h", author: "duiyi") },
    ]
    // Whatever they say, they say it as an error.
    let kinds = asked.compactMap { kind($0) }
    #expect(kinds.allSatisfy { $0 == .damaged || $0 == .failed }, "\(kinds)")
  }

  @Test func `places beyond all bounds are no places`() throws {
    try fill()
    try change("UPDATE segment SET position = 9223372036854775807 WHERE id = 12")
    try change("UPDATE concept SET position = 9223372036854775807 WHERE id = 12")
    let last = try #require(try store.segments(of: 1).segments.last)
    let seen = TermStore.Seen(id: last.id, version: last.version)
    try store.setTarget(of: seen, to: "another", author: "Lin")
    #expect(kind { _ = try store.setTarget(of: seen, to: "late", author: "Lin") } == .conflict)
    let added = try store.take(.proposals, name: "h", author: "duiyi").added
    #expect(added == 3)
    try change(
      """
      UPDATE segment SET sourceStart = 0, sourceEnd = 1, targetStart = 0, targetEnd = 1
      WHERE id = 12
      """)
    let bead = TermStore.Seen(id: 12, version: nil)
    #expect(
      kind { _ = try store.setBeads([bead], to: [(1, 0), (0, 1)], author: "Lin") } == .damaged)
  }

  @Test func `what the disk does not give is no damage`() throws {
    let queue = try DatabaseQueue()
    try queue.writeWithoutTransaction { database in
      func failing(_ name: String, _ code: ResultCode) -> DatabaseFunction {
        DatabaseFunction(name, argumentCount: 1) { values in
          let id = Int64.fromDatabaseValue(values[0]) ?? 0
          if id == 3 { throw DatabaseError(resultCode: code) }
          return id
        }
      }
      database.add(function: failing("broken", .SQLITE_IOERR))
      database.add(function: failing("damaged", .SQLITE_CORRUPT))
      try database.execute(sql: "CREATE TABLE t (id INTEGER PRIMARY KEY)")
      try database.execute(sql: "INSERT INTO t VALUES (1), (2), (3), (4), (5)")
      func rows(_ name: String) throws -> (rows: Int, gaps: Int) {
        var salvage = RowSalvage(
          database, table: "(SELECT id AS rowid, \(name)(id) AS value FROM t)")
        var count = 0
        try salvage.run { _ in count += 1 }
        return (count, salvage.gaps)
      }
      #expect(try rows("damaged") == (4, 1))
      #expect(throws: DatabaseError.self) { try rows("broken") }
    }
  }

  @Test func `a store in which nothing is damaged is rescued as a whole`() throws {
    try fill()
    try store.close()
    let (lines, isWhole) = try TermStore.recover(
      scratch.path, into: scratch.scratch.path("rescued.duiyi-store"))
    #expect(isWhole, "\(lines)")
    #expect(lines.contains("concepts: 12"))
  }

  @Test func `sentences of many beads that were changed at once are undone at once`() throws {
    let count = 40
    var document = TermStore.NewDocument(name: "a b", sourceLanguage: "zh", targetLanguage: "en")
    document.beads = .init(
      source: (0..<count).map { StoredSentence(text: "句\($0)。", gap: "") },
      target: (0..<count).map { StoredSentence(text: "One \($0).", gap: " ") },
      beads: (0..<count / 2).map {
        StoredBead(source: 2 * $0..<2 * $0 + 2, target: 2 * $0..<2 * $0 + 2)
      })
    var units = (0..<count / 2).map {
      TranslationUnit(
        source: UnitText("句\(2 * $0)。句\(2 * $0 + 1)。"),
        target: UnitText("One \(2 * $0). One \(2 * $0 + 1)."))
    }.makeIterator()
    try store.add(document, author: "Lin") { units.next() }
    let before = try store.segments(of: 1).segments.map(\.target)
    let event = try store.writing { database in
      var work = SegmentWork(
        recorder: try Recorder(database, .target, author: "Lin", time: 1))
      for row in try SegmentRow.fetchAll(database) {
        try work.setTarget(of: row, to: row.target.replacing("One", with: "Another"))
      }
      try work.recorder.finish("all")
      return work.recorder.id
    }
    #expect(try store.segments(of: 1).segments[7].target == "Another 14. Another 15.")
    try store.undo(event, author: "Mei")
    #expect(try store.segments(of: 1).segments.map(\.target) == before)
    #expect(try store.faults() == [])
  }
}
