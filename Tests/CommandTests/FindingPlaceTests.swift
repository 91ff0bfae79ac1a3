import Foundation
import TestSupport
import Testing

/// Where findings are told to be.
@Suite struct FindingPlaceTests {
  private func places(_ scratch: Scratch, _ files: String..., more: [String] = []) throws
    -> [String]
  {
    let outcome = try scratch.duiyi(
      ["check"] + files + [
        "--no-config", "--source-language", "zh", "--target-language", "en", "--format", "jsonl",
        "--only", "number",
      ] + more)
    #expect(outcome.status == 1, "\(outcome.errors)")
    return try outcome.lines.map { line in
      let finding = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      return ["file", "line", "column", "cell", "sourceFile", "sourceLine", "sourceColumn"]
        .compactMap { finding[$0].map { "\($0)" } }.joined(separator: " ")
    }
  }

  @Test func `two documents are told by the translation's line, and the source's beside it`() throws
  {
    let scratch = try Scratch()
    try scratch.write("第一段。\n\n公司有5名员工。\n增长了。\n", to: "a.zh.txt")
    try scratch.write(
      "The first paragraph.\n\nThe company has 6 employees.\nIt grew.\n", to: "a.en.txt")
    #expect(try places(scratch, "a.zh.txt", "a.en.txt") == ["a.en.txt 3 17 a.zh.txt 3 4"])
    let sarif = try scratch.duiyi(
      "check", "a.zh.txt", "a.en.txt", "--no-config", "--format", "sarif", "--only", "number")
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(sarif.output)) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    func place(_ key: String) -> String? {
      let physical =
        (result[key] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
      let uri = (physical?["artifactLocation"] as? [String: Any])?["uri"] as? String
      let region = physical?["region"] as? [String: Any]
      return "\(uri ?? "") \(region?["startLine"] ?? "") \(region?["startColumn"] ?? "")"
    }
    #expect(place("locations") == "a.en.txt 3 17" && place("relatedLocations") == "a.zh.txt 3 4")
    let text = try scratch.duiyi("check", "a.zh.txt", "a.en.txt", "--no-config", "--only", "number")
    #expect(text.text.contains("a.en.txt:3:17  (a.zh.txt:3:4)"))
  }

  @Test func `a pair of a table is told by its line and column`() throws {
    let scratch = try Scratch()
    try scratch.write("好。\tGood.\n公司有5名员工。\tThe company has 6 employees.\n", to: "a.tsv")
    #expect(try places(scratch, "a.tsv") == ["a.tsv 2 26 a.tsv 2 4"])
    try scratch.write(
      "source,target\n\"公司\n有5名\"\"员工\"\"。\",\"The \"\"company\"\" has 6 employees.\"\n",
      to: "a.csv")
    #expect(try places(scratch, "a.csv") == ["a.csv 3 34 a.csv 3 2"])
    try scratch.write(
      #"{"source": "公司有5名员工。", "target": "\u0054he company has 6."}"# + "\n", to: "a.jsonl")
    #expect(try places(scratch, "a.jsonl") == ["a.jsonl 1 56 a.jsonl 1 16"])
  }

  @Test func `an entry of a catalogue and a segment of a document are told by what they hold`()
    throws
  {
    let scratch = try Scratch()
    try scratch.write(
      "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n#: a.c:1\nmsgid \"\"\n\"公司\"\n\"有5名员工。\"\nmsgstr \"\"\n\"The company \"\n\"has 6 employees.\"\n",
      to: "a.po")
    #expect(try places(scratch, "a.po") == ["a.po 10 6 a.po 7 3"])
    try scratch.write(
      """
      <?xml version="1.0"?>
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="zh" target-language="en" datatype="plaintext"><body>
      <trans-unit id="1"><source>公司<g id="1">有</g>5名员工。</source>
        <target>The &amp; company <g id="1">has</g> 6 employees.</target></trans-unit>
      </body></file></xliff>
      """, to: "a.xlf")
    #expect(try places(scratch, "a.xlf") == ["a.xlf 4 47 a.xlf 3 45"])
    try scratch.write(
      """
      <tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="zh" datatype="plaintext"/><body>
      <tu><tuv xml:lang="zh"><seg>公司有5名员工。</seg></tuv>
      <tuv xml:lang="en"><seg>The company has 6 employees.</seg></tuv></tu></body></tmx>
      """, to: "a.tmx")
    #expect(try places(scratch, "a.tmx") == ["a.tmx 3 41 a.tmx 2 32"])
  }
}
