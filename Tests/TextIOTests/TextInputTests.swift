import Foundation
import TestSupport
import Testing

@testable import TextIO

@Suite struct TextInputTests {
  @Test func `a file gives its bytes and the places in it`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("积压订单 (backlog)\nAWS。\n", to: "a.txt")
    let file = try TextInput(path).load()
    #expect(String(decoding: file.bytes, as: UTF8.self) == "积压订单 (backlog)\nAWS。\n")
    #expect(file.lineStarts == [0, 23, 30])
    #expect(file.position(of: 0) == (1, 1))
    #expect(file.position(of: 13) == (1, 6))
    #expect(file.position(of: 26) == (2, 4))
    #expect(file.position(of: 999) == (3, 1))
    #expect(file.position(of: -5) == (1, 1))
  }

  @Test func `an empty file is an empty text and no block`() throws {
    let scratch = try Scratch()
    let path = try scratch.write([], to: "empty")
    #expect(try TextInput(path).load().bytes.isEmpty)
    #expect(try TextInput(path).blocks().next() == nil)
  }

  @Test func `a UTF-8 mark is skipped and offsets stay those of the file`() throws {
    let scratch = try Scratch()
    let path = try scratch.write([0xEF, 0xBB, 0xBF] + Array("中文".utf8), to: "bom.txt")
    let file = try TextInput(path).load()
    #expect(String(decoding: file.bytes, as: UTF8.self) == "中文")
    #expect(file.baseOffset == 3)
    let block = try #require(try TextInput(path).blocks().next())
    #expect(block.offset == 3)
    #expect(block.line == 1 && block.column == 1 && block.endsLine)
  }

  @Test(arguments: [
    ("UTF-16LE", String.Encoding.utf16LittleEndian, [0xFF, 0xFE] as [UInt8]),
    ("UTF-16BE", .utf16BigEndian, [0xFE, 0xFF]),
  ])
  func `UTF-16 is known by its mark or by name`(
    name: String, encoding: String.Encoding, mark: [UInt8]
  ) throws {
    let scratch = try Scratch()
    let text = "积压订单 backlog 𠮷\n"
    let encoded = Array(try #require(text.data(using: encoding)))
    let marked = try scratch.write(mark + encoded, to: "marked")
    #expect(String(decoding: try TextInput(marked).load().bytes, as: UTF8.self) == text)
    let named = try TextInput(marked, options: TextOptions(encoding: name)).load()
    #expect(String(decoding: named.bytes, as: UTF8.self) == text)
    let bare = try scratch.write(encoded, to: "bare")
    let read = try TextInput(bare, options: TextOptions(encoding: name)).load()
    #expect(String(decoding: read.bytes, as: UTF8.self) == text)
    let error = try #require(throws: InputError.self) { try TextInput(bare).load() }
    #expect(error.hint == "try --encoding \(name)")
  }

  @Test func `GB18030 is read when named and suggested when not`() throws {
    let scratch = try Scratch()
    let sentence = Array<UInt8>([0xD1, 0xC7, 0xC2, 0xED, 0xD1, 0xB7, 0xA1, 0xA3, 0x0A])
    let path = try scratch.write(
      Array(repeatElement(sentence, count: 50).joined()), to: "gb.txt")
    let text = try TextInput(path, options: TextOptions(encoding: "GB18030")).load()
    #expect(String(decoding: text.bytes.prefix(13), as: UTF8.self) == "亚马逊。\n")
    let error = try #require(throws: InputError.self) { try TextInput(path).load() }
    #expect(error.line == 1 && error.column == 1 && error.offset == 0)
    #expect(error.description.contains("--encoding"))
  }

  @Test func `invalid UTF-8 is named by line, column and byte`() throws {
    let scratch = try Scratch()
    var bytes = Array("第一行\n第二行 ok".utf8)
    let place = bytes.count
    bytes += [0xE4, 0xB8, 0x41]
    let path = try scratch.write(bytes, to: "bad.txt")
    let error = try #require(throws: InputError.self) { try TextInput(path).load() }
    #expect(error.line == 2)
    #expect(error.column == 7)
    #expect(error.offset == place)
    #expect(error.description.hasPrefix("\(path):2:7: not UTF-8: byte 0xE4 at offset \(place)"))
    let blocks = try TextInput(path).blocks(of: 16)
    #expect(throws: error) { while try blocks.next() != nil {} }
    let lossy = try TextInput(path, options: TextOptions(isLossy: true)).load()
    #expect(String(decoding: lossy.bytes, as: UTF8.self) == "第一行\n第二行 ok\u{FFFD}A")
  }

  @Test func `a text cut inside a character says so`() throws {
    let scratch = try Scratch()
    let path = try scratch.write([0x41, 0xE4, 0xB8], to: "cut")
    let error = try #require(throws: InputError.self) { try TextInput(path).load() }
    #expect(error.message == "the text ends inside a character, at offset 1")
    let odd = try scratch.write([0xFF, 0xFE, 0x41, 0x00, 0x42], to: "odd")
    let second = try #require(throws: InputError.self) { try TextInput(odd).load() }
    #expect(second.line == 1 && second.message.hasPrefix("not UTF-16LE"))
    let lossy = try TextInput(odd, options: TextOptions(isLossy: true)).load()
    #expect(String(decoding: lossy.bytes, as: UTF8.self) == "A\u{FFFD}")
  }

  @Test func `NUL is refused unless allowed`() throws {
    let scratch = try Scratch()
    let path = try scratch.write(Array("ab\ncde".utf8) + [0] + Array("f".utf8), to: "nul")
    let error = try #require(throws: InputError.self) { try TextInput(path).load() }
    #expect(error.line == 2 && error.column == 4 && error.offset == 6)
    #expect(error.message == "NUL byte at offset 6")
    let allowed = try TextInput(path, options: TextOptions(allowsNUL: true)).load()
    #expect(allowed.bytes.count == 8)
    let lossy = try TextInput(path, options: TextOptions(isLossy: true)).load()
    #expect(String(decoding: lossy.bytes, as: UTF8.self) == "ab\ncde\u{FFFD}f")
  }

  @Test func `what cannot be opened is said in plain words`() throws {
    let scratch = try Scratch()
    let missing = scratch.path("none.txt")
    #expect(throws: InputError(file: missing, message: "no such file or directory")) {
      try TextInput(missing).load()
    }
    #expect(throws: InputError(file: scratch.folder, message: "is a directory")) {
      try TextInput(scratch.folder).load()
    }
    #expect(throws: InputError.self) { try TextInput("").load() }
    let path = try scratch.write("x", to: "x")
    let error = try #require(throws: InputError.self) {
      try TextInput(path, options: TextOptions(encoding: "no-such")).load()
    }
    #expect(error.message == "unknown encoding \"no-such\"")
  }

  @Test func `a document archive is recognised`() throws {
    let scratch = try Scratch()
    let path = try scratch.write([0x50, 0x4B, 3, 4, 20, 0, 8, 0, 0xFF], to: "a.docx")
    let error = try #require(throws: InputError.self) { try TextInput(path).load() }
    #expect(error.hint == "this looks like a ZIP archive such as DOCX or XLSX, not text")
  }

  @Test func `lossy reading repairs as the standard library does`() throws {
    let scratch = try Scratch()
    var random = SeededGenerator(11)
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        UInt8.random(in: 1 ... .max, using: &random)
      }
      if EncodingEvidenceProbe.hasMark(bytes) { continue }
      let path = try scratch.write(bytes, to: "random")
      let text = try TextInput(path, options: TextOptions(isLossy: true)).load()
      #expect(text.bytes == Array(String(decoding: bytes, as: UTF8.self).utf8))
      _ = try? TextInput(path).load()
    }
  }
}

enum EncodingEvidenceProbe {
  static func hasMark(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { EncodingEvidence.byteOrderMark($0) != nil }
  }
}
