import Bitext
import TestSupport
import TextIO
import Testing

@testable import BitextFormats

/// Segments are what their tool calls segments.
@Suite struct UnitSegmentsTests {
  let files: UnitFiles

  init() throws { files = try UnitFiles() }

  static let segmented = """
    <trans-unit id="1"><source>The backlog grew. Costs fell.</source><seg-source>\
    <mrk mid="0" mtype="seg">The backlog grew.</mrk> <mrk mid="1" mtype="seg">Costs fell.</mrk>\
    </seg-source><target><mrk mid="0" mtype="seg">积压订单增加。</mrk>\
    <mrk mid="1" mtype="seg"></mrk></target></trans-unit>
    """

  @Test func `each segment of a segmented unit is a unit`() throws {
    let units = try files.units(UnitFiles.xliff(Self.segmented), .xliff)
    #expect(units.map(\.source.text) == ["The backlog grew.", "Costs fell."])
    #expect(units.map(\.target.text) == ["积压订单增加。", ""])
    #expect(units.map(\.id) == ["1#0", "1#1"])
    #expect(units.allSatisfy { $0.source.codes.isEmpty && $0.target.codes.isEmpty })
  }

  @Test func `segments go by their names and not by their order`() throws {
    let text = UnitFiles.xliff(
      """
      <trans-unit id="1"><source>A. B.</source><seg-source><mrk mid="a" mtype="seg">A.</mrk> \
      <g id="9"><mrk mid="b" mtype="seg"><g id="2">B</g>.</mrk></g></seg-source>\
      <target><g id="9"><mrk mid="b" mtype="seg"><g id="2">乙</g>。</mrk></g>\
      <mrk mid="a" mtype="seg">甲。</mrk><mrk mid="c" mtype="seg">丙。</mrk></target></trans-unit>
      """)
    let units = try files.units(text, .xliff)
    #expect(units.map(\.source.text) == ["A.", "B.", ""])
    #expect(units.map(\.target.text) == ["甲。", "乙。", "丙。"])
    #expect(units[1].source.codes.map(\.offset) == [0, 1])
    #expect(units[1].target.codes.map(\.offset) == [0, 3])
  }

  @Test func `text outside of the segments is counted where it is lost`() throws {
    func losses(_ text: String) throws -> Int {
      let units = try files.units(text, .xliff)
      return try files.written(units, .tmx).losses[.looseText]
    }
    let body = Self.segmented.replacing("<mrk mid=\"1\" mtype=\"seg\"></mrk>", with: "落单。")
    #expect(try losses(UnitFiles.xliff(body)) == 1)
    #expect(try losses(UnitFiles.xliff(Self.segmented)) == 0)
    func document(_ between: String) -> String {
      """
      <xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="zh">
      <file id="f"><unit id="u"><segment><source>A</source></segment><ignorable><source>\(between)\
      </source></ignorable><segment><source>B</source></segment></unit></file></xliff>
      """
    }
    #expect(try losses(document(" ")) == 0)
    #expect(try losses(document(" x ")) == 1)
  }

  @Test func `a unit whose translation is in one piece stays whole`() throws {
    let text = UnitFiles.xliff(
      """
      <trans-unit id="1"><source>A. B.</source><seg-source><mrk mid="0" mtype="seg">A.</mrk> \
      <mrk mid="1" mtype="seg">B.</mrk></seg-source><target>甲。乙。</target></trans-unit>
      """)
    let units = try files.units(text, .xliff)
    #expect(units.map(\.pair) == [SegmentPair(source: "A. B.", target: "甲。乙。")])
  }

  @Test func `Trados tells state, lock and origin of each segment`() throws {
    let text = UnitFiles.xliff(
      """
      <trans-unit id="u"><source>A. B. C.</source><seg-source><mrk mid="1" mtype="seg">A.</mrk>\
      <mrk mid="2" mtype="seg">B.</mrk><mrk mid="3" mtype="seg">C.</mrk></seg-source>\
      <target><mrk mid="1" mtype="seg">甲。</mrk><mrk mid="2" mtype="seg">乙。</mrk>\
      <mrk mid="3" mtype="seg"/></target>
      <sdl:seg-defs><sdl:seg id="1" conf="ApprovedSignOff" locked="true" origin="tm" percent="100">\
      <sdl:value key="created_by">x</sdl:value></sdl:seg><sdl:seg id="2" conf="Draft"/>\
      <sdl:seg id="3"/></sdl:seg-defs></trans-unit>
      """, root: " xmlns:sdl=\"http://sdl.com/FileTypes/SdlXliff/1.0\"")
    let units = try files.units(text, .xliff)
    #expect(units.map(\.state) == [.final, .needsReview, .initial])
    #expect(units.map(\.isLocked) == [true, false, false])
    #expect(units[0][property: "sdl.conf"] == "ApprovedSignOff")
    #expect(units[0][property: "sdl.origin"] == "tm")
    #expect(units[0][property: "sdl.percent"] == "100")
  }

