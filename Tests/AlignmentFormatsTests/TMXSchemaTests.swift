import Bitext
import CLibXML2
import Foundation
import TestSupport
import Testing

@testable import AlignmentFormats
@testable import TextIO
import DocumentFormats

/// Checks what is written as TMX against the published DTD.
@Suite struct TMXSchemaTests {
  static let definition: String? = {
    let path = OutsideTool.schemas.map { "\($0)/tmx14.dtd" } ?? ""
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()

  private func isValid(_ bytes: [UInt8], _ definition: String) -> Bool {
    guard let dtd = xmlParseDTD(nil, definition) else { return false }
    defer { xmlFreeDtd(dtd) }
    let document = bytes.withUnsafeBytes {
      xmlReadMemory(
        $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), "out.tmx", nil,
        Int32(XML_PARSE_NONET.rawValue))
    }
    guard let document else { return false }
    defer { xmlFreeDoc(document) }
    guard let context = xmlNewValidCtxt() else { return false }
    defer { xmlFreeValidCtxt(context) }
    return xmlValidateDtd(context, document, dtd) == 1
  }

  private func tmx(_ bitext: AlignedBitext) throws -> [UInt8] {
    let scratch = try Scratch()
    let sink = try OutputSink(path: scratch.path("out.tmx"))
    try BitextFormat.tmx.write(
      bitext, to: [sink], options: BitextFormat.Options(keepsGaps: true, toolVersion: "1\"<&"))
    try sink.commit()
    return try scratch.read("out.tmx")
  }

  @Test(.enabled(if: TMXSchemaTests.definition != nil, "needs the schemas (DUIYI_DATA)"))
  func `what we write is valid TMX`() throws {
    let definition = try #require(Self.definition)
    #expect(isValid(try tmx(SampleBitext.make()), definition))
    #expect(isValid(try tmx(SampleBitext.make(.englishToChinese)), definition))
    let pieces = [
      "<", "&", "\"", "]]>", "\u{1}", "\u{B}", "\u{FFFE}", "\u{85}", "é", "字", "\t", "&#0;",
      "\u{7F}",
    ]
    var generator = SeededGenerator(5)
    for _ in 0..<50 {
      let sides = [BitextLanguage.chinese, .english].map { language in
        let text = (0..<40).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        return SampleBitext.document(text, language, layout: .segmented)
      }
      let bitext = AlignedBitext(
        source: sides[0], target: sides[1], beads: [Bead(source: 0..<1, target: 0..<1)])
      #expect(isValid(try tmx(bitext), definition))
    }
    // The check itself notices what is wrong.
    var broken = String(decoding: try tmx(SampleBitext.make()), as: UTF8.self)
    broken.replace("<prop type=\"x-confidence\">", with: "<prop>")
    #expect(!isValid(Array(broken.utf8), definition))
  }
}
