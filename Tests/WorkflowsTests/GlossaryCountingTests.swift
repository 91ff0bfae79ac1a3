import Bitext
import Foundation
import GlossaryBuilding
import GlossaryFormats
import Testing
import TestSupport
import TextIO
import Workflows

/// Counts of pieces of a corpus, and the glossary of their sum.
@Suite struct GlossaryCountingTests {
  /// A folder with a corpus and a model that learned from it.
  private struct Corpus {
    let scratch: Scratch
    let lines: [String]

    init(_ pairs: [(chinese: String, english: String)] = WorkflowText.pairs) throws {
      scratch = try Scratch()
      lines = pairs.map { "\($0.chinese)\t\($0.english)\n" }
      let input = SegmentPairInput([try write(lines[...], "all.tsv")])
      let trained = try ModelTraining(input).run(WorkflowText.plain())
      try OutputFiles.write([scratch.path("m.model")]) { try trained.write(to: $0[0]) }
    }

    func write(_ lines: ArraySlice<String>, _ name: String) throws -> String {
      try scratch.write(lines.joined(), to: name)
    }

    /// Counts a file, and gives the path of the counts.
    @discardableResult
    func count(
      _ file: String, to name: String, _ change: (inout GlossaryCounting) -> Void = { _ in }
    ) throws -> String {
      var input = SegmentPairInput([file])
      input.sourceLanguage = .chinese
      input.table.headerRow = 0
      var counting = GlossaryCounting(input, model: scratch.path("m.model"))
      change(&counting)
      try OutputFiles.write([scratch.path(name)]) {
        try counting.run(to: $0[0], resources: try WorkflowText.plain())
      }
      return scratch.path(name)
    }

    func merge(_ files: [String], to name: String) throws -> [UInt8] {
      try OutputFiles.write([scratch.path(name)]) {
        try GlossaryBuild.mergeCounts(files, to: $0[0])
      }
      return try scratch.read(name)
    }
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private static func build(_ counts: [String]) throws -> GlossaryBuild {
    try GlossaryBuild.run(counts: counts, resources: WorkflowText.plain())
  }

  @Test func `the glossary of counts has the terms, with counts and contexts and without places`()
    throws
  {
    let corpus = try Corpus()
    let built = try Self.build([try corpus.count(corpus.scratch.path("all.tsv"), to: "all")])
    let entry = try #require(
      built.glossary.entries.first { $0.sources[0].text == "毛利率" })
    #expect(entry.targets.map(\.text) == ["gross margin"])
    #expect(entry.sources[0].count == 15 && entry.targets[0].count >= 15)
    #expect(!entry.first.isKnown && entry.contexts.count == 3)
    for context in entry.contexts {
      #expect(context.term == "毛利率")
      #expect(context.counterpart?.term.lowercased() == "gross margin")
      let whole = context.before + context.term + context.after
      #expect(WorkflowText.pairs.contains { $0.chinese == whole })
    }
    #expect(built.glossary.provenance.files == [])
    #expect(built.warnings.isEmpty)
  }

  @Test(arguments: [[60], [15, 30, 15], [1, 0, 7, 2, 20, 29, 1]])
  func `counts of pieces add up to those of the whole, byte for byte, in any order`(
    sizes: [Int]
  ) throws {
    let corpus = try Corpus()
    let whole = try Self.bytes(try corpus.count(corpus.scratch.path("all.tsv"), to: "all"))
    var start = 0
    let pieces = try sizes.enumerated().map { number, size in
      defer { start += size }
      let file = try corpus.write(corpus.lines[start..<start + size], "\(number).tsv")
      return try corpus.count(file, to: "\(number).counts")
    }
    #expect(try corpus.merge(pieces, to: "sum") == whole)
    #expect(try corpus.merge(pieces.reversed(), to: "sum") == whole)
    let glossary = try Self.build([corpus.scratch.path("all")]).glossary
    #expect(try Self.build(pieces.reversed()).glossary == glossary)
    var input = SegmentPairInput([corpus.scratch.path("all.tsv")])
    input.sourceLanguage = .chinese
    input.table.headerRow = 0
    let direct = try GlossaryBuild.run(
      GlossaryCounting(input, model: corpus.scratch.path("m.model")),
      resources: WorkflowText.plain())
    #expect(direct.glossary == glossary)
  }

