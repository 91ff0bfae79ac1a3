import TestSupport
import Testing

@testable import DocumentFormats
@testable import TextIO

/// Slides, OpenDocument files and books.
@Suite struct OfficeFormatsTests {
  private func load(_ entries: [(name: String, text: String)], as name: String) throws -> String {
    let scratch = try Scratch()
    let path = try scratch.write(StoredZip.archive(entries), to: name)
    return String(decoding: try DocumentText.load(TextInput(path)).bytes, as: UTF8.self)
  }

  private func relations(_ all: [(id: String, kind: String, target: String)]) -> String {
    let list = all.map {
      "<Relationship Id=\"\($0.id)\" Type=\"http://x/\($0.kind)\" Target=\"\($0.target)\"/>"
    }
    return "<Relationships>\(list.joined())</Relationships>"
  }

  private func slide(_ body: String) -> String {
    "<p:sld xmlns:p=\"urn:p\" xmlns:a=\"urn:a\">\(body)</p:sld>"
  }

  private func shape(_ paragraphs: String, kind: String? = nil) -> String {
    let place = kind.map { "<p:nvPr><p:ph type=\"\($0)\"/></p:nvPr>" } ?? ""
    return "<p:sp>\(place)<p:txBody>\(paragraphs)</p:txBody></p:sp>"
  }

  private func paragraph(_ runs: String) -> String { "<a:p>\(runs)</a:p>" }

  private func run(_ text: String, baseline: Int? = nil) -> String {
    let properties = baseline.map { "<a:rPr baseline=\"\($0)\"/>" } ?? ""
    return "<a:r>\(properties)<a:t>\(text)</a:t></a:r>"
  }

  @Test func `a presentation is its slides in order, each with its notes`() throws {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let book = """
      <p:presentation xmlns:p="urn:p" xmlns:r="\(office)"><p:sldIdLst><p:sldId id="1" r:id="b"/>\
      <p:sldId id="2" r:id="a"/></p:sldIdLst></p:presentation>
      """
    let first = slide(
      shape(
        paragraph(run("增长24%") + run("2", baseline: 30000) + run("了") + "<a:br/>" + run("下一行"))
          + paragraph("<a:fld type=\"slidenum\"><a:t>7</a:t></a:fld>"))
        + shape(paragraph(run("页脚")), kind: "ftr"))
    let text = try load(
      [
        ("_rels/.rels", relations([("x", "officeDocument", "deck/main.xml")])),
        ("deck/main.xml", book),
        (
          "deck/_rels/main.xml.rels",
          relations([("a", "slide", "s/1.xml"), ("b", "slide", "/deck/s/2.xml")])
        ),
        ("deck/s/1.xml", slide(shape(paragraph(run("末页"))))), ("deck/s/2.xml", first),
        ("deck/s/_rels/2.xml.rels", relations([("n", "notesSlide", "../n/1.xml")])),
        (
          "deck/n/1.xml",
          slide(shape(paragraph(run("备注。"))) + shape(paragraph(run("3")), kind: "sldNum"))
        ),
      ], as: "a.pptx")
    #expect(text == "增长24%了\n下一行\n备注。\n末页\n")
  }

  @Test func `an OpenDocument text is its paragraphs, without what is deleted or hidden`() throws {
    let content = """
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">\
      <style:style style:name="S"><style:text-properties style:text-position="super 58%"/>\
      </style:style><style:style style:name="H"><style:text-properties text:display="none"/>\
      </style:style><office:text><text:tracked-changes><text:p>旧</text:p></text:tracked-changes>\
      <text:h>标题</text:h><text:p>增长24%<text:span text:style-name="S">2</text:span>了\
      <text:span text:style-name="H">藏</text:span><text:note><text:note-citation>1</text:note-citation>\
      <text:note-body><text:p>脚注。</text:p></text:note-body></text:note>。<text:line-break/>下\n一行\
      <text:s/><office:annotation><text:p>批注</text:p></office:annotation></text:p>\
      <text:p><text:ruby><text:ruby-base>合</text:ruby-base><text:ruby-text>hé</text:ruby-text>\
      </text:ruby>同<text:placeholder text:placeholder-type="text">&lt;名称&gt;</text:placeholder></text:p>\
      </office:text></office:document-content>
      """
    #expect(
      try load([("content.xml", content)], as: "a.odt") == "标题\n脚注。\n增长24%了。\n下一行\n合同\n")
  }

  @Test func `a book is its pages in the order of the spine`() throws {
    let package = """
      <package><manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" \
      properties="nav"/><item id="a" href="t/%E4%B8%80.xhtml" media-type="application/xhtml+xml"/>\
      <item id="b" href="b.xhtml" media-type="application/xhtml+xml"/><item id="c" href="c.css" \
      media-type="text/css"/></manifest><spine><itemref idref="n"/><itemref idref="b"/>\
      <itemref idref="a"/></spine></package>
      """
    let text = try load(
      [
        ("META-INF/container.xml", "<container><rootfile full-path=\"OPS/p.opf\"/></container>"),
        ("OPS/p.opf", package), ("OPS/nav.xhtml", "<p>导航</p>"),
        ("OPS/t/一.xhtml", "<html><head><title/></head><p>合<ruby>同<rt>tóng</rt></ruby>。</p></html>"),
        ("OPS/b.xhtml", "<?xml version='1.0'?><title>书名</title><p>这是\n一句。</p>"),
      ], as: "a.epub")
    #expect(text == "这是一句。\n合同。\n")
  }

  @Test(arguments: ["a.pptx", "a.odt", "a.epub", "a.docx"])
  func `an archive of another kind is an error with its name`(name: String) {
    let error = #expect(throws: InputError.self) { try load([("x.xml", "<x/>")], as: name) }
    #expect(error?.file.hasSuffix(name) == true && error?.hint != nil)
  }

  @Test func `charts and comments of a presentation are told`() throws {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let parts = [
      ("_rels/.rels", relations([("x", "officeDocument", "ppt/p.xml")])),
      (
        "ppt/p.xml",
        "<p:presentation xmlns:p=\"urn:p\" xmlns:r=\"\(office)\"><p:sldId r:id=\"a\"/></p:presentation>"
      ),
      ("ppt/_rels/p.xml.rels", relations([("a", "slide", "1.xml")])),
      ("ppt/1.xml", slide(shape(paragraph(run("页"))))),
      ("ppt/_rels/1.xml.rels", relations([("c", "comments", "c.xml"), ("d", "chart", "d.xml")])),
      ("ppt/c.xml", "<p:cmLst xmlns:p=\"urn:p\"><p:cm/><p:cm/></p:cmLst>"),
    ]
    let scratch = try Scratch()
    let path = try scratch.write(
      StoredZip.archive(parts.map { (name: $0.0, text: $0.1) }), to: "a.pptx")
    var remarks: [String] = []
    _ = try DocumentText.load(TextInput(path)) { remarks.append($0) }
    #expect(remarks == ["not read: 2 comments, 1 chart"])
  }
}
