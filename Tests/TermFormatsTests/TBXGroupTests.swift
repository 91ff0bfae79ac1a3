import Terminology
import TestSupport
import Testing

@testable import TermFormats
@testable import TextIO

/// What valid TBX may hold beside terms is kept, or told.
@Suite struct TBXGroupTests {
  private func read(_ text: String) throws -> (termbase: Termbase, remarks: [String]) {
    var remarks: [String] = []
    let termbase = try TermListReader.read(TextFile(name: "t.tbx", text: text), format: .tbx) {
      remarks.append($0.message)
    }
    return (termbase, remarks)
  }

  private func entry(_ concept: String, _ term: String) -> String {
    """
    <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
    <conceptEntry id="c1">\(concept)<langSec xml:lang="en"><termSec>\(term)</termSec></langSec>
    </conceptEntry></body></text></tbx>
    """
  }

  @Test func `what stands beside a field in its group is kept`() throws {
    let (termbase, _) = try read(
      entry(
        """
        <descripGrp><descrip type="definition">what is ordered</descrip>
        <admin type="source">IR</admin><note>from finance</note></descripGrp>
        <descripGrp><descrip type="subjectField">finance</descrip><note>wide</note></descripGrp>
        """,
        """
        <term id="t1">moat</term>
        <adminGrp><admin type="annotatedNote">seen in reports</admin>
        <adminNote type="noteSource">x</adminNote></adminGrp>
        <termNoteGrp><termNote type="partOfSpeech">noun</termNote><note>rare</note></termNoteGrp>
        <termNote type="termStructure" target="#s1">simple</termNote>
        <termCompList type="morphologicalElement"><termComp>mo</termComp><termComp>at</termComp>
        </termCompList>
        """))
    let concept = try #require(termbase.concepts.first)
    #expect(
      concept.definitions == [Concept.Definition("what is ordered", source: "IR")])
    #expect(concept.subject == "finance")
    #expect(
      concept.fields == ["definition note": "from finance", "subjectField note": "wide"])
    let term = try #require(concept.terms.first)
    #expect(term.partOfSpeech == "noun")
    #expect(
      term.fields == [
        "id": "t1", "annotatedNote": "seen in reports", "annotatedNote noteSource": "x",
        "partOfSpeech note": "rare", "termStructure": "simple", "termStructure target": "#s1",
        "termComp": "mo; at",
      ])
  }

  @Test func `terms out of their place and what else is passed over are told`() throws {
    let (termbase, remarks) = try read(
      """
      <martif type="TBX"><text><body><termEntry id="a"><langSet xml:lang="en"><term>loose</term>
      <tig><term>one</term><term>two</term></tig><tig></tig></langSet></termEntry>
      <termEntry id="b"/><langSet xml:lang="en"><tig><term>nowhere</term></tig></langSet>
      </body><back><refObjectList type="respPerson"><refObject id="p"><item>Li</item></refObject>
      </refObjectList></back></text></martif>
      """)
    #expect(termbase.concepts.map { $0.terms.map(\.text).sorted() } == [["loose", "one", "two"]])
    #expect(
      remarks == [
        "terms out of their place are read all the same: 2 (loose, two)",
        "sections without a term are passed over: 1 (a)",
        "concepts without a term are passed over: 1 (b)",
        "terms outside of any concept are passed over: 1 (nowhere)",
        "what the back matter says is passed over: 1 (p)",
      ])
  }

  @Test func `Microsoft's and IATE's files are read as they come`() throws {
    let microsoft = """
      <?xml version="1.0" encoding="utf-8"?><!DOCTYPE martif PUBLIC "ISO 12200:1999A//DTD MARTIF core (DXFcdV04)//EN" "TBXcdv04.dtd">
      <martif type="TBX" xml:lang="en-us"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader><text><body>
      <termEntry id="7_12"><langSet xml:lang="en-US"><descripGrp><descrip type="definition">A store.</descrip></descripGrp>
      <ntig><termGrp><term id="1_2">cloud</term><termNote type="partOfSpeech">Noun</termNote></termGrp></ntig></langSet>
      <langSet xml:lang="zh-cn"><ntig><termGrp><term id="1_3">云</term><termNote type="partOfSpeech">Noun</termNote></termGrp></ntig></langSet></termEntry>
      </body></text></martif>
      """
    let cloud = try #require(try read(microsoft).termbase.concepts.first)
    #expect(cloud.terms.map(\.text) == ["cloud", "云"])
    #expect(cloud.definition == "A store." && cloud.terms[0].fields == ["id": "1_2"])
    let iate = """
      <?xml version="1.0" encoding="UTF-8"?><martif type="TBX-Basic-V1" xml:lang="en"><text><body>
      <termEntry id="IATE-84"><descripGrp><descrip type="subjectField">FINANCE</descrip></descripGrp>
      <langSet xml:lang="en"><tig><term>moat</term><termNote type="termType">fullForm</termNote>
      <descrip type="reliabilityCode">9</descrip><admin type="source">handbook</admin></tig></langSet>
      </termEntry></body></text></martif>
      """
    let moat = try #require(try read(iate).termbase.concepts.first)
    #expect(moat.id == "IATE-84" && moat.subject == "FINANCE")
    #expect(moat.terms[0].kind == .fullForm && moat.terms[0].source == "handbook")
    #expect(moat.terms[0].fields == ["reliabilityCode": "9"])
  }
}
