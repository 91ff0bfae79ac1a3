import Checking
import TestSupport
import Testing

/// What only holds an allowed form's words, and means something else, is none.
@Suite struct OtherTermTests {
  @Test(arguments: [
    ("en>zh-CN", "voluntary,自愿", "It is voluntary.", "这是非自愿的。", "非自愿"),
    ("en>zh-CN", "stable,稳定", "The compound is stable.", "该化合物不稳定。", "不稳定"),
    ("en>zh-CN", "secured loan,担保贷款", "The secured loan fell due.", "该无担保贷款已到期。", "无担保贷款"),
    ("zh-CN>en", "居民,resident", "居民应申报收入。", "Non-residents shall report income.", "Non-residents"),
    (
      "zh-CN>en", "订约方,contracting party", "订约方应付款。",
      "The non-contracting party shall pay.", "non-contracting party"
    ),
  ])
  func `the opposite of a form is another term`(
    languages: String, entry: String, source: String, target: String, stands: String
  ) throws {
    let header = languages.replacing(">", with: ",")
    let found = try ListCheck.findings(languages, header + "\n" + entry, source, target)
    #expect(found.map(\.detail) == ["another-term"])
    #expect(ListCheck.text(found.first, in: target) == stands)
  }

  @Test(arguments: [
    ("en>zh-CN", "stable,稳定", "The compound is not stable.", "该化合物不稳定。"),
    ("en>zh-CN", "resident,居民", "Tax for non-residents rose.", "非居民的税上升。"),
    ("en>zh-CN", "investor,投资者", "A South African investor left.", "一名南非投资者离开了。"),
    ("zh-CN>en", "居民,resident", "非居民应申报。", "Non-residents shall report."),
    ("en>zh-CN", "stable,稳定", "It is stable, the other is not.", "它稳定，另一个不稳定。"),
  ])
  func `a no of the source is one of the target`(
    languages: String, entry: String, source: String, target: String
  ) throws {
    let header = languages.replacing(">", with: ",")
    #expect(try ListCheck.findings(languages, header + "\n" + entry, source, target).isEmpty)
  }

  @Test func `a longer term of the list that the source has not is shown`() throws {
    let list = "en,zh-CN\naccount,账户\nmargin account,保证金账户"
    let found = try ListCheck.findings("en>zh-CN", list, "Open an account.", "请开立保证金账户。")
    #expect(found.count == 1)
    let english = "zh-CN,en\n贷款,loan\n银团贷款,syndicated loan"
    #expect(
      try ListCheck.findings("zh-CN>en", english, "贷款已发放。", "The syndicated loan was paid out.")
        .count == 1)
    #expect(
      try ListCheck.findings("zh-CN>en", english, "银团发放了贷款。", "The syndicated loan was paid out.")
        .isEmpty)
  }

  @Test(arguments: [
    ("总收入,total revenue", "总收入上升。", "Total rental revenue rose."),
    ("毛利,gross profit", "毛利下降。", "Gross trading profit fell."),
    ("毛利,gross profit", "毛利下降。", "The gross figure was a profit that fell."),
    ("民法,civil law\n民事程序法,civil procedure law", "民法已修订。", "The civil procedure law was amended."),
  ])
  func `words between the parts of a noun make another term`(
    list: String, source: String, target: String
  ) throws {
    #expect(try !ListCheck.findings("zh-CN>en", "zh-CN,en\n" + list, source, target).isEmpty)
  }

  @Test(arguments: [
    ("短期贷款,short-term loan", "短期和长期贷款上升。短期贷款占多数。", "Short- and long-term loans rose."),
    ("成本控制,cost control", "成本控制很严。", "The control of these costs is strict."),
    ("采取措施,take measures", "我们采取措施了。", "We are taking three other measures."),
    ("罚金刑,criminal fine", "罚金刑或监禁。", "A criminal penalty or fine applies."),
    ("回滚,roll back", "请回滚这一改动。", "Roll this change back."),
  ])
  func `parts may be apart where they stay one term`(
    list: String, source: String, target: String
  ) throws {
    #expect(try ListCheck.findings("zh-CN>en", "zh-CN,en\n" + list, source, target).isEmpty)
  }
}
