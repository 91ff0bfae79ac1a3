import Terminology
import TestSupport
import Testing

@testable import Tables
@testable import TermFormats
@testable import TextIO

@Suite struct EngineListTests {
  /// The text of a list, and what was left out.
  private func write(
    _ termbase: Termbase, _ format: TermbaseFormat,
    options: TermbaseWriter.Options = .init()
  ) throws -> (String, LossReport) {
    let scratch = try Scratch()
    let sink = try OutputSink(path: scratch.path("list"))
    let report = try TermbaseWriter.write(termbase, as: format, to: sink, options: options)
    try sink.commit()
    return (String(decoding: try scratch.read("list"), as: UTF8.self), report)
  }

  private func concept(_ pairs: (String, Term.Status?)...) -> Concept {
    Concept(
      id: "c",
      terms: pairs.map { text, status in
        Term(text, language: TermText.language(of: text), status: status)
      })
  }

  static let engines: [TermbaseFormat] = [.deepl, .google, .googleSet, .amazon, .azure]

  @Test(arguments: engines)
  func `terms that should not be used never get in`(format: TermbaseFormat) throws {
    let termbase = Termbase(concepts: [
      concept(("积压订单", nil), ("backlog", .forbidden), ("order backlog", nil)),
      concept(("旧词", .superseded), ("old", nil)),
      concept(("云", nil), ("cloud", .deprecated)),
    ])
    let (text, report) = try write(termbase, format)
    #expect(text.contains("order backlog"))
    for word in ["旧词", "old", "cloud", "云", ",backlog", "\tbacklog"] {
      #expect(!text.contains(word), "\(text)")
    }
    let unwanted = report.items.first { $0.what == "terms not to be used, left out" }
    #expect(unwanted?.count == 3)
  }

  @Test(arguments: [TermbaseFormat.deepl, .google, .amazon, .azure])
  func `each source comes once, with its preferred translation`(format: TermbaseFormat) throws {
    let termbase = Termbase(concepts: [
      concept(("积压订单", nil), ("orders", .admitted)),
      concept(("积压订单", nil), ("backlog", .preferred), ("order backlog", .admitted)),
      concept(("积压订单", nil), ("book", nil)), concept(("云", nil), ("cloud", nil)),
    ])
    let (text, report) = try write(termbase, format)
    #expect(text.split(separator: "\n").count(where: { $0.contains("积压订单") }) == 1)
    #expect(text.contains("积压订单,backlog") || text.contains("积压订单\tbacklog"))
    #expect(text.contains("cloud"))
    #expect(
      report.items.first { $0.what.hasPrefix("second translations") }?.examples == [
        "积压订单 = orders, not backlog", "积压订单 = book, not backlog",
      ])
    #expect(
      report.items.first { $0.what.hasPrefix("further") }?.examples == [
        "积压订单 = order backlog, not backlog"
      ])
  }

  @Test(arguments: [(TermbaseFormat.amazon, 200), (.deepl, 1024), (.google, 1024)])
  func `texts up to the limit get in, and longer ones are reported`(
    format: TermbaseFormat, limit: Int
  ) throws {
    let fits = String(repeating: "x", count: limit)
    let termbase = Termbase(concepts: [
      concept(("长", nil), (fits, nil)), concept(("过长", nil), (fits + "y", nil)),
      concept((String(repeating: "云", count: limit / 3 + 1), nil), ("cloud", nil)),
    ])
    let (text, report) = try write(termbase, format)
    #expect(text.contains("长,\(fits)\r\n"))
    #expect(!text.contains("过长") && !text.contains("cloud"))
    #expect(report.items.first { $0.what.hasPrefix("texts over \(limit) bytes") }?.count == 2)
  }

  @Test func `a file over the engine's limit is an error`() throws {
    let long = String(repeating: "x", count: 1000)
    let concepts = (0..<10_500).map { concept(("词\($0)", nil), (long, nil)) }
    let error = try #require(throws: OutputError.self) {
      try write(Termbase(concepts: concepts), .deepl)
    }
    #expect(error.description.contains("split it"))
  }

  @Test func `a list without any usable pair is an error`() throws {
    let termbase = Termbase(concepts: [concept(("云", nil), ("cloud", .forbidden))])
    #expect(throws: OutputError.self) { try write(termbase, .deepl) }
    #expect(throws: OutputError.self) { try write(termbase, .googleSet) }
  }

  @Test func `the direction can be chosen`() throws {
    let termbase = Termbase(concepts: [concept(("积压订单", nil), ("backlog", nil))])
    let english = TermbaseWriter.Options(sourceLanguage: .english)
    #expect(try write(termbase, .deepl, options: english).0 == "backlog,积压订单\r\n")
    #expect(try write(termbase, .amazon, options: english).0 == "en,zh\r\nbacklog,积压订单\r\n")
    let german = TermbaseWriter.Options(targetLanguage: Language(rawValue: "de"))
    let error = try #require(throws: OutputError.self) {
      try write(termbase, .deepl, options: german)
    }
    #expect(error.description.contains("zh, en"))
  }

  @Test func `equivalent sets have a column for each language under the engine's codes`() throws {
    var first = Concept(id: "a", definition: "what is ordered, and \"not\" yet sent")
    for (text, tag) in [
      ("backlog", "en"), ("积压订单", "zh-Hans"), ("積壓訂單", "zh-Hant-TW"), ("Auftragsbestand", "de"),
    ] {
      first.terms.append(Term(text, language: Language(rawValue: tag), partOfSpeech: "noun"))
    }
    let termbase = Termbase(concepts: [first, concept(("云", nil), ("cloud", nil))])
    #expect(
      try write(termbase, .googleSet).0 == """
        en,zh-CN,zh-TW,de,pos,description\r
        backlog,积压订单,積壓訂單,Auftragsbestand,noun,"what is ordered, and ""not"" yet sent"\r
        cloud,云,,,,\r

        """)
  }

  @Test(arguments: [
    ("zh", "zh-Hans", true), ("zh-HK", "zh-Hant-HK", true), ("zh-Hant-HK", "zh-Hans-HK", false),
    ("zh-CN", "zh-Hant-HK", false), ("en-GB", "en-US", false), ("en", "zh", false),
  ])
  func `tags of one region are one language, whether they name its script or not`(
    one: String, other: String, isSame: Bool
  ) {
    let (first, second) = (Language(rawValue: one), Language(rawValue: other))
    #expect(ListLanguages.matches(first, second) == isSame)
    #expect(ListLanguages.matches(second, first) == isSame)
  }

  @Test func `formulas are data for an engine`() throws {
    let termbase = Termbase(concepts: [concept(("云", nil), ("=SUM(A1)", nil))])
    #expect(try write(termbase, .deepl).0 == "云,=SUM(A1)\r\n")
    let table = try write(termbase, .csv).0
    #expect(table.contains(",'=SUM(A1)\r\n"))
  }
}
