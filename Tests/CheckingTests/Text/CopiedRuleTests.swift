import Checking
import Terminology
import Testing

@Suite struct CopiedRuleTests {
  let toChinese = TextRuleProbe.toChinese
  let toEnglish = TextRuleProbe.toEnglish

  @Test func `a source with letters and an empty target is untranslated`() {
    #expect(toChinese.marked(.untranslated, "Save the file", " \u{3000}") == [" \u{3000}"])
    #expect(toEnglish.findings(.untranslated, "保存", "").count == 1)
    #expect(toChinese.findings(.untranslated, "12.5 %", "").isEmpty)
    #expect(toChinese.findings(.untranslated, "", "").isEmpty)
  }

  @Test func `a target without source is added`() {
    #expect(toChinese.marked(.added, "", "保存文件。") == ["保存文件。"])
  }

  @Test func `a target that repeats a sentence of the source is copied`() {
    let found = toChinese.findings(
      .copied, "The file could not be saved.", "The file could not be saved.")
    #expect(found.map(\.targetSpan) == [0..<28])
    #expect(found.allSatisfy { $0.confidence > 0.8 })
    #expect(toEnglish.findings(.copied, "无法保存文件", "无法保存文件").count == 1)
  }

  @Test(arguments: ["GitHub", "12.5", "kubectl_apply", "https://example.org/a-b", "Duran Duran"])
  func `names, numbers and code may be copied`(_ text: String) {
    #expect(toChinese.findings(.copied, text, text).isEmpty)
  }

  @Test func `words of the source left in Chinese are copied`() {
    let target = "请先 save all of the files，然后退出。"
    #expect(
      toChinese.marked(.copied, "First save all of the files, then exit.", target)
        == ["save all of the files"])
  }

  @Test func `names in Chinese and words that the source has not are no copies`() {
    #expect(
      toChinese.findings(
        .copied, "Ask the World Health Organization.", "请咨询 World Health Organization。"
      ).isEmpty)
    #expect(toChinese.findings(.copied, "Exit.", "请 press any key 退出").isEmpty)
  }

  @Test func `a gloss in brackets is hardly a slip`() {
    let found = toChinese.findings(
      .copied, "Use shortness of breath here", "在此使用呼吸急促（shortness of breath）")
    #expect(found.allSatisfy { $0.confidence < 0.5 })
  }

  @Test func `Chinese characters left in English are copied`() {
    #expect(toEnglish.marked(.copied, "单击确定按钮。", "Click the 确定 button.") == ["确定"])
    #expect(toEnglish.findings(.copied, "单击确定按钮。", "Click the OK button.").isEmpty)
  }
}
