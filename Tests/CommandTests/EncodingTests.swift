import Foundation
import TestSupport
import Testing

@Suite struct EncodingTests {
  /// 资本。 and a line end in GB18030.
  private static let gb18030: [UInt8] = [0xD7, 0xCA, 0xB1, 0xBE, 0xA1, 0xA3, 0x0A]
  private static let expected = "资本 。\n"

  private static func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBig ? pair : pair.reversed()
    }
  }

  @Test func `an encoding may be named`() throws {
    let scratch = try Scratch()
    try scratch.write(Self.gb18030, to: "gb.txt")
    #expect(try scratch.duiyi("segment", "--encoding", "GB18030", "gb.txt").text == Self.expected)
    #expect(try scratch.duiyi("segment", "gb.txt").status == 1)
    #expect(try scratch.duiyi("segment", "--encoding", "no-such", "gb.txt").status != 0)
  }

  @Test(arguments: [true, false])
  func `UTF-16 is told by its byte order mark`(isBig: Bool) throws {
    let scratch = try Scratch()
    try scratch.write(Self.utf16("\u{FEFF}资本。\n", isBig: isBig), to: "wide.txt")
    #expect(try scratch.duiyi("segment", "wide.txt").text == Self.expected)
  }

  @Test func `a byte order mark of UTF-8 is no part of the text but of the offsets`() throws {
    let scratch = try Scratch()
    try scratch.write("\u{FEFF}资本。\n", to: "bom.txt")
    #expect(try scratch.duiyi("segment", "bom.txt").text == Self.expected)
    let lines = try scratch.duiyi("segment", "--format", "tsv", "bom.txt").lines
    #expect(lines[1].hasPrefix("3\t9\t"))
  }

  @Test func `ill-formed bytes may be replaced`() throws {
    let scratch = try Scratch()
    try scratch.write(Array("资本".utf8) + [0xFF] + Array("。\n".utf8), to: "bad.txt")
    let outcome = try scratch.duiyi("segment", "--lossy", "bad.txt")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("\u{FFFD}"))
    #expect(outcome.text.contains("资本"))
  }

  @Test(arguments: [
    ["segment"], ["segment", "--format", "tsv"], ["segment", "--format", "jsonl"],
    ["align", "terms"], ["glossary", "build", "--to", "csv"],
  ])
  func `a hyphen is standard input`(command: [String]) throws {
    let scratch = try Scratch()
    let text = "我们有护城河(moat)。\n"
    try scratch.write(text, to: "a.txt")
    let fromFile = try scratch.duiyi(command + ["a.txt"])
    let fromInput = try scratch.duiyi(command + ["-"], input: Array(text.utf8))
    #expect(fromInput.status == 0)
    #expect(
      fromInput.text == fromFile.text
        || fromInput.lines.count == fromFile.lines.count)
    #expect(!fromInput.output.isEmpty)
  }

  @Test func `carriage returns are white space`() throws {
    let scratch = try Scratch()
    let outcome = try scratch.duiyi("segment", "-", input: "资本。\r\n\r\n资本。\r\n")
    #expect(outcome.text == "资本 。\n\n资本 。\n")
  }
}
