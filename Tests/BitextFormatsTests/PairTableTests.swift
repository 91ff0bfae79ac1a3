import Bitext
import TestSupport
import Testing

@testable import BitextFormats
@testable import TextIO

/// Tables of pairs as people send them.
@Suite struct PairTableTests {
  private struct Read {
    var units: [TranslationUnit] = []
    var lines: [Int?] = []
    var remarks: [String] = []
    var losses = ConversionLosses()

    var pairs: [String] { units.map { "\($0.source.text)=\($0.target.text)" } }
    var languages: [String] { units.map { "\($0.source.language)>\($0.target.language)" } }
  }

  private func read(
    _ text: String, _ format: SegmentPairFormat = .csv, source: String? = nil,
    target: String? = nil, _ options: TableOptions = TableOptions()
  ) throws -> Read {
    let scratch = try Scratch()
    let path = try scratch.write(text, to: "t.\(format.rawValue)")
    let reader = try TranslationUnitReader(
      [TextInput(path)], format: format, sourceLanguage: source, targetLanguage: target,
      table: options)
    var read = Read()
    var unit = TranslationUnit()
    while try reader.next(into: &unit) {
      read.units.append(unit)
      read.lines.append(reader.line)
    }
    read.remarks = reader.remarks
    read.losses = reader.losses
    return read
  }

  @Test(arguments: [
    ("中文,英文\n软件,software\n", "zh>en"), ("源语言,目标语言\n软件,software\n", ">"),
    ("原文,译文\n软件,software\n", ">"), ("Chinese,English\n软件,software\n", "zh>en"),
    ("中文简体,英语（美国）\n软件,software\n", "zh-Hans>en-US"), ("zh-CN,en_US\n软件,software\n", "zh-CN>en-US"),
    ("Chinese_PRC;English_United States\n软件;software\n", "zh-CN>en-US"),
    ("术语表 2024,\n,\n中文,英文\n软件,software\n", "zh>en"),
    ("编号,中文 Chinese,英文 English,备注\n1,软件,software,n\n", "zh>en"),
    ("英文译文,中文原文\nsoftware,软件\n", "zh>en"), ("软件,software\n", ">"),
  ])
  func `a header is known in English and Chinese, in the first row or below`(
    text: String, languages: String
  ) throws {
    let read = try read(text)
    #expect(read.pairs == ["软件=software"])
    #expect(read.languages == [languages])
  }

  @Test func `lines are those of the file below a title, and remarks are given`() throws {
    let read = try read("标题\t\n\n中文\t英文\n软件\tsoftware\n\n云\tcloud\n", .tsv)
    #expect(read.pairs == ["软件=software", "=", "云=cloud"])
    #expect(read.lines == [4, 5, 6])
    #expect(read.remarks == ["the header is row 3; what stands above it is passed over: 标题"])
  }

