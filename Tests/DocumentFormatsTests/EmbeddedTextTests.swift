import Foundation
import TestSupport
import Testing

@testable import DocumentFormats
@testable import TextIO

/// What stands in a Word document in other parts than its own, and what of its own is not shown.
@Suite struct EmbeddedTextTests {
  private static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private func lines(
    _ body: String, _ parts: [(name: String, kind: String, bytes: [UInt8])] = []
  ) throws -> (lines: [String], remarks: [String]) {
    let links = parts.enumerated().map { index, part in
      "<Relationship Id=\"r\(index)\" Type=\"\(Self.relations)/\(part.kind)\" "
        + "Target=\"\(part.name)\"/>"
    }
    let document =
      "<w:document xmlns:w=\"urn:w\" xmlns:r=\"\(Self.relations)\"><w:body>\(body)</w:body>"
      + "</w:document>"
    let archive = StoredZip.archive(
      ofBytes: [
        ("word/document.xml", Array(document.utf8)),
        (
          "word/_rels/document.xml.rels",
          Array("<Relationships>\(links.joined())</Relationships>".utf8)
        ),
      ] + parts.map { ("word/\($0.name)", $0.bytes) })
    let scratch = try Scratch()
    let path = try scratch.write(archive, to: "a.docx")
    var remarks: [String] = []
    let text = try DocumentText.load(TextInput(path)) { remarks.append($0) }
    let all = String(decoding: text.bytes, as: UTF8.self).split(separator: "\n")
    return (all.map(String.init), remarks)
  }

  private static func paragraph(_ text: String) -> String {
    "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  private static let chunk = paragraph("前。") + "<w:altChunk r:id=\"r0\"/>" + paragraph("后。")

  @Test(arguments: [
    ("a.html", "<p>一。</p><p>二<b>三</b>。</p>"),
    ("a.mht", "MIME-Version: 1.0\nContent-Type: text/html; charset=\"utf-8\"\n\n<p>一。</p>二三。"),
    ("a.txt", "一。\n二三。\n"),
    (
      "a.mht",
      """
      From: <Saved>\r
      MIME-Version: 1.0\r
      Content-Type: multipart/related;\r
       boundary="b"; type="text/html"\r
      \r
      --b\r
      Content-Type: image/png\r
      Content-Transfer-Encoding: base64\r
      \r
      iVBORw0KGgo=\r
      --b\r
      Content-Type: text/html; charset=UTF-8\r
      Content-Transfer-Encoding: quoted-printable\r
      \r
      <p class=3D"a">=E4=B8=80=E3=80=82</p>=E4=BA=8C=\r
      =E4=B8=89=E3=80=82\r
      --b--\r

      """
    ),
    (
      "a.mht",
      "MIME-Version: 1.0\nContent-Type: text/html; charset=gb18030\nContent-Transfer-Encoding: base64\n\n"
        + "PHA+0ruhozwvcD62/sj9oaM=\n"
    ),
  ])
  func `a text that is embedded is read where it stands`(name: String, content: String) throws {
    let read = try lines(Self.chunk, [(name, "aFChunk", Array(content.utf8))])
    #expect(read.lines == ["前。", "一。", "二三。", "后。"])
    #expect(read.remarks.isEmpty)
  }

  @Test func `a Word document that is embedded is read, one in many is not`() throws {
    func word(_ body: String, _ inner: [UInt8]?) -> [UInt8] {
      let document =
        "<w:document xmlns:w=\"urn:w\" xmlns:r=\"\(Self.relations)\"><w:body>\(body)</w:body>"
        + "</w:document>"
      var parts = [("word/document.xml", Array(document.utf8))]
      if let inner {
        let link = "<Relationship Id=\"r0\" Type=\"a/aFChunk\" Target=\"a.docx\"/>"
        parts.append(
          ("word/_rels/document.xml.rels", Array("<Relationships>\(link)</Relationships>".utf8)))
        parts.append(("word/a.docx", inner))
      }
      return StoredZip.archive(ofBytes: parts)
    }
    let one = word(Self.paragraph("一。") + Self.paragraph("二三。"), nil)
    let read = try lines(Self.chunk, [("a.docx", "aFChunk", one)])
    #expect(read.lines == ["前。", "一。", "二三。", "后。"])
    var deep = one
    for _ in 0..<6 { deep = word(Self.chunk, deep) }
    let cut = try lines(Self.chunk, [("a.docx", "aFChunk", deep)])
    #expect(cut.lines.first == "前。" && !cut.lines.contains("一。"))
  }

  @Test(arguments: [("a.rtf", "{\\rtf1 a}"), ("a.bin", "x")])
  func `an embedded text of another kind is told`(name: String, content: String) throws {
    let read = try lines(Self.chunk, [(name, "aFChunk", Array(content.utf8))])
    #expect(read.lines == ["前。", "后。"])
    #expect(read.remarks == ["not read: 1 embedded document"])
  }

  @Test func `diagrams are read and charts are told`() throws {
    let diagram =
      "<d:dataModel xmlns:d=\"urn:d\" xmlns:a=\"urn:a\"><a:p><a:r><a:t>步骤</a:t></a:r></a:p></d:dataModel>"
    let body =
      "<w:p><w:r><w:t>图前</w:t></w:r><w:r><d:relIds xmlns:d=\"urn:d\" r:dm=\"r0\"/></w:r>"
      + "<w:r><c:chart xmlns:c=\"urn:drawingml/2006/chart\" r:id=\"r1\"/></w:r>"
      + "<w:r><w:t>图后。</w:t></w:r></w:p>"
    let read = try lines(body, [("d.xml", "diagramData", Array(diagram.utf8))])
    #expect(read.lines == ["步骤", "图前图后。"])
    #expect(read.remarks == ["not read: 1 chart"])
  }

  @Test func `what only stands for something else is left out`() throws {
    let field = { (kind: String) in "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
    let run = { (text: String) in "<w:r><w:t>\(text)</w:t></w:r>" }
    let nested =
      field("begin") + field("begin") + field("separate") + run("内") + field("end")
      + field("separate") + run("果") + field("end")
    #expect(try lines("<w:p>\(run("前"))\(nested)\(run("后"))</w:p>").lines == ["前果后"])
    // A field that never ends hides nothing.
    #expect(try lines("<w:p>\(field("begin"))\(run("甲"))</w:p>").lines == ["甲"])
    let control =
      "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(Self.paragraph("点击输入"))"
      + "</w:sdtContent></w:sdt><w:sdt><w:sdtPr/><w:sdtContent>\(Self.paragraph("甲"))"
      + "</w:sdtContent></w:sdt>"
    #expect(try lines(control).lines == ["甲"])
    let small = "<w:rPr><w:position w:val=\"8\"/><w:sz w:val=\"12\"/></w:rPr>"
    #expect(
      try lines("<w:p>\(run("净利"))<w:r>\(small)<w:t>4</w:t></w:r>\(run("增长"))</w:p>").lines
        == ["净利增长"])
    let large = "<w:rPr><w:position w:val=\"8\"/><w:sz w:val=\"24\"/></w:rPr>"
    #expect(
      try lines("<w:p>\(run("净利"))<w:r>\(large)<w:t>4</w:t></w:r>\(run("亿"))</w:p>").lines
        == ["净利4亿"])
  }
}
