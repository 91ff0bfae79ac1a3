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

  @Test func `a few units tell nothing of lengths`() {
    #expect(toChinese.findings(.omitted, source, "打开该页。").isEmpty)
  }
}
