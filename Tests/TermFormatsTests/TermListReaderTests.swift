import GlossaryBuilding
import Terminology
import TestSupport
import Testing

@testable import GlossaryFormats
@testable import TermFormats
@testable import TextIO

@Suite struct TermListReaderTests {
  private func read(_ text: String, _ format: TermbaseFormat) throws -> Termbase {
    try TermListReader.read(TextFile(name: "t", text: text), format: format)
  }

  /// Terms as `en:backlog zh:积压订单`, a line for each concept.
  private func shown(_ termbase: Termbase) -> [String] {
    termbase.concepts.map { concept in
      concept.terms.map { "\($0.language):\($0.text)" }.joined(separator: " ")
    }
  }

  @Test func `columns of tags say the languages, of a column or of each row`() throws {
    let list = """
      id,sourceLang,targetLang,sourceString,targetString
      1,en,zh_TW,water,水
      2,en,zh_TW,fire,火
      """
    let termbase = try read(list, .csv)
    #expect(shown(termbase) == ["en:water zh-TW:水", "en:fire zh-TW:火"])
    #expect(termbase.concepts.allSatisfy { $0.fields.isEmpty })
    let mixed = try read(list + "\n3,en,zh_CN,earth,土\n", .csv)
    #expect(shown(mixed) == ["en:water zh-TW:水", "en:fire zh-TW:火", "en:earth zh-CN:土"])
    let unclear = try read(list + "\n3,en,?,earth,土\n", .csv)
    #expect(shown(unclear).first == "en:water zh:水")
    #expect(unclear.concepts[2].fields == ["targetLang": "?"])
  }

