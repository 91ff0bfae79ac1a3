import Bitext
import Terminology
import TestSupport
import Testing

@testable import Checking

/// Chinese is judged by words, not by characters.
@Suite struct ScriptWordTests {
  private func suggestions(_ tag: String, _ target: String, _ rule: CheckRule = .script) -> [String]
  {
    TextRuleProbe(target: Language(rawValue: tag)).findings(rule, "a", target)
      .compactMap(\.suggestion)
  }

  @Test(arguments: [
    ("他的头发很長", "頭髮"), ("這是标签嗎", "標籤"), ("學習词汇吧", "詞彙"), ("看日历吧", "曆"), ("他的心脏好", "臟"),
    ("很复杂的事", "複雜"),
  ])
  func `a suggestion for Traditional text is that of the whole word`(target: String, right: String)
  {
    #expect(suggestions("zh-TW", target) == [right])
  }

  @Test(arguments: [
    ("粉絲髮布了", "發布"), ("不要幹預", "干預"), ("皇後在宮裡", "皇后"), ("很幹燥", "乾燥"), ("三公裏外", "公里"),
  ])
  func `words of failed conversions are found`(target: String, right: String) {
    #expect(suggestions("zh-TW", target) == [right])
  }

  @Test(arguments: [
    "他太後悔了", "手機製造業", "東方麵包店", "一批準備好的", "頭髮長", "乾隆皇帝", "他在屋裏長大", "頭髮佈滿灰塵",
    "白髮布滿額頭", "頭髮出油",
  ])
  func `what only looks like a failed conversion is right`(target: String) {
    #expect(suggestions("zh-TW", target).isEmpty)
  }

  @Test(arguments: [
    ("这件事以後再说", ["以后"]), ("由於天气", ["由于"]), ("徵求意见", ["征求"]), ("乾净的", ["干净"]), ("乾隆在位", []),
  ])
  func `Traditional words whose characters Simplified text may have are found`(
    target: String, right: [String]
  ) {
    #expect(suggestions("zh-CN", target) == right)
  }

  @Test(arguments: [
    ("zh-TW", "安裝軟件", ["軟體"]), ("zh-TW", "大數據時代", []), ("zh-CN", "安装软体", ["软件"]),
    ("zh-HK", "安裝軟件", []), ("zh", "安裝軟件", []),
  ])
  func `words of another region are told where the tag names one`(
    tag: String, target: String, right: [String]
  ) {
    #expect(suggestions(tag, target, .region) == right)
  }
}