  @Test func `little memory changes no byte of the counts and leaves no file behind`() throws {
    let pairs = (0..<100).flatMap { _ in WorkflowText.pairs }
    let corpus = try Corpus(pairs)
    let folder = try Scratch()
    var resources = try WorkflowText.plain()
    resources.places.temporaryFolder = folder.folder
    let whole = try Self.bytes(try corpus.count(corpus.scratch.path("all.tsv"), to: "all"))
    var input = SegmentPairInput([corpus.scratch.path("all.tsv")])
    input.sourceLanguage = .chinese
    input.table.headerRow = 0
    var counting = GlossaryCounting(input, model: corpus.scratch.path("m.model"))
    counting.memory = 1
    try OutputFiles.write([corpus.scratch.path("small")]) {
      let summary = try counting.run(to: $0[0], resources: resources)
      #expect(summary.unitCount == 6000 && summary.phraseCount > 4)
    }
    #expect(try corpus.scratch.read("small") == whole)
    #expect(try folder.files == [])
  }

  @Test func `many files are added up although few can be open at once`() throws {
    let corpus = try Corpus()
    let files = try (0..<150).map { number in
      let line = corpus.lines[number % 60..<number % 60 + 1]
      return try corpus.count(try corpus.write(line, "one.tsv"), to: "\(number).counts")
    }
    let all = try corpus.write(
      (0..<150).map { corpus.lines[$0 % 60] }[...], "many.tsv")
    let whole = try corpus.count(all, to: "many.counts")
    #expect(try corpus.merge(files, to: "sum") == Self.bytes(whole))
    #expect(try Self.build(files).glossary == Self.build([whole]).glossary)
  }

  @Test func `texts that are canonically equivalent are counted by their bytes`() throws {
    let forms = ["café shop", "cafe\u{301} shop"]
    let pairs = (0..<40).map { (chinese: "这是咖啡店。", english: "This is the \(forms[$0 % 2]).") }
    let corpus = try Corpus(pairs)
    let whole = try corpus.count(corpus.scratch.path("all.tsv"), to: "all")
    var files: [String] = []
    for part in [1, 0] {
      let lines = corpus.lines.enumerated().filter { $0.offset % 2 == part }.map(\.element)
      files.append(
        try corpus.count(try corpus.write(lines[...], "\(part).tsv"), to: "\(part).counts"))
    }
    #expect(
      try corpus.merge(files, to: "sum") == Self.bytes(whole))
  }

  @Test func `without contexts no text of a unit is kept`() throws {
    let corpus = try Corpus()
    let path = try corpus.count(corpus.scratch.path("all.tsv"), to: "bare") {
      $0.keepsExamples = false
    }
    let bytes = try corpus.scratch.read("bare")
    #expect(bytes.firstRange(of: Array("这是云服务。".utf8)) == nil)
    let entries = try Self.build([path]).glossary.entries
    #expect(entries.contains { $0.sources[0].text == "云服务" && $0.contexts.isEmpty })
    let other = try corpus.count(corpus.scratch.path("all.tsv"), to: "all")
    #expect {
      try corpus.merge([path, other], to: "sum")
    } throws: { "\($0)".contains("some have contexts and others have none") }
    #expect(try !corpus.scratch.files.contains("sum"))
  }

  @Test func `pairs that do not fit into memory are left out by how often they stand`() throws {
    let rare = (0..<3).map { _ in (chinese: "他们需要锅炉。", english: "They need the boiler.") }
    let corpus = try Corpus(WorkflowText.pairs + rare)
    let path = try corpus.count(corpus.scratch.path("all.tsv"), to: "all")
    let forms = { (built: GlossaryBuild) in built.glossary.entries.map { $0.sources[0].text } }
    let all = try Self.build([path])
    #expect(forms(all).contains("锅炉"))
    let few = try GlossaryBuild.run(
      counts: [path], memory: 7200, resources: WorkflowText.plain())
    #expect(!forms(few).contains("锅炉"))
    #expect("\(few.warnings)".contains("are left out, so that the rest fits into memory"))
  }

  @Test func `what is damaged is an error and no glossary`() throws {
    let corpus = try Corpus()
    _ = try corpus.count(
      try corpus.write(corpus.lines[..<4], "few.tsv"), to: "few")
    let bytes = try corpus.scratch.read("few")
    for place in stride(from: 0, to: bytes.count, by: 7) {
      var altered = bytes
      altered[place] ^= 0x41
      #expect(throws: InputError.self, "byte \(place)") {
        try Self.build([try corpus.scratch.write(altered, to: "bad")])
      }
      #expect(throws: InputError.self, "cut at \(place)") {
        try Self.build([try corpus.scratch.write(Array(bytes[..<place]), to: "bad")])
      }
    }
    #expect(throws: InputError.self) {
      try Self.build([try corpus.scratch.write(bytes + [0], to: "bad")])
    }
  }
}
