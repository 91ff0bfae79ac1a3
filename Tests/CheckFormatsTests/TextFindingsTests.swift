import Bitext
import Checking
import Terminology
import Testing

@testable import CheckFormats
@testable import TextIO

@Suite struct TextFindingsTests {
  @Test func `groups come by cause with the segments and their spans beneath`() throws {
    let text = try SampleFindings.text(as: .text)
    let expected = """
      error untranslated: the segment has no translation (100 %)
           6  en  (empty)
              zh  ⟦⟧

      error number/changed: 2440万元 is 10000 times too small (98 %)
              →   2440亿元
           2  en  Revenue was ⟦244 billion yuan⟧.
              zh  收入为⟦2440万元⟧。

      warning term: WHO is rendered otherwise 3 times (3 × · 90 %)
              →   世界卫生组织
           1  en  The ⟦WHO⟧ met on Monday.
              zh  ⟦世卫组织⟧星期一开会。
                  WHO is 世卫组织 here, not 世界卫生组织
           3  en  The ⟦WHO⟧ said <no> & "yes".
              zh  ⟦世卫组织⟧说<不>和“是”。
                  WHO is 世卫组织 here, not 世界卫生组织
           4  en  =1+1, said the ⟦WHO⟧
              zh  =1+1，⟦世卫组织⟧说
                  WHO is 世卫组织 here, not 世界卫生组织

      information punctuation/quotes: <b>quotes</b> & more (40 %)
           3  en  The WHO said <no> & "yes".
              zh  世卫组织说<不>和⟦“是”⟧。

        rule          error  warning  information
        term              -        3            -
        number            1        -            -
        untranslated      1        -            -
        punctuation       -        -            1
      6 findings in 5 of 6 segments

      """
    #expect(text == expected)
  }

  @Test func `of a cause with many segments a few are shown`() throws {
    let options = FindingWritingOptions(segmentsPerGroup: 1)
    let text = try SampleFindings.text(as: .text, options: options)
    #expect(text.contains("… and 2 more\n"))
    #expect(!text.contains("说<不>和“是”。\n              WHO"))
  }

  @Test func `with colours spans are reversed and carry no brackets`() throws {
    let text = try SampleFindings.text(as: .text, options: FindingWritingOptions(isColored: true))
    #expect(text.contains("The \u{1B}[7mWHO\u{1B}[0m met on Monday."))
    #expect(!text.contains("⟦"))
  }

  @Test func `nothing found is said`() throws {
    let report = CheckReport(
      name: "a", source: .english, target: .chinese, units: SampleFindings.units, findings: [])
    #expect(try SampleFindings.text(report, as: .text) == "nothing found in 6 segments\n")
  }

  @Test func `long segments are cut around the span and wrapped by columns`() throws {
    let source = UnitText(
      String(repeating: "word ", count: 400) + "HERE" + String(repeating: " word", count: 400))
    let target = UnitText(
      String(repeating: "汉字，", count: 400) + "这里" + String(repeating: "。汉字", count: 400))
    let report = CheckReport(
      name: "a", source: .english, target: .chinese,
      units: [TranslationUnit(source: source, target: target)],
      findings: [
        Finding(
          .term, confidence: 1, segment: 0, sourceSpan: SampleFindings.span("HERE", in: source),
          targetSpan: SampleFindings.span("这里", in: target), message: "m", cause: "c")
      ])
    let options = FindingWritingOptions(columns: 60)
    let lines = try SampleFindings.text(report, as: .text, options: options)
      .split(separator: "\n")
    #expect(lines.count < 14)
    #expect(lines.allSatisfy { DisplayWidth.columns(of: String($0)) <= 60 })
    #expect(lines.contains { $0.contains("⟦HERE⟧") })
    #expect(lines.contains { $0.contains("⟦这里⟧") })
    #expect(!lines.contains { $0.drop { $0 == " " }.hasPrefix("，") })
  }

  @Test func `what would command a terminal is shown, not sent`() throws {
    let source = UnitText("a\u{1B}[31mb\u{202E}c")
    let report = CheckReport(
      name: "a", source: .english, target: .chinese, units: [TranslationUnit(source: source)],
      findings: [
        Finding(
          .term, confidence: 1, segment: 0, sourceSpan: 0..<2, message: "\u{1B}]0;x\u{7}",
          cause: "c", suggestion: "\r")
      ])
    let text = try SampleFindings.text(report, as: .text)
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\r" })
    #expect(text.contains("\\u{1B}"))
  }
}
