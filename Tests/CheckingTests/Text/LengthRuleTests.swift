import Checking
import Testing

@Suite struct LengthRuleTests {
  let toChinese = TextRuleProbe.toChinese
  let source = "Open the page, select the file that you want, and then save all of it. Close it."
  let target = "打开该页，选择所需的文件，然后将其全部保存。将其关闭。"

  private var others: [(String, String)] {
    (0..<60).map { ("\(source) \($0)", "\(target) \($0 % 3 == 0 ? "好" : "")\($0)") }
  }

  @Test func `a target that is far too short lacks something`() {
    let found = toChinese.findings(.omitted, source, "打开该页。", among: others)
    #expect(found.map(\.detail) == ["length"])
    #expect(found.map(\.targetSpan) == [0..<15])
    #expect(found.allSatisfy { $0.confidence >= 0.5 })
    #expect(toChinese.findings(.omitted, source, target, among: others).isEmpty)
  }

  @Test func `a target that is far too long has something added`() {
    let long = String(repeating: target, count: 4)
    #expect(toChinese.findings(.added, source, long, among: others).count == 1)
    #expect(toChinese.findings(.added, source, target, among: others).isEmpty)
  }

  @Test func `a sentence that is added or left out is found in a single unit`() {
    #expect(toChinese.findings(.omitted, source, "打开该页。").map(\.confidence) == [0.8])
    #expect(toChinese.findings(.omitted, source, target).isEmpty)
    let added =
      "The company released a new product. It also announced that the chief executive, who had led "
      + "the firm for twelve years, would step down at the end of the month."
    let toEnglish = TextRuleProbe.toEnglish
    #expect(toEnglish.findings(.added, "公司发布了新产品。", added).map(\.confidence) == [0.8])
    #expect(toEnglish.findings(.added, "公司发布了新产品。", "The company released a product.").isEmpty)
  }
}
