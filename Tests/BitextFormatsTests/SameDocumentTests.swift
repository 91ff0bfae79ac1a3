import Bitext
import TestSupport
import TextIO
import Terminology
import Testing

@testable import BitextFormats

/// A document that is written again keeps every byte but for what was asked.
@Suite struct SameDocumentTests {
  let files: UnitFiles

  init() throws { files = try UnitFiles() }

  /// As tools write them: with comments, foreign elements, odd white space and quotes.
  static let xliff = """
    <?xml version='1.0'   encoding="utf-8" standalone="no" ?>
    <!-- made by a tool: <trans-unit> -->
    <!DOCTYPE xliff [ <!ENTITY % a "<x>"> <!-- ]> --> ]>
    <xlf:xliff  version = "1.2" xmlns:xlf="urn:oasis:names:tc:xliff:document:1.2" xmlns:q='urn:q'>\r
      <xlf:file original='a&amp;b.docx' source-language="en" target-language="zh-CN" datatype="x-a" q:k="'>'">
        <xlf:header><xlf:skl><xlf:internal-file form="base64">AAAA</xlf:internal-file></xlf:skl></xlf:header>
        <xlf:body><xlf:group id="g"><xlf:note>of the group</xlf:note>
          <xlf:trans-unit q:guid="7" id="1" translate="yes" approved = 'no'>
            <xlf:source xml:lang="en">A &lt;<xlf:ph id="1">backlog</xlf:ph> of <![CDATA[orders]]> &#x26; backlog<!-- c --></xlf:source>
            <xlf:target state="translated"  >一份积压订单 &#8220;x&#8221;</xlf:target><q:extra/>
            <xlf:note from="dev">keep</xlf:note>
          </xlf:trans-unit><?pi a?b?>
          <xlf:trans-unit id="2"><xlf:source>Compact</xlf:source></xlf:trans-unit></xlf:group>
        </xlf:body></xlf:file></xlf:xliff>
    <!-- end -->

    """

  static let xliff2 = """
    <xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="zh" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0">
     <file id="f9"><notes><note id="n">of the file</note></notes>
      <unit id="u7" canResegment="no">
       <mda:metadata><mda:metaGroup><mda:meta type="a">b</mda:meta></mda:metaGroup></mda:metadata>
       <notes>
        <note category="dev" priority="2" appliesTo="source">keep</note>
       </notes>
       <originalData><data id="d">&lt;b></data></originalData>
       <segment id="x" state="final"><source>A backlog<cp hex="001F"/> here</source><target>积压订单</target></segment>
       <ignorable><source> </source></ignorable>
       <segment id="y"><source>Two</source></segment>
      </unit>
      <unit id="u8"><segment><source>Three</source><target/></segment></unit>
     </file>
    </xliff>
    """

  static let tmx = """
    <?xml version="1.0"?>
    <!DOCTYPE tmx SYSTEM "tmx14.dtd">
    <tmx version="1.4"><header creationtool="x" srclang="en" segtype="block" datatype="rtf"><prop type="p">v</prop></header>
    <body>
    \t<tu tuid="7" changedate="20240101T000000Z">
    \t\t<prop type="client">ACME</prop>
    \t\t<tuv xml:lang="en"><prop type="own">1</prop><seg>A <bpt i="1">&lt;b></bpt>backlog<ept i="1"/></seg></tuv>
    \t\t<tuv xml:lang="fr"><seg>Un</seg></tuv>
    \t\t<tuv xml:lang="zh-CN"><seg>积压订单</seg></tuv>
    \t</tu>
    </body></tmx>
    """

  @Test(arguments: [(xliff, SegmentPairFormat.xliff), (xliff2, .xliff2), (tmx, .tmx)])
  func `nothing changes where nothing is asked for`(
    text: String, format: SegmentPairFormat
  ) throws {
    #expect(try files.rewrite(text, format) == text)
    let marked = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    #expect(try files.rewrite(marked, format) == marked)
  }

  @Test(arguments: ["UTF-16LE", "UTF-16BE"])
  func `a document in UTF-16 stays in UTF-16`(encoding: String) throws {
    let isLittle = encoding == "UTF-16LE"
    let bytes = ("\u{FEFF}" + Self.tmx.replacing("\"1.0\"", with: "\"1.0\" encoding=\"UTF-16\""))
      .utf16.flatMap { unit in
        isLittle
          ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      }
    #expect(try files.rewrite(bytes, .tmx) == bytes)
  }

