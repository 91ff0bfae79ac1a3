import Bitext
import Foundation
import SentenceAlignment
import TestSupport
import Testing

@testable import AlignmentFormats
@testable import DocumentFormats
@testable import TextIO

@Suite struct BitextFormatTests {
  private func written(
    _ bitext: AlignedBitext, _ format: BitextFormat,
    options: BitextFormat.Options = BitextFormat.Options()
  ) throws -> (texts: [String], report: BitextFormat.Report) {
    let scratch = try Scratch()
    let paths = format.suffixes.map { scratch.path("out" + $0) }
    let sinks = try paths.map { try OutputSink(path: $0) }
    let report = try format.write(bitext, to: sinks, options: options)
    try OutputSink.commit(sinks)
    let texts = try format.suffixes.map {
      String(decoding: try scratch.read("out" + $0), as: UTF8.self)
    }
    return (texts, report)
  }

  @Test func `TSV has a header and a line for each bead`() throws {
    let text = try written(SampleBitext.make(), .tsv).texts[0]
    #expect(
      text == """
        source_ids\ttarget_ids\tconfidence\tsource\ttarget
        0,1\t0\t0.9800\t2019年，小店在码头开业。老板姓林，只卖面条。\tIn 2019 a small shop opened on the quay; \
        its owner, Lin, sold nothing but noodles.
        \t1\t0.7149\t\tNobody else did.
        2\t2\t1.0000\t生意越来越好。\tBusiness grew better & better.
        3\t3\t0.4300\t第二年他请来了 Tom 帮忙。\tThe year after, he took on <Tom>.

        """)
  }

  @Test func `TSV explains beads in further columns`() throws {
    let lines = try written(SampleBitext.make(explains: true), .tsv).texts[0]
      .split(separator: "\n")
    #expect(lines[0].hasSuffix("\ttarget\tkind_score\tlength_score\tword_score\tlinks"))
    #expect(lines[2].hasSuffix("\tNobody else did.\t-0.500\t0.250\t1.000\t"))
    #expect(lines[3].hasSuffix("\t-0.500\t0.250\t2.000\t生意=busi 120.0; 好=better 9.5"))
  }

  @Test func `the source is the first side, whatever its language`() throws {
    let text = try written(SampleBitext.make(.englishToChinese), .tsv).texts[0]
    let second = text.split(separator: "\n")[2]
    #expect(second == "1\t\t0.7149\tNobody else did.\t")
  }

  @Test func `beads are as Vecalign and Bertalign write them`() throws {
    let text = try written(SampleBitext.make(), .beads).texts[0]
    #expect(text == "[0,1]:[0]:0.9800\n[]:[1]:0.7149\n[2]:[2]:1.0000\n[3]:[3]:0.4300\n")
  }

  @Test func `a ladder has the first sentences of each bead and an end`() throws {
    let text = try written(SampleBitext.make(), .ladder).texts[0]
    #expect(text == "0\t0\t0.9800\n2\t1\t0.7149\n2\t2\t1.0000\n3\t3\t0.4300\n4\t4\t0\n")
  }

  @Test func `Moses has two texts of corresponding lines`() throws {
    for direction in Direction.allCases {
      let (texts, report) = try written(SampleBitext.make(direction), .moses)
      #expect(texts[0] == "2019年，小店在码头开业。老板姓林，只卖面条。\n生意越来越好。\n第二年他请来了 Tom 帮忙。\n")
      #expect(texts[1].split(separator: "\n").count == 3)
      #expect(report.gapsLeftOut == 1)
    }
    let (texts, report) = try written(
      SampleBitext.make(), .moses, options: BitextFormat.Options(keepsGaps: true))
    #expect(texts[0].split(separator: "\n", omittingEmptySubsequences: false)[1] == "")
    #expect(texts[1].split(separator: "\n")[1] == "Nobody else did.")
    #expect(report.gapsLeftOut == 0)
  }

  @Test func `XCES has a link for each bead`() throws {
    let text = try written(SampleBitext.make(), .xces).texts[0]
    #expect(
      text == """
        <?xml version="1.0" encoding="utf-8"?>
        <!DOCTYPE cesAlign PUBLIC "-//CES//DTD XML cesAlign//EN" "">
        <cesAlign version="1.0">
        <linkGrp targType="s" fromDoc="call.zh.txt" toDoc="call.en.txt">
        <link xtargets="s1 s2;s1" certainty="0.9800" id="SL1" />
        <link xtargets=";s2" certainty="0.7149" id="SL2" />
        <link xtargets="s3;s3" certainty="1.0000" id="SL3" />
        <link xtargets="s4;s4" certainty="0.4300" id="SL4" />
        </linkGrp>
        </cesAlign>

        """)
  }

  @Test func `TMX has a unit for each bead`() throws {
    let (texts, report) = try written(
      SampleBitext.make(), .tmx, options: BitextFormat.Options(toolVersion: "1.2"))
    #expect(report.gapsLeftOut == 1 && report.replacedCharacters == 0)
    #expect(
      texts[0] == """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE tmx SYSTEM "tmx14.dtd">
        <tmx version="1.4">
          <header creationtool="duiyi" creationtoolversion="1.2" segtype="sentence" o-tmf="duiyi" \
        adminlang="en" srclang="zh-CN" datatype="plaintext" o-encoding="UTF-8"/>
          <body>
            <tu tuid="1">
              <prop type="x-confidence">0.9800</prop>
              <tuv xml:lang="zh-CN"><seg>2019年，小店在码头开业。老板姓林，只卖面条。</seg></tuv>
              <tuv xml:lang="en"><seg>In 2019 a small shop opened on the quay; its owner, Lin, \
        sold nothing but noodles.</seg></tuv>
            </tu>
            <tu tuid="2">
              <prop type="x-confidence">1.0000</prop>
              <tuv xml:lang="zh-CN"><seg>生意越来越好。</seg></tuv>
              <tuv xml:lang="en"><seg>Business grew better &amp; better.</seg></tuv>
            </tu>
            <tu tuid="3">
              <prop type="x-confidence">0.4300</prop>
              <tuv xml:lang="zh-CN"><seg>第二年他请来了 Tom 帮忙。</seg></tuv>
              <tuv xml:lang="en"><seg>The year after, he took on &lt;Tom&gt;.</seg></tuv>
            </tu>
          </body>
        </tmx>

        """)
  }

  @Test func `TMX tells Traditional characters and replaces what XML does not allow`() throws {
    let bitext = AlignedBitext(
      source: SampleBitext.document("這家店開業了。", .chinese),
      target: SampleBitext.document("The shop \u{1}opened\u{FFFF}.", .english),
      beads: [Bead(source: 0..<1, target: 0..<1)])
    let (texts, report) = try written(bitext, .tmx)
    #expect(texts[0].contains("srclang=\"zh-TW\""))
    #expect(texts[0].contains("<seg>The shop \u{FFFD}opened\u{FFFD}.</seg>"))
    #expect(report.replacedCharacters == 2)
  }

  private struct Record: Decodable {
    struct Side: Decodable {
      var ids: [Int]
      var start: Int
      var end: Int
      var scalarStart: Int
      var scalarEnd: Int
      var text: String
    }
    struct Explanation: Decodable {
      struct Link: Decodable {
        var chinese: String
        var english: String
        var ratio: Double
      }
      var kind: Double
      var length: Double
      var words: Double
      var embeddings: Double
      var total: Double
      var links: [Link]
    }
    var source: Side
    var target: Side
    var kind: String
    var confidence: Double
    var fixed: Bool
    var explanation: Explanation?
  }

  @Test func `JSON lines point into both originals`() throws {
    let bitext = SampleBitext.make(explains: true)
    let lines = try written(bitext, .jsonl).texts[0].split(separator: "\n")
    let records = try lines.map { try JSONDecoder().decode(Record.self, from: Data($0.utf8)) }
    #expect(records.map(\.kind) == ["2-1", "0-1", "1-1", "1-1"])
    #expect(records.map(\.fixed) == [false, false, true, false])
    #expect(records[0].source.ids == [0, 1] && records[1].source.ids == [])
    #expect(records[2].explanation?.links.first?.english == "busi")
    #expect(records[2].explanation?.total == 1.75)
    for record in records {
      for (side, text) in [
        (record.source, SampleBitext.chinese), (record.target, SampleBitext.english),
      ] {
        #expect(Array(text.utf8)[side.start..<side.end].elementsEqual(side.text.utf8))
        let scalars = Array(text.unicodeScalars)[side.scalarStart..<side.scalarEnd]
        #expect(scalars.elementsEqual(side.text.unicodeScalars))
      }
    }
    // A side without sentences has the place where they would be.
    #expect(records[1].source.start == records[2].source.start)
    let plain = try written(SampleBitext.make(), .jsonl).texts[0]
    #expect(!plain.contains("explanation"))
  }

  @Test func `offsets count a byte order mark`() throws {
    let text = TextFile(name: "a.txt", validated: Array("好。".utf8), baseOffset: 3)
    let bitext = AlignedBitext(
      source: DocumentReader.document(of: text, language: .chinese, layout: .text),
      target: SampleBitext.document("Good.", .english),
      beads: [Bead(source: 0..<1, target: 0..<1)])
    let line = try written(bitext, .jsonl).texts[0]
    #expect(line.hasPrefix("{\"source\":{\"ids\":[0],\"start\":3,\"end\":9,\"scalarStart\":0,"))
  }

  @Test func `tabs and line ends within sentences become spaces, or nothing in Chinese`() throws {
    let bitext = AlignedBitext(
      source: SampleBitext.document("甲\t乙\u{2028}丙 A\tB", .chinese, layout: .segmented),
      target: SampleBitext.document("one\ttwo \u{85} three", .english, layout: .segmented),
      beads: [Bead(source: 0..<1, target: 0..<1)])
    let line = try written(bitext, .tsv).texts[0].split(separator: "\n")[1]
    #expect(line == "0\t0\t1.0000\t甲乙丙 A B\tone two three")
  }

  @Test func `two English sentences in a Chinese text keep their space`() {
    let document = SampleBitext.document("是的。\nYes.\nNo.\n好。", .chinese, layout: .segmented)
    #expect(document.line(of: 0..<4) == "是的。Yes. No.好。")
  }

  @Test func `beads with little confidence are left out and counted`() {
    var bitext = SampleBitext.make(explains: true)
    #expect(bitext.leaveOut(below: 0.72) == 2)
    #expect(bitext.beads.map(\.source) == [0..<2, 2..<3])
    #expect(bitext.explanations.map(\.words) == [0, 2])
    #expect(bitext.leaveOut(below: 0) == 0)
  }

  @Test func `beads beyond the documents are cut off`() throws {
    let bitext = AlignedBitext(
      source: SampleBitext.document("好。", .chinese),
      target: SampleBitext.document("Good.", .english),
      beads: [Bead(source: 0..<9, target: 5..<7)])
    for format in BitextFormat.allCases {
      let texts = try written(
        bitext, format,
        options: BitextFormat.Options(keepsGaps: format.leavesGapsOut)
      ).texts
      #expect(!texts[0].isEmpty)
    }
  }
}
