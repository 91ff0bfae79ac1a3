import Bitext
import TestSupport
import Testing

@testable import DocumentFormats
@testable import TextIO

@Suite struct MarkdownTextTests {
  private func lines(_ text: String, _ options: ExtractionOptions = ExtractionOptions()) -> [String]
  {
    let flow = MarkdownText.read(TextFile(name: "a.md", text: text), options)
    return String(decoding: flow.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ("1. 打开电源开关\n2. 按下确认按钮\n3. 等待系统启动", ["打开电源开关", "按下确认按钮", "等待系统启动"]),
    ("1. 甲方应当付款。\n2. 乙方应当交货。", ["甲方应当付款。", "乙方应当交货。"]),
    ("- 甲\n- 乙\n  1. 丙\n  2. 丁\n- 戊", ["甲", "乙", "丙", "丁", "戊"]),
    ("文字\n- 甲\n- 乙", ["文字", "甲", "乙"]), ("In\n2020. A year.", ["In 2020. A year."]),
    ("> 引用\n> 继续\n懒惰", ["引用继续懒惰"]), ("标题\n---\n正文", ["标题", "正文"]),
  ])
  func `items of lists are blocks of their own`(text: String, expected: [String]) {
    #expect(lines(text) == expected)
  }

  @Test(arguments: [
    ("保存 &amp; 退出 &lt;b&gt; &copy; &#x4E2D;。", "保存 & 退出 <b> © 中。"),
    ("&nosuch; &#0; &nGt;", "&nosuch; \u{FFFD} ≫⃒"),
    ("`&amp;`", "&amp;"), ("&amp", "&amp"),
  ])
  func `character references are decoded`(text: String, expected: String) {
    #expect(lines(text) == [expected])
  }

  @Test(arguments: [
    ("## 选项式 API {#options-api}", "选项式 API"), ("选项 {.a #b}\n===", "选项"), ("# A {/* #a */}", "A"),
    ("[甲](b){target=\"_blank\"}乙", "甲乙"), ("文字\n{: .note}", "文字"), ("# C {x}", "C {x}"),
    ("设 `{#a}` 为", "设 {#a} 为"), ("a {{.Field}} b", "a {{.Field}} b"), ("## 中文{#a-b}", "中文"),
  ])
  func `anchors and classes are no text`(text: String, expected: String) {
    #expect(lines(text) == [expected])
  }

