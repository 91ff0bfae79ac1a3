import Bitext
import Segmentation
import TestSupport
import Testing

@testable import AlignmentFormats
@testable import DocumentFormats
import TextIO

@Suite struct DocumentReaderTests {
  private func lines(
    _ text: String, _ language: BitextLanguage = .english, _ layout: DocumentLayout
  ) -> [String] {
    let document = SampleBitext.document(text, language, layout: layout)
    return (0..<document.count).map { document.line(of: $0..<$0 + 1) }
  }

  private func paragraphs(_ text: String, _ layout: DocumentLayout) -> [Int] {
    SampleBitext.document(text, .english, layout: layout).segmented.paragraphStarts
  }

  // MARK: A sentence a line

  @Test func `a segmented text has a sentence for each line`() {
    #expect(
      lines("One. Two.\n 三 \u{3000}\r\nFour", .english, .segmented) == ["One. Two.", "三", "Four"])
    #expect(lines("One\n\n<p>\n \nTwo\n", .english, .segmented) == ["One", "", "", "", "Two"])
    #expect(lines("\nOne\n\n", .english, .segmented) == ["", "One", ""])
    #expect(lines("", .english, .segmented) == [])
  }

  @Test func `blank lines and marks begin paragraphs of a segmented text`() {
    #expect(paragraphs("One\nTwo\n\nThree\n<p>\n\nFour\n", .segmented) == [0, 3, 6])
    #expect(paragraphs("One\nTwo\nThree\n", .segmented) == [])
    #expect(paragraphs("<p>\nOne\nTwo\n", .segmented) == [1])
  }

  // MARK: Running text

  @Test func `each line of a text is a paragraph`() {
    #expect(lines("One. Two!\nThree", .english, .text) == ["One.", "Two!", "Three"])
    #expect(paragraphs("One. Two!\nThree\n\nFour. Five.\r\nSix", .text) == [0, 2, 3, 5])
  }

  private static let wrapped = """
    The harbour had been quiet for most of the winter, and the men who
    worked there had grown used to the silence. Then one morning, before
    the fog had lifted, a ship nobody knew came in. She was grey, and she
    had no name.

    Nobody went down to meet her at first. It was the boy from the bakery
    who saw that her deck was empty, and who ran up the hill to tell them
    all about it. By noon the whole town stood on the quay, and still the
    ship lay there as if she had always been there.
    """

  @Test func `lines that were wrapped are put together`() {
    let found = lines(Self.wrapped, .english, .text)
    #expect(found.count == 6)
    #expect(
      found[1]
        == "Then one morning, before the fog had lifted, a ship nobody knew came in.")
    #expect(paragraphs(Self.wrapped, .text) == [0, 3])
    let document = SampleBitext.document(Self.wrapped, .english)
    #expect(Array(document.text.bytes) == Array(Self.wrapped.utf8))
    #expect(!document.segmented.text(1).contains("\n"))
    let range = document.range(of: 1..<2)
    #expect(document.text.bytes[range].contains(0x0A))
  }

  @Test func `wrapped Chinese is put together without spaces`() {
    let text = """
      港口在冬天的大部分日子里都很安静，在那里干活的人也习惯了这种安静
      。后来有一天早晨，雾还没有散，一条谁也不认识的船开了进来。船身是
      灰色的，没有名字，甲板上也看不到一个人影，只有一面旧旗在风里慢慢
      地飘着，颜色已经褪得看不出来了。

      起初没有人下去看她，只有面包房的男孩跑到码头边上，他看见甲板是空
      的，就跑上山去告诉大家。到了中午，全镇的人都站在码头上，可那条船
      还是静静地停在那里，好像它从来就停在那里，从来没有到别的地方去过
      一样，也不打算离开。
      """
    let found = lines(text, .chinese, .text)
    #expect(found.allSatisfy { !$0.contains(" ") && !$0.contains("\n") })
    #expect(found.contains("后来有一天早晨，雾还没有散，一条谁也不认识的船开了进来。"))
  }

  @Test func `short lines and verses are not taken for wrapped`() {
    let poem = (1...12).map { "A line of verse, number \($0)" }.joined(separator: "\n")
    #expect(lines(poem, .english, .text).count == 12)
    let list = (1...30).map { String(repeating: "word ", count: $0 % 11 + 3) + "end." }
      .joined(separator: "\n")
    #expect(lines(list, .english, .text).count == 30)
  }

  // MARK: Markdown

  private static let page = """
    ---
    title: Hidden
    lang: en
    ---
    # The *first* heading {#top}

    Some **bold text** and a [link](https://example.org/a_(b) "title"). Another
    sentence with `code()` in it.\\
    After a break.

    <!-- a comment
    over lines -->
    Second heading
    ==============

    > A quotation goes
    > on here. And ends.

    - [x] First item
      goes on.
    * Second ![image](a.png) item
    1. Numbered

    | Name | Price |
    |:-----|------:|
    | Tea \\| leaf | 3.50 |

    ```swift
    let a = 1. // One. Two.

    print(a)
    ```
    ***
    [ref]: https://example.org
    A footnote[^1] and <b>tags</b>, <https://example.org>, snake_case_name, 2 * 3 * 4.
    [^1]: The note.
    """

  @Test func `Markdown is cut into blocks, without its marks`() {
    #expect(
      lines(Self.page, .english, .markdown) == [
        "Hidden", "The first heading",
        "Some bold text and a link.", "Another sentence with code() in it.", "After a break.",
        "Second heading",
        "A quotation goes on here.", "And ends.",
        "First item goes on.", "Second image item", "Numbered",
        "Name", "Price", "Tea | leaf", "3.50",
        "let a = 1. // One. Two.", "print(a)",
        "A footnote and tags, https://example.org, snake_case_name, 2 * 3 * 4.", "The note.",
      ])
  }

  @Test func `sentences of Markdown are without marks and point into the file`() {
    let document = SampleBitext.document(Self.page, .english, layout: .markdown)
    let file = document.text.original
    #expect(file.bytes == Array(Self.page.utf8))
    let bytes = file.bytes[document.text.originalRange(of: document.range(of: 2..<3))]
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "Some **bold text** and a [link](https://example.org/a_(b) \"title\").")
    #expect(document.segmented.text(2) == "Some bold text and a link.")
  }

  @Test func `the parts of a Markdown table and a list are paragraphs`() {
    #expect(
      paragraphs("- One. Two.\n- Three\n\n|a|b|\n|-|-|\n|c|d|", .markdown) == [0, 2, 3, 4, 5, 6])
  }

  @Test(arguments: [
    ("a\n---\nb", ["a", "b"]), ("---\n\nText: a\n\n---\n", ["Text: a"]),
    ("#hash\n####### seven", ["#hash ####### seven"]), ("# C#", ["C#"]), ("## Both ##", ["Both"]),
    ("2020. A year\n", ["A year"]), ("In\n2020. A year.", ["In 2020.", "A year."]),
    ("```\nnever closed. Never.", ["never closed. Never."]), ("~~~\n~~~\nafter", ["after"]),
    ("a | b\nno table", ["a | b no table"]),
    ("**open *and* never closed", ["**open and never closed"]),
    ("**重点**：请看[说明](a.md)。**注意**", ["重点：请看说明。", "注意"]),
    ("<!-- c -->text", ["text"]), ("<!-- never closed\ntext", []),
    ("![badge](a.svg) [![b](c)](d)", ["badge b"]), ("\\*not emphasis\\*", ["*not emphasis*"]),
    ("{{% tabs %}}\nText\n:::note\nMore", ["Text", "More"]),
    ("a < b and c > d", ["a < b and c > d"]),
    ("``a ` b`` c", ["a ` b c"]), ("[a] [b", ["[a] [b"]), ("", []), ("\n\n", []),
  ])
  func `details of Markdown`(text: String, expected: [String]) {
    #expect(lines(text, .english, .markdown) == expected)
  }

  // MARK: Properties

  private static let pieces = [
    "\n", "\n\n", "\r\n", " ", "  ", "#", "# ", "> ", "- ", "1. ", "|", "|-|-|", "---", "===",
    "```", "~~~",
    "`", "**", "*", "_", "~~", "[", "]", "](", ")", "!", "<", ">", "<!--", "-->", "[^1]", "\\",
    "<p>",
    "word", "好。", "Mr. A.", "“", "”", "é", "👩‍👩‍👧", "\u{3000}", "\t", "\u{2028}", "\u{85}", "{#a}",
    ":::",
  ]

  @Test(arguments: DocumentLayout.allCases)
  func `sentences ascend, within bounds and on scalar boundaries`(layout: DocumentLayout) {
    var generator = SeededGenerator(31)
    for number in 0..<300 {
      let text = (0..<Int.random(in: 0...(number < 280 ? 25 : 400), using: &generator))
        .map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
      let document = SampleBitext.document(text, .chinese, layout: layout)
      let bytes = document.text.bytes
      var end = 0
      for sentence in document.segmented.sentences {
        #expect(sentence.lowerBound >= end)
        #expect(sentence.upperBound <= bytes.count)
        for place in [sentence.lowerBound, sentence.upperBound] where place < bytes.count {
          #expect(bytes[place] & 0xC0 != 0x80)
        }
        end = sentence.upperBound
      }
      #expect(document.segmented.paragraphStarts.allSatisfy { (0..<document.count).contains($0) })
      #expect(document.segmented.utf8.count == bytes.count)
      let origins = document.segmented.sentences.map { document.text.originalRange(of: $0) }
      #expect(origins.allSatisfy { $0.upperBound <= Array(text.utf8).count })
      #expect(String(validating: document.segmented.utf8, as: UTF8.self) != nil)
      for index in 0..<document.count {
        let line = document.line(of: index..<index + 1)
        #expect(!line.unicodeScalars.contains("\n") && !line.unicodeScalars.contains("\t"))
        #expect(!line.unicodeScalars.contains("\u{FFFD}"))
        #expect(layout == .segmented || !line.isEmpty)
      }
      _ = document.line(of: 0..<document.count + 1)
      if layout == .segmented {
        let feeds = bytes.count { $0 == 0x0A }
        #expect(document.count == feeds + (bytes.isEmpty || bytes.last == 0x0A ? 0 : 1))
      }
    }
  }

  // MARK: Languages

  @Test func `the language is told by the share of Han characters`() {
    #expect(BitextLanguage.detect(in: Array("AWS 的 backlog 增长了 20%，很好。".utf8)) == .chinese)
    #expect(
      BitextLanguage.detect(in: Array("The word 积压订单 means backlog of orders.".utf8)) == .english)
    #expect(BitextLanguage.detect(in: Array("𠀀㐀".utf8)) == .chinese)
    #expect(BitextLanguage.detect(in: Array("1, 2, 3. かな 한국".utf8)) == nil)
    #expect(BitextLanguage.detect(in: []) == nil)
  }

  @Test func `a text full of code is Chinese beside one that has no Han characters`() {
    let detect = { (source: String, target: String) in
      BitextLanguage.detect(in: (Array(source.utf8), Array(target.utf8)))
    }
    let code = "let sessions = URLSession.shared.dataTask"
    #expect(detect("打开会话 " + code, "Opens a session " + code) == (.chinese, .english))
    #expect(detect("Opens a session " + code, "打开会话 " + code) == (.english, .chinese))
    #expect(detect("Opens 会 " + code, "Opens a session " + code) == (.english, .english))
    #expect(detect("打开会话。", "打开会话 " + code) == (.chinese, .english))
    #expect(detect("打开会话。", "会话。") == (.chinese, .chinese))
    #expect(detect("打开会话。", "12") == (.chinese, nil))
  }

  @Test func `Traditional characters are told from Simplified ones`() {
    let script = { (text: String) in ChineseScript.prevailing(in: Array(text.utf8)) }
    #expect(script("這家公司發布了年度報告。") == .traditional)
    #expect(script("这家公司发布了年度报告。") == .simplified)
    #expect(script("中文") == .simplified)
    #expect(script("") == .simplified)
  }
}
