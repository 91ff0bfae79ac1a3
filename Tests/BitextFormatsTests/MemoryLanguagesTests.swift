import Bitext
import TestSupport
import TextIO
import Testing

@testable import BitextFormats

/// Languages of a memory go by their primary subtag unless regions are needed.
@Suite struct MemoryLanguagesTests {
  let files: UnitFiles

  init() throws { files = try UnitFiles() }

  private func pairs(
    _ source: String, _ units: [[(language: String, text: String)]], from: String? = nil,
    to: String? = nil
  ) throws -> [[String]] {
    try files.units(UnitFiles.tmx(source, units), .tmx, source: from, target: to)
      .map { [$0.source.text, $0.target.text] }
  }

  @Test func `several names of one language are one language`() throws {
    let pairs = try pairs(
      "*all*",
      [
        [("en-US", "Save"), ("zh-CN", "保存")], [("en", "Close"), ("zh", "关闭")],
        [("EN-GB", "Open"), ("zh-Hans", "打开")], [("cmn", "新建"), ("eng", "New")],
      ])
    #expect(pairs == [["Save", "保存"], ["Close", "关闭"], ["Open", "打开"], ["New", "新建"]])
  }

  @Test func `the header need not name the source to the letter`() throws {
    #expect(try pairs("en-US", [[("en", "Hello"), ("zh-CN", "你好")]]) == [["Hello", "你好"]])
    #expect(try pairs("zh", [[("en", "Hello"), ("zh-CN", "你好")]]) == [["你好", "Hello"]])
  }

  @Test func `variants of one language are kept apart where both stand in one unit`() throws {
    #expect(try pairs("zh-CN", [[("zh-CN", "软件"), ("zh-TW", "軟體")]]) == [["软件", "軟體"]])
    #expect(
      try pairs(
        "zh-CN", [[("zh-CN", "软件"), ("zh-TW", "軟體")], [("zh-TW", "網路"), ("zh-CN", "网络")]])
        == [["软件", "軟體"], ["网络", "網路"]])
    // A unit with one of them only says which by its region.
    #expect(
      try pairs("zh-CN", [[("zh-CN", "软件"), ("zh-TW", "軟體")], [("zh-TW", "網路")]])
        == [["软件", "軟體"], ["", "網路"]])
  }

  @Test func `the closest variant is taken where a region is asked for`() throws {
    let unit: [(language: String, text: String)] = [
      ("en", "Software"), ("zh-CN", "软件"), ("zh-TW", "軟體"),
    ]
    #expect(try pairs("en", [unit], from: "en", to: "zh-TW") == [["Software", "軟體"]])
    #expect(try pairs("en", [unit], from: "en", to: "zh-CN") == [["Software", "软件"]])
    #expect(try pairs("en", [unit], from: "en", to: "zh") == [["Software", "软件"]])
    #expect(try pairs("en", [unit], from: "zh-TW", to: "zh-CN") == [["軟體", "软件"]])
  }

  @Test(arguments: [
    ("zh-CN", ["zh-TW", "zh-Hans-CN"], "zh-Hans-CN"), ("zh-CN", ["zh-TW", "zh-CHS"], "zh-CHS"),
    ("zh-Hans", ["zh-TW", "zh-CN"], "zh-CN"), ("zh-HK", ["zh-CN", "zh-Hant-HK"], "zh-Hant-HK"),
    ("zh-TW", ["zh-CN", "zh-Hant"], "zh-Hant"), ("zh-SG", ["zh-TW", "zh-CN"], "zh-CN"),
    ("zh-Hant-HK", ["zh-CN", "zh-TW", "zh-HK"], "zh-HK"), ("zh-CHT", ["zh-CN", "zh-TW"], "zh-TW"),
    ("zh-Hant", ["zh-CN", "zh-MO"], "zh-MO"), ("zh-CN", ["zh-TW"], "zh-TW"),
    ("en-GB", ["en-US", "en-GB"], "en-GB"), ("zh", ["zh-TW", "zh-CN"], "zh-TW"),
  ])
  func `of the variants that in the script of the region that is asked for is taken`(
    wanted: String, variants: [String], taken: String
  ) throws {
    let other = wanted.hasPrefix("en") ? "zh" : "en"
    let unit = [(language: other, text: "-")] + variants.map { (language: $0, text: $0) }
    #expect(try pairs(other, [unit], from: other, to: wanted) == [["-", taken]])
  }

  @Test func `a file of another script than is asked for is left out and counted`() throws {
    let text = """
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
      <file original="a" source-language="en" target-language="zh-Hant-HK" datatype="plaintext"><body>
      <trans-unit id="1"><source>Software</source><target>軟件</target></trans-unit></body></file>
      <file original="b" source-language="en" target-language="zh-CN" datatype="plaintext"><body>
      <trans-unit id="1"><source>Software</source><target>软件</target></trans-unit></body></file>
      <file original="c" source-language="en" target-language="fr" datatype="plaintext"><body>
      <trans-unit id="1"><source>Software</source><target>logiciel</target></trans-unit></body></file></xliff>
      """
    let reader = try files.reader(Array(text.utf8), .xliff, target: "zh-CN")
    #expect(try UnitFiles.all(reader).map(\.target.text) == ["软件"])
    #expect(reader.losses[.otherLanguages] == 2)
    let units = try files.units(text, .xliff)
    for format in [SegmentPairFormat.xliff2, .po] {
      let error = #expect(throws: OutputError.self) { _ = try files.text(units, format) }
      #expect("\(String(describing: error))".contains("zh-Hant-HK and zh-CN"))
    }
    #expect(try files.text(units, .jsonl).contains("logiciel"))
  }

  @Test func `names of one language go into one file of one pair`() throws {
    let units = try files.units(
      UnitFiles.tmx(
        "en", [[("en-US", "a"), ("zh-CN", "甲")], [("en-GB", "b"), ("zh-Hans", "乙")]]),
      .tmx)
    #expect(try files.text(units, .po).contains("乙"))
  }

  @Test func `what a unit says of its source counts before what the header says`() throws {
    let text = """
      <tmx version="1.4"><header srclang="en"/><body>
      <tu srclang="zh"><tuv xml:lang="en"><seg>Hello</seg></tuv><tuv xml:lang="zh"><seg>你好</seg></tuv></tu>
      <tu><tuv xml:lang="en"><seg>Bye</seg></tuv><tuv xml:lang="zh"><seg>再见</seg></tuv></tu>
      </body></tmx>
      """
    #expect(try files.units(text, .tmx).map(\.source.text) == ["你好", "Bye"])
  }

  @Test func `what is left out is counted and makes no blank pair`() throws {
    let text = UnitFiles.tmx(
      "en", [[("en", "a"), ("zh", "甲"), ("fr", "un")], [("fr", "deux"), ("de", "zwei")]])
    let reader = try files.reader(Array(text.utf8), .tmx)
    #expect(try UnitFiles.all(reader).count == 1)
    #expect(reader.losses[.otherLanguages] == 3)
  }

  @Test func `a memory without translations is read`() throws {
    #expect(try pairs("en", [[("en", "Hello")]]) == [["Hello", ""]])
  }

  @Test func `a memory in other languages is refused with the options that name them`() throws {
    let text = UnitFiles.tmx("en", [[("en", "Hello"), ("fr", "Bonjour")]])
    let error = #expect(throws: InputError.self) {
      _ = try files.units(text, .tmx, source: "en", target: "zh")
    }
    #expect(error?.hint?.contains("--source-language") == true)
  }
}
