import Bitext
import Foundation
import GRDB
import TestSupport
import Terminology
import Testing

@testable import TermStore

/// What is done for stores that are damaged, old, or on a disk that is full.
@Suite struct RescueTests {
  private let scratch: Scratch
  private var path: String { scratch.path("project.duiyi-store") }
  private var rescued: String { scratch.path("rescued.duiyi-store") }

  init() throws { scratch = try Scratch() }

  private func kind(_ body: () throws -> Void) -> StoreError.Kind? {
    do { try body() } catch { return (error as? StoreError)?.kind }
    return nil
  }

  private func fill(_ count: Int = 400) throws {
    let store = try TermStore.open(path, creating: true)
    let concepts = (0..<count).map {
      Concept.proposal("c\($0)", ["术语\($0)号"], ["term number \($0)!"])
    }
    try store.take(Termbase(concepts: concepts), name: "g", author: "duiyi")
    try store.decide(.accept(), on: 7, author: "Lin")
    var units = (0..<count).map {
      TranslationUnit(source: UnitText("句子\($0)"), target: UnitText("sentence \($0)"))
    }.makeIterator()
    try store.add(
      .init(name: "a.tmx", sourceLanguage: "zh", targetLanguage: "en"), author: "Lin"
    ) { units.next() }
    try store.close()
  }

  /// Makes noise of the page in which a text stands.
  private func damage(pageWith text: String) throws {
    var bytes = try scratch.read("project.duiyi-store")
    let found = try #require(Data(bytes).firstRange(of: Data(text.utf8)))
    let page = found.lowerBound / 4096 * 4096
    for place in page..<page + 4096 { bytes[place] = UInt8(truncatingIfNeeded: place &* 31 &+ 7) }
    try scratch.write(bytes, to: "project.duiyi-store")
  }

  @Test func `what stands around a damaged page is rescued, and the damaged file stays`() throws {
    try fill()
    try damage(pageWith: "term number 200!")
    let before = try scratch.read("project.duiyi-store")
    let (lines, isWhole) = try TermStore.recover(path, into: rescued)
    #expect(!isWhole)
    #expect(lines.contains { $0.hasPrefix("terms: ") && $0.contains("cannot be read") })
    #expect(try scratch.read("project.duiyi-store") == before)
    let store = try TermStore.open(rescued)
    let total = try store.concepts(limit: 0).total
    #expect(total > 350 && total < 400)
    #expect(try store.concept(7).shown == "术语6号=preferred term number 6!=preferred")
    #expect(try store.segments(of: 1, limit: 0).total == 400)
    #expect(try store.concordance("sentence 399").total == 1)
    #expect(try store.faults() == [])
    #expect(kind { _ = try TermStore.recover(path, into: rescued) } == .invalid)
  }

  @Test func `concepts whose own rows are lost are made again from their terms`() throws {
    try fill()
    // The columns of a concept as they follow each other in its row.
    try damage(pageWith: #"open[][][][][][]{"confidence":"0.9","#)
    let (lines, isWhole) = try TermStore.recover(path, into: rescued)
    #expect(!isWhole)
    #expect(lines.contains { $0.hasPrefix("concepts made again") })
    let store = try TermStore.open(rescued)
    #expect(try store.concepts(limit: 0).total == 400)
    #expect(try store.faults() == [])
  }

  @Test func `what can be made anew is repaired`() throws {
    try fill(20)
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      try database.execute(sql: "UPDATE concept SET state = 'rejected' WHERE id = 1")
      try database.execute(sql: "DELETE FROM term WHERE conceptID = 3")
      try database.execute(sql: "INSERT INTO segmentIndex (segmentIndex) VALUES ('delete-all')")
    }
    try queue.close()
    let store = try TermStore.open(path)
    #expect(try store.faults().contains { $0.contains("no search finds") })
    #expect(try store.repair().contains("concepts without a term, taken away: 1"))
    #expect(try store.faults() == [])
    #expect(try store.concordance("sentence 19").total == 1)
    #expect(try store.concept(1).state == .open)
  }

