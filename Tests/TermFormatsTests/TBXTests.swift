import Foundation
import GlossaryBuilding
import Terminology
import TestSupport
import Testing

@testable import GlossaryFormats
@testable import TermFormats
@testable import TextIO

@Suite struct TBXTests {
  private func read(_ text: String) throws -> Termbase {
    try TermListReader.read(TextFile(name: "t.tbx", text: text), format: .tbx)
  }

  private static let version2 = """
    <?xml version="1.0" encoding="GB2312"?>
    <!DOCTYPE martif SYSTEM "file:///etc/passwd">
    <martif type="TBX" xml:lang="en"><text><body><termEntry id="t-1">
    <descripGrp><descrip type="definition">what is
      ordered</descrip><admin type="source">x</admin></descripGrp>
    <langSet xml:lang="zh_CN"><ntig><termGrp><term>积压<hi>订单</hi></term>
    <termNote type="termType">fullForm</termNote></termGrp><note>n1</note><note>n2</note></ntig></langSet>
    <langSet xml:lang="en"><tig><term> order
      backlog </term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
    <descrip type="context">the &lt;backlog&gt; grew &#x4E2D;</descrip></tig></langSet>
    </termEntry></body></text></martif>
    """

  @Test func `version 2 is read, and its document type never loaded`() throws {
    let termbase = try read(TBXTests.version2)
    let concept = try #require(termbase.concepts.first)
    #expect(concept.id == "t-1")
    #expect(concept.definition == "what is ordered")
    #expect(
      concept.terms == [
        {
          var term = Term("积压订单", language: Language(rawValue: "zh-CN"), kind: .fullForm)
          term.notes = ["n1", "n2"]
          return term
        }(),
        Term(
          "order backlog", language: .english, status: .deprecated,
          contexts: ["the <backlog> grew 中"]),
      ])
  }

  @Test(arguments: [
    ("preferredTerm-admn-sts", Term.Status.preferred), ("preferred", .preferred),
    ("admitted", .admitted), ("notRecommended", .deprecated), ("obsolete", .superseded),
    ("forbidden", .forbidden),
  ])
  func `status values of all versions are known`(value: String, status: Term.Status) throws {
    let termbase = try read(
      """
      <tbx type="TBX-Basic" style="dct" xmlns="urn:iso:std:iso:30042:ed-2" \
      xmlns:min="http://www.tbxinfo.net/ns/min"><text><body><conceptEntry id="c1">\
      <min:subjectField>finance</min:subjectField><langSec xml:lang="en"><termSec><term>a</term>\
      <min:administrativeStatus>\(value)</min:administrativeStatus></termSec></langSec>\
      </conceptEntry></body></text></tbx>
      """)
    #expect(termbase.concepts.first?.terms.first?.status == status)
    #expect(termbase.concepts.first?.subject == "finance")
  }

  @Test func `entities are refused, not expanded`() throws {
    var declarations = "<!ENTITY a0 \"ha\">"
    for level in 1...9 {
      let body = String(repeating: "&a\(level - 1);", count: 10)
      declarations += "<!ENTITY a\(level) \"\(body)\">"
    }
    for reference in ["<term>&a9;</term>", "<term id=\"&a9;\">x</term>"] {
      let error = try #require(throws: InputError.self) {
        try read(
          "<!DOCTYPE tbx [\(declarations)]>\n<tbx><text><body><conceptEntry><langSec><termSec>"
            + reference + "</termSec></langSec></conceptEntry></body></text></tbx>")
      }
      #expect(error.line != nil)
      #expect(error.message.hasPrefix("the entity &a"))
    }
    let external = try #require(throws: InputError.self) {
      try read(
        "<!DOCTYPE tbx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><tbx><p>&x;</p></tbx>")
    }
    #expect(external.message.contains("&x;"))
  }

  @Test func `malformed documents are errors with a place`() throws {
    let cut = try #require(throws: InputError.self) {
      try read(String(TBXTests.version2.dropLast(60)))
    }
    #expect(cut.line ?? 0 >= 9 && cut.description.hasPrefix("t.tbx:"))
    let mismatch = try #require(throws: InputError.self) { try read("<tbx>\n  <a></b>\n</tbx>") }
    #expect(mismatch.line == 2 && mismatch.column ?? 0 > 1)
    let other = try #require(throws: InputError.self) { try read("<html><p/></html>") }
    #expect(other.line == 1 && other.message == "this is not TBX: it begins with <html>")
    let deep = String(repeating: "<a>", count: 5000)
    let nested = try #require(throws: InputError.self) { try read("<tbx>\(deep)") }
    #expect(nested.message.contains("deep"))
    let long = String(repeating: "x", count: 2_000_000)
    let heavy = try #require(throws: InputError.self) { try read("<tbx><p>\(long)</p></tbx>") }
    #expect(heavy.message.contains("over 1 MB"))
  }

  @Test func `every prefix of a document is an error, never a trap`() throws {
    let bytes = Array(TBXTests.version2.utf8)
    for length in stride(from: 0, to: bytes.count - 1, by: 3) {
      let scratch = TextFile(
        name: "t", text: String(decoding: bytes.prefix(length), as: UTF8.self))
      #expect(throws: InputError.self) { try TermListReader.read(scratch, format: .tbx) }
    }
  }

  @Test func `the encoding that a file declares is obeyed`() throws {
    let scratch = try Scratch()
    let head = Array("<?xml version=\"1.0\" encoding=\"GB18030\"?><martif><text><body>".utf8)
    let entry = Array("<termEntry><langSet xml:lang=\"zh\"><tig><term>".utf8)
    let tail = Array("</term></tig></langSet></termEntry></body></text></martif>".utf8)
    let path = try scratch.write(head + entry + [0xD4, 0xC6] + tail, to: "gb.tbx")
    #expect(try TermListReader.read(path).concepts.first?.terms.first?.text == "云")
  }

  @Test(arguments: [
    (TBXStyle.dca, "<termNote type=\"termType\">acronym</termNote>"),
    (.dct, "<basic:termType>acronym</basic:termType>"),
  ])
  func `a glossary carries status, kind, contexts and notes`(
    style: TBXStyle, acronym: String
  ) throws {
    let text = String(
      decoding: GlossaryFormat.tbx.bytes(
        of: SampleGlossary.plain, options: .init(tbxStyle: style)), as: UTF8.self)
    #expect(text.contains(acronym))
    let termbase = try read(text)
    #expect(termbase.title == "Glossary")
    let first = try #require(termbase.concepts.first)
    #expect(first.terms.map(\.status) == [.proposed, .proposed, .proposed])
    #expect(
      first.terms[0].contexts == [
        Term.Context("我们的积压订单(backlog)继续增长。", source: "call.txt:2:5")
      ])
    #expect(first.terms[0].source == nil)
    #expect(
      first.note == """
        evidence: gloss, dictionary; confidence: 0.977; frequency: 4; first: call.txt:2:5
        look at first (several-sources): 2 Chinese forms for backlog
        """)
    #expect(termbase.concepts.last?.terms.map(\.kind) == [nil, .fullForm, .acronym])
  }

  @Test(arguments: TBXStyle.allCases)
  func `a termbase comes back as it was written`(style: TBXStyle) throws {
    var random = SeededGenerator(23)
    for _ in 0..<60 {
      let termbase = RandomTermbase.make(using: &random)
      let text = String(
        decoding: TBXWriter.bytes(of: termbase, style: style), as: UTF8.self)
      #expect(try read(text) == termbase, "\(text)")
    }
  }
}

