import Foundation
import TestSupport
import Testing

/// `check --fix`.
@Suite struct CheckFixTests {
  private static let languages = [
    "--no-config", "--source-language", "en", "--target-language", "zh-CN",
  ]

  private func fix(
    _ scratch: Scratch, _ name: String, _ more: String...
  ) throws -> (copy: String, outcome: Program.Outcome) {
    let copy = "copy." + (name.split(separator: ".").last ?? "")
    let outcome = try scratch.duiyi(
      ["check", name, "--fix", "-o", copy] + Self.languages + more)
    try #require(outcome.status < 2, "\(outcome.errors)")
    return (String(decoding: try scratch.read(copy), as: UTF8.self), outcome)
  }

  @Test func `a table gets the marks of Chinese and single words, and nothing else changes`() throws
  {
    let scratch = try Scratch()
    try scratch.write(
      "\u{FEFF}Hello, world.\t你好, 世界。\r\nThe the cat.\t这只猫。。\r\n\r\n# odd  \tＡＢＣ的的  值\r\nLast one.\t最后一个。",
      to: "in.tsv")
    let (copy, outcome) = try fix(scratch, "in.tsv")
    #expect(
      copy
        == "\u{FEFF}Hello, world.\t你好，世界。\r\nThe the cat.\t这只猫。\r\n\r\n# odd  \tABC的  值\r\nLast one.\t最后一个。"
    )
    #expect(outcome.errors.contains("fixed segment 1, line 1: width: “, ” → “，”"))
    #expect(outcome.errors.contains("wrote copy.tsv: 4 changes in 3 segments"))
  }

  @Test func `a cell gets quotation marks where a comma comes into it`() throws {
    let scratch = try Scratch()
    try scratch.write(
      "source,target\n你好，世界。,Hello，world.\n\"你好，\n世界。\",\"Hello，\"\"big\"\" world.\"\n",
      to: "in.csv")
    let outcome = try scratch.duiyi(
      "check", "in.csv", "--fix", "-o", "copy.csv", "--no-config", "--source-language", "zh",
      "--target-language", "en")
    #expect(outcome.status < 2, "\(outcome.errors)")
    #expect(
      String(decoding: try scratch.read("copy.csv"), as: UTF8.self)
        == "source,target\n你好，世界。,\"Hello, world.\"\n\"你好，\n世界。\",\"Hello,\"\"big\"\" world.\"\n")
  }

  @Test func `an entry of a catalogue is changed across its strings, its escapes kept`() throws {
    let scratch = try Scratch()
    try scratch.write(
      """
      msgid ""
      msgstr "Content-Type: text/plain; charset=UTF-8\\n"

      #. note, kept
      #, fuzzy
      msgid "Say \\"hi\\", then go."
      msgstr ""
      "说\\"嗨\\", 然"
      "后走走,走。"

      msgid "A, b, c, d, e, f, g, h."
      msgstr "甲，乙，丙，丁，戊，己，庚，辛。"

      #~ msgid "Old, gone."
      #~ msgstr "旧, 去。"

      """, to: "in.po")
    let (copy, _) = try fix(scratch, "in.po")
    #expect(copy.contains("\"说\\\"嗨\\\"，然\"\n\"后走走，走。\""))
    #expect(copy.contains("#~ msgstr \"旧, 去。\"") && copy.contains("#. note, kept"))
  }

  @Test func `a line of JSON is changed within its string`() throws {
    let scratch = try Scratch()
    try scratch.write(
      #"{"x": [1,2],  "source": "A, \"b\".", "target": "甲, \u201c乙\u201d\u3002\uD83D\uDE00,丙。", "id": "7"}"#
        + "\n"
        + Self.usual, to: "in.jsonl")
    let (copy, _) = try fix(scratch, "in.jsonl")
    #expect(
      copy
        == #"{"x": [1,2],  "source": "A, \"b\".", "target": "甲，\u201c乙\u201d\u3002\uD83D\uDE00，丙。", "id": "7"}"#
        + "\n"
        + Self.usual)
  }

  /// Chinese with the marks that it has elsewhere.
  private static let usual =
    #"{"source": "A, b, c, d, e, f, g, h.", "target": "甲，乙，丙，丁，戊，己，庚，辛。"}"# + "\n"

  @Test(arguments: ["tmx", "xlf"])
  func `a document keeps its tags and is changed between them`(suffix: String) throws {
    let scratch = try Scratch()
    let tmx = """
      <?xml version="1.0"?>
      <tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/>
      <body><tu ><tuv xml:lang="en"><seg>Hello, <ph x="1">&lt;b&gt;</ph>big &amp; world.</seg></tuv>
      <tuv xml:lang="zh"><seg>你好, <ph x="1">&lt;b&gt;</ph>大 &amp; 世界,好。。</seg></tuv></tu>
      <tu><tuv xml:lang="en"><seg>A, b, c, d, e, f, g, h.</seg></tuv><tuv xml:lang="zh"><seg>甲，乙，丙，丁，戊，己，庚，辛。</seg></tuv></tu></body></tmx>

      """
    let xliff = """
      <?xml version='1.0'?>
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="zh" datatype="plaintext"><body>
      <trans-unit id='1'><source>Hello, <g id="1">big</g> &amp; world.</source><target>你好, <g id="1">大</g> &amp; 世界,好。。</target></trans-unit>
      <trans-unit id="2"><source>A, b, c, d, e, f, g, h.</source><target>甲，乙，丙，丁，戊，己，庚，辛。</target></trans-unit>
      </body></file></xliff>
      """
    let text = suffix == "tmx" ? tmx : xliff
    try scratch.write(text, to: "in.\(suffix)")
    let (copy, _) = try fix(scratch, "in.\(suffix)")
    let isCode = suffix == "tmx"
    #expect(
      copy
        == text.replacing(isCode ? "你好, <ph" : "你好, <g", with: isCode ? "你好，<ph" : "你好，<g")
        .replacing("世界,好。。", with: "世界，好。"))
  }

  @Test func `a forbidden form gives way to the only other one`() throws {
    let scratch = try Scratch()
    try scratch.write(
      "积压订单增加了。\tOrder piles grew.\n积压订单增加了。\tThe order pile grew.\n积压订单。\tThis is an order pile.\n",
      to: "in.tsv"
    )
    try scratch.write(
      "zh,en,en status\n积压订单,backlog | order pile,preferred | forbidden\n", to: "terms.csv")
    let outcome = try scratch.duiyi(
      "check", "in.tsv", "--fix", "-o", "copy.tsv", "--terms", "terms.csv", "--no-config",
      "--source-language", "zh", "--target-language", "en", "--only", "forbidden", "--json")
    let copy = String(decoding: try scratch.read("copy.tsv"), as: UTF8.self)
    #expect(copy.contains("The backlog grew.") && copy.contains("Order piles grew."))
    #expect(copy.contains("an order pile"))
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    let fixes = try #require(json["fixes"] as? [[String: Any]])
    #expect(fixes.count == 1 && fixes[0]["after"] as? String == "backlog")
    #expect(fixes[0]["before"] as? String == "order pile" && fixes[0]["segment"] as? Int == 2)
  }

  @Test func `the input is never written over, and a workbook is refused`() throws {
    let scratch = try Scratch()
    try scratch.write("Hello, world.\t你好, 世界。\n", to: "in.tsv")
    let same = try scratch.duiyi(["check", "in.tsv", "--fix", "-o", "./in.tsv"] + Self.languages)
    #expect(same.status == 2 && same.errors.contains("replace an input"))
    #expect(try scratch.read("in.tsv") == Array("Hello, world.\t你好, 世界。\n".utf8))
    let nowhere = try scratch.duiyi(["check", "in.tsv", "--fix"] + Self.languages)
    #expect(nowhere.status == 64 && nowhere.errors.contains("--output"))
  }

  @Test func `a file in GB18030 stays in it`() throws {
    let scratch = try Scratch()
    // 你好, 世界。 in GB18030
    let text: [UInt8] =
      Array("Hello, world.\t".utf8) + [
        0xC4, 0xE3, 0xBA, 0xC3, 0x2C, 0x20, 0xCA, 0xC0, 0xBD, 0xE7, 0xA1, 0xA3, 0x0A,
      ]
    try scratch.write(text, to: "in.tsv")
    let outcome = try scratch.duiyi(
      ["check", "in.tsv", "--fix", "-o", "copy.tsv", "--encoding", "GB18030"] + Self.languages)
    #expect(outcome.status < 2, "\(outcome.errors)")
    let copy = try scratch.read("copy.tsv")
    #expect(
      copy == Array("Hello, world.\t".utf8) + [
        0xC4, 0xE3, 0xBA, 0xC3, 0xA3, 0xAC, 0xCA, 0xC0, 0xBD, 0xE7, 0xA1, 0xA3, 0x0A,
      ])
  }

  @Test func `what is ignored or locked is not mended`() throws {
    let scratch = try Scratch()
    try scratch.write(
      #"{"source": "Hello, world.", "target": "你好, 世界。", "locked": true}"# + "\n", to: "in.jsonl")
    let (copy, outcome) = try fix(scratch, "in.jsonl")
    #expect(copy == #"{"source": "Hello, world.", "target": "你好, 世界。", "locked": true}"# + "\n")
    #expect(outcome.errors.contains("the unit is locked"))
  }
}
