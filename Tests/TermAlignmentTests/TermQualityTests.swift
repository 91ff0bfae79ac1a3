import Bitext
import Lexicon
import Terminology
import TestSupport
import Testing

@testable import TermAlignment

/// How well the terms of the documents in `Corpora` are found, for everybody.
@Suite struct TermQualityTests {
  /// The concepts of the gold that have a Chinese form, with both sides' forms.
  private static func gold(
    _ document: CorpusDocument = .earningsCall
  ) throws -> [(chinese: Set<String>, english: [String])] {
    try TestData.rows(of: document.gold("terms.tsv")).filter { $0["kind"] != "number" }
      .map { row in
        let chinese = (row["zh"] ?? "").split(separator: "|").map(String.init)
        return (
          Set(chinese.filter { $0.unicodeScalars.contains { $0.value > 0x2E7F } }),
          (row["en"] ?? "").split(separator: "|").map(String.init)
        )
      }.filter { !$0.0.isEmpty }
  }

  /// The Chinese that is found for the English of the gold alone.
  private static func fromEnglish(
    _ dictionary: BilingualDictionary?, of document: CorpusDocument = .earningsCall
  ) throws -> Score {
    let gold = try gold(document)
    var list = Bench.english()
    list.concepts = gold.enumerated().map { number, concept in
      .init(
        id: "t\(number)", terms: concept.english.map { .init($0, language: .english) })
    }
    let analyzed = try Bench.analyze(try document.document("zh"))
    let aligned = TermAligner(terms: list, dictionary: dictionary).align(analyzed)
    var found: Set<String> = []
    for occurrence in aligned.occurrences where occurrence.evidence != .identical {
      found.insert("\(occurrence.concept) \(occurrence.source)")
    }
    let wanted = gold.enumerated().flatMap { number, concept in
      concept.chinese.map { "\(number) \($0)" }
    }
    return Score(found: found, wanted: Set(wanted))
  }

  @Test func `glosses and sounds alone pair much of the English with Chinese`() throws {
    let score = try Self.fromEnglish(nil)
    // Measured: 74 right of 74 found and 123 wanted.
    #expect(score.precision >= 0.97 && score.recall >= 0.59, "\(score)")
  }

  @Test(.needsDictionary) func `a dictionary pairs most of the English with Chinese`() throws {
    let score = try Self.fromEnglish(TestModel.dictionary)
    // Measured: 103 right of 106 found and 123 wanted.
    #expect(score.precision >= 0.95 && score.recall >= 0.82, "\(score)")
  }

  // Measured: F1 0.452, 0.516, 0.485, 0.438.
  @Test(arguments: zip(CorpusDocument.all.dropFirst(), [0.44, 0.5, 0.47, 0.425]))
  func `glosses and sounds alone pair English of other documents with Chinese`(
    document: CorpusDocument, least: Double
  ) throws {
    let score = try Self.fromEnglish(nil, of: document)
    #expect(score.f1 >= least, "\(score)")
  }

  // Measured: F1 0.727, 0.780, 0.768, 0.699.
  @Test(
    .needsDictionary, arguments: zip(CorpusDocument.all.dropFirst(), [0.715, 0.765, 0.755, 0.685]))
  func `a dictionary pairs most of the English of other documents with Chinese`(
    document: CorpusDocument, least: Double
  ) throws {
    let score = try Self.fromEnglish(TestModel.dictionary, of: document)
    #expect(score.f1 >= least, "\(score)")
  }

  /// The terms that the bitext gives without a list: the share that is in the gold, of those of
  /// which one side is in it, as the gold lists by far not all.
  private static func mined(_ dictionary: BilingualDictionary?) throws -> Score {
    let model = try TestModel.segmentation.get()
    var bitext = MiningBitext()
    bitext.append(
      try EarningsCall.pairs().map { Sides(chinese: $0.source, english: $0.target) }, model: model,
      joinsWords: true, dictionary: dictionary)
    let terms = try TermMiner(dictionary: dictionary, model: model).terms(of: bitext)
    let gold = try gold()
    var score = Score()
    for term in terms {
      let key = EnglishTerm(term.english).key
      let concepts = gold.filter { concept in
        concept.chinese.contains(term.chinese)
          || concept.english.contains { EnglishTerm($0).key == key }
      }
      if concepts.isEmpty { continue }
      score.found += 1
      let isRight = concepts.contains { concept in
        concept.chinese.contains(term.chinese)
          && concept.english.contains { EnglishTerm($0).key == key }
      }
      if isRight { score.right += 1 }
    }
    score.wanted = gold.count
    return score
  }

  @Test func `a bitext gives terms without a dictionary`() throws {
    let score = try Self.mined(nil)
    // Measured: 54 right of 60 found and 99 wanted.
    #expect(score.precision >= 0.88 && score.recall >= 0.53, "\(score)")
  }

  @Test(.needsDictionary) func `a bitext gives terms with a dictionary`() throws {
    let score = try Self.mined(TestModel.dictionary)
    // Measured: 59 right of 63 found and 99 wanted.
    #expect(score.precision >= 0.91 && score.recall >= 0.57, "\(score)")
  }
}