/// Termbases of what TBX can carry.
enum RandomTermbase {
  static func make(using random: inout SeededGenerator) -> Termbase {
    var termbase = Termbase(title: text(using: &random))
    for number in 1...Int.random(in: 1...5, using: &random) {
      var concept = Concept(id: "c\(number)")
      concept.subject = maybe(using: &random)
      concept.definition = maybe(using: &random)
      concept.note = maybe(using: &random)
      for language in ["zh-Hans", "en"] {
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          var term = Term(text(using: &random), language: Language(rawValue: language))
          term.status =
            Bool.random(using: &random) ? Term.Status.allCases.randomElement(using: &random) : nil
          term.kind =
            Bool.random(using: &random) ? Term.Kind.allCases.randomElement(using: &random) : nil
          term.partOfSpeech = Bool.random(using: &random) ? "noun" : nil
          term.note = maybe(using: &random)
          term.source = maybe(using: &random)
          if let context = maybe(using: &random) { term.contexts = [Term.Context(context)] }
          concept.terms.append(term)
        }
      }
      termbase.concepts.append(concept)
    }
    return termbase
  }

  private static func maybe(using random: inout SeededGenerator) -> String? {
    Bool.random(using: &random) ? text(using: &random) : nil
  }

  private static func text(using random: inout SeededGenerator) -> String {
    let pieces = ["积压", "a", "<", "&", "\"", "'", ">", "]]>", "x y", "é", "𠮷", "&amp;", "<hi>"]
    return (0..<Int.random(in: 1...5, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? "a"
    }.joined()
  }
}
