import Bitext
import Foundation
import Segmentation
import Terminology
import TestSupport
import Testing

@testable import Checking
import Text

private let model = TestModel.segmentation

private func concept(
  _ english: [String], _ chinese: [String], _ status: Term.Status? = nil
) -> Concept {
  Concept(
    id: english.first ?? "",
    terms: english.map { Term($0, language: Language(rawValue: "en-GB")) }
      + chinese.enumerated().map { place, text in
        Term(text, language: .chinese, status: place == 0 ? .preferred : status)
      })
}

private let ours = Termbase(concepts: [
  concept(["backlog", "order backlog"], ["积压订单", "积压"], .admitted),
  concept(["data center"], ["数据中心", "資料中心"], .forbidden),
  concept(["WHO"], ["世界卫生组织（世卫组织）"]),
  concept(["order"], ["订单"]),
])
private let theirs = Termbase(concepts: [
  concept(["Backlog"], ["未完成订单"]), concept(["margin"], ["利润率"]),
])

private let pairs = [
  ("Our order backlog grew.", "我们的积压订单增加了。"),
  ("The data centers need an order.", "這些資料中心需要訂單。"),
  ("Who knows what the WHO says on margins?", "谁知道世卫组织对利润率怎么说？"),
  ("The backlog is falling.", "未完成订单在减少。"),
]

private func index(
  _ termbases: [Termbase], _ direction: Direction = .englishToChinese
) throws -> TermIndex {
  let (source, target) = direction.languages
  return try TermIndex(termbases, source: source, target: target, model: model.get())
}

private func findings(
  _ index: TermIndex, _ direction: Direction = .englishToChinese
) throws -> [Finding] {
  let units = pairs.map { english, chinese in
    TranslationUnit(Sides(chinese: chinese, english: english), direction)
  }
  let (source, target) = direction.languages
  let checker = Checker(
    terms: index, source: source, target: target, dictionary: nil, model: try model.get(),
    rules: [.term, .forbidden, .deprecated, .nesting, .status])
  return try checker.report(on: units, name: "test").findings
}

private func file(_ bytes: [UInt8]) throws(TermIndexError) -> TermIndex {
  try TermIndex(bytes.withUnsafeBytes { MappedBytes(copying: $0) }, name: "test")
}

@Suite struct TermIndexTests {
  @Test func `a compiled list finds what the list itself finds, in both directions`() throws {
    let compiled = try file(index([ours, theirs]).withUnsafeBytes { Array($0) })
    #expect(try findings(compiled) == findings(index([ours, theirs])))
    let other = try #require(compiled.reading(from: .chinese, to: .english))
    #expect(other.languages == ("zh", "en"))
    #expect(
      try findings(other, .chineseToEnglish)
        == findings(index([ours, theirs], .chineseToEnglish), .chineseToEnglish))
    #expect(compiled.reading(from: .english, to: Language(rawValue: "de")) == nil)
  }

  @Test func `lists that are compiled and lists that are not are joined in their order`() throws {
    var builder = TermIndexBuilder(source: .english, target: .chinese, model: try model.get())
    try builder.add(index([ours], .chineseToEnglish), name: "ours")
    try builder.add(theirs, name: "theirs")
    let joined = try builder.index()
    #expect(joined.count == 6)
    #expect(try findings(joined) == findings(index([ours, theirs])))
    #expect(try findings(joined) != findings(index([theirs, ours])))
  }

  @Test func `the same list gives the same bytes`() throws {
    let bytes = try index([ours]).withUnsafeBytes { Array($0) }
    #expect(try index([ours]).withUnsafeBytes { Array($0) } == bytes)
    #expect(TermIndex.begins(bytes))
  }

  @Test func `forms that share their beginnings are all found, the shortest first`() throws {
    let words = ["a", "ab", "abcdo", "abcdz", "b", "bcdefgh", "订", "订单", "订阅服务"]
    let concepts = words.map { concept([$0], ["某"]) }
    let index = try index([Termbase(concepts: concepts)])
    func found(_ text: String) -> [String] {
      var found: [String] = []
      let side = index.source
      side.trie.forEachForm(in: Array(text.utf8), at: 0) { form, length in
        found += side.postings(of: form).map { side.text(of: $0.term) }
        #expect(found.last?.utf8.count == length)
      }
      return found
    }
    #expect(found("abcdof") == ["a", "ab", "abcdo"])
    #expect(found("abcdx") == ["a", "ab"])
    #expect(found("bcdefg") == ["b"])
    #expect(found("订阅服务商") == ["订", "订阅服务"])
    #expect(found("x").isEmpty)
  }

  @Test func `a file that is cut short or changed is refused`() throws {
    let bytes = try index([ours]).withUnsafeBytes { Array($0) }
    for count in stride(from: 0, to: bytes.count, by: 97) {
      #expect(throws: TermIndexError.self) { try file(Array(bytes[..<count])) }
    }
    for place in stride(from: 0, to: bytes.count, by: 61) {
      var changed = bytes
      changed[place] ^= 0x15
      #expect(throws: TermIndexError.self) { try file(changed) }
    }
  }

  @Test func `a file of another version is refused with the command that makes it anew`() throws {
    var bytes = try index([ours]).withUnsafeBytes { Array($0) }
    bytes[8] = 1
    let error = #expect(throws: TermIndexError.self) { try file(bytes) }
    #expect(error?.description.contains("duiyi glossary compile") == true)
  }

  @Test func `a file with places out of bounds and a right checksum does no harm`() throws {
    let bytes = try index([ours, theirs]).withUnsafeBytes { Array($0) }
    var generator = SeededGenerator(7)
    var openedCount = 0
    for _ in 0..<300 {
      var changed = bytes
      for _ in 0..<3 {
        let place = Int(generator.next() % UInt64(bytes.count - 48)) + 48
        changed[place] = UInt8(truncatingIfNeeded: generator.next() >> 40)
      }
      guard let opened = try? file(SectionFile.sealed(changed)) else { continue }
      openedCount += 1
      _ = try findings(opened)
    }
    #expect(openedCount > 0)
  }
}
