import Terminology
import TestSupport
import Testing

@testable import Tables
@testable import TextIO

@Suite struct TableHeaderTests {
  private func rows(_ text: String) -> [TableRow] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      TableRow(
        number: index + 1,
        cells: line.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
    }
  }

  private func find(_ text: String, _ options: TableOptions = TableOptions()) throws -> TableHead? {
    try TableHeader.find(in: rows(text), options: options, file: "t")
  }

  @Test(arguments: [
    ("zh,en\n云,cloud", 1), ("公司术语表 2024版,,\n序号,中文,英文\n1,云,cloud", 2),
    ("术语表,\n,\n客户,ACME\n日期,2024-03-04\n中文,英文\n云,cloud", 5), ("Term\nmoat", 1),
    ("Glossary\nsource,target,note\na,b,c", 2), ("Term,Definition\nmoat,x", 1),
    ("来源,领域,英文\na,b,c", 1), ("编号,英文,英文\n1,a,b", 1),
  ])
  func `a header stands in the first row or below what is no header`(
    text: String, length: Int
  ) throws {
    #expect(try find(text)?.length == length)
  }

  @Test(arguments: [
    "English,英语\nFrench,法语", "translation,翻译\nterm,术语", "来源,source\n领域,domain", "term,术语\na,b",
    "云,cloud", "zh-CN,简体中文\nen-US,英语（美国）", "en,英语", "备注,note",
  ])
  func `pairs of words that mean the same are no header`(text: String) throws {
    #expect(try find(text) == nil)
  }

  @Test func `languages that stand in the next row again are those of its texts`() throws {
    #expect(try find("en,Save,zh,保存\nen,Open,zh,打开") == nil)
    #expect(try find("en,Save,zh,保存\nen,Open,fr,ouvrir")?.length == 1)
    #expect(try find("en,zh\nSave,保存")?.length == 1)
  }

  @Test func `a memory of Wordfast has columns that its first row does not name`() throws {
    let row = "20260101~120001,ME,0,EN-US,Save,ZH-CN,保存,31"
    let first = "%20260101~120000,%User ID,%TU=2,%EN-US,%Wordfast TM v.5.51w9/00,%ZH-CN,%---"
    let head = try #require(try find("\(first)\n\(row)\n\(row)"))
    #expect(head.length == 1)
    #expect(Array(head.columns[3...6]) == [.sourceLanguage, .source, .targetLanguage, .target])
    #expect(head.columns[7] == .other("attribute 1") && head.columns.count == 8)
    #expect(try find("\(first.replacing("Wordfast", with: "Other"))\n\(row)")?.row != 0)
  }

  @Test(arguments: [
    "identifier,source_phrase,translation", "Original text,Translated text", "Phrase,Translation",
    "string,zh", "Original string,Translated string",
  ])
  func `words for the text of programs name the source`(header: String) throws {
    let head = try #require(try find("\(header)\nx,保存,y"))
    #expect(head.columns.contains(.source))
  }

  @Test func `a header of two rows is one`() throws {
    let grouped = try #require(try find("中文,,英文,\n术语,状态,术语,状态\n云,首选,cloud,禁用"))
    #expect(grouped.length == 2)
    #expect(
      grouped.columns == [
        .language(.chinese), .about(.language(.chinese), .status), .language(.english),
        .about(.language(.english), .status),
      ])
    let twice = try #require(try find("编号,中文,英文\nNo.,Chinese,English\n1,云,cloud"))
    #expect(twice.length == 2)
    #expect(twice.columns == [.identifier, .language(.chinese), .language(.english)])
    // A glossary of words about glossaries.
    #expect(try find("zh,en\n术语,term\n译文,target")?.length == 1)
  }

  @Test func `a side beside a language is one of its terms`() throws {
    let head = try #require(try find("English source,Chinese target\ncloud,云"))
    #expect(head.columns == [.language(.english), .language(.chinese)])
    let origin = try #require(try find("en,en source,zh\ncloud,book,云"))
    #expect(origin.columns[1] == .about(.language(.english), .source))
  }

  @Test func `what a person says goes before what the header says`() throws {
    let columns = try #require(TableOptions.columns(in: "zh=2,en=3,forbidden=D"))
    let head = try #require(
      try find("甲,乙,丙,丁\n1,云,cloud,mist", TableOptions(columns: columns, headerRow: 1)))
    #expect(head.length == 1)
    #expect(
      head.columns[1...] == [.language(.chinese), .language(.english), .unwanted(.forbidden)])
    let without = try #require(try find("1,云,cloud,mist", TableOptions(columns: columns)))
    #expect(without.length == 0 && without.row == nil)
    #expect(try find("zh,en\n云,cloud", TableOptions(headerRow: 0)) == nil)
    let unknown = try #require(TableOptions.columns(in: "foo=1"))
    #expect(throws: InputError.self) { try find("a,b", TableOptions(columns: unknown)) }
    #expect(throws: InputError.self) { try find("a,b\nc,d", TableOptions(headerRow: 2)) }
    #expect(throws: InputError.self) { try find("a,b\nc,d", TableOptions(headerRow: 7)) }
  }

  @Test func `columns that are not understood are named, and what stands above too`() throws {
    let text = "术语表,,,\n中文,英文,频道,状态\n云,cloud,x,禁用"
    let head = try #require(try find(text))
    let remarks = head.remarks(on: rows(text), in: "t.csv", unknownFate: "kept").map(\.description)
    #expect(
      remarks == [
        "t.csv: the header is row 2; what stands above it is passed over: 术语表",
        "t.csv: column C, 频道, is not understood: kept",
      ])
  }

  @Test func `what a file says reaches no terminal as a command`() throws {
    let text = "标\u{1B}[31m题,\n中文,英文,\u{7}列\n云,cloud,x"
    let head = try #require(try find(text))
    let remarks = head.remarks(on: rows(text), in: "t.csv", unknownFate: "kept").map(\.description)
    #expect(remarks.count == 2)
    #expect(remarks.allSatisfy { $0.utf8.allSatisfy { $0 >= 0x20 } })
  }

  @Test func `a first row like an unknown header is asked about`() throws {
    let text = "甲方用词,乙方用词\n云,cloud\n雾,fog\n雨,rain"
    let error = try #require(throws: InputError.self) {
      try TableGuess.refuseUnknownHeader(in: rows(text), columns: (0, 1), file: "t")
    }
    #expect(error.line == 1 && error.hint?.contains("--header-row 1 --columns zh=1,en=2") == true)
    // One that is left untranslated is no header.
    try TableGuess.refuseUnknownHeader(in: rows(text), columns: (0, 1), file: "t", isOfTerms: false)
    // Two rows below it are enough, and one is not.
    #expect(throws: InputError.self) {
      try TableGuess.refuseUnknownHeader(
        in: Array(rows(text).prefix(3)), columns: (0, 1), file: "t")
    }
    try TableGuess.refuseUnknownHeader(in: Array(rows(text).prefix(2)), columns: (0, 1), file: "t")
    let brands = "AWS,AWS\n云,cloud\n雾,fog\n雨,rain"
    try TableGuess.refuseUnknownHeader(in: rows(brands), columns: (0, 1), file: "t")
  }
}
