import GlossaryBuilding
import Terminology
import Testing

@testable import Formats

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

  @Test func `columns of tags say the languages, when all of a column is one tag`() throws {
    let list = """
      id,sourceLang,targetLang,sourceString,targetString
      1,en,zh_TW,water,水
      2,en,zh_TW,fire,火
      """
    let termbase = try read(list, .csv)
    #expect(shown(termbase) == ["en:water zh-TW:水", "en:fire zh-TW:火"])
    #expect(termbase.concepts.allSatisfy { $0.fields.isEmpty })
    let mixed = try read(list + "\n3,en,zh_CN,earth,土\n", .csv)
    #expect(shown(mixed).first == "en:water zh:水")
    #expect(mixed.concepts[2].fields == ["targetLang": "zh_CN"])
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
