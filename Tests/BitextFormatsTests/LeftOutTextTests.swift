import Bitext
import BitextFormats
import TestSupport
import Testing
import TextIO

/// What readers carry and what they leave out on purpose.
@Suite struct LeftOutTextTests {
  private func units(_ text: String, _ name: String) throws -> (
    units: [TranslationUnit], losses: ConversionLosses
  ) {
    let scratch = try Scratch()
    let path = try scratch.write(text, to: name)
    let format = try #require(SegmentPairFormat(paths: [path]))
    let reader = try TranslationUnitReader(
      [TextInput(path)], format: format, sourceLanguage: "en", targetLanguage: "zh-CN")
    var units: [TranslationUnit] = []
    var unit = TranslationUnit()
    while try reader.next(into: &unit) { units.append(unit) }
    return withExtendedLifetime(scratch) { (units, reader.losses) }
  }

  @Test func `what TMX says of a third language's variant goes with that variant`() throws {
    let memory = """
      <tmx version="1.4"><header srclang="en"/><body><tu><note>of both</note>
      <tuv xml:lang="en"><note>of the English</note><seg>tea</seg></tuv>
      <tuv xml:lang="fr"><note>of the French</note><prop type="x-who">Anne</prop><seg>thé</seg></tuv>
      <tuv xml:lang="zh-CN"><note>of the Chinese</note><seg>茶</seg></tuv>
      </tu></body></tmx>
      """
    let (units, losses) = try units(memory, "a.tmx")
    #expect(units.map(\.target.text) == ["茶"])
    #expect(
      units.first?.notes.map(\.text) == ["of both", "of the English", "of the Chinese"])
    #expect(units.first?.properties.contains { $0.value == "Anne" } == false)
    #expect(losses[.otherLanguages] == 1)
  }

  @Test func `the former text of a fuzzy PO entry is kept beside it`() throws {
    let catalogue = """
      msgid ""
      msgstr "Content-Type: text/plain; charset=UTF-8\\n"

      #, fuzzy
      #| msgid "Open a file"
      msgid "Open files"
      msgstr "打开文件"
      """
    let unit = try #require(try units(catalogue, "a.po").units.last)
    #expect(unit.state == .needsReview)
    #expect(unit.properties.contains { $0.value == "msgid \"Open a file\"" })
    #expect(unit.notes.isEmpty)
  }
}
