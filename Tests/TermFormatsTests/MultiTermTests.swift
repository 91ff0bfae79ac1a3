import Terminology
import TestSupport
import Testing

@testable import TermFormats
@testable import TextIO

@Suite struct MultiTermTests {
  private static let document = """
    <?xml version="1.0" encoding="UTF-8"?>
    <mtf>
    <conceptGrp>
     <concept>12</concept>
     <system type="entryClass">1</system>
     <transacGrp><transac type="origination">li</transac><date>2024-03-04T10:00:00</date></transacGrp>
     <descripGrp><descrip type="Subject">finance</descrip></descripGrp>
     <descripGrp><descrip type="Team">blue</descrip></descripGrp>
     <languageGrp>
      <language type="Chinese (PRC)" lang="ZH-CN"/>
      <descripGrp><descrip type="Definition">已签<xref Tlink="x">未付</xref>的订单</descrip>
       <descripGrp><descrip type="Source">手册</descrip></descripGrp></descripGrp>
      <termGrp><term>积压订单</term>
       <descripGrp><descrip type="Status">首选</descrip></descripGrp></termGrp>
      <termGrp><term>库存单</term>
       <descripGrp><descrip type="Forbidden">Yes</descrip></descripGrp>
       <descripGrp><descrip type="Note">never</descrip></descripGrp></termGrp>
     </languageGrp>
     <languageGrp>
      <language type="English" lang="EN"/>
      <termGrp><term>backlog</term>
       <transacGrp><transac type="modification">wang</transac><date>2024-04-01</date></transacGrp>
       <descripGrp><descrip type="Part of Speech">noun</descrip></descripGrp>
       <descripGrp><descrip type="Context">The backlog grew.</descrip>
        <descripGrp><descrip type="Source">call</descrip></descripGrp></descripGrp>
       <descripGrp><descrip type="Register">formal</descrip></descripGrp></termGrp>
     </languageGrp>
    </conceptGrp>
    <conceptGrp><concept>13</concept></conceptGrp>
    </mtf>
    """

  private func read(_ text: String) throws -> (termbase: Termbase, remarks: [String]) {
    var remarks: [String] = []
    let termbase = try TermListReader.read(TextFile(name: "t.xml", text: text), format: .tbx) {
      remarks.append($0.message)
    }
    return (termbase, remarks)
  }

  @Test func `the XML of MultiTerm is read, with what its fields are known to mean`() throws {
    let (termbase, remarks) = try read(MultiTermTests.document)
    let concept = try #require(termbase.concepts.first)
    #expect(concept.id == "12" && concept.subject == "finance")
    #expect(concept.fields == ["entryClass": "1", "Team": "blue"])
    #expect(
      concept.history == [
        Transaction(.origination, date: "2024-03-04T10:00:00", responsibility: "li")
      ])
    let chinese = Language(rawValue: "zh-CN")
    #expect(
      concept.definitions == [
        Concept.Definition("已签未付的订单", language: chinese, source: "手册")
      ])
    #expect(concept.terms.map(\.text) == ["积压订单", "库存单", "backlog"])
    #expect(concept.terms.map(\.language) == [chinese, chinese, .english])
    #expect(concept.terms.map(\.status) == [.preferred, .forbidden, nil])
    #expect(concept.terms[1].notes == ["never"])
    #expect(concept.terms[2].partOfSpeech == "noun")
    #expect(concept.terms[2].contexts == [Term.Context("The backlog grew.", source: "call")])
    #expect(concept.terms[2].fields == ["Register": "formal"])
    #expect(concept.terms[2].history.first?.responsibility == "wang")
    #expect(remarks == ["concepts without a term are passed over: 1 (13)"])
  }

  @Test func `a file is known by its root, in the encoding that it declares`() throws {
    let scratch = try Scratch()
    let text = MultiTermTests.document.replacing("UTF-8", with: "UTF-16")
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    for name in ["a.xml", "a.mtf"] {
      let path = try scratch.write(bytes, to: name)
      #expect(try TermListReader.read(path).concepts.first?.terms.count == 3)
    }
  }

  @Test func `every prefix is an error, never a trap`() throws {
    let bytes = Array(MultiTermTests.document.utf8)
    for length in stride(from: 0, to: bytes.count - 1, by: 7) {
      let part = TextFile(name: "t", text: String(decoding: bytes.prefix(length), as: UTF8.self))
      #expect(throws: InputError.self) { try TermListReader.read(part, format: .multiterm) }
    }
    #expect(throws: InputError.self) { try read("<mtf><conceptGrp/></mtf>") }
  }
}
