import Bitext
import Checking
import Foundation
import Terminology
import TestSupport
import Testing

@testable import BitextFormats
@testable import CheckFormats
@testable import Spreadsheets
@testable import TextIO

@Suite struct FindingTablesTests {
  @Test func `a finding is a row that no spreadsheet runs as a formula`() throws {
    let text = try SampleFindings.text(as: .csv)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 7)
    #expect(lines[0].hasPrefix("segment,id,rule,detail,severity,confidence,message,source,target"))
    #expect(
      lines[2].hasPrefix(
        "2,,number,changed,error,0.980,2440万元 is 10000 times too small,"
          + "Revenue was 244 billion yuan.,收入为2440万元。,244 billion yuan,2440万元,2440亿元,"
          + "number 1,new,,"))
    #expect(
      text.contains(",\"'=1+1, said the WHO\",'=1+1，世卫组织说,")
        || text.contains(",\"'=1+1, said the WHO\",\"'=1+1，世卫组织说\","))
    #expect(text.contains("\"The WHO said <no> & \"\"yes\"\".\""))
  }

  @Test func `a byte order mark is written when asked for`() throws {
    let options = FindingWritingOptions(hasByteOrderMark: true)
    #expect(try SampleFindings.bytes(as: .csv, options: options).starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test func `a workbook has the same rows, and cuts what no cell holds`() throws {
    var report = SampleFindings.report
    report.units[0].source = UnitText(String(repeating: "😀", count: 20_000))
    let scratch = try Scratch()
    let path = try scratch.write(SampleFindings.bytes(report, as: .xlsx), to: "f.xlsx")
    let reader = try SpreadsheetReader(path: path)
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(row.cells) }
    #expect(rows.count == 7)
    #expect(rows[0] == FindingRows.columns)
    #expect(rows[1][7].hasSuffix("😀…"))
    #expect(rows[1][7].utf16.count <= 32_767)
    #expect(rows[2][9] == "244 billion yuan")
    #expect(rows[5][7] == "=1+1, said the WHO")
    // Numbers are cells of numbers, which sort as such.
    let sheet = try #require(try ZipArchive(path: path).entry("xl/worksheets/sheet1.xml"))
    var bytes: [UInt8] = []
    while let piece = try sheet.next() { bytes += piece }
    let markup = String(decoding: bytes, as: UTF8.self)
    #expect(markup.contains("<c r=\"A3\"><v>2</v></c>"))
    #expect(markup.contains(try Regex("<c r=\"F3\" s=\"[0-9]+\"><v>0.98</v></c>")))
  }

  @Test(arguments: [FindingFormat.tmx, .xliff])
  func `the bitext comes back with notes at the units that have findings`(
    _ format: FindingFormat
  ) throws {
    let ignores = IgnoreList([IgnoreEntry(cause: "punctuation quotes", reason: "so")])
    let report = SampleFindings.report
    let review = FindingReview(report, ignoring: ignores)
    let scratch = try Scratch()
    let path = try scratch.write(
      SampleFindings.bytes(report, review: review, as: format), to: "f.\(format.rawValue)")
    let kind = try #require(SegmentPairFormat(rawValue: format.rawValue))
    let reader = try TranslationUnitReader([TextInput(path)], format: kind)
    var units: [TranslationUnit] = []
    var unit = TranslationUnit()
    while try reader.next(into: &unit) { units.append(unit) }
    var again = report
    again.units = units + [TranslationUnit()]
    let repeated = try SampleFindings.text(again, review: review, as: format)
    #expect(repeated.split(separator: "duiyi: ").count == 5)
    // The last unit is empty, and these formats have no such units.
    #expect(units.map(\.source.text) == report.units.dropLast().map(\.source.text))
    #expect(units.map(\.target.text) == report.units.dropLast().map(\.target.text))
    #expect(units.map { $0.notes.count } == [1, 1, 1, 1, 0])
    let note = try #require(units[1].notes.first?.text)
    #expect(
      note.hasPrefix(
        "duiyi: error: number/changed: 2440万元 is 10000 times too small "
          + "(“244 billion yuan” – “2440万元”); try: 2440亿元 ["))
  }
}
