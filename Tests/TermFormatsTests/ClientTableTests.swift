import Terminology
import TestSupport
import Testing

@testable import TermFormats
@testable import TextIO

/// Tables of terms as clients send them.
@Suite struct ClientTableTests {
  private func read(
    _ text: String, _ format: TermbaseFormat = .csv, _ options: TableOptions = TableOptions()
  ) throws -> (shown: [String], termbase: Termbase, remarks: [String]) {
    var remarks: [String] = []
    let termbase = try TermListReader.read(
      TextFile(name: "t", text: text), format: format, table: options
    ) { remarks.append($0.message) }
    let shown = termbase.concepts.map { concept in
      concept.terms.map { term in
        "\(term.language):\(term.text)" + (term.status.map { "(\($0))" } ?? "")
      }.joined(separator: " ")
    }
    return (shown, termbase, remarks)
  }

  @Test func `a title and remarks above the header are no terms, and are told`() throws {
    let list = try read("公司术语表 2024版,,\n序号,中文,英文\n1,积压订单,backlog\n2,护城河,moat\n")
    #expect(list.shown == ["zh:积压订单 en:backlog", "zh:护城河 en:moat"])
    #expect(
      list.remarks == ["the header is row 2; what stands above it is passed over: 公司术语表 2024版"])
    let semicolons = try read("术语表, 2024\n;;\n客户;ACME;\n编号;术语;译文\n1;云;cloud\n2;雾;fog\n")
    #expect(semicolons.shown == ["zh:云 en:cloud", "zh:雾 en:fog"])
  }

  @Test func `tables side by side are one table`() throws {
    let list = try read("序号,英文,中文,序号,英文,中文\n1,backlog,积压订单,3,moat,护城河\n2,margin,利润率\n")
    #expect(
      list.shown == ["en:backlog zh:积压订单", "en:moat zh:护城河", "en:margin zh:利润率"])
    #expect(list.remarks.contains { $0.contains("side by side") })
    #expect(
      try read("英文,英文,中文\nbacklog,order book,积压订单\n").shown == ["en:backlog en:order book zh:积压订单"])
  }

  @Test func `a header that stands again and the letter of a section are no concepts`() throws {
    let list = try read("English,中文\nA,\nabsorb,吸收\nEnglish,中文\nC,\ncapex,资本支出\n")
    #expect(list.shown == ["en:absorb zh:吸收", "en:capex zh:资本支出"])
    #expect(list.remarks.contains { $0.contains("3 rows have no term") })
  }

  @Test(arguments: [
    ("Rejected", "forbidden"), ("作废", "forbidden"), ("已拒绝", "forbidden"), ("Legacy", "superseded"),
    ("已废弃", "deprecated"), ("Draft", "proposed"), ("审核中", "proposed"), ("Approved", "preferred"),
  ])
  func `the words of teams for a status are understood`(word: String, status: String) throws {
    let list = try read("英文,中文,状态\nopex,运营支出,\(word)\n")
    #expect(list.shown == ["en:opex zh:运营支出(\(status))"])
    #expect(list.remarks.isEmpty)
  }

  @Test func `a status that is not understood is named`() throws {
    let list = try read("英文,中文,状态\nopex,运营支出,甲级\nmoat,护城河,甲级\n")
    #expect(list.shown == ["en:opex zh:运营支出", "en:moat zh:护城河"])
    #expect(list.remarks.contains { $0.contains("not understood") && $0.hasSuffix(": 甲级") })
  }

  @Test func `a row says the language of its term`() throws {
    let list = try read(
      "Language,Term,Concept ID,Note\nen,software,1,n\nzh-CN,软件,1,\nzh-HK,軟件,1,\nfr,logiciel,1,\n")
    #expect(list.shown == ["en:software zh-CN:软件 zh-HK:軟件 fr:logiciel"])
    #expect(list.termbase.concepts.map(\.notes) == [["n"]])
    let pairs = try read(
      "Source language,Target language,Source,Target\nen,zh-TW,software,軟體\nen,zh-CN,software,软件\n")
    #expect(pairs.shown == ["en:software zh-TW:軟體", "en:software zh-CN:软件"])
  }

  @Test func `identifiers that are numbers stay as they are`() throws {
    let list = try read("Concept ID,en,zh\n2,backlog,积压订单\n7_a,moat,护城河\nX-77,margin,毛利率\n")
    #expect(list.termbase.concepts.map(\.id) == ["2", "7_a", "X-77"])
  }

  @Test func `memoQ's columns are understood`() throws {
    let plain = """
      Entry_ID;Chinese_PRC;Term_Info;English_United States;Term_Info
      1;积压订单;;backlog;
      2;护城河;;moat;
      """
    #expect(
      try read(plain).shown == ["zh-CN:积压订单 en-US:backlog", "zh-CN:护城河 en-US:moat"])
    let full = """
      Entry_ID,Entry_Subject,Entry_Note,English_United_States_Def,English_United_States,Term_Info,Term_Example,English_United_States,Term_Info,Term_Example,Chinese_PRC_Def,Chinese_PRC,Term_Info,Term_Example
      7,finance,n,what is ordered,backlog,CasePermissive;HalfPrefix,it grew,order|s,CaseSense;Custom;Forbidden,,,积压订单,CaseInsense;Exact,
      """
    let list = try read(full)
    #expect(list.shown == ["en-US:backlog en-US:orders(forbidden) zh-CN:积压订单"])
    let concept = try #require(list.termbase.concepts.first)
    #expect(concept.subject == "finance" && concept.notes == ["n"])
    #expect(
      concept.definitions == [
        Concept.Definition("what is ordered", language: Language(rawValue: "en-US"))
      ])
    #expect(concept.terms[0].contexts == ["it grew"] && concept.terms[1].contexts.isEmpty)
    #expect(list.remarks.isEmpty)
  }

  @Test func `several columns of a language hold synonyms`() throws {
    #expect(
      try read("中文,英文,缩写,简称\n净资产收益率,return on equity,ROE,净资产率\n").shown == [
        "zh:净资产收益率 en:return on equity en:ROE zh:净资产率"
      ])
    #expect(
      try read("zh,en,en\n积压订单,backlog,order backlog\n云,cloud,\n").shown == [
        "zh:积压订单 en:backlog en:order backlog", "zh:云 en:cloud",
      ])
    #expect(
      try read("中文,英文1,英文2,同义词\n云,cloud,mist,haze；云朵\n").shown.first
        == "zh:云 en:cloud en:mist en:haze zh:云朵")
    #expect(
      try read("en,en status,en,en status,zh\na,preferred,b,forbidden,甲\n").shown == [
        "en:a(preferred) en:b(forbidden) zh:甲"
      ])
  }

  @Test(arguments: [
    "Forbidden,en-US,zh-CN\nFALSE,backlog,积压订单\nTRUE,backlog,库存单\n",
    "Do not use,en-US,zh-CN\nno,backlog,积压订单\nyes,backlog,库存单\n",
    "禁用,en-US,zh-CN\n否,backlog,积压订单\n是,backlog,库存单\n",
    "不可用,en-US,zh-CN\n,backlog,积压订单\nx,backlog,库存单\n",
    "Not approved,en-US,zh-CN\n,backlog,积压订单\n√,backlog,库存单\n",
  ])
  func `a column of flags says which rows are not to be used`(table: String) throws {
    #expect(
      try read(table).shown == [
        "en-US:backlog zh-CN:积压订单", "en-US:backlog(forbidden) zh-CN:库存单(forbidden)",
      ])
  }

  @Test func `a flag speaks of the target where there is one`() throws {
    #expect(
      try read("source,target,forbidden\nbacklog,库存单,TRUE\ncloud,云,FALSE\n").shown == [
        "en:backlog zh:库存单(forbidden)", "en:cloud zh:云",
      ])
    #expect(
      try read("en,zh,status\nbacklog,库存单,Not approved\ncloud,云,Approved\nfog,雾,odd\n").shown == [
        "en:backlog zh:库存单(forbidden)", "en:cloud zh:云(preferred)", "en:fog zh:雾",
      ])
  }

  @Test(arguments: ["禁用", "Do not use", "Forbidden", "禁用词", "不可用"])
  func `a column of words holds what is not to be used, in either language`(
    header: String
  ) throws {
    let table = """
      中文,英文,\(header)
      损益表,P&L,income statement
      积压订单,backlog,库存单；stock / inventory|orders in hand
      云,cloud,
      网络,network,TCP/IP、router/switch
      """
    #expect(
      try read(table).shown == [
        "zh:损益表 en:P&L en:income statement(forbidden)",
        "zh:积压订单 en:backlog zh:库存单(forbidden) en:stock(forbidden) en:inventory(forbidden) "
          + "en:orders in hand(forbidden)", "zh:云 en:cloud",
        "zh:网络 en:network en:TCP/IP(forbidden) en:router(forbidden) en:switch(forbidden)",
      ])
  }

  @Test func `columns of words not to be used may name their language`() throws {
    #expect(
      try read("中文,英文,英文禁用,Deprecated\n云,cloud,AWS,old cloud\n").shown == [
        "zh:云 en:cloud en:AWS(forbidden) en:old cloud(deprecated)"
      ])
  }

  @Test func `what is named twice is said of the terms beside it`() throws {
    #expect(
      try read("中文,状态,英文,状态\n云,首选,mist,禁用\n").shown == [
        "zh:云(preferred) en:mist(forbidden)"
      ])
    let matecat = """
      Forbidden,Domain,Definition,en-US,Notes,Example of use,zh-CN,Notes,Example of use
      TRUE,IT,d,cloud,n1,e1,云端,n2,e2
      FALSE,IT,d,cloud,,,云,,
      """
    let list = try read(matecat)
    #expect(
      list.shown == [
        "en-US:cloud(forbidden) zh-CN:云端(forbidden)", "en-US:cloud zh-CN:云",
      ])
    let terms = list.termbase.concepts[0].terms
    #expect(terms.map(\.notes) == [["n1"], ["n2"]] && terms.map(\.contexts) == [["e1"], ["e2"]])
    #expect(list.remarks.isEmpty)
    #expect(
      try read("en,Forbidden?,zh,Forbidden?\na,no,甲,yes\n").shown == ["en:a zh:甲(forbidden)"])
  }

  @Test func `what is not understood is named and kept`() throws {
    let list = try read("中文,英文,频道\n云,cloud,x\n,,\n,,y\n")
    #expect(list.termbase.concepts[0].fields == ["频道": "x"])
    #expect(
      list.remarks == [
        "column C, 频道, is not understood: it is kept as a field of that name",
        "1 row has no term and is passed over: 4",
      ])
    let more = try read("zh,en\n云,cloud,extra\n雾,fog\n")
    #expect(
      more.remarks == [
        "cells in columns that nothing names are passed over, in row 2 (--columns names them)"
      ])
  }

  @Test func `rows of one identifier say what each of them says`() throws {
    let list = try read("id,zh,en,note,team\na,云,cloud,n1,x\na,云朵,clouds,n2,y\n")
    #expect(list.shown == ["zh:云 en:cloud zh:云朵 en:clouds"])
    #expect(list.termbase.concepts[0].notes == ["n1", "n2"])
    #expect(list.termbase.concepts[0].fields == ["team": "x; y"])
  }

  @Test func `columns can be told by number and letter`() throws {
    let columns = try #require(TableOptions.columns(in: "zh=2,en=3,forbidden=D"))
    let list = try read(
      "甲,乙,丙,丁\n1,云,cloud,mist\n", .csv, TableOptions(columns: columns, headerRow: 1))
    #expect(list.shown == ["zh:云 en:cloud en:mist(forbidden)"])
    // A header of unknown words is asked about also where columns are told.
    let unknown = "甲,乙,丙\n1,云,cloud\n2,雾,fog\n"
    #expect(throws: InputError.self) {
      try read(unknown, .csv, TableOptions(columns: Array(columns.prefix(2))))
    }
    let none = TableOptions(columns: Array(columns.prefix(2)), headerRow: 0)
    #expect(try read(unknown, .csv, none).shown.count == 3)
  }

  @Test func `a header that is said may stand anywhere`() throws {
    let title = (1...30).map { "remark \($0),\n" }.joined()
    let told = TableOptions(headerRow: 31)
    #expect(try read(title + "zh,en\n云,cloud\n", .csv, told).shown == ["zh:云 en:cloud"])
    let far = try #require(throws: InputError.self) {
      try read("zh,en\n云,cloud\n", .csv, TableOptions(headerRow: 9))
    }
    #expect(far.line == 9)
  }

  @Test(arguments: [
    ("t.sdltb", "MultiTerm XML"), ("t.sdltm", "TMX"), ("t.xls", ".xlsx"),
  ])
  func `databases of other programs are refused with the way`(name: String, way: String) throws {
    let error = try #require(throws: InputError.self) { try TermListReader.read(name) }
    #expect(error.hint?.contains(way) == true)
  }

  @Test(arguments: [
    ("中文,英文\n软件,software\n合计,2\n", 1), ("中文,英文,次数\n云,cloud,3\n雾,fog,4\n合计,,7\n", 1),
    ("zh,en,count\n云,cloud,\"1,003\"\n雾,fog,4\nTotal:,,\"1,007\"\n", 1),
    ("中文,英文,次数\n云,cloud,3\n雾,fog,4\n合计,Total,7\n", 1),
    ("中文,英文,次数\n云,cloud,3\n小计,,3\n雾,fog,4\n总计,,7\n", 2),
    // A term that is such a word, one without a translation, and numbers that are no sum.
    ("中文,英文,次数\n云,cloud,3\n雾,fog,4\n合计,Total,8\n", 0), ("中文,英文\n云,cloud\n合计,\n", 0),
    ("中文,英文,次数\n云,cloud,3\n合计,Total,3\n", 0), ("中文,英文\n云,cloud\n合计数,2\n", 0),
    ("序号,中文,英文\n1,云,cloud\n2,雾,fog\n3,合计,Total\n", 0),
  ])
  func `a row that sums up a table is no concept, and is told`(text: String, count: Int) throws {
    let list = try read(text)
    let rows = text.split(separator: "\n").count - 1
    #expect(list.shown.count == rows - count)
    #expect(list.remarks.filter { $0.contains("totals and no terms") }.count == min(count, 1))
  }

  @Test(arguments: [
    ("English (US),en status,zh-CN\nbacklog,forbidden,积压订单\n", "en-US"),
    ("en,en-GB status,zh-CN\nbacklog,forbidden,积压订单\n", "en"),
    ("en,en status,en-US,zh\nbacklog,forbidden,,积压订单\n", "en"),
  ])
  func `what is said of a language is said of its column, whatever its region`(
    text: String, language: String
  ) throws {
    #expect(try read(text).shown[0].hasPrefix("\(language):backlog(forbidden)"))
  }

  @Test func `what is said of no column is a field of its name`() throws {
    let two = try read("en-US,en-GB,en status,zh\nbacklog,backlog,forbidden,积压订单\n")
    #expect(two.termbase.concepts[0].fields == ["en status": "forbidden"])
    let none = try read("en,zh,German note\nbacklog,积压订单,n\n")
    #expect(none.termbase.concepts[0].fields == ["German note": "n"])
    let definition = try read("en-US,zh,en definition\nbacklog,积压订单,d\n").termbase.concepts[0]
    #expect(definition.definitions.map(\.text) == ["d"])
    #expect(definition.definitions.map(\.language?.rawValue) == ["en-US"])
  }
}
