import Foundation
import TestSupport
import Testing

@testable import DocumentFormats
@testable import TextIO

@Suite struct DocumentTextTests {
  private static func load(_ bytes: [UInt8], as name: String) throws -> String {
    let scratch = try Scratch()
    let path = try scratch.write(bytes, to: name)
    return String(decoding: try DocumentText.load(TextInput(path)).bytes, as: UTF8.self)
  }

  private static func word(_ body: String, part: String = "word/document.xml") -> [UInt8] {
    StoredZip.archive([
      (
        part,
        "<w:document xmlns:w=\"urn:w\"><w:body>\(body)</w:body></w:document>"
      )
    ])
  }

  @Test func `a Word document is its paragraphs, those of tables too`() throws {
    let text = try Self.load(
      Self.word(
        """
        <w:p><w:r><w:t>第一，</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>毛利率</w:t></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>收入</w:t><w:tab/><w:t>10</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:p/>
        """), as: "a.docx")
    #expect(text == "第一，毛利率\n收入 10\n")
  }

  @Test func `deleted and hidden text and the codes of fields are left out`() throws {
    let text = try Self.load(
      Self.word(
        """
        <w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del>\
        <w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>\
        <w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shown </w:t></w:r>\
        <w:r><w:instrText>PAGE</w:instrText></w:r><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>
        """), as: "a.docx")
    #expect(text == "shown new\n")
  }

  @Test func `text that was moved in a Word document stands where it was moved to alone`() throws {
    let text = try Self.load(
      Self.word(
        """
        <w:p><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>\
        <w:r><w:t>first, </w:t></w:r><w:moveTo><w:r><w:t>moved</w:t></w:r></w:moveTo></w:p>
        """), as: "a.docx")
    #expect(text == "first, moved\n")
  }

  @Test func `what is no Word document is an error with its name`() throws {
    for (bytes, message) in [
      (Array("no archive".utf8), "ZIP archive"), (Self.word("", part: "other.xml"), "document.xml"),
      (Array(Self.word("<w:p>").dropLast(30)), "ZIP archive"), (Self.word("<w:p>"), "well-formed"),
      (Self.word("", part: "../word/document.xml"), "leads out"),
    ] {
      let error = #expect(throws: InputError.self) { try Self.load(bytes, as: "a.docx") }
      #expect(error?.message.contains(message) == true, "\(String(describing: error))")
    }
  }

  @Test func `a web page is its blocks without scripts and marks`() throws {
    let page = """
      <html><head><title>Results</title><style>p{}</style><script>var x = "<p>";</script></head>
      <body><h1>Third  quarter</h1><p>Gross <b>margin</b>
      rose<br>again.<ul><li>One<li>Two &amp; three</ul><template>no</template></body></html>
      """
    #expect(
      try Self.load(Array(page.utf8), as: "a.html")
        == "Results\nThird quarter\nGross margin rose again.\nOne\nTwo & three\n")
  }

  @Test func `a web page says its encoding itself`() throws {
    // 毛 in GB 2312.
    let page =
      Array("<meta charset=\"gb2312\"><p>".utf8) + [0xC3, 0xAB] + Array("</p>".utf8)
    #expect(try Self.load(page, as: "a.htm") == "毛\n")
    #expect(try Self.load(Array("<meta charset=utf-8><p>毛".utf8), as: "a.htm") == "毛\n")
  }

  @Test func `nothing that is written in a page can break the reader`() throws {
    var generator = SeededGenerator(37)
    let pieces = [
      "<", ">", "p", "<p>", "</div>", "<script>", "&", "&amp;", "毛", "\"", "<!--", "\n",
    ]
    for _ in 0..<200 {
      let page = (0..<40).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      _ = try? Self.load(Array(page.utf8), as: "a.html")
    }
  }
}

/// Makes ZIP archives whose entries are stored as they are.
enum StoredZip {
  static func archive(_ entries: [(name: String, text: String)]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in entries {
      let data = Array(text.utf8)
      let common =
        number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(checksum(data), 4)
        + number(UInt32(data.count), 4) + number(UInt32(data.count), 4)
        + number(UInt32(name.utf8.count), 2) + number(0, 2)
      directory +=
        number(0x0201_4B50, 4) + number(20, 2) + common + number(0, 2) + number(0, 2)
        + number(0, 2) + number(0, 4) + number(UInt32(bytes.count), 4) + Array(name.utf8)
      bytes += number(0x0403_4B50, 4) + common + Array(name.utf8) + data
    }
    let start = UInt32(bytes.count)
    bytes += directory
    bytes += number(0x0605_4B50, 4) + number(0, 4) + number(UInt32(entries.count), 2)
    bytes += number(UInt32(entries.count), 2) + number(UInt32(directory.count), 4)
    return bytes + number(start, 4) + number(0, 2)
  }

  private static func number(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : sum >> 1 ^ 0xEDB8_8320 }
    }
    return ~sum
  }
}
