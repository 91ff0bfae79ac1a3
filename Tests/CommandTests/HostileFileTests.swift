import Foundation
import TestSupport
import Testing

/// Files made to do harm: each is refused at its place, in little memory, and nothing is written.
@Suite struct HostileFileTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// How the program is called for a file of a suffix, and what it would write.
  private func arguments(_ name: String) -> [String] {
    switch name.split(separator: ".").last {
    case "tbx": ["glossary", "convert", name, "out.csv"]
    case "docx", "html", "md", "txt": ["align", "terms", name, "--output", "out.tsv"]
    default: ["convert", name, "out.jsonl"]
    }
  }

  /// Checks that a file is refused with a message at its place.
  private func expectRefusal(
    of name: String, at place: String, saying words: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try scratch.files
    let outcome = try scratch.duiyi(arguments(name))
    #expect(outcome.status == 1 && !outcome.isKilled, sourceLocation: sourceLocation)
    #expect(
      outcome.errors.contains("duiyi: \(name)\(place)")
        && (words.isEmpty || outcome.errors.contains(words)),
      "\(outcome.errors)", sourceLocation: sourceLocation)
    #expect(outcome.errors.utf8.count < 700, sourceLocation: sourceLocation)
    #expect(outcome.output == [], sourceLocation: sourceLocation)
    #expect(try scratch.files == before, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("a.tmx", "<tmx><body>", "<a>", ":1:"), ("a.tmx", "<tmx><body>\n", "<tu>", ":2:"),
    ("b.tmx", "<tmx><body><tu><tuv xml:lang='en'><seg>", "<hi>", ":1:"),
    ("a.xlf", "<xliff version='1.2'>", "<group>", ":1:"),
    ("b.xlf", "<xliff version='2.1'><file><unit><segment><source>", "<pc>", ":1:"),
    ("a.tbx", "<tbx><text><body>", "<conceptEntry>", ":1:"), ("a.html", "<p>", "<b>", ":1:"),
    ("a.docx", "<d>", "<p>", "(word/document.xml):1:"),
    ("a.xlsx", "<worksheet>", "<c>", "(xl/a.xml):1:"),
  ])
  func `a nest of ten million elements is refused where it becomes too deep`(
    name: String, head: String, element: String, place: String
  ) throws {
    try StreamedFile(scratch.path(name)).write(head, element, count: 10_000_000)
    try expectRefusal(of: name, at: place, saying: "deep")
  }

  @Test(arguments: [
    ("a.csv", "a,\"", ":1:"), ("a.tsv", "b\tc\na\t", ":2:1"), ("a.jsonl", "{\"source\":\"", ":1:"),
    ("a.bars", "a ||| ", ":1:"), ("a.po", "msgid \"", ":1:"),
    ("a.tmx", "<tmx><body><tu><tuv xml:lang='en'><seg>", ":1:"),
    ("b.tmx", "<tmx><body><tu><note>", ":1:"),
    ("a.xlf", "<xliff version='1.2'><file><body><trans-unit><source>", ":1:"),
    ("a.tbx", "<tbx><text><body><conceptEntry><langSec><termSec><term>", ":1:"),
    ("a.xlsx", "<worksheet><row><c t='str'><v>", "(xl/a.xml):1:"),
    ("c.tmx", "<tmx version='", ":1:"), ("d.tmx", "<tmx><!--", ":1:"),
  ])
  func `a cell of many megabytes is refused`(name: String, head: String, place: String) throws {
    try StreamedFile(scratch.path(name)).write(head, "x,x\"\"x ", count: 2_000_000)
    try expectRefusal(of: name, at: place, saying: "")
  }

  @Test(arguments: ["tmx", "xlf", "tbx", "docx", "xlsx"])
  func `entities are not expanded, of whatever kind`(suffix: String) throws {
    try scratch.write("secret", to: "secret")
    let laughs = (1...9).map { level in
      "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
    }
    let documents = [
      "<!DOCTYPE a [<!ENTITY l0 \"lol\">\(laughs.joined())]>\n<a>&l9;</a>",
      "<!DOCTYPE a [<!ENTITY l0 \"lol\">\(laughs.joined())]>\n<a b=\"&l9;\"/>",
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"secret\">]>\n<a>&x;</a>",
      "<!DOCTYPE a SYSTEM \"secret\" [<!ENTITY % x SYSTEM \"secret\">%x;]>\n<a>&y;</a>",
    ]
    for document in documents {
      try StreamedFile(scratch.path("a.\(suffix)")).write(document, "", count: 0)
      let outcome = try scratch.duiyi(arguments("a.\(suffix)"))
      #expect(outcome.status == 1 && outcome.errors.contains("duiyi: a.\(suffix)"))
      #expect(outcome.errors.contains(/:[12]:[0-9]+:/), "\(outcome.errors)")
      #expect(try scratch.files == ["a.\(suffix)", "secret"])
    }
  }

  @Test(arguments: [
    ("a.tmx", "<?xml version='1.0' encoding='UTF-8'?>\n<tmx><body><tu>"),
    ("a.xlf", "<?xml version='1.0' encoding='UTF-8'?>\n<xliff version='1.2'>"),
    ("a.tbx", "<?xml version='1.0' encoding='UTF-8'?>\n<tbx>"),
    ("a.po", "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\nmsgid \""),
    ("a.csv", "source,target\na,"), ("a.tsv", "a\tb\nc\t"), ("a.jsonl", "\n{\"source\":\""),
    ("a.html", "<meta charset=utf-8>\n<p>"), ("a.md", "# a\n"), ("a.docx", "<d>\n<p>"),
  ])
  func `another encoding than was declared is told at its place`(
    name: String, head: String
  ) throws {
    // 茶 in GB2312
    let file = StreamedFile(scratch.path(name))
    try file.write(bytes: Array(head.utf8) + [0xB2, 0xE8, 0x0A])
    let line = 1 + head.utf8.count { $0 == 0x0A }
    let place = name == "a.docx" ? "(word/document.xml):\(line):" : ":\(line):"
    try expectRefusal(of: name, at: place, saying: "")
  }

  @Test(arguments: [
    ("a.tmx", "<tmx version='1.4'><body><tu><tuv xml:lang='en'><seg>a</seg>", ":1:"),
    ("a.xlf", "<xliff version='1.2'>\n<file>", ":2:"), ("a.tbx", "<tbx>\n<text>", ":2:"),
    ("a.csv", "source,target\na,\"b\n", ":2:"), ("a.po", "msgid \"a\"\nmsgstr \"b\n", ":2:"),
    ("a.jsonl", "{\"source\":\"a\",\"tar", ":1:"),
    ("a.docx", "<d>\n<p>", "(word/document.xml):2:"),
    ("a.xlsx", "<worksheet>\n<row><c><v>1</v>", "(xl/a.xml):2:"),
  ])
  func `what is cut off is told at its end`(name: String, text: String, place: String) throws {
    try StreamedFile(scratch.path(name)).write(text, "", count: 0)
    try expectRefusal(of: name, at: place, saying: "")
  }

  @Test func `an archive that is larger inside than out is refused`() throws {
    for name in ["a.docx", "a.xlsx"] {
      // Each is within bounds, and together they are not.
      let many = (0..<2000).map { ("word/\($0).xml", 4 << 20) }
      try StreamedFile(scratch.path(name)).writeDirectory(of: many, packed: 100)
      try expectRefusal(of: name, at: ":", saying: "4096 MB when unpacked")
      try StreamedFile(scratch.path(name)).writeDirectory(
        of: [("a", 100), ("b", 100)], packed: 5000)
      try expectRefusal(of: name, at: ":", saying: "lie over each other")
    }
  }

  @Test(arguments: ["../a", "/etc/passwd", "a/../../b", "..\\a", "C:\\a"])
  func `a name that leads out of an archive is refused`(entry: String) throws {
    for name in ["a.docx", "a.xlsx"] {
      try StreamedFile(scratch.path(name)).writeDirectory(of: [(entry, 10)], packed: 10)
      try expectRefusal(of: name, at: ":", saying: "leads out of the archive")
    }
  }

  @Test func `cells that are written run no formulas, in terms and in bitexts`() throws {
    let cells = ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "\t=1"]
    let objects = try cells.map { cell in
      let fields = ["source": cell, "target": cell, "id": cell]
      return String(decoding: try JSONSerialization.data(withJSONObject: fields), as: UTF8.self)
    }
    try scratch.write(objects.joined(separator: "\n") + "\n", to: "a.jsonl")
    #expect(try scratch.duiyi("convert", "a.jsonl", "a.csv").status == 0)
    let bitext = String(decoding: try scratch.read("a.csv"), as: UTF8.self)
    #expect(!bitext.contains(/(^|,|\n)"?[=+\-@\t]/))
    try scratch.write(
      "en,zh\n"
        + cells.dropLast().map { "'\($0.filter { $0 != "\"" }),茶\n" }
        .joined(), to: "terms.csv")
    let made = try scratch.duiyi("glossary", "convert", "terms.csv", "out.csv")
    #expect(made.status == 0, "\(made.errors)")
    let terms = String(decoding: try scratch.read("out.csv"), as: UTF8.self)
    #expect(terms.contains("HYPERLINK") && !terms.contains(/(^|,|\n)"?[=+\-@\t]/))
  }
}
