import TestSupport
import Testing

@testable import DocumentFormats
@testable import TextIO

@Suite struct HTMLTextTests {
  private func text(
    _ page: String, _ options: ExtractionOptions = ExtractionOptions(),
    kind: HTMLText.Kind = .html
  ) throws -> String {
    let flow = try HTMLText.read(TextFile(name: "a.html", text: page), options, kind: kind)
    return String(decoding: flow.bytes, as: UTF8.self)
  }

  @Test func `a web page is its blocks without scripts and marks`() throws {
    let page = """
      <html><head><title>Results</title><style>p{}</style><script>var x = "<p>";</script></head>
      <body><h1>Third  quarter</h1><p>Gross <b>margin</b>
      rose<br>again.<ul><li>One<li>Two &amp; three</ul><template>no</template></body></html>
      """
    #expect(
      try text(page) == "Results\nThird quarter\nGross margin rose\nagain.\nOne\nTwo & three\n")
  }

  @Test(arguments: [
    ("<p>要点一。<![if !supportLists]>&nbsp;<![endif]></p>", "要点一。\n"),
    ("<p>价格为<?=$x?>元。</p>", "价格为元。\n"), ("<p>甲<!-- <p>no --->乙</p>", "甲乙\n"),
    ("<p>甲<!-->乙</p>", "甲乙\n"), ("<p>甲</ 3>乙<!DOCTYPE x></p>", "甲乙\n"),
    ("<p>a < b <3 c</p>", "a < b <3 c\n"),
    ("甲<script><!-- <script> </script> --></script>乙", "甲乙\n"),
    ("<script>\"</p>\"</SCRIPT >乙", "乙\n"), ("<title>a <b> c</title>d", "a <b> c\nd\n"),
    ("<p class='a>b'>甲", "甲\n"), ("<p>甲<b", "甲\n"), ("<svg><style/><title>x</title></svg>乙", "乙\n"),
  ])
  func `tags and comments are told as browsers tell them`(page: String, expected: String) throws {
    #expect(try text(page) == expected)
  }

  @Test(arguments: [
    ("点击<input type=\"button\" value=\"确定\">继续。", "点击确定继续。\n"),
    ("甲<input value=\"no\">乙<input type=hidden value=no>", "甲乙\n"),
    ("甲<input placeholder=\"请输入\">乙", "甲\n请输入\n乙\n"),
    ("甲<textarea>一。\n二。</textarea>乙", "甲\n一。\n二。\n乙\n"),
    ("<select><optgroup label=\"组\"><option>一<option>二</select>", "组\n一\n二\n"),
    ("<p hidden><input type=submit value=no></p>甲", "甲\n"),
  ])
  func `what a browser shows of forms is text`(page: String, expected: String) throws {
    #expect(try text(page) == expected)
  }

  @Test(arguments: [
    ("<p>前<img src=a.png alt=\"流程图 &amp; 表\">后</p>乙", "前后\n流程图 & 表\n乙\n"),
    ("<p title=提示>甲<abbr title=WTO>世贸</abbr></p>乙", "甲世贸\n提示\nWTO\n乙\n"),
    ("<img alt=图 title=图>", "图\n"), ("甲<input type=image alt=提交>", "甲\n提交\n"),
    ("<map><area alt=区域></map>", "区域\n"), ("甲<sup>2<img alt=图></sup>", "甲\n图\n"),
    // Names of files, marks, what is no picture, and what is hidden.
    ("甲<img alt=logo.PNG><img alt=1><img alt=\"\">", "甲\n"), ("甲<p alt=no>乙", "甲\n乙\n"),
    ("甲<img alt=\"see a.png\">", "甲\nsee a.png\n"), ("甲<p hidden title=no><img alt=no></p>", "甲\n"),
  ])
  func `the words for pictures and those shown beside elements stand behind their block`(
    page: String, expected: String
  ) throws {
    #expect(try text(page) == expected)
    var main = ExtractionOptions()
    main.isMainTextOnly = true
    #expect(try text("<p title=no>甲<img alt=no></p>", main) == "甲\n")
  }

  @Test(arguments: [
    "<p>356亿美元<span style=\"vertical-align: super; color: red\">1</span>。</p>",
    "<p>356亿美元<a epub:type=\"noteref\" href=\"#n\">1</a>。</p>",
    "<p>356亿美元<a role=\"doc-noteref\" href=\"#n\"><sup>1</sup></a>。</p>",
  ])
  func `marks of notes are left out however they are raised`(page: String) throws {
    #expect(try text(page) == "356亿美元。\n")
  }

  @Test(arguments: [
    ("<p>这是一句完\n整的话。</p>", "这是一句完整的话。\n"), ("<p>他说\n  “好”。</p>", "他说“好”。\n"),
    ("<p>使用\nAPI\n接口</p>", "使用 API 接口\n"), ("<p>one\ntwo</p>", "one two\n"),
    ("<p>甲 乙</p>", "甲 乙\n"), ("<p>点<img>击</p>", "点击\n"), ("<p>a<img>b</p>", "a b\n"),
    ("<p>The cap&shy;ital\u{AD} grew.</p>", "The capital grew.\n"), ("<p>&nbsp;</p>甲", "甲\n"),
  ])
  func `a line end within Chinese is nothing`(page: String, expected: String) throws {
    #expect(try text(page) == expected)
  }

  @Test(arguments: [
    ("资本支出<del>下降</del><ins>增长</ins>了。", "资本支出增长了。\n"), ("价格<s>100</s>80元。", "价格80元。\n"),
    ("<p style='color:red; Display : none'>内部</p>甲", "甲\n"), ("<p hidden>一<p>二", "二\n"),
    ("<ul><li hidden>一<li>二</ul>", "二\n"), ("<dialog>一</dialog><dialog open>二</dialog>", "二\n"),
    ("<ruby>合<rp>(</rp><rt>hé</rt><rp>)</rp></ruby>同", "合同\n"), ("<ruby>合<rt>hé</ruby>同", "合同\n"),
    ("甲<span hidden><div>x</div></span>乙", "甲乙\n"), ("<div><s>一</div><p>二</p>", "二\n"),
    ("<body>一<s>二<p>三</p><p>四", "一\n三\n四\n"), ("<noscript>一</noscript><iframe>二</iframe>三", "三\n"),
  ])
  func `what is hidden, struck out or a reading is left out`(page: String, expected: String) throws
  {
    #expect(try text(page) == expected)
  }

  @Test(arguments: [
    ("24%<sup>2</sup>。", "24%。\n"), ("356亿美元<sup>[1]</sup><sup>[2]</sup>，", "356亿美元，\n"),
    ("2440<sup>3</sup>万元", "2440万元\n"), ("面积5 m<sup>2</sup>", "面积5 m^2\n"),
    ("10<sup>-6</sup>", "10^-6\n"), ("x<sup>n+1</sup>", "x^(n+1)\n"), ("1<sup>st</sup>", "1st\n"),
    ("Duiyi<sup>TM</sup>", "Duiyi™\n"), ("增长<sup>*</sup>了", "增长了\n"),
    ("profit <sup>1</sup> rose", "profit rose\n"),
    ("H<sub>2</sub>O", "H2O\n"), ("E = mc<sup>2</sup>", "E = mc^2\n"),
    ("Series B<sup>2</sup> stock", "Series B stock\n"),
    ("$10<sup>2</sup>", "$10\n"), ("5 m<sup>1</sup>", "5 m\n"), ("10<sup>3</sup>", "10^3\n"),
    ("公司<sup>上市主体</sup>", "公司上市主体\n"),
  ])
  func `marks of notes go and powers stay`(page: String, expected: String) throws {
    #expect(try text(page) == expected)
  }

  @Test func `lines of preformatted text stay apart, and can be left out`() throws {
    let page = "<p>甲</p><pre><code>a = 1\nb = 2</code></pre>"
    #expect(try text(page) == "甲\na = 1\nb = 2\n")
    var options = ExtractionOptions()
    options.leavesCodeOut = true
    #expect(try text(page, options) == "甲\n")
  }

  @Test func `the main text of a page can be had alone`() throws {
    let page = """
      <title>题</title><header>头</header><nav>航</nav><div role="navigation">导</div>
      <article><header>内</header><p>文</p></article><aside>旁</aside><footer>脚</footer>
      """
    var options = ExtractionOptions()
    options.isMainTextOnly = true
    #expect(try text(page, options) == "内\n文\n")
    #expect(try text(page) == "题\n头\n航\n导\n内\n文\n旁\n脚\n")
  }

  @Test func `in XHTML any element may close itself`() throws {
    let page = "<title/><script src='a'/><p>甲<![CDATA[<乙>]]></p>"
    #expect(try text(page, kind: .xhtml) == "甲<乙>\n")
  }

  @Test func `a web page says its encoding itself`() throws {
    let scratch = try Scratch()
    // 镕 is in GBK and not in GB 2312; pages say gb2312 for both.
    let page = Array("<meta charset=\"gb2312\"><p>".utf8) + [0xE9, 0x46] + Array("</p>".utf8)
    let path = try scratch.write(page, to: "a.htm")
    #expect(try DocumentText.load(TextInput(path)).bytes == Array("镕\n".utf8))
  }

  @Test func `a nest is refused with its place`() {
    let page = String(repeating: "<b>", count: 600)
    let error = #expect(throws: InputError.self) { try text(page) }
    #expect(error?.message.contains("512 deep") == true && error?.line == 1)
  }

  @Test func `nothing that is written in a page can break the reader`() throws {
    var generator = SeededGenerator(37)
    let pieces = [
      "<", ">", "p", "<p>", "</div>", "<script>", "&", "&amp;", "毛", "\"", "<!--", "\n", "<table>",
      "<td>", "</td>", "<sup>", "</sup>", "1", "<ruby>", "<rt>", "<svg>", "</svg>", "hidden",
      "<li>",
    ]
    for _ in 0..<200 {
      let page = (0..<40).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      for kind in [HTMLText.Kind.html, .xhtml] { _ = try text(page, kind: kind) }
    }
  }
}
