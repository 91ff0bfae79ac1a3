import Foundation
import GlossaryBuilding
import TermAlignment
import TermFormats
import Terminology
import TestSupport
import Testing

@testable import GlossaryFormats
@testable import TextIO

@Suite struct GlossaryFormatTests {
  private func text(
    _ format: GlossaryFormat, _ glossary: Glossary, _ options: GlossaryFormat.Options = .init()
  ) -> String {
    String(decoding: format.bytes(of: glossary, options: options), as: UTF8.self)
  }

  @Test func `a TSV has a header and a line for each entry`() {
    #expect(
      text(.tsv, SampleGlossary.plain) == """
        id\tsource\tsource variants\ttarget\ttarget variants\tfrequency\tfile\tline\tcolumn\t\
        evidence\tconfidence\tattention\tcontext\tcontext start\tcontext end\tstatus
        c1\t积压订单\t订单积压\tbacklog\t\t4\tcall.txt\t2\t5\tgloss+dictionary\t0.977\t\
        2 Chinese forms for backlog\t我们的积压订单(backlog)继续增长。\t3\t7\tproposed
        c2\t亚马逊云科技\t\tAmazon Web Services\tAWS\t5\tcall.txt\t1\t1\tcomposition\t0.500\t\t\t\t\tproposed

        """)
  }

  @Test func `a CSV quotes, doubles quotes, and guards formulas`() throws {
    let csv = text(.csv, SampleGlossary.hostile, .init(hasByteOrderMark: true))
    #expect(csv.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(csv.contains("\r\n1 <bad>,\"'=HYPERLINK(\"\"http://x\"\")\",\"a|b\tc\","))
    #expect(csv.contains("\"x, \"\"y\"\"\r\nz\""))
    #expect(csv.contains(",'-1+1,,'@SUM(A1),"))
    #expect(text(.tsv, SampleGlossary.hostile).contains("\t-1+1\t"))
    #expect(text(.tsv, SampleGlossary.hostile, .init(guardsFormulas: true)).contains("\t'-1+1\t"))
  }

  @Test func `cells of a CSV come back as they were`() throws {
    var random = SeededGenerator(5)
    let pieces = ["a", ",", "\"", "\r\n", "\n", "'", "=", "积", " ", "\t", "-", "@", ";"]
    let writer = DelimitedRowWriter(separator: .comma, guardsFormulas: true)
    for _ in 0..<500 {
      let cells = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        (0..<Int.random(in: 0...6, using: &random)).map { _ in
          pieces.randomElement(using: &random) ?? ""
        }.joined()
      }
      // An apostrophe of the text itself before such a character cannot be told apart.
      let isTold = cells.allSatisfy { FormulaGuard.removed(from: $0) == $0 }
      if !isTold || cells.allSatisfy(\.isEmpty) { continue }
      var bytes: [UInt8] = []
      writer.append(row: cells, to: &bytes)
      let file = TextFile(name: "t", text: String(decoding: bytes, as: UTF8.self))
      #expect(try DelimitedRows.parse(file, separator: 0x2C).map(\.cells) == [cells])
    }
  }

  @Test func `a Markdown page opens with what to look at first`() {
    let page = text(.md, SampleGlossary.plain)
    #expect(page.contains("## Look at first\n\n- **积压订单** = backlog: 2 Chinese forms"))
    #expect(page.contains("| 积压订单; 订单积压 | backlog "))
    #expect(page.contains("我们的**积压订单**(backlog)"))
    #expect(page.hasSuffix("- call.txt\n- dictionary: cedict 2026\n- duiyi 0.1, ICU 72.1\n"))
    let hostile = text(.md, SampleGlossary.hostile)
    #expect(!hostile.contains("<script>"))
    #expect(hostile.contains("a\\|b c"))
    #expect(text(.md, SampleGlossary.empty).contains("No term was found."))
  }

  @Test func `the JSON document parses and has every field`() throws {
    for glossary in [SampleGlossary.plain, SampleGlossary.hostile, SampleGlossary.empty] {
      let bytes = GlossaryFormat.json.bytes(of: glossary)
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
      let entries = try #require(object["entries"] as? [[String: Any]])
      #expect(entries.count == glossary.entries.count)
      if let first = entries.first {
        #expect(
          Set(first.keys) == [
            "id", "sources", "targets", "frequency", "first", "contexts", "evidence",
            "confidence", "attention", "status",
          ])
      }
    }
    #expect(
      text(.json, SampleGlossary.plain).hasPrefix(
        "{\n  \"format\": \"duiyi-glossary\",\n  \"version\": 1,\n  \"provenance\": {"))
  }

  @Test func `the web page stands alone and escapes everything`() {
    let page = text(.html, SampleGlossary.plain)
    #expect(page.contains("<th scope=\"row\" lang=\"zh-Hans\"><b>积压订单</b>"))
    #expect(page.contains("我们的<mark>积压订单</mark>(backlog)"))
    #expect(page.contains("prefers-color-scheme: dark"))
    #expect(!page.contains("http" + "://") && !page.contains("https" + "://"))
    let hostile = text(.html, SampleGlossary.hostile)
    #expect(hostile.components(separatedBy: "<script>").count == 2)
    #expect(!hostile.contains("<img"))
    #expect(!hostile.contains("\u{1}"))
    #expect(hostile.contains("lang=\"und\""))
  }

  @Test(arguments: [GlossaryFormat.tsv, .csv, .xlsx, .json, .tbx, .tbx2])
  func `what was mined comes back as a proposal`(format: GlossaryFormat) throws {
    let scratch = try Scratch()
    let sink = try OutputSink(path: scratch.path("g"))
    try format.write(SampleGlossary.plain, to: sink)
    try sink.commit()
    let termbase = try TermListReader.read(
      scratch.path("g"), format: TermbaseFormat(rawValue: format.rawValue))
    let renderings = termbase.concepts.flatMap(\.terms).filter(\.language.isEnglish)
    #expect(renderings.map(\.text) == ["backlog", "Amazon Web Services", "AWS"])
    #expect(renderings.allSatisfy { $0.status == .proposed })
  }

  @Test func `the same glossary gives the same bytes`() {
    for format in GlossaryFormat.allCases {
      #expect(
        format.bytes(of: SampleGlossary.hostile) == format.bytes(of: SampleGlossary.hostile))
    }
  }

  @Test(arguments: [
    ("a.tsv", GlossaryFormat.tsv), ("A.CSV", .csv), ("x/y.markdown", .md), ("g.htm", .html),
    ("g.tbx", .tbx), ("g.json", .json),
  ])
  func `a suffix names the format`(path: String, format: GlossaryFormat) {
    #expect(GlossaryFormat(path: path) == format)
    #expect(GlossaryFormat(path: "\(path).zip") == nil)
  }
}
