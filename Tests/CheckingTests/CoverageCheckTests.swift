import Bitext
import Foundation
import Lexicon
import Terminology
import TestSupport
import Testing

@testable import Checking

/// What the check finds of sentences that one side lacks, planted in the texts of `Corpora`.
@Suite struct CoverageCheckTests {
  private struct Planted {
    var units: [TranslationUnit]
    /// The units with a sentence that the target lacks, and those with one that the source lacks.
    var omitted: [Int: Range<Int>] = [:]
    var added: [Int: Range<Int>] = [:]
  }

  /// The pairs of all documents, with sentences of other documents put behind those of some of them.
  private static func planted(_ count: Int) throws -> Planted {
    let documents = try CorpusDocument.all.map { try $0.pairs() }
    let pairs = documents.flatMap { $0 }
    let others = documents[1] + documents[3]
    var planted = Planted(
      units: pairs.map {
        TranslationUnit(source: UnitText($0.source), target: UnitText($0.target))
      })
    var generator = SeededGenerator(5)
    let long = pairs.indices.filter {
      pairs[$0].source.count >= 8 && pairs[$0].target.split(separator: " ").count >= 5
    }
    while planted.omitted.count < count || planted.added.count < count {
      let index = long[generator.next(below: long.count)]
      let other = others[generator.next(below: others.count)]
      guard planted.omitted[index] == nil, planted.added[index] == nil, other.source.count >= 10,
        other.target.split(separator: " ").count >= 6, !pairs[index].source.contains(other.source)
      else { continue }
      if planted.omitted.count < count {
        let text = pairs[index].source
        planted.units[index].source = UnitText(text + other.source)
        planted.omitted[index] = text.utf8.count..<(text + other.source).utf8.count
      } else {
        let text = pairs[index].target + " "
        planted.units[index].target = UnitText(text + other.target)
        planted.added[index] = text.utf8.count..<(text + other.target).utf8.count
      }
    }
    return planted
  }

  private static func findings(
    in units: [TranslationUnit], _ dictionary: BilingualDictionary?
  ) throws -> [Finding] {
    let checker = Checker(
      terms: nil, source: .chinese, target: .english, dictionary: dictionary,
      model: try TestModel.segmentation.get(), rules: [.omitted, .added])
    return try checker.report(on: units, name: "text").findings
      .filter { $0.confidence >= Checker.usualConfidence }
  }

  /// How many of the planted sentences are found on their side, with most of the span, and how many
  /// other units have findings.
  private static func figures(
    _ dictionary: BilingualDictionary?
  ) throws -> (omitted: Int, added: Int, falseUnits: Int) {
    let planted = try planted(30)
    var found: (omitted: Set<Int>, added: Set<Int>, others: Set<Int>) = ([], [], [])
    for finding in try findings(in: planted.units, dictionary) {
      let span = finding.rule == .omitted ? finding.sourceSpan : finding.targetSpan
      let wanted = (finding.rule == .omitted ? planted.omitted : planted.added)[finding.segment]
      if let span, let wanted, 2 * span.clamped(to: wanted).count >= max(span.count, wanted.count) {
        if finding.rule == .omitted { found.omitted.insert(finding.segment) }
        if finding.rule == .added { found.added.insert(finding.segment) }
      } else if planted.omitted[finding.segment] == nil, planted.added[finding.segment] == nil {
        found.others.insert(finding.segment)
      }
    }
    return (found.omitted.count, found.added.count, found.others.count)
  }

  @Test(.needsDictionary) func `sentences left out and added are found`() throws {
    let figures = try Self.figures(TestModel.dictionary)
    #expect(figures.omitted >= 27 && figures.added >= 27 && figures.falseUnits <= 2, "\(figures)")
  }

  @Test func `sentences left out and added are found without a dictionary`() throws {
    let figures = try Self.figures(nil)
    #expect(figures.omitted >= 24 && figures.added >= 24 && figures.falseUnits <= 2, "\(figures)")
  }

  @Test func `a finding says what stands alone, once`() throws {
    var units = try CorpusDocument.annualReport.pairs().map {
      TranslationUnit(source: UnitText($0.source), target: UnitText($0.target))
    }
    let text = units[4].target.text
    units[4].target = UnitText(text + "\n• Please keep the receipt of your washing machine.")
    let findings = try Self.findings(in: units, nil).filter { $0.segment == 4 }
    #expect(findings.count == 1)
    #expect(findings.first?.rule == .added && findings.first?.detail == "sentence")
    let span = try #require(findings.first?.targetSpan)
    #expect(span.lowerBound >= text.utf8.count)
    #expect(findings.first?.message.contains("Please keep") == true)
  }

  @Test func `units without text, of one word, or of marks alone have no finding`() throws {
    let pairs = [("", ""), ("公司", ""), ("。", "."), ("公司", "company"), ("……", "…")]
    let units = pairs.map { TranslationUnit(source: UnitText($0.0), target: UnitText($0.1)) }
    #expect(try Self.findings(in: units, nil).isEmpty)
    #expect(try Self.findings(in: [], nil).isEmpty)
  }

  @Test func `text is cut at marks and line ends`() {
    func parts(_ text: String) -> TextParts {
      let utf8 = Array(text.utf8)
      var tokens: [Range<Int>] = []
      for (index, byte) in utf8.enumerated() where byte != 0x20 && byte != 0x0A {
        if let last = tokens.last, last.upperBound == index, byte != 0x2E, byte != 0x2C {
          tokens[tokens.count - 1] = last.lowerBound..<index + 1
        } else {
          tokens.append(index..<index + 1)
        }
      }
      return utf8.withUnsafeBufferPointer { TextParts($0, tokens) }
    }
    let text = parts("It grew , and fell . Then\nit ended")
    #expect(text.sentences == [0..<6, 6..<7, 7..<9])
    #expect(text.clauses == [0..<3, 3..<6, 6..<7, 7..<9])
    #expect(parts("").sentences.isEmpty)
  }
}
