import Foundation
import TestSupport
import Testing

@Suite struct ConvertTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `a bitext goes round through all formats`() throws {
    try scratch.write("面条很好吃。\n茶 & 水\n", to: "a.zh")
    try scratch.write("Noodles are good.\ntea & water\n", to: "a.en")
    let steps = [
      ["a.zh", "a.en", "b.tmx"], ["b.tmx", "b.xlf"], ["b.xlf", "c.xlf", "--to", "xliff2"],
      ["c.xlf", "c.po"], ["c.po", "c.csv"], ["c.csv", "c.jsonl"], ["c.jsonl", "c.tsv"],
      ["c.tsv", "c.bars"], ["c.bars", "d", "--to", "moses"],
    ]
    for step in steps {
      let outcome = try scratch.duiyi(["convert"] + step)
      #expect(outcome.status == 0, "\(step) \(outcome.errors)")
      #expect(outcome.errors.contains("2 units"))
    }
    #expect(try scratch.read("d.zh") == scratch.read("a.zh"))
    #expect(try scratch.read("d.en") == scratch.read("a.en"))
  }

  @Test func `a file named - is not taken for standard input`() throws {
    try scratch.write("", to: "-")
    let catalogue = """
      msgid ""
      msgstr "Content-Type: text/plain; charset=UTF-8\\n"

      msgid "A"
      msgstr "甲"

      """
    let outcome = try scratch.duiyi("convert", "-", "a.po", "--from", "po", input: catalogue)
    #expect(outcome.status == 0)
    #expect(String(decoding: try scratch.read("a.po"), as: UTF8.self).contains("msgstr \"甲\""))
  }

  @Test func `what was lost is told in words and as JSON`() throws {
    try scratch.write(
      #"{"source":"a","target":"b","id":"7","state":"final","notes":[{"text":"n"}]}"#, to: "a.jsonl"
    )
    let outcome = try scratch.duiyi("convert", "a.jsonl", "a.tsv", "--report", "-")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("lost: identifiers were left out: 1"))
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    #expect(report["units"] as? Int == 1)
    let lost = try #require(report["lost"] as? [[String: Any]])
    #expect(lost.compactMap { $0["kind"] as? String } == ["ids", "notes", "states"])
    #expect(try scratch.duiyi("convert", "a.jsonl", "b.tsv", "--quiet").errors == "")
  }

  @Test(arguments: [
    ("a.tmx", "<tmx version='1.4'><header/><body/></tmx>"), ("a.po", "# nothing\n"),
    ("a.xlf", "<xliff version='1.2'/>"), ("a.tsv", "\n\n"),
    ("a.tmx", "<tmx><body><tu"), ("a.csv", "a,\"b\n"), ("a.po", "msgid x\n"),
  ])
  func `nothing is written when nothing or nothing whole was read`(
    name: String, content: String
  ) throws {
    try scratch.write(content, to: name)
    let outcome = try scratch.duiyi("convert", name, "out.jsonl")
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.errors.hasPrefix("duiyi: \(name)"))
    #expect(try scratch.files == [name])
  }

  @Test func `encodings are named or declared`() throws {
    let text = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=GB2312\\n\"\n\n"
    // 茶 in GB2312
    let bytes =
      Array(text.utf8) + Array("msgid \"tea\"\nmsgstr \"".utf8) + [0xB2, 0xE8, 0x22, 0x0A]
    try scratch.write(bytes, to: "a.po")
    #expect(try scratch.duiyi("convert", "a.po", "-", "--to", "tsv").text == "tea\t茶\n")
    try scratch.write([0xB2, 0xE8] + Array("\ttea\n".utf8), to: "a.tsv")
    let wide = try scratch.duiyi("convert", "a.tsv", "-", "--to", "tsv", "--encoding", "GB18030")
    #expect(wide.text == "茶\ttea\n")
    #expect(try scratch.duiyi("convert", "a.tsv", "-", "--to", "tsv").status == 1)
  }

  @Test func `word links go beside their text`() throws {
    try scratch.write("面 条\ta b\n", to: "a.tsv")
    try scratch.write("0-0 1-1\n", to: "a.links")
    let made = try scratch.duiyi("convert", "a.tsv", "a.tmx", "--links", "a.links")
    #expect(made.status == 0, "\(made.errors)")
    let back = try scratch.duiyi("convert", "a.tmx", "b.tsv", "--links-output", "b.links")
    #expect(!back.errors.contains("word links"))
    #expect(try scratch.read("b.links") == Array("0-0 1-1\n".utf8))
    try scratch.write("", to: "a.links")
    #expect(try scratch.duiyi("convert", "a.tsv", "c.tmx", "--links", "a.links").status == 1)
  }

  @Test(arguments: [
    "# a comment\n[0]:[0,1]:0.12\n[1,2]:[2]:0.5\n[]:[3]:1\n",
    "0\t0\t0.12\n1\t2\t0.5\n3\t3\t1\n3\t4\t0\n",
  ])
  func `beads tell which lines belong together`(beads: String) throws {
    try scratch.write("面条很好吃。\n茶\n和水。\n", to: "a.zh")
    try scratch.write("Noodles\nare good.\nTea and water.\nBye.\n", to: "a.en")
    try scratch.write(beads, to: "a.beads")
    let made = try scratch.duiyi("convert", "a.zh", "a.en", "b.tmx", "--beads", "a.beads")
    #expect(made.status == 0, "\(made.errors)")
    #expect(!made.errors.contains("lost"))
    let table = try scratch.duiyi("convert", "b.tmx", "-", "--to", "tsv", "--quiet")
    #expect(
      table.text == "面条很好吃。\tNoodles are good.\n茶和水。\tTea and water.\n\tBye.\n")
    let back = try scratch.duiyi(
      "convert", "b.tmx", "c", "--to", "moses", "--beads-output", "c.beads")
    #expect(back.status == 0, "\(back.errors)")
    #expect(try scratch.read("c.zh") == Array("面条很好吃。\n茶和水。\n".utf8))
    #expect(try scratch.read("c.beads") == Array("[0]:[0]:0.12\n[1]:[1]:0.5\n[]:[2]:1\n".utf8))
  }

  @Test(arguments: ["beads", "ladder"])
  func `segments of several lines, or none, go to lines with beads and back`(
    form: String
  ) throws {
    try scratch.write(
      #"{"source":"茶\n水","target":"tea\nwater\nmilk"}"# + "\n" + #"{"source":"茶","target":""}"#
        + "\n"
        + #"{"source":"水","target":"w"}"# + "\n", to: "a.jsonl")
    let file = "c.\(form)"
    let made = try scratch.duiyi(
      "convert", "a.jsonl", "c", "--to", "moses", "--beads-output", file)
    #expect(made.status == 0, "\(made.errors)")
    #expect(try scratch.read("c.zh") == Array("茶\n水\n茶\n水\n".utf8))
    let wanted =
      form == "beads"
      ? "[0,1]:[0,1,2]\n[2]:[]\n[3]:[3]\n" : "0\t0\t0\n2\t3\t0\n3\t3\t0\n4\t4\t0\n"
    #expect(try scratch.read(file) == Array(wanted.utf8))
    let back = try scratch.duiyi("convert", "c.zh", "c.en", "-", "--to", "tsv", "--beads", file)
    #expect(back.text == "茶水\ttea water milk\n茶\t\n水\tw\n", "\(back.errors)")
  }

  @Test(arguments: [
    ("[0]:[0]\n[0]:[1]\n", "a.beads:2:1: line 0 of a.zh comes after line 0"),
    ("[0]:[0]\n[1]:[2]\n", "a.beads:2:5: a.en has no line 2"),
    ("[0,2]:[0]\n", "a.beads:1:4: sentence 2 does not follow sentence 0"),
    ("0\t0\t1\n1\t1\t0\n", "a.beads: the ladder ends at line 1, and a.zh has 2"),
    ("0\t1\t1\n1\t0\t0\n", "a.beads:2:1: 1 and 0 come after 0 and 1"),
    ("0\t0\t1\nsome text\tand more\t1\n", "a.beads:2:1: this is no rung of a ladder"),
    ("99999999999999999999\t0\t1\n", "a.beads:1:1: this is no rung of a ladder"),
    ("0\t0\t1\n999999999999\t2\t1\n", "a.beads:1:1: a.zh has no line 2"),
    ("", "a.zh: there is no unit"),
  ])
  func `beads that do not fit are told`(beads: String, message: String) throws {
    try scratch.write("茶\n水\n", to: "a.zh")
    try scratch.write("tea\nwater\n", to: "a.en")
    try scratch.write(beads, to: "a.beads")
    let outcome = try scratch.duiyi("convert", "a.zh", "a.en", "b.tmx", "--beads", "a.beads")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(try scratch.files == ["a.beads", "a.en", "a.zh"])
  }

  @Test(arguments: ["xliff", "xliff2"])
  func `terms are marked in XLIFF, and nothing is lost`(form: String) throws {
    try scratch.write("zh,en\n资本支出,capital expenditure\n资本,capital\n茶,tea\n", to: "t.csv")
    let source =
      #"{"source":"资本支出与资本a茶x资本","target":"Capital expenditures, capitals, steam & tea","#
    let codes = [
      ("opening", 0, "<b>"), ("closing", 12, "</b>"), ("standalone", 29, "<br/>"),
    ].map { #"{"kind":"\#($0.0)","offset":\#($0.1),"id":"1","data":"\#($0.2)"}"# }
    try scratch.write(
      source + #""sourceCodes":[\#(codes.joined(separator: ","))]}"# + "\n", to: "a.jsonl")
    let made = try scratch.duiyi("convert", "a.jsonl", "a.xlf", "--to", form, "--terms", "t.csv")
    #expect(made.status == 0, "\(made.errors)")
    // The second 资本 of the source stands alone; the third has a code within it.
    #expect(made.errors.contains("marked 6 terms"), "\(made.errors)")
    let text = String(decoding: try scratch.read("a.xlf"), as: UTF8.self)
    let type = form == "xliff" ? #"mtype="term""# : #"id="term1" type="term""#
    #expect(text.contains("<mrk \(type)>资本支出</mrk>"), "\(text)")
    #expect(text.contains(">Capital expenditures</mrk>, <mrk"))
    #expect(text.contains(">capitals</mrk>, steam &amp; <mrk"))
    #expect(text.contains(##"<gls:glossEntry ref="#term1">"##) == (form == "xliff2"))
    let again = try scratch.duiyi("convert", "a.xlf", "b.xlf", "--to", form, "--terms", "t.csv")
    #expect(again.errors.contains("marked 0 terms"), "\(again.errors)")
    for name in ["a.jsonl", "a.xlf", "b.xlf"] {
      let outcome = try scratch.duiyi("convert", name, "-", "--to", "tsv", "--quiet")
      #expect(
        outcome.text == "资本支出与资本a茶x资本\tCapital expenditures, capitals, steam & tea\n")
    }
  }

  @Test func `lines in no bead are counted`() throws {
    try scratch.write("茶\n水\n", to: "a.zh")
    try scratch.write("tea\nwater\n", to: "a.en")
    try scratch.write("[1]:[1]:0.5\n", to: "a.beads")
    let outcome = try scratch.duiyi(
      "convert", "a.zh", "a.en", "-", "--to", "tsv", "--beads", "a.beads")
    #expect(outcome.text == "水\twater\n")
    #expect(outcome.errors.contains("lines that are in no bead were passed over: 2"))
  }

  @Test(arguments: [
    ["a.tmx", "b.tmx", "--terms", "t.csv"], ["a.tmx", "b.tmx", "--beads", "c"],
    ["a.tmx", "b.tmx", "--beads-output", "c"],
    ["a.tmx", "b.tsv", "--source-language", "<en>"],
    ["a.tmx"], ["a", "b.tmx"], ["a.tmx", "b"], ["a.tmx", "-", "--to", "moses"],
  ])
  func `what cannot be meant is told`(arguments: [String]) throws {
    #expect(try scratch.duiyi(["convert"] + arguments).status == 64)
  }

  @Test func `words are aligned in catalogues and XLIFF`() throws {
    try scratch.write("source,target\n茶,tea\n", to: "a.csv")
    for name in ["a.po", "a.xlf"] {
      #expect(try scratch.duiyi("convert", "a.csv", name).status == 0)
      let outcome = try scratch.duiyi("align", "words", name, "--tokenized", "--no-dictionary")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.lines.count == 1)
    }
  }
}
