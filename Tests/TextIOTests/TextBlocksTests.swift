import TestSupport
import Testing

@testable import TextIO

@Suite struct TextBlocksTests {
  /// All blocks of a text, checked against the whole on the way.
  private func blocks(of bytes: [UInt8], size: Int) throws -> [TextBlock] {
    let scratch = try Scratch()
    let path = try scratch.write(bytes, to: "text")
    let whole = try TextInput(path).load()
    let reader = try TextInput(path).blocks(of: size)
    var result: [TextBlock] = []
    var offset = 0
    while let block = try reader.next() {
      #expect(block.offset == offset)
      #expect(!block.bytes.isEmpty)
      #expect(block.bytes.count <= max(size, 16))
      #expect(String(validating: block.bytes, as: UTF8.self) != nil)
      #expect((block.line, block.column) == whole.position(of: offset))
      offset += block.bytes.count
      #expect(block.endsLine == (block.bytes.last == 0x0A || offset == bytes.count))
      result.append(block)
    }
    #expect(result.flatMap(\.bytes) == bytes)
    return result
  }

  @Test func `blocks are cut at line ends`() throws {
    let lines = (0..<100).map { "第\($0)行 text\n" }.joined()
    let result = try blocks(of: Array(lines.utf8), size: 64)
    #expect(result.count > 10)
    #expect(result.allSatisfy { $0.endsLine && $0.column == 1 })
  }

  @Test func `a long line is cut after a sentence, not inside a number`() throws {
    let line = String(repeating: "亚马逊营收增长了3.14亿美元。它说：“是的。”然后", count: 40)
    let result = try blocks(of: Array(line.utf8), size: 200)
    for block in result.dropLast() {
      #expect(!block.endsLine)
      #expect(String(decoding: block.bytes, as: UTF8.self).hasSuffix("。"))
    }
    let english = String(repeating: "It rose by 3.14 percent. Then ", count: 40)
    for block in try blocks(of: Array(english.utf8), size: 100).dropLast() {
      #expect(String(decoding: block.bytes, as: UTF8.self).hasSuffix(". "))
    }
  }

  @Test func `a line without any safe place is cut between characters`() throws {
    _ = try blocks(of: Array(String(repeating: "𠮷", count: 100).utf8), size: 18)
    _ = try blocks(of: Array(String(repeating: "字", count: 100).utf8), size: 16)
    _ = try blocks(of: Array(repeating: 0x0D, count: 100), size: 16)
    _ = try blocks(of: Array(repeating: 0x0A, count: 100), size: 16)
  }

  @Test func `random texts come back whole from blocks of any size`() throws {
    var random = SeededGenerator(3)
    let pieces = ["a", " ", "\n", "\r\n", "。", "，", "字", "𠮷", ". ", "“", "”", "\t", "é", "\r"]
    for _ in 0..<150 {
      let text = (0..<Int.random(in: 0...400, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? "a"
      }.joined()
      _ = try blocks(of: Array(text.utf8), size: Int.random(in: 1...120, using: &random))
    }
  }

  @Test func `a single line of 20 MB passes in blocks`() throws {
    let scratch = try Scratch()
    let sentence = Array("本季度营收增长强劲，backlog 也创下新高。".utf8)
    var line: [UInt8] = []
    while line.count < 20_000_000 { line += sentence }
    let path = try scratch.write(line, to: "long")
    let reader = try TextInput(path).blocks()
    var total = 0
    var scalars = 0
    while let block = try reader.next() {
      #expect(block.bytes.count <= 1 << 20)
      #expect(block.offset == total)
      #expect(block.line == 1 && block.column == scalars + 1)
      total += block.bytes.count
      scalars += block.bytes.count { $0 & 0xC0 != 0x80 }
      #expect(block.endsLine == (total == line.count))
    }
    #expect(total == line.count)
  }
}