  @Test func `numbers that cannot be stop neither reading nor rescuing`() throws {
    try fill(20)
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      try database.execute(
        sql: """
          UPDATE segment SET sourceStart = ?, sourceEnd = ?, targetStart = 0, targetEnd = 1
          WHERE position = 0
          """, arguments: [Int64.min, Int64.max])
      try database.execute(sql: "INSERT INTO eventConcept VALUES ('x', 1)")
    }
    try queue.close()
    let store = try TermStore.open(path)
    #expect(try store.segments(of: 1).segments.first?.bead == nil)
    try store.close()
    let (lines, isWhole) = try TermStore.recover(path, into: rescued)
    #expect(!isWhole)
    #expect(
      lines.contains(
        "which event was about which concept: rows that make no sense are left out"), "\(lines)")
    #expect(try TermStore.open(rescued).concepts(limit: 0).total == 20)
  }

  @Test(arguments: ["noise", "zeros", "behind the header", "cut in the list"])
  func `a store whose first page is destroyed is rescued with all that is in it`(how: String) throws
  {
    try fill()
    var bytes = try scratch.read("project.duiyi-store")
    switch how {
    case "zeros": for place in 0..<4096 { bytes[place] = 0 }
    case "behind the header": for place in 100..<4096 { bytes[place] = 0 }
    default: for place in 0..<4096 { bytes[place] = UInt8(truncatingIfNeeded: place &* 31 &+ 7) }
    }
    if how == "cut in the list" {
      // The page with the tables that came last, in which their SQL stands.
      let found = try #require(Data(bytes).firstRange(of: Data("CREATE TABLE finding".utf8)))
      let page = found.lowerBound / 4096 * 4096
      for place in page..<page + 4096 { bytes[place] = 0 }
    }
    try scratch.write(bytes, to: "project.duiyi-store")
    #expect(kind { _ = try TermStore.open(path, for: .reading) } == .damaged)
    let (lines, isWhole) = try TermStore.recover(path, into: rescued)
    #expect(try scratch.read("project.duiyi-store") == bytes)
    #expect(lines.first?.hasPrefix("the beginning of the file") == true, "\(lines)")
    let store = try TermStore.open(rescued)
    #expect(try store.faults() == [])
    if how == "cut in the list" {
      #expect(!isWhole)
      #expect(lines.contains("findings: where they stand in the file is lost"), "\(lines)")
    } else {
      #expect(isWhole, "\(lines)")
    }
    #expect(try store.concepts(limit: 0).total == 400)
    #expect(try store.concept(7).shown == "术语6号=preferred term number 6!=preferred")
    #expect(try store.segments(of: 1, limit: 0).total == 400)
    #expect(try store.concordance("sentence 399").total == 1)
    #expect(try store.undoLast(author: "Mei") != nil)
  }

  @Test func `where the list of tables is lost too, that is said`() throws {
    try fill()
    var bytes = try scratch.read("project.duiyi-store")
    let found = try #require(Data(bytes).firstRange(of: Data("CREATE TABLE event".utf8)))
    let page = found.lowerBound / 4096 * 4096
    for place in Array(0..<4096) + Array(page..<page + 4096) { bytes[place] = 0 }
    try scratch.write(bytes, to: "project.duiyi-store")
    let error = #expect(throws: StoreError.self) { _ = try TermStore.recover(path, into: rescued) }
    #expect(error?.message.hasSuffix("no terms or texts are found in it any more") == true)
    #expect(!FileManager.default.fileExists(atPath: rescued))
  }

  @Test func `a database of another program whose first page is destroyed is no store`() throws {
    let other = scratch.path("other")
    let queue = try DatabaseQueue(path: other)
    try queue.write { database in
      for number in 0..<60 {
        try database.execute(
          sql: "CREATE TABLE recipe\(number) (id INTEGER PRIMARY KEY, name TEXT)")
      }
    }
    try queue.close()
    #expect(kind { _ = try TermStore.recover(other, into: rescued) } == .notAStore)
    var bytes = try scratch.read("other")
    for place in 0..<4096 { bytes[place] = 0xFF }
    try scratch.write(bytes, to: "other")
    #expect(kind { _ = try TermStore.recover(other, into: rescued) } == .notAStore)
    #expect(!FileManager.default.fileExists(atPath: rescued))
  }

  @Test func `a page is one of the list of tables where each of its rows is`() throws {
    var page = [UInt8](repeating: 0, count: 4096)
    // Rows 3 and 4: table, a, a, page 9, X.
    let row: [UInt8] =
      [15, 3, 6, 23, 15, 15, 1, 15] + Array("tableaa".utf8) + [9] + Array("X".utf8)
    func put(_ row: [UInt8], at place: Int) {
      page.replaceSubrange(place..<place + row.count, with: row)
    }
    func rows() -> ClosedRange<Int64>? { page.withUnsafeBytes { TablePage($0)?.rowsOfTables } }
    put(row, at: 4000)
    put([row[0], 4] + row.dropFirst(2), at: 3900)
    put([13, 0, 0, 0, 2, 0, 0, 0, 0x0F, 0xA0, 0x0F, 0x3C], at: 0)
    #expect(rows() == 3...4)
    page[3901] = 3
    #expect(rows() == nil)
    page[3901] = 4
    page[3908] = UInt8(ascii: "T")
    #expect(rows() == nil)
    page[3908] = UInt8(ascii: "t")
    page[0] = 10
    #expect(rows() == nil)
    page[0] = 13
    // A place beyond the page, and more rows than it has room for.
    put([0xFF, 0xFF], at: 10)
    #expect(rows() == nil)
    put([0xFF, 0xFF], at: 3)
    #expect(rows() == nil)
  }

  @Test func `what has nothing of a store in it is not rescued`() throws {
    try scratch.write(Array("hello".utf8), to: "other")
    #expect(kind { _ = try TermStore.recover(scratch.path("other"), into: rescued) } == .notAStore)
    #expect(kind { _ = try TermStore.recover(scratch.path("none"), into: rescued) } == .noFile)
    #expect(!FileManager.default.fileExists(atPath: rescued))
  }

  @Test func `a store of the first version is brought up to date with all that is in it`() throws {
    let old = try DatabaseQueue(path: path)
    try StoreSchema.migrator.migrate(old, upTo: "1")
    try old.write { database in
      try database.execute(
        sql: """
          INSERT INTO event (time, author, kind, summary, before)
            VALUES (1, 'Lin', 'add', 'added', '{"concepts":[{"id":1,"terms":[]}],"findings":[]}');
          INSERT INTO concept (name, position, state, isDecided, version, stamp)
            VALUES ('c1', 1, 'accepted', 1, 1, 1);
          INSERT INTO term (conceptID, position, text, language, status, searchKey)
            VALUES (1, 0, '订单', 'zh', 'preferred', 'zh' || char(31) || '订单');
          INSERT INTO document (name, sourceLanguage, targetLanguage, added) VALUES ('a', 'zh', 'en', 1);
          INSERT INTO segment (documentID, position, source, target) VALUES (1, 0, '订单', 'order');
          INSERT INTO finding (documentID, fingerprint, rule, severity, segment, source, target,
            message, cause, isPresent, version) VALUES (1, 'f', 'term', 'warning', 0, '订单', 'order',
            'm', 'c', 1, 1);
          """)
    }
    try old.close()
    #expect(kind { _ = try TermStore.open(path, for: .reading) } == .readOnly)
    let store = try TermStore.open(path)
    #expect(try store.concept(1).shown == "订单=preferred")
    #expect(try store.concordance("订单").total == 1)
    #expect(try store.findings().findings.first?.canBeFixed == false)
    let segment = try #require(try store.segments(of: 1).segments.first)
    #expect(segment.isTranslatable && !segment.isObsolete && segment.bead == nil)
    #expect(try store.faults() == [])
    try store.undo(1, author: "Lin")
    #expect(try store.concepts().total == 0)
  }

  @Test func `on a full disk nothing is half there, and what was decided stays`() throws {
    try fill(50)
    let store = try TermStore.open(path)
    try store.database.writeWithoutTransaction { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      try database.execute(sql: "PRAGMA max_page_count = \(pages + 4)")
    }
    let many = (0..<500).map { Concept.proposal("n\($0)", ["新词\($0)号"], ["new word \($0)"]) }
    #expect(kind { try store.take(Termbase(concepts: many), name: "g", author: "d") } == .full)
    #expect(try store.concepts().total == 50)
    #expect(try store.concept(7).state == .accepted)
    #expect(try store.faults() == [])
    try store.database.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA max_page_count = 1073741823")
    }
    #expect(try store.take(Termbase(concepts: many), name: "g", author: "d").added == 500)
  }
}
