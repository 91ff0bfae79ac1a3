import Bitext
import Foundation
import TestSupport
import Testing

@testable import BitextFormats
@testable import TextIO

/// What other programs make of our files: `lxml` and `translate-toolkit` of the Python that
/// `DUIYI_PYTHON` names.
@Suite struct OutsideReaderTests {
  private static let script = OutsideTool.script("validate_bitext.py")

  private static let python: String? = OutsideTool.python(
    importing: "lxml, translate.storage.factory")

  private struct Seen: Decodable {
    var file: String
    var problems: [String]
    var units: [[String]]?
  }

  private func units(withCodes: Bool) -> [TranslationUnit] {
    var generator = SeededGenerator(8)
    let pieces = ["面条", "noodles", "&", "<b>", "\"", "é", "😀", " x ", "]]>", "\\", "'"]
    return (0..<40).map { number in
      func text() -> String {
        "a\(number)"
          + (0..<6).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined() + "z"
      }
      var unit = TranslationUnit(id: "u \(number)", source: UnitText(text()))
      unit.target = UnitText(text())
      unit.state = SegmentState.allCases[number % SegmentState.allCases.count]
      unit.notes = [
        TranslationUnit.Note(
          "note & more", category: "developer", place: number % 2 > 0 ? .source : .unit,
          priority: number % 3 > 0 ? 2 : nil)
      ]
      if number % 10 == 0 {
        unit.notes += [
          TranslationUnit.Note("on the file", place: .file),
          TranslationUnit.Note("on the group", place: .group),
        ]
      }
      unit.properties = [TranslationUnit.Property(name: "x-client", value: "A<B")]
      unit.context = "menu \(number)"
      unit.isTranslatable = number % 5 > 0
      // Ten units of one file after the other, some of them in groups.
      let places = [
        ("xliff.original", "a\(number / 10).docx"), ("xliff.datatype", "x-docx"),
        ("xliff.group", number % 10 < 4 ? "g\(number / 10)/h" : ""), ("xliff.maxwidth", "9"),
        ("xliff.size-unit", "char"), ("xliff.restype", "label"),
        ("xliff.state-qualifier", "leveraged-mt"), ("xliff.approved", "no"),
        ("xliff.canResegment", "no"), ("xliff.name", "n\(number)"),
      ]
      unit.properties += places.compactMap { name, value in
        value.isEmpty ? nil : TranslationUnit.Property(name: name, value: value)
      }
      guard withCodes else { return unit }
      let dialects: [InlineCode.Dialect?] = [nil, .tmx, .xliff, .xliff2]
      unit.source.codes = [
        InlineCode(kind: .opening, id: "1", offset: 1, data: "<b>", dialect: dialects[number % 4]),
        InlineCode(kind: .standalone, id: "2", offset: 2, data: "%s"),
        InlineCode(kind: .closing, id: "1", offset: 2, data: "</b>"),
        InlineCode(kind: .opening, id: "9", offset: 3), InlineCode(kind: .standalone, offset: 3),
      ]
      let kinds = ["bold", "x-own", "lb", "link"]
      unit.source.codes[0].attributes = [
        InlineCode.Attribute(name: "ctype", value: kinds[number / 4 % 4]),
        InlineCode.Attribute(name: "type", value: kinds[number / 4 % 4]),
      ].filter { attribute in
        switch dialects[number % 4] {
        case .xliff: attribute.name == "ctype"
        case .tmx: attribute.name == "type"
        default: false
        }
      }
      unit.target.codes = unit.source.codes
      return unit
    }
  }

  @Test(
    .enabled(
      if: OutsideTool.schemas != nil && OutsideReaderTests.python != nil,
      "needs the schemas (DUIYI_DATA) and Python with lxml and translate-toolkit (DUIYI_PYTHON)"))
  func `others find our files valid and the same units in them`() throws {
    let schemas = try #require(OutsideTool.schemas)
    let python = try #require(Self.python)
    let scratch = try Scratch()
    let files: [(SegmentPairFormat, String)] = [
      (.tmx, "tmx"), (.xliff, "xlf"), (.xliff2, "2.xlf"), (.po, "po"),
    ]
    for hasCodes in [false, true] {
      let units = units(withCodes: hasCodes)
      for (format, suffix) in files {
        let path = scratch.path("a.\(suffix)")
        let sink = try OutputSink(path: path)
        var options = UnitWritingOptions(sourceLanguage: "en", targetLanguage: "zh-CN")
        options.hasSizeLimits = true
        let writer = try TranslationUnitWriter([sink], format: format, options: options)
        for unit in units { try writer.write(unit) }
        try writer.finish()
        try sink.commit()
        let result = try OutsideTool.run(python, [Self.script, schemas, path])
        #expect(result.status == 0)
        let seen = try JSONDecoder().decode(Seen.self, from: Data(result.output.utf8))
        #expect(seen.problems == [])
        let count = seen.units.map { "\($0.count) units" } ?? "units not read"
        print("\(format.rawValue)\(hasCodes ? " with codes" : ""): valid; \(count)")
        guard let found = seen.units else { continue }
        #expect(found.count == units.count)
        if !hasCodes {
          #expect(found == units.map { [$0.source.text, $0.target.text] })
        }
      }
    }
  }

  @Test(
    .enabled(
      if: OutsideTool.schemas != nil && OutsideReaderTests.python != nil,
      "needs the schemas (DUIYI_DATA) and Python with lxml and translate-toolkit (DUIYI_PYTHON)"))
  func `the check of XLIFF 2 knows the glossary module`() throws {
    let scratch = try Scratch()
    let entry = "<gls:glossEntry><gls:term>a</gls:term><gls:translation>b</gls:translation>"
    for (entry, isValid) in [(entry, true), (entry + "<gls:bogus/>", false)] {
      let path = try scratch.write(
        """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en"
          xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"><file id="f"><unit id="u">
          <gls:glossary>\(entry)</gls:glossEntry></gls:glossary>
          <segment><source>a</source></segment></unit></file></xliff>
        """, to: "a.xlf")
      let result = try OutsideTool.run(
        try #require(Self.python), [Self.script, try #require(OutsideTool.schemas), path])
      let seen = try JSONDecoder().decode(Seen.self, from: Data(result.output.utf8))
      #expect(seen.problems.isEmpty == isValid, "\(seen.problems)")
    }
  }
}
