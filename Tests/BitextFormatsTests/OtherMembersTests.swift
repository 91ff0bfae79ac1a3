import Bitext
import TestSupport
import Testing

@testable import BitextFormats

/// Whether what a line of JSON has beside what is known comes out as it went in.
@Suite struct OtherMembersTests {
  private let files: UnitFiles

  init() throws { files = try UnitFiles() }

  @Test(arguments: [
    #"{"id":7,"source":"增长","target":"grew","doc":"a","n":3,"deep":{"a":[1, {"b":"}"}]},"none":null}"#,
    #"{"id":"7","source":"增长","target":"grew","url":"https://example.com/?a=\"1\"","score":-1.50e3}"#,
    #"{"source":"增长","target":"grew","state":"done","confidence":"high","obsolete":0}"#,
    #"{"source":"增长","target":"grew","空 格":true}"#,
    #"{"source":"增长","target":"grew","sourceCodes":"none","targetCodes":{"a":1}}"#,
    #"{"id":1e400,"source":"","target":"","b":[],"a":{}}"#,
  ])
  func `a line comes out as it went in, with the caller's members in their order`(
    line: String
  ) throws {
    let units = try files.units(line, .jsonl)
    let (text, losses) = try files.written(units, .jsonl)
    // What has no text at all is no unit.
    #expect(losses == ConversionLosses())
    #expect(text == line + "\n")
  }

  @Test func `the caller's members go through a memory and come back`() throws {
    let languages = #""sourceLanguage":"zh","targetLanguage":"en""#
    let line = #"{"id":"7","source":"增长","target":"grew",\#(languages),"doc":"a","n":3}"#
    let memory = try files.text(try files.units(line, .jsonl), .tmx)
    #expect(memory.contains("<prop type=\"json.doc\">a</prop>"))
    #expect(memory.contains("<prop type=\"jsonvalue.n\">3</prop>"))
    let units = try files.units(memory, .tmx, source: "zh", target: "en")
    #expect(try files.text(units, .jsonl) == line + "\n")
  }

  @Test func `what a table has no room for is counted`() throws {
    let units = try files.units(#"{"source":"a","target":"b","doc":"a","n":3}"#, .jsonl)
    #expect(try files.written(units, .tsv).losses[.properties] == 2)
  }

  @Test(arguments: [
    ("jsonvalue.n", "}"), ("jsonvalue.n", "1\n2"), ("json.source", "x"), ("jsonvalue.target", "1"),
  ])
  func `a property that only looks like a member stays a property`(
    name: String, value: String
  ) throws {
    var unit = TranslationUnit(source: UnitText("a"), target: UnitText("b"))
    unit.properties = [TranslationUnit.Property(name: name, value: value)]
    let again = try files.units(try files.text([unit], .jsonl), .jsonl)
    #expect(again.map(\.properties) == [unit.properties])
    #expect(again.map(\.source.text) == ["a"] && again.map(\.target.text) == ["b"])
  }

  @Test func `of members with one name the last one counts`() throws {
    let units = try files.units(#"{"source":"a","target":"b","x":1,"y":2,"x":3}"#, .jsonl)
    #expect(try files.text(units, .jsonl) == #"{"source":"a","target":"b","y":2,"x":3}"# + "\n")
  }

  @Test(arguments: [
    (#""properties":[{"name":"a","value":3}]"#, ConversionLosses.Kind.properties),
    (#""notes":[{"category":"pm"}, 4]"#, .notes), (#""sourceCodes":[1]"#, .inlineCodes),
    (#""links":[{"source":-1,"target":0},{"source":0,"target":0,"probability":1.0}]"#, .links),
  ])
  func `what is no note, property or link is counted`(
    member: String, kind: ConversionLosses.Kind
  ) throws {
    let line = #"{"source":"a","target":"b",\#(member)}"#
    let reader = try files.reader(Array(line.utf8), .jsonl)
    _ = try UnitFiles.all(reader)
    #expect(reader.losses[kind] == (kind == .notes ? 2 : 1))
  }

  @Test func `a code within a character or out of order moves to where it may stand`() throws {
    let codes = [2, 1, 9].map {
      #"{"kind":"standalone","id":"\#($0)","offset":\#($0),"data":"<b>"}"#
    }
    let units = try files.units(
      #"{"source":"a茶","target":"b","sourceCodes":[\#(codes.joined(separator: ","))]}"#, .jsonl)
    #expect(units[0].source.codes.map(\.offset) == [4, 4, 4])
    #expect(try files.text(units, .po).contains("a茶<b><b><b>"))
  }
}
