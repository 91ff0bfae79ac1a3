import Foundation
import TestSupport
import Testing

@Suite struct ConvertWorkbookTests {
  private static let table = #"""
    id,source,target,source language,target language,context,state,note
    1,毛利率,gross margin,zh,en,,,
    2,=1+1,"a, ""b"", c",zh,en,menu,translated,check
    3,,only English,zh,en,,,

    """#

  @Test func `a workbook gives back what a table put into it`() throws {
    let scratch = try Scratch()
    try scratch.write(Self.table, to: "a.csv")
    #expect(try scratch.duiyi("convert", "a.csv", "a.xlsx").status == 0)
    let back = try scratch.duiyi("convert", "a.xlsx", "-", "--to", "csv", "--quiet")
    #expect(back.status == 0, "\(back.errors)")
    let again = try scratch.duiyi("convert", "a.csv", "-", "--to", "csv", "--quiet")
    #expect(back.text == again.text)
    #expect(back.text.contains("毛利率") && back.lines.count == 4)
  }

  @Test func `a workbook with nothing in it is an error and leaves no output`() throws {
    let scratch = try Scratch()
    try scratch.write(Array("PK no workbook".utf8), to: "a.xlsx")
    let outcome = try scratch.duiyi("convert", "a.xlsx", "b.tmx")
    #expect(outcome.status == 1 && outcome.errors.contains("a.xlsx"))
    #expect(try scratch.files == ["a.xlsx"])
  }
}
