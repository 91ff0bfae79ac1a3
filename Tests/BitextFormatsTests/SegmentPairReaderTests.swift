import Bitext
import TestSupport
import Testing

@testable import BitextFormats
@testable import TextIO

@Suite struct SegmentPairReaderTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func all(_ reader: SegmentPairReader, atMost count: Int = 2) throws -> [[String]] {
    var pairs: [[String]] = []
    while let block = try reader.next(atMost: count) {
      #expect((1...count).contains(block.count))
      pairs += block.map { [$0.source, $0.target] }
    }
    return pairs
  }

  private func moses(_ source: [UInt8], _ target: [UInt8]) throws -> [[String]] {
    let paths = try (scratch.write(source, to: "a.zh"), scratch.write(target, to: "a.en"))
    return try all(
      SegmentPairReader(source: TextInput(paths.0), target: TextInput(paths.1)))
  }

  private func moses(_ source: String, _ target: String) throws -> [[String]] {
    try moses(Array(source.utf8), Array(target.utf8))
  }

  private func read(
    _ bytes: [UInt8], _ format: SegmentPairFormat, source: BitextLanguage? = nil,
    options: TextOptions = TextOptions()
  ) throws -> [[String]] {
    let path = try scratch.write(bytes, to: "a.\(format.rawValue)")
    return try all(
      SegmentPairReader(TextInput(path, options: options), format: format, source: source))
  }

  private func read(_ text: String, _ format: SegmentPairFormat) throws -> [[String]] {
    try read(Array(text.utf8), format)
  }

  // MARK: Lines

  private static let corpora: [(SegmentPairFormat, String)] = [
    (.tsv, "面条\tnoodles\n\n\tonly\r\n茶\t\n \n汤\t soup "),
    (.bars, "面条 ||| noodles\n\n||| only\r\n茶 |||\n \t\n汤|||soup"),
    (
      .jsonl,
      """
      {"source":"面条","target":"noodles"}

      {"id":[1,{}],"target":"only","source":""}\r
       {"source": "\\u8336", "target": ""}
      \u{20}
      {"source":"汤","target":" soup "}
      """
    ),
  ]

  @Test(arguments: corpora)
  func `each line is a pair`(format: SegmentPairFormat, text: String) throws {
    let soup = format == .bars ? "soup" : " soup "
    let expected = [
      ["面条", "noodles"], ["", ""], ["", "only"], ["茶", ""], ["", ""], ["汤", soup],
    ]
    #expect(try read(text, format) == expected)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(try read(mark + Array(text.utf8), format) == expected)
    #expect(try read("", format) == [])
  }

  @Test func `lines of two files are put side by side`() throws {
    #expect(
      try moses("一\n\n 三 \r\n四", "one\n\nthree\nfour\n")
        == [["一", "one"], ["", ""], [" 三 ", "three"], ["四", "four"]])
    #expect(try moses("", "") == [])
    #expect(try moses("\n", "\n") == [["", ""]])
    // A carriage return alone ends no line.
    #expect(try moses("a\rb\n", "c\n") == [["a\rb", "c"]])
  }

  @Test(arguments: [
    ("一\n二\n三\n", "one\n\nthree\nfour\n", 4, "3 lines", "4 lines", "line 2"),
    ("一\n\n三\n", "one\n", 2, "3 lines", "1 line", "no line"),
    ("", "one\n", 1, "0 lines", "1 line", "no line"),
  ])
  func `unequal files are told with both counts and where they may part`(
    source: String, target: String, line: Int, first: String, second: String, odd: String
  ) throws {
    let error = #expect(throws: InputError.self) { try moses(source, target) }
    #expect(error?.line == line)
    #expect(error?.message.contains("a.zh has \(first)") == true)
    #expect(error?.message.hasSuffix("a.en \(second)") == true)
    #expect(error?.hint?.contains(odd) == true, "\(error?.description ?? "")")
  }

  private static let mistakes: [(SegmentPairFormat, String, Int, Int, String)] = [
    (.tsv, "一\tone\n二 two\n", 2, 6, "no tab"),
    (.tsv, "一\tone\tthree\n", 1, 6, "more than two"),
    (.bars, "一 ||| one\n二 || two", 2, 9, "no |||"), (.bars, "\n一 ||| a ||| b", 2, 9, "second"),
    (.jsonl, "\n{\"source\": \"一\", \"target\": 1}", 2, 1, "\"target\""),
    (.jsonl, "[]", 1, 1, "\"source\""), (.jsonl, "\n\n{\"source\": \"一\" 1}", 3, 16, "not JSON"),
    (.jsonl, "{\"source\":\"a\",\"target\":\"b\"}x", 1, 28, "not JSON"),
    (.tmx, "<tbx/>", 1, 1, "not TMX"), (.tmx, "<tmx><body><tu><tuv><seg>", 1, 1, "xml:lang"),
    (.tmx, "<tmx>\n<body></tmx>", 2, 1, "not well-formed"),
    (.tmx, "<tmx>&x;</tmx>", 1, 1, "not expanded"),
  ]

  @Test(arguments: mistakes)
  func `what is no pair is told with its place`(
    format: SegmentPairFormat, text: String, line: Int, column: Int, message: String
  ) throws {
    let error = #expect(throws: InputError.self) { try read(text, format) }
    #expect(error?.line == line)
    // libxml2 tells where it stopped.
    if format != .tmx { #expect(error?.column == column) } else { #expect(error?.column != nil) }
    #expect(error?.message.contains(message) == true, "\(error?.description ?? "")")
  }

  // MARK: TMX

  private static let memory = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE tmx SYSTEM "tmx14.dtd">
    <tmx version="1.4"><header srclang="en"><note xml:lang="en">x</note></header><body>
    <tu><note>n</note><tuv xml:lang="en-US"><prop type="p">q</prop><seg>A <hi>red</hi> \
    <bpt i="1">&lt;b&gt;<sub>alt</sub></bpt>lamp<ept i="1">&lt;/b&gt;</ept> &amp; more</seg></tuv>
    <tuv xml:lang="fr"><seg>lampe</seg></tuv><tuv xml:lang="ZH_CN"><seg><![CDATA[红灯<]]></seg></tuv>
    <tuv xml:lang="zh-TW"><seg>紅燈</seg></tuv></tu>
    <tu><tuv lang="zh"><seg>茶</seg></tuv></tu>
    <tu/>
    <tu><tuv xml:lang="zh"><seg/></tuv><tuv xml:lang="en"><seg>tea</seg></tuv></tu>
    </body></tmx>
    """

  @Test func `each unit of a translation memory is a pair`() throws {
    // A unit without any variant is no pair.
    let english = ["A red lamp & more", "", "tea"]
    let chinese = ["红灯<", "茶", ""]
    let found = try read(Self.memory, .tmx)
    #expect(found == zip(english, chinese).map { [$0, $1] })
    #expect(
      try read(Array(Self.memory.utf8), .tmx, source: .chinese)
        == zip(chinese, english).map { [$0, $1] })
  }

  @Test func `a translation memory declares its encoding or is told it`() throws {
    let units =
      "<tmx><tu><tuv lang='zh'><seg>\u{00E9}</seg></tuv>"
      + "<tuv lang='en'><seg>e</seg></tuv></tu></tmx>"
    var bytes = Array("<?xml version='1.0' encoding='ISO-8859-1'?>".utf8)
    bytes += units.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(try read(bytes, .tmx) == [["é", "e"]])
    let wide = Array(units.utf16).flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
    }
    #expect(try read([0xFF, 0xFE] + wide, .tmx) == [["é", "e"]])
    #expect(
      try read(wide, .tmx, options: TextOptions(encoding: "UTF-16LE")) == [["é", "e"]])
  }

  @Test func `a memory in other languages is refused`() throws {
    let text = "<tmx><tu><tuv lang='fr'><seg>a</seg></tuv></tu></tmx>"
    let error = #expect(throws: InputError.self) { try read(text, .tmx) }
    #expect(error?.message.contains("no unit") == true)
    #expect(try read("<tmx version='1.4'><body/></tmx>", .tmx) == [])
  }

  @Test func `many units are given block by block`() throws {
    let unit = "<tu><tuv lang='zh'><seg>茶</seg></tuv><tuv lang='en'><seg>tea</seg></tuv></tu>\n"
    let found = try read("<tmx>" + String(repeating: unit, count: 5000) + "</tmx>", .tmx)
    #expect(found.count == 5000)
    #expect(found.allSatisfy { $0 == ["茶", "tea"] })
  }

  // MARK: Hostile input

  // A workbook is no text.
  @Test(arguments: SegmentPairFormat.allCases.filter { $0 != .xlsx })
  func `ill-formed UTF-8 and NUL are told with their place`(format: SegmentPairFormat) throws {
    for byte: UInt8 in [0xFF, 0x00] {
      let isXML = [.tmx, .xliff, .xliff2].contains(format)
      let head = format == .tmx ? "<tmx>\n" : isXML ? "<xliff>\n" : "\n"
      let bytes = Array("\(head)二".utf8) + [byte]
      let error = #expect(throws: InputError.self) {
        _ = format == .moses ? try moses(bytes, Array("a\n".utf8)) : try read(bytes, format)
      }
      #expect(error?.line == 2)
      #expect(error?.column != nil)
      // libxml2 tells where it stopped.
      if !isXML { #expect(error?.column == 2) }
    }
  }

  @Test(arguments: [SegmentPairFormat.tsv, .jsonl, .bars, .moses])
  func `a line over 1 MB is told with its place`(format: SegmentPairFormat) throws {
    let long = Array("\n".utf8) + [UInt8](repeating: 0x61, count: 3_000_000)
    let error = #expect(throws: InputError.self) {
      _ = format == .moses ? try moses(long, Array("\n\n".utf8)) : try read(long, format)
    }
    #expect(error?.line == 2)
    #expect(error?.message.contains("over 1 MB") == true)
  }

  @Test func `a line of 10000 tokens is read`() throws {
    let line = String(repeating: "一二三 ", count: 10_000)
    #expect(try moses("a\n\(line)\n", "b\nc\n") == [["a", "b"], [line, "c"]])
  }

  @Test func `lines of every length up to blocks and beyond come back`() throws {
    let lengths = [0, 1, 262_143, 262_144, 262_145, 0, 524_288, 1_048_576, 3]
    let lines = lengths.map { String(repeating: "x", count: $0) }
    let text = lines.joined(separator: "\n")
    #expect(try moses(text, text) == lines.map { [$0, $0] })
  }

  @Test func `a file that is not there is an error`() throws {
    for format in SegmentPairFormat.allCases {
      #expect(throws: InputError.self) {
        try SegmentPairReader(TextInput(scratch.path("absent")), format: format)
      }
    }
  }

  // MARK: Properties

  @Test(arguments: [SegmentPairFormat.tsv, .jsonl, .bars])
  func `what is written is read back`(format: SegmentPairFormat) throws {
    var generator = SeededGenerator(81)
    let pieces = ["茶", "a", "é", "𠮷", "x y", "\"", "\\", "<", "&", "\u{3000}", "|", ". "]
    for _ in 0..<20 {
      var pairs: [[String]] = []
      for _ in 0..<Int.random(in: 1...40, using: &generator) {
        pairs.append(
          (0..<2).map { _ in
            // Bars are trimmed, and two of them would be ambiguous beside three.
            "z"
              + (0..<Int.random(in: 0...6, using: &generator))
              .map { _ in pieces.randomElement(using: &generator) ?? "" }
              .joined(separator: "-") + "z"
          })
      }
      let lines = pairs.map { pair -> String in
        switch format {
        case .tsv: return pair.joined(separator: "\t")
        case .bars: return pair.joined(separator: " ||| ")
        default:
          var json = JSONLine()
          json.beginObject()
          json.key("source"); json.string(pair[0])
          json.key("target"); json.string(pair[1])
          json.endObject()
          return String(decoding: json.bytes, as: UTF8.self)
        }
      }
      #expect(try read(lines.joined(separator: "\n") + "\n", format) == pairs)
    }
  }

  @Test func `random bytes never trap`() throws {
    var generator = SeededGenerator(82)
    let pieces = [
      "<tmx>", "<tu>", "</tu>", "<tuv xml:lang='zh'>", "<tuv lang='en'>", "</tuv>", "<seg>",
      "</seg>", "<ph>", "</ph>", "<sub>", "</sub>", "</tmx>", "&amp;", "&x;", "{\"source\":",
      "\"target\":", "\"a\"", "}", "{", "\\u", "\\ud800", "|||", "||", "\t", "\n", "\r", "茶", " ",
      ",", "[", "\0",
    ]
    for number in 0..<1500 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...14, using: &generator) {
        if number % 3 == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &generator))
        } else {
          bytes += Array((pieces.randomElement(using: &generator) ?? "").utf8)
        }
      }
      for format in SegmentPairFormat.allCases where format != .moses {
        do { _ = try read(bytes, format) } catch { #expect(error is InputError) }
      }
      do { _ = try moses(bytes, bytes) } catch { #expect(error is InputError) }
    }
  }

  @Test func `formats are told by the number of files and the suffix`() {
    #expect(SegmentPairFormat(paths: ["a.zh", "a.en"]) == .moses)
    #expect(SegmentPairFormat(paths: ["a.TMX"]) == .tmx)
    #expect(SegmentPairFormat(paths: ["a.tsv"]) == .tsv)
    #expect(SegmentPairFormat(paths: ["a.jsonl"]) == .jsonl)
    #expect(SegmentPairFormat(paths: ["a.txt"]) == nil)
    #expect(SegmentPairFormat(paths: []) == nil)
  }

  @Test(arguments: [
    ["corpus.zh", "corpus.en"], ["src.txt", "tgt.txt"], ["zh/a.txt", "en/a.txt"], ["-", "a.en"],
    ["/dev/fd/63", "/dev/fd/62"], ["old.zh-CN.txt", "new-en.txt"], ["call.zh.txt", "call.txt"],
    ["/x/1/a", "/x/2/b"], ["a.zh.gz", "a.en.gz"], ["part1.zh", "part1.en"], ["a", "b"],
  ])
  func `names that differ in a language, or a part, are those of a corpus`(paths: [String]) {
    #expect(SegmentPairFormat(paths: paths) == .moses)
  }

  @Test(arguments: [
    ["m1.dat", "m2.dat"], ["notes.txt", "readme.md"], ["chapter 1.txt", "chapter 2.txt"],
    ["a.b.txt", "c.txt"], ["2024", "2025"],
  ])
  func `files that are only named one after the other are no corpus`(paths: [String]) {
    #expect(SegmentPairFormat(paths: paths) == nil)
  }
}
