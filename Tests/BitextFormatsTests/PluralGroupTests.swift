import Bitext
import TestSupport
import Testing

@testable import BitextFormats

/// Messages with plural forms in XLIFF 1.2, which has a group of units for them.
@Suite struct PluralGroupTests {
  let files: UnitFiles

  init() throws { files = try UnitFiles() }

  /// A catalogue as translate-toolkit's po2xliff writes it.
  private static func catalogue(_ forms: String) -> String {
    UnitFiles.xliff(
      """
      <trans-unit id="1" restype="x-gettext-domain-header" approved="no">
      <source>Project-Id-Version: x 1\nPlural-Forms: nplurals=1; plural=0;\n</source>
      <target state="translated">Project-Id-Version: x 1\nPlural-Forms: nplurals=1; plural=0;\n</target>
      <note from="po-translator">Translators</note></trans-unit>
      <group restype="x-gettext-plurals" id="3">\(forms)</group>
      <trans-unit id="4"><source>Open</source><target>打开</target></trans-unit>
      """)
  }

  private static let forms = """
    <trans-unit id="3[0]"><source>%d file</source><target>%d 个文件</target></trans-unit>
    <trans-unit id="3[1]"><source>%d files</source><target></target></trans-unit>
    """

  @Test func `the first unit of a group has the forms of all`() throws {
    let units = try files.units(Self.catalogue(Self.forms), .xliff)
    #expect(units.map(\.id) == ["3[0]", "3[1]", "4"])
    #expect(units[0].plural == TranslationUnit.Plural(source: "%d files"))
    #expect(units.map(\.isFurtherForm) == [false, true, false])
    #expect(units[2].plural == nil)
  }

  @Test func `a header of a catalogue is no unit`() throws {
    let reader = try files.reader(Array(Self.catalogue(Self.forms).utf8), .xliff)
    _ = try UnitFiles.all(reader)
    #expect(reader.header?.target.text.hasPrefix("Project-Id-Version: x 1\n") == true)
    #expect(reader.header?.notes.map(\.text) == ["Translators"])
    #expect(reader.headerFieldCount == 2)
  }

  @Test func `more units than a message has forms are units of their own`() throws {
    func forms(_ count: Int) -> String {
      (0..<count).map { "<trans-unit id=\"3[\($0)]\"><source>a</source></trans-unit>" }.joined()
    }
    #expect(try files.units(Self.catalogue(forms(6)), .xliff).count(where: \.isFurtherForm) == 5)
    #expect(try files.units(Self.catalogue(forms(7)), .xliff).count(where: \.isFurtherForm) == 0)
    #expect(try files.units(Self.catalogue(forms(1)), .xliff)[0].plural == nil)
  }

  @Test func `a message with forms is written as a group, and read again`() throws {
    var unit = TranslationUnit(id: "m", source: UnitText("%d file"))
    unit.target = UnitText("%d Datei")
    unit.plural = TranslationUnit.Plural(source: "%d files", targets: ["%d Dateien"])
    unit.context = "menu"
    unit.notes = [TranslationUnit.Note("note")]
    let (text, losses) = try files.written([unit], .xliff)
    #expect(text.contains("<group id=\"m\" restype=\"x-gettext-plurals\">"))
    #expect(text.contains("<trans-unit id=\"m[1]\""))
    #expect(losses.isEmpty)
    #expect(!text.contains("x-plural"))
    let again = try files.units(text, .xliff)
    #expect(again[0].plural == unit.plural && again[0].context == "menu")
    #expect(again[0].notes.map(\.text) == ["note"] && again[1].notes.isEmpty)
    #expect(try files.written([again[0]], .xliff).text == text)
  }
}
