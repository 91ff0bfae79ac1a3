import Checking
import Terminology
import Testing

@Suite struct ScriptRuleTests {
  private func probe(_ tag: String) -> TextRuleProbe {
    TextRuleProbe(source: .english, target: Language(rawValue: tag))
  }

  @Test func `Traditional characters in Simplified text are marked, and the reverse`() {
    let found = probe("zh-CN").findings(.script, "Open the window", "打开視窗")
    #expect(found.map(\.targetSpan) == [6..<9])
    #expect(found.map(\.suggestion) == ["视"])
    #expect(probe("zh-TW").marked(.script, "Open the window", "打開视窗") == ["视"])
    #expect(probe("zh-Hant-HK").findings(.script, "Open the window", "打開視窗").isEmpty)
  }

  @Test func `characters of both ways never count`() {
    #expect(probe("zh-Hans").findings(.script, "Text", "著名的乾隆皇帝后").isEmpty)
    #expect(probe("zh-Hant").findings(.script, "Text", "皇后在公里之後的台上").isEmpty)
  }

  @Test func `without a tag most of the bitext decides`() {
    let others = (0..<5).map { ("Window \($0)", "這個視窗 \($0)") }
    #expect(probe("zh").marked(.script, "Window", "视窗", among: others) == ["视"])
    #expect(probe("zh").marked(.script, "Save the file", "请保存這个文件") == ["這"])
  }

  @Test func `a segment that is all of the other way is one finding`() {
    let found = probe("zh-CN").findings(.script, "Text", "請開啟這個檔案")
    #expect(found.map(\.detail) == ["segment"])
  }

  @Test func `what a region writes so is right there`() {
    #expect(probe("zh-HK").findings(.script, "She is waiting", "她微笑着等候這裡的門").isEmpty)
    #expect(probe("zh-TW").marked(.script, "She is waiting", "她微笑着等候這裡的門") == ["着"])
  }
}
