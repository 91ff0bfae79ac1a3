import Foundation
import TestSupport
import Testing

@testable import DocumentFormats
@testable import TextIO

@Suite struct WordTextTests {
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

  @Test func `readings above Chinese characters are left out`() throws {
    let ruby = { (base: String, reading: String) in
      "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>\(reading)</w:t></w:r></w:rt>"
        + "<w:rubyBase><w:r><w:t>\(base)</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    }
    let text = try Self.load(
      Self.word(
        "<w:p><w:r><w:t>资本</w:t></w:r>" + ruby("支", "zhī") + ruby("出", "chū")
          + "<w:r><w:t>增长。</w:t></w:r></w:p>"), as: "a.docx")
    #expect(text == "资本支出增长。\n")
  }

  private static func raised(_ text: String) -> String {
    "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>\(text)</w:t></w:r>"
  }

  private static func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

  @Test func `raised marks of notes are left out, and powers keep their sign`() throws {
    let text = try Self.load(
      Self.word(
        "<w:p>" + Self.run("营业收入为356亿美元") + Self.raised("1") + Self.run("，同比增长24%")
          + Self.raised("[") + Self.raised("2]") + Self.run("。面积5 km") + Self.raised("2")
          + Self.run("</w:t><w:t>。") + "</w:p><w:p>" + Self.run("净额") + Self.raised("(1)")
          + "</w:p>"),
      as: "a.docx")
    #expect(text == "营业收入为356亿美元，同比增长24%。面积5 km^2。\n净额\n")
  }

  @Test func `a style of characters that raises text is heeded`() throws {
    let files = [
      (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"/doc/main.xml\"/>"
          + "</Relationships>"
      ),
      (
        "doc/_rels/main.xml.rels",
        "<Relationships><Relationship Id=\"b\" Type=\"x/styles\" Target=\"s.xml\"/>"
          + "<Relationship Id=\"c\" Type=\"x/header\" Target=\"h.xml\"/>"
          + "<Relationship Id=\"d\" Type=\"x/comments\" Target=\"../c.xml\"/></Relationships>"
      ),
      (
        "doc/s.xml",
        "<w:styles xmlns:w=\"urn:w\"><w:style w:type=\"character\" w:styleId=\"Mark\"><w:rPr>"
          + "<w:vertAlign w:val=\"superscript\"/></w:rPr></w:style></w:styles>"
      ),
      ("doc/h.xml", "<hdr><p><r><t>head</t></r></p></hdr>"),
      ("c.xml", "<comments><comment/><comment/></comments>"),
      (
        "doc/main.xml",
        "<w:document xmlns:w=\"urn:w\"><w:p><w:r><w:t>增长24%</w:t></w:r><w:r><w:rPr>"
          + "<w:rStyle w:val=\"Mark\"/></w:rPr><w:t>2</w:t></w:r></w:p></w:document>"
      ),
    ]
    let scratch = try Scratch()
    let path = try scratch.write(
      StoredZip.archive(files.map { (name: $0.0, text: $0.1) }), to: "a.docx")
    var remarks: [String] = []
    let text = try DocumentText.load(TextInput(path), onRemark: { remarks.append($0) })
    #expect(String(decoding: text.bytes, as: UTF8.self) == "增长24%\n")
    #expect(remarks == ["not read: 1 header or footer, 2 comments"])
  }

  @Test func `a line break in a Word document parts blocks`() throws {
    let text = try Self.load(
      Self.word("<w:p><w:r><w:t>标题</w:t><w:br/><w:t>正文第一句。</w:t><w:cr/></w:r></w:p>"),
      as: "a.docx")
    #expect(text == "标题\n正文第一句。\n")
  }

  @Test func `a paragraph whose mark was deleted goes on in the next`() throws {
    let text = try Self.load(
      Self.word(
        "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>" + Self.run("资本支出") + "</w:p><w:p>"
          + Self.run("增长了。") + "</w:p><w:p>" + Self.run("尾") + "</w:p>"), as: "a.docx")
    #expect(text == "资本支出增长了。\n尾\n")
  }

  @Test func `signs of symbol fonts become characters`() throws {
    let sign = { (font: String, code: String) in
      "<w:r><w:sym w:font=\"\(font)\" w:char=\"\(code)\"/></w:r>"
    }
    let text = try Self.load(
      Self.word(
        "<w:p>" + Self.run("温度") + sign("Symbol", "F0B1") + Self.run("5度")
          + sign("Wingdings", "F0FC")
          + sign("Nobody", "F041") + sign("Arial", "00D7") + "</w:p>"), as: "a.docx")
    #expect(text == "温度±5度✓□×\n")
  }

  @Test func `a text box does not run together with the paragraph it stands in`() throws {
    let text = try Self.load(
      Self.word(
        "<w:p>" + Self.run("前") + "<w:r><w:pict><w:txbxContent><w:p>" + Self.run("框")
          + "</w:p></w:txbxContent></w:pict></w:r>" + Self.run("后") + "</w:p>"), as: "a.docx")
    #expect(text == "框\n前后\n")
  }

  @Test func `old kinds of documents name the way to read them`() {
    for (name, target) in [
      ("a.doc", "docx"), ("a.rtf", "docx"), ("a.XLS", "xlsx"), ("a.ppt", "pptx"),
    ] {
      let error = #expect(throws: InputError.self) { try DocumentText.load(TextInput(name)) }
      #expect(error?.hint?.contains("--convert-to \(target)") == true)
    }
  }
}
