import TestSupport
import Testing
import Text

@testable import Lexicon

@Suite struct DictionaryImporterTests {
  @Test func `malformed lines are reported by number and skipped`() throws {
    let text = "# Title\r\n傳 传 [chuan2] /to pass on/\r\nno entry\r\n無 无 /none/\r\n\r\n"
    let imported = try DictionaryImporter.importText(Array(text.utf8))
    #expect(imported.entryCount == 1)
    #expect(imported.skippedCount == 2)
    #expect(imported.skippedLines.map(\.line) == [3, 4])
    let dictionary = try BilingualDictionary(imported)
    #expect(dictionary.name == "Title")
    #expect(dictionary.senses(of: "传").map(\.english) == ["to pass on"])
  }

  @Test(arguments: ["", "# only a comment\n", "not a dictionary\n", "\u{0}\u{1}\u{2}"])
  func `a text without entries is an error`(text: String) {
    #expect(throws: LexiconError.self) {
      try DictionaryImporter.importText(Array(text.utf8))
    }
  }

  @Test func `the same text gives the same bytes`() throws {
    let text = Array(SampleDictionary.text.utf8)
    let first = try DictionaryImporter.importText(text).bytes
    #expect(try DictionaryImporter.importText(text).bytes == first)
  }

  @Test func `gzip is told by its first bytes`() throws {
    let gzip: [UInt8] = SampleDictionary.gzip
    let dictionary = try BilingualDictionary(DictionaryImporter.importText(gzip))
    #expect(dictionary.senses(of: "好").map(\.english) == ["good"])
    #expect(throws: LexiconError.self) {
      try DictionaryImporter.importText(Array(gzip.dropLast(9)))
    }
  }

  @Test func `bytes that are no UTF-8 cost their line only`() throws {
    var bytes: [UInt8] = Array("好 好 [hao3] /good/\n".utf8)
    bytes += [0xFF, 0x20, 0xFE, 0x0A]
    let imported = try DictionaryImporter.importText(bytes)
    #expect(imported.entryCount == 1)
    #expect(imported.skippedCount == 1)
  }

  @Test func `no file traps, however it is cut or changed`() throws {
    let whole = try DictionaryImporter.importText(Array(SampleDictionary.text.utf8)).bytes
    for length in [0, 7, 8, 100, 255, 256, 300, whole.count - 1] {
      #expect(throws: LexiconError.self) {
        try BilingualDictionary(bytes: Array(whole.prefix(length)))
      }
    }
    var generator = SeededGenerator(11)
    for _ in 0..<300 {
      var changed = whole
      for _ in 0..<Int.random(in: 1...20, using: &generator) {
        let place = Int.random(in: 0..<whole.count, using: &generator)
        changed[place] = UInt8.random(in: 0...255, using: &generator)
      }
      if changed == whole { continue }
      #expect(throws: LexiconError.self) { try BilingualDictionary(bytes: changed) }
    }
  }

  @Test func `a dictionary of 0.1.0 is refused with the command that makes it anew`() {
    let old = Array("DUIYILEX".utf8) + [1, 0, 0, 0] + [UInt8](repeating: 0, count: 500)
    let error = #expect(throws: LexiconError.self) { try BilingualDictionary(bytes: old) }
    #expect(error?.code == .wrongFormat)
    #expect(error?.description.contains("'duiyi lexicon import'") == true)
  }

  @Test func `a forged checksum still cannot trap a reader`() throws {
    let whole = try DictionaryImporter.importText(Array(SampleDictionary.text.utf8)).bytes
    var generator = SeededGenerator(13)
    let text = "投资资本回报率，杠铃的中间"
    for _ in 0..<300 {
      var changed = whole
      for _ in 0..<30 {
        let place = Int.random(in: 448..<whole.count, using: &generator)
        changed[place] = UInt8.random(in: 0...255, using: &generator)
      }
      guard let dictionary = BilingualDictionary.forged(changed) else { continue }
      _ = dictionary.senses(of: "投资")
      _ = dictionary.translations(of: "capital")
      let lattice = DocumentLattice(text, dictionary: dictionary)
      let scorer = CompositionScorer(dictionary: dictionary)
      for candidate in scorer.candidates(for: ["invested", "capital"], in: lattice) {
        #expect(candidate.range.upperBound <= text.utf8.count)
      }
    }
  }
}

extension BilingualDictionary {
  /// Opens bytes whose checksum is set right after they were changed.
  static func forged(_ bytes: [UInt8]) -> BilingualDictionary? {
    try? BilingualDictionary(bytes: SectionFile.sealed(bytes))
  }
}