  @Test func `memoQ and Phrase tell state and lock of a unit`() throws {
    let memoQ = UnitFiles.xliff(
      """
      <trans-unit id="1" mq:status="ManuallyConfirmed" mq:locked="locked"><source>A</source>\
      <target>甲</target></trans-unit><trans-unit id="2" mq:status="Proofread"><source>B</source>\
      <target>乙</target></trans-unit><trans-unit id="3" mq:status="NotStarted"><source>C</source>\
      <target></target></trans-unit>
      """, root: " xmlns:mq=\"MQXliff\"")
    let rows = try files.units(memoQ, .xliff)
    #expect(rows.map(\.state) == [.translated, .final, .initial])
    #expect(rows.map(\.isLocked) == [true, false, false])
    let phrase = UnitFiles.xliff(
      """
      <group id="0"><trans-unit id="1" m:confirmed="1" m:locked="true"><source>A</source>\
      <target>甲</target></trans-unit></group><trans-unit id="2" m:confirmed="0">\
      <source>B</source><target>乙</target></trans-unit>
      """, root: " xmlns:m=\"http://www.memsource.com/mxlf/2.0\"")
    let units = try files.units(phrase, .xliff)
    #expect(units.map(\.state) == [.translated, .needsReview])
    #expect(units.map(\.isLocked) == [true, false])
  }

  @Test(arguments: [
    "<trans-unit id=\"1\" translate=\"no\"><source>ACME</source></trans-unit>",
    "<group translate=\"no\"><trans-unit id=\"1\"><source>ACME</source></trans-unit></group>",
    "<group translate=\"no\"><group><trans-unit id=\"1\"><source>A</source></trans-unit></group></group>",
  ])
  func `what is not to be translated is known from the unit or from what is around it`(
    body: String
  ) throws {
    let units = try files.units(UnitFiles.xliff(body), .xliff)
    #expect(units.map(\.isTranslatable) == [false])
  }

  @Test func `what is not to be translated is inherited and overruled in version 2`() throws {
    let text = """
      <xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="zh">
      <file id="f" translate="no"><unit id="a"><segment><source>A</source></segment></unit>
      <group id="g" translate="yes"><unit id="b"><segment><source>B</source></segment></unit>
      <unit id="c" translate="no"><segment><source>C</source></segment></unit></group></file></xliff>
      """
    #expect(try files.units(text, .xliff2).map(\.isTranslatable) == [false, true, false])
  }

  @Test func `units within a binary unit are units`() throws {
    let text = UnitFiles.xliff(
      """
      <bin-unit id="b" mime-type="image/png"><bin-source><external-file href="a"/></bin-source>\
      <trans-unit id="1"><source>A</source><target>甲</target></trans-unit></bin-unit>
      """)
    #expect(try files.units(text, .xliff).map(\.id) == ["1"])
  }

  @Test func `limits of length come along`() throws {
    let text = UnitFiles.xliff(
      "<trans-unit id=\"1\" maxwidth=\"4\" size-unit=\"char\"><source>Save</source></trans-unit>")
    let unit = try #require(try files.units(text, .xliff).first)
    #expect(unit[property: "xliff.maxwidth"] == "4")
    #expect(unit[property: "xliff.size-unit"] == "char")
  }

  @Test func `text that tracked changes deleted is none`() throws {
    let text = UnitFiles.xliff(
      """
      <trans-unit id="1"><source>Revenue grew 24%.</source><seg-source><mrk mtype="seg" mid="1">Revenue grew \
      24%.</mrk></seg-source><target><mrk mtype="seg" mid="1">收入增长<mrk mtype="x-sdl-deleted" \
      sdl:revid="r1">42<g id="4">%</g></mrk><mrk mtype="x-sdl-added" sdl:revid="r2">24%</mrk>。</mrk></target></trans-unit>
      """, root: " xmlns:sdl=\"http://sdl.com/FileTypes/SdlXliff/1.0\"")
    let reader = try files.reader(Array(text.utf8), .xliff)
    let units = try UnitFiles.all(reader)
    #expect(units.map(\.target.text) == ["收入增长24%。"])
    #expect(units.allSatisfy { $0.target.codes.isEmpty })
    #expect(reader.losses[.deletions] == 1)
  }
}
