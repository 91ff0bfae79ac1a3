import Bitext
import TestSupport
import TextIO
import Testing

@testable import BitextFormats

/// Names in XML are names with namespaces.
@Suite struct XMLNamesTests {
  let files: UnitFiles

  init() throws { files = try UnitFiles() }

  @Test(arguments: [
    " xmlns:its=\"http://www.w3.org/2005/11/its\" its:version=\"2.0\"",
    " xmlns:m=\"http://www.memsource.com/mxlf/2.0\" m:version=\"2.3\"",
  ])
  func `the version of another namespace is not that of XLIFF`(root: String) throws {
    let text = UnitFiles.xliff(
      "<trans-unit id=\"1\"><source>Hello</source><target>你好</target></trans-unit>", root: root)
    let units = try files.units(text, .xliff)
    #expect(units.map(\.pair) == [SegmentPair(source: "Hello", target: "你好")])
  }

  @Test func `attributes of other namespaces take no one's place`() throws {
    let text = UnitFiles.xliff(
      """
      <trans-unit id="1" q:id="777" q:translate="no"><source>Hello</source>
      <target state="final" q:state="new">你好</target></trans-unit>
      """, root: " xmlns:q=\"urn:x\"")
    let unit = try #require(try files.units(text, .xliff).first)
    #expect(unit.id == "1")
    #expect(unit.state == .final)
    #expect(unit.isTranslatable)
  }

  @Test func `the language of a variant is that of xml alone`() throws {
    let text = """
      <tmx version="1.4" xmlns:q="urn:x"><header srclang="en"/><body><tu>
      <tuv xml:lang="en" q:lang="fr"><seg>Hello</seg></tuv>
      <tuv q:lang="en" xml:lang="zh"><seg>你好</seg></tuv></tu></body></tmx>
      """
    let units = try files.units(text, .tmx)
    #expect(units.map(\.pair) == [SegmentPair(source: "Hello", target: "你好")])
  }

  @Test func `elements of other namespaces are passed over and counted`() throws {
    let text = UnitFiles.xliff(
      """
      <trans-unit id="1"><source>Hello <q:x>there</q:x></source><q:target>no</q:target>\
      <target>你好</target><q:note>no note</q:note></trans-unit>
      """, root: " xmlns:q=\"urn:x\"")
    let reader = try files.reader(Array(text.utf8), .xliff)
    let unit = try #require(try UnitFiles.all(reader).first)
    #expect(unit.source.text == "Hello there")
    #expect(unit.target.text == "你好")
    #expect(unit.notes.isEmpty)
    #expect(reader.losses[.elements] == 2)
  }

  @Test func `a prefix for the format's own namespace is none for readers`() throws {
    let text = """
      <x:xliff version="1.2" xmlns:x="urn:oasis:names:tc:xliff:document:1.2"><x:file original="a"
      source-language="en" target-language="zh" datatype="plaintext"><x:body><x:trans-unit id="1">
      <x:source>A <x:g id="1">b</x:g></x:source><x:target>甲</x:target></x:trans-unit></x:body>
      </x:file></x:xliff>
      """
    let unit = try #require(try files.units(text, .xliff).first)
    #expect(unit.source.text == "A b")
    #expect(unit.source.codes.count == 2)
  }
}