  @Test func `wanted languages choose among columns, and others are counted`() throws {
    let table = "en,zh-CN,zh-TW,de\nsoftware,软件,軟體,Software\n"
    #expect(try read(table).pairs == ["software=软件"])
    let traditional = try read(table, source: "zh-TW", target: "en")
    #expect(traditional.pairs == ["軟體=software"])
    #expect(traditional.losses[.otherLanguages] == 2)
    #expect(try read("en,zh,zh\na,甲,乙\n").losses[.alternatives] == 1)
    let error = try #require(throws: InputError.self) {
      try read(table, source: "fr", target: "en")
    }
    #expect(error.line == 1 && error.hint?.contains("--columns") == true)
  }

  @Test func `columns can be told, and those not understood are kept as properties`() throws {
    let columns = try #require(TableOptions.columns(in: "source=B,target=C,note=D"))
    let told = try read("1,a,甲,n\n2,b,乙,\n", .csv, TableOptions(columns: columns))
    #expect(told.pairs == ["a=甲", "b=乙"] && told.units[0].notes.map(\.text) == ["n"])
    let read = try read("source,target,频道\na,甲,x\n")
    #expect(read.units[0].properties == [TranslationUnit.Property(name: "频道", value: "x")])
    #expect(
      read.remarks == [
        "column C, 频道, is not understood: its cells become properties of that name"
      ])
  }

  @Test func `a header that is said may stand anywhere`() throws {
    let title = (1...40).map { "remark \($0)\t\n" }.joined()
    let read = try read(title + "zh\ten\n云\tcloud\n", .tsv, TableOptions(headerRow: 41))
    #expect(read.pairs == ["云=cloud"] && read.lines == [42])
  }

  @Test func `a first row of words about languages is asked about`() throws {
    let text = "中文一栏\t英文一栏\n云\tcloud\n雾\tfog\n雨\train\n"
    let error = try #require(throws: InputError.self) { try read(text, .tsv) }
    #expect(error.line == 1 && error.hint?.contains("--header-row 0") == true)
    #expect(try read(text, .tsv, TableOptions(headerRow: 0)).units.count == 4)
    // A first segment that was left untranslated is a segment.
    #expect(try read("你好\t你好\n云\tcloud\n雾\tfog\n雨\train\n", .tsv).units.count == 4)
  }

  @Test func `a state that is not known is kept`() throws {
    let read = try read("source,target,state\na,甲,final\nb,乙,half done\n")
    #expect(read.units.map(\.state) == [.final, nil])
    #expect(read.units[1].properties.map(\.value) == ["half done"])
  }

  @Test(arguments: [SegmentPairFormat.tmx, .xliff, .xliff2, .csv, .xlsx, .jsonl])
  func `a confidence is one number in every form`(format: SegmentPairFormat) throws {
    let scratch = try Scratch()
    var units = ["甲", "乙"].map {
      TranslationUnit(source: UnitText("a", language: "en"), target: UnitText($0, language: "zh"))
    }
    units[0].confidence = 0.875
    let path = scratch.path("t.\(format.rawValue)")
    let sink = try OutputSink(path: path)
    let writer = try TranslationUnitWriter([sink], format: format)
    for unit in units { try writer.write(unit) }
    try writer.finish()
    try sink.commit()
    #expect(writer.losses.isEmpty)
    let reader = try TranslationUnitReader([TextInput(path)], format: format)
    var read: [Double?] = []
    var unit = TranslationUnit()
    while try reader.next(into: &unit) {
      read.append(unit.confidence)
      #expect(unit.properties.allSatisfy { $0.name != "x-confidence" })
    }
    #expect(read == [0.875, nil])
    if format == .jsonl {
      let text = String(decoding: try scratch.read("t.jsonl"), as: UTF8.self)
      #expect(text.contains("\"confidence\":0.8750") && !text.contains("properties"))
    }
  }

  @Test func `a table without the column, and lines of text, lose confidences and say so`() throws {
    for format in [SegmentPairFormat.tsv, .csv, .bars] {
      let scratch = try Scratch()
      let sink = try OutputSink(path: scratch.path("t"))
      let writer = try TranslationUnitWriter([sink], format: format)
      var unit = TranslationUnit(source: UnitText("a"), target: UnitText("甲"))
      try writer.write(unit)
      unit.confidence = 0.5
      try writer.write(unit)
      #expect(writer.losses[.confidences] == 1)
    }
  }

  @Test(arguments: [
    ("Translated", SegmentState.translated), ("Translated (100%)", .translated), ("New", .initial),
    ("Not Started", .initial), ("Needs review", .needsReview), ("needs-review", .needsReview),
    ("Approved", .reviewed), ("Signed Off", .final), ("已审核", .reviewed), ("未翻译", .initial),
    ("Rejected", .needsTranslation), ("final", .final),
  ])
  func `a state is understood in the words of the tools that write tables`(
    word: String, state: SegmentState
  ) throws {
    let table = try read("ID;Source;Target;Status\n1;Save;保存;\(word)\n")
    #expect(table.units.map(\.state) == [state])
    #expect(table.units[0].properties.isEmpty)
  }

  @Test func `columns that say fuzzy or locked are heeded, and other words for them kept`() throws {
    let table = try read(
      "source,target,fuzzy,Locked\nSave,保存,True,FALSE\nOpen,打开,False,TRUE\nClose,关闭,maybe,\n")
    #expect(table.remarks.isEmpty)
    #expect(table.units.map(\.state) == [.needsReview, nil, nil])
    #expect(table.units.map(\.isLocked) == [false, true, false])
    #expect(table.units[2].properties.map(\.value) == ["maybe"])
  }

  @Test(arguments: [
    ("source,target\rHello,你好\rSave,\"保,存\"\r", [2, 3]),
    ("source;target\rHello;\"你\r好\"\r\rSave;保存", [2, 4]),
    ("source,target\r\nHello,你好\rSave,保存\r\n", [2, 3]),
    ("source,target\nHello,\"你\n好\"\rSave,保存\n", [2, 4]),
  ])
  func `a carriage return ends a row of CSV, but none of TSV`(text: String, lines: [Int?]) throws {
    let table = try read(text)
    #expect(table.units.map(\.source.text) == ["Hello", "Save"])
    #expect(table.lines == lines)
    let error = try #require(throws: InputError.self) { try read(text + "\rC\r") }
    #expect(error.message == "there is one column only")
    #expect(try read("a\rb\tc\n", .tsv).units.map(\.source.text) == ["a\rb"])
  }

  @Test func `keys of programs are identifiers`() throws {
    for header in ["Key", "key_name", "Resource ID"] {
      #expect(try read("\(header),en,zh\napp.ok,OK,确定\n").units.map(\.id) == ["app.ok"])
    }
  }

  @Test func `places in a program become references of PO`() throws {
    let table = try read("\"location\",\"source\",\"target\"\n\"a.c:1\",\"Save\",\"保存\"\n")
    #expect(table.units.map(\.properties) == [[.init(name: "po.references", value: "a.c:1")]])
    #expect(table.remarks.isEmpty)
  }
}
