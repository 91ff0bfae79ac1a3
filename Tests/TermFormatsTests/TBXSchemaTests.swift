import Foundation
import Terminology
import TestSupport
import Testing

@testable import GlossaryFormats
@testable import TermFormats
@testable import TextIO

/// Checks against the published schemas, with `lxml` and `saxonche` of the Python
/// that `DUIYI_PYTHON` names.
@Suite struct TBXSchemaTests {
  static let python: String? = OutsideTool.python(importing: "lxml, saxonche")

  @Test(
    .enabled(
      if: OutsideTool.schemas != nil && TBXSchemaTests.python != nil,
      "needs the schemas (DUIYI_DATA) and Python with lxml and saxonche (DUIYI_PYTHON)"))
  func `what we write is valid TBX in every dialect and style`() throws {
    let scratch = try Scratch()
    var paths: [String] = []
    var random = SeededGenerator(29)
    for style in TBXStyle.allCases {
      let options = GlossaryFormat.Options(tbxStyle: style)
      let glossaries = [SampleGlossary.plain, SampleGlossary.hostile, SampleGlossary.empty]
      for (number, glossary) in glossaries.enumerated() {
        let bytes = GlossaryFormat.tbx.bytes(of: glossary, options: options)
        paths.append(try scratch.write(bytes, to: "glossary-\(number)-\(style.rawValue).tbx"))
      }
      for number in 0..<10 {
        let bytes = TBXWriter.bytes(of: RandomTermbase.make(using: &random), style: style)
        paths.append(try scratch.write(bytes, to: "termbase-\(number)-\(style.rawValue).tbx"))
      }
    }
    for format in TermbaseFormat.allCases where format.isTBX {
      for style in TBXStyle.allCases {
        for number in 0..<10 {
          let path = scratch.path("\(format.rawValue)-\(number)-\(style.rawValue).tbx")
          let sink = try OutputSink(path: path)
          _ = try TermbaseWriter.write(
            FullTermbase.make(using: &random), as: format, to: sink,
            options: .init(tbxStyle: style))
          try sink.commit()
          paths.append(path)
        }
      }
    }
    let script = OutsideTool.script("validate_tbx.py")
    let result = try OutsideTool.run(
      try #require(TBXSchemaTests.python), [script, try #require(OutsideTool.schemas)] + paths)
    #expect(result.status == 0, "\(result.output)")
    print("TBX schemas: \(result.output)", terminator: "")
  }

  @Test(.enabled(if: OutsideTool.schemas != nil, "needs the schemas (DUIYI_DATA)"))
  func `the published examples are read`() throws {
    let folder = try #require(OutsideTool.schemas)
    for dialect in ["Core", "Min", "Basic"] {
      for style in dialect == "Core" ? ["DCA"] : ["DCA", "DCT"] {
        let place = dialect == "Core" ? "Schemas" : style
        let termbase = try TermListReader.read(
          "\(folder)/TBX-\(dialect)_dialect/\(place)/Example_Astronomy_\(style)_VALID.tbx")
        #expect(termbase.concepts.count > 5)
        #expect(termbase.languages.contains("en"))
        let statuses = termbase.concepts.flatMap { $0.terms }.compactMap(\.partOfSpeech)
        #expect(dialect == "Core" || statuses.contains("noun"))
      }
    }
    for sample in ["basic_dca", "basic_dct", "min_dca", "core", "v2"] {
      let termbase = try TermListReader.read("\(folder)/samples/\(sample).tbx")
      #expect(termbase.concepts.count == 1)
      #expect(termbase.languages == ["en", "zh"])
    }
  }

  @Test(.enabled(if: OutsideTool.schemas != nil, "needs the schemas (DUIYI_DATA)"))
  func `both styles of the published example say the same`() throws {
    let folder = try #require(OutsideTool.schemas) + "/TBX-Basic_dialect"
    let attributes = try TermListReader.read("\(folder)/DCA/Example_Astronomy_DCA_VALID.tbx")
    let tags = try TermListReader.read("\(folder)/DCT/Example_Astronomy_DCT_VALID.tbx")
    #expect(attributes.concepts.map(\.terms) == tags.concepts.map(\.terms))
  }
}
