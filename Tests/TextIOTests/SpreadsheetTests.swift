import Foundation
import TestSupport
import Testing

@testable import Spreadsheets
@testable import TextIO

@Suite struct SpreadsheetTests {
  private func read(_ path: String) throws -> [SpreadsheetReader.Row] {
    let reader = try SpreadsheetReader(path: path)
    var rows: [SpreadsheetReader.Row] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  private func write(_ rows: [[String]], to path: String) throws {
    let sink = try OutputSink(path: path)
    let writer = try SpreadsheetWriter(title: "Terms", output: path)
    for row in rows { try writer.append(row) }
    try writer.finish(to: sink)
    try sink.commit()
  }

  @Test func `rows come back as they were written, and the same file each time`() throws {
    let scratch = try Scratch()
    let rows = [
      ["source", "target"], ["=1+1", "积压订单 𠮷"], ["_x0041_", "a\nb\tc  d "], ["", "<&>\"'"],
      ["'=x", "", "third"],
    ]
    try write(rows, to: scratch.path("a.xlsx"))
    try write(rows, to: scratch.path("b.xlsx"))
    #expect(try read(scratch.path("a.xlsx")).map(\.cells) == rows)
    #expect(try read(scratch.path("a.xlsx")).map(\.number) == [1, 2, 3, 4, 5])
    #expect(try scratch.read("a.xlsx") == scratch.read("b.xlsx"))
    let archive = try ZipArchive(path: scratch.path("a.xlsx"))
    let markup = try #require(try archive.entry("xl/worksheets/sheet1.xml"))
    var bytes: [UInt8] = []
    while let piece = try markup.next() { bytes += piece }
    #expect(!String(decoding: bytes, as: UTF8.self).contains("<f>"))
  }

  @Test func `a cell or a sheet that is too large is an error, and leaves no file`() throws {
    let scratch = try Scratch()
    let long = String(repeating: "长", count: SpreadsheetWriter.longestCell + 1)
    #expect(throws: OutputError.self) {
      try write([["a"], [String(long.dropLast())]], to: scratch.path("b.xlsx"))
      try write([["a"], [long]], to: scratch.path("a.xlsx"))
    }
    #expect(try scratch.files == ["b.xlsx"])
  }

  // MARK: Files as others make them

  /// A workbook of given parts.
  private func workbook(
    _ scratch: Scratch, sheet: String, strings: String = "<sst/>", more: [(String, String)] = []
  ) throws -> String {
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return try scratch.write(
      StoredZip.archive(
        [
          (
            "xl/workbook.xml",
            "<workbook xmlns:r=\"\(relation)\"><sheets><sheet name=\"h\" state=\"hidden\" r:id=\"r9\"/>"
              + "<sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
          ),
          (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\"\(relation)/worksheet\" "
              + "Target=\"worksheets/first.xml\"/><Relationship Id=\"r2\" "
              + "Type=\"\(relation)/sharedStrings\" Target=\"/xl/texts.xml\"/></Relationships>"
          ),
          ("xl/worksheets/first.xml", sheet), ("xl/texts.xml", strings),
        ] + more), to: "t.xlsx")
  }

  @Test func `shared texts, runs, numbers, formulas and gaps are understood`() throws {
    let scratch = try Scratch()
    let path = try workbook(
      scratch,
      sheet: """
        <worksheet><sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2"><v>12.5</v></c></row>
        <row r="5"><c t="str"><f>A1&amp;"x"</f><v>gives</v></c><c t="b"><v>1</v></c>
        <c t="inlineStr"><is><t>in</t><r><t>line</t></r></is></c><c t="e"><v>#REF!</v></c></row>
        <row r="6"><c r="A6"/></row></sheetData></worksheet>
        """,
      strings: """
        <sst><si><r><t>积压</t></r><r><t xml:space="preserve"> 订单</t></r>
        <rPh sb="0"><t>phonetic</t></rPh></si></sst>
        """)
    let rows = try read(path)
    #expect(rows.map(\.number) == [2, 5])
    #expect(rows.map(\.cells) == [["积压 订单", "", "12.5"], ["gives", "TRUE", "inline"]])
  }

