import Foundation
import TestSupport
import Testing

@Suite struct SegmentTests {
  private static let pieces = [
    "。", "！", ".", "…", "“", "”", "**", "（", "）", "(", ")", " ", "  ", "\n", "\n", "\r\n",
    "\u{3000}",
    "\t", "Mr.", "3.5", "1,000", "$", "%", "https://a.b/c", "a@b.co", "投资", "資本", "护城河", "(moat)",
    "EC2",
    "node.js", "é", "e\u{301}", "かな", "ไทย", "україна", "👩‍👩‍👧", "𠀀", "２０", "2000亿美元", "\u{2028}",
    "\u{85}",
    "\u{0B}", "\u{FEFF}", "\u{200B}",
  ]

  private static func text(_ length: Int, _ generator: inout SeededGenerator) -> String {
    (0..<length).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  /// Different texts, the last ones large enough for several blocks.
  private static func texts(seed: UInt64) -> [String] {
    var generator = SeededGenerator(seed)
    let lengths = [1, 2, 3, 5, 8, 13, 50, 200, 1000]
    return ["", "\n", "\n\n", "中", "中\n", "\n中", " \n ", "\r\n"]
      + lengths.map { text($0, &generator) }
  }

  @Test func `text output has a line for each line of input`() throws {
    let scratch = try Scratch()
    for text in Self.texts(seed: 1) {
      let outcome = try scratch.duiyi("segment", "-", input: text)
      let wanted = text.utf8.count { $0 == 0x0A }
      #expect(outcome.status == 0)
      let lines = outcome.output.count { $0 == 0x0A }
      // A last line without an end may be given one.
      #expect(lines == wanted || (lines == wanted + 1 && text.utf8.last != 0x0A))
    }
  }

  @Test func `text output loses nothing but white space`() throws {
    let scratch = try Scratch()
    for text in Self.texts(seed: 2) {
      let outcome = try scratch.duiyi("segment", "-", input: text)
      // Spaces of no width are spaces too.
      let isKept = { (scalar: Unicode.Scalar) in
        !scalar.properties.isWhitespace && scalar != "\u{200B}" && scalar != "\u{FEFF}"
      }
      let before = text.unicodeScalars.filter(isKept)
      let after = outcome.text.unicodeScalars.filter(isKept)
      #expect(before.elementsEqual(after))
    }
  }

  @Test func `TSV offsets slice the input to the token`() throws {
    let scratch = try Scratch()
    for text in Self.texts(seed: 3) {
      let bytes = Array(text.utf8)
      let outcome = try scratch.duiyi("segment", "--format", "tsv", "-", input: text)
      var previous = 0
      for line in outcome.lines.dropFirst() {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        #expect(fields.count == 6)
        let start = try #require(Int(fields[0]))
        let end = try #require(Int(fields[1]))
        #expect(previous <= start && start < end && end <= bytes.count)
        #expect(bytes[start..<end].elementsEqual(fields[5].utf8))
        #expect(Int(fields[4]) == 1 + bytes[..<start].count { $0 == 0x0A })
        previous = end
      }
    }
  }

  private struct Record: Decodable {
    var start: Int
    var end: Int
    var scalarStart: Int
    var scalarEnd: Int
    var line: Int
    var text: String
  }

  @Test(arguments: [false, true])
  func `JSON lines slice the input by bytes and by scalars`(givesSentences: Bool) throws {
    let scratch = try Scratch()
    let flags = givesSentences ? ["--sentences"] : []
    for text in Self.texts(seed: 4) {
      let bytes = Array(text.utf8)
      let scalars = Array(text.unicodeScalars)
      let outcome = try scratch.duiyi(
        ["segment", "--format", "jsonl", "-"] + flags, input: bytes)
      for line in outcome.output.split(separator: 0x0A) {
        let record = try JSONDecoder().decode(Record.self, from: Data(line))
        #expect(bytes[record.start..<record.end].elementsEqual(record.text.utf8))
        #expect(
          scalars[record.scalarStart..<record.scalarEnd].elementsEqual(record.text.unicodeScalars))
        #expect(record.line == 1 + bytes[..<record.start].count { $0 == 0x0A })
      }
    }
  }

