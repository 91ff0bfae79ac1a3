import Bitext
import TestSupport
import Terminology
import Testing

@testable import TermStore

@Suite struct ConcordanceTests {
  private let scratch: StoreScratch
  private var store: TermStore { scratch.store }

  private static let pairs = [
    ("积压订单达到历史新高。", "Backlog reached a record high."),
    ("公司的積壓訂單增加了。", "The company's backlogs grew."),
    ("银行提供发射服务的融资。", "Banks finance launch services."),
    ("我们用 C++ 编写，不用 C。", "We write C++, not C."),
    ("𠮷野家的订 单", "Yoshinoya’s café"),
  ]

  init() throws {
    scratch = try StoreScratch()
    var units = Self.pairs.map { TranslationUnit(source: UnitText($0.0), target: UnitText($0.1)) }
      .makeIterator()
    try scratch.store.add(
      .init(name: "call.tmx", sourceLanguage: "zh", targetLanguage: "en"), author: "Lin"
    ) { units.next() }
  }

  /// The places of the segments, and what is marked in the first.
  private func found(_ text: String, side: BitextSide? = nil) throws -> [Int] {
    try store.concordance(text, side: side).lines.map(\.segment.position)
  }

  @Test(arguments: [
    ("订单", [0, 1, 4]), ("单", [0, 1, 4]), ("訂單", [0, 1, 4]), ("积压订单", [0, 1]),
    ("backlog", [0, 1]), ("BACKLOGS", [0, 1]), ("launch service", [2]), ("c++", [3]), ("c", [3]),
    ("𠮷", [4]), ("cafe", []), ("CAFÉ", [4]), ("订单 达到", [0]), ("jiyadingdan", [0, 1]),
    ("jī yā", [0, 1]), ("yinhang", [2]), ("nosuch", []), ("", []), ("。", []), ("\"", []),
    ("订单 OR 银行", []), ("Yoshinoya", [4]), ("company", [1]), ("Companies", [1]),
  ])
  func `words are found in both languages`(text: String, places: [Int]) throws {
    #expect(try found(text) == places)
  }

  @Test func `places are told in bytes of both texts`() throws {
    let line = try #require(store.concordance("訂單").lines.first)
    let span = try #require(line.source.first)
    #expect(String(decoding: Array(line.segment.source.utf8)[span.bytes], as: UTF8.self) == "订单")
    let pinyin = try #require(store.concordance("yinhang").lines.first)
    #expect(pinyin.source.map(\.bytes) == [0..<6])
    let english = try #require(store.concordance("launch service").lines.first)
    #expect(english.target.map(\.bytes) == [14..<29] && english.source.isEmpty)
  }

  @Test func `one side alone is searched where that is asked for`() throws {
    #expect(try found("C++", side: .target) == [3])
    #expect(try found("订单", side: .target) == [])
  }

  @Test func `terms of a concept are shown where both stand first`() throws {
    try store.take(
      Termbase(concepts: [.proposal("c1", ["订单"], ["backlog"])]), name: "g", author: "duiyi")
    let lines = try store.contexts(of: 1)
    #expect(lines.map(\.segment.position) == [0, 1, 4])
    let concept = try store.concept(1)
    #expect(lines[0].source.map(\.term) == [concept.terms[0].id])
    #expect(lines[0].target.map(\.term) == [concept.terms[1].id])
  }

  @Test func `a text of the same name is replaced, and nothing of the old is found`() throws {
    var units = [TranslationUnit(source: UnitText("毛利"), target: UnitText("gross profit"))]
      .makeIterator()
    try store.add(
      .init(name: "call.tmx", sourceLanguage: "zh", targetLanguage: "en"), author: "Lin"
    ) { units.next() }
    #expect(try found("订单").isEmpty && found("毛利") == [0])
    #expect(try store.documents().map(\.segments) == [1])
    #expect(try store.faults() == [])
    try store.removeDocument(store.documents()[0].id, author: "Lin")
    #expect(try found("毛利").isEmpty && store.faults() == [])
  }

  @Test func `a text that cannot be read to its end is not there`() throws {
    struct Broken: Error {}
    var count = 0
    #expect(throws: Broken.self) {
      try store.add(
        .init(name: "b", sourceLanguage: "zh", targetLanguage: "en"), author: "Lin"
      ) {
        count += 1
        if count > 1500 { throw Broken() }
        return TranslationUnit(source: UnitText("毛利"), target: UnitText("x"))
      }
    }
    #expect(try store.documents().count == 1 && found("毛利").isEmpty)
  }

  @Test func `an index that was made in another way is made anew`() throws {
    try store.repair()
    #expect(try found("订单") == [0, 1, 4])
  }

  @Test func `a word that stands everywhere is found without reading everything`() throws {
    var number = 0
    try store.add(
      .init(name: "large", sourceLanguage: "zh", targetLanguage: "en"), author: "Lin"
    ) {
      number += 1
      if number > 5_000 { return nil }
      return TranslationUnit(
        source: UnitText("第\(number)个的公司订单的发射"), target: UnitText("Order \(number) of the firm"))
    }
    let start = ContinuousClock.now
    let page = try store.concordance("的公司")
    #expect(page.total == 5_000 && page.lines.count == 50)
    #expect(ContinuousClock.now - start < .seconds(2))
  }
}
