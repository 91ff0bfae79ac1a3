import Bitext
import Foundation
import TestSupport
import Testing

@testable import BitextFormats
@testable import TextIO

/// What programs that read tables make of our bitexts.
@Suite struct OutsideTableTests {
  private static let units: [TranslationUnit] = {
    let texts = [
      ("积压订单", "backlog", "first"), ("a, \"b\"; c\td", "甲，“乙”", "NA"), ("two\nlines", "两\n行", ""),
      ("007", "1e5", "2026-11-23"), ("<b>&amp;", "]]>\\n\\", "#REF!"), ("𠮷野家", "é😀", "TRUE"),
      ("null", "NaN", "x"), ("in between", "中 间", "x"),
    ]
    return texts.map { source, target, note in
      var unit = TranslationUnit(source: UnitText(source), target: UnitText(target))
      unit.notes = [TranslationUnit.Note(note)]
      return unit
    }
  }()

  private func write(_ format: SegmentPairFormat, to path: String) throws {
    let sink = try OutputSink(path: path)
    let writer = try TranslationUnitWriter(
      [sink], format: format,
      options: UnitWritingOptions(sourceLanguage: "en", targetLanguage: "zh-CN"))
    for unit in Self.units { try writer.write(unit) }
    try writer.finish()
    try sink.commit()
  }

  /// The rows that a Python reader finds are those that were written.
  private func expectSameRows(_ reader: String, _ path: String) throws -> Int {
    let script = OutsideTool.script("read_bitext.py")
    let result = try OutsideTool.run(try #require(OutsideTool.python), [script, reader, path])
    let rows = try JSONDecoder().decode([[String]].self, from: Data(result.output.utf8))
    #expect(
      rows == Self.units.map { [$0.source.text, $0.target.text, $0.notes[0].text] },
      "\(result.errors)")
    return rows.count
  }

  @Test(
    .enabled(
      if: OutsideTool.python != nil, "needs Python with pandas and openpyxl (DUIYI_PYTHON)"),
    arguments: [("pandas", SegmentPairFormat.csv), ("pandas", .jsonl), ("openpyxl", .xlsx)])
  func `readers of tables find the same rows`(reader: String, format: SegmentPairFormat) throws {
    let scratch = try Scratch()
    let path = scratch.path("a.\(format.rawValue)")
    try write(format, to: path)
    let count = try expectSameRows(reader, path)
    print("\(reader) reads our bitext in \(format.rawValue): \(count) rows of \(Self.units.count)")
  }

  @Test(
    .enabled(
      if: OutsideTool.python != nil && OutsideTool.office != nil,
      "needs LibreOffice's spreadsheets, and Python with pandas and openpyxl (DUIYI_PYTHON)"))
  func `LibreOffice finds the same cells in our workbook`() throws {
    let scratch = try Scratch()
    try write(.xlsx, to: scratch.path("a.xlsx"))
    // Commas, quotes, UTF-8, from the first line, all cells as they are stored.
    let filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"
    let result = try OutsideTool.run(
      try #require(OutsideTool.office),
      [
        "--headless", "-env:UserInstallation=file://\(scratch.path("profile"))", "--convert-to",
        filter, "--outdir", scratch.folder, scratch.path("a.xlsx"),
      ], home: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    let count = try expectSameRows("table", scratch.path("a.csv"))
    print("LibreOffice reads our bitext in xlsx: \(count) rows of \(Self.units.count)")
  }
}