  @Test func `CoNLL-U is well formed`() throws {
    let scratch = try Scratch()
    for text in Self.texts(seed: 5) {
      let outcome = try scratch.duiyi("segment", "--format", "conllu", "-", input: text)
      #expect(outcome.text.isEmpty || outcome.text.hasSuffix("\n\n"))
      for block in outcome.text.components(separatedBy: "\n\n").dropLast() {
        let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.first?.hasPrefix("# text = ") == true)
        #expect(lines.count > 1)
        for (number, line) in lines.dropFirst().enumerated() {
          let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
          #expect(fields.count == 10)
          #expect(fields.first.map(String.init) == String(number + 1))
          #expect(fields.allSatisfy { !$0.isEmpty })
        }
        let rebuilt = lines.dropFirst().map { line in
          let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
          return fields[1] + (fields.last == "SpaceAfter=No" ? "" : " ")
        }.joined()
        let given = String(lines[0].dropFirst("# text = ".count))
        #expect(rebuilt == given || rebuilt == given + " ")
      }
    }
  }

  @Test(arguments: ["text", "jsonl"])
  func `the number of threads does not show`(format: String) throws {
    let scratch = try Scratch()
    var generator = SeededGenerator(6)
    let part = (0..<2000).map { _ in Self.text(20, &generator) + "\n" }.joined()
    let count = 1 + 2_300_000 / part.utf8.count
    try scratch.write(String(repeating: part, count: count), to: "large.txt")
    let command = ["segment", "--format", format, "large.txt", "--threads"]
    let one = try scratch.duiyi(command + ["1"])
    let two = try scratch.duiyi(command + ["2"])
    #expect(one.status == 0)
    #expect(one.output.count > 1_000_000)
    #expect(one.output == two.output)
  }

  @Test func `several files follow one another`() throws {
    let scratch = try Scratch()
    try scratch.write("资本。\n", to: "a.txt")
    try scratch.write("投资。\n", to: "b.txt")
    #expect(try scratch.duiyi("segment", "a.txt", "b.txt").text == "资本 。\n投资 。\n")
  }

  @Test func `a lexicon keeps its terms whole`() throws {
    let scratch = try Scratch()
    try scratch.write("积压订单\n", to: "terms.txt")
    let outcome = try scratch.duiyi(
      "segment", "--lexicon", "terms.txt", "--granularity", "terms", "-", input: "看积压订单。\n")
    #expect(outcome.text.contains(" 积压订单 "))
  }

  #if os(Linux)
    @Test(
      .enabled(
        if: ProcessInfo.processInfo.environment["ASAN_OPTIONS"] == nil,
        "the address sanitizer takes memory of its own"))
    func `a line of 20 MB does not take much memory`() throws {
      let scratch = try Scratch()
      let count = 20_000_000 / "我们有护城河，".utf8.count
      try scratch.write(String(repeating: "我们有护城河，", count: count), to: "line.txt")
      let script = """
        "$DUIYI" segment --threads 2 line.txt > out.txt &
        child=$!
        peak=0
        while kill -0 $child 2> /dev/null; do
          now=$(grep VmHWM /proc/$child/status 2> /dev/null | tr -dc 0-9)
          [ -n "$now" ] && peak=$now
          sleep 0.1
        done
        wait $child
        echo $? $peak
        """
      let fields = try scratch.shell(script).text.split(separator: " ")
      #expect(fields.first == "0")
      let kilobytes = try #require(Int(fields[1].trimmingCharacters(in: .whitespacesAndNewlines)))
      #expect(kilobytes > 1000 && kilobytes < 150_000)
    }
  #endif
}
