import Bitext
import TestSupport
import TextIO
import Testing

@testable import BitextFormats

/// Single characters of targets are changed in their files, and nothing else is.
@Suite struct TargetRewriterTests {
  private static let pieces = [
    "甲", "乙，", "a", "\"", "\\", "'", "&", "<", ">", ",", ";", "{", "}", "|", "😀", "é", " ", "n",
    "\\n",
    "&amp;", "…", "=", "#",
  ]

  private func units(_ count: Int, _ generator: inout SeededGenerator) -> [TranslationUnit] {
    (0..<count).map { number in
      func text() -> String {
        let middle = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
          Self.pieces.randomElement(using: &generator) ?? ""
        }
        return "字" + middle.joined().replacing("|||", with: "|") + "尾"
      }
      var unit = TranslationUnit(source: UnitText(text() + "\(number)"), target: UnitText(text()))
      unit.id = "u\(number)"
      return unit
    }
  }

  private func read(_ path: String, _ format: SegmentPairFormat) throws -> [TranslationUnit] {
    let reader = try TranslationUnitReader(
      [TextInput(path)], format: format, sourceLanguage: "en", targetLanguage: "zh")
    var units: [TranslationUnit] = []
    var unit = TranslationUnit()
    while try reader.next(into: &unit) { units.append(unit) }
    return units
  }

  @Test(arguments: [SegmentPairFormat.tsv, .csv, .jsonl, .bars, .tmx, .xliff, .xliff2, .po])
  func `a changed character is read again, and the rest is as it was`(
    format: SegmentPairFormat
  ) throws {
    let scratch = try Scratch()
    var generator = SeededGenerator(17)
    for round in 0..<12 {
      let path = scratch.path("in.\(round)")
      let sink = try OutputSink(path: path)
      let writer = try TranslationUnitWriter(
        [sink], format: format,
        options: UnitWritingOptions(sourceLanguage: "en", targetLanguage: "zh"))
      for unit in units(20, &generator) { try writer.write(unit) }
      try writer.finish()
      try sink.commit()
      let before = try read(path, format)
      var changes: [Int: [TargetRewriter.Change]] = [:]
      var wanted = before
      for number in before.indices where number % 2 == 0 {
        let text = before[number].target.text
        let places = text.unicodeScalars.indices
        guard let place = places.randomElement(using: &generator) else { continue }
        let end = text.unicodeScalars.index(after: place)
        let part =
          text.utf8.distance(
            from: text.startIndex, to: place)..<text.utf8.distance(from: text.startIndex, to: end)
        changes[number] = [TargetRewriter.Change(part: part, text: "，新")]
        wanted[number].target.utf8.replaceSubrange(part, with: Array("，新".utf8))
      }
      let input = TargetRewriter.Input(
        [TextInput(path)], format: format, sourceLanguage: "en", targetLanguage: "zh")
      let copy = scratch.path("out.\(round)")
      let output = try OutputSink(path: copy)
      let omitted = try TargetRewriter.write(input, before, changes, to: output)
      try output.commit()
      for (unit, _) in omitted { wanted[unit] = before[unit] }
      #expect(omitted.isEmpty, "\(format) \(omitted.map { before[$0.unit].target.text })")
      #expect(try read(copy, format) == wanted)
      let same = scratch.path("same.\(round)")
      let untouched = try OutputSink(path: same)
      _ = try TargetRewriter.write(input, before, [:], to: untouched)
      try untouched.commit()
      #expect(try scratch.read("same.\(round)") == scratch.read("in.\(round)"))
    }
  }
}
