import Foundation
import TestSupport
import Testing

@testable import TextIO

@Suite struct JSONLineTests {
  @Test func `a line has commas, escapes and exact numbers`() {
    var line = JSONLine()
    line.beginObject()
    line.key("term")
    line.string("积\"压\\\n\u{1}")
    line.key("spans")
    line.beginArray()
    line.integer(1)
    line.integer(-2)
    line.beginArray()
    line.endArray()
    line.endArray()
    line.key("ok")
    line.boolean(true)
    line.key("none")
    line.null()
    line.key("p")
    line.double(0.1)
    line.key("nan")
    line.double(.nan)
    line.key("exact")
    line.decimal("16.50")
    line.key("bad")
    line.decimal("016")
    line.endObject()
    line.finish()
    let expected =
      #"{"term":"积\"压\\\n\u0001","spans":[1,-2,[]],"ok":true,"none":null,"p":0.1,"#
      + #""nan":null,"exact":16.50,"bad":"016"}"# + "\n"
    #expect(String(decoding: line.bytes, as: UTF8.self) == expected)
    line.removeAll()
    line.beginObject()
    line.endObject()
    #expect(String(decoding: line.bytes, as: UTF8.self) == "{}")
  }

  @Test(arguments: 0...40)
  func `what is escaped is found at each place of a string`(length: Int) throws {
    for place in 0..<max(length, 1) {
      for byte in [0x22, 0x5C, 0x0A, 0x1F, 0x20, 0x7F] as [UInt8] {
        var utf8 = [UInt8](repeating: 0x61, count: length)
        if length > 0 { utf8[place] = byte }
        let text = String(decoding: utf8, as: UTF8.self)
        var line = JSONLine()
        line.beginObject()
        line.key(text)
        line.string(text)
        line.endObject()
        let foreign = try JSONSerialization.jsonObject(with: Data(line.bytes)) as? [String: String]
        #expect(foreign == [text: text])
      }
    }
  }

  @Test func `random strings come back through another reader and our own`() throws {
    var random = SeededGenerator(13)
    for _ in 0..<300 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        let value =
          UInt32.random(in: 0...0x2FFFF, using: &random) >> Int.random(in: 0...17, using: &random)
        if let scalar = Unicode.Scalar(value) { text.append(scalar) }
      }
      var line = JSONLine()
      line.beginArray()
      line.string(String(text))
      line.endArray()
      let written = String(decoding: line.bytes, as: UTF8.self)
      let foreign = try JSONSerialization.jsonObject(with: Data(line.bytes)) as? [String]
      #expect(foreign == [String(text)])
      let own = try JSONParser.parse(TextFile(name: "t", text: written))
      #expect(own == .array([.string(String(text))]))
    }
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\" 1}", "\"\\uD800\"", "\"\\x\"", "nul", "01", "[1] x", "\"a\nb\"", "-",
    "{\"a\":1,}",
  ])
  func `what is not JSON is an error with a place`(text: String) throws {
    let error = try #require(throws: InputError.self) {
      try JSONParser.parse(TextFile(name: "t", text: text))
    }
    #expect(error.line != nil)
  }

  @Test func `deep nesting is an error, not a crash`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: InputError.self) { try JSONParser.parse(TextFile(name: "t", text: deep)) }
  }
}
