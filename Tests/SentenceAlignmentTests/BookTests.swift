import Bitext
import Foundation
import SentenceAlignment
import TestSupport
import Testing

/// Books: chapters in a row, with what happens to books. Chapters of fiction with gold beads are
/// among the shared data.
@Suite(.needsDictionary, .needsData("sentence-alignment/mac-dev")) struct BookTests {
  static let chapters = Result { () -> [BookText] in
    let folder = try #require(TestData.shared("sentence-alignment/mac-dev"))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "zh").path
    ).sorted()
    return try names.map { name in
      var text = BookText()
      text.chinese = try TestData.lines(of: folder.appending(path: "zh/\(name)"))
      text.english = try TestData.lines(of: folder.appending(path: "en/\(name)"))
      for line in try TestData.lines(of: folder.appending(path: "gold/\(name).align")) {
        let sides = line.split(separator: ":").prefix(2).map { side in
          side.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
        }
        text.insert(sides[0], sides[1])
      }
      return text
    }
  }

  @Test func `chapters in a row are aligned as well as one by one`() throws {
    let score = try BookText.joined(try Self.chapters.get()).alignment().score
    // Measured: 0.935; 0.940 one by one.
    #expect(score.f1 >= 0.932, "\(score)")
  }

  @Test func `a passage of both sides that has no counterpart ends where it ends`() throws {
    let chapters = try Self.chapters.get()
    let alignment = try BookText.joined([
      chapters[0], chapters[1].chineseAlone, chapters[5].englishAlone, chapters[3],
    ]).alignment()
    #expect(alignment.score.f1 >= 0.95, "\(alignment.score)")
    #expect(alignment.lost == 0)
  }

  @Test func `chapters that are left out at different places cost no others`() throws {
    let chapters = try Self.chapters.get()
    let alignment = try BookText.joined([
      chapters[0], chapters[1].englishAlone, chapters[2], chapters[3].chineseAlone, chapters[4],
      chapters[5],
    ]).alignment()
    // Measured: 0.972 with nothing lost; 0.950 with 17 lost where nothing is sought again.
    #expect(alignment.score.f1 >= 0.965, "\(alignment.score)")
    #expect(alignment.lost == 0)
    #expect(alignment.calibrationError <= 0.03)
  }

  @Test func `chapters that were moved leave those between them aligned`() throws {
    let chapters = try Self.chapters.get()
    let alignment = try BookText.joined([
      chapters[3].chineseAlone, chapters[0], chapters[1], chapters[3].englishAlone,
      chapters[5].englishAlone, chapters[2], chapters[4], chapters[5].chineseAlone,
    ]).alignment()
    // Measured: 0.961 with nothing lost; 0.005 where the chain of anchors counts rare words alone.
    #expect(alignment.score.f1 >= 0.95, "\(alignment.score)")
    #expect(alignment.lost == 0)
  }
}
