import Bitext
import TestSupport
import Testing

@testable import BitextFormats
@testable import TextIO

/// Files that are broken, or made to harm.
@Suite struct HostileBitextTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func read(
    _ bytes: [UInt8], _ format: SegmentPairFormat, options: TextOptions = TextOptions()
  ) throws -> [TranslationUnit] {
    let path = try scratch.write(bytes, to: "in")
    let reader = try TranslationUnitReader([TextInput(path, options: options)], format: format)
    var units: [TranslationUnit] = []
    var unit = TranslationUnit()
    while try reader.next(into: &unit) { units.append(unit) }
    return units
  }

  private static let roots: [(SegmentPairFormat, String)] = [(.tmx, "tmx"), (.xliff, "xliff")]

  @Test(arguments: roots)
  func `nothing outside a document is opened and no entity expanded`(
    format: SegmentPairFormat, root: String
  ) throws {
    let secret = try scratch.write("secret", to: "secret")
    let documents = [
      "<!DOCTYPE \(root) [<!ENTITY x SYSTEM \"file://\(secret)\">]><\(root)>&x;</\(root)>",
      "<!DOCTYPE \(root) [<!ENTITY % x SYSTEM \"file://\(secret)\"> %x;]><\(root)>&y;</\(root)>",
      "<!DOCTYPE \(root) [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">"
        + "<!ENTITY c \"&b;&b;&b;&b;&b;\">]><\(root)>&c;</\(root)>",
      "<!DOCTYPE \(root) [<!ENTITY a \"b\">]><\(root) id=\"&a;\"/>",
    ]
    for document in documents {
      let error = #expect(throws: InputError.self) { try read(Array(document.utf8), format) }
      #expect(error?.line == 1)
      #expect(error?.description.contains("secret") == false)
    }
  }

  @Test(arguments: roots)
  func `a nest of elements is left at once`(format: SegmentPairFormat, root: String) throws {
    let nest = "<\(root)>" + String(repeating: "<a>", count: 1_000_000)
    let error = #expect(throws: InputError.self) { try read(Array(nest.utf8), format) }
    #expect(error?.message.contains("deep") == true)
    let inline =
      format == .tmx
      ? "<tmx><body><tu><tuv xml:lang='en'><seg>" : "<xliff><file><trans-unit><source>"
    let codes = inline + String(repeating: "<hi>", count: 1_000_000)
    #expect(throws: InputError.self) { try read(Array(codes.utf8), format) }
  }

  @Test(arguments: [SegmentPairFormat.tmx, .xliff, .po, .csv, .jsonl, .tsv, .bars])
  func `a cell of many megabytes is refused`(format: SegmentPairFormat) throws {
    let heads: [SegmentPairFormat: String] = [
      .tmx: "<tmx><body><tu><tuv xml:lang='en'><seg>", .po: "msgid \"a\"\nmsgstr \"",
      .xliff: "<xliff version='1.2'><file><trans-unit><source>", .csv: "a,\"",
      .jsonl: "{\"source\":\"", .tsv: "a\t", .bars: "a ||| ",
    ]
    let head = Array((heads[format] ?? "").utf8)
    let cell = [UInt8](repeating: 0x78, count: 8 << 20)
    let error = #expect(throws: InputError.self) { try read(head + cell, format) }
    #expect(error?.line != nil)
    let lines = (0..<200_000).flatMap { _ in Array("noodles, noodles and noodles\n".utf8) }
    if format == .csv {
      let error = #expect(throws: InputError.self) { try read(head + lines, format) }
      #expect(error?.message.contains("over 1 MB") == true)
    }
  }

  @Test func `a document in another encoding than it declares is refused`() throws {
    for (format, root) in Self.roots {
      // 茶 in GB2312
      let head = Array("<?xml version='1.0' encoding='UTF-8'?>\n<\(root)>".utf8)
      let bytes = head + [0xB2, 0xE8] + Array("</\(root)>".utf8)
      let error = #expect(throws: InputError.self) { try read(bytes, format) }
      #expect(error?.line == 2)
      let wide = Array("<?xml version='1.0' encoding='UTF-16'?><\(root)>\u{8336}".utf8)
      #expect(throws: InputError.self) { try read(wide, format) }
    }
  }

  private static let whole: [(SegmentPairFormat, String)] = [
    (
      .tmx,
      "<tmx version='1.4'><header srclang='en'/><body><tu><prop type='a'>b</prop><tuv xml:lang="
        + "'en'><seg>a<ph x='1'>c</ph></seg></tuv><tuv xml:lang='zh'><seg>茶</seg></tuv></tu>"
        + "</body></tmx>"
    ),
    (
      .xliff,
      "<xliff version='2.0' srcLang='en'><file id='f'><unit id='1'><originalData><data id='d'>x"
        + "</data></originalData><segment state='final'><source>a<ph id='1' dataRef='d'/></source>"
        + "<target>茶</target></segment></unit></file></xliff>"
    ),
    (
      .po,
      "#. x\n#, fuzzy, c-format\nmsgctxt \"c\"\nmsgid \"a\\n\\x41\"\nmsgid_plural \"b\"\nmsgstr[0] \"茶\"\n"
    ),
    (.csv, "id,source,target\n1,\"a \"\"b\",茶\n"),
    (.jsonl, "{\"source\":\"a\",\"target\":\"茶\",\"sourceCodes\":[{\"kind\":\"opening\"}]}"),
  ]

  @Test(arguments: whole)
  func `what is cut off or changed anywhere is read or refused`(
    format: SegmentPairFormat, text: String
  ) throws {
    let bytes = Array(text.utf8)
    #expect(try read(bytes, format).count == 1)
    var generator = SeededGenerator(17)
    for length in bytes.indices {
      _ = try? read(Array(bytes[..<length]), format)
      if format == .tmx || format == .xliff {
        #expect(throws: InputError.self) { try read(Array(bytes[..<length]), format) }
      }
      var changed = bytes
      changed[length] = UInt8.random(in: 0...255, using: &generator)
      _ = try? read(changed, format)
    }
  }

  @Test func `cells of a table run no formulas`() throws {
    let cells = ["=1+1", "+1", "-1", "@a", "'=1", "''=1", "'a", "＝1", "\t=1", "a=1", "'''''''''=1"]
    let path = scratch.path("out.csv")
    let sink = try OutputSink(path: path)
    let writer = try TranslationUnitWriter([sink], format: .csv)
    for cell in cells {
      try writer.write(TranslationUnit(source: UnitText(cell), target: UnitText("b")))
    }
    try writer.finish()
    try sink.commit()
    let bytes = try scratch.read("out.csv")
    let text = String(decoding: bytes, as: UTF8.self)
    for line in text.split(separator: "\n").dropFirst() {
      #expect(line.hasPrefix(",\"'") || line.hasPrefix(",'a") || line.hasPrefix(",a"), "\(line)")
    }
    #expect(try read(bytes, .csv).map(\.source.text) == cells)
  }
}
