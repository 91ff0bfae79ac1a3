import Bitext
import TestSupport
import Testing

@testable import BitextFormats
@testable import TextIO

@Suite struct UnitLineTests {
  private func lines(_ texts: [String], _ format: SegmentPairFormat) throws -> [Int?] {
    let scratch = try Scratch()
    let inputs = try texts.enumerated().map { TextInput(try scratch.write($1, to: "f\($0)")) }
    let reader = try TranslationUnitReader(inputs, format: format)
    var unit = TranslationUnit()
    var lines: [Int?] = []
    while try reader.next(into: &unit) { lines.append(reader.line) }
    return lines
  }

  @Test func `units of files of lines tell where they begin`() throws {
    #expect(try lines(["a\nb\n", "c\nd\n"], .moses) == [1, 2])
    #expect(try lines(["a\tb\n\nc\td\n"], .tsv) == [1, 2, 3])
    #expect(try lines(["source\ttarget\na\tb\n"], .tsv) == [2])
    #expect(try lines(["source,target\n\"a\nb\",c\n\nd,e\n"], .csv) == [2, 5])
    #expect(try lines(["a ||| b\nc ||| d\n"], .bars) == [1, 2])
    #expect(try lines(["{\"source\":\"a\",\"target\":\"b\"}\n\n"], .jsonl) == [1, 2])
    let catalogue = """
      # header
      msgid ""
      msgstr "Language: zh\\n"

      #: a.c:1
      msgctxt "x"
      msgid "a"
      msgstr "b"
      msgid "c"
      msgid_plural "cs"
      msgstr[0] "d"

      """
    #expect(try lines([catalogue], .po) == [7, 9])
  }

  @Test func `units of XML tell where their elements begin`() throws {
    let memory = """
      <tmx version="1.4"><body>
      <tu><tuv xml:lang="en"><seg>a</seg></tuv>
      <tuv xml:lang="zh"><seg>b</seg></tuv></tu>
      <tu>
      <tuv xml:lang="en"><seg>c</seg></tuv><tuv xml:lang="zh"><seg>d</seg></tuv></tu>
      </body></tmx>
      """
    #expect(try lines([memory], .tmx) == [2, 4])
    let file = """
      <xliff version="1.2"><file source-language="en" target-language="zh"><body>
      <trans-unit id="1">
      <source>a</source><target>b</target></trans-unit>
      <group><trans-unit id="2"><source>a</source></trans-unit></group>
      </body></file></xliff>
      """
    #expect(try lines([file], .xliff) == [2, 4])
  }

  @Test func `lines are those of the file however long it is`() throws {
    let units = (0..<5000).map { _ in
      "<tu>\n<tuv xml:lang=\"en\"><seg>some text that is a bit longer</seg></tuv>\n"
        + "<tuv xml:lang=\"zh\"><seg>一些长一点的文字</seg></tuv></tu>\n"
    }
    let memory = "<tmx version=\"1.4\"><body>\n" + units.joined() + "</body></tmx>"
    #expect(try lines([memory], .tmx) == (0..<5000).map { 2 + 3 * $0 })
  }

  private static let excel = "Source\tTarget\tNote\n\"Close \"\"it\"\"\"\t\"关闭\n它\"\t注意\n甲\tb\t\n"

  @Test func `a table of a spreadsheet program in UTF-16 has quoted cells`() throws {
    let scratch = try Scratch()
    let bytes: [UInt8] =
      [0xFF, 0xFE] + Self.excel.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let reader = try TranslationUnitReader(
      [TextInput(try scratch.write(bytes, to: "a.tsv"))], format: .tsv)
    var units: [TranslationUnit] = []
    var unit = TranslationUnit()
    while try reader.next(into: &unit) { units.append(unit) }
    #expect(units.map(\.source.text) == ["Close \"it\"", "甲"])
    #expect(units.map(\.target.text) == ["关闭\n它", "b"])
  }

  @Test func `a row of TSV that ends within quotation marks is an error, others are not`() throws {
    let scratch = try Scratch()
    func read(_ text: String) throws -> Int {
      let reader = try TranslationUnitReader(
        [TextInput(try scratch.write(text, to: "a.tsv"))], format: .tsv)
      var unit = TranslationUnit()
      var count = 0
      while try reader.next(into: &unit) { count += 1 }
      return count
    }
    let error = #expect(throws: InputError.self) { try read(Self.excel) }
    #expect(error?.line == 2)
    #expect(try read("\"a\t\"b\n\"c\"\td\n") == 2)
    #expect(try read("Source\tTarget\tNote\n\"a\"\t\"b\"\n") == 1)
  }
}
