import Bitext
import Foundation
import Terminology
import TestSupport
import Testing

@testable import BitextFormats
@testable import TermFormats
@testable import TextIO

/// What other people's programs read from what we write.
@Suite struct OutsideReadersTests {
  private static let pairs = [
    ("backlog", "积压订单"), ("capital expenditures", "资本支出"), ("\"moat\"", "“护城河”"),
    ("R&D <cost>", "研发<费用>"), ("rare, or not", "罕见，与否"), ("#1 brand", "第一品牌"), ("𠮷野家", "吉野家"),
  ]

  private static let termbase = Termbase(
    title: "Pairs",
    concepts: pairs.enumerated().map { index, pair in
      Concept(
        id: "c\(index + 1)", definition: "number \(index)", note: "a note",
        terms: [
          Term(pair.0, language: .english, status: .preferred),
          Term(pair.1, language: Language(rawValue: "zh-CN"), status: .admitted),
        ])
    })

  private static let options = TermbaseWriter.Options(
    sourceLanguage: .english, targetLanguage: Language(rawValue: "zh-CN"))

  private func write(_ format: TermbaseFormat, to path: String) throws {
    let sink = try OutputSink(path: path)
    _ = try TermbaseWriter.write(Self.termbase, as: format, to: sink, options: Self.options)
    try sink.commit()
  }

  @Test(
    .enabled(
      if: OutsideTool.python != nil,
      "needs Python with translate-toolkit, lxml, pandas and openpyxl (DUIYI_PYTHON)"),
    arguments: [
      ("toolkit", TermbaseFormat.tbx2, "tbx"), ("toolkit", .csv, "csv"),
      ("pandas", .csv, "csv"), ("pandas", .json, "json"), ("openpyxl", .xlsx, "xlsx"),
    ])
  func `readers in Python find the same pairs`(
    reader: String, format: TermbaseFormat, suffix: String
  ) throws {
    let scratch = try Scratch()
    let path = scratch.path("terms.\(suffix)")
    try write(format, to: path)
    let script = OutsideTool.script("read_terms.py")
    let result = try OutsideTool.run(
      try #require(OutsideTool.python), [script, reader, path])
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines == Self.pairs.map { "\($0.0)\t\($0.1)" }, "\(result.errors)")
    print("\(reader) reads our \(format.rawValue): \(lines.count) pairs of \(Self.pairs.count)")
  }

  @Test(.enabled(if: OutsideTool.omegat != nil, "needs OmegaT 3.6, groovy and Java of Debian"))
  func `OmegaT translates from our memory and reads our glossaries`() throws {
    let scratch = try Scratch()
    let files = FileManager.default
    for folder in ["source", "target", "tm/auto", "glossary", "omegat", "dictionary", "home"] {
      try files.createDirectory(atPath: scratch.path(folder), withIntermediateDirectories: true)
    }
    _ = try scratch.write(Self.project, to: "omegat.project")
    _ = try scratch.write(
      "The backlog grew. Margins & \"moats\" <fell>.\nNobody has translated this.\n",
      to: "source/a.txt")
    try write(.tbx2, to: scratch.path("glossary/terms.tbx"))
    try write(.omegat, to: scratch.path("glossary/terms.utf8"))
    // Of XLIFF it translates what stands in the targets, and passes over units that have none.
    try write(Self.job, .xliff, to: scratch.path("source/job.xlf"))
    // Without anybody at the keyboard, OmegaT translates from this folder of memories.
    try writeMemory(to: scratch.path("tm/auto/memory.tmx"))
    let home = scratch.path("home")
    let translated = try OutsideTool.run(
      "/usr/bin/omegat", [scratch.folder, "--mode=console-translate"], home: home)
    #expect(translated.status == 0, "\(translated.output) \(translated.errors)")
    let target = String(decoding: try scratch.read("target/a.txt"), as: UTF8.self)
    #expect(target == "积压订单增加了。毛利率 & “护城河” <下降>。\nNobody has translated this.\n")
    print("OmegaT translates from our TMX: \(target.split(separator: "\n")[0])")
    let job = try read(scratch.path("target/job.xlf"))
    #expect(
      job.map { String(decoding: $0.target.utf8, as: UTF8.self) } == ["积压订单增加了。", "不在其中。", ""])
    var rest = job
    let before = try read(scratch.path("source/job.xlf"))
    for index in rest.indices { rest[index].target = before[index].target }
    #expect(rest == before)
    print("OmegaT translates our XLIFF and changes nothing else")
    let script = OutsideTool.script("read_omegat_glossary.groovy")
    let result = try OutsideTool.run(
      "/usr/bin/groovy", ["-cp", try #require(OutsideTool.omegat), script, scratch.folder],
      home: home)
    #expect(result.status == 0, "\(result.output) \(result.errors)")
    let lines = result.output.split(separator: "\n").map(String.init).filter {
      $0.hasPrefix("terms.")
    }
    let entries = Self.pairs.map { "\($0.0)\t\($0.1)" }
    #expect(lines.filter { $0.hasPrefix("terms.tbx") } == entries.map { "terms.tbx\t\($0)" })
    // A line that begins with # is a comment in OmegaT.
    #expect(
      lines.filter { $0.hasPrefix("terms.utf8") }
        == entries.filter { !$0.hasPrefix("#") }.map { "terms.utf8\t\($0)" })
    print("OmegaT reads our glossaries: \(lines.count) entries")
  }

  private func writeMemory(to path: String) throws {
    let pairs = [
      ("The backlog grew.", "积压订单增加了。"),
      ("Margins & \"moats\" <fell>.", "毛利率 & “护城河” <下降>。"), ("Not in it.", "不在其中。"),
    ]
    let units = pairs.map { TranslationUnit(source: UnitText($0), target: UnitText($1)) }
    try write(units, .tmx, to: path)
  }

  private func write(
    _ units: [TranslationUnit], _ format: SegmentPairFormat, to path: String
  ) throws {
    let sink = try OutputSink(path: path)
    let writer = try TranslationUnitWriter(
      [sink], format: format,
      options: UnitWritingOptions(sourceLanguage: "en", targetLanguage: "zh-CN"))
    for unit in units { try writer.write(unit) }
    try writer.finish()
    try sink.commit()
  }

  private func read(_ path: String) throws -> [TranslationUnit] {
    let reader = try TranslationUnitReader([TextInput(path)], format: .xliff)
    var units: [TranslationUnit] = []
    var unit = TranslationUnit()
    while try reader.next(into: &unit) { units.append(unit) }
    return units
  }

  private static let job: [TranslationUnit] = {
    var units = [
      ("1", "The backlog grew.", "The backlog grew."), ("2", "Not in it.", "Not in it."),
      ("3", "Nobody has translated this.", ""),
    ].map { id, source, target in
      TranslationUnit(id: id, source: UnitText(source), target: UnitText(target))
    }
    units[0].notes = [TranslationUnit.Note("a note & more")]
    units[1].state = .needsTranslation
    return units
  }()

  private static let project = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <omegat><project version="1.0">
    <source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir>
    <tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir>
    <glossary_file>glossary/glossary.txt</glossary_file>
    <dictionary_dir>__DEFAULT__</dictionary_dir>
    <source_lang>EN</source_lang><target_lang>ZH-CN</target_lang>
    <sentence_seg>true</sentence_seg></project></omegat>
    """
}