  @Test func `a formula without a result is read as empty and told`() throws {
    let scratch = try Scratch()
    let path = try workbook(
      scratch,
      sheet: """
        <worksheet><sheetData><row r="1"><c r="A1"><f>CONCATENATE("a","b")</f><v/></c><c r="B1"><f>C1</f></c>
        <c r="C1" t="str"><f>""</f><v></v></c><c r="D1"><f>1+1</f><v>2</v></c>
        <c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData></worksheet>
        """)
    let reader = try SpreadsheetReader(path: path)
    #expect(try reader.next()?.cells == ["", "", "", "2"])
    _ = try reader.next()
    let messages = reader.oddities.messages
    #expect(messages.count == 2)
    #expect(
      messages.contains { $0.contains("2 formulas have no result") && $0.contains("A1, B1;") })
  }

  @Test func `damaged and hostile workbooks are errors that say why`() throws {
    let scratch = try Scratch()
    let sheet = "<worksheet><sheetData/></worksheet>"
    func message(_ path: String) -> String {
      do {
        _ = try read(path)
        return "read"
      } catch { return "\(error)" }
    }
    let good = try workbook(scratch, sheet: sheet)
    #expect(message(good) == "read")
    let traversal = try workbook(scratch, sheet: sheet, more: [("../../etc/passwd", "x")])
    #expect(message(traversal).contains("leads out of the archive"))
    let entity = try workbook(
      scratch, sheet: "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")
    #expect(message(entity).contains("&x;"))
    let missing = try workbook(
      scratch, sheet: "<a><row><c t=\"s\"><v>7</v></c></row></a>")
    #expect(message(missing).contains("not there"))
    let wide = try workbook(
      scratch, sheet: "<a><row><c r=\"XFD1\" t=\"str\"><v>7</v></c></row></a>")
    #expect(message(wide).contains("columns"))
    for number in ["9223372036854775807", "1048577"] {
      let far = try workbook(
        scratch, sheet: "<a><row r=\"\(number)\"><c><v>7</v></c></row><row><c/></row></a>")
      #expect(message(far).contains("beyond 1048576"))
    }
    let deep = try workbook(scratch, sheet: String(repeating: "<a>", count: 5000))
    #expect(message(deep).contains("deep"))
    let long = String(repeating: "x", count: 2 << 20)
    let heavy = try workbook(
      scratch, sheet: "<a><row><c t=\"str\"><v>\(long)</v></c></row></a>")
    #expect(message(heavy).contains("over 1 MB"))
    let bytes = try scratch.read("t.xlsx")
    let cut = try scratch.write(Array(bytes.prefix(bytes.count / 2)), to: "cut.xlsx")
    #expect(message(cut).contains("ZIP"))
    #expect(message(try scratch.write("a,b\n", to: "text.xlsx")).contains("ZIP"))
    #expect(
      message(try scratch.write(StoredZip.archive([(name: "a", text: "b")]), to: "other.xlsx"))
        .contains("no XLSX")
    )
    #expect(message(scratch.path("nothing.xlsx")).contains("no such file"))
  }

  @Test func `a workbook that swells is stopped`() throws {
    let scratch = try Scratch()
    // Zeros pack to a thousandth; libxlsxwriter's own packer makes the bomb.
    let blank = String(repeating: " ", count: 30_000)
    let rows = (0..<2000).map { _ in [blank + "x"] }
    try write(rows, to: scratch.path("bomb.xlsx"))
    #expect(try scratch.read("bomb.xlsx").count < 400_000)
    let error = try #require(throws: InputError.self) { try read(scratch.path("bomb.xlsx")) }
    #expect(error.message.contains("swells"))
  }

  @Test func `changed bytes never trap the reader`() throws {
    let scratch = try Scratch()
    try write([["source", "target"], ["积压", "backlog"]], to: scratch.path("a.xlsx"))
    let original = try scratch.read("a.xlsx")
    var random = SeededGenerator(5)
    for _ in 0..<300 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      _ = try? read(try scratch.write(bytes, to: "b.xlsx"))
    }
  }

  @Test func `comments on cells are counted`() throws {
    let scratch = try Scratch()
    let sheet = "<worksheet><sheetData/></worksheet>"
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let path = try workbook(
      scratch, sheet: sheet,
      more: [
        (
          "xl/worksheets/_rels/first.xml.rels",
          "<Relationships><Relationship Id=\"r\" Type=\"\(relation)/comments\" "
            + "Target=\"../c.xml\"/></Relationships>"
        ),
        ("xl/c.xml", "<comments><commentList><comment/><comment/></commentList></comments>"),
      ])
    #expect(try SpreadsheetFile(path: path).commentCount(of: 0) == 2)
    let other = try Scratch()
    let plain = try workbook(other, sheet: sheet)
    #expect(try SpreadsheetFile(path: plain).commentCount(of: 0) == 0)
  }
}
