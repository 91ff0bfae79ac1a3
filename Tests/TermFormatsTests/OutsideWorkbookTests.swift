import Bitext
import BitextFormats
import Terminology
import TestSupport
import Testing

@testable import TermFormats
@testable import TextIO

/// What we read of workbooks that another program made.
@Suite(
  .enabled(
    if: OutsideTool.python(importing: "openpyxl") != nil,
    "needs Python with openpyxl (DUIYI_PYTHON)"
  )) struct OutsideWorkbookTests
{
  private func make(_ kind: String, in scratch: Scratch) throws -> String {
    let path = scratch.path("\(kind).xlsx")
    let python = try #require(OutsideTool.python(importing: "openpyxl"))
    let result = try OutsideTool.run(
      python, [OutsideTool.script("make_workbook.py"), kind, path])
    #expect(result.status == 0, "\(result.errors)")
    return path
  }

  private func terms(
    _ kind: String, _ options: TableOptions = TableOptions()
  ) throws -> (termbase: Termbase, remarks: [String]) {
    let scratch = try Scratch()
    var remarks: [String] = []
    let termbase = try TermListReader.read(make(kind, in: scratch), table: options) {
      remarks.append($0.message)
    }
    return (termbase, remarks)
  }

  private func units(_ path: String) throws -> (units: [TranslationUnit], remarks: [String]) {
    let reader = try TranslationUnitReader([TextInput(path)], format: .xlsx)
    var units: [TranslationUnit] = []
    var unit = TranslationUnit()
    while try reader.next(into: &unit) { units.append(unit) }
    return (units, reader.remarks)
  }

  private func shown(_ termbase: Termbase) -> [String] {
    termbase.concepts.map { concept in
      concept.terms.map { term in
        "\(term.language):\(term.text)" + (term.status.map { "(\($0))" } ?? "")
      }.joined(separator: " ")
    }
  }

  @Test func `a term that spans rows is one concept with all their terms`() throws {
    let termbase = try terms("merged").termbase
    #expect(shown(termbase) == ["zh:积压订单 en:backlog en:order backlog", "zh:护城河 en:moat"])
    #expect(termbase.concepts.map(\.subject) == ["财务", "财务"])
  }

  @Test func `numbers are read as they are shown, and dates by ISO 8601`() throws {
    let scratch = try Scratch()
    let (units, remarks) = try units(make("formats", in: scratch))
    #expect(
      units.map(\.source.text) == [
        "2024-03-04", "2024-03-04", "2024-03", "2024-03-04 09:30", "09:30", "30:00:00", "000123",
        "12.5%", "0.3", "1,234,567.89", "(1,234)", "12件", "2.68", "13800138000", "¥5.00",
        "1.23E+04",
        "TRUE", "", "45355", "0012", "0.5",
      ])
    #expect(
      remarks == [
        "1 cell shows an error and is read as empty: A19 #N/A",
        "1 number in a form that is not understood, read without it: A22",
      ])
    #expect(try self.units(make("from1904", in: scratch)).units[0].source.text == "2024-03-04")
  }

  @Test func `all sheets with the same header are read, and the others named`() throws {
    let (termbase, remarks) = try terms("sheets")
    #expect(
      shown(termbase) == [
        "zh:积压订单 en:backlog zh:库存单(forbidden)", "zh:护城河 en:moat",
      ])
    #expect(
      remarks.first
        == "read the sheets Terms, More; not read: 说明, Contacts, Old (hidden) (--sheet names another)"
    )
    #expect(remarks.contains { $0.contains("the header is row 3") && $0.contains("ACME 术语表") })
    #expect(try shown(terms("sheets", TableOptions(sheet: "More")).termbase) == ["zh:护城河 en:moat"])
    #expect(try shown(terms("sheets", TableOptions(sheet: "3")).termbase) == ["zh:护城河 en:moat"])
    #expect(
      try shown(terms("sheets", TableOptions(sheet: "Old")).termbase) == ["zh:旧词 en:old word"])
    let error = try #require(throws: InputError.self) {
      try terms("sheets", TableOptions(sheet: "Nix"))
    }
    #expect(error.hint?.contains("Terms") == true)
  }

  @Test func `a workbook of ours comes back from another program as it was`() throws {
    let scratch = try Scratch()
    let python = try #require(OutsideTool.python(importing: "openpyxl"))
    func rewrite(_ path: String) throws -> String {
      let copy = path + ".copy.xlsx"
      let result = try OutsideTool.run(
        python, [OutsideTool.script("make_workbook.py"), "rewrite", path, copy])
      #expect(result.status == 0, "\(result.errors)")
      return copy
    }
    let path = scratch.path("bitext.xlsx")
    let sink = try OutputSink(path: path)
    let writer = try TranslationUnitWriter([sink], format: .xlsx)
    var unit = TranslationUnit(
      id: "007", source: UnitText("=1+1", language: "en"),
      target: UnitText("2024-03-04 ", language: "zh"))
    unit.confidence = 0.25
    try writer.write(unit)
    try writer.finish()
    try sink.commit()
    #expect(try units(rewrite(path)).units == [unit])
    let termbase = try terms("merged").termbase
    let table = scratch.path("terms.xlsx")
    let termSink = try OutputSink(path: table)
    _ = try TermbaseWriter.write(termbase, as: .xlsx, to: termSink)
    try termSink.commit()
    #expect(try TermListReader.read(rewrite(table)) == termbase)
  }

  @Test func `a header of merged cells in two rows is understood`() throws {
    #expect(
      try shown(terms("grouped").termbase) == [
        "zh:积压订单(preferred) en:backlog(preferred)", "zh:护城河 en:ditch(forbidden)",
      ])
  }

  @Test func `a header that is not understood is asked about, and can be told`() throws {
    let error = try #require(throws: InputError.self) { try terms("unknown") }
    #expect(error.line == 1 && error.hint?.contains("--columns zh=1,en=2") == true)
    let columns = try #require(TableOptions.columns(in: "zh=A,en=B"))
    let told = TableOptions(columns: columns, headerRow: 1)
    #expect(try shown(terms("unknown", told).termbase).first == "zh:云 en:cloud")
    #expect(try shown(terms("unknown", TableOptions(headerRow: 0)).termbase).count == 5)
  }
}