  @Test func `lines of code stay apart, each whole, and can be left out`() {
    let text = "文字。\n\n```js\n// 响应式。状态。\n\nconst count = ref(0)\n```\n\n    indented = 1\n\n尾。"
    #expect(
      lines(text) == ["文字。", "// 响应式。状态。", "const count = ref(0)", "indented = 1", "尾。"])
    let document = DocumentReader.document(
      of: TextFile(name: "a.md", text: text), language: .chinese, layout: .markdown)
    #expect(document.line(of: 1..<2) == "// 响应式。状态。")
    var options = ExtractionOptions()
    options.leavesCodeOut = true
    #expect(lines(text, options) == ["文字。", "尾。"])
  }

  @Test(arguments: [
    ("<div><p>第一段</p><p>第二段</p></div>", ["第一段", "第二段"]),
    ("甲<br>乙  \n丙\\\n丁", ["甲", "乙", "丙", "丁"]),
    ("<ruby>合<rt>hé</rt></ruby><ruby>同<rt>tóng</rt></ruby>自签字", ["合同自签字"]),
    ("-(2<sup>n - 1</sup>)", ["-(2^(n - 1))"]), ("价<s>100</s>~~90~~80元", ["价80元"]),
    ("<details hidden>\n\n藏\n\n</details>\n\n露", ["露"]), ("<!-- a -->甲", ["甲"]),
    ("甲 <del>乙\n\n丙", ["甲", "丙"]), ("<table><tr><td>甲<td>乙</table>", ["甲", "乙"]),
    ("<script>\nlet a\n</script>\n甲", ["甲"]),
    ("<iframe src=\"a\" />\n\n甲 <sup class=\"b\" />乙", ["甲 乙"]),
    ("<div hidden>\n\n甲\n\n# 乙", ["甲", "乙"]),
  ])
  func `HTML in Markdown goes by the rules of HTML`(text: String, expected: [String]) {
    #expect(lines(text) == expected)
  }

  @Test(arguments: [
    ("用 {{<glossary_tooltip term_id=\"kubelet\" text=\"kubelet\">}} 监控。", ["用 kubelet 监控。"]),
    ("用{{< t text=\"容器\" >}}运行", ["用容器运行"]), ("{{< note >}}\n注意。\n{{< /note >}}", ["注意。"]),
    ("{{< figure src=\"a.png\" title=\"标题\" caption=\"说明\" >}}", ["标题 说明"]),
    ("{{< x text=\"a\n b\" >}}", ["a b"]), ("`{{< a >}}`", ["{{< a >}}"]),
    ("{{< open", ["{{< open"]),
    ("{{% tabs %}}\n甲\n:::note\n乙", ["甲", "乙"]), ("::: tip 提示\n内容\n:::", ["提示", "内容"]),
    (":::note[标题]\n内容", ["标题", "内容"]), ("{% raw %}\n甲", ["甲"]),
    ("{% hint style=\"info\" %} 甲。 {% endhint %}", ["甲。"]),
    ("{% note %}甲。{% endnote %}", ["甲。"]), ("甲 {% link a.md %} 尾。", ["甲 尾。"]),
    ("{% tabs %}{% tab title=\"题\" %}甲{% endtab %}{% endtabs %}", ["题 甲"]),
    ("{{ site.title }}：甲。{{ x }}", ["{{ site.title }}：甲。{{ x }}"]),
    ("{{ a }} {{ b }}", []), ("`{% a %}`", ["{% a %}"]),
    ("增长 5 {% of", ["增长 5 {% of"]),
    ("> [!WARNING]\n> 甲。", ["甲。"]), ("> [!note] 题\n> 甲。", ["题", "甲。"]),
    ("[!甲](b)", ["!甲"]), ("=== \"页签\"\n\n    甲\n", ["页签", "甲"]),
    ("!!! note \"提示\"\n    内容\n\n    二\n\n尾", ["提示", "内容", "二", "尾"]),
    ("!!! note \"提示\"\n\n    内容", ["提示", "内容"]),
    ("??? warning\n    内容", ["内容"]),
    ("```{note}\n:class: a\n\n第一。\n第二。\n```\n\n尾", ["第一。第二。", "尾"]),
    (
      "````{admonition} 题目\n甲\n```{tip}\n乙\n```\n```py\na = 1\n```\n````\n尾",
      ["题目", "甲", "乙", "a = 1", "尾"]
    ),
    ("```{code-block} py\na = 1\n```", ["a = 1"]), ("/// tip | 提示\n\n内容\n\n///", ["提示", "内容"]),
  ])
  func `of short codes and directives the visible words stay`(text: String, expected: [String]) {
    #expect(lines(text) == expected)
  }

  @Test(arguments: [
    ("---\ntitle: 安装指南\nweight: 3\n---\n先下载。", ["安装指南", "先下载。"]),
    ("---\ntitle: \"安装: 指南\" # x\n---\n甲", ["安装: 指南", "甲"]),
    ("---\ntitle: >-\n  安装\n  指南\ntags:\n- a\n---\n甲", ["安装指南", "甲"]),
    ("+++\ntitle = '安装'\n+++\n甲", ["安装", "甲"]), ("---\n\nText: a\n\n---\n", ["Text: a"]),
    ("---\nno key\n---\n", ["no key"]),
    ("---\nopen: 1\n", ["open: 1"]), ("---\r\ntitle: 安装\r\n---\r\n甲", ["安装", "甲"]),
  ])
  func `of the metadata the title is text`(text: String, expected: [String]) {
    #expect(lines(text) == expected)
  }

  @Test(arguments: [
    ("参见 [甲]。\n\n[甲]: /url", ["参见 甲。"]), ("甲\n\n[f]:\n/url\n\"标题\"", ["甲"]),
    ("注[^1]。\n\n[^1]: 说明。", ["注。", "说明。"]),
    ("[^a]: 一\n[^b]: 二", ["一", "二"]), ("a [b] c", ["a [b] c"]),
    ("snake_case_name __init__.py x", ["snake_case_name init.py x"]),
  ])
  func `definitions are no text`(text: String, expected: [String]) {
    #expect(lines(text) == expected)
  }

  @Test(arguments: [
    ("**注意：**请看", "注意：请看"), ("他说**“重点”**。", "他说“重点”。"), ("价格5~10元，20~30元。", "价格5~10元，20~30元。"),
    ("**[链接](u)**和", "链接和"), ("中**(abc)**文", "中(abc)文"), ("2 * 3 * 4", "2 * 3 * 4"),
    ("**Note:**中文", "Note:中文"),
    ("第一行\n第二行", "第一行第二行"), ("line\nEnglish", "line English"), ("*重点：*请~~旧：~~新", "重点：请新"),
  ])
  func `emphasis ends where Chinese has no space`(text: String, expected: String) {
    #expect(lines(text) == [expected])
  }

  @Test(arguments: [
    ("|a|b|\n|-|:-|\n|c|d|", ["a", "b", "c", "d"]),
    ("文\n|a|\n|--|\n|c|\n\n尾", ["文", "a", "c", "尾"]),
    ("a | b\n- | -\nc | d", ["a", "b", "c", "d"]), ("a | b\n\n|-|-|", ["a | b", "|-|-|"]),
    ("| a \\| b | `c` |\n|---|---|\n| d", ["a | b", "c", "d"]),
  ])
  func `cells of tables are blocks`(text: String, expected: [String]) {
    #expect(lines(text) == expected)
  }

  @Test func `sentences point into the file`() {
    let text =
      "---\ntitle: 题\n---\n# *一* &amp; 二 {#a}\n\n> 甲。\n> 乙\n> 丙。{{< t text=\"丁\" >}}。\n\n|戊|\n|-|\n|己|\n"
    let file = TextFile(name: "a.md", text: text)
    let document = DocumentReader.document(of: file, language: .chinese, layout: .markdown)
    let parts = (0..<document.count).map { index in
      String(
        decoding: file.bytes[
          document.text.originalRange(of: document.range(of: index..<index + 1))],
        as: UTF8.self)
    }
    #expect(parts == ["题", "一* &amp; 二", "甲。", "乙\n> 丙。", "丁\" >}}。", "戊", "己"])
    #expect(document.text.position(of: document.range(of: 3..<4).lowerBound) == (7, 3))
    #expect(document.text.original.bytes == file.bytes)
  }

  // What takes quadratic time takes far longer than the limit, which is for nothing else.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "- ", "> ", "1. ", "[", "](", "[a](", "[a]\n", "[a]: b\n\"", "`a", "*a", "_a", "<a ", "<!--",
      "![", "{{<",
      "{#", "|", "[^", "&", "~a", "`` ` ", "{{< a=\"", "::: ", "<sup>1</sup>", "x<sup>",
      "[a]:\nb\n\"x\n",
    ])
  func `marks without end take no more than linear time`(piece: String) {
    // A comment without end takes in all that follows.
    let text = lines(String(repeating: piece, count: 40_000) + "x").joined()
    #expect(text.contains("x") || piece == "<!--")
  }
}
