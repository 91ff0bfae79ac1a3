import Bitext
import Foundation
import TestSupport
import Testing

@testable import BitextFormats
@testable import TextIO

/// Catalogues of gettext as they are written, and what gettext says of them.
@Suite struct CatalogueWritingTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func write(
    _ units: [TranslationUnit], target: String = "zh-CN", header: TranslationUnit? = nil
  ) throws -> (text: String, losses: ConversionLosses) {
    var options = UnitWritingOptions(
      sourceLanguage: "en", targetLanguage: target, toolVersion: "1")
    options.header = header
    let sink = try OutputSink(path: scratch.path("out.po"))
    let writer = try TranslationUnitWriter([sink], format: .po, options: options)
    for unit in units { try writer.write(unit) }
    try writer.finish()
    try sink.commit()
    if let msgfmt = OutsideTool.msgfmt {
      let arguments = ["-c", "-o", "/dev/null", scratch.path("out.po")]
      let outcome = try OutsideTool.run(msgfmt, arguments)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    return (String(decoding: try scratch.read("out.po"), as: UTF8.self), writer.losses)
  }

  private func read(_ path: String) throws -> (units: [TranslationUnit], header: TranslationUnit?) {
    let reader = try TranslationUnitReader([TextInput(path)], format: .po)
    var units: [TranslationUnit] = []
    var unit = TranslationUnit()
    while try reader.next(into: &unit) { units.append(unit) }
    return (units, reader.header)
  }

  private func unit(
    _ source: String, _ target: String, id: String = "", context: String? = nil,
    state: SegmentState? = nil
  ) -> TranslationUnit {
    var unit = TranslationUnit(
      id: id, source: UnitText(source), target: UnitText(target), state: state)
    unit.context = context
    return unit
  }

  @Test func `equal sources are parted by contexts`() throws {
    var obsolete = unit("a", "丁")
    obsolete.isObsolete = true
    let units = [
      unit("a", "甲"), unit("a", "乙"), unit("a", "丙", id: "k"), unit("a", "丙", id: "k"), obsolete,
      unit("a", "戊", context: "c"), unit("a", "己", context: "c"),
      unit("a", "庚", id: "k", context: "c"), unit("a", "辛", context: "#5"), unit("", "壬"),
      unit("", "癸", context: "e"),
    ]
    let (_, losses) = try write(units)
    let found = try read(scratch.path("out.po")).units
    #expect(found.map(\.target.text) == units.map(\.target.text))
    #expect(
      found.map(\.context) == [
        nil, "#2", "k", "k#3", "#4", "c", "c#2", "c|k", "#5", "#2", "e",
      ])
    #expect(losses[.madeContexts] == 7)
  }

  @Test func `many equal sources take linear time`() throws {
    let one = unit("a", "甲")
    let (_, losses) = try write([TranslationUnit](repeating: one, count: 20_000))
    #expect(losses[.madeContexts] == 19_999)
  }

  @Test(arguments: SegmentState.allCases)
  func `what is not finished is fuzzy where there is a translation`(state: SegmentState) throws {
    let (text, losses) = try write([
      unit("a", "甲", state: state), unit("b", "", state: state),
    ])
    let isUnfinished = [.initial, .needsTranslation, .needsReview].contains(state)
    #expect(text.contains("#, fuzzy\nmsgid \"a\"") == isUnfinished)
    #expect(!text.contains("#, fuzzy\nmsgid \"b\""))
    let found = try read(scratch.path("out.po")).units
    #expect(found.map(\.state) == [isUnfinished ? .needsReview : nil, .initial])
    // What does not come back is told.
    let kept: [SegmentState: Int] = [.needsReview: 1, .initial: 1, .translated: 1]
    #expect(losses[.states] == 2 - (kept[state] ?? 0))
  }

  @Test(arguments: [
    ("zh", ["甲"], 0), ("zh", ["甲", "乙"], 1), ("zh", ["甲", ""], 0), ("en", ["one"], 0),
    ("en", ["one", "two"], 0), ("en", ["one", "two", "three"], 1), ("ru", ["a", "b", "c"], 0),
    ("und", ["one", "two"], 0), ("ar", ["a"], 0),
  ])
  func `an entry has as many forms as its header declares`(
    language: String, forms: [String], lost: Int
  ) throws {
    var plural = unit("a", forms[0])
    plural.plural = TranslationUnit.Plural(source: "as", targets: Array(forms.dropFirst()))
    let (_, losses) = try write([plural], target: language)
    #expect(losses[.plurals] == lost)
    let found = try read(scratch.path("out.po")).units
    let kept = [found[0].target.text] + (found[0].plural?.targets ?? [])
    #expect(kept.filter { !$0.isEmpty } == forms.filter { !$0.isEmpty }.dropLast(lost))
  }

  @Test func `the header of a catalogue goes into the next one`() throws {
    let text = """
      # By Anne
      #, fuzzy
      msgid ""
      msgstr ""
      "Project-Id-Version: x 1\\n"
      "Content-Type: text/plain; charset=GBK\\n"
      "Language: \\n"
      "Plural-Forms: nplurals=2; plural=(n != 1);\\n"

      msgid "a"
      msgid_plural "as"
      msgstr[0] "one"
      msgstr[1] "some"

      """
    let (units, header) = try read(try scratch.write(text, to: "in.po"))
    let (written, losses) = try write(units, target: "en", header: header)
    #expect(losses.isEmpty)
    #expect(written.contains("# By Anne\n#, fuzzy\nmsgid \"\"\n"))
    #expect(
      written.contains(
        "\"Project-Id-Version: x 1\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\""))
    #expect(written.contains("nplurals=2") && !written.contains("X-Generator"))
    let again = try read(scratch.path("out.po")).units
    #expect(again.map(\.pair) == units.map(\.pair) && again.map(\.plural) == units.map(\.plural))
    #expect(header.map(POHeader.fieldCount) == 2)
  }

  @Test func `entries that gettext refuses for their line ends are counted`() throws {
    var plural = unit("a\n", "甲\n")
    plural.plural = TranslationUnit.Plural(source: "as")
    var obsolete = unit("f\n", "己")
    obsolete.isObsolete = true
    let units = [
      unit("b\n", "乙"), unit("c", "\n丙"), plural, unit("d\n", "丁\n"), obsolete,
      unit("e\n", "戊", state: .needsReview), unit("g\n", ""),
    ]
    let options = UnitWritingOptions(targetLanguage: "zh-CN")
    let sink = try OutputSink(path: scratch.path("out.po"))
    let writer = try TranslationUnitWriter([sink], format: .po, options: options)
    for unit in units { try writer.write(unit) }
    try writer.finish()
    try sink.commit()
    #expect(writer.losses[.unevenLineEnds] == 3)
    guard let msgfmt = OutsideTool.msgfmt else { return }
    let outcome = try OutsideTool.run(msgfmt, ["-o", "/dev/null", scratch.path("out.po")])
    #expect(outcome.errors.contains("found 3 fatal errors"), "\(outcome.errors)")
  }

  @Test func `JSON lines hold what a catalogue says of its forms`() throws {
    var plural = unit("a", "one")
    plural.plural = TranslationUnit.Plural(
      source: "as", targets: ["some"], isForMany: [false, true])
    let sink = try OutputSink(path: scratch.path("out.jsonl"))
    let writer = try TranslationUnitWriter([sink], format: .jsonl)
    try writer.write(plural)
    try writer.finish()
    try sink.commit()
    let reader = try TranslationUnitReader([TextInput(scratch.path("out.jsonl"))], format: .jsonl)
    var found = TranslationUnit()
    #expect(try reader.next(into: &found))
    #expect(found == plural)
  }

  @Test func `notes go where their kind belongs, and other kinds are counted`() throws {
    var noted = unit("a", "甲")
    noted.notes = [
      .init("by whom", category: "translator"), .init("what for", category: "dev"),
      .init("two\n\nlines"), .init(".x", category: "reviewer"),
      .init("ours", category: "developer"),
    ]
    let (text, losses) = try write([noted])
    #expect(
      text.contains("# by whom\n# two\n#\n# lines\n# .x\n#. what for\n#. ours\nmsgid \"a\""))
    #expect(losses[.noteCategories] == 1 && losses[.notes] == 0)
  }

  @Test func `properties that are no words of a catalogue are not written as such`() throws {
    var odd = unit("a\0b", "甲\n乙\t\u{1B}")
    odd.properties = [
      .init(name: "po.flags", value: "c-format, fuzzy\nno-wrap"),
      .init(name: "po.previous", value: "msgid \"x\"\nmsgstr \"y\""),
      .init(name: "po.references", value: "a.c:1\nb.c:2"), .init(name: "x", value: "y"),
    ]
    let (text, losses) = try write([odd])
    #expect(text.contains("#, c-format, no-wrap\n") && !text.contains("#|"))
    #expect(losses[.properties] == 2 && losses[.characters] == 1)
    odd.properties = [.init(name: "po.previous", value: "msgid \"\"\n\"x\"")]
    #expect(try write([odd]).text.contains("#| msgid \"\"\n#| \"x\"\n"))
  }

  private static let polib = OutsideTool.python(importing: "polib")

  @Test(.enabled(if: CatalogueWritingTests.polib != nil, "needs Python with polib (DUIYI_PYTHON)"))
  func `polib reads the same entries`() throws {
    var generator = SeededGenerator(3)
    let pieces = ["a", "面", "\"", "\\", "\n", "\t", "%s", "é", "#", " "]
    func text() -> String {
      "x" + (0..<9).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined() + "x"
    }
    let units = (0..<100).map {
      unit("\($0)" + text(), text(), context: $0 % 3 == 0 ? text() : nil)
    }
    _ = try write(units)
    let script =
      "import polib, sys, json; p = polib.pofile(sys.argv[1]); "
      + "print(json.dumps([[e.msgctxt, e.msgid, e.msgstr] for e in p]))"
    let outcome = try OutsideTool.run(
      try #require(Self.polib), ["-c", script, scratch.path("out.po")])
    let seen = try JSONDecoder().decode([[String?]].self, from: Data(outcome.output.utf8))
    #expect(seen == units.map { [$0.context, $0.source.text, $0.target.text] })
  }

  @Test func `places in a program that XLIFF names are references`() throws {
    var unit = TranslationUnit(source: UnitText("a"), target: UnitText("甲"))
    func place(_ file: String, _ line: String?) -> [TranslationUnit.Property] {
      [.init(name: "xliff.context.sourcefile", value: file)]
        + (line.map { [.init(name: "xliff.context.linenumber", value: $0)] } ?? [])
    }
    unit.properties = place("a.c", "12") + place("C:\\b.c", nil) + place("c:1.c", "3")
    #expect(try write([unit]).text.contains("\n#: a.c:12 C:\\b.c c:1.c:3\n"))
    #expect(try write([unit]).losses[.properties] == 0)
    // A line without a file, and what is no name or number.
    unit.properties = Array(place("a", "1").dropFirst()) + place("a b.c", "2") + place("b.c", "x")
    #expect(try write([unit]).text.contains("\n#: b.c\n"))
    #expect(try write([unit]).losses[.properties] == 4)
  }
}
