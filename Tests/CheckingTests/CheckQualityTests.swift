import Bitext
import Foundation
import Lexicon
import Terminology
import TestSupport
import Testing

@testable import Checking

/// What checks find of the errors planted in the handbook in `Corpora`, and of what is right in the
/// documents there, for everybody.
@Suite struct CheckQualityTests {
  private static let folder = TestData.corpora.appending(path: "handbook")

  private static func units() throws -> [TranslationUnit] {
    try TestData.fields(of: folder.appending(path: "units.tsv")).map {
      TranslationUnit(source: UnitText($0[1]), target: UnitText($0[2]))
    }
  }

  private static func termbase() throws -> Termbase {
    var concepts: [Concept] = []
    for fields in try TestData.fields(of: folder.appending(path: "terms.tsv")) {
      let term = Term(
        fields[1], language: .chinese, status: Term.Status(rawValue: fields[2]))
      if let last = concepts.indices.last, concepts[last].id == fields[0] {
        concepts[last].terms.append(term)
      } else {
        concepts.append(
          Concept(id: fields[0], terms: [Term(fields[0], language: .english), term]))
      }
    }
    return Termbase(concepts: concepts)
  }

  /// A finding is right where its rule and unit are those of an error.
  private static func score(_ dictionary: BilingualDictionary?) throws -> Score {
    let model = try TestModel.segmentation.get()
    let checker = Checker(
      terms: try TermIndex([try termbase()], source: .english, target: .chinese, model: model),
      source: .english, target: .chinese, dictionary: dictionary, model: model)
    let report = try checker.report(on: try units(), name: "handbook")
    let found = report.findings.filter { $0.confidence >= Checker.usualConfidence(of: $0.rule) }
      .map { "\($0.segment + 1) \($0.rule.name)" }
    let errors = try TestData.fields(of: folder.appending(path: "gold/errors.tsv"))
    let wanted = Set(errors.map { "\($0[0]) \($0[1])" })
    return Score(found: Set(found), wanted: wanted)
  }

  @Test func `planted errors are found without a dictionary`() throws {
    let score = try Self.score(nil)
    // Measured: 23 right of 27 found and 26 planted.
    #expect(score.precision >= 0.82 && score.recall >= 0.86, "\(score)")
  }

  @Test(.needsDictionary) func `planted errors are found with a dictionary`() throws {
    let score = try Self.score(TestModel.dictionary)
    // Measured: 23 right of 25 found and 26 planted. Missed are the nesting, whose confidence is
    // always below the usual one, litres for millilitres, and the sentence left out.
    #expect(score.precision >= 0.88 && score.recall >= 0.86, "\(score)")
  }

  @Test(arguments: zip(CorpusDocument.all, [1, 3, 1, 2, 2]))
  func `a right translation has few findings`(document: CorpusDocument, most: Int) throws {
    let units = try document.pairs().map {
      TranslationUnit(source: UnitText($0.source), target: UnitText($0.target))
    }
    let checker = Checker(
      terms: nil, source: .chinese, target: .english, dictionary: nil,
      model: try TestModel.segmentation.get())
    let findings = try checker.report(on: units, name: "text").findings
      .filter { $0.confidence >= Checker.usualConfidence(of: $0.rule) }
    let counts = Dictionary(grouping: findings, by: \.rule).mapValues(\.count)
    // Measured: none in the 163 units of the earnings call and in the 92 of the guide, and 3, 2 and
    // 2 numbers in the 85, 77 and 78 of the others.
    #expect(findings.count <= most, "\(counts)")
  }
}
