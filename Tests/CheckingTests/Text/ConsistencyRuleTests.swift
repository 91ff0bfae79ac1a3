import Bitext
import Checking
import Testing

@Suite struct ConsistencyRuleTests {
  let toChinese = TextRuleProbe.toChinese
  let toEnglish = TextRuleProbe.toEnglish
  let source = "Select the file that you want to open."

  @Test func `the rarer translation of a segment is told, with the usual one`() {
    let others = [(source, "选择要打开的文件。"), (source.uppercased(), "选择要打开的文件")]
    let found = toChinese.findings(.consistency, source, "请选取想打开的档案。", among: others)
    #expect(found.map(\.suggestion) == ["选择要打开的文件。"])
    #expect(found.map(\.targetSpan) == [0..<30])
    #expect(found.allSatisfy { $0.confidence >= 0.5 })
    #expect(
      toChinese.findings(
        .consistency, source, "选择要打开的文件。", among: [(source, "请选取想打开的档案。")]
      ).isEmpty)
    let others2 = others.map { ($0.1, $0.0) } + [("选择要打开的文件", "Choose a file to open")]
    #expect(
      toEnglish.findings(.consistency, "选择要打开的文件", "Choose another file", among: others2)
        .map(\.suggestion) == [source])
  }

  @Test func `short segments and other contexts count less`() {
    let found = toChinese.findings(
      .consistency, "Open", "打开", among: [("Open", "开放"), ("Open", "开放")])
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.confidence < 0.5 })
    var units = ["请选取想打开的档案。", "选择要打开的文件。", "选择要打开的文件。"].map {
      TranslationUnit(source: UnitText(source), target: UnitText($0))
    }
    units[0].context = "menu"
    #expect(toChinese.findings(.consistency, in: units).allSatisfy { $0.confidence < 0.3 })
  }

  @Test func `one translation of unlike sources is told`() {
    let other = ("Delete all of these old pictures now.", "选择要打开的文件。")
    let found = toChinese.findings(
      .consistency, source, "选择要打开的文件。", among: [other, other])
    #expect(found.map(\.detail) == ["target"])
  }
}
