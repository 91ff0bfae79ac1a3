import Foundation
import TestSupport
import Testing

/// Catalogues of gettext, as `check` and `convert` take them.
@Suite struct CatalogueTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let header =
    "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
    + "\"Language: zh_CN\\n\"\n\"Plural-Forms: nplurals=1; plural=0;\\n\"\n\n"

  private func check(_ entries: String) throws -> Program.Outcome {
    try scratch.write(Self.header + entries, to: "a.po")
    return try scratch.duiyi("check", "a.po", "--source-language", "en")
  }

  @Test(arguments: [
    "#, c-format\nmsgid \"%s of %s\"\nmsgstr \"%2$s 的 %1$s\"\n",
    "#, c-format\nmsgid \"One file was deleted.\"\nmsgid_plural \"%d files were deleted.\"\n"
      + "msgstr[0] \"已删除 %d 个文件。\"\n",
    "msgid \"a tea\"\nmsgstr \"茶\"\n\n#~ msgid \"You have 5 apples (%s\"\n#~ msgstr \"您有 6 个苹果\"\n",
  ])
  func `what gettext takes is not found`(entries: String) throws {
    let outcome = try check(entries)
    #expect(outcome.status == 0, "\(outcome.text)")
  }

  @Test(arguments: [
    ("#, c-format\nmsgid \"%s of %s\"\nmsgstr \"%1$s 的 %1$s\"\n", "placeholder/missing"),
    (
      "#, c-format\nmsgid \"One file.\"\nmsgid_plural \"%d files.\"\nmsgstr[0] \"文件。\"\n",
      "placeholder/missing"
    ),
    (
      "msgid \"%d file\"\nmsgid_plural \"%d files\"\nmsgstr[0] \"%d 个\"\nmsgstr[1] \"%d 些\"\n",
      "gettext/forms"
    ),
    ("msgid \"tea\\n\"\nmsgstr \"茶\"\n", "gettext/line-ends"),
    ("msgid \"tea\"\nmsgstr \"茶\"\n\nmsgid \"tea\"\nmsgstr \"茶\"\n", "gettext/duplicate"),
    ("#, max-length:1\nmsgid \"tea\"\nmsgstr \"茶水\"\n", "length/too-long"),
  ])
  func `what it refuses is found`(entries: String, rule: String) throws {
    let outcome = try check(entries)
    #expect(outcome.status == 1 && outcome.text.contains("error \(rule)"), "\(outcome.text)")
  }

  @Test func `a conversion tells what is not as it should be, with its place`() throws {
    try scratch.write(
      Self.header + "msgid \"%d a\"\nmsgid_plural \"%d b\"\nmsgstr[0] \"甲\"\nmsgstr[1] \"乙\"\n",
      to: "a.po")
    let outcome = try scratch.duiyi("convert", "a.po", "-", "--to", "jsonl")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("duiyi: warning: a.po:7:1: the entry has 2 plural forms"))
    #expect(try scratch.duiyi("convert", "a.po", "-", "--to", "jsonl", "-q").errors.isEmpty)
    let many = (0..<100).map { _ in "msgid \"a\"\nmsgstr \"甲\"\n\n" }.joined()
    try scratch.write(Self.header + many, to: "b.po")
    let more = try scratch.duiyi("convert", "b.po", "c.po")
    #expect(more.errors.contains("b.po: 79 more of such things"))
    #expect(more.errors.split(separator: "\n").count < 25)
  }

  @Test func `equal sources are parted, and the report counts them`() throws {
    try scratch.write(
      "{\"source\":\"a\",\"target\":\"甲\"}\n{\"source\":\"a\",\"target\":\"乙\"}\n", to: "a.jsonl")
    let outcome = try scratch.duiyi(
      "convert", "a.jsonl", "a.po", "--source-language", "en", "--target-language", "zh",
      "--report", "r.json")
    #expect(outcome.errors.contains("lost: contexts were made to part equal sources: 1"))
    let report = String(decoding: try scratch.read("r.json"), as: UTF8.self)
    #expect(report.contains("\"madeContexts\""))
  }

  @Test(arguments: [
    "new", "needs-translation", "needs-adaptation", "needs-l10n",
    "needs-review-translation", "needs-review-adaptation", "needs-review-l10n",
  ])
  func `a target of XLIFF that is not finished is fuzzy`(state: String) throws {
    try scratch.write(
      """
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" \
      source-language="en" target-language="zh-CN" datatype="plaintext"><body>\
      <trans-unit id="1"><source>Hello</source><target state="\(state)">你好</target></trans-unit>\
      </body></file></xliff>
      """, to: "a.xlf")
    let outcome = try scratch.duiyi("convert", "a.xlf", "-", "--to", "po")
    #expect(outcome.text.contains("#, fuzzy\nmsgid \"Hello\""))
  }

  @Test(arguments: ["translated", "signed-off", "final"])
  func `one that is finished is not`(state: String) throws {
    try scratch.write(
      """
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" \
      source-language="en" target-language="zh-CN" datatype="plaintext"><body>\
      <trans-unit id="1"><source>Hello</source><target state="\(state)">你好</target></trans-unit>\
      </body></file></xliff>
      """, to: "a.xlf")
    #expect(!(try scratch.duiyi("convert", "a.xlf", "-", "--to", "po").text.contains("fuzzy")))
  }
}
