import Bitext
import BitextFormats
import Foundation
import TestSupport
import Testing
import TextIO

/// Whether the texts in `Corpora` come back whole from each bitext format, for everybody.
@Suite struct CorpusRoundTripTests {
  private static func units() throws -> [TranslationUnit] {
    let handbook = TestData.corpora.appending(path: "handbook/units.tsv")
    return try CorpusDocument.all.flatMap { try $0.pairs() }.map {
      TranslationUnit(
        source: UnitText($0.target, language: "en"), target: UnitText($0.source, language: "zh-CN"))
    }
      + TestData.fields(of: handbook).map {
        TranslationUnit(
          source: UnitText($0[1], language: "en"), target: UnitText($0[2], language: "zh-CN"))
      }
  }

  @Test(arguments: SegmentPairFormat.allCases)
  func `all units come back from a format as they were`(format: SegmentPairFormat) throws {
    let scratch = try Scratch()
    let units = try Self.units()
    let paths = (format == .moses ? ["a.en", "a.zh"] : ["a.\(format.rawValue)"]).map(scratch.path)
    let sinks = try paths.map { try OutputSink(path: $0) }
    let writer = try TranslationUnitWriter(
      sinks, format: format,
      options: UnitWritingOptions(sourceLanguage: "en", targetLanguage: "zh-CN"))
    for unit in units { try writer.write(unit) }
    try writer.finish()
    try OutputSink.commit(sinks)
    let reader = try TranslationUnitReader(
      paths.map { TextInput($0) }, format: format, sourceLanguage: "en", targetLanguage: "zh-CN")
    var found: [SegmentPair] = []
    var unit = TranslationUnit()
    while try reader.next(into: &unit) { found.append(unit.pair) }
    #expect(found == units.map(\.pair))
  }
}
