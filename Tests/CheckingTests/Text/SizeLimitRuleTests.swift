import Bitext
import Checking
import Testing

@Suite struct SizeLimitRuleTests {
  private func findings(
    _ target: String, _ properties: [(String, String)], note: String? = nil
  ) -> [Finding] {
    var unit = TranslationUnit(source: UnitText("Save"), target: UnitText(target))
    unit.properties = properties.map { .init(name: $0.0, value: $0.1) }
    if let note { unit.notes = [.init(note, category: "developer")] }
    return TextRuleProbe.toChinese.findings(.length, in: [unit])
  }

  @Test(arguments: [
    ("4", "char", 0), ("3", "char", 1), ("12", "byte", 0), ("11", "byte", 1),
    ("3", "glyph", 1), ("3", "pixel", 0), ("3", "", 0), ("x", "char", 0), ("-1", "char", 0),
  ])
  func `a width in characters or bytes is not exceeded`(width: String, unit: String, count: Int) {
    var properties = [("xliff.maxwidth", width)]
    if !unit.isEmpty { properties.append(("xliff.size-unit", unit)) }
    let found = findings("保存文件", properties)
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.detail == "too-long" && $0.severity == .error })
    #expect(found.allSatisfy { $0.targetSpan == 9..<12 })
  }

  @Test func `characters are those that readers count`() {
    let limit = [("xliff.maxwidth", "2"), ("xliff.size-unit", "char")]
    #expect(findings("e\u{301}👩‍👩‍👧", limit).isEmpty)
    #expect(findings("e\u{301}👩‍👩‍👧x", limit).count == 1)
  }

  @Test func `catalogues tell limits by flags and comments`() {
    #expect(findings("保存文件", [("po.flags", "c-format, max-length:3")]).count == 1)
    #expect(findings("保存文件", [("po.flags", "max-length: 4")]).isEmpty)
    #expect(findings("保存文件", [], note: "For the button.\nMax-Length: 3").count == 1)
    #expect(findings("保存文件", [], note: "a max-length: 3").isEmpty)
  }
}
