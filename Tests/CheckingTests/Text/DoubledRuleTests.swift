import Checking
import Testing

@Suite struct DoubledRuleTests {
  let toChinese = TextRuleProbe.toChinese
  let toEnglish = TextRuleProbe.toEnglish

  @Test func `words and particles that stand twice are marked`() {
    #expect(toEnglish.marked(.doubled, "打开文件。", "Open the the file.") == ["the the"])
    #expect(toEnglish.marked(.doubled, "这是文件。", "The the file is here.") == ["The the"])
    let opening = toEnglish.findings(.doubled, "这是文件。", "The the file is here.")
    #expect(opening.map(\.suggestion) == ["The"])
    #expect(toChinese.marked(.doubled, "The file is possible.", "可行的的文件。") == ["的的"])
    let found = toChinese.findings(.doubled, "Increase Indent", "增加缩进增加缩进")
    #expect(found.map(\.targetSpan) == [0..<24])
    #expect(found.map(\.suggestion) == ["增加缩进"])
  }

  @Test(
    arguments: [
      "慢慢走，谢谢", "天天讨论讨论", "这是目的的一部分", "现在在这里", "为了了解情况", "参与与否",
      "研究所所长", "创建的用户的用户名", "人人平等", "存在在线文件",
    ])
  func `what Chinese doubles rightly is left alone`(_ target: String) {
    #expect(toChinese.findings(.doubled, "Text", target).isEmpty)
  }

  @Test(arguments: [
    "He had had enough.", "I know that that works.", "very very good", "a-a b_b 1 1",
  ])
  func `what English doubles rightly is left alone`(_ target: String) {
    #expect(toEnglish.findings(.doubled, "文", target).isEmpty)
  }

  @Test func `a doubling of the source is no slip of the target`() {
    let found = toChinese.findings(.doubled, "Click Save Save", "单击 Save Save")
    #expect(found.allSatisfy { $0.confidence < 0.5 })
  }
}
