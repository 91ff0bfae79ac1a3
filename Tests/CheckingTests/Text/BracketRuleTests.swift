import Checking
import Testing

@Suite struct BracketRuleTests {
  let toChinese = TextRuleProbe.toChinese
  let toEnglish = TextRuleProbe.toEnglish

  @Test func `a bracket without counterpart is marked`() {
    #expect(toChinese.marked(.brackets, "The list (of files).", "列表（文件。") == ["（"])
    #expect(toChinese.marked(.brackets, "The “list”.", "称为”列表“。") == ["”"])
    #expect(toEnglish.marked(.brackets, "列表（文件）。", "The list of files).") == [")"])
  }

  @Test func `brackets of both widths pair`() {
    #expect(
      !toChinese.findings(.brackets, "The list (of files).", "列表（文件)。")
        .contains { $0.detail == "unpaired" })
  }

  @Test(arguments: ["1) 打开文件", "a）打开文件", "（1）一；（2）二", "好 :)", "长 5\" 的屏幕", "二）打开"])
  func `labels, smileys and inches need no counterpart`(_ target: String) {
    #expect(
      !toChinese.findings(.brackets, "Open the file", target).contains { $0.detail == "unpaired" })
  }

  @Test func `a quotation that reaches over several segments is left alone`() {
    let found = toChinese.findings(.brackets, "\"Wake up. It is late.", "“醒醒。天晚了。")
    #expect(found.allSatisfy { $0.confidence < 0.3 })
  }
}
