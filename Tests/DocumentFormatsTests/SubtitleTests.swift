import Bitext
import TestSupport
import Testing

@testable import DocumentFormats
@testable import TextIO

@Suite struct SubtitleTests {
  private func plain(_ text: String, _ name: String = "a.srt") -> PlainText {
    DocumentReader.plainText(
      of: TextFile(name: name, text: text), layout: DocumentLayout(path: name))
  }

  private func lines(_ plain: PlainText) -> [String] {
    String(decoding: plain.text.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func `cues are lines without numbers, times and tags`() {
    let read = plain(
      "1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>你好</i>，\r\n世界。再见。\r\n\r\n2\r\n"
        + "00:00:03,000 --> 00:00:04,000\r\n{\\an8}<font color=\"red\">Tom &amp; Li</font>\r\n")
    #expect(lines(read) == ["你好，世界。再见。", "Tom & Li"])
    #expect(read.times == [1000..<2500, 3000..<4000])
    let document = DocumentReader.document(of: read, language: .chinese)
    #expect(document.count == 2 && document.line(of: 0..<1) == "你好，世界。再见。")
    #expect(document.text.position(of: 0) == (3, 4))
  }

  @Test func `notes, styles and places of WebVTT are left out`() {
    let read = plain(
      """
      WEBVTT - title

      NOTE about it
      all

      STYLE
      ::cue { color: red }

      intro
      01:02.000 --> 01:03.000 align:start
      <v Roger>Hello <00:01.500><c.x>there</c>

      100:00:00.000 --> 100:00:01.000
      a < b
      """, "a.vtt")
    #expect(lines(read) == ["Hello there", "a < b"])
    #expect(read.times == [62_000..<63_000, 360_000_000..<360_001_000])
  }

  @Test func `text behind a blank line goes on with its cue`() {
    let read = plain(
      "1\n\n00:00:01,000 --> 00:00:02,000\n甲\n\n乙\n\n2\n00:00:03,000 --> 00:00:04,000\n丙")
    #expect(lines(read) == ["甲", "乙", "丙"])
    #expect(read.times == [1000..<2000, 1000..<2000, 3000..<4000])
  }

  @Test(arguments: ["a.srt", "a.vtt"])
  func `times begin a cue also where the blank line before them is missing`(name: String) {
    let head = name == "a.vtt" ? "WEBVTT\n" : ""
    let read = plain(
      head + "1\n00:00:01,000 --> 00:00:02,000\n甲\n2\n00:00:03,000 --> 00:00:04,000\n乙\n"
        + "00:00:05,000 --> 00:00:06,000\n丙 --> 丁\n42\n\n4\n00:00:07,000 --> 00:00:08,000\n7\n",
      name)
    #expect(lines(read) == ["甲", "乙", "丙 --> 丁 42", "7"])
    #expect(read.times?.map(\.lowerBound) == [1000, 3000, 5000, 7000])
  }

  @Test func `text without times is an error with its place`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("\n\n\n\n乙\n\n1\n00:00:01,000 --> 00:00:02,000\n甲\n", to: "a.srt")
    let error = #expect(throws: InputError.self) { try DocumentText.load(TextInput(path)) }
    #expect(error?.line == 5)
  }

  @Test func `cues that are shown together are beads`() {
    let seconds = { (times: [(Double, Double)]) in times.map { Int($0.0 * 1000)..<Int($0.1 * 1000) }
    }
    let beads = { (source: [(Double, Double)], target: [(Double, Double)]) in
      SubtitleBeads.beads(seconds(source), seconds(target))?.map { "\($0.source)-\($0.target)" }
    }
    #expect(beads([(1, 2), (3, 4)], [(1.1, 2.2), (2.9, 4)]) == ["0..<1-0..<1", "1..<2-1..<2"])
    #expect(beads([(1, 4), (5, 6)], [(1, 2), (2, 4), (5, 6)]) == ["0..<1-0..<2", "1..<2-2..<3"])
    #expect(beads([(1, 2), (2, 4)], [(1, 4)]) == ["0..<2-0..<1"])
    #expect(beads([(1, 2)], [(1.5, 2.5)]) == ["0..<1-0..<1"])
    #expect(beads([(1, 2), (3, 4)], [(1.6, 2.6), (3, 4)]) == ["1..<2-1..<2"])
    // A touch at the edge is no meeting; what meets none is in no bead.
    #expect(beads([(1, 2.1), (2.1, 3)], [(2, 3), (8, 9)]) == ["1..<2-0..<1"])
    #expect(beads([(1, 2), (3, 4), (5, 6)], [(11, 12), (13, 14), (15, 16)]) == nil)
    #expect(beads([(3, 4), (1, 2)], [(1, 2), (3, 4)]) == nil)
  }
}
