import Bitext
import BitextFormats
import Foundation
import TermFormats
import Terminology
import Testing
import TestSupport
import TextIO
import Workflows

/// Files go from Duiyi through a tool that people use and come back with only their targets changed:
/// translate-toolkit for XLIFF 1.2 and TMX, polib for PO, openpyxl for XLSX, Python's own reader for
/// CSV, and lxml for what no such tool writes.
@Suite struct OutsideRoundTripTests {
  private static let script = OutsideTool.script("retarget.py")
  private static let python = OutsideTool.python(
    importing: "lxml, polib, openpyxl, translate.storage.factory")
  private static let needed =
    "needs Python with lxml, polib, openpyxl and translate-toolkit (DUIYI_PYTHON)"

  private static let units: [TranslationUnit] = (1...12).map { number in
    var unit = TranslationUnit(
      id: "u\(number)", source: UnitText("Line \(number) & \"more\" <b>, %d"),
      target: UnitText(number == 7 ? "" : "第 \(number) 行“与”<b>，%d 🙂"))
    unit.notes = [TranslationUnit.Note("note \(number) <&>", category: "")]
    unit.context = number % 3 == 0 ? "menu \(number)" : nil
    return unit
  }

  private func read(_ path: String, _ format: SegmentPairFormat) throws -> [TranslationUnit] {
    let reader = try TranslationUnitReader(
      [TextInput(path)], format: format, sourceLanguage: "en", targetLanguage: "zh-CN")
    var units: [TranslationUnit] = []
    var unit = TranslationUnit()
    while try reader.next(into: &unit) { units.append(unit) }
    return units
  }

  private func change(_ path: String, _ kind: String) throws {
    let outcome = try OutsideTool.run(
      try #require(Self.python), [Self.script, kind, path])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  /// The units as they are with a mark behind each translation.
  private static func marked(_ units: [TranslationUnit]) -> [TranslationUnit] {
    units.map { unit in
      var unit = unit
      if !unit.target.utf8.isEmpty { unit.target.utf8 += Array("！".utf8) }
      return unit
    }
  }

  @Test(
    .enabled(if: python != nil, Comment(rawValue: needed)),
    arguments: [
      (SegmentPairFormat.xliff, "a.xlf"), (.xliff2, "a.xlf"), (.tmx, "a.tmx"), (.po, "a.po"),
      (.csv, "a.csv"), (.xlsx, "a.xlsx"),
    ])
  func `a file that a tool changed differs in its translations alone`(
    format: SegmentPairFormat, name: String
  ) throws {
    let scratch = try Scratch()
    let path = scratch.path(name)
    let sink = try OutputSink(path: path)
    let writer = try TranslationUnitWriter(
      [sink], format: format,
      options: UnitWritingOptions(
        sourceLanguage: "en", targetLanguage: "zh-CN", toolVersion: "1", countsAsDone: true))
    for unit in Self.units { try writer.write(unit) }
    try writer.finish()
    try sink.commit()
    let before = try read(path, format)
    #expect(before.count == Self.units.count)
    try change(path, format.rawValue)
    #expect(try read(path, format) == Self.marked(before))
    // What the tool wrote goes through as it is.
    guard format != .csv && format != .xlsx else { return }
    let again = scratch.path("again-\(name)")
    _ = try BitextConversion([path], to: again).run()
    #expect(try scratch.read("again-\(name)") == scratch.read(name))
  }

  @Test(.enabled(if: python != nil, Comment(rawValue: needed)))
  func `a job of Trados keeps its segments, states and locks`() throws {
    let scratch = try Scratch()
    let job = """
      <?xml version="1.0" encoding="utf-8"?><xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" \
      xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" sdl:version="1.0"><file \
      original="a.docx" datatype="x-sdlfilterframework2" source-language="en-US" \
      target-language="zh-CN"><header><sdl:filetype-info/></header><body><group><sdl:cxts/>\
      <trans-unit id="aa"><source>One. <g id="5">Two.</g></source><seg-source><mrk mtype="seg" \
      mid="1">One.</mrk> <g id="5"><mrk mtype="seg" mid="2">Two.</mrk></g></seg-source><target>\
      <mrk mtype="seg" mid="1">一。</mrk><g id="5"><mrk mtype="seg" mid="2">二。</mrk></g></target>\
      <sdl:seg-defs><sdl:seg id="1" conf="Translated"/><sdl:seg id="2" conf="ApprovedSignOff" \
      locked="true"/></sdl:seg-defs></trans-unit></group></body></file></xliff>
      """
    let path = try scratch.write(job, to: "a.sdlxliff")
    _ = try BitextConversion([path], to: scratch.path("b.sdlxliff")).run()
    let before = try read(scratch.path("b.sdlxliff"), .xliff)
    #expect(
      before.map(\.state) == [.translated, .final] && before.map(\.isLocked) == [false, true])
    try change(scratch.path("b.sdlxliff"), "sdlxliff")
    #expect(try read(scratch.path("b.sdlxliff"), .xliff) == Self.marked(before))
  }

  @Test(
    .enabled(if: python != nil, Comment(rawValue: needed)), arguments: [TermbaseFormat.tbx, .tbx2])
  func `a termbase that a tool changed differs in its terms alone`(format: TermbaseFormat) throws {
    let scratch = try Scratch()
    let list = try scratch.write(
      "zh,en,definition\n积压订单,backlog,orders not yet filled\n护城河,moat,\n", to: "a.csv")
    var conversion = TermbaseConversion(list, to: scratch.path("a.tbx"))
    conversion.to = format
    _ = try conversion.run()
    let before = try TermListReader.read(scratch.path("a.tbx"))
    try change(scratch.path("a.tbx"), "tbx")
    var expected = before
    for concept in expected.concepts.indices {
      for term in expected.concepts[concept].terms.indices
      where expected.concepts[concept].terms[term].language.isChinese {
        expected.concepts[concept].terms[term].text += "！"
      }
    }
    #expect(try TermListReader.read(scratch.path("a.tbx")) == expected)
    _ = try TermbaseConversion(scratch.path("a.tbx"), to: scratch.path("b.tbx")).run()
    #expect(try scratch.read("b.tbx") == scratch.read("a.tbx"))
  }
}
