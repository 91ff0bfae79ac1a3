import Bitext
import SentenceAlignment
import TestSupport
import Testing

/// Books made of the documents in `Corpora`.
@Suite struct BookOfCorporaTests {
  /// The earnings call, and four other documents of about half its length each.
  static let documents = Result { () -> [BookText] in
    try CorpusDocument.all.map { document in
      var text = BookText(
        chinese: try document.sentences("zh"), english: try document.sentences("en"))
      for bead in try document.beads() { text.insert(Array(bead.source), Array(bead.target)) }
      return text
    }
  }

  @Test(.needsDictionary) func `a document moved elsewhere leaves the others aligned`() throws {
    let texts = try Self.documents.get()
    for moved in 1..<texts.count {
      let others = texts.indices.filter { $0 != moved }.map { texts[$0] }
      for book in [
        BookText.joined([texts[moved].chineseAlone] + others + [texts[moved].englishAlone]),
        BookText.joined([texts[moved].englishAlone] + others + [texts[moved].chineseAlone]),
      ] {
        let alignment = try book.alignment()
        #expect(alignment.score.f1 >= 0.95, "\(moved): \(alignment.score)")
        #expect(alignment.lost == 0)
        #expect(alignment.calibrationError <= 0.03)
      }
    }
  }

  @Test(.needsDictionary) func `documents that one side lacks are told surely`() throws {
    let texts = try Self.documents.get()
    let alignment = try BookText.joined([
      texts[0], texts[1].chineseAlone, texts[2].englishAlone, texts[3], texts[4],
    ]).alignment()
    #expect(alignment.score.f1 >= 0.93, "\(alignment.score)")
    #expect(alignment.lost == 0)
    let alone = alignment.beads.filter(\.isOmission)
    // Where on the other side it is left out is of no account for the confidence.
    #expect(alone.reduce(0) { $0 + $1.confidence } / Double(alone.count) >= 0.8)
    #expect(alignment.calibrationError <= 0.05)
  }

  @Test func `sentences in a row are aligned without a dictionary as well`() throws {
    let alignment = try BookText.joined(try Self.documents.get()).alignment(false)
    #expect(alignment.score.f1 >= 0.92, "\(alignment.score)")
    #expect(alignment.lost <= 2)
  }

  @Test func `a document moved elsewhere leaves the others aligned without a dictionary`() throws {
    let texts = try Self.documents.get()
    for moved in 1..<texts.count {
      let others = texts.indices.filter { $0 != moved }.map { texts[$0] }
      let alignment = try BookText.joined(
        [texts[moved].chineseAlone] + others + [texts[moved].englishAlone]
      ).alignment(false)
      #expect(alignment.score.f1 >= 0.92, "\(moved): \(alignment.score)")
      #expect(alignment.lost <= 3, "\(moved)")
    }
  }

  @Test(arguments: [false, true])
  func `of a part and what it was moved over the longer is aligned`(hasDictionary: Bool) throws {
    guard !hasDictionary || TestModel.dictionary != nil else { return }
    let texts = try Self.documents.get()
    let whole = texts[0]
    let short = BookText.joined([texts[1].part(0..<12)])
    for book in [
      [texts[2], short.chineseAlone, whole.part(0..<40), short.englishAlone, texts[3]],
      [texts[2], short.englishAlone, whole.part(0..<40), short.chineseAlone, texts[3]],
    ] {
      let alignment = try BookText.joined(book).alignment(hasDictionary)
      #expect(alignment.score.f1 >= 0.92, "\(alignment.score)")
      #expect(alignment.lost <= 2)
    }
  }
}
