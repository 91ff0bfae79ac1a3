import Bitext
import Checking
import Terminology
import Testing

@testable import CheckFormats

@Suite struct HTMLFindingsTests {
  @Test func `the page shows both texts with their spans, grouped by cause`() throws {
    let page = try SampleFindings.text(as: .html)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(page.contains("<title>Findings: memory.tmx</title>"))
    #expect(page.split(separator: "<details class=\"group ").count == 5)
    #expect(page.split(separator: "<li class=").count == 7)
    #expect(page.contains("<p lang=\"en\">The <mark>WHO</mark> met on Monday.</p>"))
    #expect(page.contains("<p lang=\"zh\"><mark>世卫组织</mark>星期一开会。</p>"))
    #expect(page.contains("<mark class=\"gap\"></mark>"))
    #expect(page.contains("<span class=\"suggestion\"> → 世界卫生组织</span>"))
    #expect(page.contains("id=\"filters\" role=\"search\""))
    #expect(!page.contains("id=\"status\""))
  }

  @Test func `all text is escaped and nothing comes from elsewhere`() throws {
    let evil = "</script><script>alert(1)</script><img src=x onerror=\"y\">&\u{0}\u{FFFE}"
    var unit = TranslationUnit(id: evil, source: UnitText(evil), target: UnitText(evil))
    unit.source.language = evil
    let finding = Finding(
      .term, detail: evil, confidence: .infinity, segment: 0, sourceSpan: 0..<9, targetSpan: 3..<4,
      message: evil, cause: evil, suggestion: evil)
    let report = CheckReport(
      name: evil, source: Language(rawValue: evil), target: Language(rawValue: evil),
      units: [unit], findings: [finding, finding])
    let page = try SampleFindings.text(
      report, as: .html, options: FindingWritingOptions(toolVersion: evil))
    #expect(page.split(separator: "<script").count == 2)
    #expect(!page.contains("<img"))
    #expect(!page.contains("onerror=\""))
    #expect(!page.contains("\u{0}"))
    for part in ["http:", "https:", "url(", "@import"] { #expect(!page.contains(part)) }
    #expect(page.contains("default-src 'none'"))
  }

  @Test func `known and ignored findings are told apart and can be filtered`() throws {
    let report = SampleFindings.report
    let ignores = IgnoreList([IgnoreEntry(cause: "number 1", reason: "<client>")])
    let review = FindingReview(report, ignoring: ignores)
    let page = try SampleFindings.text(report, review: review, as: .html)
    #expect(page.contains("id=\"status\""))
    #expect(page.contains("<li class=\"ignored\""))
    #expect(page.contains("ignored: &lt;client&gt;"))
    #expect(page.contains("5 to look at in 4 of 6 segments, 1 ignored"))
  }

  @Test func `white space that nobody sees is shown within marks`() throws {
    let text = UnitText("a\u{200B}b")
    let finding = Finding(
      .whitespace, confidence: 1, segment: 0, targetSpan: 1..<4, message: "m", cause: "c")
    let report = CheckReport(
      name: "a", source: .english, target: .chinese,
      units: [TranslationUnit(source: text, target: text)], findings: [finding])
    #expect(try SampleFindings.text(report, as: .html).contains("a<mark>\\u{200B}</mark>b"))
  }

  @Test(arguments: FindingFormat.allCases)
  func `the same report gives the same bytes, and an empty one is written`(
    _ format: FindingFormat
  ) throws {
    #expect(try SampleFindings.bytes(as: format) == SampleFindings.bytes(as: format))
    let empty = CheckReport(
      name: "", source: .english, target: .chinese, units: [], findings: [])
    _ = try SampleFindings.bytes(empty, as: format)
    #expect(
      FindingFormat(path: "a/b.\(format == .xliff ? "xlf" : format.rawValue)") == format
        || format == .text)
  }
}
