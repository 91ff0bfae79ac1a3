import Bitext
import TestSupport
import Testing

@testable import BitextFormats
@testable import TextIO

/// Catalogues of gettext as they are read.
@Suite struct CatalogueReadingTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func read(
    _ bytes: [UInt8]
  ) throws -> (units: [TranslationUnit], remarks: [UnitRemark], reader: TranslationUnitReader) {
    let path = try scratch.write(bytes, to: "in.po")
    let reader = try TranslationUnitReader([TextInput(path)], format: .po)
    var (units, remarks): ([TranslationUnit], [UnitRemark]) = ([], [])
    var unit = TranslationUnit()
    while try reader.next(into: &unit) {
      units.append(unit)
      remarks += reader.takeRemarks()
    }
    return (units, remarks + reader.takeRemarks(), reader)
  }

  private func read(
    _ text: String
  ) throws -> (units: [TranslationUnit], remarks: [UnitRemark], reader: TranslationUnitReader) {
    try read(Array(text.utf8))
  }

  private static func header(_ plurals: String = "nplurals=1; plural=0;") -> String {
    "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
      + "\"Language: zh_CN\\n\"\n\"Plural-Forms: \(plurals)\\n\"\n\n"
  }

  @Test(arguments: [
    "msgid \"ab\"\nmsgstr \"甲乙\"\n",
    "msgid\n\"a\"\n\"b\"\nmsgstr\n\"甲\"\n\n\"乙\"",
    "msgid \"a\" \"b\" msgstr \"甲\"\"乙\"",
    "msgid\"ab\"\r\nmsgstr\"甲乙\"\r\n",
    "  msgid \"a\\x62\"\n\t\"\"\nmsgstr \"\\u7532\"\n".replacing("\\u7532", with: "甲乙"),
    "\n\nmsgid \"\\141b\"\n\nmsgstr \"甲乙\" # comment\n",
  ])
  func `words and strings may stand on lines of their own`(text: String) throws {
    let units = try read(text).units
    #expect(units.map(\.pair) == [SegmentPair(source: "ab", target: "甲乙")])
  }

  @Test func `several entries may stand on one line`() throws {
    let units = try read("msgid \"a\" msgstr \"甲\" msgctxt \"c\" msgid \"a\" msgstr \"乙\"").units
    #expect(units.map(\.target.text) == ["甲", "乙"])
    #expect(units.map(\.context) == [nil, "c"])
  }

  @Test(arguments: [
    ("msgid \"A\"\nmsgstr \"甲\"\nmsgstr \"乙\"\n", 3, 1, "second msgstr"),
    ("msgid \"A\"\n\nmsgid \"B\"\nmsgstr \"乙\"\n", 1, 1, "no msgstr"),
    ("msgid \"B\"\nmsgstr \"乙\"\n\n  msgid \"A\"\n", 4, 3, "no msgstr"),
    ("msgid \"A\"\nmsgid \"B\"\nmsgstr \"甲\"\n", 1, 1, "no msgstr"),
    ("msgctxt \"A\"\nmsgctxt \"B\"\nmsgid \"A\"\nmsgstr \"甲\"\n", 2, 1, "second msgctxt"),
    ("msgid \"A\"\nmsgctxt \"B\"\nmsgstr \"甲\"\n", 1, 1, "no msgstr"),
    ("msgctxt \"A\"\n", 1, 1, "no msgid"), ("msgstr \"甲\"\n", 1, 1, "without msgid"),
    ("msgid \"A\"\nmsgid_plural \"As\"\nmsgstr \"甲\"\n", 3, 1, "msgstr[0]"),
    ("msgid \"A\"\nmsgstr[0] \"甲\"\n", 2, 1, "msgid_plural"),
    ("msgid \"A\"\nmsgid_plural \"As\"\nmsgstr[1] \"甲\"\n", 3, 1, "msgstr[0]"),
    ("msgid \"A\"\nmsgid_plural \"As\"\nmsgstr[0] \"甲\"\nmsgstr[2] \"乙\"\n", 4, 1, "msgstr[1]"),
    ("msgid \"A\"\nmsgstr \"甲\"\nmsgstr[0] \"乙\"\n", 3, 1, "msgid_plural"),
    ("msgid \"A\"\n# no\nmsgstr \"甲\"\n", 2, 1, "comment"),
    ("msgid \"A\"\n#~ msgstr \"甲\"\n", 2, 4, "#~"),
    ("#~ msgid \"B\"\n\nmsgid \"Q\"\nmsgstr \"甲\"\n", 1, 4, "no msgstr"),
    ("msgid \"A\\q\"\nmsgstr \"甲\"\n", 1, 9, "escape"),
    ("msgid \"A\nmsgstr \"甲\"\n", 1, 9, "no end"), ("\"A\"\n", 1, 1, "before msgid"),
    ("domain \"x\"\n", 1, 1, "no line of PO"),
    ("msgid \"A\"\nmsgid_plural \"B\"\nmsgstr[x] \"甲\"", 3, 1, "number"),
  ])
  func `what gettext refuses is told with its place`(
    text: String, line: Int, column: Int, message: String
  ) throws {
    let error = #expect(throws: InputError.self) { try read(text) }
    #expect(error?.line == line && error?.column == column, "\(error as Any)")
    #expect(error?.message.contains(message) == true, "\(error as Any)")
  }

  @Test func `a header that is not first is told and is no unit`() throws {
    let found = try read("msgid \"A\"\nmsgstr \"甲\"\n\n" + Self.header() + Self.header())
    #expect(found.units.map(\.source.text) == ["A"])
    #expect(found.remarks.map(\.kind) == [.header, .header])
    #expect(found.remarks.map(\.line) == [4, 10])
    let empty = try read("msgctxt \"c\"\nmsgid \"\"\nmsgstr \"甲\"\n")
    #expect(empty.units.map(\.target.text) == ["甲"] && empty.remarks.isEmpty)
  }

  @Test func `another number of forms than the header declares is told`() throws {
    func kinds(_ plurals: String, _ forms: [String]) throws -> [UnitRemark.Kind] {
      let entry =
        "msgid \"%d a\"\nmsgid_plural \"%d as\"\n"
        + forms.enumerated().map { "msgstr[\($0)] \"\($1)\"\n" }.joined()
      return try read(Self.header(plurals) + entry).remarks.map(\.kind)
    }
    let two = "nplurals=2; plural=(n != 1);"
    #expect(try kinds("nplurals=1; plural=0;", ["%d 个", "%d 些"]) == [.forms])
    #expect(try kinds("nplurals=1; plural=0;", ["%d 个"]).isEmpty)
    #expect(try kinds(two, ["%d"]) == [.forms])
    #expect(try kinds(two, ["%d", ""]).isEmpty)
    #expect(try kinds(two, ["", "", ""]).isEmpty)
    #expect(try kinds("nplurals=2; plural=n;", ["%d", "%d"]) == [.declaration])
    #expect(try kinds("nplurals=INTEGER; plural=EXPRESSION;", ["%d", "%d"]).isEmpty)
  }

  @Test func `equal sources of one context are told`() throws {
    let found = try read(
      "msgid \"A\"\nmsgstr \"甲\"\n\nmsgctxt \"\"\nmsgid \"A\"\nmsgstr \"甲\"\n\n"
        + "msgid \"A\"\nmsgstr \"乙\"\n")
    #expect(found.units.count == 3)
    #expect(found.remarks.map(\.kind) == [.duplicate] && found.remarks.first?.line == 8)
  }

  @Test func `line ends that only one side has are told`() throws {
    let found = try read(
      "msgid \"A\\n\"\nmsgstr \"甲\"\n\nmsgid \"B\"\nmsgstr \"\\n乙\"\n\nmsgid \"C\\n\"\n"
        + "msgstr \"\"\n\n#, fuzzy\nmsgid \"D\\n\"\nmsgstr \"丁\"\n")
    #expect(found.remarks.map(\.kind) == [.lineEnds, .lineEnds])
  }

  @Test func `the charset is the header's alone`() throws {
    let message =
      "msgid \"\"\nmsgstr \"Language: zh_CN\\n\"\n\nmsgid \"Send the header charset=big5 first\"\n"
      + "msgstr \"先发送 charset=big5\"\n"
    #expect(try read(message).units.map(\.target.text) == ["先发送 charset=big5"])
    let comment = "# charset=big5\n" + Self.header() + "msgid \"a\"\nmsgstr \"茶\"\n"
    #expect(try read(comment).units.map(\.target.text) == ["茶"])
    // 镕 is not in GB 2312, as text that calls itself so may have it.
    let rong: [UInt8] = [0xE9, 0x46]
    for head in [
      "# x\n\nmsgid \"\"\nmsgstr \"\"\n\"X-Note: charset=big5\\n\"\n"
        + "\"Content-Type: text/plain; charset=gb2312\\n\"\n\n",
      "msgid \"\" msgstr \"content-type: text/plain; charset=GBK\\n\"\n",
    ] {
      let bytes = Array("\(head)msgid \"a\"\nmsgstr \"".utf8) + rong + Array("\"\n".utf8)
      #expect(try read(bytes).units.map(\.target.text) == ["镕"])
    }
    let unknown = try read(
      "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=foo\\n\"\n\nmsgid \"a\"\n"
        + "msgstr \"茶\"\n")
    #expect(unknown.units.map(\.target.text) == ["茶"])
    #expect(unknown.remarks.map(\.kind) == [.declaration])
  }

  @Test func `what has a long head may still declare its charset`() throws {
    let head = String(repeating: "# a licence of many words\n", count: 1000)
    let text = head + "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=Big5\\n\"\n\n"
    let bytes = Array((text + "msgid \"a\"\nmsgstr \"").utf8) + [0xAF, 0xF9] + Array("\"\n".utf8)
    #expect(try read(bytes).units.map(\.target.text) == ["茶"])
  }

  @Test func `obsolete entries are units of their own`() throws {
    let units = try read(
      "msgid \"a\"\nmsgstr \"甲\"\n\n# old\n#, fuzzy\n#~| msgid \"b1\"\n#~ msgctxt \"c\"\n#~ msgid \"\"\n"
        + "#~ \"b\"\n#~ msgstr \"乙\"\n#~ msgid \"c\"\n#~ msgstr \"丙\"\n"
    ).units
    #expect(units.map(\.source.text) == ["a", "b", "c"])
    #expect(units.map(\.isObsolete) == [false, true, true])
    #expect(units[1].state == .needsReview && units[1].context == "c")
    #expect(units[1].notes.map(\.text) == ["old"])
    #expect(units[1].properties.map(\.value) == ["msgid \"b1\""])
  }

  @Test(arguments: [
    ("nplurals=1; plural=0;", [true]), ("nplurals=2; plural=(n != 1);", [false, true]),
    ("nplurals=2; plural=n>1;", [false, true]),
    (
      "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || "
        + "n%100>=20) ? 1 : 2);", [true, true, true]
    ),
    ("nplurals=3; plural=n==1 ? 0 : n==2 ? 1 : 2;", [false, false, true]),
    ("nplurals=2; plural=!(n-1)?0:n/n*1;", []), ("nplurals=1; plural=n;", []),
    ("nplurals=2; plural=(n != 1;", []), ("nplurals=2; plural=;", []), ("nplurals=2;", []),
    ("nplurals = 2 ; plural = n != 1 ;", [false, true]),
    (
      "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 "
        + "? 4 : 5;", [false, false, false, true, true, true]
    ),
  ])
  func `it is known which forms many numbers have`(field: String, isForMany: [Bool]) {
    let forms = PluralForms(field)
    #expect(forms?.isForMany == isForMany)
    #expect(forms?.isSound == !isForMany.isEmpty)
  }

  @Test func `declarations do no harm`() {
    for field in [
      "", "nplurals=0; plural=0;", "nplurals=-1;", "nplurals=999999999999999999999; plural=0;",
      "nplurals=101; plural=n;",
    ] {
      #expect(PluralForms(field) == nil)
    }
    let deep = String(repeating: "(", count: 100_000) + "n" + String(repeating: ")", count: 100_000)
    let long = "n" + String(repeating: "+n", count: 100_000)
    let not = String(repeating: "!", count: 100_000) + "n"
    let huge = "9223372036854775807*9223372036854775807*n*1000000*1000000*1000000*1000000"
    for expression in [deep, long, not, huge, "n%0", "1/(n-n)", "n?n", "n n", "m"] {
      #expect(PluralForms("nplurals=1; plural=\(expression);")?.isSound == false)
    }
  }

  @Test(arguments: [
    (
      "<source>Old \"x\"&#10;y</source><target>旧</target>",
      #"msgid ""\#n"Old \"x\"\n"\#n"y""#, 0
    ),
    ("<source>Old</source><target>别的</target>", "msgid \"Old\"", 1),
    ("<source>Old</source><target/><note>n</note>", "msgid \"Old\"", 1),
    ("<source>O<x id=\"1\"/>d</source><target/>", nil, 1), ("<target>旧</target>", nil, 1),
  ])
  func `a previous version of XLIFF is a former source`(
    version: String, property: String?, lost: Int
  ) throws {
    let xliff = """
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a"
      source-language="en" target-language="zh-CN" datatype="plaintext"><body>
      <trans-unit id="1"><source>New</source><target>旧</target>
      <alt-trans alttranstype="previous-version">\(version)</alt-trans></trans-unit>
      <trans-unit id="2"><source>B</source><target>乙</target></trans-unit></body></file></xliff>
      """
    let files = try UnitFiles()
    let reader = try files.reader(Array(xliff.utf8), .xliff)
    let units = try UnitFiles.all(reader)
    #expect(units.map { "\($0.source.text)=\($0.target.text)" } == ["New=旧", "B=乙"])
    let previous = units.map { unit in
      unit.properties.first { $0.name == "po.previous" }?.value
    }
    #expect(previous == [property, nil])
    #expect(reader.losses.all.map(\.count).reduce(0, +) == lost)
    guard property != nil else { return }
    // It comes back from PO and from XLIFF made anew.
    let catalogue = try files.text(units, .po)
    #expect(try files.units(catalogue, .po)[0].properties.map(\.value).contains(property ?? ""))
    let anew = try files.text(units, .xliff)
    #expect(anew.contains("<alt-trans alttranstype=\"previous-version\">"))
    let again = try files.units(anew, .xliff)
    #expect(again[0].properties.first { $0.name == "po.previous" }?.value == property)
  }

  @Test func `a former context or plural is no former source, and stays a note in XLIFF`() throws {
    let files = try UnitFiles()
    var unit = TranslationUnit(source: UnitText("New"), target: UnitText("新"))
    unit.properties = [.init(name: "po.previous", value: "msgctxt \"menu\"\nmsgid \"Old\"")]
    let text = try files.text([unit], .xliff)
    #expect(!text.contains("alt-trans"))
    #expect(try files.units(text, .xliff)[0].properties.first?.name == "po.previous")
  }
}
