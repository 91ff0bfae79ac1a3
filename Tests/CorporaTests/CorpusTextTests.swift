import Bitext
import Foundation
import TestSupport
import Testing

/// Whether the texts, sentences and beads in `Corpora` are as its README says.
@Suite struct CorpusTextTests {
  @Test(arguments: CorpusDocument.all)
  func `files are UTF-8 with a line feed at each end of a line`(document: CorpusDocument) throws {
    let files = try #require(
      FileManager.default.subpathsOfDirectory(atPath: document.folder.path) as [String]?
    ).filter { $0.contains(".") }
    #expect(files.count >= 8)
    for file in files {
      let data = try Data(contentsOf: document.folder.appending(path: file))
      #expect(String(data: data, encoding: .utf8) != nil, "\(file)")
      #expect(data.last == 0x0A && !data.contains(0x0D) && !data.starts(with: [0xEF, 0xBB, 0xBF]))
    }
  }

  @Test(arguments: CorpusDocument.all, ["zh", "en"])
  func `paragraphs are the sentences that they consist of`(
    document: CorpusDocument, language: String
  ) throws {
    let paragraphs = try CorpusParagraphs.sentences(of: document, language)
    for (paragraph, sentences) in paragraphs { #expect(sentences != nil, "\(paragraph)") }
    #expect(paragraphs.last?.sentences?.upperBound == (try document.sentences(language).count))
  }

  @Test(arguments: CorpusDocument.all, ["zh", "en"])
  func `sentences end where a sign ends them and nowhere else`(
    document: CorpusDocument, language: String
  ) throws {
    let sentences = try document.sentences(language)
    for (paragraph, range) in try CorpusParagraphs.sentences(of: document, language) {
      let range = try #require(range)
      for number in range {
        let sentence = sentences[number]
        if number + 1 < range.upperBound {
          #expect(CorpusParagraphs.hasEnd(sentence), "\(sentence)")
        }
        // A heading is one sentence, whatever it contains.
        let isHeading = range.count == 1 && !paragraph.hasSuffix("。") && !paragraph.hasSuffix(".")
        if !isHeading { #expect(!CorpusParagraphs.hasEndInside(sentence), "\(sentence)") }
      }
    }
  }

  @Test(arguments: CorpusDocument.all)
  func `every sentence is in one bead`(document: CorpusDocument) throws {
    // That they follow each other without gap, the reader of beads sees to.
    let beads = try document.beads()
    #expect(beads.last?.source.upperBound == (try document.sentences("zh").count))
    #expect(beads.last?.target.upperBound == (try document.sentences("en").count))
    #expect(beads.allSatisfy { !$0.source.isEmpty || !$0.target.isEmpty })
    for shape in [(1, 1), (1, 2), (2, 1), (2, 2), (1, 0), (0, 1)] {
      #expect(beads.contains { ($0.source.count, $0.target.count) == shape }, "no bead \(shape)")
    }
  }

  @Test(arguments: CorpusDocument.all)
  func `the README tells the sizes`(document: CorpusDocument) throws {
    let readme = try String(
      contentsOf: TestData.corpora.appending(path: "README.md"), encoding: .utf8)
    let lines = try ["zh", "en"].map { try document.documentLines($0).count { !$0.isEmpty } }
    let sentences = try ["zh", "en"].map { try document.sentences($0).count }
    let beads = try document.beads()
    let shapes = ["1-1", "2-1", "1-2", "2-2", "1-0", "0-1"].map { shape in
      beads.count { "\($0.source.count)-\($0.target.count)" == shape }
    }
    let brackets = try CorpusGold(document).brackets.count
    let rows = try ["glosses", "terms", "quantities"].map {
      try TestData.fields(of: document.gold("\($0).tsv")).count
    }
    let cells =
      ["`\(document)`", "\(lines[0]), \(lines[1])", "\(sentences[0]), \(sentences[1])"]
      + (["\(beads.count)"] + shapes.map(String.init))
      + ["\(brackets)", "\(rows[0])", "\(rows[1])", "\(rows[2])"]
    let row = "| " + cells.joined(separator: " | ") + " |"
    #expect(readme.contains(row + "\n"), "\(row)")
  }
}