  @Test func `a document in GBK stays in GBK, and what GBK lacks becomes a reference`() throws {
    // 甲 and 乙 in GBK.
    let text =
      Array("<?xml version=\"1.0\" encoding=\"GBK\"?>".utf8)
      + Array(UnitFiles.tmx("en", [[("en", "a"), ("zh", "ZH")]]).utf8)
    let place = try #require(text.firstRange(of: Array("ZH".utf8)))
    let bytes = text[..<place.lowerBound] + [0xBC, 0xD7, 0xD2, 0xD2] + text[place.upperBound...]
    #expect(try files.rewrite(Array(bytes), .tmx) == Array(bytes))
  }

  @Test func `a note is put where the format wants it, and nothing else changes`() throws {
    func note(_ format: SegmentPairFormat, _ text: String) throws -> String {
      try files.rewrite(text, format) { unit in
        var changes = UnitRewriter.Changes()
        if unit.source.text.contains("backlog") || unit.source.text == "Three" {
          changes.notes = [TranslationUnit.Note("a < b", category: "duiyi")]
        }
        return changes
      }
    }
    #expect(
      try note(.xliff, Self.xliff)
        == Self.xliff.replacing(
          "x&#8221;</xlf:target>",
          with: "x&#8221;</xlf:target>\n        <xlf:note from=\"duiyi\">a &lt; b</xlf:note>"))
    #expect(
      try note(.xliff2, Self.xliff2)
        == Self.xliff2.replacing(
          "keep</note>", with: "keep</note>\n    <note category=\"duiyi\">a &lt; b</note>"
        ).replacing(
          "\"u8\"><segment>",
          with: "\"u8\"><notes><note category=\"duiyi\">a &lt; b</note></notes><segment>"))
    #expect(
      try note(.tmx, Self.tmx)
        == Self.tmx.replacing(
          "<tuv xml:lang=\"en\">", with: "<note>a &lt; b</note>\n\t\t<tuv xml:lang=\"en\">"))
  }

  @Test func `notes are taken out again`() throws {
    for (text, format) in [
      (Self.xliff, SegmentPairFormat.xliff), (Self.xliff2, .xliff2), (Self.tmx, .tmx),
    ] {
      let noted = try files.rewrite(text, format) { _ in
        var changes = UnitRewriter.Changes()
        changes.notes = [TranslationUnit.Note("x", category: "duiyi")]
        return changes
      }
      #expect(noted != text)
      let cleaned = try files.rewrite(noted, format) { unit in
        var changes = UnitRewriter.Changes()
        changes.removedNotes = unit.notes.indices.filter { unit.notes[$0].text == "x" }
        return changes
      }
      #expect(cleaned == text)
    }
  }

  @Test func `terms are marked in the text and nothing else changes`() throws {
    let termbase = Termbase(concepts: [
      Concept(
        id: "1",
        terms: [Term("backlog", language: .english), Term("积压订单", language: .chinese)]),
      Concept(id: "2", terms: [Term("orders", language: .english)]),
    ])
    var marker = TermMarker(termbase, sourceLanguage: "en", targetLanguage: "zh-CN")
    let result = try files.rewrite(Self.xliff, .xliff) { unit in
      var changes = UnitRewriter.Changes()
      changes.marks = marker.marks(of: unit, in: .xliff)
      return changes
    }
    // What stands in a code or in CDATA is left alone.
    #expect(
      result
        == Self.xliff.replacing(
          "&#x26; backlog", with: "&#x26; <xlf:mrk mtype=\"term\">backlog</xlf:mrk>"
        ).replacing("积压订单", with: "<xlf:mrk mtype=\"term\">积压订单</xlf:mrk>"))
  }

  @Test func `segments of one unit are changed each in its place`() throws {
    let text = UnitFiles.xliff(UnitSegmentsTests.segmented)
    let result = try files.rewrite(text, .xliff) { unit in
      var changes = UnitRewriter.Changes()
      changes.notes = [TranslationUnit.Note(unit.id)]
      return changes
    }
    #expect(
      result
        == text.replacing(
          "</target>", with: "</target><note>1#0</note><note>1#1</note>"))
  }
}
