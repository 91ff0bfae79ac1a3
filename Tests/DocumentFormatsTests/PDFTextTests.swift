import Foundation
import TestSupport
import Testing

@testable import DocumentFormats
@testable import TextIO

@Suite struct PDFTextTests {
  private func lines(_ text: String) -> [String] {
    let paragraphs = PDFParagraphs(Array(text.utf8))
    return String(decoding: paragraphs.text.bytes, as: UTF8.self).split(separator: "\n")
      .map(String.init)
  }

  @Test func `paragraphs are rebuilt from lines`() {
    #expect(
      lines(
        """
        Results of the Quarter

        The backlog of orders grew considerably in the quar-
        ter, and the company expects further growth in the
        year to come.
          The next paragraph is set in and goes on for a whole
        line before it ends.
        • First item of a list
        • Second item
        """) == [
          "Results of the Quarter",
          "The backlog of orders grew considerably in the quarter, and the company expects "
            + "further growth in the year to come.",
          "The next paragraph is set in and goes on for a whole line before it ends.",
          "• First item of a list", "• Second item",
        ])
  }

  @Test func `lines of Chinese are joined without a space`() {
    #expect(
      lines("公司第三季度的营业收入比上年同期增长了百分\n之二十四，毛利率也有提高，管理层预计下一季\n度会继续增长。") == [
        "公司第三季度的营业收入比上年同期增长了百分之二十四，毛利率也有提高，管理层预计下一季度会继续增长。"
      ])
  }

  @Test func `running heads go, and a paragraph goes on over the page`() {
    let page = { (number: Int, body: String) in
      "   ACME Report 2024\n\n\(body)\n\n   - \(number) -\n\u{C}"
    }
    let text =
      page(
        1,
        "The backlog grew in the first quarter of the year and\nthe company expects that it will grow further in the"
      )
      + page(2, "second quarter, as orders are many.") + page(3, "The end of it.")
    #expect(
      lines(text) == [
        "The backlog grew in the first quarter of the year and the company expects that it will "
          + "grow further in the second quarter, as orders are many.", "The end of it.",
      ])
    #expect(PDFParagraphs(Array(text.utf8)).runningHeads == 6)
  }

  /// A PDF of one page with a line of text.
  private static let file: String = {
    let text = "BT /F 12 Tf 20 200 Td (The backlog grew.) Tj ET"
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R"
        + "/Resources<</Font<</F 5 0 R>>>>>>",
      "<</Length \(text.utf8.count)>>stream\n\(text)\nendstream",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    var file = "%PDF-1.4\n"
    var places = ""
    for (number, object) in objects.enumerated() {
      let place = String(file.utf8.count)
      places += String(repeating: "0", count: 10 - place.count) + place + " 00000 n \n"
      file += "\(number + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    return file + "xref\n0 6\n0000000000 65535 f \n" + places
      + "trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
  }()

  private static let hasProgram =
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .contains { FileManager.default.isExecutableFile(atPath: "\($0)/pdftotext") }

  @Test(.enabled(if: hasProgram, "pdftotext is not installed"))
  func `a PDF is read through pdftotext, and that is said`() throws {
    let scratch = try Scratch()
    let path = try scratch.write(Self.file, to: "a.pdf")
    var remarks: [String] = []
    let text = try DocumentText.load(TextInput(path), onRemark: { remarks.append($0) })
    #expect(String(decoding: text.bytes, as: UTF8.self) == "The backlog grew.\n")
    #expect(remarks.count == 1 && remarks[0].contains("approximate"))
    let other = try scratch.write("no PDF", to: "b.pdf")
    let error = #expect(throws: InputError.self) { try DocumentText.load(TextInput(other)) }
    #expect(error?.message.contains("no PDF") == true)
  }
}
