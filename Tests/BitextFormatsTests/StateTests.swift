import Bitext
import TestSupport
import Testing

@testable import BitextFormats
@testable import TextIO

/// What is finished and what is not, from format to format.
@Suite struct StateTests {
  static let formats: [SegmentPairFormat] = [.xliff, .xliff2, .tmx, .po, .jsonl, .csv]

  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let unfinished: Set<SegmentState> = [.initial, .needsTranslation, .needsReview]

  private func pass(
    _ units: [TranslationUnit], through format: SegmentPairFormat
  ) throws -> (units: [TranslationUnit], losses: ConversionLosses) {
    let path = scratch.path("out")
    let sink = try OutputSink(path: path)
    let writer = try TranslationUnitWriter(
      [sink], format: format,
      options: UnitWritingOptions(sourceLanguage: "en", targetLanguage: "zh-CN"))
    for unit in units { try writer.write(unit) }
    try writer.finish()
    try sink.commit()
    let reader = try TranslationUnitReader(
      [TextInput(path)], format: format, sourceLanguage: "en", targetLanguage: "zh-CN")
    var found: [TranslationUnit] = []
    var unit = TranslationUnit()
    while try reader.next(into: &unit) { found.append(unit) }
    return (found, writer.losses)
  }

  private static func isFinished(_ unit: TranslationUnit) -> Bool {
    unit.state.map { !unfinished.contains($0) } ?? !unit.target.utf8.isEmpty
  }

  private static let units = ([nil] + SegmentState.allCases.map { $0 }).enumerated().map {
    index, state -> TranslationUnit in
    TranslationUnit(
      source: UnitText("tea \(index)"), target: UnitText("茶 \(index)"), state: state)
  }

  @Test(arguments: formats, formats)
  func `what is finished stays so, and what is not`(
    first: SegmentPairFormat, second: SegmentPairFormat
  ) throws {
    let once = try pass(Self.units, through: first)
    let twice = try pass(once.units, through: second)
    for (units, name) in [(once.units, "once"), (twice.units, "twice")] {
      #expect(units.map(Self.isFinished) == Self.units.map(Self.isFinished), "\(name)")
    }
  }

  @Test(arguments: formats)
  func `a state that comes back as another is counted`(format: SegmentPairFormat) throws {
    for unit in Self.units {
      let (found, losses) = try pass([unit], through: format)
      let isKept = found.first?.state == unit.state || unit.state == .translated
      #expect(isKept == (losses[.states] == 0), "\(unit.state as Any)")
    }
  }
}
