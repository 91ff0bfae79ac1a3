import Bitext
import Foundation
import SentenceAlignment
import TestSupport
import Testing

/// Books: chapters in a row, with what happens to books. Chapters of fiction with gold beads are
/// among the shared data.
@Suite(.needsDictionary, .needsData("sentence-alignment/mac-dev")) struct BookTests {
  /// Sentences of both sides with the beads that are right.
  struct Text {
    var chinese: [String] = []
    var english: [String] = []
    var gold: Set<[[Int]]> = []

    mutating func append(_ other: Text) {
      for bead in other.gold {
        gold.insert([bead[0].map { $0 + chinese.count }, bead[1].map { $0 + english.count }])
      }
      chinese += other.chinese
      english += other.english
    }

    /// One side alone, of which nothing has a counterpart.
    var chineseAlone: Text {
      Text(chinese: chinese, gold: Set(chinese.indices.map { [[$0], []] }))
    }
    var englishAlone: Text {
      Text(english: english, gold: Set(english.indices.map { [[], [$0]] }))
    }

    static func joined(_ texts: [Text]) -> Text {
      texts.reduce(into: Text()) { $0.append($1) }
    }
  }

  static let chapters = Result { () -> [Text] in
    let folder = try #require(TestData.shared("sentence-alignment/mac-dev"))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "zh").path
    ).sorted()
    return try names.map { name in
      var text = Text()
      text.chinese = try TestData.lines(of: folder.appending(path: "zh/\(name)"))
      text.english = try TestData.lines(of: folder.appending(path: "en/\(name)"))
      for line in try TestData.lines(of: folder.appending(path: "gold/\(name).align")) {
        let sides = line.split(separator: ":").prefix(2).map { side in
          side.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
        }
        insert(sides[0], sides[1], into: &text.gold)
      }
      return text
    }
  }

  /// Sentences without counterpart count one by one.
  private static func insert(_ rows: [Int], _ columns: [Int], into beads: inout Set<[[Int]]>) {
    if columns.isEmpty {
      for row in rows { beads.insert([[row], []]) }
    } else if rows.isEmpty {
      for column in columns { beads.insert([[], [column]]) }
    } else {
      beads.insert([rows, columns])
    }
  }

  private static func beads(_ text: Text) -> [SentenceBead] {
    let pair = TestDocument.pair(text.chinese, text.english)
    let beads = SentenceAligner(dictionary: TestModel.dictionary).align([pair])[0].beads
    TestDocument.expectTiling(beads, of: pair)
    return beads
  }

  private static func score(_ text: Text) -> Score {
    var found: Set<[[Int]]> = []
    for bead in beads(text) { insert(Array(bead.chinese), Array(bead.english), into: &found) }
    return Score(found: found, wanted: text.gold)
  }

  @Test func `chapters in a row are aligned as well as one by one`() throws {
    let score = Self.score(.joined(try Self.chapters.get()))
    // Measured: 0.935; 0.940 one by one.
    #expect(score.f1 >= 0.932, "\(score)")
  }

  @Test func `a passage of both sides that has no counterpart ends where it ends`() throws {
    let chapters = try Self.chapters.get()
    let score = Self.score(
      .joined([chapters[0], chapters[1].chineseAlone, chapters[5].englishAlone, chapters[3]]))
    #expect(score.f1 >= 0.95, "\(score)")
  }
}
