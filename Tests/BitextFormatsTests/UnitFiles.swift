import Bitext
import TestSupport
import TextIO

@testable import BitextFormats

/// Reads and writes units through files of a test.
struct UnitFiles {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  func reader(
    _ bytes: [UInt8], _ format: SegmentPairFormat, source: String? = nil, target: String? = nil,
    options: TextOptions = TextOptions()
  ) throws -> TranslationUnitReader {
    let path = try scratch.write(bytes, to: "in")
    return try TranslationUnitReader(
      [TextInput(path, options: options)], format: format, sourceLanguage: source,
      targetLanguage: target)
  }

  func units(
    _ text: String, _ format: SegmentPairFormat, source: String? = nil, target: String? = nil
  ) throws -> [TranslationUnit] {
    try Self.all(try reader(Array(text.utf8), format, source: source, target: target))
  }

  static func all(_ reader: TranslationUnitReader) throws -> [TranslationUnit] {
    var units: [TranslationUnit] = []
    var unit = TranslationUnit()
    while try reader.next(into: &unit) { units.append(unit) }
    return units
  }

  /// Writes units anew.
  func text(
    _ units: [TranslationUnit], _ format: SegmentPairFormat,
    _ options: UnitWritingOptions = UnitWritingOptions(
      sourceLanguage: "en", targetLanguage: "zh-CN", toolVersion: "1")
  ) throws -> String {
    try written(units, format, options).text
  }

  /// Writes units anew, and tells what could not be written.
  func written(
    _ units: [TranslationUnit], _ format: SegmentPairFormat,
    _ options: UnitWritingOptions = UnitWritingOptions(
      sourceLanguage: "en", targetLanguage: "zh-CN", toolVersion: "1")
  ) throws -> (text: String, losses: ConversionLosses) {
    let sink = try OutputSink(path: scratch.path("out"))
    let writer = try TranslationUnitWriter([sink], format: format, options: options)
    for unit in units { try writer.write(unit) }
    try writer.finish()
    try sink.commit()
    return (String(decoding: try scratch.read("out"), as: UTF8.self), writer.losses)
  }

  /// Converts a document, and tells what was lost in reading and in writing.
  func converted(
    _ text: String, _ from: SegmentPairFormat, to format: SegmentPairFormat
  ) throws -> (text: String, losses: ConversionLosses) {
    let reader = try reader(Array(text.utf8), from)
    let (text, losses) = try written(Self.all(reader), format)
    return (text, reader.losses.adding(losses))
  }

  /// Writes a document again, with changes.
  func rewrite(
    _ bytes: [UInt8], _ format: SegmentPairFormat, options: TextOptions = TextOptions(),
    _ change: (TranslationUnit) -> UnitRewriter.Changes = { _ in UnitRewriter.Changes() }
  ) throws -> [UInt8] {
    let path = try scratch.write(bytes, to: "in")
    let reader = try TranslationUnitReader(
      changing: TextInput(path, options: options), format: format)
    let sink = try OutputSink(path: scratch.path("out"))
    let rewriter = try UnitRewriter(reader, to: sink)
    var unit = TranslationUnit()
    while try reader.next(into: &unit) { try rewriter.pass(reader.place, change(unit)) }
    try rewriter.finish()
    try sink.commit()
    return try scratch.read("out")
  }

  func rewrite(
    _ text: String, _ format: SegmentPairFormat,
    _ change: (TranslationUnit) -> UnitRewriter.Changes = { _ in UnitRewriter.Changes() }
  ) throws -> String {
    String(decoding: try rewrite(Array(text.utf8), format, change), as: UTF8.self)
  }

  /// An XLIFF 1.2 with a body.
  static func xliff(_ body: String, root: String = "") -> String {
    "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"\(root)>"
      + "<file original=\"a\" source-language=\"en\" target-language=\"zh-CN\" "
      + "datatype=\"plaintext\"><body>\(body)</body></file></xliff>"
  }

  /// A TMX with variants of languages, a unit a list.
  static func tmx(_ source: String, _ units: [[(language: String, text: String)]]) -> String {
    let body = units.map { unit in
      let variants = unit.map { "<tuv xml:lang=\"\($0.language)\"><seg>\($0.text)</seg></tuv>" }
      return "<tu>\(variants.joined())</tu>"
    }
    return "<tmx version=\"1.4\"><header creationtool=\"a\" creationtoolversion=\"1\" "
      + "segtype=\"sentence\" o-tmf=\"a\" adminlang=\"en\" srclang=\"\(source)\" "
      + "datatype=\"plaintext\"/><body>\(body.joined())</body></tmx>"
  }
}