  @Test func `a plain list has alternatives, comments, pairs and remarks`() throws {
    let list = """
      # comment
      backlog
      Amazon Web Services | AWS

        operating income \t 营业利润｜经营利润\tsee note
      基本面\r
      """
    let termbase = try read(list, .txt)
    #expect(
      shown(termbase) == [
        "en:backlog", "en:Amazon Web Services en:AWS",
        "en:operating income zh:营业利润 zh:经营利润", "zh:基本面",
      ])
    #expect(termbase.concepts[2].note == "see note")
    #expect(termbase.concepts.map(\.id) == ["c1", "c2", "c3", "c4"])
  }

  @Test(arguments: [
    "source,target,note\nbacklog,积压订单,n\nAWS,AWS,\n",
    "源语言,目标语言,备注\nbacklog,积压订单,n\nAWS,AWS,\n",
    "\"Term\",\"Translation\",\"Comment\"\r\n\"backlog\",\"积压订单\",\"n\"\r\nAWS,AWS\r\n",
    "english,chinese,Notes\nbacklog,积压订单,n\nAWS,AWS,\n",
    "EN,中文,说明\nbacklog,积压订单,n\nAWS,AWS,\n",
    "英文,术语,注释\nbacklog,积压订单,n\nAWS,AWS,\n",
    "backlog,积压订单,n\nAWS,AWS,\n",
    "id;source;target;note\n1;backlog;积压订单;n\n2;AWS;AWS;\n",
    "sep=;\nsource;target;note\nbacklog;积压订单;n\nAWS;AWS;\n",
  ])
  func `a table is understood with any header and without`(table: String) throws {
    let termbase = try read(table, .csv)
    #expect(shown(termbase) == ["en:backlog zh:积压订单", "en:AWS zh:AWS"])
    #expect(termbase.concepts[0].note == "n")
  }

  @Test func `locale headers name the languages`() throws {
    let termbase = try read("zh-CN\ten_US\tstatus\n资本支出\tCapEx; capital expenditures\t禁用\n", .tsv)
    #expect(shown(termbase) == ["zh-CN:资本支出 en-US:CapEx en-US:capital expenditures"])
    #expect(termbase.concepts[0].terms.map(\.status) == [nil, .forbidden, .forbidden])
  }

  @Test func `a glossary of languages is not taken for a header`() throws {
    #expect(try shown(read("English,英语\nFrench,法语\n", .csv)).count == 2)
    #expect(try shown(read("translation,翻译\nterm,术语\n", .csv)).count == 2)
  }

  @Test func `Chinese may stand first, and numbers are no terms`() throws {
    #expect(
      try shown(read("1\t积压订单\tbacklog\n2\tAWS\tAmazon Web Services\n", .tsv)) == [
        "zh:积压订单 en:backlog", "zh:AWS en:Amazon Web Services",
      ])
  }

  @Test func `codes and remarks beside a pair are told from terms`() throws {
    let table = "T-001\tbacklog\tnoun\t积压订单\nT-002\tAWS\tname\t亚马逊云科技\n"
    #expect(try shown(read(table, .tsv)) == ["en:backlog zh:积压订单", "en:AWS zh:亚马逊云科技"])
    #expect(try shown(read("EC2,弹性计算云\nS3,简单存储\n", .csv)).first == "en:EC2 zh:弹性计算云")
    #expect(try shown(read("backlog\noperating income; OI\n", .csv)).count == 2)
  }

  @Test func `quotes in a TSV are literal unless they enclose a cell`() throws {
    #expect(
      try shown(read("5\" disk\t5英寸盘\n\"quoted, cell\"\t引用\n\"a\" b\t乙\n", .tsv)) == [
        "en:5\" disk zh:5英寸盘", "en:quoted, cell zh:引用", "en:\"a\" b zh:乙",
      ])
  }

  @Test func `a quote that is never closed is an error at the quote`() throws {
    let error = try #require(throws: InputError.self) {
      try read("source,target\na,\"b\nc,d\n", .csv)
    }
    #expect(error.line == 2 && error.column == 3)
    let second = try #require(throws: InputError.self) { try read("a,\"b\"c\n", .csv) }
    #expect(second.message == "text after a closing quote")
  }

  @Test(arguments: [
    (TermbaseFormat.txt, "# nothing\n\n"), (.csv, "source,target\n"), (.csv, ""), (.tsv, "1\t2\n"),
    (.tbx, "<tbx xmlns='urn:iso:std:iso:30042:ed-2'><text/></tbx>"),
    (.json, "{\"format\": \"duiyi-glossary\", \"entries\": []}"),
  ])
  func `a list without a term is an error that says what was looked for`(
    format: TermbaseFormat, text: String
  ) throws {
    let error = try #require(throws: InputError.self) { try read(text, format) }
    #expect(error.hint?.isEmpty == false, "\(error)")
  }

  @Test(arguments: [GlossaryFormat.tsv, .csv, .json, .tbx])
  func `a glossary that was written can be read as terms`(format: GlossaryFormat) throws {
    let bytes = format.bytes(of: SampleGlossary.plain, options: .init(hasByteOrderMark: true))
    let scratch = try Scratch()
    let path = try scratch.write(bytes, to: "g.\(format.rawValue)")
    let termbase = try TermListReader.read(path)
    let forms = termbase.concepts.map { $0.terms.map(\.text) }
    #expect(
      forms == [
        ["积压订单", "订单积压", "backlog"], ["亚马逊云科技", "Amazon Web Services", "AWS"],
      ])
    #expect(termbase.concepts.map(\.id) == ["c1", "c2"])
    #expect(termbase.concepts[0].terms(in: .chinese).count == 2)
    #expect(termbase.concepts[1].terms(in: .english).count == 2)
  }

  @Test(arguments: [
    (TermbaseFormat.csv, "en,zh\n\"", "\",甲\n"), (.csv, "en,zh\n\"", "\n"),
    (.csv, "en,zh\n", ",甲\n"),
    (.tsv, "en\tzh\n\"", "\"\t甲\n"), (.tsv, "en\tzh\n", "\t甲\n"),
    (.md, "|en|zh|\n|-|-|\n|", "|甲|\n"),
    (.html, "<table><tr><td>", "<td>甲</table>"), (.omegat, "", "\t甲\n"),
    (.utx, "#UTX 1.20; en/zh;\n", "\t甲\n"), (.txt, "", "\t甲\n"),
  ])
  func `a text of more than 1 MB is an error with a place`(
    format: TermbaseFormat, before: String, after: String
  ) throws {
    let long = String(repeating: "x", count: 1_100_000)
    let error = try #require(throws: InputError.self) { try read(before + long + after, format) }
    #expect(error.message.contains("over 1 MB"), "\(error)")
    #expect(error.line != nil)
  }

  @Test func `an alternative may be separated by bars, semicolons and slashes`() throws {
    let table = """
      en,zh,en status
      capex | CapEx,资本支出；资本开支,preferred|forbidden
      a / b,甲/乙,preferred
      TCP/IP,网络协议／协议组,
      one\\;two,一,
      """
    let termbase = try read(table, .csv)
    #expect(
      shown(termbase) == [
        "en:capex en:CapEx zh:资本支出 zh:资本开支", "en:a en:b zh:甲 zh:乙",
        "en:TCP/IP zh:网络协议 zh:协议组", "en:one;two zh:一",
      ])
    #expect(termbase.concepts[0].terms.map(\.status) == [.preferred, .forbidden, nil, nil])
    #expect(termbase.concepts[1].terms.map(\.status) == [.preferred, .preferred, nil, nil])
  }

  @Test func `headers say of what a column speaks, in English and Chinese`() throws {
    let table = """
      编号,中文,中文状态,英文,英文 备注,en_definition,客户,Team
      t1,积压订单,首选,backlog,as in Q3 || 又一条,what is ordered,ACME,blue
      """
    let concept = try #require(try read(table, .csv).concepts.first)
    #expect(concept.id == "t1" && concept.customers == ["ACME"])
    #expect(concept.fields == ["Team": "blue"])
    #expect(concept.definitions == [Concept.Definition("what is ordered", language: .english)])
    #expect(concept.terms.map(\.status) == [.preferred, nil])
    #expect(concept.terms[1].notes == ["as in Q3", "又一条"])
  }

  @Test func `a UTX file by others is read`() throws {
    let list = """
      #UTX 1.11; en-US/zh-CN; 2026-05-31T10:00:00Z; copyright: nobody; license: CC-by 3.0
      #description: made up
      #src\ttgt\tsrc:pos\tterm status\tconcept ID
      backlog\t积压订单\tnoun\tapproved\tC1
      backlog\t订单积压\tnoun\tnon-standard\tC1
      cloud\t云\t-\t\t
      """
    let termbase = try read(list, .utx)
    #expect(
      shown(termbase) == [
        "en-US:backlog zh-CN:积压订单 zh-CN:订单积压", "en-US:cloud zh-CN:云",
      ])
    #expect(termbase.concepts[0].terms.map(\.status) == [nil, .preferred, .deprecated])
    #expect(termbase.concepts[0].terms[0].partOfSpeech == "noun")
    #expect(termbase.concepts[1].terms[0].partOfSpeech == nil)
    #expect(throws: InputError.self) { try read("backlog\t积压订单\n", .utx) }
  }

  @Test func `tables in pages by others are read`() throws {
    let markdown = """
      # Words
      Some text | with a bar
      | no | terms |
      |---|---|
      | 1 | 2 |

      Term | Translation
      :--- | ---:
      **backlog** | 积压订单
      a \\| b | `甲` &amp; 乙
      """
    #expect(
      try shown(read(markdown, .md)) == [
        "en:backlog zh:积压订单", "en:a en:b zh:甲 & 乙",
      ])
    let html = """
      <html><title>Words</title><body><table><tr><td>layout</table>
      <TABLE><tr><th>English<th>中文<tr><td>backlog<td>积压<b>订单</b><br>
      <tr><td>R&amp;D<td>研发</TABLE></body>
      """
    let page = try read(html, .html)
    #expect(shown(page) == ["en:backlog zh:积压订单", "en:R&D zh:研发"])
    #expect(page.title == "Words")
  }

  @Test func `a table in GB18030 is read when the encoding is named`() throws {
    let scratch = try Scratch()
    // cloud,云
    let path = try scratch.write(
      Array("cloud,".utf8) + [0xD4, 0xC6, 0x0A], to: "gb.csv")
    let termbase = try TermListReader.read(path, options: TextOptions(encoding: "GBK"))
    #expect(shown(termbase) == ["en:cloud zh:云"])
  }

  @Test func `random bytes never trap a reader`() {
    var random = SeededGenerator(17)
    let pieces = [
      "\"", ",", "\t", "\n", "\r", "|", ";", "source", "target", "zh", "积", "<tbx>", "<term>",
      "&x;",
      "{", "}", "[", ":", "1", "'", "=", "#", " ", "id",
    ]
    for _ in 0..<1500 {
      let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      for format in TermbaseFormat.allCases {
        if let termbase = try? read(text, format) { #expect(!termbase.concepts.isEmpty) }
      }
    }
  }
}
