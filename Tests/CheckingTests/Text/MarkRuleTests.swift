import Checking
import Terminology
import Testing

@Suite struct MarkRuleTests {
  let toChinese = TextRuleProbe.toChinese
  let toEnglish = TextRuleProbe.toEnglish

  @Test(
    arguments: [
      ("打开文件,保存", ","), ("打开文件.", "."), ("打开文件;保存", ";"), ("选项:保存", ":"),
      ("打开吗?", "?"), ("打开!", "!"), ("使用 Excel, 保存", ","),
    ])
  func `halfwidth marks beside Chinese are marked`(_ target: String, _ mark: String) {
    let found = toChinese.findings(.width, "Open the file", target)
    #expect(toChinese.marked(.width, "Open the file", target) == [mark])
    #expect(found.allSatisfy { $0.confidence >= 0.5 && $0.suggestion != nil })
  }

  @Test(arguments: ["打开 a.txt", "共 1,000 个", "时间 10:30", "https://a.org/b?c", "A, B", "文件.txt"])
  func `marks within numbers, names and times stay halfwidth`(_ target: String) {
    #expect(toChinese.findings(.width, "Text", target).isEmpty)
  }

  @Test func `a bitext that keeps to halfwidth marks is believed`() {
    let others = (0..<50).map { ("Note \($0):", "注意\($0)项:") }
    let found = toChinese.findings(.width, "Options:", "选项:", among: others)
    #expect(found.allSatisfy { $0.confidence < 0.2 })
  }

  @Test func `fullwidth marks, letters and digits are marked`() {
    #expect(toEnglish.marked(.width, "打开文件，保存。", "Open， save。") == ["，", "。"])
    #expect(toEnglish.findings(.width, "打开文件，保存。", "Open, save.").isEmpty)
    #expect(toChinese.marked(.width, "Type 12", "键入１２") == ["１２"])
    #expect(toChinese.findings(.width, "Type 12", "键入１２").map(\.suggestion) == ["12"])
  }

  @Test func `ends that differ are told`() {
    #expect(
      toChinese.findings(.punctuation, "Do you want to save it?", "您要保存吗。").map(\.targetSpan)
        == [15..<18])
    let missing = toChinese.findings(
      .punctuation, "Save the file before you exit.", "退出前请先保存文件")
    #expect(missing.map(\.detail) == ["missing"])
    #expect(missing.map(\.targetSpan) == [27..<27])
    #expect(toChinese.findings(.punctuation, "Save it.", "“保存它。”").isEmpty)
    #expect(toChinese.findings(.punctuation, "He asks, “Why?”", "他问：“为什么？”。").isEmpty)
    #expect(toEnglish.findings(.punctuation, "由 Litware 公司制造", "By Litware, Inc.").isEmpty)
  }

  @Test func `marks in a row are told`() {
    #expect(toChinese.marked(.punctuation, "Save it.", "保存。。") == ["。。"])
    #expect(toChinese.marked(.punctuation, "Wait…", "请稍候。。。").contains("。。。"))
    #expect(toEnglish.marked(.punctuation, "先保存，再退出。", "Save,, then exit.") == [",,"])
    #expect(toChinese.findings(.punctuation, "What?!", "什么？！").isEmpty)
    #expect(toChinese.findings(.punctuation, "Such as .bmp, .jpg", "如 .bmp、.jpg").isEmpty)
    #expect(toChinese.findings(.punctuation, "Type a::b", "键入 a::b").isEmpty)
  }

  @Test func `white space that differs or that nobody sees is told`() {
    #expect(toChinese.marked(.whitespace, "Save", " 保存") == [" "])
    #expect(toChinese.findings(.whitespace, "Save ", "保存").map(\.targetSpan) == [6..<6])
    #expect(toChinese.marked(.whitespace, "Save it", "保\u{200B}存") == ["\u{200B}"])
    #expect(toChinese.marked(.whitespace, "Save it", "请 保存") == [" "])
    #expect(toChinese.marked(.whitespace, "Save, exit", "保存， 退出") == [" "])
    #expect(toEnglish.marked(.whitespace, "请保存", "Save  it .") == ["  ", " "])
    #expect(toChinese.findings(.whitespace, "Use Excel", "使用 Excel 保存").isEmpty)
    #expect(toChinese.findings(.whitespace, " Save ", " 保存 ").isEmpty)
  }
}
