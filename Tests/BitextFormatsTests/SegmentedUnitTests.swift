import Bitext
import TestSupport
import TextIO
import Testing

@testable import BitextFormats

/// A unit of several segments stays one, with what stands between them.
@Suite struct SegmentedUnitTests {
  let files: UnitFiles

  init() throws { files = try UnitFiles() }

  static func version2(_ unit: String) -> String {
    """
    <xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="zh-CN">
    <file id="f1"><unit id="u1">\(unit)</unit></file></xliff>
    """
  }

  static let three = version2(
    """
    <notes><note>hi</note></notes>
    <segment id="s1" state="final"><source>One.</source><target>一。</target></segment>
    <ignorable><source> and </source><target>和</target></ignorable>
    <segment id="s2" state="translated"><source>Two.</source><target>二。</target></segment>
    <ignorable id="i2"><source> </source></ignorable>
    <segment id="s3" state="initial"><source>Three.</source></segment>
    """)

  @Test func `segments of version 2 become marks in one unit of version 1`() throws {
    let (text, losses) = try files.converted(Self.three, .xliff2, to: .xliff)
    #expect(text.ranges(of: "<trans-unit ").count == 1)
    #expect(text.contains("<trans-unit id=\"u1\" xml:space=\"preserve\">"))
    #expect(text.contains("<source>One. and Two. Three.</source>"))
    #expect(
      text.contains(
        """
        <seg-source><mrk mtype="seg" mid="s1">One.</mrk> and <mrk mtype="seg" mid="s2">Two.</mrk> \
        <mrk mtype="seg" mid="s3">Three.</mrk></seg-source>
        """))
    #expect(
      text.contains(
        """
        <target state="new"><mrk mtype="seg" mid="s1">一。</mrk>和<mrk mtype="seg" mid="s2">二。</mrk> \
        <mrk mtype="seg" mid="s3"></mrk></target>
        """))
    #expect(text.ranges(of: "<note>hi</note>").count == 1)
    #expect(losses == ConversionLosses())
    let again = try files.units(text, .xliff)
    #expect(again.map(\.state) == [.final, .translated, .initial])
    #expect(again.map(\.target.text) == ["一。", "二。", ""])
  }

  @Test func `marks of version 1 become segments of one unit of version 2`() throws {
    let input = UnitFiles.xliff(
      """
      <trans-unit id="u1"><source>One. and Two.</source><seg-source>\
      <mrk mtype="seg" mid="1">One.</mrk> and <mrk mtype="seg" mid="2">Two.</mrk>\
      </seg-source><target state="translated"><mrk mtype="seg" mid="1">一。</mrk>和\
      <mrk mtype="seg" mid="2">二。</mrk></target></trans-unit>
      """)
    let (text, losses) = try files.converted(input, .xliff, to: .xliff2)
    #expect(text.ranges(of: "<unit ").count == 1)
    #expect(text.contains("<segment id=\"1\" state=\"translated\">"))
    #expect(
      text.contains(
        """
              <ignorable>
                <source> and </source>
                <target>和</target>
              </ignorable>
        """))
    #expect(losses == ConversionLosses())
    let back = try files.converted(text, .xliff2, to: .xliff).text
    let (first, last) = (try files.units(input, .xliff), try files.units(back, .xliff))
    #expect(first.map(\.part) == last.map(\.part))
    #expect(first.map(\.id) == last.map(\.id))
    #expect(first.map(\.pair) == last.map(\.pair))
  }

  @Test(arguments: [SegmentPairFormat.xliff, .xliff2, .jsonl])
  func `what stands in no segment goes through each format that has room for it`(
    format: SegmentPairFormat
  ) throws {
    let (text, losses) = try files.converted(Self.three, .xliff2, to: format)
    #expect(losses[.looseText] == 0)
    let units = try files.units(text, format)
    #expect(units.map { $0.part?.unit } == ["u1", "u1", "u1"])
    #expect(units.map { $0.part?.isLast } == [false, false, true])
    #expect(units[1].part?.before.map(\.source.text) == [" and "])
    #expect(units[1].part?.before.map(\.target?.text) == ["和"])
    #expect(units[2].part?.before.map(\.source.text) == [" "])
  }

  @Test(arguments: [SegmentPairFormat.tmx, .po, .csv, .tsv, .bars])
  func `where there is no room for it text in no segment is counted, and space is not`(
    format: SegmentPairFormat
  ) throws {
    let (text, losses) = try files.converted(Self.three, .xliff2, to: format)
    #expect(text.contains("Three."))
    // One on each side.
    #expect(losses[.looseText] == 2)
  }

  @Test func `what encloses several segments, or stands between them, is kept`() throws {
    let body = """
      <trans-unit id="1"><source><g id="9">A. <x id="3"/>B.</g></source><seg-source><g id="9">\
      <mrk mtype="seg" mid="a">A.</mrk> <x id="3"/><mrk mtype="seg" mid="b">B.</mrk></g></seg-source>\
      <target><g id="9"><mrk mtype="seg" mid="a">甲。</mrk><x id="3"/>\
      <mrk mtype="seg" mid="b">乙。</mrk></g></target></trans-unit>
      """
    let (same, none) = try files.converted(UnitFiles.xliff(body), .xliff, to: .xliff)
    #expect(none == ConversionLosses())
    #expect(
      same.contains(
        """
        <target><g id="9"><mrk mtype="seg" mid="a">甲。</mrk><x id="3"/>\
        <mrk mtype="seg" mid="b">乙。</mrk></g></target>
        """))
    let (text, losses) = try files.converted(UnitFiles.xliff(body), .xliff, to: .xliff2)
    #expect(losses == ConversionLosses())
    #expect(text.contains("<source><sc id=\"9\"/></source>"))
    #expect(text.contains("<source> <ph id=\"p3\"/></source>"))
    #expect(text.contains("<source><ec startRef=\"9\"/></source>"))
    let (_, counted) = try files.converted(UnitFiles.xliff(body), .xliff, to: .tmx)
    #expect(counted[.inlineCodes] == 6)
  }

  @Test func `translations in another order keep it`() throws {
    let body = """
      <trans-unit id="1"><source>A. B. C.</source><seg-source><mrk mtype="seg" mid="a">A.</mrk> \
      <mrk mtype="seg" mid="b">B.</mrk> <mrk mtype="seg" mid="c">C.</mrk></seg-source>\
      <target><mrk mtype="seg" mid="c">丙。</mrk>+<mrk mtype="seg" mid="a">甲。</mrk>\
      -<mrk mtype="seg" mid="b">乙。</mrk></target></trans-unit>
      """
    let target = try #require(body.firstMatch(of: /<target>.*<\/target>/)?.output)
    let (text, losses) = try files.converted(UnitFiles.xliff(body), .xliff, to: .xliff2)
    #expect(losses == ConversionLosses())
    #expect(text.contains("<target order=\"2\">丙。</target>"))
    let back = try files.converted(text, .xliff2, to: .xliff)
    #expect(back.losses == ConversionLosses())
    #expect(back.text.contains(target), "\(back.text)")
    #expect(back.text.contains("<source>A. B. C.</source>"))
  }

  @Test func `what one segment has alone is found again with it`() throws {
    let body = """
      <trans-unit id="u"><source>A. B.</source><seg-source><mrk mid="1" mtype="seg">A.</mrk> \
      <mrk mid="2" mtype="seg">B.</mrk></seg-source>\
      <target><mrk mid="1" mtype="seg">甲。</mrk> <mrk mid="2" mtype="seg">乙。</mrk></target>
      <sdl:seg-defs><sdl:seg id="1" conf="ApprovedSignOff" locked="true" percent="100"/>\
      <sdl:seg id="2" conf="Draft"/></sdl:seg-defs></trans-unit>
      """
    let input = UnitFiles.xliff(body, root: " xmlns:sdl=\"http://sdl.com/FileTypes/SdlXliff/1.0\"")
    let units = try files.units(input, .xliff)
    for format in [SegmentPairFormat.xliff, .xliff2, .jsonl] {
      let again = try files.units(files.text(units, format), format)
      #expect(again.map(\.state) == [.final, .needsReview], "\(format)")
      #expect(again.map(\.isLocked) == [true, false], "\(format)")
      #expect(again.map { $0[property: "sdl.percent"] } == ["100", nil], "\(format)")
      #expect(again.map(\.part?.id) == ["1", "2"], "\(format)")
    }
  }

  @Test func `a unit of which some segments are left out keeps the others together`() throws {
    let units = try files.units(Self.three, .xliff2)
    let text = try files.text([units[0], units[2]], .xliff)
    #expect(text.ranges(of: "<trans-unit ").count == 1)
    #expect(text.contains("<source>One. Three.</source>"))
    let apart = try files.text([units[2], units[0]], .xliff)
    #expect(apart.ranges(of: "<trans-unit ").count == 2)
  }

  @Test func `a name of a segment that a code has is another in version 2`() throws {
    let body = """
      <trans-unit id="1"><source>A <x id="1"/>B</source><seg-source><mrk mtype="seg" mid="1">A </mrk>\
      <mrk mtype="seg" mid="2"><x id="1"/>B</mrk></seg-source></trans-unit>
      """
    let text = try files.converted(UnitFiles.xliff(body), .xliff, to: .xliff2).text
    let names = text.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
    #expect(Set(names.dropFirst(2)).count == names.count - 2, "\(names)")
    #expect(try files.units(text, .xliff2).map(\.part?.id) == ["1", "2"])
  }

  @Test func `an ignorable in which nothing is translated is told as such`() throws {
    let unit = try files.units(
      Self.version2(
        "<ignorable><source>\u{2022} </source></ignorable><segment><source>A</source>"
          + "<target>甲</target></segment>"), .xliff2)
    #expect(unit.map(\.part?.isLast) == [true])
    #expect(unit.map(\.id) == ["u1"])
    let text = try files.text(unit, .xliff)
    #expect(text.contains("<target>\u{2022} <mrk mtype=\"seg\" mid=\"1\">甲</mrk></target>"))
  }

  @Test func `a unit of one segment is as it always was`() throws {
    let unit = try files.units(
      Self.version2("<segment><source>A</source><target>甲</target></segment>"), .xliff2)
    #expect(unit.map(\.part) == [nil])
    #expect(try !files.text(unit, .xliff).contains("seg-source"))
  }

  @Test func `a side says its own language where it is another than its file's`() throws {
    let body = """
      <trans-unit id="1"><source xml:lang="en-GB">Colour</source><target xml:lang="zh-HK">顏色</target>\
      </trans-unit><trans-unit id="2"><source xml:lang="en">A</source><target xml:lang="zh">甲</target>\
      </trans-unit>
      """
    let units = try files.units(UnitFiles.xliff(body), .xliff)
    #expect(units.map(\.source.language) == ["en-GB", "en"])
    #expect(units.map(\.target.language) == ["zh-HK", "zh-CN"])
    let text = try files.text(units, .xliff)
    #expect(text.contains("source-language=\"en-GB\" target-language=\"zh-HK\""))
  }

  @Test(arguments: [
    (SegmentPairFormat.xliff, "<x id=\"1\" xid=\"2\"/>"),
    (.xliff2, "<ph id=\"1\" subFlows=\"u2\"/>"),
    (.xliff2, "<pc id=\"1\" subFlowsStart=\"u2\">a</pc>"),
  ])
  func `references of codes to other units are counted`(
    format: SegmentPairFormat, code: String
  ) throws {
    let text =
      format == .xliff
      ? UnitFiles.xliff("<trans-unit id=\"1\"><source>a \(code)</source></trans-unit>")
      : Self.version2("<segment><source>a \(code)</source></segment>")
    #expect(try files.converted(text, format, to: .jsonl).losses[.attributes] == 1)
  }

  @Test func `text within a code that is to be translated is told from the code`() throws {
    let body = """
      <trans-unit id="1"><source><bpt id="1">&lt;a title="<sub>Home</sub>"></bpt>b</source></trans-unit>
      """
    let code = try #require(
      try files.units(UnitFiles.xliff(body), .xliff).first?.source.codes.first)
    #expect(code.data == "<a title=\"Home\">")
    #expect(code.texts == [10..<14])
  }

  @Test func `what one segment alone has comes back to it, whichever it is`() throws {
    let text = Self.version2(
      """
      <notes><note category="x-property.1:a">1</note><note category="x-property.3:b">3</note>
      <note category="x-property.2:x-locked">yes</note><note category="x-property.4:c">4</note></notes>
      <segment><source>One.</source></segment><segment><source>Two.</source></segment>
      <ignorable><source> </source></ignorable><segment><source>Three.</source></segment>
      """)
    let units = try files.units(text, .xliff2)
    #expect(units.map { $0.properties.map { "\($0.name)=\($0.value)" } } == [["a=1"], [], ["b=3"]])
    #expect(units.map(\.isLocked) == [false, true, false])
  }
}
