import Foundation
import TestSupport
import Testing

/// Terms that must not be translated, or not be used, as tools of clients say it.
@Suite struct KeptTermTests {
  private func check(
    _ list: String, _ name: String, _ pairs: String, from: String = "en", to: String = "zh"
  ) throws -> [String] {
    let scratch = try Scratch()
    try scratch.write(list, to: name)
    try scratch.write(pairs, to: "a.tsv")
    let outcome = try scratch.duiyi(
      "check", "a.tsv", "--terms", name, "--no-config", "--source-language", from,
      "--target-language", to, "--format", "jsonl", "--only", "term", "--only", "forbidden",
      "--only", "deprecated", "--fail-on", "never")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try outcome.lines.map { line in
      let finding = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      return "\(finding["segment"] ?? "") \(finding["rule"] ?? ""): \(finding["message"] ?? "")"
    }
  }

  @Test(arguments: ["Do not translate", "DNT", "不翻译", "Non-translatable"])
  func `a column says that a term stays as it is`(header: String) throws {
    let found = try check(
      "en,zh,\(header)\nWeblate,,yes\nbacklog,积压订单,no\n", "t.csv",
      "Open Weblate now.\t现在打开微博雷特。\nOpen Weblate now.\t现在打开 Weblate。\nThe backlog grew.\t积压订单增加了。\n"
    )
    #expect(found.count == 1, "\(found)")
    #expect(found.contains { $0.hasPrefix("1 term: Weblate is not to be translated") }, "\(found)")
  }

  @Test func `the flags of Weblate are understood in tables`() throws {
    let found = try check(
      "source,target,flags\nWeblate,,\"terminology, read-only\"\nbacklog,库存,\"terminology, forbidden\"\nMay,五月,case-sensitive\n",
      "t.csv",
      "Open Weblate now.\t现在打开微博雷特。\nThe backlog grew.\t库存增加了。\nIt may rain.\t可能会下雨。\n")
    #expect(found.count == 2, "\(found)")
    #expect(found.contains { $0.hasPrefix("1 term: Weblate is not to be translated") })
    #expect(found.contains("2 forbidden: 库存 must not be used; the list has no other form"))
  }

  @Test(arguments: [
    "<termNote type=\"translationNote\">no</termNote>",
    "<descrip type=\"Translation needed\">No</descrip>",
  ])
  func `a TBX of Weblate says what is not to be translated, and what is forbidden`(
    note: String
  ) throws {
    let tbx = """
      <?xml version="1.0"?>
      <martif type="TBX" xml:lang="en"><text><body>
      <termEntry><langSet xml:lang="en"><tig><term>Weblate</term>\(note)</tig></langSet>
      <langSet xml:lang="zh"><tig><term>Weblate</term></tig></langSet></termEntry>
      <termEntry><langSet xml:lang="en"><tig><term>backlog</term></tig></langSet>
      <langSet xml:lang="zh"><tig><term>库存</term><termNote type="administrativeStatus">forbidden</termNote></tig></langSet></termEntry>
      </body></text></martif>
      """
    let found = try check(
      tbx, "t.tbx", "Open Weblate now.\t现在打开微博雷特。\nThe backlog grew.\t库存增加了。\n")
    #expect(found.count == 2, "\(found)")
    #expect(found.contains { $0.hasPrefix("1 term: Weblate is not to be translated") })
    #expect(found.contains("2 forbidden: 库存 must not be used; the list has no other form"))
  }

  @Test func `what another row of the list has for the term is to be written for a forbidden form`()
    throws
  {
    let list = "en,zh,zh status\nbacklog,库存,forbidden\nbacklog,积压订单,preferred\n"
    let found = try check(
      list, "t.csv",
      "The backlog grew.\t库存增加了。\nThe backlog is stock.\t积压订单就是库存。\nIt grew.\t库存增加了。\n")
    #expect(found == ["1 forbidden: 库存 must not be used: write 积压订单"], "\(found)")
  }

  @Test func `rows that MateCat forbids are of the translation, with or without a source`() throws {
    let list = """
      Forbidden,Domain,Subdomain,Definition,en-US,Notes,Example of use,zh-CN,Notes,Example of use
      TRUE,,,,,,,库存单,,
      TRUE,,,,order pile,,,订单堆,,
      FALSE,,,,backlog,,,积压订单,,
      """
    let found = try check(
      list, "t.csv",
      "It grew.\t库存单增加了。\nThe order pile grew.\t订单堆增加了。\nThe backlog grew.\t积压订单增加了。\n")
    #expect(
      found.map { String($0.prefix(11)) } == ["1 forbidden", "2 forbidden"], "\(found)")
  }
}
