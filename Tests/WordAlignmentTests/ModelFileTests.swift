import Bitext
import Foundation
import TestSupport
import Testing
import Text
import WordAlignment

@Suite("Model files")
struct ModelFileTests {
  private static func trained() throws -> WordAlignmentModel {
    var bitext = TokenizedBitext()
    for (noun, english) in [("茶", "tea"), ("书", "books"), ("狗", "dogs")] {
      for (person, subject) in [("我", "i"), ("你们", "you")] {
        bitext.append(
          source: [person[...], "喜欢", noun[...]], target: [subject[...], "like", english[...]])
      }
    }
    return try WordAligner(dictionary: nil).train(on: bitext)
  }

  private func links(_ model: WordAlignmentModel) -> [WordLink] {
    var model = model
    model.options.symmetrization = .posterior(threshold: 0.05)
    return model.align(["你们", "喜欢", "茶", "吗"], ["you", "like", "tea", "?"])
  }

  @Test func `A saved model links as before`() throws {
    let model = try Self.trained()
    let scratch = try Scratch()
    let path = try scratch.write(model.bytes, to: "a.model")
    let opened = try WordAlignmentModel(path: path)
    #expect(links(opened) == links(model))
    #expect(!links(opened).isEmpty)
    #expect(opened.entryCount == model.entryCount)
    #expect(opened.options.direction == .chineseToEnglish)
    #expect(opened.bytes == model.bytes)
  }

  @Test func `Training twice gives the same bytes`() throws {
    #expect(try Self.trained().bytes == Self.trained().bytes)
  }

  @Test func `A model that is cut short is refused`() throws {
    let bytes = try Self.trained().bytes
    for count in [0, 7, 8, 40, 48, 200, 300, bytes.count - 1] {
      let error = #expect(throws: WordAlignmentError.self) {
        try WordAlignmentModel(bytes: Array(bytes.prefix(count)))
      }
      #expect(error?.code == (count < 16 ? .wrongFormat : .damaged))
    }
  }

  @Test func `An altered model is refused`() throws {
    let bytes = try Self.trained().bytes
    for place in stride(from: 16, to: bytes.count, by: 41) {
      var altered = bytes
      altered[place] ^= 0x10
      #expect(throws: WordAlignmentError.self) { try WordAlignmentModel(bytes: altered) }
    }
  }

  @Test func `A model of another version is named as such`() throws {
    var bytes = try Self.trained().bytes
    bytes[8] = 99
    let error = #expect(throws: WordAlignmentError.self) { try WordAlignmentModel(bytes: bytes) }
    #expect(error?.code == .wrongFormat)
    #expect(error?.description.contains("format version 99") == true)
    #expect(error?.description.contains("'duiyi train'") == true)
  }

  @Test func `A model for other languages is named as such`() throws {
    // The settings are the last section, of which the language comes first.
    var bytes = try Self.trained().bytes
    bytes[bytes.count - 64] = 7
    let error = #expect(throws: WordAlignmentError.self) {
      try WordAlignmentModel(bytes: SectionFile.sealed(bytes))
    }
    #expect(error?.code == .wrongFormat)
    #expect(error?.description.contains("other languages") == true)
  }

  @Test func `A model with any numbers and a right checksum does no harm`() throws {
    let bytes = try Self.trained().bytes
    var generator = SeededGenerator(5)
    var openedCount = 0
    for _ in 0..<400 {
      var changed = bytes
      for _ in 0..<3 {
        let place = Int.random(in: 48..<bytes.count, using: &generator)
        changed[place] = UInt8.random(in: .min ... .max, using: &generator)
      }
      guard let opened = try? WordAlignmentModel(bytes: SectionFile.sealed(changed)) else {
        continue
      }
      openedCount += 1
      _ = links(opened)
    }
    #expect(openedCount > 0)
  }

  @Test func `A path that cannot be opened says so`() throws {
    let missing = "/nonexistent/duiyi.model"
    #expect(throws: WordAlignmentError.self) { try WordAlignmentModel(path: missing) }
    #expect(throws: WordAlignmentError.self) { try WordAlignmentModel(path: "/") }
  }
}

@Suite("What a model knows")
struct ModelKnowledgeTests {
  private static func trained() throws -> WordAlignmentModel {
    var bitext = TokenizedBitext()
    for (noun, english) in [("茶", "tea"), ("书", "books"), ("狗", "dogs")] {
      for (person, subject) in [("我", "i"), ("你们", "you")] {
        bitext.append(
          source: [person[...], "喜欢", noun[...]], target: [subject[...], "like", english[...]])
      }
    }
    return try WordAligner(dictionary: nil).train(on: bitext)
  }

  @Test func `Its word pairs can be listed`() throws {
    var pairs: [String] = []
    try Self.trained().forEachTranslation(atLeast: 0.5) {
      pairs.append("\($0.chinese) \($0.english)")
      #expect($0.toEnglish <= 1.001 && $0.toChinese <= 1.001)
    }
    #expect(pairs == ["我 i", "喜欢 like", "茶 tea", "你们 you", "书 books", "狗 dogs"])
  }

  @Test func `New words that are the same in both languages are linked`() throws {
    var model = try Self.trained()
    model.options.symmetrization = .posterior(threshold: 0.05)
    let links = model.align(["我", "喜欢", "SpaceX"], ["spacex", "i", "like"])
    #expect(links.contains { $0.source == 2 && $0.target == 0 })
  }
}
