import Bitext
import TestSupport
import TextIO
import Testing

@testable import BitextFormats

/// What goes into a writer comes out or is counted.
@Suite struct KeptOrCountedTests {
  let files: UnitFiles

  init() throws { files = try UnitFiles() }

  static let rich = """
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:q="urn:q">
    <file original="a.docx" source-language="en" target-language="zh-CN" datatype="x-docx">
    <header><note>of the file</note></header><body>
    <group id="g1"><note>of the group</note><trans-unit id="1" approved="no" restype="label" q:a="1">
    <source>Save <g id="1" ctype="bold">all</g><x id="2" ctype="lb"/></source>
    <target state="x-mine">保存<g id="1" ctype="bold">全部</g><x id="2" ctype="lb"/></target>
    <note annotates="source" priority="1">note</note><q:more/></trans-unit></group>
    <trans-unit id="2" translate="no" maxwidth="9" size-unit="char"><source>DUIYI</source>
    <target state="translated" state-qualifier="leveraged-mt">DUIYI</target></trans-unit></body></file>
    <file original="b.docx" source-language="en" target-language="zh-SG" datatype="plaintext"><body>
    <trans-unit id="1"><source>Close</source><target>關閉</target></trans-unit></body></file></xliff>
    """

  @Test func `an XLIFF 1 2 that is written anew has its files, groups, limits and marks`() throws {
    let (text, losses) = try files.converted(Self.rich, .xliff, to: .xliff)
    for piece in [
      "<file original=\"a.docx\" datatype=\"x-docx\" source-language=\"en\" target-language=\"zh-CN\">",
      "<file original=\"b.docx\" datatype=\"plaintext\" source-language=\"en\" target-language=\"zh-SG\">",
      "<group id=\"g1\">", "approved=\"no\"", "restype=\"label\"", "translate=\"no\"",
      "maxwidth=\"9\"", "size-unit=\"char\"", "state=\"x-mine\"",
      "state-qualifier=\"leveraged-mt\"",
      "ctype=\"bold\"", "ctype=\"lb\"",
      "<note>of the file</note>\n    </header>",
      "<group id=\"g1\">\n        <note>of the group</note>",
      "<note priority=\"1\" annotates=\"source\">note</note>",
    ] { #expect(text.contains(piece), "\(piece)") }
    #expect(losses[.notes] == 0)
    #expect(losses[.attributes] == 1)
    #expect(losses[.elements] == 1)
    #expect(text.ranges(of: "</group>").count == 1)
  }

  @Test func `an XLIFF 2 has the files, groups and identifiers of what it was made from`() throws {
    let text = try files.converted(Self.rich, .xliff, to: .xliff2).text
    for piece in [
      "<file id=\"f1\" original=\"a.docx\">", "<file id=\"f2\" original=\"b.docx\">",
      "<group id=\"g1\">", "<unit id=\"1\"", "<unit id=\"2\"", "translate=\"no\"",
      "x-property:xliff.maxwidth", "<note priority=\"1\" appliesTo=\"source\">note</note>",
      "<notes>\n        <note>of the file</note>", "<notes>\n        <note>of the group</note>",
    ] { #expect(text.contains(piece), "\(piece)") }
    let again = try files.units(text, .xliff2)
    #expect(again.map(\.id) == ["1", "2", "1"])
    #expect(again[1][property: "xliff.maxwidth"] == "9")
  }

  @Test(arguments: [
    ("maxwidth=\"9\" size-unit=\"char\"", "9"),
    ("maxwidth=\"9\" minwidth=\"2\" size-unit=\"char\"", "2,9"),
    // Without a word widths are in pixels, which XLIFF 2 has no profile for; nor has it for bytes.
    ("maxwidth=\"9\"", nil), ("maxwidth=\"9\" size-unit=\"byte\"", nil),
    ("maxwidth=\"nine\" size-unit=\"char\"", nil),
  ])
  func `a limit in characters is a size restriction in XLIFF 2`(limit: String, size: String?) throws
  {
    let input = UnitFiles.xliff("<trans-unit id=\"1\" \(limit)><source>Save</source></trans-unit>")
    let units = try files.units(input, .xliff)
    var options = UnitWritingOptions(sourceLanguage: "en", targetLanguage: "zh-CN")
    options.hasSizeLimits = true
    let text = try files.text(units, .xliff2, options)
    #expect(text.contains("<slr:profiles generalProfile=\"xliff:codepoints\"/>"))
    #expect(text.contains("slr:sizeRestriction=") == (size != nil))
    #expect(text.contains("x-property:xliff.maxwidth") == (size == nil))
    if let size { #expect(text.contains("slr:sizeRestriction=\"\(size)\"")) }
    #expect(try files.converted(text, .xliff2, to: .xliff).losses == ConversionLosses())
    let again = try files.units(text, .xliff2)
    for name in ["xliff.maxwidth", "xliff.minwidth", "xliff.size-unit"] {
      #expect(again[0][property: name] == units[0][property: name])
    }
  }

  @Test func `notes on files and groups stay where they were, or are counted`() throws {
    let (lines, none) = try files.converted(Self.rich, .xliff, to: .jsonl)
    #expect(lines.contains("{\"text\":\"of the file\",\"category\":\"\",\"place\":\"file\"}"))
    #expect(none[.notes] == 0)
    let (again, losses) = try files.converted(lines, .jsonl, to: .xliff)
    #expect(again.contains("<note>of the file</note>\n    </header>"))
    #expect(losses[.notes] == 0)
    for format in [SegmentPairFormat.tmx, .po] {
      let (text, losses) = try files.converted(Self.rich, .xliff, to: format)
      #expect(!text.contains("of the file") && !text.contains("of the group"))
      #expect(losses[.notes] == 2, "\(format)")
      // What the note on the source is on, how much it matters, and the attribute of a tool.
      #expect(losses[.attributes] == 3, "\(format)")
    }
    let group = "<group id=\"g1\">"
    let empty = Self.rich.replacing(group, with: "<group><note>alone</note></group>\(group)")
    #expect(try files.converted(empty, .xliff, to: .xliff2).losses[.notes] == 1)
  }

  @Test func `codes keep what they do between formats`() throws {
    let memory = try files.converted(Self.rich, .xliff, to: .tmx).text
    #expect(memory.contains("<bpt i=\"1\" x=\"1\" type=\"bold\"></bpt>"))
    #expect(memory.contains("<ph x=\"2\" type=\"lb\"></ph>"))
    let version2 = try files.converted(Self.rich, .xliff, to: .xliff2).text
    #expect(version2.contains("<sc id=\"1\" type=\"fmt\" subType=\"xlf:b\"/>"))
    #expect(version2.contains("<ph id=\"p2\" type=\"fmt\" subType=\"xlf:lb\"/>"))
    let back = try files.converted(version2, .xliff2, to: .xliff).text
    #expect(back.contains("ctype=\"bold\"") && back.contains("ctype=\"lb\""))
    let own = try files.converted(
      UnitFiles.xliff(
        "<trans-unit id=\"1\"><source><x id=\"1\" ctype=\"x-web.tag\"/>a</source></trans-unit>"),
      .xliff, to: .xliff2
    ).text
    #expect(own.contains("type=\"other\" subType=\"duiyi:web.tag\""))
  }

  @Test func `identifiers of version 2 stay where they are valid and alone`() throws {
    let units = ["u7", "u7", "a b", "", "u1", "u2"].map { id in
      TranslationUnit(id: id, source: UnitText("a"), target: UnitText("甲"))
    }
    let text = try files.text(units, .xliff2)
    let ids = text.matches(of: /<unit id="([^"]*)"/).map { String($0.1) }
    #expect(ids.first == "u7")
    #expect(Set(ids).count == 6)
    #expect(try files.units(text, .xliff2).map(\.id) == ["u7", "u7", "a b", ids[3], "u1", "u2"])
  }

  @Test(arguments: [
    (SegmentState.final, true), (.reviewed, true), (.translated, false), (.needsReview, false),
    (.needsTranslation, false), (.initial, false),
  ])
  func `what is done is approved`(state: SegmentState, isApproved: Bool) throws {
    let unit = TranslationUnit(source: UnitText("A"), target: UnitText("甲"), state: state)
    #expect(try files.text([unit], .xliff).contains("approved=\"yes\"") == isApproved)
  }

  @Test func `an entry of a catalogue that is not fuzzy is done`() throws {
    let options = UnitWritingOptions(
      sourceLanguage: "en", targetLanguage: "zh", toolVersion: "1", countsAsDone: true)
    func isApproved(_ unit: TranslationUnit) throws -> Bool {
      try files.text([unit], .xliff, options).contains("approved=\"yes\"")
    }
    let done = TranslationUnit(source: UnitText("A"), target: UnitText("甲"))
    var fuzzy = done
    fuzzy.state = .needsReview
    #expect(try isApproved(done))
    #expect(try !isApproved(fuzzy))
    #expect(try !isApproved(TranslationUnit(source: UnitText("A"))))
    #expect(try !files.text([done], .xliff).contains("approved"))
    // Without a state the default of XLIFF 2 is that nothing has been done.
    #expect(try files.text([done], .xliff2, options).contains("state=\"translated\""))
    #expect(try !files.text([done], .xliff2).contains("state="))
  }
}
