import Bitext
import TestSupport
import Testing

@testable import TermStore

/// How the sentences of a document and its translation are put together by hand.
@Suite struct BeadStoreTests {
  private let scratch: StoreScratch
  private var store: TermStore { scratch.store }

  init() throws {
    scratch = try StoreScratch()
    let source = ["甲。", "乙。", "丙。", "丁。"].map { StoredSentence(text: $0, gap: "") }
    let target = ["A.", "B.", "C.", "D."].map { StoredSentence(text: $0, gap: " ") }
    let beads = (0..<4).map { StoredBead(source: $0..<$0 + 1, target: $0..<$0 + 1) }
    var document = TermStore.NewDocument(
      name: "a b", sourceLanguage: "zh", targetLanguage: "en")
    document.beads = .init(source: source, target: target, beads: beads)
    var units = zip(source, target).map {
      TranslationUnit(source: UnitText($0.text), target: UnitText($1.text))
    }.makeIterator()
    try scratch.store.add(document, author: "Lin") { units.next() }
  }

  private func shown() throws -> [String] {
    try store.segments(of: 1).segments.map {
      "\($0.position) \($0.source) \($0.target)\($0.bead?.isFixed == true ? " *" : "")"
    }
  }

  private func seen(_ places: Range<Int>) throws -> [TermStore.Seen] {
    try store.segments(of: 1).segments[places].map { .init(id: $0.id, version: $0.version) }
  }

  @Test func `beads are joined, split and moved, and undone one after the other`() throws {
    let before = try shown()
    let joined = try store.setBeads(try seen(1..<3), to: [(2, 2)], author: "Lin")
    #expect(joined.segments.map(\.target) == ["B. C."])
    #expect(try shown() == ["0 甲。 A.", "1 乙。丙。 B. C. *", "2 丁。 D."])
    let moved = try store.setBeads(try seen(1..<3), to: [(1, 2), (2, 1)], author: "Lin")
    #expect(try shown() == ["0 甲。 A.", "1 乙。 B. C. *", "2 丙。丁。 D. *"])
    #expect(throws: StoreError.self) { try store.undo(joined.event.id, author: "Mei") }
    try store.undo(moved.event.id, author: "Mei")
    try store.undo(joined.event.id, author: "Mei")
    #expect(try shown() == before)
    try store.redoLast(author: "Mei")
    #expect(try shown()[1] == "1 乙。丙。 B. C. *")
    #expect(try store.concordance("丙", document: 1).total == 1)
    #expect(try store.faults() == [])
  }

  @Test(arguments: [[(1, 1)], [(3, 2)], [(2, 2), (0, 0)], [(-1, 2), (3, 0)], []])
  func `sentences are neither lost nor doubled`(sizes: [(source: Int, target: Int)]) throws {
    let before = try shown()
    let rows = try seen(1..<3)
    #expect(throws: StoreError.self) { try store.setBeads(rows, to: sizes, author: "Lin") }
    #expect(try shown() == before)
  }

  @Test func `who comes second to a bead is told`() throws {
    let rows = try seen(0..<2)
    try store.setBeads(rows, to: [(2, 1), (0, 1)], author: "Lin")
    #expect(throws: StoreError.self) { try store.setBeads(rows, to: [(2, 2)], author: "Mei") }
    let apart = try seen(0..<1) + seen(2..<3)
    #expect(throws: StoreError.self) { try store.setBeads(apart, to: [(2, 2)], author: "Mei") }
  }

  @Test func `aligned anew, what was set by hand stands, and the rest is undone as one`() throws {
    try store.setBeads(try seen(0..<1), to: [(1, 1)], author: "Lin")
    let before = try shown()
    let text = try store.beadText(of: 1)
    #expect(text.fixed == [StoredBead(source: 0..<1, target: 0..<1, isFixed: true)])
    let new = [
      text.fixed[0], StoredBead(source: 1..<3, target: 1..<2),
      StoredBead(source: 3..<4, target: 2..<4),
    ]
    #expect(try store.realign(1, to: new, of: text, author: "duiyi") == 1)
    #expect(try shown() == ["0 甲。 A. *", "1 乙。丙。 B.", "2 丁。 C. D."])
    try store.undoLast(author: "Lin")
    #expect(try shown() == before)
    let whole = [StoredBead(source: 0..<4, target: 0..<4)]
    let now = try store.beadText(of: 1)
    #expect(throws: StoreError.self) { try store.realign(1, to: whole, of: now, author: "duiyi") }
    // Somebody mended a bead while the text was aligned.
    try store.setBeads(try seen(2..<4), to: [(2, 2)], author: "Lin")
    #expect(throws: StoreError.self) { try store.realign(1, to: new, of: now, author: "duiyi") }
  }

  @Test func `a translation is written into the sentence that it changes`() throws {
    try store.setBeads(try seen(1..<3), to: [(2, 2)], author: "Lin")
    let row = try #require(try seen(1..<2).first)
    let mended = try store.setTarget(of: row, to: "B. C!", author: "Lin")
    try store.setBeads(try seen(1..<2), to: [(1, 1), (1, 1)], author: "Lin")
    #expect(try shown()[2] == "2 丙。 C! *")
    #expect(try store.changedSentences(of: 1).mapValues(\.text) == [2: "C!"])
    try store.undo(mended.event.id, author: "Lin")
    #expect(try shown()[2] == "2 丙。 C. *")
    let joined = try store.setBeads(try seen(1..<3), to: [(2, 2)], author: "Lin")
    let all = try #require(joined.segments.first)
    #expect(throws: StoreError.self) {
      try store.setTarget(of: .init(id: all.id), to: "BC.", author: "Lin")
    }
  }

  @Test func `links are a person's once they were corrected, and go with their text`() throws {
    let segment = try #require(try store.segments(of: 1).segments.first)
    let links = StoredLinks(
      source: [0..<3, 3..<6], target: [0..<1, 1..<2], links: [.init(source: 0, target: 0)])
    #expect(try store.links(of: segment.id) == nil)
    try store.take([(segment, links)], author: "duiyi")
    let event = try store.setLinks(
      of: segment.id, to: [.init(source: 1, target: 1)], author: "Lin")
    #expect(try store.take([(segment, links)], author: "duiyi") == 0)
    #expect(try store.links(of: segment.id)?.links == [.init(source: 1, target: 1)])
    #expect(throws: StoreError.self) {
      try store.setLinks(of: segment.id, to: [.init(source: 2, target: 0)], author: "Lin")
    }
    #expect(throws: StoreError.self) {
      try store.setLinks(of: segment.id, to: [], version: 1, author: "Lin")
    }
    let mended = try store.setTarget(of: .init(id: segment.id), to: "A!", author: "Lin")
    #expect(try store.links(of: segment.id) == nil)
    try store.undo(mended.event.id, author: "Lin")
    #expect(try store.links(of: segment.id)?.isFixed == true)
    try store.undo(event.id, author: "Lin")
    #expect(try store.links(of: segment.id)?.links == [.init(source: 0, target: 0)])
  }
}
