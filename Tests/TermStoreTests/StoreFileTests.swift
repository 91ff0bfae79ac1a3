import Foundation
import GRDB
import TestSupport
import Terminology
import Testing

@testable import TermStore

@Suite struct StoreFileTests {
  private let scratch: Scratch
  private var path: String { scratch.path("project.duiyi-store") }

  init() throws { scratch = try Scratch() }

  private func kind(_ body: () throws -> Void) -> StoreError.Kind? {
    do { try body() } catch { return (error as? StoreError)?.kind }
    return nil
  }

  @Test func `a store is made only where that is asked for`() throws {
    #expect(kind { _ = try TermStore.open(path) } == .noFile)
    #expect(!FileManager.default.fileExists(atPath: path))
    try TermStore.open(path, creating: true).close()
    #expect(try TermStore.open(path, for: .reading).concepts().total == 0)
  }

  @Test func `what is no store is refused and stays as it is`() throws {
    for bytes in [Array("hello".utf8), [UInt8](repeating: 7, count: 5000), []] {
      try scratch.write(bytes, to: "other")
      #expect(kind { _ = try TermStore.open(scratch.path("other")) } == .notAStore)
      #expect(try scratch.read("other") == bytes)
    }
    let other = try DatabaseQueue(path: scratch.path("other.sqlite"))
    try other.write { try $0.execute(sql: "CREATE TABLE t (x)") }
    try other.close()
    let before = try scratch.read("other.sqlite")
    #expect(
      kind { _ = try TermStore.open(scratch.path("other.sqlite"), creating: true) } == .notAStore)
    #expect(try scratch.read("other.sqlite") == before)
    #expect(kind { _ = try TermStore.open(scratch.path(""), creating: true) } == .notAStore)
  }

  @Test(arguments: [true, false])
  func `a store of a newer program is refused and not touched`(isInHeader: Bool) throws {
    try TermStore.open(path, creating: true).close()
    let newer = try DatabaseQueue(path: path)
    try newer.write { database in
      try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('9')")
      if isInHeader { try database.execute(sql: "PRAGMA user_version = 9") }
    }
    try newer.close()
    let before = try scratch.read("project.duiyi-store")
    #expect(kind { _ = try TermStore.open(path) } == .newer)
    #expect(kind { _ = try TermStore.open(path, for: .reading) } == .newer)
    #expect(try scratch.read("project.duiyi-store") == before)
  }

  @Test func `a store that is opened to be read is not written`() throws {
    let store = try TermStore.open(path, creating: true)
    try store.take(.proposals, name: "x", author: "Lin")
    let reading = try TermStore.open(path, for: .reading)
    #expect(try reading.concepts().total == 3)
    #expect(kind { try reading.take(.proposals, name: "x", author: "Lin") } == .readOnly)
  }

  @Test func `two programs write into one store, and each sees what the other did`() throws {
    let one = try TermStore.open(path, creating: true)
    let other = try TermStore.open(path)
    try one.take(.proposals, name: "x", author: "Lin")
    let first = try #require(other.concepts().concepts.first)
    try other.decide(.accept(), on: first.id, author: "Mei")
    #expect(try one.concept(first.id).state == .accepted)
  }

  @Test func `a copy is whole while others write, and replaces no other file`() throws {
    let store = try TermStore.open(path, creating: true)
    try store.take(.proposals, name: "x", author: "Lin")
    let copy = scratch.path("copy.duiyi-store")
    try TermStore.open(path, for: .reading).backUp(to: copy)
    try store.decide(.reject, on: 1, author: "Lin")
    try store.backUp(to: copy)
    let opened = try TermStore.open(copy)
    #expect(try opened.concepts().states == [.rejected: 1, .open: 2])
    #expect(try opened.faults() == [])
    try scratch.write(Array("mine".utf8), to: "mine.txt")
    #expect(kind { try store.backUp(to: scratch.path("mine.txt")) } == .notAStore)
    #expect(try scratch.read("mine.txt") == Array("mine".utf8))
  }

  @Test func `a copy does not take the place of a store with a log beside it`() throws {
    let store = try TermStore.open(path, creating: true)
    let other = try TermStore.open(scratch.path("other.duiyi-store"), creating: true)
    try other.take(.proposals, name: "x", author: "Lin")
    #expect(kind { try store.backUp(to: other.path) } == .busy)
    #expect(try other.concepts().total == 3)
    try other.close()
    try store.backUp(to: other.path)
    #expect(try TermStore.open(other.path, for: .reading).concepts().total == 0)
  }

  @Test func `damage is found and told`() throws {
    let store = try TermStore.open(path, creating: true)
    try store.take(.proposals, name: "x", author: "Lin")
    #expect(try store.faults() == [])
    try store.close()
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      try database.execute(sql: "UPDATE concept SET state = 'rejected' WHERE id = 1")
      try database.execute(sql: "UPDATE concept SET notes = '[' WHERE id = 2")
      try database.execute(sql: "DELETE FROM term WHERE conceptID = 3")
    }
    try queue.close()
    let faults = try TermStore.open(path, for: .reading).faults().joined(separator: "\n")
    #expect(faults.contains("concepts without a term: 3"))
    #expect(faults.contains("state is not that of their terms: 3, 1"))
    #expect(faults.contains("a row cannot be read"))
  }

  @Test func `a page of noise is damage, not a crash`() throws {
    let store = try TermStore.open(path, creating: true)
    try store.take(.proposals, name: "x", author: "Lin")
    try store.close()
    var bytes = try scratch.read("project.duiyi-store")
    try #require(bytes.count > 20480)
    for place in 8192..<20480 { bytes[place] = UInt8(truncatingIfNeeded: place * 7) }
    try scratch.write(bytes, to: "project.duiyi-store")
    do {
      let faults = try TermStore.open(path, for: .reading).faults()
      #expect(!faults.isEmpty)
    } catch {
      #expect(error.kind == .damaged || error.kind == .failed || error.kind == .notAStore)
    }
  }

  @Test func `what the documentation shows is done`() throws {
    let termbase = Termbase.proposals
    let store = try TermStore.open(path, creating: true)
    try store.take(termbase, name: "call", author: "Lin")
    var titles: [String] = []
    for concept in try store.concepts().concepts { titles.append(concept.title) }
    #expect(titles.first == "积压订单 | backlog")
  }
}
