import Bitext
import Checking
import Testing

@Suite struct PlaceholderRuleTests {
  let toChinese = TextRuleProbe.toChinese
  let toEnglish = TextRuleProbe.toEnglish

  @Test(arguments: ["%s", "%1$d", "%@", "%.2f", "{0}", "${name}", "%(name)s", "{{x}}", "%path%"])
  func `a placeholder that the target lacks is missing`(_ placeholder: String) {
    let source = "Saved \(placeholder) now"
    let found = toChinese.findings(.placeholder, source, "已保存")
    #expect(found.map(\.detail) == ["missing"])
    #expect(found.first?.sourceSpan == 6..<6 + placeholder.utf8.count)
    #expect(found.allSatisfy { $0.confidence > 0.5 })
    #expect(toChinese.findings(.placeholder, source, "已保存\(placeholder)。").isEmpty)
    #expect(toEnglish.marked(.placeholder, "已保存", source) == [placeholder])
  }

  @Test func `per cent is no placeholder`() {
    #expect(toChinese.findings(.placeholder, "Sales rose 5% in May, 100% sure", "完全确定").isEmpty)
    #expect(toChinese.findings(.placeholder, "20 % discount", "八折").isEmpty)
  }

  @Test func `conversions without numbers keep their order`() {
    let found = toChinese.findings(.placeholder, "%s has %d files", "%d 个文件属于 %s")
    #expect(found.map(\.detail) == ["order"])
    #expect(
      toChinese.findings(.placeholder, "%1$s has %2$d files", "%2$d 个文件属于 %1$s").isEmpty)
  }

  @Test func `tags count by name, whatever their attributes say`() {
    #expect(
      toChinese.findings(
        .placeholder, "Read <a title=\"Help\">this</a>", "阅读<a title=\"帮助\">此处</a>"
      ).isEmpty)
    #expect(toChinese.marked(.placeholder, "Read <b>this</b>", "阅读<b>此处<b>") == ["<b>"])
  }

  @Test func `addresses are copied, or lead to the same host`() {
    let source = "See https://example.org/en/a."
    #expect(toChinese.findings(.placeholder, source, "参见 https://example.org/zh/a。").isEmpty)
    #expect(toChinese.findings(.placeholder, source, "参见帮助。").count == 1)
    #expect(toChinese.findings(.placeholder, "Mail a@b.org", "写信").count == 1)
  }

  @Test func `inline codes are compared by what they hold`() {
    var unit = TranslationUnit(source: UnitText("Press OK"), target: UnitText("按确定"))
    unit.source.codes = [
      InlineCode(kind: .opening, id: "1", offset: 6, data: "<b>"),
      InlineCode(kind: .closing, id: "1", offset: 8, data: "</b>"),
    ]
    unit.target.codes = [InlineCode(kind: .opening, id: "1", offset: 3, data: "<b>")]
    let found = toChinese.findings(.placeholder, in: [unit])
    #expect(found.map(\.sourceSpan) == [8..<8])
    #expect(found.map(\.cause) == ["code missing </b>"])
    unit.target.codes = unit.source.codes.map {
      InlineCode(kind: $0.kind, id: $0.id, offset: 3, data: $0.data)
    }
    #expect(toChinese.findings(.placeholder, in: [unit]).isEmpty)
  }

  @Test(arguments: [("mrk", InlineCode.Dialect.xliff), ("mrk", .xliff2), ("sm", .xliff2)])
  func `annotations belong to one side`(element: String, dialect: InlineCode.Dialect) {
    var unit = TranslationUnit(source: UnitText("Press OK"), target: UnitText("按确定"))
    unit.source.codes = [
      InlineCode(kind: .opening, id: "1", offset: 6, dialect: dialect, element: element),
      InlineCode(
        kind: .closing, id: "1", offset: 8, dialect: dialect,
        element: element == "sm" ? "em" : element),
    ]
    #expect(toChinese.findings(.placeholder, in: [unit]).isEmpty)
    unit.source.codes[0].element = "g"
    #expect(toChinese.findings(.placeholder, in: [unit]).count == 1)
  }

  @Test func `text within a code may be translated`() {
    var unit = TranslationUnit(source: UnitText("Press OK"), target: UnitText("按确定"))
    var code = InlineCode(kind: .standalone, id: "1", offset: 6, data: "<a t=\"Home\">")
    code.texts = [6..<10]
    unit.source.codes = [code]
    (code.data, code.texts, code.offset) = ("<a t=\"主页\">", [6..<12], 3)
    unit.target.codes = [code]
    #expect(toChinese.findings(.placeholder, in: [unit]).isEmpty)
    unit.target.codes[0].data = "<b t=\"主页\">"
    #expect(toChinese.findings(.placeholder, in: [unit]).count == 2)
  }
}
