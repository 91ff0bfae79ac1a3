import Terminology
import TestSupport
import Testing

@testable import Tables
@testable import TextIO

@Suite struct TableColumnTests {
  @Test(arguments: [
    ("zh", "zh"), ("EN", "en"), ("zh-CN", "zh-CN"), ("en_us", "en-US"),
    ("zh-Hans-CN", "zh-Hans-CN"),
    ("Chinese", "zh"), ("English", "en"), ("中文", "zh"), ("英文", "en"), ("英语", "en"), ("汉语", "zh"),
    ("Chinese_PRC", "zh-CN"), ("English_United States", "en-US"),
    ("English_United_Kingdom", "en-GB"), ("Chinese (PRC)", "zh-CN"), ("Chinese_Taiwan", "zh-TW"),
    ("Chinese (Simplified)", "zh-Hans"), ("Chinese (Simplified, PRC)", "zh-CN"),
    ("Chinese (Traditional, Hong Kong)", "zh-HK"), ("Simplified Chinese", "zh-Hans"),
    ("中文简体", "zh-Hans"), ("简体中文", "zh-Hans"), ("中文（简体）", "zh-Hans"), ("繁體中文", "zh-Hant"),
    ("英语（美国）", "en-US"), ("英语(英国)", "en-GB"), ("美式英语", "en-US"), ("中文（台湾）", "zh-TW"),
    ("中文（中国大陆）", "zh-CN"), ("US English", "en-US"), ("UK English", "en-GB"), ("CN", "zh-CN"),
    ("CHS", "zh-Hans"), ("中文 (zh-CN)", "zh-CN"), ("中文 Chinese", "zh"), ("英文/English", "en"),
    ("English term", "en"), ("术语英文名", "en"), ("中文术语", "zh"), ("英文译文", "en"), ("英文1", "en"),
    ("English 2", "en"), ("英文同义词", "en"), ("中", "zh"), ("英", "en"), ("Term (EN)", "en"),
    ("术语（中文）", "zh"),
    ("French_France", "fr-FR"), ("日语", "ja"), ("德文", "de"), ("German", "de"), ("*English:", "en"),
    ("zh-CN (target)", "zh-CN"), ("推荐英文", "en"), ("ZH-CN Term", "zh-CN"),
  ])
  func `a header names a language by tag, name, script and region`(
    header: String, tag: String
  ) throws {
    let column = TableColumn(header: header)
    let expected = tag == "zh-CN" && header == "CN" ? "zh-CN" : tag
    #expect(column == .language(Language(rawValue: expected)), "\(header)")
  }

  @Test(arguments: [
    "中英文", "中英对照", "English-Chinese", "英汉", "项目", "to-do", "2024版", "公司术语表", "American", "us",
    "backlog", "积压订单", "english backlog", "中药", "英镑", "中性", "a-b", "P&L",
  ])
  func `what names no one language is none`(text: String) {
    if case .language(let language)? = TableColumn(header: text) {
      Issue.record("\(text) is taken for \(language)")
    }
  }

  @Test(arguments: [
    ("原文", TableColumn.source), ("源术语", .source), ("译文", .target), ("Translation", .target),
    ("源语言", .sourceLanguage), ("targetLang", .targetLanguage), ("序号", .identifier),
    ("编号 No.", .identifier), ("备注 Notes", .note), ("Entry_ID", .identifier),
    ("Term_Info", .termInfo),
    ("状态", .status), ("Status", .status), ("禁用", .unwanted(.forbidden)),
    ("Do not use", .unwanted(.forbidden)), ("Forbidden", .unwanted(.forbidden)),
    ("不可用", .unwanted(.forbidden)), ("Forbidden?", .unwanted(.forbidden)),
    ("不可用译名/Do not use", .unwanted(.forbidden)), ("禁用的译法", .unwanted(.forbidden)),
    ("Not approved", .unwanted(.forbidden)),
    ("Deprecated", .unwanted(.deprecated)), ("同义词", .variants), ("target 2", .target),
    ("en status", .about(.language(.english), .status)),
    ("英文状态", .about(.language(.english), .status)),
    ("zh-CN_note", .about(.language(Language(rawValue: "zh-CN")), .note)),
    ("English_United_States_Def", .about(.language(Language(rawValue: "en-US")), .definition)),
    ("en forbidden", .about(.language(.english), .forbidden)),
    ("英文禁用", .about(.language(.english), .forbidden)),
    ("禁用英文", .about(.language(.english), .forbidden)),
    ("Forbidden English", .about(.language(.english), .forbidden)), ("confidence", .confidence),
  ])
  func `a header says what a column holds`(header: String, column: TableColumn) {
    #expect(TableColumn(header: header) == column, "\(header)")
  }

  @Test func `columns are written as numbers or letters`() throws {
    let columns = try #require(TableOptions.columns(in: "zh=2, en = 3,forbidden=d"))
    #expect(columns.map(\.name) == ["zh", "en", "forbidden"])
    #expect(columns.map(\.index) == [1, 2, 3])
    #expect(TableOptions.columns(in: "a=AA")?.first?.index == 26)
    for text in [
      "", "zh", "zh=", "=2", "zh=0", "zh=2,en=2", "zh=B,en=2", "zh=1025", "zh=B2", "a=b=c",
    ] {
      #expect(TableOptions.columns(in: text) == nil, "\(text)")
    }
    #expect([0, 25, 26, 701, 702].map(TableOptions.letters) == ["A", "Z", "AA", "ZZ", "AAA"])
  }
}
